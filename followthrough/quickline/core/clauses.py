"""Clauses and verbs of a line: who does what, done or planned. Feeds the choice of the due date and the quick line."""

from collections.abc import Sequence
from dataclasses import dataclass

from followthrough.quickline.core.phrasebook import Hit, Phrasebook
from followthrough.quickline.core.tokens import Token
from followthrough.quickline.core.vocabulary import Verb, Vocabulary

BREAKS = frozenset({"stop", "comma", "line", "colon", "paren"})


@dataclass(frozen=True, slots=True)
class Deed:
    """A verb of the line. tense: 'done' | 'plan' | 'noun'; theirs: somebody else is to do it."""

    verb: Verb
    tense: str
    first: int  # token indexes
    last: int
    theirs: bool = False
    phrase: str = ""


_BOOKS: dict[int, Phrasebook[Verb]] = {}


def verb_hits(tokens: Sequence[Token], vocabulary: Vocabulary) -> list[Hit[Verb]]:
    book = _BOOKS.get(id(vocabulary))
    if book is None:
        book = _BOOKS[id(vocabulary)] = Phrasebook(vocabulary.verbs)
    return book.find([token.text for token in tokens])


def verbs_of(tokens: Sequence[Token], vocabulary: Vocabulary) -> list[Deed]:
    """Verbs in order, each with its tense in this place."""
    return [said for hit in verb_hits(tokens, vocabulary) if (said := _deed(hit, tokens, vocabulary))]


def _deed(hit: Hit[Verb], tokens: Sequence[Token], vocabulary: Vocabulary) -> Deed | None:
    verb, tense = hit.value, hit.value.tense
    before = tokens[hit.first - 1] if hit.first else None
    after = tokens[hit.last] if hit.last < len(tokens) else None
    if tense == "plan" and before is not None:
        single = hit.last - hit.first == 1
        if single and (
            before.text in vocabulary.cues.articles
            or before.text in vocabulary.cues.before_things
            or (_possessive(before.text) and not hit.phrase.endswith("ing"))
            or before.text in vocabulary.cues.praised
            or _described(hit, tokens, vocabulary)
        ):
            tense = "noun" if hit.phrase in vocabulary.cues.nouns else "thing"
        elif (before.text in vocabulary.cues.past_leads and verb.action is not None) or (
            before.text == "to" and hit.first > 1 and _managed(tokens, hit.first - 2, vocabulary)
        ):
            return None
    if (
        tense in ("plan", "noun")
        and hit.last - hit.first == 1
        and after is not None
        and _past_noun(hit, tokens, vocabulary)
    ):
        tense = "thing"
    if tense in ("plan", "noun") and _is_matter(hit, tokens, vocabulary):
        tense = "thing"
    if tense == "done" and before is not None and before.text == "be" and verb.action is not None:
        tense = "plan"
    if vocabulary.cues.verb_last and tense != "thing":
        tense = _tense_of_clause(hit, tense, tokens, vocabulary)
    return Deed(verb, tense, hit.first, hit.last, _theirs(hit, tokens, vocabulary), hit.phrase)


def _tense_of_clause(hit: Hit[Verb], tense: str, tokens: Sequence[Token], vocabulary: Vocabulary) -> str:
    """Where the verb comes last its clause tells whether it is done, planned or a mere thing."""
    cues, said = vocabulary.cues, _said_before(hit, tokens)
    before = tokens[hit.first - 1] if hit.first else None
    after = tokens[hit.last] if hit.last < len(tokens) else None
    if tense == "done":
        ahead = bool(said & cues.ahead) or _due_behind(after, vocabulary)
        if ahead and hit.value.action is not None:
            return "plan"  # 'Einladung bis 10.12. raus'
        return "thing" if said & cues.whether else tense
    if before is not None and hit.last - hit.first == 1 and before.text in cues.before_things:
        return "thing"  # 'im Meeting'
    if said & cues.whether or ("dass" in said and hit.phrase in cues.nouns) or _was_done(hit, tokens, vocabulary):
        return "thing"
    return tense


def _said_before(hit: Hit[Verb], tokens: Sequence[Token]) -> set[str]:
    """The words of its clause before a verb that stands last."""
    said: set[str] = set()
    for token in reversed(tokens[: hit.first]):
        if token.kind in BREAKS:
            break
        said.add(token.text)
    return said


