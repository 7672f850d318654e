"""Cue words and rules of dates in one language: how numbers are written, and small words before a date."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class DateCues:
    """`shapes`: alternatives for the scanner's regular expression, one per line, tried before the common ones; may
    be empty. `halves`: True if am and pm are written. The sets hold lower-case words."""

    language: str  # code of the language; productions of other languages are not used
    shapes: str
    halves: bool
    refusing: frozenset[str]  # 'can't do Friday': the date is ruled out
    conditions: frozenset[str]  # 'if not paid by Friday' does not rule the date out
    expiry: frozenset[str]  # 'valid until Friday': not a date to act on
    future_leads: frozenset[str]  # right before a date: it is in the future
    idle_days: Mapping[int, int]  # number of days -> the number that is meant: 'acht Tage' is a week
    holidays_of: Mapping[str, Mapping[str, tuple[object, ...]]]  # country -> holidays with another name or date there
    future_words: frozenset[str]  # between a past verb and a date: the date is in the future
    topics: frozenset[str]  # before the matter of a line: re, about
    thing_leads: frozenset[str]  # before a thing: the, her
    action_leads: frozenset[str]  # before an article and a date: 'on the Friday' is a date, not a thing
    not_things: frozenset[str]  # right behind a date, and not a thing: please, again
    numbered: frozenset[str]  # things with a number: 'flat 3/4'
    suits: frozenset[str]  # right behind a date that is ahead: 'Friday works'
    named_by: frozenset[str]  # right before a date that is ahead: 'she said Friday'
    gone: frozenset[str]  # 'away next week, call': not in that time
    streets: frozenset[str]  # the last word of a street's name: 'street', 'lane'
    street_words: frozenset[str]  # words that may be it, with a capital letter behind a number: '4 April Close'
    not_till: frozenset[str]  # before 'until' and 'before': not before that day
    none_till: frozenset[str]  # so are these before 'until': 'no money until May'; and before 'before' with the next
    idle_things: frozenset[str]  # 'no use before July', 'no calls before July'
    behind_not: frozenset[str]  # between 'not' and its verb: 'don't want to call before July'
    forgetting: frozenset[str]  # 'don't forget to call before Friday' is a deadline
    past_words: frozenset[str]  # words that tell of the past as a verb does: 'left a message Friday'
    past_with_from: frozenset[str]  # so do these with one of `from_words`: 'got a text from Ada Friday'
    from_words: frozenset[str]
    of_things: frozenset[str]  # before a past date: 'photos from last weekend'
    before_words: frozenset[str]  # 'tomorrow before she leaves at 3': by that time
    when_words: frozenset[str]  # 'Thursday when he gets off at 5': at that time
    by_verbs: frozenset[str]  # 'stop by Thursday': a visit, not a deadline
    then: frozenset[str]  # on the day that was named: 'away til Jan 4, call then'
    away: frozenset[str]  # before 'until': nobody is there till then
