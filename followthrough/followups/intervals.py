"""Keeping in touch: how often, in days and in words, and on which day the next time comes. Pure.

Sources: PRODUCT.md F13 (near, short and long term; any touch that is real begins the count anew).
"""

from datetime import date, timedelta

from followthrough.kit import windows
from followthrough.kit.errors import Refused
from followthrough.kit.windows import IsFree
from followthrough.words.en import numbers

# Days from one touch to the next; any other number may be chosen too.
TERMS = {"near": 30, "short": 90, "long": 180}
LONGEST = 5 * 365
WEEK, MONTH, YEAR = 7, 30, 365
# What the key of a rhythm's follow-up begins with.
KEY = "keep-in-touch:"
# A person's own choice of no rhythm, whatever their tags say.
NEVER = 0
SPANS = ((WEEK, "week"), (MONTH, "month"), (YEAR, "year"))
_SAID = {WEEK: "about once a week", MONTH: "about once a month", 90: "about once a quarter", 180: "about twice a year",
         YEAR: "about once a year"}  # fmt: skip


def key_of(contact_id: int) -> str:
    """The key of the one follow-up that keeps somebody's rhythm."""
    return f"{KEY}{contact_id}"


def is_rhythm(key: str) -> bool:
    return key.startswith(KEY)


def term_of(days: int | None) -> str:
    """'near', 'short', 'long'; '' for any other number of days, and for none."""
    return next((term for term, length in TERMS.items() if length == days), "")


def words(days: int) -> str:
    """'about once a month', 'about every six weeks', 'about every 10 days'."""
    if days in _SAID:
        return _SAID[days]
    for length, unit in ((YEAR, "year"), (MONTH, "month"), (WEEK, "week")):
        if days % length == 0 and days > length:
            return f"about every {numbers.count_of(days // length, unit)}"
    return "about every day" if days == 1 else f"about every {numbers.count_of(days, 'day')}"


def talks(people: int, days: int) -> str:
    """The talks with so many people, in the shortest span that holds one: 'About two talks a year.'"""
    length, span = next((each for each in SPANS if people * each[0] >= days), SPANS[-1])
    return f"About {numbers.count_of(max(1, round(people * length / days)), 'talk')} a {span}."


def checked(days: int) -> int:
    """The days, if they can be a rhythm. Raises Refused for less than one and for more than five years."""
    if not 1 <= days <= LONGEST:
        raise Refused("That is no rhythm one can keep.", do="Take something between a day and five years.")
    return days


def next_day(last: date, days: int, free: IsFree | None = None) -> date:
    """The business day on which it is time again: so many days after the last touch, or the first one after that."""
    return windows.plus_business_days(last + timedelta(days=days), 0, free)
