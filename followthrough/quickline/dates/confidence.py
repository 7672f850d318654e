"""Reasons to ask about a date that was understood. Each reason has its sentence in docs/grammar.md.

A reason looks at the date and its neighbours after the last round; whatever no production used is still there.
Doubts about the words themselves ('next Friday', 'the next three weeks') are set by the productions.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import pairwise
from typing import NamedTuple

from followthrough.quickline.core.date_values import Duration, Moment
from followthrough.quickline.core.productions import Item
from followthrough.quickline.core.tokens import Token, token_at
from followthrough.quickline.core.vocabulary import Vocabulary, word_set
from followthrough.quickline.dates.named_things import is_topic, names_thing

ASK = 0.6

GLUE = word_set(
    "of the in on at by to until dash and or from before after about a an between through slashed plus than for"
)
RANGES = word_set("to until dash and or through slashed but comma between")
# Date words and values that no production used.
TIMELY = word_set("""
    wday month_name season part inpart dpart eod edge hours barehours clock dotclock hmark days date dom rel span period
    length ord dotord every ago next following this half halfs quarter viertel week month year fortnight weekend day
    afternext unread tonight last earliest latest later early mid end ish
""")
MISREAD = word_set("end early mid late next last following every week month weekend quarter year nth wday afternext")
BREAKS = word_set("stop line comma moment")
COUNTED = word_set("num decimal nth big")
LEADING = word_set("""
    in on by before after until from for at this next during early mid late later end due through about to of dash since
    between within latest earliest off
