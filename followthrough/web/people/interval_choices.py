"""The choices of an interval to keep in touch, and the days that a form chose."""

from collections.abc import Mapping
from dataclasses import replace

from followthrough.followups import intervals
from followthrough.kit.errors import Refused
from followthrough.people.effective_interval import effective_days
from followthrough.web.people.context import IntervalChoice
from followthrough.web.site.forms import number_of
from followthrough.words.en.web import people as say

# The most digits of a number of weeks, and of days.
WEEK_DIGITS, DAY_DIGITS = 4, 5


def choices(own: int | None, by_tag: int | None, typed: str | None = None) -> list[IntervalChoice]:
    """Return near, short, long, the person's own days if they are none of these, the days of the tags, and none.

    `own` and `by_tag` are days; `typed` is the value chosen in the form, which is then marked as on.
    """
    listed = [IntervalChoice(term, intervals.interval_words(days).capitalize(), days == own)
              for term, days in intervals.TERMS.items()]  # fmt: skip
    if own and not intervals.term_of(own):
        listed.append(IntervalChoice(str(own), intervals.interval_words(own).capitalize(), on=True))
    if by_tag:
        listed.append(IntervalChoice("tags", say.by_tag(intervals.interval_words(by_tag)), on=own is None))
    # Where no tag has an interval, 'None' leaves it to the tags; else it overrules them.
    none = "never" if by_tag or own == intervals.NEVER else "tags"
    listed.append(IntervalChoice(none, "None", on=effective_days(own, [by_tag], is_personal=False) is None))
    return [replace(choice, on=choice.value == typed) for choice in listed] if typed else listed


def days_chosen(fields: Mapping[str, str]) -> int | None:
    """Return the days of the button that was pressed (field `rhythm`), or of the weeks that were typed ('every').

    None leaves it to the tags. Raises Refused for weeks that are no number and for an interval that is not allowed.
    """
    weeks, chosen = fields.get("every", "").strip(), fields.get("rhythm", "")
    if chosen == "weeks" and not weeks:
        raise Refused(say.NO_WEEKS, do=say.WEEKS_EXAMPLE)
    if weeks and chosen in ("", "weeks"):
        return days_of_weeks(weeks)
    if chosen == "never":
        return intervals.NEVER
    days = intervals.TERMS.get(chosen) or number_of(chosen, digits=DAY_DIGITS)
    return None if days is None else intervals.check_interval(days)


def days_of_weeks(typed: str) -> int:
    """Return the typed weeks in days. Raises Refused for text that is no number, and for too many weeks."""
    weeks = number_of(typed, digits=WEEK_DIGITS)
    if weeks is None:
        raise Refused(say.not_weeks(typed), do=say.WEEKS_EXAMPLE)
    return intervals.check_interval(weeks * intervals.WEEK)


def days_written(fields: Mapping[str, str]) -> int | None:
    """Return the days of a form with one choice always made: typed weeks overrule it. Raises Refused."""
    weeks = fields.get("every", "")
    return days_chosen({"rhythm": "weeks", "every": weeks} if weeks.strip() else fields)
