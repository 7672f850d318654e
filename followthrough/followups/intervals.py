"""The interval of keep in touch: in days and in words, and the day on which the next touch is due. Pure.

Source: PRODUCT.md F13 (near, short and long term; any real touch starts the interval again).
"""

from datetime import date, timedelta

from followthrough.kit import windows
from followthrough.kit.errors import Refused
from followthrough.kit.windows import IsFree, Weekdays
from followthrough.words.en import numbers

# Days from one touch to the next, by name; members may choose any other number.
TERMS = {"near": 30, "short": 90, "long": 180}
LONGEST_DAYS = 5 * 365
WEEK, MONTH, YEAR = 7, 30, 365
# Prefix of `FollowUp.key` for the follow-up that keeps an interval.
KEY_PREFIX = "keep-in-touch:"
# Every such key k: FIRST_KEY <= k < LAST_KEY, in every collation.
FIRST_KEY, LAST_KEY = KEY_PREFIX, KEY_PREFIX[:-1] + "z"
# Stored for a contact that has no interval, even if one of its tags has one.
NEVER = 0
# Spans for `talks_per_span`, the shortest first: length in days and name.
SPANS = ((WEEK, "week"), (MONTH, "month"), (YEAR, "year"))
_WORDS = {WEEK: "every week", MONTH: "monthly", 90: "quarterly", 180: "twice a year", YEAR: "once a year"}


def keep_in_touch_key(contact_id: int) -> str:
    """The key of the one follow-up that keeps a contact's interval."""
    return f"{KEY_PREFIX}{contact_id}"


def is_keep_in_touch(key: str) -> bool:
    """True for the key of a follow-up that keeps an interval."""
    return key.startswith(KEY_PREFIX)


def term_of(days: int | None) -> str:
    """The name of an interval: 'near', 'short' or 'long'; '' for any other number of days and for None."""
    return next((term for term, length in TERMS.items() if length == days), "")


def interval_words(days: int) -> str:
    """An interval in words: 'monthly', 'every six weeks', 'every 10 days'."""
    if days in _WORDS:
        return _WORDS[days]
    for length, unit in ((YEAR, "year"), (MONTH, "month"), (WEEK, "week")):
        if days % length == 0 and days > length:
            return f"every {numbers.counted_words(days // length, unit)}"
    return "every day" if days == 1 else f"every {numbers.counted_words(days, 'day')}"


def talks_per_span(people: int, days: int) -> str:
    """How many talks an interval of `days` makes with so many people: 'About two talks a year.'

    Counted in the shortest of SPANS in which there is at least one talk.
    """
    length, span = next((span for span in SPANS if people * span[0] >= days), SPANS[-1])
    return f"About {numbers.counted_words(max(1, round(people * length / days)), 'talk')} a {span}."


def check_interval(days: int) -> int:
    """Return the days unchanged. Raises Refused for less than one day and for more than five years."""
    if not 1 <= days <= LONGEST_DAYS:
        raise Refused("That interval won’t work.", do="Pick something between a day and five years.")
    return days


def next_day_in_touch(
    last: date, days: int, free: IsFree | None = None, weekdays: Weekdays = windows.MONDAY_TO_FRIDAY
) -> date:
    """The day of the next touch: so many days after the last one, or the first business day after that."""
    return windows.plus_business_days(last + timedelta(days=days), 0, free, weekdays)
