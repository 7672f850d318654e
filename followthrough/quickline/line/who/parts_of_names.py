"""Words beside a name that may belong to it: the name may be longer than what was understood."""

from collections.abc import Sequence

from followthrough.quickline.core.known_words import (
    drop_possessive,
    is_everyday,
    is_given,
    is_unknown,
    looks_like_verb,
)
from followthrough.quickline.core.tokens import Token, token_at
from followthrough.quickline.core.vocabulary import Vocabulary
from followthrough.quickline.line.who.capitalised_names import OPENINGS, NameSpan, inside, is_capital, is_nobody


def is_part_of_name(
    tokens: Sequence[Token], span: NameSpan, date_ranges: Sequence[tuple[int, int]], vocabulary: Vocabulary
) -> bool:
    """True if a word right beside the name may belong to it: 'Beier' in 'an Enno Beier', where only Enno was
    understood; 'smith' in 'called Hope smith'."""
    if tokens[span.last - 1].text.endswith("'s"):
        return False
    ahead, dated = token_at(tokens, span.last), span.last < len(tokens) and inside(tokens[span.last], date_ranges)
    beside = ahead.starts - tokens[span.last - 1].ends == 1
    if beside and not dated and _goes_on_in_capitals(tokens, span, vocabulary):
        return True
    if beside and dated and _is_month_alone(tokens, span, vocabulary):
        return True
    small = span.last - span.first == 1 and tokens[span.first].written.islower()
    if small and beside and _may_follow(tokens, span.last, vocabulary):
        return True
    return _begins_before(tokens, span, vocabulary)


def _goes_on_in_capitals(tokens: Sequence[Token], span: NameSpan, vocabulary: Vocabulary) -> bool:
    """True for 'Beier' after 'Enno', for 'smith' after 'Hope' alone, and for 'Call' in 'Will Call, ...'."""
    after = tokens[span.last]
    if _may_be_name(after, vocabulary):
        return True
    if span.last - span.first > 1 or not is_capital(tokens[span.first]):
        return False
    if looks_like_verb(after, token_at(tokens, span.last + 1), vocabulary):
        return False
    return (is_unknown(after, vocabulary) and not is_capital(after)) or _ends_as_name(tokens, span.last)


def _is_month_alone(tokens: Sequence[Token], span: NameSpan, vocabulary: Vocabulary) -> bool:
    """True for 'March' after 'June' alone, without a number: it may be the month or her family name."""
    month = tokens[span.last]
    single = span.last - span.first == 1 and is_capital(tokens[span.first]) and is_capital(month)
    is_name = month.kind == "month_name" and month.text in vocabulary.ambiguous_months
    return single and is_name and token_at(tokens, span.last + 1).kind not in NUMBERY


def _begins_before(tokens: Sequence[Token], span: NameSpan, vocabulary: Vocabulary) -> bool:
    """True for 'Hans' before 'Dieter Ehlert', for 'Jan-' before 'Peter', and for 'brianna' before 'james'."""
    first, before = tokens[span.first], token_at(tokens, span.first - 1)
    if before.kind == "dash":
        return before.ends == first.starts and before.starts == token_at(tokens, span.first - 2).ends
    if first.starts - before.ends != 1:
        return False
    if is_given(before.text, vocabulary):
        return first.written.islower() or _may_be_name(before, vocabulary)
    return span.first > 1 and _may_be_name(before, vocabulary)


def _may_follow(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """True if a word in small letters may be the family name after a single given name: 'west' in 'samuel west', 'may'
    in 'scott may', 'bates' that looks like a typing error of 'dates'."""
    token, name = tokens[at], tokens[at - 1].text
    text = drop_possessive(token.text)
    if not token.written.isalpha() or looks_like_verb(token, token_at(tokens, at + 1), vocabulary):
        return False
    if not (is_given(name, vocabulary) or name in vocabulary.ambiguous_given_names):
        return text in vocabulary.ambiguous_surnames
    if token.kind == "month_name":
        return text in vocabulary.ambiguous_months and token_at(tokens, at + 1).kind not in NUMBERY
    if token.kind != "_" or text in vocabulary.cues.behind_names or text in vocabulary.verbs:
        return text in vocabulary.cues.auxiliary_names and not _is_followed_by_verb(tokens, at, vocabulary)
    return text in vocabulary.ambiguous_surnames or _is_no_word(tokens, at, vocabulary)


def _is_no_word(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """True for a word in small letters that no list has, or that only looks like a listed one."""
    token, text = tokens[at], drop_possessive(tokens[at].text)
    if token.written != token.text:
        return text in vocabulary.everyday and text not in vocabulary.cues.again_words
    if text in vocabulary.everyday or text in vocabulary.never_names or text in vocabulary.cues.ignored_words:
        return False
    return not is_everyday(text, vocabulary) or _looks_like_form(tokens, at, vocabulary)


VERB_FORMS = ("ed", "ing", "ly", "est")


def _looks_like_form(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """True for 'bates' before a break, a preposition or a date: it only looks like a form of a listed word."""
    after = token_at(tokens, at + 1)
    ends = (
        after.kind in OPENINGS
        or after.kind not in ("_", "the", "a", "an")
        or after.text in vocabulary.cues.before_names
    )
    return ends and bool(vocabulary.word_endings) and not tokens[at].text.endswith(VERB_FORMS)


NUMBERY = ("num", "ord", "nth", "yyyy")


def _is_followed_by_verb(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """True for 'will call' and 'may be'."""
    after = token_at(tokens, at + 1).text
    verb = vocabulary.verbs.get(after)
    return after in vocabulary.cues.behind_auxiliary_names or (verb is not None and verb.tense == "plan")


def _ends_as_name(tokens: Sequence[Token], at: int) -> bool:
    """True for 'Call' in 'talked to Will Call, ...': any capitalised word between a name and a break."""
    return is_capital(tokens[at]) and tokens[at].kind == "_" and token_at(tokens, at + 1).kind in OPENINGS


def _may_be_name(token: Token, vocabulary: Vocabulary) -> bool:
    """True for a capitalised word that no list has as it stands, or that is a given or a family name."""
    text = drop_possessive(token.text)
    if not is_capital(token) or token.kind != "_" or is_nobody(text, vocabulary) or token.text.endswith("'s"):
        return False
    if is_given(text, vocabulary) or text in vocabulary.ambiguous_surnames:
        return True
    listed = text in vocabulary.everyday or text in vocabulary.never_names
    listed = listed or (text in vocabulary.verbs and not vocabulary.noun_endings)  # 'Monica Holt'
    return not listed and text not in vocabulary.titles and text not in vocabulary.trades and len(text) > 1
