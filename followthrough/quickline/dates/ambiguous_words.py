"""Date words that may be something else: a person called April, the sun, they may, the first call.

The rules look only at the neighbours and at capital letters, so they also work beside words that no list has.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from followthrough.quickline.core.known_words import is_first_name, is_given, is_unknown
from followthrough.quickline.core.tokens import EDGE, Token, token_at
from followthrough.quickline.core.vocabulary import Vocabulary, word_set

NUMBERY = frozenset({"num", "ord", "nth", "yyyy", "year2"})
COUNTED = frozenset({"num", "big", "decimal", "few", "couple", "of", "a", "an", "half", "next", "nth", "to"})
CLOSE = frozenset({"stop", "comma", "colon", "dash", "line", "paren", ""})  # '' is the edge of the line
LEADS = word_set("on by this next every last until before after in of since following")
ANOTHER_DATE = word_set("wday month_name today tomorrow tonight slash clock week ord day month eod")
LEAST_APART = 2  # characters between a title and its name: 'Hr. Freitag'

SHORT_MONTHS = word_set("may march mar dec jan sep nov oct jun jul aug feb apr")
MONTHS_THAT_ARE_WORDS = word_set("may march mar")
PRONOUNS = word_set("i we you he she they it")
OPENED_BY_MONTH = word_set("_ from colon is will")  # 'April is back', 'May from Acme'
PERSON_BEFORE = word_set("with to for from and dr mr mrs ms")
TRIED_AGAIN = word_set("again retry revisit")
TRIED = word_set("try")
DAYS_THAT_ARE_SURNAMES = word_set("sunday monday friday")
SHORT_DAY = 4  # letters: 'thurs' and longer may be a name
DAYS_THAT_ARE_WORDS = word_set("sun mon wed")
SUNDAY_LEADS = word_set("on by this next until comma before after every")
DAY_TAILS = word_set(
    "month_name wday week weekend of quarter day thing dash to working play half"
)  # 'the 14th of', 'the first week'
DAY_LEADS = word_set("the on by before until after wday month_name from comma and or due to dash through")
BEFORE_THE_NTH = word_set("on due between and about for")  # 'on the third'
BEHIND_NTH = CLOSE | {"at", "to", "and", "until", "in", "through"}
STREETS = word_set("floor street avenue ave st road")
SHORT_UNITS = word_set("month minute hour week day year")


class Neighbours(NamedTuple):
    """A token and its neighbours. `before` has already been resolved; EDGE stands for a missing neighbour."""

    token: Token
    before: Token
    after: Token
    tokens: Sequence[Token]
    at: int
    vocabulary: Vocabulary


def resolve_ambiguous_words(tokens: Sequence[Token], vocabulary: Vocabulary) -> list[Token]:
    """The same tokens; those that are not dates here become plain words (kind `_`)."""
    settled: list[Token] = []
    moved = False
    for index, token in enumerate(tokens):
        before = settled[-1] if settled else EDGE
        if token.kind in RULES and _is_plain(token, before, tokens, index, vocabulary):
            token = replace(token, kind="_", value=None)
        elif token.text == "by" and before.text in vocabulary.dates.by_verbs:
            token = replace(token, kind="_")
        elif token.kind == "from" and before.text in vocabulary.cues.moving_verbs:
            token = replace(token, kind="off")
            moved = True
        elif token.kind == "to" and moved:
            token = replace(token, kind="_")
            moved = False
        settled.append(token)
    return settled


def _is_plain(token: Token, before: Token, tokens: Sequence[Token], index: int, vocabulary: Vocabulary) -> bool:
    place = Neighbours(token, before, token_at(tokens, index + 1), tokens, index, vocabulary)
    return RULES[token.kind](place)


def _no_unit(place: Neighbours) -> bool:
    """True for 'm', 'h' and other short units without a number before them."""
    return place.token.text in place.vocabulary.cues.short_units and place.before.kind not in COUNTED


def _no_edge(place: Neighbours) -> bool:
    """True for 'top', except in 'top of the week'."""
    if place.token.text != "top":
        return False
    kinds = {token_at(place.tokens, place.at + ahead).kind for ahead in range(2, 5)}
    return place.after.kind != "of" or kinds.isdisjoint(SHORT_UNITS | {"month_name", "quarter"})


def _no_now(place: Neighbours) -> bool:
    """True for 'now', except in 'from now' and 'between now and'."""
    return place.before.kind not in ("from", "between")


def _no_part(place: Neighbours) -> bool:
    """True for 'Eve' the person and for 'the eve of'."""
    before = place.before
    return place.token.text == "eve" and (before.kind in CLOSE or before.kind == "_" or place.token.written == "Eve")


def _no_season(place: Neighbours) -> bool:
    return _is_family_name(place)


def _is_family_name(place: Neighbours) -> bool:
    """True for 'Mr. May', 'Frau Sommer', 'Hr. Freitag', and for 'Julian Sonntag ..., Freitag': after a title, or
    after a given name if the line has another date."""
    token, tokens, index, cues = place.token, place.tokens, place.at, place.vocabulary.cues
    at = index - 1 - (index > 1 and tokens[index - 1].text == ".")
    before = token_at(tokens, at)
    if token.starts - before.ends > LEAST_APART:
        return False
    if before.text in cues.address_titles:
        return True
    return (
        at == index - 1
        and token.text in cues.surname_days
        and token.written[:1].isupper()
        and is_given(before.text, place.vocabulary)
        and _another_date(tokens, token)
    )


def _is_capital_word(token: Token) -> bool:
    return token.kind == "_" and token.written[:1].isupper()


# ---- months


def _no_month(place: Neighbours) -> bool:
    """True for May, March, April as a name or a verb. Beside a number, or after a word like 'in', it is a month."""
    token, after = place.token, place.after
    if _is_family_name(place) or _is_verb_may(place) or (_is_also_a_name(place) and _is_somebody(place)):
        return True
    if _has_number_beside(place):
        return _is_march_the(token, after)
    if _is_try_in(place):
        return False
    if _leads_to_month(place):
        return False
    if _is_also_a_name(place) and _is_capital_word(after) and token.written[:1].isupper():
        return True
    if token.text in SHORT_MONTHS and token.written.islower():
        return _is_small_word(place)
    return _is_also_a_name(place) and _stands_as_person(place)


def _is_also_a_name(place: Neighbours) -> bool:
    return place.token.text in place.vocabulary.ambiguous_months


def _has_number_beside(place: Neighbours) -> bool:
    """True for '3 May', 'May 3', 'May the third', 'May/June'."""
    return place.before.kind in NUMBERY or place.after.kind in NUMBERY or place.after.kind in ("the", "slashed")


def _is_verb_may(place: Neighbours) -> bool:
    """True for 'May I', 'this may cause'."""
    token, before, after = place.token, place.before, place.after
    if token.text != "may":
        return False
    return after.kind in PRONOUNS or (token.written.islower() and before.kind == "this" and after.kind == "_")


def _is_march_the(token: Token, after: Token) -> bool:
    """True for 'march the 14th' in small letters is a month, 'march the dogs' is not."""
    small = not token.written[:1].isupper()
    return small and after.kind == "the" and token.text in MONTHS_THAT_ARE_WORDS | {"jan"}


def _is_try_in(place: Neighbours) -> bool:
    """True for 'said no, try May' and 'ask again May': at the end of a clause, and not the first words of the line."""
    before, lead = place.before.text, token_at(place.tokens, place.at - 2).kind
    if place.after.kind not in CLOSE:
        return False
    return before in TRIED_AGAIN or (before in TRIED and lead in CLOSE - {""})


def _leads_to_month(place: Neighbours) -> bool:
    """True for 'in May', 'by March'; 'to May' only behind another month."""
    before = place.before
    return before.kind in place.vocabulary.cues.before_dates and (
        before.kind != "to" or _to_month(place.tokens, place.token)
    )


def _is_small_word(place: Neighbours) -> bool:
    """True for 'may', 'march' and 'mar' in lower case, unless they are the whole line; 'march' is a month at the
    end, too."""
    token, before, after = place.token, place.before, place.after
    if token.text not in MONTHS_THAT_ARE_WORDS or (before is EDGE and after is EDGE):
        return False
    return not (token.text == "march" and after is EDGE)


def _stands_as_person(place: Neighbours) -> bool:
    """True for 'call April', 'April is back', 'a gift for June, Friday'."""
    before = place.before
    if before is EDGE:
        return place.after.kind in OPENED_BY_MONTH
    return _takes_a_person(before, place.vocabulary) or (
        before.text == "for" and _another_date(place.tokens, place.token)
    )


def _is_somebody(place: Neighbours) -> bool:
    """True for 'Mr May' and 'met june castellano': after a title, or before an unknown word if no word like 'in'
    comes before."""
    if place.before.text in place.vocabulary.titles:
        return True
    if place.before.kind in LEADS:
        return False
    return place.after.starts - place.token.ends == 1 and is_unknown(place.after, place.vocabulary)


def _to_month(tokens: Sequence[Token], month: Token) -> bool:
    """True if another month comes before this one."""
    return any(t.kind == "month_name" and t.starts < month.starts for t in tokens)


def _another_date(tokens: Sequence[Token], token: Token) -> bool:
    """True if the line has another date word."""
    return any(t is not token and t.kind in ANOTHER_DATE for t in tokens)


def _takes_a_person(before: Token, vocabulary: Vocabulary) -> bool:
    """True for a verb or preposition that is followed by a person."""
    if before.text in ("with", "to", "and") or before.kind == "with":
        return True
    return before.text in vocabulary.verbs or before.text in ("back", "from")


# ---- weekdays


def _no_weekday(place: Neighbours) -> bool:
    """True for the verb 'sat', 'the sun', 'mon' and 'wed' after an article, 'with Friday Smith'."""
    word = place.token.text
    if _is_family_name(place) or _is_named_after_day(place):
        return True
    if word == "sat" and place.token.written.islower():
        return _is_verb_sat(place)
    if word in DAYS_THAT_ARE_WORDS:
        return _is_sun(place)
    return len(word) > 4 and _is_person_named_so(place)


def _is_named_after_day(place: Neighbours) -> bool:
    """True for 'Tuesday Weld called, call Wed' and 'Pat Sunday called, call her Monday': the line has another date,
    and an unknown word follows, or a given name comes before and a verb about what happened follows."""
    token, before, after = place.token, place.before, place.after
    if not token.written[:1].isupper() or len(token.text) <= SHORT_DAY or not _another_date(place.tokens, token):
        return False
    if token.text not in DAYS_THAT_ARE_SURNAMES or not is_first_name(before.text, place.vocabulary):
        return _is_somebody(place) or _is_written_family_name(place)
    verb = place.vocabulary.verbs.get(after.text)
    return verb is not None and verb.tense == "done" and token.starts - before.ends == 1


def _is_written_family_name(place: Neighbours) -> bool:
    """True for 'Weld' in 'Tuesday Weld called': a capitalised family name that is an everyday word, too."""
    after, words = place.after, place.vocabulary
    said = token_at(place.tokens, place.at + 2).text in words.cues.behind_names
    return after.written[:1].isupper() and after.text in words.ambiguous_surnames and said


def _is_verb_sat(place: Neighbours) -> bool:
    """True for 'he sat', 'sat down'."""
    cues = place.vocabulary.cues
    return place.before.text in cues.sat_subjects or (place.after.text in cues.sat_tails and place.after.kind != "next")


def _is_sun(place: Neighbours) -> bool:
    """True for 'the sun', 'a wed', 'sun shade'; 'the morning of sun' at the end of a clause is the day."""
    before, after = place.before, place.after
    if before.kind in ("the", "a", "of"):
        return before.kind != "of" or after.kind not in CLOSE
    return after.kind == "_" and place.token.text == "sun" and before.kind not in SUNDAY_LEADS


def _is_person_named_so(place: Neighbours) -> bool:
    """True for 'with Friday Smith': a capitalised word behind, and a word before that takes a person."""
    before = place.before
    if not _is_capital_word(place.after) or not place.token.written[:1].isupper():
        return False
    return before.text in PERSON_BEFORE or before.text in place.vocabulary.titles


# ---- numbered days


def _no_day(place: Neighbours) -> bool:
    """True for 'the 9th floor', 'the first call', 'a second quote', but not for 'the 14th about the boiler'."""
    after = place.after
    if after.kind in DAY_TAILS:
        return False
    if place.token.kind == "nth":
        return _no_spoken_day(place)
    if after.kind == "_" and (after.text in STREETS or not _may_follow_day(after, place.vocabulary)):
        return True
    return after.kind in ("time", "half", "year", "month")


def _may_follow_day(after: Token, vocabulary: Vocabulary) -> bool:
    """True for a capitalised word, and for words like 'about' that may follow 'the first' as a day."""
    return after.written[:1].isupper() or after.text in vocabulary.after_first


def _no_spoken_day(place: Neighbours) -> bool:
    """True for 'first' and 'second' in words, unless a word that introduces a day comes before."""
    before, after = place.before, place.after
    if before.kind not in DAY_LEADS:
        return True
    if before.kind in ("month_name", "wday", "dash", "to"):
        return False
    if before.kind == "the" and not _leads_to_the_nth(place):
        return True
    return after.kind not in BEHIND_NTH


def _leads_to_the_nth(place: Neighbours) -> bool:
    """True for 'on | the third', 'between | the first and'."""
    lead = token_at(place.tokens, place.at - 2).kind
    return lead in place.vocabulary.cues.before_dates or lead in BEFORE_THE_NTH


def _no_slash(place: Neighbours) -> bool:
    """True for 'flat 3/4', 'Whg. 3/4', 'invoice no 11/12': two numbers behind a thing that has a number."""
    if "/" not in place.token.text or place.token.text.count("/") > 1:
        return False
    at = place.at - 1
    while at > 0 and place.tokens[at].text in (".", "#"):
        at -= 1
    return token_at(place.tokens, at).text.rstrip(".") in place.vocabulary.dates.numbered


# kind of token -> the rule that says whether a word of this kind is no date here
RULES: dict[str, Callable[[Neighbours], bool]] = {
    "month_name": _no_month,
    "wday": _no_weekday,
    "season": _no_season,
    "ord": _no_day,
    "nth": _no_day,
    "part": _no_part,
    "slash": _no_slash,
    "now": _no_now,
    "early": _no_edge,
    **dict.fromkeys(SHORT_UNITS, _no_unit),
}
