"""Dates as people write them: `find` all, `due` the one that counts, `read` a short phrase typed to change a step.

References and results are naive local wall times; `ends` is exclusive. Locale decides day-first or month-first.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from followthrough.quickline.core.date_values import Moment
from followthrough.quickline.core.productions import Item
from followthrough.quickline.core.tokens import Token, tokenize
from followthrough.quickline.core.vocabulary import Vocabulary
from followthrough.quickline.dates.periods import DOUBTFUL
from followthrough.quickline.dates.pick_due import are_apart, choose_due, is_refused, tells_of_past
from followthrough.quickline.detect_language import detect_locale
from followthrough.quickline.languages import vocabulary_of

MONTH_FIRST = frozenset({"en-us", "en", "en-ph", "en-ca", "es-us"})
CONFIDENT = 0.75  # below it the product asks
GUESSED = DOUBTFUL  # that a bare 'Monday' lies behind is guessed from the verb


@dataclass(frozen=True, slots=True)
class When:
    """A date in a text. grain: minute | day | daypart | window | interval; bound: on | by | after (label guide).
    `happened`: the clause tells of the past, so it is never due. `span`: characters of the text."""

    starts: datetime
    ends: datetime
    grain: str
    bound: str = "on"
    daypart: str = ""
    span: tuple[int, int] = (0, 0)
    confidence: float = 1.0
    alternatives: tuple["When", ...] = ()
    happened: bool = False
    dayless: bool = False  # a time of day whose day was not said

    @property
    def is_sure(self) -> bool:
        return self.confidence >= CONFIDENT


def is_day_first(locale: str) -> bool:
    """'3/11' is 3 November everywhere but in the United States and a few others (CLDR short dates)."""
    return locale.replace("_", "-").lower() not in MONTH_FIRST


def country_of(locale: str) -> str:
    """'GB' of 'en-GB', '' when the locale names none."""
    return locale.replace("_", "-").partition("-")[2][:2].upper()


def find(text: str, reference: datetime, locale: str = "en-US") -> list[When]:
    """All dates, in the order of the text. Never raises on any text."""
    return _found(text, reference, detect_locale(text, locale))


def _found(text: str, reference: datetime, locale: str) -> list[When]:
    vocabulary = vocabulary_of(locale)
    return find_in_tokens(tokenize(text, vocabulary), reference, locale, vocabulary)


def find_in_tokens(tokens: Sequence[Token], reference: datetime, locale: str, vocabulary: Vocabulary) -> list[When]:
    """As `find`, over tokens already scanned."""
    from followthrough.quickline.dates.grammar import (
        moments,  # deferred: its productions are made when the first line is read
    )

    reference = _within_calendar(reference)
    items = moments(tokens, reference.replace(tzinfo=None), is_day_first(locale), vocabulary, country_of(locale))
    return [_when(item, tokens, vocabulary) for item in items]


def _within_calendar(reference: datetime) -> datetime:
    """Nobody follows up before 1900 or after 9000; keeps date arithmetic away from the ends of the calendar."""
    return reference.replace(year=min(max(reference.year, 1900), 9000))


def _when(item: Item, tokens: Sequence[Token], vocabulary: Vocabulary) -> When:
    moment = item.value
    assert isinstance(moment, Moment)
    past = tells_of_past(item, tokens, vocabulary)
    if past and moment.past_day:
        moment = _moved_back(moment)
    span = (item.starts, item.ends)
    others = tuple(_plain(other, span) for other in moment.others)
    confidence = min(moment.confidence, GUESSED) if past and not moment.is_past else moment.confidence
    dayless = moment.grain == "minute" and not moment.has_day
    return When(
        moment.starts, moment.ends, moment.grain, moment.bound, moment.daypart, span, confidence, others, past, dayless
    )


def _plain(moment: Moment, span: tuple[int, int]) -> When:
    return When(moment.starts, moment.ends, moment.grain, moment.bound, moment.daypart, span, moment.confidence)


def _moved_back(moment: Moment) -> Moment:
    assert moment.past_day is not None
    change = datetime.combine(moment.past_day, time()) - datetime.combine(moment.starts.date(), time())
    return Moment(
        moment.starts + change, moment.ends + change, moment.grain, moment.bound, moment.daypart, moment.confidence
    )


def due(text: str, reference: datetime, locale: str = "en-US") -> When | None:
    """The date something is to be done, None when the text names none."""
    locale = detect_locale(text, locale)
    vocabulary = vocabulary_of(locale)
    tokens = tokenize(text, vocabulary)
    return due_in_tokens(find_in_tokens(tokens, reference, locale, vocabulary), tokens, vocabulary)


def due_in_tokens(found: Sequence[When], tokens: Sequence[Token], vocabulary: Vocabulary) -> When | None:
    candidates = [when for when in found if not when.happened and not is_refused(when.span, tokens, vocabulary)]
    index = choose_due(
        [when.span for when in candidates], [_exactness(when) for when in candidates], tokens, vocabulary
    )
    if index is None:
        return None
    return _one_moment(candidates[index], candidates, tokens, vocabulary)


def _one_moment(chosen: When, candidates: Sequence[When], tokens: Sequence[Token], vocabulary: Vocabulary) -> When:
    """'Lunch Wednesday with Bo, 12:30': a day and a time apart in one sentence are one moment."""
    for other in reversed(candidates):
        if other is chosen or chosen.dayless == other.dayless or "day" not in (chosen.grain, other.grain):
            continue
        if are_apart(chosen.span, other.span, tokens, vocabulary):
            continue
        day, clock = (other, chosen) if chosen.dayless else (chosen, other)
        starts = datetime.combine(day.starts.date(), clock.starts.time())
        span = (min(day.span[0], clock.span[0]), max(day.span[1], clock.span[1]))
        # That the time is past today is no doubt when the day is said; what is doubted more stays so.
        hour_confidence = 0.8 if clock.confidence == DOUBTFUL else clock.confidence
        confidence = min(day.confidence, hour_confidence)
        return When(starts, starts + timedelta(minutes=1), "minute", clock.bound, "", span, confidence)
    return chosen


EXACTNESS = {"minute": 3, "interval": 3, "daypart": 3, "day": 2, "window": 1}


def _exactness(when: When) -> int:
    return EXACTNESS[when.grain]


def read(text: str, reference: datetime, locale: str = "en-US") -> When | None:
    """A short phrase typed to change a step: 'fri 10', 'tomorrow before 11', 'may', '14:30', '3pm mon'. None when it
    says no date, or says one of the past only. What the member's own language does not understand may be English."""
    locale = detect_locale(text, locale)
    said = _read(text, reference, locale)
    return _read(text, reference, ENGLISH) if said is None and not locale.startswith("en") else said


