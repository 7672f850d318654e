"""Sentences of the search for duplicates and of merging."""

UNDO_THAT = "You can undo that."
SEE_PEOPLE = "See People for who’s there."
PICK_OTHER = "Pick another contact to merge with."
MERGED_BEFORE = "already merged with another contact"
EXPERTISE = "expertise"
ONE_REMINDER = "Two entries for one person: one reminder continues."


def decided_already(one: str, other: str, was: str) -> str:
    return f"{one} and {other} are already {was}."


def was_deleted(name: str) -> str:
    return f"{name} was deleted."


def same_twice(name: str) -> str:
    return f"That’s {name} twice."


def person_was(name: str, was: str) -> str:
    return f"{name} was {was}."


def also_written(name: str) -> str:
    return f"Also written: {name}."


def also_at(company: str) -> str:
    return f"Also at {company}."


def details_of(name: str, details: str) -> str:
    return f"From {name}: {details}."
