"""Zones and countries for the lists beside a text field; what is typed is checked by the flows."""

from functools import cache

from followthrough.kit import zones

COUNTRIES = (
    "Argentina, Australia, Austria, Belgium, Brazil, Bulgaria, Canada, Chile, China, Colombia, Czech Republic, "
    "Denmark, Egypt, Estonia, Finland, France, Germany, Greece, Hong Kong, Hungary, India, Ireland, Israel, Italy, "
    "Japan, Mexico, Netherlands, New Zealand, Norway, Poland, Portugal, Singapore, South Africa, Spain, "
    "Sweden, Switzerland, Turkey, Ukraine, United Arab Emirates, United Kingdom, United States"
)


@cache
def zone_names() -> list[str]:
    """Those named after a place ('Europe/London'), by name."""
    return sorted(name for name in zones.names() if "/" in name and not name.startswith(("Etc/", "posix", "right")))


def country_names() -> list[str]:
    return COUNTRIES.split(", ")
