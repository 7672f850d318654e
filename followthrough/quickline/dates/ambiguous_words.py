"""Words that are dates and something else: a person called April, the sun, they may, the first call.

Rules look only at the neighbours and at how the word is written, so they hold for words no list has.
"""

from collections.abc import Sequence
from dataclasses import replace

from followthrough.quickline.core.known_words import is_given, is_unknown
from followthrough.quickline.core.tokens import Token
from followthrough.quickline.core.vocabulary import Vocabulary, listed

NUMBERY = frozenset({"num", "ord", "nth", "yyyy", "year2"})
COUNTED = frozenset({"num", "big", "decimal", "few", "couple", "of", "a", "an", "half", "next", "nth", "to"})
CLOSE = frozenset({"stop", "comma", "colon", "dash", "line", "paren"})


def settle(tokens: Sequence[Token], vocabulary: Vocabulary) -> list[Token]:
    """The same tokens; those that are no dates after all become plain words."""
    settled: list[Token] = []
    moved = False
    for index, token in enumerate(tokens):
        before = settled[-1] if settled else None
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        if _plain(token, before, after, tokens, index, vocabulary):
            token = replace(token, kind="_", value=None)
        elif token.kind == "from" and before is not None and before.text in vocabulary.cues.moved:
            token = replace(token, kind="off")
            moved = True
        elif token.kind == "to" and moved:
            token = replace(token, kind="_")
            moved = False
        settled.append(token)
    return settled


def _plain(
    token: Token, before: Token | None, after: Token | None, tokens: Sequence[Token], index: int, vocabulary: Vocabulary
) -> bool:
    if token.kind in ("month_name", "wday", "season") and _is_family_name(token, tokens, index, vocabulary):
        return True
    if token.kind == "month_name":
        return _no_month(token, before, after, tokens, vocabulary)
    if token.kind == "wday":
        return _no_weekday(token, before, after, vocabulary)
    if token.kind in ("ord", "nth"):
        return _no_day(token, before, after, tokens, index, vocabulary)
    if token.kind == "part" and token.text == "eve":
        return before is None or before.kind in CLOSE or before.kind == "_" or token.written == "Eve"
    if token.text in vocabulary.cues.short_units and token.kind in ("month", "minute", "hour", "week", "day", "year"):
        return before is None or before.kind not in COUNTED
    return token.kind == "now" and not (before is not None and before.kind in ("from", "between"))


def _is_family_name(token: Token, tokens: Sequence[Token], index: int, vocabulary: Vocabulary) -> bool:
    """'Mr. May', 'Frau Sommer', 'Hr. Freitag', 'Julian Sonntag ..., Freitag': behind a title, or behind a given name
    when a day stands elsewhere."""
    at = index - 1 - (index > 1 and tokens[index - 1].text == ".")
    if at < 0 or token.starts - tokens[at].ends > LEAST_APART:
        return False
    before = tokens[at]
    if before.text in vocabulary.cues.addressed:
        return True
    return (
        at == index - 1
        and token.text in vocabulary.cues.surname_days
        and token.written[:1].isupper()
        and is_given(before.text, vocabulary)
        and _another_date(tokens, token)
    )


LEAST_APART = 2  # 'Hr. Freitag'


def _capital(token: Token | None) -> bool:
    return token is not None and token.kind == "_" and token.written[:1].isupper()


def _no_month(
    token: Token, before: Token | None, after: Token | None, tokens: Sequence[Token], vocabulary: Vocabulary
) -> bool:
    """May, March, April: a month beside a number or behind a word that leads to one; else they must look like one."""
    if token.text == "may" and after is not None:
        asked = after.kind in ("i", "we", "you", "he", "she", "they", "it")  # 'May I', 'this may cause'
        if asked or (token.written.islower() and before is not None and before.kind == "this" and after.kind == "_"):
            return True
    if token.text in vocabulary.name_months and _is_somebody(token, before, after, vocabulary):
        return True
    if (before and before.kind in NUMBERY) or (after and after.kind in NUMBERY | {"the", "slashed"}):
        return bool(
            token.text in ("may", "march", "mar", "jan")
            and after
            and after.kind == "the"
            and not token.written[:1].isupper()
        )
    if (
        before
        and before.kind in vocabulary.cues.before_dates
        and not (before.kind == "to" and not _to_month(tokens, token))
    ):
        return False
    if _capital(after) and token.written[:1].isupper() and token.text in vocabulary.name_months:
        return True
    if (
        token.text in ("may", "march", "mar", "dec", "jan", "sep", "nov", "oct", "jun", "jul", "aug", "feb", "apr")
        and token.written.islower()
    ):
        return (
            token.text in ("may", "march", "mar")
            and not (before is None and after is None)
            and not (token.text == "march" and after is None)
        )
    if token.text in vocabulary.name_months and before is not None:
        return _takes_a_person(before, vocabulary) or (before.text == "for" and _another_date(tokens, token))
    opens = before is None and after is not None and after.kind in ("_", "from", "colon", "is", "will")
    return opens and token.text in vocabulary.name_months


