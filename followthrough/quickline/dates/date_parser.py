"""Find dates in a text: `find` returns all of them, `due` the one that counts, `read` the date of a short phrase.

Times given and returned are naive local times; `ends` is exclusive. The locale decides day-first or month-first.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from followthrough.quickline.core.all_caps import lower_all_caps
from followthrough.quickline.core.clauses import CLAUSE_BREAKS
from followthrough.quickline.core.date_values import Moment
from followthrough.quickline.core.day_math import DAY
from followthrough.quickline.core.productions import Item
from followthrough.quickline.core.tokens import Token, tokenize
from followthrough.quickline.core.typos import correct_typos
from followthrough.quickline.core.vocabulary import Vocabulary
from followthrough.quickline.dates.named_things import is_behind_topic, may_name_thing, names_thing
from followthrough.quickline.dates.periods import DOUBTFUL
from followthrough.quickline.dates.pick_due import (
    are_apart,
    choose_due,
    is_not_before,
    is_refused,
    is_time_away,
    is_until_back,
    tells_of_past,
)
from followthrough.quickline.dates.street_addresses import without_addresses
from followthrough.quickline.detect_language import detect_locale
from followthrough.quickline.languages import vocabulary_of

MONTH_FIRST = frozenset({"en-us", "en", "en-ph", "en-ca", "es-us"})
CONFIDENT = 0.75  # below it the product asks
GUESSED = DOUBTFUL  # a bare 'Monday' in the past is guessed from the verb


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text. grain: minute | day | daypart | window | interval; bound: on | by | after (label guide).
    `happened`: the clause is about the past, so it is never due. `span`: characters of the text."""

    starts: datetime
    ends: datetime
    grain: str
    bound: str = "on"
    daypart: str = ""
    span: tuple[int, int] = (0, 0)
    confidence: float = 1.0
    alternatives: tuple["FoundDate", ...] = ()
    is_past: bool = False
    is_without_day: bool = False  # a time without a day
    is_of_thing: bool = False  # part of the name of a thing: 'the March report'

    @property
    def is_sure(self) -> bool:
        """True if the date need not be asked about."""
        return self.confidence >= CONFIDENT


def is_day_first(locale: str) -> bool:
    """True if '3/11' is 3 November: everywhere but in the United States and a few other countries (CLDR).

    A locale can say otherwise for itself: 'en-US-x-dmy' is day first, 'en-GB-x-mdy' month first.
    """
    tag, _, order = locale.replace("_", "-").lower().partition("-x-")
    return order == "dmy" if order else tag not in MONTH_FIRST


def country_of(locale: str) -> str:
    """'GB' for 'en-GB', '' if the locale names no country."""
    return locale.replace("_", "-").partition("-")[2][:2].upper()


def find_dates(text: str, reference: datetime, locale: str = "en-US") -> list[FoundDate]:
    """All dates in the order of the text. No text raises an error."""
    return _found(text, reference, detect_locale(text, locale))


def _found(text: str, reference: datetime, locale: str) -> list[FoundDate]:
    vocabulary = vocabulary_of(locale)
    return find_in_tokens(tokens_of_line(text, vocabulary), reference, locale, vocabulary)


def tokens_of_line(text: str, vocabulary: Vocabulary) -> list[Token]:
    """The tokens of a line with its typing errors corrected. Every door reads a text by these."""
    corrected = correct_typos(lower_all_caps(tokenize(text, vocabulary), vocabulary), vocabulary)
    return without_addresses(corrected, vocabulary)


def find_in_tokens(
    tokens: Sequence[Token], reference: datetime, locale: str, vocabulary: Vocabulary, *, told_of_past: bool = False
) -> list[FoundDate]:
    """Same as `find`, for tokens. With `told_of_past` every date that may be in the past is, whatever the verb."""
    from followthrough.quickline.dates.grammar import (
        moments,  # deferred: productions are made when the first line is parsed
    )

    reference = _within_calendar(reference)
    items = moments(tokens, reference.replace(tzinfo=None), is_day_first(locale), vocabulary, country_of(locale))
    found = [_when(item, tokens, vocabulary, told_of_past=told_of_past) for item in items]
    return _after_time_away(_with_times_of_events(found, tokens, vocabulary), tokens, vocabulary)


def _with_times_of_events(found: list[FoundDate], tokens: Sequence[Token], vocabulary: Vocabulary) -> list[FoundDate]:
    """The same dates; a day and the time of what happens on it are one: 'tomorrow before she leaves at 3'."""
    kept: list[FoundDate] = []
    for when in found:
        word = _word_of_time(kept[-1], when, tokens, vocabulary) if kept else ""
        if word:
            bound = "by" if word in vocabulary.dates.before_words else when.bound
            kept[-1] = _at_time(kept[-1], when, bound)
        else:
            kept.append(when)
    return kept


