"""The place of a phone number: the time zones and the country of its numbering plan."""

from datetime import UTC, datetime
from functools import lru_cache

from followthrough.kit.phones.plans import parsed_number
from followthrough.kit.zones import is_zone, zone_rules

# Two moments that tell zones apart which differ in summer only.
WINTER, SUMMER = datetime(2026, 1, 15, tzinfo=UTC), datetime(2026, 7, 15, tzinfo=UTC)
# A number of zones that lie farther apart says nothing: a toll-free one, or one of a whole continent.
MOST_HOURS_APART = 4


@lru_cache(maxsize=8192)
def zone_of_number(e164: str, home: str) -> str:
    """The zone in which the number rings; of several `home` if it is one of them, else the usual one. '' if unknown."""
    zones = [zone for zone in zones_of_number(e164) if is_zone(zone)]
    if home in zones:
        return home
    clocks = {zone: (zone_rules(zone).utcoffset(WINTER), zone_rules(zone).utcoffset(SUMMER)) for zone in zones}
    hours = [clock.total_seconds() / 3600 for clock, _ in clocks.values() if clock is not None]
    if not hours or max(hours) - min(hours) > MOST_HOURS_APART:
        return ""
    usual = max(clocks.values(), key=list(clocks.values()).count)
    return next(zone for zone in zones if clocks[zone] == usual)


def zones_of_number(e164: str) -> tuple[str, ...]:
    """The names of the zones of the number's area; () for a text that is no number."""
    number = parsed_number(e164)
    if number is None:
        return ()
    from phonenumbers import timezone  # deferred: it takes 20 ms to load, and most pages need no number's zone

    # By the beginning of the number: numbers kept for examples have a zone too.
    return tuple(timezone.time_zones_for_geographical_number(number))


@lru_cache(maxsize=8192)
def country_of_number(e164: str) -> str:
    """The two letters of the number's country, of several that share a code the main one; '' if unknown."""
    number = parsed_number(e164)
    if number is None:
        return ""
    import phonenumbers  # deferred, as in plans.py

    found = phonenumbers.region_code_for_number(number) or phonenumbers.region_code_for_country_code(
        number.country_code
    )
    return found if found and found.isalpha() else ""