LEADS = listed("on by this next every last until before after in of since following")


def _is_somebody(token: Token, before: Token | None, after: Token | None, vocabulary: Vocabulary) -> bool:
    """'Mr May', 'met june castellano': behind a title, or before a word that nobody knows and no word that leads to a
    date stands before it."""
    if before is not None and before.text in vocabulary.titles:
        return True
    if before is not None and before.kind in LEADS:
        return False
    return after is not None and after.starts - token.ends == 1 and is_unknown(after, vocabulary)


def _to_month(tokens: Sequence[Token], month: Token) -> bool:
    return any(t.kind == "month_name" and t.starts < month.starts for t in tokens)


def _another_date(tokens: Sequence[Token], token: Token) -> bool:
    kinds = (
        "wday",
        "month_name",
        "today",
        "tomorrow",
        "tonight",
        "slash",
        "clock",
        "week",
        "ord",
        "day",
        "month",
        "eod",
    )
    return any(t is not token and t.kind in kinds for t in tokens)


def _takes_a_person(before: Token, vocabulary: Vocabulary) -> bool:
    verb = vocabulary.verbs.get(before.text)
    if before.text in ("with", "to", "and") or before.kind == "with":
        return True
    return verb is not None or before.text in ("back", "from")


def _no_weekday(token: Token, before: Token | None, after: Token | None, vocabulary: Vocabulary) -> bool:
    word = token.text
    if word in vocabulary.given_words and _is_somebody(token, before, after, vocabulary):
        return True
    if word == "sat" and token.written.islower():
        return bool(
            (before and before.text in vocabulary.cues.sat_subjects)
            or (after and after.text in vocabulary.cues.sat_tails and after.kind != "next")
        )
    if word in ("sun", "mon", "wed"):
        if before and before.kind in ("the", "a", "of"):
            return not (before.kind == "of" and (after is None or after.kind in CLOSE))
        if after is not None and after.kind == "_" and word == "sun":
            return before is None or before.kind not in (
                "on",
                "by",
                "this",
                "next",
                "until",
                "comma",
                "before",
                "after",
                "every",
            )
        return False
    person = _capital(after) and token.written[:1].isupper() and before is not None
    if person and before is not None and len(word) > 4:
        return (
            before.text in ("with", "to", "for", "from", "and", "dr", "mr", "mrs", "ms")
            or before.text in vocabulary.titles
        )
    return False


def _no_day(
    token: Token, before: Token | None, after: Token | None, tokens: Sequence[Token], index: int, vocabulary: Vocabulary
) -> bool:
    """'the 9th floor', 'the first call', 'a second quote' are no days; 'the 14th about the boiler' is one."""
    if after is not None and after.kind in (
        "month_name",
        "wday",
        "week",
        "weekend",
        "of",
        "quarter",
        "day",
        "thing",
        "dash",
        "to",
    ):
        return False
    led = before is not None and before.kind in (
        "the",
        "on",
        "by",
        "before",
        "until",
        "after",
        "wday",
        "month_name",
        "from",
        "comma",
        "and",
        "or",
        "due",
        "to",
        "dash",
        "through",
    )
    if token.kind == "nth":
        if not led or before is None:
            return True
        if before.kind in ("month_name", "wday", "dash", "to"):
            return False
        if before.kind == "the" and (
            index < 2
            or tokens[index - 2].kind
            not in vocabulary.cues.before_dates | {"on", "due", "between", "and", "about", "for"}
        ):
            return True
        return after is not None and after.kind not in CLOSE | {"at", "to", "and", "until", "in", "through"}
    if (
        after is not None
        and after.kind == "_"
        and not after.written[:1].isupper()
        and after.text not in vocabulary.after_first
    ):
        return True
    if after is not None and after.kind == "_" and after.text in ("floor", "street", "avenue", "ave", "st", "road"):
        return True
    return after is not None and after.kind in ("time", "half", "year", "month")
