"""Sentences of the flows about a follow-up and its promises."""

from followthrough.words.en.flows.base import ONE_OF as ONE_OF
from followthrough.words.en.flows.base import WHY_NOT as WHY_NOT
from followthrough.words.en.numbers import counted_figure

REASON_NEEDED = "Closing needs a reason."
KEEP_OR_RELEASED = "Keep the promise, or say that they released you."
KEEP_BREAK_RELEASE = "Keep, break or release it."
ALREADY_CLOSED = "That promise is already closed."
TALKED = "They talked."
SAME_PERSON = "You can’t introduce someone to themselves."
SOMEONE_ELSE = "Pick someone else."
ASK_IF_TALKED = "Ask them if they talked."
NOT_INTRODUCED = "They weren’t introduced to anyone."
LOG_AS_CALL = "Log it like any other call."
IS_CLOSED = "This follow-up is closed."
DATE_TO_REOPEN = "Give it a date to reopen it."
PICK_A_MEMBER = "Pick a member."
ALREADY_OPEN = "This one is already open."
CHANGE_STEP = "Change its next step instead."
NOBODY_TO_SPREAD = "There’s nobody to spread."
OTHER_LIST = "Pick another list or more weeks."
CANT_SPREAD = "That list can’t be spread."
LISTS_TO_SPREAD = "Pick Meaning to call, a tag, an import or Not following up."
NOTHING_TO_HAND_OVER = "There’s nothing open to hand over."
WHO_GETS_THEM = "Say who gets them."
ONLY_OWNERS_REMOVE = "Only an owner can remove members."
ASK_AN_OWNER = "Ask an owner."
LAST_OWNER = "The last owner can’t be removed."
PICK_OTHERS = "Pick other people or another member."
KEEP_FIRST = "Keep that promise first, then wait for them."


def promise_open(first: str) -> str:
    return f"You still owe {first} what you promised."


def never_in_touch(first: str) -> str:
    return f"You’ve never been in touch with {first}."


def no_such_verb(verb: str) -> str:
    return f"A promise can’t be “{verb}”."


def whether_talked(other: str) -> str:
    return f"whether you and {other} have talked"


def introduced_to(name: str) -> str:
    return f"introduced to {name}"


def is_personal(first: str) -> str:
    return f"{first} is personal, so you can’t introduce them."


def already_introduced(one: str, other: str) -> str:
    return f"{one} and {other} are already introduced."


def talk_and_thanks(first: str) -> str:
    return f"the talk with {first}, and thanks for it"


def not_a_member(owner: object) -> str:
    return f"{owner} isn’t a member here."


def no_such_purpose(purpose: str) -> str:
    return f"“{purpose}” isn’t a reason to follow up."


def promised_here(first: str) -> str:
    return f"You promised {first} something here."


def has_it_already(to: object) -> str:
    return f"{to} already has that."


def handed(*, name: str, to: object) -> str:
    return f"Handed {name} to {to}."


def handed_thing(*, thing: str, to: object) -> str:
    return f"Handed “{thing}” to {to}."


def handed_many(*, followups: int, people: int, things: int, to: object) -> str:
    """'Handed 3 follow-ups with 2 people and 1 other thing to Ben.'; `things` are without a contact, and not among the
    follow-ups."""
    with_people = f"{counted_figure(followups, 'follow-up')} with {counted_figure(people, 'person', 'people')}"
    one, many = ("other thing", "other things") if followups else ("thing", "things")
    parts = [with_people if followups else "", counted_figure(things, one, many) if things else ""]
    return f"Handed {' and '.join(filter(None, parts))} to {to}."


def handed_by(*, who: object, to: object) -> str:
    return f"{who} handed this to {to}."


def still_owns(*, who: object, followups: int) -> str:
    return f"{who} still has {counted_figure(followups, 'follow-up')}."


def removed(who: object) -> str:
    return f"{who} isn’t a member anymore."


def removed_and_handed(*, who: object, followups: int, to: object) -> str:
    return f"{who} isn’t a member anymore. {to} has {counted_figure(followups, 'follow-up')} of theirs."
