"""Find phrases in a list of words, the longest first at each place. In a phrase `*` matches one to three words and
`**` up to eight words of one clause ('gibt bis Ende der Woche Bescheid')."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
GAP = 3
LONG_GAP = 8
GAPS = {"*", "**"}
PAUSES = frozenset(",.;:!?\n")


@dataclass(frozen=True, slots=True)
class PhraseMatch(Generic[T]):
    """words[first:last] are the phrase `phrase`, which has the value `value`."""

    first: int
    last: int
    phrase: str
    value: T


# (words, phrase, value)
Entry = tuple[tuple[str, ...], str, T]
# second word -> entries to try, longest first; '' -> those of one word or with a gap behind the first
Filed = dict[str, list[Entry[T]]]


def _by_second(entries: list[Entry[T]]) -> Filed[T]:
    """The entries with one first word, indexed by their second word."""
    entries.sort(key=lambda entry: (-len(entry[0]), bool(GAPS & set(entry[0]))))
    anyway = [entry for entry in entries if len(entry[0]) == 1 or entry[0][1] in GAPS]
    seconds = {entry[0][1] for entry in entries if len(entry[0]) > 1} - GAPS
    filed = {second: [one for one in entries if one in anyway or one[0][1] == second] for second in seconds}
    return {"": anyway, **filed}


class PhraseMatcher(Generic[T]):
    """A table of phrases, indexed by first and second word: more than a hundred phrases begin with 'left'."""

    def __init__(self, table: Mapping[str, T]) -> None:
        self.by_first: dict[str, Filed[T]] = {}
        entries: dict[str, list[Entry[T]]] = {}
        for phrase, value in table.items():
            words = tuple(phrase.replace("-", " - ").split())
            entries.setdefault(words[0], []).append((words, phrase, value))
        for first, same_first in entries.items():
            self.by_first[first] = _by_second(same_first)

    def find(self, words: Sequence[str]) -> list[PhraseMatch[T]]:
        """All matches in order; none is inside another."""
        matches: list[PhraseMatch[T]] = []
        at = 0
        while at < len(words):
            match = self.at(words, at)
            if match:
                matches.append(match)
            at = match.last if match else at + 1
        return matches

    def at(self, words: Sequence[str], place: int) -> PhraseMatch[T] | None:
        """The longest match that begins at that place, or None."""
        filed = self.by_first.get(words[place])
        if filed is None:
            return None
        second = words[place + 1] if place + 1 < len(words) else ""
        for phrase, name, value in filed.get(second) or filed[""]:
            end = _matches(phrase, words, place)
            if end:
                return PhraseMatch(place, end, name, value)
        return None


def _pauses(words: Sequence[str], place: int) -> bool:
    """True at the end of the line and at punctuation."""
    return place >= len(words) or words[place][:1] in PAUSES


def _matches(phrase: tuple[str, ...], words: Sequence[str], place: int) -> int:
    """The index behind the phrase if it is at that place, else 0."""
    for index, word in enumerate(phrase):
        if word in GAPS:
            longest = GAP if word == "*" else _words_to_pause(words, place)
            return _end_behind_gap(phrase[index + 1 :], words, place, longest)
        if place >= len(words) or words[place] != word:
            return 0
        place += 1
    return place


def _words_to_pause(words: Sequence[str], place: int) -> int:
    """The number of words up to the next punctuation, at most LONG_GAP."""
    return next((gap for gap in range(LONG_GAP) if _pauses(words, place + gap)), LONG_GAP)


def _end_behind_gap(rest: tuple[str, ...], words: Sequence[str], place: int, longest: int) -> int:
    """The index behind `rest` after a gap of one to `longest` words, as few as possible; 0 if it does not follow."""
    for gap in range(1, longest + 1):
        end = _matches(rest, words, place + gap)
        if end:
            return end
    return 0
