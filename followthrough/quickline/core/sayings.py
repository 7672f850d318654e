"""Kinds of reports in a line that one side said, asked or owes something, and the patterns that find them."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

# plan: we plan to do it for them.
# promised: we told them that we will do it. will: we will do it. debt: we owe it. awaited: they wait for us.
# wish: they want a thing. want: they want to do something. call_me: they told us to call.
# theirs: they said they will do it. duty: they have to. offer: they would. asked: we asked them for it.
# waiting: we wait for it. court: it is their turn. told: we told them something.
Kind = Literal[
    "plan",
    "promised",
    "will",
    "debt",
    "awaited",
    "wish",
    "call_me",
    "theirs",
    "duty",
    "offer",
    "want",
    "asked",
    "waiting",
    "court",
    "told",
]
OURS: frozenset[str] = frozenset({"plan", "promised", "will", "debt", "awaited", "wish", "call_me"})
THEIRS: frozenset[str] = frozenset({"theirs", "duty", "asked", "waiting", "court"})
# Reports that are no step.
IDLE: frozenset[str] = frozenset({"offer", "want"})
# Reports that are a step only where nothing else is.
WEAK: frozenset[str] = frozenset({"awaited", "wish", "duty"})


@dataclass(eq=False, repr=False)
class Pattern:
    """One pattern over the line in lower case, in which each letter of the person's name is '@'.

    The words about the thing begin where the match ends. `by`: who must stand before the match as its subject, 'us'
    (nobody is named, or 'I') or anybody. `gate`: words, one of which is in every line that matches; 'll for i'll.
    """

    kind: Kind
    regex: str
    example: str
    why: str
    by: Literal["us", "anybody"] = "anybody"
    gate: str = ""

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of `gate`."""
        return frozenset(self.gate.split())

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The compiled expression; made when the first line is parsed."""
        return re.compile(self.regex)


@dataclass(frozen=True, slots=True)
class Saying:
    """A report in a line: its kind, where it begins, and where the words about the thing begin."""

    kind: Kind
    starts: int
    body: int


@dataclass(frozen=True)
class Sayings:
    """The patterns of one language, and `before_ours`: the end of the words before a verb that we did ourselves."""

    patterns: tuple[Pattern, ...]
    before_ours: re.Pattern[str]

    @cached_property
    def places_by_word(self) -> dict[str, tuple[int, ...]]:
        """Word of a gate -> the places of the patterns that it opens."""
        places: dict[str, tuple[int, ...]] = {}
        for place, pattern in enumerate(self.patterns):
            for word in pattern.words:
                places[word] = (*places.get(word, ()), place)
        return places
