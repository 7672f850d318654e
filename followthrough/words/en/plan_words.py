"""Sentences of the monthly plan, its habits, and events."""

from collections.abc import Sequence
from datetime import date, time

from followthrough.kit.dates.words import clock_words, month_day, month_name

PLAN = "Plan"
MEANING_TO_CALL = "You’re meaning to call."
NO_CONTACT_YET = "No contact yet."
ONE_MORE = "One more, if you like."
PICK_A_HABIT = "Pick one of: "
SET_A_NUMBER = "Type a whole number, or turn the habit off."
NOTHING_TO_SET = "Say how many, or turn it off."
SET_EXAMPLE = "For example: habits set call-a-day --count 2."
TAKE_NEEDS = "Name the habit and the contact."
TAKE_EXAMPLE = "For example: plan take call-a-day 12."
SOMEONE_ELSE = "Pick someone else from the plan."
PERSONAL = "Personal contacts are never part of the plan."
SORTED_NONE = "They’re sorted as “no follow-up”."
ALREADY_TAKEN = "They were already put on Today from the plan in the last four weeks."
PER = {"working_day": "per working day", "friday": "per Friday", "month": "per month", "event": "per event"}
EVENTS = "Events"
EVENT_NEEDS_NAME = "The event needs a name."
EVENT_NAME_EXAMPLE = "For example: Growers’ lunch."
ONCE_OR_BY_A_RULE = "Say either when it is, or how often."
EVENT_RULE_EXAMPLE = (
    "For example: first thursday 12:00, every second tuesday, weekly on friday, the 15th, last monday, march 3."
)
NAME_THE_EVENT = "Name the event."
EVENT_EXAMPLE = "For example: events add “Growers’ lunch” --every “first thursday 12:00” --place “Mill Hall”."
ONCE = "Once"
# The two questions at the end of the day.
END_OF_DAY = (
    "Did anyone call you who hasn’t been called back?",
    "Did anyone write to you who hasn’t been answered?",
)
ZERO = "No one is waiting for you. See you tomorrow."


def day_named(day: date, today: date) -> str:
    return month_day(day, year=day.year != today.year)


def meaning_to_call_since(day: date, today: date) -> str:
    return f"Meaning to call since {day_named(day, today)}."


def met_and_never_written(day: date, today: date) -> str:
    return f"You met on {day_named(day, today)}, and haven’t written yet."


def last_contact(day: date, today: date) -> str:
    return f"Last contact on {day_named(day, today)}."


def progress_words(done: int, of: int, behind: int, *, is_now: bool) -> str:
    if not of:
        return "Nothing to count this month."
    counted = f"{done} of {of}."
    return f"{counted} {ONE_MORE}" if behind and is_now else counted


def month_title(month: date) -> str:
    return f"{month_name(month)} {month.year}"


def month_over(month: date, counts: Sequence[tuple[str, int, int]]) -> str:
    """'November: a call a day 17 of 20, coffees 1 of 2, everything else done.'"""
    missed = [f"{name[:1].lower()}{name[1:]} {done} of {of}" for name, done, of in counts if done < of]
    if not missed:
        return f"{month_title(month)}: everything done."
    also = ", everything else done" if len(missed) < len(counts) else ""
    return f"{month_title(month)}: {', '.join(missed)}{also}."


def strip_of(month: date) -> str:
    return f"{month_title(month)}, day by day: a mark for each thing you did"


def counted_name(name: str, count: int, per: str) -> str:
    """'Coffees', with its number where the name has none."""
    return f"{name}, {count} a month" if per == "month" else name


def tally(done: int, of: int) -> str:
    return f"{done} of {of} done"


def days_left(count: int) -> str:
    if not count:
        return "No working days left after today."
    return f"{count} working {'day' if count == 1 else 'days'} left after today."


def no_such_habit(key: str) -> str:
    return f"There’s no habit “{key}”."


def bad_count(count: int, most: int, per: str) -> str:
    return f"{count} won’t work: a habit is 1 to {most} {PER[per]}."


def habit_set(name: str, count: int, per: str) -> str:
    return f"{name}: {count} {PER[per]}."


def habit_off(name: str) -> str:
    return f"{name}: off."


def taken(person: str) -> str:
    return f"{person} is on your list, from the plan."


def habit_line(key: str, name: str, said: str) -> str:
    return f"{key:<20}{name}. {said}"


def bad_event_rule(typed: str) -> str:
    return f"“{typed}” isn’t a rule by which an event comes again."


def event_text_too_long(what: str, most: int) -> str:
    return f"That {what} is too long: at most {most} characters."


def event_added(name: str, day: date, today: date) -> str:
    return f"{name} added: next on {month_day(day, year=day.year != today.year)}."


def event_details(every: str, hour: time | None, place: str) -> str:
    """'First Thursday, 12:00, Mill Hall.'"""
    rule = named_days(f"{every[:1].upper()}{every[1:]}") if every else ""
    return f"{', '.join(filter(None, [rule, clock_words(hour) if hour else '', place])) or ONCE}."


def named_days(rule: str) -> str:
    """The rule with the names of days and months as they are written: 'First Thursday'."""
    small = {"the", "of", "in", "each", "every", "month", "on", "other", "weekly", "first", "second", "third", "fourth"}
    small |= {"fifth", "last"}
    first, *others = rule.split()
    return " ".join([first, *(word if word in small or not word.isalpha() else word.capitalize() for word in others)])


def people_met(count: int) -> str:
    if not count:
        return "You haven’t met anyone there yet."
    return f"{count} {'person' if count == 1 else 'people'} met there."


def times_there(count: int) -> str:
    return "Met there once." if count == 1 else f"Met there {count} times."


def event_line(pk: int, name: str, day: str, details: str, met: str) -> str:
    return f"{pk:>6}  {day}  {name}. {details} {met}"


def would_spread(steps: int) -> str:
    return f"{steps} would move. Nothing was changed." if steps else "Nothing is overdue that can be moved."


def tell_them(person: str) -> str:
    return f"Promised, so tell {person} first."
