"""The table of all keyboard shortcuts. Scripts hold no letters: elements carry `data-key`, and this table explains it.

A letter has one meaning on all pages. Scopes are headings of the list behind `?` and on /keys; the elements on a page
decide which keys act.
"""

from typing import NamedTuple

from followthrough.words.en.web import shortcuts as words


class Key(NamedTuple):
    key: str  # as printed on the cap, and as `data-key` (letters upper case)
    scope: str
    label: str  # the word beside the cap
    does: str  # one sentence for the overlay


KEYS: tuple[Key, ...] = (
    Key("G", *words.GO),
    Key("/", *words.SEARCH),
    Key("N", *words.NEW),
    Key("U", *words.UNDO),
    Key("A", *words.CHANGE),
    Key("?", *words.SHORTCUTS),
    Key("Esc", *words.CANCEL),
    Key("J", *words.NEXT),
    Key("K", *words.PREVIOUS),
    Key("R", *words.SELECT),
    Key("F", *words.FOCUS),
    Key("B", *words.TIME),
    Key("O", *words.OPEN),
    Key("C", *words.CALL),
    Key("E", *words.EMAIL),
    Key("X", *words.TEXT),
    Key("S", *words.SHARE),
    Key("P", *words.MAIL),
    Key("V", *words.VOICEMAIL),
    Key("H", *words.NOTES),
    Key("L", *words.LOG),
    Key("Q", *words.HOW_REACHED),
    Key("Z", *words.LATER),
    Key("W", *words.WAIT),
    Key("I", *words.INTRODUCE),
    Key("D", *words.CLOSE),
    Key("T", *words.HAND_OVER),
    Key("0", *words.NOT_TODAY),
    Key("Y", *words.START),
    Key("1", *words.FIRST),
    Key("2", *words.SECOND),
    Key("3", *words.THIRD),
    Key("4", *words.FOURTH),
    Key("5", *words.FIFTH),
    Key("M", *words.OPEN_DAY),
    Key("Enter", *words.ACCEPT),
    Key("Tab", *words.CHANGE_WORD),
    Key("↑", *words.MOVE_UP),
    Key("↓", *words.MOVE_DOWN),
    Key("Del", *words.REMOVE),
    Key("+", *words.ADD_STEP),
)


def by_scope() -> tuple[tuple[str, tuple[Key, ...]], ...]:
    """Return each scope with its keys in order. Tuples, so that the HTML made of them can be cached (jinja.py)."""
    scopes: dict[str, list[Key]] = {}
    for key in KEYS:
        scopes.setdefault(key.scope, []).append(key)
    return tuple((scope, tuple(keys)) for scope, keys in scopes.items())


def usual_keys() -> tuple[tuple[str, tuple[Key, ...]], ...]:
    """Return the same without the keys that act while a sequence is edited, for the pages where nobody edits one."""
    return tuple((scope, keys) for scope, keys in by_scope() if scope != words.IN_A_SEQUENCE)
