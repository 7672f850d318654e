"""Sentences of undo and of corrections of the history."""

ONE_OF = "One of: "
UNDO_THAT_FIRST = "Undo that first."


def no_such_outcome(outcome: str) -> str:
    return f"“{outcome}” isn’t an outcome."


def newest_is_other(act: object) -> str:
    return f"You did something else since then: “{act}”"


def undone_already(act: object) -> str:
    return f"You undid that a moment ago: “{act}”"