ENGLISH = "en-GB"


def _read(text: str, reference: datetime, locale: str) -> When | None:
    vocabulary = vocabulary_of(locale)
    found = _found(text, reference, locale) or _bare(text, reference, locale)
    ahead = [when for when in found if not when.happened]
    if len(ahead) > 1:
        tokens = tokenize(text, vocabulary)
        return due_in_tokens(ahead, tokens, vocabulary)
    return ahead[0] if ahead else None


def _bare(text: str, reference: datetime, locale: str) -> list[When]:
    """A lone '10' or 'morning' says something only as an answer to 'when?'."""
    phrase = text[:40].strip()
    for lead in ("at ", "in the ", "on ", "in "):
        found = _found(lead + phrase, reference, locale)
        if found and found[0].span[1] == len(lead + phrase):
            return [_shift(when, len(lead), len(text)) for when in found]
    return []


def _shift(when: When, lead: int, length: int) -> When:
    span = (max(0, when.span[0] - lead), min(length, max(1, when.span[1] - lead)))
    return When(when.starts, when.ends, when.grain, when.bound, when.daypart, span, when.confidence, when.alternatives)


def days_of(when: When) -> tuple[date, date]:
    """First and last day touched."""
    return when.starts.date(), (when.ends - timedelta(microseconds=1)).date()
