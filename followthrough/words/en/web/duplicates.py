"""Sentences of the pages about duplicates and merging."""

HISTORY = "History"
LAST_CONTACT = "Last contact"
NOTHING_MOVES = "The other contact has nothing to move over."
BOTH_NOTES = "Both notes are kept, one after the other."
ONE_IS_PERSONAL = "One of them is personal, so the merged contact is too. It’s never suggested."
ASKED_NOT_TO = "They asked not to be contacted"
DUPLICATES = "Duplicates"


def merge_title(name: object) -> str:
    return f"Merge {name} with…"


def both_names(keep: object, gone: object) -> str:
    return f"{keep} and {gone}"


def moves_over(what: str, verb: str) -> str:
    return f"{what} {verb} over."


def in_the_note(line: str) -> str:
    return f"Added to the note: {line}"


def not_chosen(what: str, goes: str) -> str:
    return f"The {what} you don’t choose {goes} into the note."


def closes(what: str, verb: str) -> str:
    return f"{what} {verb} closed"


def releases(what: str, verb: str) -> str:
    return f"{what} {verb} released"


def do_not_contact(begin: str, parts: str) -> str:
    return f"{begin}: {parts}."


def still_do_not_contact(begin: str) -> str:
    return f"{begin}, and that stays."
