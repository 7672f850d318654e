"""A small language of date patterns, and one pass that applies them.

A production is written as a row of token kinds: `in [about] n:NUM u:UNIT`. `[x]` is optional, `a|b` is one of two,
`name:kind` passes the item to the builder under that name, an upper-case word stands for several kinds (SETS),
`!kind` means 'not followed by', `=kind` 'only if followed by' (END: the end of the text), `<kind` 'only if preceded
by'. A production with a language is used in that language only. `apply_grammar` goes through the line once and
replaces, at each place, the longest match by its value.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from followthrough.quickline.core.tokens import Token
from followthrough.quickline.core.vocabulary import Vocabulary

SETS = {
    "UNIT": "day|week|month|year|hour|minute|fortnight|quarter|weekend",
    "NUM": "num|a|an",
    "DATE": "wday|date|dom|today|span|period|month_name",
    "ORD": "ord|nth|dotord",
}


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class ParseContext:
    """Values a builder needs besides the match: the naive local time of writing, day-first or month-first,
    vocabulary."""

    now: datetime
    day_first: bool
    vocabulary: Vocabulary
    setting: str = ""  # for bare hours: 'pm' if the line is about an evening (dinner), 'am' about a morning (breakfast)


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """A token, or a value that was built from several tokens."""

    kind: str
    value: object
    starts: int
    ends: int
    text: str = ""


class ProductionMatch:
    """The items that a production matched, by name and in order."""

    def __init__(self, named: dict[str, Item], items: Sequence[Item]) -> None:
        self.named, self.items = named, items

    def __contains__(self, name: str) -> bool:
        return name in self.named

    def text(self, name: str) -> str:
        """The text of that item, '' if it is missing."""
        return self.named[name].text if name in self.named else ""

    def value(self, name: str) -> object:
        """The value of that item. Raises KeyError if it is missing."""
        return self.named[name].value

    def number(self, name: str, default: int = 1) -> int:
        """The value of that item if it is a number, else `default`."""
        value = self.named[name].value if name in self.named else default
        return value if isinstance(value, int) else default


Builder = Callable[[ProductionMatch, ParseContext], tuple[str, object] | None]


class Production:
    """One pattern with its builder. The regular expression is compiled at first use, not at import."""

    def __init__(self, pattern: str, example: str, why: str, build: Builder, language: str = "") -> None:
        self.pattern, self.example, self.why, self.build, self.language = pattern, example, why, build, language

    @cached_property
    def regex(self) -> re.Pattern[str]:
        return compile_pattern(self.pattern)


class Grammar:
    """A list of productions, indexed by language and first kind when the first line is parsed."""

    def __init__(self) -> None:
        self.table: list[Production] = []
        self.filed: dict[str, dict[str, list[Production]]] = {}

    def by_first(self, language: str) -> dict[str, list[Production]]:
        """kind -> productions of that language that can begin with it, in the order in which they are tried."""
        if language not in self.filed:
            filed: dict[str, list[Production]] = {}
            for production in self.table:
                for first in first_kinds(production.pattern) if production.language in ("", language) else ():
                    filed.setdefault(first, []).append(production)
            self.filed[language] = filed
        return self.filed[language]

    def production(self, *patterns: str, example: str, why: str, language: str = "") -> Callable[[Builder], Builder]:
        """Decorator: add a builder with its patterns. `language`: the only language that uses it; '' for all
        languages."""

        def keep(build: Builder) -> Builder:
            for pattern in patterns:
                self.table.append(Production(pattern, example, why, build, language))
            return build

        return keep


@dataclass(frozen=True, slots=True)
class LanguagePatterns:
    """The productions that only one language has, by the round in which they are tried."""

    words: Grammar = field(default_factory=Grammar)
    days: Grammar = field(default_factory=Grammar)
    moments: Grammar = field(default_factory=Grammar)


def join_grammars(*parts: Grammar) -> Grammar:
    """One grammar of all the parts' productions, in the order given."""
    whole = Grammar()
    for part in parts:
        whole.table += part.table
    return whole


def _pieces(pattern: str) -> list[str]:
    return pattern.replace("[", " [ ").replace("]", " ] ").split()


def first_kinds(pattern: str) -> set[str]:
    """The kinds that a pattern can begin with: those of each piece up to the first one that is not optional."""
    firsts: set[str] = set()
    depth = 0
    for piece in _pieces(pattern):
        depth += (piece == "[") - (piece == "]")
        if piece in "[]" or piece[0] in "!=<":
            continue
        firsts.update(_kinds(piece.rpartition(":")[2]).split("|"))
        if not depth:
            break
    return firsts


def compile_pattern(pattern: str) -> re.Pattern[str]:
    """The regular expression of a pattern, over a text of kinds: 'kind kind kind '."""
    return re.compile("".join(_regex_of(piece) for piece in _pieces(pattern)))


def _regex_of(piece: str) -> str:
    if piece in "[]":
        return "(?:" if piece == "[" else ")?"
    sign, kinds = piece[0], _kinds(piece[1:])
    if sign == "!":
        return f"(?!(?:{kinds}) )"
    if sign == "=":
        ahead = ("$" if kind == "END" else f"{kind} " for kind in kinds.split("|"))
        return f"(?={'|'.join(ahead)})"
    if sign == "<":
        return "(?:" + "|".join(f"(?<={kind} )" for kind in kinds.split("|")) + ")"
    name, _, kinds = piece.rpartition(":")
    body = f"(?:{_kinds(kinds)}) "
    return f"(?P<{name}>{body})" if name else body


def _kinds(kinds: str) -> str:
    return "|".join(SETS.get(kind, kind) for kind in kinds.split("|"))


def items_of(tokens: Sequence[Token]) -> list[Item]:
    """One item for each token."""
    return [Item(t.kind, t.value, t.starts, t.ends, t.text) for t in tokens]


def apply_grammar(items: Sequence[Item], grammar: Grammar, context: ParseContext) -> list[Item]:
    """One pass from left to right, the longest match first. If a builder returns None, the next match is tried."""
    by_first = grammar.by_first(context.vocabulary.dates.language)
    if not any(item.kind in by_first for item in items):
        return list(items)
    line = "".join([item.kind + " " for item in items])
    places: list[int] = []
    index_at: dict[int, int] = {}
    place = 0
    for index, item in enumerate(items):
        places.append(place)
        index_at[place] = index
        place += len(item.kind) + 1
    index_at[place] = len(items)
    out: list[Item] = []
    index = 0
    while index < len(items):
        candidates = by_first.get(items[index].kind)
        built = _longest(line, places[index], index_at, items, candidates, context) if candidates else None
        if built:
            out.append(built[0])
            index = built[1]
        else:
            out.append(items[index])
            index += 1
    return out


def _longest(
    line: str,
    place: int,
    index_at: dict[int, int],
    items: Sequence[Item],
    candidates: Sequence[Production],
    context: ParseContext,
) -> tuple[Item, int] | None:
    """(item, index behind it) of the longest match there whose builder returns a value; None if there is none."""
    first = index_at[place]
    matches = [(m, p) for p in candidates if (m := p.regex.match(line, place))]
    if len(matches) > 1:
        matches.sort(key=lambda pair: -pair[0].end())
    for match, production in matches:
        last = index_at[match.end()]
        named = {name: items[index_at[at]] for name in match.groupdict() if (at := match.start(name)) >= 0}
        value = production.build(ProductionMatch(named, items[first:last]), context)
        if value:
            whole = Item(value[0], value[1], items[first].starts, items[last - 1].ends)
            return whole, last
    return None