""")


class DatePlace(NamedTuple):
    """A date in its line. items: after the last round; at: index of the date; now: local time of writing; tokens: of
    the line."""

    items: Sequence[Item]
    at: int
    now: datetime
    tokens: Sequence[Token]
    vocabulary: Vocabulary

    @property
    def moment(self) -> Moment:
        """The date itself. Raises AssertionError for an item that is not a date."""
        value = self.items[self.at].value
        assert isinstance(value, Moment)
        return value

    def kind(self, step: int) -> str:
        """The kind of the item `step` places after (or before) the date, '' outside the line."""
        at = self.at + step
        return self.items[at].kind if 0 <= at < len(self.items) else ""


Reason = Callable[[DatePlace], bool]


class Doubt(NamedTuple):
    """One reason: an example, its sentence for the page, and the test."""

    example: str
    why: str
    holds: Reason


DOUBTS: list[Doubt] = []


def doubt(example: str, why: str) -> Callable[[Reason], Reason]:
    """Decorator: add a reason to DOUBTS."""

    def keep(reason: Reason) -> Reason:
        DOUBTS.append(Doubt(example, why, reason))
        return reason

    return keep


@doubt(
    "Friday half a month",
    "A date word is next to the date and no production used it: part of the date was not understood.",
)
def leftover(place: DatePlace) -> bool:
    """True if a date word next to the date was used by no production."""
    return _touched(place, -1) or _touched(place, 1)


def _touched(place: DatePlace, step: int) -> bool:
    """True if there is a date word on that side, with at most three small words between."""
    at, glued = step, 0
    while place.kind(at) in GLUE and glued < 3:
        at, glued = at + step, glued + 1
    kind = place.kind(at)
    if kind in COUNTED:
        return step < 0 and not glued
    if kind == "length":
        length = place.items[place.at + at].value
        lasts = isinstance(length, Duration) and length.is_short  # 'Friday, 30 minutes': how long it takes
        return step < 0 or not lasts
    return kind in TIMELY


@doubt(
    "Monday until Tuesday or Friday",
    "Two dates are next to each other, or joined by words like 'until' and 'or', and no production combined them.",
)
def joined(place: DatePlace) -> bool:
    """True if another date touches this one, or only words like 'until' and 'or' are between."""
    for step in (-1, 1):
        at = step
        while place.kind(at) in RANGES and abs(at) < 3:
            at += step
        if place.kind(at) == "moment" and not _is_of_thing(place, at):
            return True
    return False


def _is_of_thing(place: DatePlace, step: int) -> bool:
    """True if the date that many places away is part of a name: 'flat 3/4 tomorrow'."""
    other = place.items[place.at + step]
    return names_thing((other.starts, other.ends), place.tokens, place.vocabulary)


@doubt(
    "11 May, dinner at the end of his first week",
    "Elsewhere in the line two date words are close together and no production used them.",
)
def misread(place: DatePlace) -> bool:
    """True if two date words that no production used are close together elsewhere in the line."""
    kinds = [item.kind for item in place.items]
    odd = [at for at, kind in enumerate(kinds) if kind in MISREAD]
    return any(two - one < 4 and not set(kinds[one + 1 : two]) & BREAKS for one, two in pairwise(odd))


@doubt("today at 7am", "The time has passed already.")
def passed(place: DatePlace) -> bool:
    """True if the moment is over."""
    moment = place.moment
    open_end = moment.bound == "after" and moment.ends.date() >= place.now.date()
    return moment.ends <= place.now and not moment.is_past and not open_end


@doubt("the Friday after we launch", "A day that is counted from something without a date.")
def unanchored(place: DatePlace) -> bool:
    """True for 'the Friday after ...'."""
    led = place.kind(-1) == "the"
    return led and place.kind(1) in ("after", "before") and place.moment.grain == "day"


@doubt(
    "the 3rd call went well",
    "A bare number or month right before a plain word may be part of a name, if no word like 'on' comes before it.",
)
def describing(place: DatePlace) -> bool:
    """True for a bare number, month or weekday right before a plain word."""
    item = place.items[place.at]
    kinds = {token.kind for token in place.tokens if item.starts <= token.starts < item.ends}
    if kinds == {"wday"}:  # 'the Friday package', where 'Friday call Ann' is plain
        return place.kind(-1) in ("the", "a") and place.kind(1) == "_"
    drop_possessive = kinds <= {"the", "ord", "nth", "dotord"} or kinds in ({"month_name"}, {"slash"})
    return drop_possessive and place.kind(-1) not in LEADING and place.kind(1) in ("_", "was", "of")


@doubt("call Ada about Monday", "The date right after 'about' or 're' may be what the call is about.")
def topical(place: DatePlace) -> bool:
    """True for 'about Monday'."""
    item = place.items[place.at]
    return is_topic((item.starts, item.ends), place.tokens, place.vocabulary)


@doubt("viewing May 12 Oak Lane", "The number of the date may be the number of a house.")
def before_street(place: DatePlace) -> bool:
    """True for a date that ends in a number right before the name of a street."""
    item, tokens = place.items[place.at], place.tokens
    last = next((at for at, token in enumerate(tokens) if token.starts >= item.ends), len(tokens))
    near = [token_at(tokens, at) for at in range(last, last + 3)]
    ends = next((at for at in (1, 2) if near[at].text in place.vocabulary.dates.streets), 0)
    return bool(ends) and tokens[last - 1].kind == "num" and all(one.kind == "_" for one in near[:ends])


@doubt("take the 4:15 pm", "'The 3 pm' and 'a 4th' name a thing by its time or number.")
def named_so(place: DatePlace) -> bool:
    """True for 'the 4:15' and 'a 4th'."""
    item = place.items[place.at]
    kinds = {token.kind for token in place.tokens if item.starts <= token.starts < item.ends}
    return (kinds == {"clock"} and place.kind(-1) == "the") or (kinds == {"ord"} and place.kind(-1) in ("a", "an"))


def mark_doubtful(items: Sequence[Item], now: datetime, tokens: Sequence[Token], vocabulary: Vocabulary) -> list[Item]:
    """The dates among the items; the confidence of those with a reason for doubt is lowered to ASK."""
    mark_doubtful: list[Item] = []
    for index, item in enumerate(items):
        if item.kind != "moment" or not isinstance(item.value, Moment):
            continue
        place = DatePlace(items, index, now, tokens, vocabulary)
        if item.value.confidence > ASK and any(one.holds(place) for one in DOUBTS):
            item = replace(item, value=replace(item.value, confidence=ASK))
        mark_doubtful.append(item)
    return mark_doubtful