def _after_time_away(found: list[FoundDate], tokens: Sequence[Token], vocabulary: Vocabulary) -> list[FoundDate]:
    """The same dates; the only one ahead is from its end on where somebody is away then: 'away next week, call'."""
    ahead = [when for when in found if not when.is_past]
    if len(ahead) != 1 or ahead[0].bound != "on" or not is_time_away(ahead[0].span, tokens, vocabulary):
        return found
    return [_from_its_end(when) if when is ahead[0] else when for when in found]


def _within_calendar(reference: datetime) -> datetime:
    """The reference moved into the years 1900 to 9000, so that date arithmetic stays inside the calendar."""
    return reference.replace(year=min(max(reference.year, 1900), 9000))


def _when(item: Item, tokens: Sequence[Token], vocabulary: Vocabulary, *, told_of_past: bool) -> FoundDate:
    """The date of an item, moved to the past if its clause is about the past."""
    moment = item.value
    assert isinstance(moment, Moment)
    past = tells_of_past(item, tokens, vocabulary) or (told_of_past and not moment.ahead)
    guessed = past and not moment.is_past
    if past and moment.past_day:
        moment = _moved_back(moment)
    span = (item.starts, item.ends)
    if moment.bound == "by" and is_not_before(span, tokens, vocabulary):
        moment = _not_before(moment)
    elif moment.bound == "by" and is_until_back(span, tokens, vocabulary):
        moment = _when_back(moment, span, tokens, vocabulary)
    others = tuple(_plain(other, span) for other in moment.others)
    confidence = min(moment.confidence, GUESSED) if guessed else moment.confidence
    dayless = moment.grain == "minute" and not moment.has_day
    of_thing = names_thing(span, tokens, vocabulary)
    return FoundDate(
        moment.starts,
        moment.ends,
        moment.grain,
        moment.bound,
        moment.daypart,
        span,
        confidence,
        others,
        past,
        dayless,
        of_thing,
    )


def _not_before(moment: Moment) -> Moment:
    """The date of 'not before July': from July on."""
    if moment.kept_out is None and moment.grain == "day":  # 'before spring' is built as the day before it
        moment = replace(moment, starts=moment.starts + DAY, ends=moment.ends + DAY)
    return (moment.kept_out or moment).bounded("after")


def _when_back(moment: Moment, span: tuple[int, int], tokens: Sequence[Token], vocabulary: Vocabulary) -> Moment:
    """Not before the day they are back: 'away until Monday' is from Monday on, 'out through Friday' from Saturday.
    With 'then' behind it ('away til Jan 4, call her then') it is that day."""
    if any(token.starts >= span[1] and token.text in vocabulary.dates.then for token in tokens):
        return replace(moment, bound="on")
    through = any(token.kind == "through" for token in tokens if token.starts == span[0])
    starts, ends = (moment.ends, moment.ends + DAY) if through else (moment.starts, moment.ends)
    return replace(moment, starts=starts, ends=ends, bound="after")


def _plain(moment: Moment, span: tuple[int, int]) -> FoundDate:
    return FoundDate(moment.starts, moment.ends, moment.grain, moment.bound, moment.daypart, span, moment.confidence)


def _moved_back(moment: Moment) -> Moment:
    """The moment on its past day."""
    assert moment.past_day is not None
    change = datetime.combine(moment.past_day, time()) - datetime.combine(moment.starts.date(), time())
    return Moment(
        moment.starts + change, moment.ends + change, moment.grain, moment.bound, moment.daypart, moment.confidence
    )


def find_due_date(text: str, reference: datetime, locale: str = "en-US") -> FoundDate | None:
    """The date on which something is to be done, or None if the text names none."""
    locale = detect_locale(text, locale)
    vocabulary = vocabulary_of(locale)
    tokens = tokens_of_line(text, vocabulary)
    return due_in_tokens(find_in_tokens(tokens, reference, locale, vocabulary), tokens, vocabulary)


def due_in_tokens(found: Sequence[FoundDate], tokens: Sequence[Token], vocabulary: Vocabulary) -> FoundDate | None:
    """Same as `due`, for the dates of a line that are found already."""
    candidates = dates_ahead(found, tokens, vocabulary)
    chosen = choose_date(candidates, tokens, vocabulary)
    return _one_moment(chosen, candidates, tokens, vocabulary) if chosen else None


def _from_its_end(when: FoundDate) -> FoundDate:
    """From the end of the time away on."""
    starts = datetime.combine((when.ends - timedelta(microseconds=1)).date() + DAY, time())
    confidence = min(when.confidence, GUESSED)
    return FoundDate(starts, starts + DAY, "day", "after", "", when.span, confidence, (when,))


def dates_ahead(found: Sequence[FoundDate], tokens: Sequence[Token], vocabulary: Vocabulary) -> list[FoundDate]:
    """The dates on which something can be done: not past, not ruled out and not part of the name of a thing."""
    free = [
        when for when in found if not (when.is_past or when.is_of_thing or is_refused(when.span, tokens, vocabulary))
    ]
    return [when for when in free if not _is_matter(when, free, tokens, vocabulary)]


