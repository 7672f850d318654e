"""The small mechanism behind every sentence.

A row of the table is a tuple of forms, richest first; the first whose needed facts are all there wins. In a form
`{word}` is needed, `[in brackets]` is said only when all its own words are there, and `{Word}` starts with a capital.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

Place = Literal["channel", "when", "what"]
Kind = Literal["ours", "theirs"]
Words = Mapping[str, str]
Row = tuple[str, ...]

# Words of a form that the reader can change, and words that are marked as a promise of ours or of theirs.
PLACES: dict[str, Place] = {
    "call": "channel",
    "call_again": "channel",
    "call_back": "channel",
    "send": "channel",
    "when": "when",
    "when_other": "when",
    "in_may": "when",
    "what_thing": "what",
    "what_do": "what",
    "own_do": "what",
    "what_tail": "what",
    "what_given": "what",
    "what_quote": "what",
    "waited": "what",
}
KINDS: dict[str, Kind] = {"you_promised": "ours", "you_said": "ours", "promised_for": "ours", "waited": "theirs"}
ENDS = (".", "?", "!", "…", ".”", "?”", "!”", "…”")


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a sentence: `slot` names what can be changed there, `mark` a word that is this person's own."""

    text: str
    slot: Place | None = None
    kind: Kind | None = None
    mark: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    name: str
    is_capital: bool = False


@dataclass(frozen=True, slots=True)
class Maybe:
    pieces: "tuple[Piece, ...]"


Piece = str | Word | Maybe
TOKEN = re.compile(r"\{\w+\}|[\[\]]|[^\[\]{}]+")


@cache
def parse(form: str) -> tuple[Piece, ...]:
    """The pieces of a form. Raises ValueError where brackets do not close."""
    levels: list[list[Piece]] = [[]]
    for piece in TOKEN.findall(form):
        if piece == "[":
            levels.append([])
        elif piece == "]" and len(levels) > 1:
            inner = levels.pop()
            levels[-1].append(Maybe(tuple(inner)))
        elif piece.startswith("{"):
            name = piece[1:-1]
            levels[-1].append(Word(name.lower(), is_capital=name != name.lower()))
        else:
            levels[-1].append(piece)
    if len(levels) != 1:
        raise ValueError(f"a bracket stays open: {form}")
    return tuple(levels[0])


def needs(form: str) -> frozenset[str]:
    """The words a form cannot do without."""
    return frozenset(piece.name for piece in parse(form) if isinstance(piece, Word))


def names(form: str) -> frozenset[str]:
    """Every word a form can take, needed or not."""
    return frozenset(word[1:-1].lower() for word in re.findall(r"\{\w+\}", form))


def fill(row: Row, words: Words) -> list[Part]:
    """The first form of the row whose needed words are all there; an empty list when none fits."""
    for form in row:
        parts = _fill(parse(form), words)
        if parts is not None:
            return _sewn(parts)
    return []


def say(row: Row, words: Words) -> str:
    """The text of `fill`, without making parts of it: a page of rows says hundreds."""
    for form in row:
        said = _said(parse(form), words)
        if said is not None:
            return "".join(_stopped_once(said))
    return ""


def text(parts: Iterable[Part]) -> str:
    return "".join(part.text for part in parts)


def plain(parts: Iterable[Part]) -> list[Part]:
    """The same parts without marks, neighbours of one kind sewn together."""
    return _sewn([replace(part, mark=False) for part in parts])


def capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _fill(pieces: Sequence[Piece], words: Words) -> list[Part] | None:
    parts: list[Part] = []
    for piece in pieces:
        if isinstance(piece, str):
            parts.append(Part(piece))
        elif isinstance(piece, Maybe):
            parts += _fill(piece.pieces, words) or []
        elif value := words.get(piece.name, ""):
            shown = capital(value) if piece.is_capital else value
            parts.append(Part(shown, PLACES.get(piece.name), KINDS.get(piece.name), mark=True))
        else:
            return None
    return parts


def _said(pieces: Sequence[Piece], words: Words) -> list[str] | None:
    """`_fill` for those who want the text alone."""
    said: list[str] = []
    for piece in pieces:
        if isinstance(piece, str):
            said.append(piece)
        elif isinstance(piece, Maybe):
            said += _said(piece.pieces, words) or ()
        elif value := words.get(piece.name, ""):
            said.append(capital(value) if piece.is_capital else value)
        else:
            return None
    return said


def _stopped_once(said: Iterable[str]) -> Iterator[str]:
    """A full stop after a stop is dropped."""
    before = ""
    for piece in said:
        shown = piece[1:] if piece.startswith(".") and before.endswith(ENDS) else piece
        before = shown or before
        yield shown


def _sewn(parts: Iterable[Part]) -> list[Part]:
    """Neighbours alike in everything become one part; a full stop after a stop is dropped."""
    sewn: list[Part] = []
    for part in parts:
        if sewn and part.text.startswith(".") and sewn[-1].text.endswith(ENDS):
            part = replace(part, text=part.text[1:])
        if not part.text:
            continue
        before = sewn[-1] if sewn else None
        if before and (before.slot, before.kind, before.mark) == (part.slot, part.kind, part.mark):
            sewn[-1] = replace(before, text=before.text + part.text)
        else:
            sewn.append(part)
    return sewn
