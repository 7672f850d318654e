"""The public holidays of a country."""

from datetime import date
from functools import cache, lru_cache

from followthrough.kit.windows import IsFree


@cache
def free_days(country: str) -> IsFree:
    """Return a function that says if a day is a public holiday; never for a country the library does not know."""
    import holidays  # deferred: it takes 0.1 s to load, and most pages do not need it

    known = holidays.country_holidays(country) if country in holidays.list_supported_countries() else {}

    @lru_cache(maxsize=1024)
    def is_free(day: date) -> bool:
        return day in known

    return is_free
