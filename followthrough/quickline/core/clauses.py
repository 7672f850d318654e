"""Clauses and verbs of a line: who does what, done or planned. Feeds the choice of the due date and the quick line."""

from collections.abc import Sequence
from dataclasses import dataclass

from followthrough.quickline.core.phrasebook import Hit, Phrasebook
from followthrough.quickline.core.tokens import Token, token_at
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
    return [deed for hit in verb_hits(tokens, vocabulary) if (deed := _deed(hit, tokens, vocabulary))]


def _deed(hit: Hit[Verb], tokens: Sequence[Token], vocabulary: Vocabulary) -> Deed | None:
    """The verb with its tense in this place; None where it only tells how something came about ('managed to call')."""
    tense = hit.value.tense
    if tense == "plan":
        before = token_at(tokens, hit.first - 1)
        if _is_a_thing(hit, before, tokens, vocabulary):
            tense = "noun" if hit.phrase in vocabulary.cues.nouns else "thing"
        elif _is_told_of_past(hit, before, tokens, vocabulary):
            return None
    tense = _tense_in_place(hit, tense, tokens, vocabulary)
    return Deed(hit.value, tense, hit.first, hit.last, _theirs(hit, tokens, vocabulary), hit.phrase)


def _tense_in_place(hit: Hit[Verb], tense: str, tokens: Sequence[Token], vocabulary: Vocabulary) -> str:
    """The tense as the words around the verb change it."""
    if tense in ("plan", "noun") and (_names_thing(hit, tokens, vocabulary) or _is_matter(hit, tokens, vocabulary)):
        return "thing"
    if tense == "done" and hit.value.action is not None and token_at(tokens, hit.first - 1).text == "be":
        tense = "plan"  # 'to be sent'
    if vocabulary.cues.verb_last and tense != "thing":
        return _tense_of_clause(hit, tense, tokens, vocabulary)
    return tense


def _is_single(hit: Hit[Verb]) -> bool:
    return hit.last - hit.first == 1


def _is_a_thing(hit: Hit[Verb], before: Token, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """'the call', 'Rob's quote', 'great talk': the word before makes a thing of the verb."""
    cues = vocabulary.cues
    return _is_single(hit) and (
        before.text in cues.articles
        or before.text in cues.before_things
        or (_possessive(before.text) and not hit.phrase.endswith("ing"))
        or before.text in cues.praised
        or _described(hit, tokens, vocabulary)
    )


def _is_told_of_past(hit: Hit[Verb], before: Token, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """'was told to call', 'managed to send'."""
    if before.text in vocabulary.cues.past_leads and hit.value.action is not None:
        return True
    return before.text == "to" and hit.first > 1 and _managed(tokens, hit.first - 2, vocabulary)


def _names_thing(hit: Hit[Verb], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """'email bounced', 'quote accepted', 'phone number': the word behind shows that the verb is a thing."""
    return _is_single(hit) and token_at(tokens, hit.last).text in vocabulary.cues.noun_tails


def _tense_of_clause(hit: Hit[Verb], tense: str, tokens: Sequence[Token], vocabulary: Vocabulary) -> str:
    """The tense of a verb in a language that puts it last, from the other words of its clause."""
    cues, earlier = vocabulary.cues, _words_before(hit, tokens)
    if tense == "done":
        ahead = bool(earlier & cues.ahead) or _due_behind(token_at(tokens, hit.last), vocabulary)
        if ahead and hit.value.action is not None:
            return "plan"  # 'Einladung bis 10.12. raus'
        return "thing" if earlier & cues.whether else tense
    if _is_single(hit) and token_at(tokens, hit.first - 1).text in cues.before_things:
        return "thing"  # 'im Meeting'
    asked = earlier & cues.whether or ("dass" in earlier and hit.phrase in cues.nouns)
    return "thing" if asked or _was_done(hit, tokens, vocabulary) else tense


def _words_before(hit: Hit[Verb], tokens: Sequence[Token]) -> set[str]:
    """The words of the clause before the verb."""
    words: set[str] = set()
    for token in reversed(tokens[: hit.first]):
        if token.kind in BREAKS:
            break
        words.add(token.text)
    return words


def _was_done(hit: Hit[Verb], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """'eine Mail mit den Fotos geschickt', 'Gespräch mit ihm war gut': the end of the clause tells of the past."""
    words = _words_behind(hit, tokens, vocabulary)
    if words & vocabulary.cues.ahead:
        return False
    return bool(words & vocabulary.cues.was) or any(_is_done_deed(word, vocabulary) for word in words)


def _words_behind(hit: Hit[Verb], tokens: Sequence[Token], vocabulary: Vocabulary) -> set[str]:
    """The words of the clause behind the verb. The stop of an abbreviated title ends no clause."""
    words: set[str] = set()
    for at in range(hit.last, len(tokens)):
        token = tokens[at]
        abbreviated = token.text == "." and tokens[at - 1].text in vocabulary.titles
        if (token.kind in BREAKS and not abbreviated) or token.text in vocabulary.cues.next_clause:
            break
        words.add(token.text)
    return words


def _is_done_deed(word: str, vocabulary: Vocabulary) -> bool:
    verb = vocabulary.verbs.get(word)
    return verb is not None and verb.tense == "done" and bool(verb.action or verb.channel)


def _due_behind(after: Token, vocabulary: Vocabulary) -> bool:
    """'Auftragsbestätigung raus bis Freitag', 'geschickt werden'."""
    return after.kind == "until" or after.text in vocabulary.cues.planned_tails


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


def _is_pause(token: Token, tokens: Sequence[Token]) -> bool:
    """A dash with a space on a side parts clauses; 'half-day' does not."""
    return token.kind == "dash" and not any(other.ends == token.starts for other in tokens)


WINDOW, LONG_WINDOW = 5, 14  # words before a verb that may say whose it is


def _theirs(hit: Hit[Verb], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """They will do it: a third person and 'will', 'promised', 'have him' stand before the verb in its clause."""
    cues = vocabulary.cues
    if hit.value.tense == "done" or (cues.verb_last and hit.value.action == "meet"):
        return False  # 'möchte Samstag besichtigen': we meet
    window = _window_before(hit, tokens, LONG_WINDOW if cues.verb_last else WINDOW)
    if not vocabulary.subjects_ours.isdisjoint(window) or not cues.wishing.isdisjoint(window):
        return False
    if window[-1:] == ["to"] and set(window[-2:-1]) & cues.obliged:
        return bool(set(window[-3:-2]) & cues.pronouns)
    return _is_led(window, vocabulary)


def _window_before(hit: Hit[Verb], tokens: Sequence[Token], reach: int) -> list[str]:
    """The words of the clause before the verb, at most `reach` of them, in order."""
    window: list[str] = []
    for token in reversed(tokens[max(0, hit.first - reach) : hit.first]):
        if token.kind in BREAKS or token.text == "then" or _is_pause(token, tokens):
            break
        window.append(token.text)
    return window[::-1]


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
