"""Tell a refusal of our offer from everyday words, and decide whether the line closes the follow-up.

A refusal that is missed costs a call too many. One that is wrongly found loses the step, so in doubt there is none.
"""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from followthrough.quickline.core.clauses import CLAUSE_BREAKS, VerbUse
from followthrough.quickline.core.phrase_matcher import PhraseMatch
from followthrough.quickline.core.tokens import Token, token_at
from followthrough.quickline.core.vocabulary import Vocabulary
from followthrough.quickline.dates.date_parser import FoundDate
from followthrough.quickline.line.parsed_line import ParsedLine

# dispositions that close a follow-up
REFUSING = frozenset({"not_interested", "lost", "unsubscribe"})
# actions with which we ask again after a refusal; any other is a step of its own
RETURNS = frozenset({"call", "follow_up", "email", "message", "wait"})
# A day on which we ask again lies further away; a nearer one is a step.
NEAR = timedelta(days=14)
ENDS = CLAUSE_BREAKS | {"dash", ""}  # '' is the edge of the line
BEFORE_KINDS = frozenset({"in", "to", "the", "with", "for", "about", "a", "an", "any"})
OURS = frozenset({"i", "we"})


def is_refusal(match: PhraseMatch[str], tokens: Sequence[Token], line: ParsedLine, vocabulary: Vocabulary) -> bool:
    """False for words of a refusal that say something else: 'her dad passed', 'lost her keys', 'a bus pass'.

    The person must be the subject, and our offer the object. A bare word counts only if we ask again later.
    """
    if match.value not in REFUSING:
        return True
    if _is_asked(match, tokens, vocabulary):
        return False
    words = vocabulary.refusals
    if match.value == "unsubscribe":
        return match.phrase not in words.listed or _is_about_list(match.last, tokens, words.lists)
    if match.phrase in words.bare and not (line.asks_again or _names_offer(match.last, tokens, vocabulary)):
        return False
    if vocabulary.cues.verb_last:
        return True
    is_sure = match.phrase not in words.bare | words.checked
    if not _is_of_person(match, tokens, line, vocabulary, is_sure=is_sure):
        return False
    if not line.asks_again and re.search(words.goes_on, line.text[tokens[match.last - 1].ends :], re.IGNORECASE):
        return False
    if is_sure:
        return not _is_of_one_kind(match, tokens, vocabulary)
    return _is_followed_well(match.last, tokens, line, vocabulary)