def _is_matter(when: FoundDate, free: Sequence[FoundDate], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True if another date is said for the action and this one belongs to the thing or to the topic."""
    if len(free) < 2:
        return False
    if any(
        other.span[1] <= when.span[0] and is_behind_topic(when.span, other.span, tokens, vocabulary) for other in free
    ):
        return True
    return may_name_thing(when.span, tokens, vocabulary) and not all(
        may_name_thing(other.span, tokens, vocabulary) for other in free if other is not when
    )


def choose_date(candidates: Sequence[FoundDate], tokens: Sequence[Token], vocabulary: Vocabulary) -> FoundDate | None:
    """The one of these dates that counts, None if there are none."""
    spans, exactness = [when.span for when in candidates], [_exactness(when) for when in candidates]
    index = choose_due(spans, exactness, tokens, vocabulary)
    return None if index is None else candidates[index]


def _one_moment(
    chosen: FoundDate, candidates: Sequence[FoundDate], tokens: Sequence[Token], vocabulary: Vocabulary
) -> FoundDate:
    """The chosen date, joined with a time elsewhere in the sentence: 'Lunch Wednesday with Bo, 12:30'."""
    for other in reversed(candidates):
        if other is chosen or chosen.is_without_day == other.is_without_day or "day" not in (chosen.grain, other.grain):
            continue
        if are_apart(chosen.span, other.span, tokens, vocabulary):
            continue
        day, clock = (other, chosen) if chosen.is_without_day else (chosen, other)
        return _at_time(day, clock, clock.bound)
    return chosen


def _at_time(day: FoundDate, clock: FoundDate, bound: str) -> FoundDate:
    """The time of `clock` on the day of `day`."""
    starts = datetime.combine(day.starts.date(), clock.starts.time())
    span = (min(day.span[0], clock.span[0]), max(day.span[1], clock.span[1]))
    # DOUBTFUL here means that the time is past today, which does not matter if the day is known.
    hour_confidence = 0.8 if clock.confidence == DOUBTFUL else clock.confidence
    confidence = min(day.confidence, hour_confidence)
    return FoundDate(starts, starts + timedelta(minutes=1), "minute", bound, "", span, confidence)


def _word_of_time(day: FoundDate, clock: FoundDate, tokens: Sequence[Token], vocabulary: Vocabulary) -> str:
    """'before' in 'tomorrow before she leaves at 3', 'when' in 'Thursday when he gets off at 5': right after the day it
    begins what happens at that time. '' without one."""
    if day.grain != "day" or not clock.is_without_day or day.is_past or clock.is_past:
        return ""
    between = [token for token in tokens if day.span[1] <= token.starts < clock.span[0]]
    if not between or any(token.kind in CLAUSE_BREAKS for token in between):
        return ""
    first = between[0].text
    return first if first in vocabulary.dates.before_words | vocabulary.dates.when_words else ""


EXACTNESS = {"minute": 3, "interval": 3, "daypart": 3, "day": 2, "window": 1}


def _exactness(when: FoundDate) -> int:
    """3 for a time, 2 for a day, 1 for a window."""
    return EXACTNESS[when.grain]


def parse_date_phrase(text: str, reference: datetime, locale: str = "en-US") -> FoundDate | None:
    """The date of a short phrase typed to change a step: 'fri 10', 'tomorrow before 11', 'may', '14:30', '3pm mon'.
    None if it names no date or only one in the past. If nothing is found in the member's language, English is
    tried."""
    locale = detect_locale(text, locale)
    found = _read(text, reference, locale)
    return _read(text, reference, ENGLISH) if found is None and not locale.startswith("en") else found


ENGLISH = "en-GB"


def _read(text: str, reference: datetime, locale: str) -> FoundDate | None:
    vocabulary = vocabulary_of(locale)
    found = _found(text, reference, locale) or _bare(text, reference, locale)
    tokens = tokens_of_line(text, vocabulary)
    due = due_in_tokens(found, tokens, vocabulary)
    if due is None:  # the answer to 'when?' may name a day that a line would not act on: 'valid until Friday'
        due = next((when for when in found if not (when.is_past or when.is_of_thing)), None)
    return due


def _bare(text: str, reference: datetime, locale: str) -> list[FoundDate]:
    """Dates of a phrase like '10' or 'morning', which is a date only as an answer to 'when?'."""
    phrase = text[:40].strip()
    for lead in ("at ", "in the ", "on ", "in "):
        found = _found(lead + phrase, reference, locale)
        if found and found[0].span[1] == len(lead + phrase):
            return [_shift(when, len(lead), len(text)) for when in found]
    return []


def _shift(when: FoundDate, lead: int, length: int) -> FoundDate:
    """The date with its span moved back by the length of the added word."""
    span = (max(0, when.span[0] - lead), min(length, max(1, when.span[1] - lead)))
    return FoundDate(
        when.starts, when.ends, when.grain, when.bound, when.daypart, span, when.confidence, when.alternatives
    )
