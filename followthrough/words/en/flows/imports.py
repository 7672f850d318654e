"""Sentences of an import while it is read, written and undone."""

from followthrough.words.en.flows.base import COUNTS_ONCE as COUNTS_ONCE

EXPERTISE = "expertise"
ROW_REFUSED = "The database refused this row. The rest is imported."
NOT_UNDONE_AT_ONCE = "This import couldn’t be undone all at once."
REST_FOLLOWS = "The rest is being undone in the background."
LOOK_AGAIN = "Check again in a minute."
WAS_UNDONE = "That import was undone."
CHOOSE_AGAIN = "Choose the file again to import it again."
BEING_UNDONE = "That import is being undone."
CHOOSE_LATER = "Choose the file again once that’s done."
ALREADY_UNDONE = "That import was already undone."
STILL_IMPORTING = "That file is still being imported."
STOP_FIRST = "Stop it first, then undo what’s imported."


def already_importing(file: str) -> str:
    return f"{file} is already being imported."


def cant_go_through(file: str, why: str) -> str:
    return f"{file} can’t be imported: {why}"


def nobody_in_it(file: str) -> str:
    return f"There are no contacts in {file}."