def _was_done(hit: Hit[Verb], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """'eine Mail mit den Fotos geschickt': the participle at the end of the clause tells of the past."""
    said: set[str] = set()
    for at in range(hit.last, len(tokens)):
        token = tokens[at]
        abbreviated = token.text == "." and tokens[at - 1].text in vocabulary.titles
        if (token.kind in BREAKS and not abbreviated) or token.text in vocabulary.cues.next_clause:
            break
        said.add(token.text)
    if said & vocabulary.cues.ahead:
        return False
    if said & vocabulary.cues.was:
        return True  # 'Gespräch mit ihm war gut'
    verbs = [vocabulary.verbs.get(text) for text in said]
    return any(verb is not None and verb.tense == "done" and bool(verb.action or verb.channel) for verb in verbs)


def _due_behind(after: Token | None, vocabulary: Vocabulary) -> bool:
    """'Auftragsbestätigung raus bis Freitag', 'geschickt werden'."""
    return after is not None and (after.kind == "until" or after.text in vocabulary.cues.planned_tails)


def _is_matter(hit: Hit[Verb], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """'remind Walter about the meeting': what it is about, no plan."""
    at = hit.first
    return (
        at > 1 and tokens[at - 1].text in vocabulary.cues.articles and tokens[at - 2].text in vocabulary.cues.concerning
    )


def _managed(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """'was good enough to pay', 'managed to send': told of the past."""
    told = {token.text for token in tokens[max(0, at - 4) : at + 1]}
    return tokens[at].text in vocabulary.cues.managed and bool(told & (vocabulary.cues.past_leads | {"managed"}))


def _described(hit: Hit[Verb], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """'the June invoice', 'a revised quote': an article, one plain word, the thing."""
    if hit.first < 2 or tokens[hit.first - 2].text not in vocabulary.cues.articles:
        return False
    if vocabulary.cues.verb_last and hit.phrase not in vocabulary.cues.nouns:
        return False  # 'die Fotos schicke': the thing, then what is done with it
    between = tokens[hit.first - 1]
    if between.text in vocabulary.cues.others:
        return False
    return (
        between.kind in ("_", "month_name")
        and not (between.kind == "_" and between.written[:1].isupper())
        and between.text not in vocabulary.verbs
    )


def _possessive(text: str) -> bool:
    return text.endswith("'s") and text[:-2] not in ("he", "she", "it", "let", "who", "that", "there", "what")


def _past_noun(hit: Hit[Verb], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """'email bounced', 'quote accepted', 'phone number': the word names a thing."""
    return tokens[hit.last].text in vocabulary.cues.noun_tails


def _is_pause(token: Token, tokens: Sequence[Token]) -> bool:
    """A dash with a space on a side parts clauses; 'half-day' does not."""
    return token.kind == "dash" and not any(other.ends == token.starts for other in tokens)


WINDOW, LONG_WINDOW = 5, 14  # words before a verb that may say whose it is


def _theirs(hit: Hit[Verb], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Somebody else will do it: a third person and 'will', 'promised', 'have him' before it, in the clause."""
    if hit.value.tense == "done" or (vocabulary.cues.verb_last and hit.value.action == "meet"):
        return False  # 'möchte Samstag besichtigen': we meet
    window: list[str] = []
    reach = LONG_WINDOW if vocabulary.cues.verb_last else WINDOW
    for token in reversed(tokens[max(0, hit.first - reach) : hit.first]):
        if token.kind in BREAKS or token.text == "then" or _is_pause(token, tokens):
            break
        window.insert(0, token.text)
    if any(word in vocabulary.subjects_ours for word in window) or set(window) & vocabulary.cues.wishing:
        return False
    if window[-1:] == ["to"] and set(window[-2:-1]) & vocabulary.cues.obliged:
        return bool(set(window[-3:-2]) & vocabulary.cues.pronouns)
    return _is_led(window, vocabulary)


def _is_led(window: list[str], vocabulary: Vocabulary) -> bool:
    """'she will send', 'they are to pay', not 'she is approved, send': the helping verb stands right before; where the
    verb comes last ('Anna will die Liste schicken') anywhere behind its subject."""
    if vocabulary.cues.verb_last:
        return any(word in vocabulary.cues.auxiliary for word in window[1:])
    at = len(window) - 1
    while at >= 0 and window[at] in vocabulary.cues.between_aux:
        at -= 1
    if at < 0 or window[at] not in vocabulary.cues.auxiliary:
        return False
    return any(word in vocabulary.subjects_theirs for word in window[: at + 1])
