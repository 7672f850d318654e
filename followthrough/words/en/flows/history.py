"""Sentences of undo and of corrections of the history."""

from followthrough.words.en.flows.base import ONE_OF as ONE_OF
from followthrough.words.en.flows.base import no_such_outcome as no_such_outcome

HAND_IT_OVER = "Hand it over to someone who is here."
UNDO_THAT_FIRST = "Undo that first."


def newest_is_other(act: object) -> str:
    return f"You did something else since then: “{act}”"


def undone_already(act: object) -> str:
    return f"You undid that a moment ago: “{act}”"


def owner_left(who: object) -> str:
    return f"Can’t undo: a follow-up would go back to {who}, who isn’t a member anymore."
