"""The question 'how often do you keep in touch?': its answers, and the days that a form answered."""

from collections.abc import Mapping
from dataclasses import replace

from followthrough.followups import intervals
from followthrough.kit.errors import Refused
from followthrough.people.effective_interval import effective_days
from followthrough.web.people.context import IntervalChoice
from followthrough.web.site.forms import number_of

NAMES = {"near": "Near", "short": "Short term", "long": "Long term"}
# At most so many digits of weeks, and of days.
WEEK_DIGITS, DAY_DIGITS = 4, 5


def choices(own: int | None, by_tag: int | None, typed: str | None = None) -> list[IntervalChoice]:
    """Near, short, long, their own days if these are others, what their tags say, none.

    `own` and `by_tag` are days; `typed` is the value chosen in the form, which then is the one that is on.
    """
    listed = [IntervalChoice(term, f"{NAMES[term]}, {intervals.words(days)}", days == own)
              for term, days in intervals.TERMS.items()]  # fmt: skip
    if own and not intervals.term_of(own):
        listed.append(IntervalChoice(str(own), intervals.words(own).capitalize(), on=True))
    if by_tag:
        listed.append(IntervalChoice("tags", f"As their tag says, {intervals.words(by_tag)}", on=own is None))
    # Without a tag's interval to overrule, no interval is what the tags say.
    none = "never" if by_tag or own == intervals.NEVER else "tags"
    listed.append(IntervalChoice(none, "None", on=effective_days(own, [by_tag], is_personal=False) is None))
    return [replace(choice, on=choice.value == typed) for choice in listed] if typed else listed


def days_chosen(fields: Mapping[str, str]) -> int | None:
    """The days of the button that was pressed ('rhythm'), or of the weeks that were written ('every').

    None leaves it to the tags. Raises Refused for weeks that are no number and for an interval that cannot be kept.
    """
    weeks, chosen = fields.get("every", "").strip(), fields.get("rhythm", "")
    if chosen == "weeks" and not weeks:
        raise Refused("How many weeks was not written.", do="Write a number, such as 6.")
    if weeks and chosen in ("", "weeks"):
        return days_of_weeks(weeks)
    if chosen == "never":
        return intervals.NEVER
    days = intervals.TERMS.get(chosen) or number_of(chosen, digits=DAY_DIGITS)
    return None if days is None else intervals.checked(days)


def days_of_weeks(typed: str) -> int:
    """The weeks that were written, in days. Raises Refused."""
    weeks = number_of(typed, digits=WEEK_DIGITS)
    if weeks is None:
        raise Refused(f"“{typed}” is no number of weeks.", do="Write one, such as 6.")
    return intervals.checked(weeks * intervals.WEEK)


def days_written(fields: Mapping[str, str]) -> int | None:
    """The same of a form in which one choice is always made: written weeks overrule it."""
    weeks = fields.get("every", "")
    return days_chosen({"rhythm": "weeks", "every": weeks} if weeks.strip() else fields)
