"""Sentences of the flows about a contact."""

from followthrough.words.en.flows.base import ONE_OF as ONE_OF
from followthrough.words.en.flows.base import WHY_NOT as WHY_NOT

DELETE_THE_OTHER = "Delete that contact if you mean both."
UNDO_THE_MERGE = "Undo the merge instead."
ABOUT_A_DELETED = "About someone deleted since then."
NAME_NEEDED = "Type a name, or what you call them."
ZONE_OR_NOTHING = "Type it like America/Chicago, or leave it empty."
NO_REMINDER = "No reminder anymore."
NOT_PERSONAL_FIRST = "Uncheck Personal first; personal contacts are never suggested."
REASON_NEEDED = "This needs a reason."
SAY_WHY = "Say why in a few words."
NOTE_NEEDED = "You were meaning to call. This needs a note."
NO_TAG = "No tag was given."
TAG_EXAMPLE = "Type a word, like “customers”."
TAG_NEEDS_NAME = "A tag needs a name."
OTHER_TAG_NAME = "Pick another name, or tag the contacts one by one."
RENAME_FIRST = "Rename that one first."


def most_lines(most: int) -> str:
    return f"At most {most} lines."


def line_too_long(line: int, most: int) -> str:
    return f"Line {line} has more than {most} words."


def merged_into(contact: object, into: object) -> str:
    return f"{contact} was merged into {into}."


def already_deleted(contact: object) -> str:
    return f"{contact} is already deleted."


def not_deleted(contact: object) -> str:
    return f"{contact} isn’t deleted."


def birthday_like(example: str) -> str:
    return f"Type it like {example}, with or without the year."


def not_an_email(typed: str) -> str:
    return f"“{typed}” isn’t an email address."


def not_a_phone(typed: str) -> str:
    return f"“{typed}” isn’t a phone number."


def is_personal(first: str) -> str:
    return f"{first} is personal."


def none_of_four(decision: str) -> str:
    return f"“{decision}” isn’t one of the four."


def tag_exists(name: str) -> str:
    return f"There’s already a tag “{name}”."


def tag_exists_now(name: str) -> str:
    return f"There’s another tag “{name}” now."


PICK_SOMEONE_ELSE = "Pick someone else."
END_THAT_COUPLE = "End that couple first."


def couple_of_one(first: str) -> str:
    return f"{first} alone isn’t a couple."


def in_a_couple(name: object, half: object) -> str:
    return f"{name} and {half} are a couple already."


def a_couple_already(first: str, other: str) -> str:
    return f"{first} and {other} are a couple already."


def in_no_couple(name: object) -> str:
    return f"{name} isn’t part of a couple."
