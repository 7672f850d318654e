"""Sentences about choosing people, and about acting on many of them at once."""

from followthrough.words.en.flows.base import ONE_OF as ONE_OF

NOT_A_SEGMENT = "That isn’t a segment."
SEGMENT_EXAMPLE = 'Type it like {"tags": ["wholesale"], "quiet_since": "2026-09-01"}.'
NO_CONDITION = "A segment needs at least one condition."
EVERYONE_EXAMPLE = 'For everyone, type {"list": "everyone"}.'
NOBODY_CHOSEN = "No one was chosen."
CHOOSE_SOMEONE = "Check at least one person, or choose a list."
DAY_NEEDED = "This needs a day."
DAY_EXAMPLE = "Type it like “sat”, “dec 12” or “tomorrow”."
NO_MEMBER = "No one here was chosen to take over."
PICK_MEMBER = "Pick someone on the team."
WEEKS_WRONG = "That isn’t a number of weeks."
NAME_THE_TAG = "Type a tag, like “wholesale”."
REASON_NEEDED = "This needs a reason."
LATER_ONE_BY_ONE = "To check back later, put them on a day instead."
NOTHING_CHANGED = "Nothing was changed."
NARROWER = "Choose fewer people, by tag or by name."
NOTHING_DONE = "Nothing was done for anyone."
FAILED = "Something went wrong."
STILL_GOING = "This isn’t finished yet."
STOP_FIRST = "Stop it first, then undo it."
ALREADY_UNDONE = "That was undone already."
NOT_UNDONE_AT_ONCE = "The undo isn’t finished yet."
REST_FOLLOWS = "The rest follows by itself."
LOOK_AGAIN = "Look again in a moment."
LIST_OF_TEXTS = "a list of texts"
A_TEXT = "a text"
A_DAY = "a day like 2026-09-01"
A_NUMBER = "the number of an import"

# Why a person is left out, after '2 people:'.
WHY_LEFT_OUT = {
    "gone": "deleted or merged since then",
    "changed": "changed since you looked",
    "personal": "personal",
    "barred": "asked not to be contacted",
    "open": "next step already set",
    "same": "nothing would change",
    "none_open": "no open follow-up",
    "none_ahead": "nothing to hand over",
    "theirs": "they have them already",
    "none_yours": "no next step of yours",
    "promised": "promised earlier, so tell them first",
    "promise": "you promised them something that’s still open",
    "untouched": "no contact yet, so closing needs a note",
}
DAYS_WRONG = "That’s not a number of days."
NOTHING_OVERDUE = "Nothing is overdue that can be moved."


def unknown_key(key: str) -> str:
    return f"A segment has no “{key}”."


def wrong_value(key: str, wanted: str) -> str:
    return f"“{key}” has to be {wanted}."


def no_list(name: str) -> str:
    return f"There’s no list “{name}”."


def no_tag(name: str) -> str:
    return f"There’s no tag “{name}”."


def no_owner(email: str) -> str:
    return f"No one here has the address {email}."


def too_many(people: str, most: str) -> str:
    return f"That’s {people} people. At most {most} fit into one step."


def nobody_left(reasons: str) -> str:
    return f"No one is left: {reasons}."


def nobody_done(reasons: str) -> str:
    return nobody_left(reasons) if reasons else NOTHING_DONE


def began(people: str) -> str:
    return f"Working through {people}."


def put_on_day(people: str, day: str, about: str) -> str:
    return f"Put {people} on {day}" + (f" about {about}" if about else "") + "."


def at_most_weeks(most: int) -> str:
    return f"Type it like “over 2 weeks”, with at most {most}."


def spread_over(people: str, weeks: str, about: str) -> str:
    return f"Spread {people} over {weeks}" + (f" about {about}" if about else "") + "."


def moved_to_day(people: str, day: str) -> str:
    return f"Moved {people} to {day}."


def handed_over(people: str, to: str) -> str:
    return f"Handed {people} to {to}."


def tagged(people: str, tag: str) -> str:
    return f"Tagged {people} “{tag}”."


def kept_in_touch(people: str, often: str) -> str:
    return f"Keep in touch with {people} {often}."


def closed(people: str) -> str:
    return f"Closed every follow-up with {people}."


def left_out(reasons: str) -> str:
    return f"Left out: {reasons}."


def reason_with_names(people: str, names: str, why: str) -> str:
    return f"{people} ({names}): {why}"


def and_more(count: int) -> str:
    return f"{count:,} more"


def at_most_days(most: int) -> str:
    return f"Say a number from 1 to {most}."


def spread_overdue(steps: str, days: str) -> str:
    """'Spread 12 steps over 5 days.'"""
    return f"Spread {steps} over {days}."