def _is_asked(match: PhraseMatch[str], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for 'not interested?' and 'ask if she is interested or not interested': it is not known yet."""
    if "?" in token_at(tokens, match.last).text:
        return True
    for token in reversed(tokens[: match.first]):
        if token.kind in CLAUSE_BREAKS:
            return False
        if token.text in vocabulary.cues.condition_words:
            return True
    return False


def _is_about_list(at: int, tokens: Sequence[Token], lists: frozenset[str]) -> bool:
    """True for 'take her off', 'opted out of the newsletter'; not for 'take her off the project', 'no more calls
    today'."""
    if token_at(tokens, at).kind in ENDS:
        return True
    return any(token.text in lists for token in tokens[at : at + 6])


def _is_of_person(
    match: PhraseMatch[str], tokens: Sequence[Token], line: ParsedLine, vocabulary: Vocabulary, *, is_sure: bool
) -> bool:
    """True if the subject is the person or left out. `is_sure`: only relatives and other names are not."""
    at = match.first - 1
    while at >= 0 and tokens[at].text in vocabulary.refusals.between:
        at -= 1
    subject = token_at(tokens, at)
    if token_at(tokens, at - 2).text in ("and", "&") and token_at(tokens, at - 1).text in vocabulary.cues.possessive:
        return True  # 'Ada and her husband'
    if subject.text in OURS:
        return match.value == "lost" or is_sure
    if subject.kind == "_" and _is_owned(at, tokens, vocabulary):
        return False
    if _is_no_noun(subject, vocabulary) or _is_in_line(subject, line):
        return True
    if is_sure and subject.text in vocabulary.refusals.offers:
        return True
    return is_sure and not _is_other_person(at, tokens, line, vocabulary)


def _is_no_noun(token: Token, vocabulary: Vocabulary) -> bool:
    """True for a break, a date, a verb and a pronoun: no other subject is named."""
    return (
        token.kind in ENDS
        or token.value is not None
        or token.text in vocabulary.refusals.subjects
        or token.text in vocabulary.verbs
    )


def _is_owned(at: int, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for "Ada's boss" and 'her dad'; not for 'Ada and her husband'."""
    before = token_at(tokens, at - 1).text
    owned = before.endswith("'s") or before in vocabulary.cues.possessive
    return owned and token_at(tokens, at - 2).text not in ("and", "&") and tokens[at].text not in vocabulary.verbs


def _is_in_line(token: Token, line: ParsedLine) -> bool:
    """True for a word of the person's or the company's name."""
    ranges = [line.spans[part] for part in ("person", "org") if part in line.spans]
    return any(start <= token.starts < end for start, end in ranges + line.name_ranges)


def _is_other_person(at: int, tokens: Sequence[Token], line: ParsedLine, vocabulary: Vocabulary) -> bool:
    """True for 'wife' and another name."""
    token = tokens[at]
    if token.text in vocabulary.cues.relations:
        return True
    return at > 0 and token.written[:1].isupper() and not line.text.isupper()


def _is_followed_well(at: int, tokens: Sequence[Token], line: ParsedLine, vocabulary: Vocabulary) -> bool:
    """True if nothing but our offer, a reason or a date follows: 'declined the offer', not 'declined the blue'."""
    words, token = vocabulary.refusals, token_at(tokens, at)
    if _names_offer(at, tokens, vocabulary):
        return True
    if _is_in_line(token, line):
        return not token.text.endswith("'s")
    if token.text in words.tails:
        return not _is_thing(token_at(tokens, at + 1), words.tails) or token.text not in words.before_offers
    return token.kind in ENDS or token.value is not None


def _names_offer(at: int, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for 'our offer' and 'on the first quote'; not for 'on the quote to her boss', who was given it."""
    words, reach = vocabulary.refusals, at
    while token_at(tokens, reach).text in words.before_offers | words.kinds and reach < at + 3:
        reach += 1
    return token_at(tokens, reach).text in words.offers and token_at(tokens, reach + 1).text != "to"


def _is_thing(token: Token, tails: frozenset[str]) -> bool:
    """True for a plain word that may be a thing of theirs: 'on the exam', 'for her'."""
    return token.kind not in ENDS and token.value is None and token.text not in tails


def _is_of_one_kind(match: PhraseMatch[str], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for 'not interested in the blue': they refuse one kind, not the offer."""
    behind = [token.text for token in tokens[match.last : match.last + 4]]
    if behind[:1] and behind[0] not in BEFORE_KINDS:
        return False  # 'said no this morning'
    small = vocabulary.refusals.before_offers | BEFORE_KINDS
    while behind and behind[0] in small:
        behind.pop(0)
    return len(behind) < 4 and bool(behind) and behind[0] in vocabulary.refusals.kinds


def asks_again_later(due: FoundDate | None, plans: Sequence[VerbUse], reference: datetime) -> bool:
    """True for 'ask again in May': a date further away than NEAR, and no plan but to be in touch."""
    if due is None or not all(plan.verb.action in RETURNS for plan in plans):
        return False
    return max(due.starts, due.ends or due.starts) >= reference.replace(tzinfo=None) + NEAR


def closes_followup(line: ParsedLine, reference: datetime) -> bool:
    """True if the line refuses and no step of its own follows: the step wins over the refusal."""
    if line.preference or line.disposition == "won" or not (line.not_now or line.disposition in REFUSING):
        return False
    if line.disposition == "unsubscribe" or line.asks_again:
        return True
    if line.due is not None and line.due.starts > reference.replace(tzinfo=None):
        return False
    return not any(_is_ahead(step.span[0], line) or step.when for step in line.promises)


def _is_ahead(start: int, line: ParsedLine) -> bool:
    """True for a step in a clause behind the refusal: 'said no, send a card', not 'said no to a call'."""
    refused = line.spans.get("outcome", (0, 0))[1]
    between = line.text[refused:start]
    return start >= refused and bool(re.search(r"[,.;:\n–]| - |\b(?:and|but|then|und|aber|dann)\b", between))
