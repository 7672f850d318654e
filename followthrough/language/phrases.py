"""Phrases in a row of words: longest first at each place, `*` = one to three words in between."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
GAP = 3


@dataclass(frozen=True, slots=True)
class Hit(Generic[T]):
    """words[first:last] say `value`."""

    first: int
    last: int
    phrase: str
    value: T


class Phrasebook(Generic[T]):
    """A table of phrases, filed by first word."""

    def __init__(self, table: Mapping[str, T]) -> None:
        self.by_first: dict[str, list[tuple[tuple[str, ...], str, T]]] = {}
        for phrase, value in table.items():
            words = tuple(phrase.replace("-", " - ").split())
            self.by_first.setdefault(words[0], []).append((words, phrase, value))
        for filed in self.by_first.values():
            filed.sort(key=lambda entry: -len(entry[0]))

    def find(self, words: Sequence[str]) -> list[Hit[T]]:
        """Hits in order, none inside another."""
        hits: list[Hit[T]] = []
        at = 0
        while at < len(words):
            hit = self.at(words, at)
            if hit:
                hits.append(hit)
            at = hit.last if hit else at + 1
        return hits

    def at(self, words: Sequence[str], place: int) -> Hit[T] | None:
        for phrase, name, value in self.by_first.get(words[place], ()):
            end = _matches(phrase, words, place)
            if end:
                return Hit(place, end, name, value)
        return None


def _matches(phrase: tuple[str, ...], words: Sequence[str], place: int) -> int:
    """End of the phrase at that place, 0 when it is not there."""
    for index, word in enumerate(phrase):
        if word == "*":
            rest = phrase[index + 1 :]
            ends = (_matches(rest, words, place + gap) for gap in range(1, GAP + 1))
            return next((end for end in ends if end), 0)
        if place >= len(words) or words[place] != word:
            return 0
        place += 1
    return place
