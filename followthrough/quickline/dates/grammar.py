"""Find dates in four rounds: words, days, moments, bounds. Each round leaves alone what it does not understand."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from functools import cache

from followthrough.quickline.core.date_values import Moment, one_day, window
from followthrough.quickline.core.day_math import DAY
from followthrough.quickline.core.phrase_matcher import PhraseMatcher
from followthrough.quickline.core.productions import Grammar, Item, ParseContext, apply_grammar, items_of, join_grammars
from followthrough.quickline.core.tokens import Token
from followthrough.quickline.core.vocabulary import Vocabulary, word_set
from followthrough.quickline.dates.ambiguous_words import resolve_ambiguous_words
from followthrough.quickline.dates.confidence import mark_doubtful
from followthrough.quickline.dates.holiday_rules import holiday, last_holiday
from followthrough.quickline.dates.patterns import (
    beside,
    bounds,
    counts,
    dates,
    days,
    lengths,
    periods,
    ranges,
    words,
)
from followthrough.quickline.dates.patterns import (
    moments as moment_patterns,
)
from followthrough.quickline.dates.periods import DOUBTFUL, FAR
from followthrough.quickline.languages import BY_CODE, LANGUAGES, Language, date_patterns_of


def rounds_with(*languages: Language) -> tuple[Grammar, ...]:
    """The four rounds with the productions of these languages. Of matches of equal length, the production listed
    first wins."""
    own = [date_patterns_of(language) for language in languages]
    return (
        join_grammars(lengths.PATTERNS, words.PATTERNS, dates.PATTERNS, *(one.words for one in own), periods.PATTERNS),
        join_grammars(days.PATTERNS, counts.PATTERNS, ranges.PATTERNS, *(one.days for one in own)),
        join_grammars(moment_patterns.PATTERNS, *(one.moments for one in own)),
        join_grammars(bounds.PATTERNS, beside.PATTERNS),
    )


@cache
def rounds_of(code: str) -> tuple[Grammar, ...]:
    """The four rounds for lines in that language ('en', 'de')."""
    return rounds_with(BY_CODE[code])


def all_rounds() -> tuple[Grammar, ...]:
    """The four rounds with the productions of all languages, for docs/grammar.md."""
    return rounds_with(*LANGUAGES)


# A line without one of these kinds has no date. Most lines of a long note have none.
TIMELY = word_set(
    """
    iso slash ym my clock dotclock hmark ord q wday wdays month_name day week month year hour minute fortnight quarter
    weekend workweek today tomorrow yesterday tonight noon midnight part eod eow eom eoy eoq lunch num nth big season
    fall wc odd yyyy play couple few dotord kwnum kw overmorrow holidays so oclock halb viertel
    dreiviertel am pm work
    """
)


def moments(
    tokens: Sequence[Token], now: datetime, day_first: bool, vocabulary: Vocabulary, country: str = ""
) -> list[Item]:
    """Items of kind 'moment' (value: Moment) with their character offsets, in the order of the text."""
    if not any(token.kind in TIMELY for token in tokens):
        return _holidays(tokens, vocabulary, now, country)
    context = ParseContext(now, day_first, vocabulary, _setting(tokens, vocabulary))
    items = _named_days(items_of(resolve_ambiguous_words(tokens, vocabulary)), vocabulary, now, country)
    for grammar in rounds_of(vocabulary.dates.language):
        items = apply_grammar(items, grammar, context)
    items = _placed_beside_earlier(items)
    if not any(item.kind == "moment" for item in items):
        items = [replace(item, kind="moment") if item.kind == "loose" else item for item in items]
    return mark_doubtful(items, now, tokens, vocabulary)


def _placed_beside_earlier(items: list[Item]) -> list[Item]:
    """The same items, with 'the day before' and '2 weeks after' counted from the last date before them. Without one
    they stay what they are, and no date is made of them."""
    placed: list[Item] = []
    earlier: Moment | None = None
    for item in items:
        if item.kind == "beside" and earlier is not None and callable(item.value):
            with suppress(ValueError, OverflowError):  # beyond the calendar
                item = replace(item, kind="moment", value=item.value(earlier))
        if item.kind == "moment" and isinstance(item.value, Moment):
            earlier = item.value
        placed.append(item)
    return placed


def _setting(tokens: Sequence[Token], vocabulary: Vocabulary) -> str:
    """'pm' if a word of the line is about the evening, 'am' if one is about the morning, else ''."""
    words = {token.text for token in tokens}
    if words & vocabulary.evening_words:
        return "pm"
    return "am" if words & vocabulary.morning_words else ""


_MATCHERS: dict[tuple[int, str], PhraseMatcher[tuple[object, ...]]] = {}


def _named_days(items: list[Item], vocabulary: Vocabulary, now: datetime, country: str) -> list[Item]:
    """Replace holidays by dates before the first round, because their names contain other date words."""
    matcher = _MATCHERS.get((id(vocabulary), country))
    if matcher is None:
        table = {**vocabulary.holidays, **vocabulary.dates.holidays_of.get(country, {})}
        matcher = _MATCHERS[id(vocabulary), country] = PhraseMatcher(table)
    matches = matcher.find([item.text for item in items])
    for match in reversed(matches):
        day = holiday(match.value, now.date())
        if day:
            sure = DOUBTFUL if (day - now.date()).days > FAR else 0.9
            value = one_day(day, sure, "dated", past_day=last_holiday(match.value, now.date()))
            if match.value[0] == "run":
                count = int(str(match.value[1]))
                value = window(day, day + count * DAY, "holiday", 0.85 if count < 8 else 0.6)
            whole = Item("date", value, items[match.first].starts, items[match.last - 1].ends, match.phrase)
            items[match.first : match.last] = [whole]
    return items


def _holidays(tokens: Sequence[Token], vocabulary: Vocabulary, now: datetime, country: str) -> list[Item]:
    """The dates of a line that names holidays only."""
    context = ParseContext(now, False, vocabulary)
    named = _named_days(items_of(tokens), vocabulary, now, country)
    if not any(item.kind == "date" for item in named):
        return []
    for grammar in rounds_of(vocabulary.dates.language)[1:]:
        named = apply_grammar(named, grammar, context)
    return mark_doubtful(named, now, tokens, vocabulary)
