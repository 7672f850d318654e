"""Sentence forms: parse them and fill them with words.

A row of a table is a tuple of forms, richest first; the first form whose needed words are all there is used. In a form
`{word}` is needed, `[in brackets]` is left out when one of its words is missing, `[one|another]` is the first of them
whose words are there, and `{Word}` starts with a capital.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from followthrough.kit.dates.words import ends_with_american_day

Slot = Literal["channel", "when", "what"]
PromiseSide = Literal["ours", "theirs"]
Words = Mapping[str, str]
Row = tuple[str, ...]

# The slot of each word that the reader can change; below, words that are marked as a promise of ours or theirs.
SLOT_OF_WORD: dict[str, Slot] = {
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
SIDE_OF_WORD: dict[str, PromiseSide] = {
    "you_promised": "ours",
    "you_said": "ours",
    "promised_for": "ours",
    "waited": "theirs",
}
ENDS = (".", "?", "!", "…", ".”", "?”", "!”", "…”")


class Part(NamedTuple):
    """A part of a sentence. `slot`: what the reader can change there; `kind`: the side of a promise; `mark`: True for
    a fact of this person. A tuple, because the words of one page are hundreds of them."""

    text: str
    slot: Slot | None = None
    side: PromiseSide | None = None
    mark: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    """`{name}` in a form."""

    name: str
    is_capital: bool = False


@dataclass(frozen=True, slots=True)
class Maybe:
    """`[pieces]` or `[pieces|pieces]` in a form."""

    choices: "tuple[tuple[Piece, ...], ...]"


Piece = str | Word | Maybe
TOKEN = re.compile(r"\{\w+\}|[\[\]|]|[^\[\]{}|]+")


@cache
def parse_form(form: str) -> tuple[Piece, ...]:
    """The pieces of a form. Raises ValueError for an unclosed bracket."""
    levels: list[list[list[Piece]]] = [[[]]]
    for piece in TOKEN.findall(form):
        if piece == "[":
            levels.append([[]])
        elif piece == "]" and len(levels) > 1:
            inner = levels.pop()
            levels[-1][-1].append(Maybe(tuple(tuple(one) for one in inner)))
        elif piece == "|" and len(levels) > 1:
            levels[-1].append([])
        elif piece.startswith("{"):
            name = piece[1:-1]
            levels[-1][-1].append(Word(name.lower(), is_capital=name != name.lower()))
        else:
            levels[-1][-1].append(piece)
    if len(levels) != 1:
        raise ValueError(f"a bracket stays open: {form}")
    return tuple(levels[0][0])


def needed_words(form: str) -> frozenset[str]:
    """The words that a form needs."""
    return frozenset(piece.name for piece in parse_form(form) if isinstance(piece, Word))


def all_words(form: str) -> frozenset[str]:
    """Every word a form can take, needed or not."""
    return frozenset(word[1:-1].lower() for word in re.findall(r"\{\w+\}", form))


def fill_parts(row: Row, words: Words) -> list[Part]:
    """The first form of the row whose needed words are all there; an empty list when none fits."""
    for form in row:
        parts = _fill(parse_form(form), words)
        if parts is not None:
            return _joined(parts)
    return []


def fill_text(row: Row, words: Words) -> str:
    """The text of `fill_parts`, made without parts because a page of rows needs hundreds; '' when no form fits."""
    for form in row:
        texts = _fill_texts(parse_form(form), words)
        if texts is not None:
            return "".join(_one_after_another(texts))
    return ""


def text_of(parts: Iterable[Part]) -> str:
    """The text of the parts."""
    return "".join(part.text for part in parts)


def without_marks(parts: Iterable[Part]) -> list[Part]:
    """The parts without marks, equal neighbors joined."""
    return _joined([part._replace(mark=False) for part in parts])


def capitalized(words: str) -> str:
    """The words with a capital first letter."""
    return words[:1].upper() + words[1:]


def _fill(pieces: Sequence[Piece], words: Words) -> list[Part] | None:
    parts: list[Part] = []
    for piece in pieces:
        if isinstance(piece, str):
            parts.append(Part(piece))
        elif isinstance(piece, Maybe):
            parts += next(filter(None, (_fill(one, words) for one in piece.choices)), [])
        elif value := words.get(piece.name, ""):
            shown = capitalized(value) if piece.is_capital else value
            parts.append(Part(shown, SLOT_OF_WORD.get(piece.name), SIDE_OF_WORD.get(piece.name), mark=True))
        else:
            return None
    return parts


def _fill_texts(pieces: Sequence[Piece], words: Words) -> list[str] | None:
    """`_fill` with texts in place of parts."""
    texts: list[str] = []
    for piece in pieces:
        if isinstance(piece, str):
            texts.append(piece)
        elif isinstance(piece, Maybe):
            texts += next(filter(None, (_fill_texts(one, words) for one in piece.choices)), [])
        elif value := words.get(piece.name, ""):
            texts.append(capitalized(value) if piece.is_capital else value)
        else:
            return None
    return texts


def _one_after_another(texts: Iterable[str]) -> Iterator[str]:
    """The texts, each beginning as it has to after the one before (`_after`)."""
    before = ""
    for piece in texts:
        shown = _after(before, piece)
        before = shown or before
        yield shown


def _after(before: str, piece: str) -> str:
    """The piece without a full stop that follows the end of a sentence; with the comma that ends an American date
    inside a sentence ('on Monday, November 9, for the lids')."""
    if piece.startswith(".") and before.endswith(ENDS):
        return piece[1:]
    goes_on = piece[:1] == " " and piece[1:2].islower() and before[-1:].isdigit()
    return f",{piece}" if goes_on and ends_with_american_day(before) else piece


def _joined(parts: Iterable[Part]) -> list[Part]:
    """The parts with equal neighbors joined, each beginning as it has to after the one before (`_after`)."""
    joined: list[Part] = []
    for part in parts:
        if joined and (text := _after(joined[-1].text, part.text)) != part.text:
            part = Part(text, part.slot, part.side, part.mark)
        if not part.text:
            continue
        before = joined[-1] if joined else None
        if before and (before.slot, before.side, before.mark) == (part.slot, part.side, part.mark):
            joined[-1] = Part(before.text + part.text, before.slot, before.side, before.mark)
        else:
            joined.append(part)
    return joined
