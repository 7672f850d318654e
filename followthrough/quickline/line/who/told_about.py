"""Tell the person who does something from the person it is for: 'Nora Pell can vouch for Tim, email her'."""

from collections.abc import Sequence

from followthrough.quickline.core.clauses import CLAUSE_BREAKS
from followthrough.quickline.core.known_words import is_everyday, is_first_name
from followthrough.quickline.core.tokens import Token, token_at
from followthrough.quickline.core.vocabulary import Vocabulary
from followthrough.quickline.line.who.capitalised_names import OPENINGS, NameSpan
from followthrough.quickline.line.who.chains import is_owner, is_role


def subject_before(
    tokens: Sequence[Token], span: NameSpan, names: Sequence[NameSpan], vocabulary: Vocabulary
) -> NameSpan | None:
    """The name that opens the clause in which this one stands behind 'for', 'about', 'with' or 'to', or right behind
    the verb: Nora for Tim in 'Nora can vouch for Tim', and for Alaska in 'Nora Pell booked Alaska'. None if there is
    none, and if Nora hands Tim on to us: 'Nora passed me on to Tim'."""
    cues = vocabulary.cues
    if told := _told_in_brackets(tokens, span, names):
        return told
    subject = next((one for one in names if _opens_clause_of(tokens, one, span)), None)
    if subject is None:
        return None
    owns = is_owner(tokens, subject)
    is_object = span.first - 1 == subject.last + owns
    if not is_object and token_at(tokens, span.first - 1).text not in cues.behind_deeds:
        return None
    if owns and not is_role(tokens, subject.last, vocabulary):
        return None
    verb = token_at(tokens, subject.last + owns).text  # "Dr. Hale's office called re Tim"
    hands_on = verb in cues.passing_verbs or verb in cues.referring_verbs
    does = _is_finite(verb, vocabulary) and _is_person(tokens, subject, vocabulary)
    return subject if does and not hands_on else None


def _told_in_brackets(tokens: Sequence[Token], span: NameSpan, names: Sequence[NameSpan]) -> NameSpan | None:
    """The name right before the brackets that this one opens: Tilda for Gwen in "Tilda Marx (Gwen Castle's sister)"."""
    if token_at(tokens, span.first - 1).kind != "paren":
        return None
    return next((one for one in names if one.last == span.first - 1 and one.last - one.first > 1), None)


def _is_finite(verb: str, vocabulary: Vocabulary) -> bool:
    """True for 'can', 'wants' and 'called', not for 'back' and 'bushes'."""
    cues = vocabulary.cues
    said = verb in cues.behind_names and verb not in cues.behind_verbs
    base = vocabulary.verbs.get(verb.removesuffix("s")) if verb.endswith("s") else None
    return said or verb in cues.auxiliaries or verb in cues.subject_auxiliaries or base is not None


def _is_person(tokens: Sequence[Token], span: NameSpan, vocabulary: Vocabulary) -> bool:
    """True for 'Nora', 'Dr. Hale' and 'Nora Pell', not for 'Appraisal'."""
    first = tokens[span.first].text
    named = is_first_name(first, vocabulary) or first in vocabulary.titles
    return named or (span.last - span.first > 1 and not is_everyday(first, vocabulary))


def _opens_clause_of(tokens: Sequence[Token], subject: NameSpan, span: NameSpan) -> bool:
    """True if that name opens the clause, and at least one word stands between the two names."""
    between = tokens[subject.last : span.first]
    opens = token_at(tokens, subject.first - 1).kind in OPENINGS
    plain = all(one.kind not in CLAUSE_BREAKS and one.kind not in ("dash", "paren", "amp", "at") for one in between)
    return opens and bool(between) and plain and not subject.is_trade


def is_meant_by_pronoun(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """True if 'him', 'her' or 'them' follows from there: either of two people may be meant."""
    return any(one.text in vocabulary.cues.recipients for one in tokens[at:])
