"""What the flows say about what can be sent."""

ANOTHER_FILE = "Choose another file."
SEND_PDF = "A PDF or a picture opens everywhere."
LINK_INSTEAD = "Put it where people can download it, and add the link."
FILE_WITHOUT_NAME = "That file has no name."
GIVE_IT_A_NAME = "Rename it and try again."
NAME_NEEDED = "It needs a name."
NAME_EXAMPLE = "Type a name, such as “Spring catalog”."
NOT_A_LINK = "That isn’t a link."
LINK_EXAMPLE = "Paste the whole address, beginning with https://."
ONE_OF_THEM = "It can be a link or a file, not both."
LEAVE_ONE_OUT = "Leave one of them out."
NOT_STORED = "The file can’t be saved: "
MAKE_ROOM = "Make room on the disk and try again."
FILE_GONE = "The file was cleared away before it was saved."
TRY_AGAIN = "Add it again."
IN_LIST = "See the list of materials for the number."
CHANGED_MEANWHILE = "It was changed in the meantime."
OPEN_AGAIN = "Open it again."


def is_empty(name: str) -> str:
    return f"“{name}” is empty: 0 bytes."


def too_large(name: str, *, largest: int) -> str:
    return f"“{name}” is too large. A file may have {largest} MB."


def is_a_program(name: str) -> str:
    return f"“{name}” is a program or a script, and can’t be sent."


def too_long(what: str, longest: int) -> str:
    return f"The {what} is too long. It may have {longest} characters."


def no_such(number: int | str) -> str:
    return f"There’s no material {number}."


def is_retired(name: str) -> str:
    return f"“{name}” is retired."


BRING_IT_BACK = "Use it again first, or pick another one."


def added(name: str) -> str:
    return f"Added: {name}."


def retired(name: str) -> str:
    return f"Retired: {name}."


def in_use_again(name: str) -> str:
    return f"In use again: {name}."
