"""Days on which nobody is called: the public holidays of a country."""

from datetime import date
from functools import cache, lru_cache

from followthrough.kit.windows import IsFree


@cache
def free_days(country: str) -> IsFree:
    """Whether a day is a public holiday there; no holidays for a country the library does not know."""
    import holidays  # deferred: it takes a tenth of a second, and most pages never ask

    known = holidays.country_holidays(country) if country in holidays.list_supported_countries() else {}

    @lru_cache(maxsize=1024)
    def is_free(day: date) -> bool:
        return day in known

    return is_free
