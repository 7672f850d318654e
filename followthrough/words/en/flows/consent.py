"""Sentences of the contact law: why a person may not be contacted now, and what is wrong with typed hours."""

from followthrough.words.en.flows.base import ONE_OF as ONE_OF

HOURS_EXAMPLE = "Type them like “mon-fri 18-20, sat 10-12”, or “home” or “business”."
HOURS_IN_DAY = "Calls are only planned between 8 and 21 in their time. Type hours in between."
ZONE_EXAMPLE = "Type it like America/New_York."
NOTHING_SAID = "You didn’t pick an answer."
PICK_A_WAY_OR_HOURS = "Pick a way, hours, or both."
WAYS = "Pick one of the ways: "
LOG_STILL = "You can still log what happened."
UNTIL_FUTURE = "Pick a date that’s still to come."
# The name of a way after 'asked you not to'.
NOT_TO = {
    "": "contact them",
    "call": "call",
    "email": "email",
    "text": "text",
    "chat": "chat",
    "letter": "send mail",
    "note": "send notes",
    "meeting": "meet",
    "social": "write online",
    "other": "reach out",
}
# The name of a way after 'prefers'.
PREFERS = {
    "": "anything",
    "call": "calls",
    "email": "email",
    "text": "texts",
    "chat": "chat",
    "letter": "mail",
    "note": "notes",
    "meeting": "meeting in person",
    "social": "messages online",
    "other": "other ways",
}


def cant_read_hours(typed: str) -> str:
    return f"Couldn’t read “{typed}” as hours."


def never_open(typed: str) -> str:
    return f"“{typed}” never opens."


def end_before_start(typed: str) -> str:
    return f"“{typed}” ends before it starts."


def no_such_hour(typed: str) -> str:
    return f"“{typed}” isn’t a time of day."


def too_many_hours(typed: str) -> str:
    return f"“{typed}…” is too long for hours."


def is_over(typed: str) -> str:
    return f"“{typed}” is already here."


def no_such_word(typed: str) -> str:
    return f"“{typed}” isn’t something people say about being reached."


def no_such_zone(typed: str) -> str:
    return f"“{typed}” isn’t a time zone."


def no_such_way(typed: str) -> str:
    return f"“{typed}” isn’t a way to reach people."


def asked_not_to(first: str, channel: str, on: str, until: str, who: str) -> str:
    """'Dana asked you not to text, Nov 11.' 'The front desk asked you not to call, Nov 12, until Friday, Dec 4.'"""
    asked = "asked not to be contacted" if not channel else f"asked you not to {NOT_TO.get(channel, channel)}"
    return f"{who or first} {asked}, {on}{f', until {until}' if until else ''}."


def outside_hours(first: str, clock: str, hours: str) -> str:
    """'It’s 10:15 pm where Dana is. Dana is best reached Monday to Friday, 5 to 8 pm.'"""
    return f"It’s {clock} where {first} is. {best_reached(first, hours)}"


def best_reached(first: str, hours: str) -> str:
    return f"{first} is best reached {hours}."


def public_holiday(day: str, first: str) -> str:
    return f"{day} is a public holiday where {first} is."


def had_one_that_day(first: str, day: str) -> str:
    on = day if day == "today" else f"on {day}"
    return f"{first} already hears from you {on}."


def had_three_that_week(first: str, week: str) -> str:
    return f"{first} already hears from you three times in the week of {week}."


def consent_needed(first: str, channel: str) -> str:
    return f"{first} hasn’t said that automatic {PREFERS.get(channel, channel)} are fine."


def preference_set(first: str, what: str) -> str:
    """'Saved: Dana prefers email.'"""
    return f"Saved: {first} {what}."


def prefers(channel: str) -> str:
    return f"prefers {PREFERS.get(channel, channel)}"


def wants_no(channel: str, until: str) -> str:
    end = f" until {until}" if until else ""
    return f"doesn’t want you to {NOT_TO.get(channel, channel)}{end}" if channel else f"asked not to be contacted{end}"


def is_fine_with(channel: str) -> str:
    return f"is fine with {PREFERS.get(channel, channel)}"


def is_reached(hours: str) -> str:
    return f"is best reached {hours}" if hours else "can be reached at any time of day"


def is_in_zone(place: str) -> str:
    return f"is on {place} time" if place else "is on the same time as you"
