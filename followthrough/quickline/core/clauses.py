"""Verbs of a line: who does what, and is it done or planned. Used to choose the due date and to parse the line."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from followthrough.quickline.core.phrase_matcher import PhraseMatch, PhraseMatcher
from followthrough.quickline.core.tokens import Token, token_at
from followthrough.quickline.core.vocabulary import Verb, Vocabulary

CLAUSE_BREAKS = frozenset({"stop", "comma", "line", "colon", "paren"})


@dataclass(frozen=True, slots=True)
class VerbUse:
    """One verb as it is used in the line. tense: 'done' | 'plan' | 'noun' | 'thing'; theirs: they will do it, not
    we."""

    verb: Verb
    tense: str
    first: int  # token indexes
    last: int
    theirs: bool = False
    phrase: str = ""


_MATCHERS: dict[int, PhraseMatcher[Verb]] = {}


def verb_matches(tokens: Sequence[Token], vocabulary: Vocabulary) -> list[PhraseMatch[Verb]]:
    """All phrases of the line that are verbs in the vocabulary, in order."""
    matcher = _MATCHERS.get(id(vocabulary))
    if matcher is None:
        matcher = _MATCHERS[id(vocabulary)] = PhraseMatcher(vocabulary.verbs)
    return matcher.find([token.text for token in tokens])


def find_verb_uses(tokens: Sequence[Token], vocabulary: Vocabulary) -> list[VerbUse]:
    """The verbs of the line in order, each with the tense it has in its place."""
    uses = [use for match in verb_matches(tokens, vocabulary) if (use := _verb_use(match, tokens, vocabulary))]
    return [_as_topic(use, uses[:at], tokens, vocabulary) for at, use in enumerate(uses)]


def _as_topic(use: VerbUse, earlier: Sequence[VerbUse], tokens: Sequence[Token], vocabulary: Vocabulary) -> VerbUse:
    """The same use; the meeting of 'text Lorraine the new closing time' is what the text is about, no plan."""
    lead = next((one for one in reversed(earlier) if one.tense == "plan"), None)
    if use.tense != "noun" or lead is None or not lead.verb.channel or lead.verb.action == "meet":
        return use
    between = tokens[lead.last : use.first]
    ends = any(token.kind in CLAUSE_BREAKS or token.text in vocabulary.cues.next_clause for token in between)
    return use if ends else replace(use, tense="thing")


def _verb_use(match: PhraseMatch[Verb], tokens: Sequence[Token], vocabulary: Vocabulary) -> VerbUse | None:
    """The verb with its tense here. None where it only says how something came about ('managed to call')."""
    tense = match.value.tense
    if tense == "plan":
        before = token_at(tokens, match.first - 1)
        if _is_a_thing(match, before, tokens, vocabulary):
            tense = "noun" if match.phrase in vocabulary.cues.verb_nouns else "thing"
        elif _is_told_of_past(match, before, tokens, vocabulary):
            return None
    tense = _tense_in_place(match, tense, tokens, vocabulary)
    return VerbUse(match.value, tense, match.first, match.last, _theirs(match, tokens, vocabulary), match.phrase)


def _tense_in_place(match: PhraseMatch[Verb], tense: str, tokens: Sequence[Token], vocabulary: Vocabulary) -> str:
    """The tense after looking at the words around the verb."""
    if tense in ("plan", "noun") and (_names_thing(match, tokens, vocabulary) or _is_matter(match, tokens, vocabulary)):
        return "thing"
    if tense == "done" and match.value.action is not None and token_at(tokens, match.first - 1).text == "be":
        tense = "plan"  # 'to be sent'
    if vocabulary.cues.verb_last and tense != "thing":
        return _tense_of_clause(match, tense, tokens, vocabulary)
    return tense


def _is_single(match: PhraseMatch[Verb]) -> bool:
    return match.last - match.first == 1


def _is_a_thing(match: PhraseMatch[Verb], before: Token, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for 'the call', 'Rob's quote', 'great talk': after this word the verb is a thing."""
    cues = vocabulary.cues
    if before.text in ("a", "an", "the") and match.phrase.split()[0] in cues.quote_words:
        return True  # 'a quote for a van'
    return _is_single(match) and (
        before.text in cues.articles
        or _is_wanted(match, tokens, vocabulary)
        or before.text in cues.before_things
        or (_possessive(before.text) and not match.phrase.endswith("ing"))
        or before.text in cues.praise_words
        or _described(match, tokens, vocabulary)
    )


def _is_wanted(match: PhraseMatch[Verb], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for 'wants paint' and 'wants fence repair': what they want is a thing."""
    before = [token.text for token in tokens[max(0, match.first - 2) : match.first]]
    return match.value.action == "other" and "to" not in before and not vocabulary.cues.requests.isdisjoint(before)


def _is_told_of_past(match: PhraseMatch[Verb], before: Token, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for 'was told to call', 'managed to send': the line reports the past."""
    if before.text in vocabulary.cues.passive_leads and match.value.action is not None:
        return True
    return before.text == "to" and match.first > 1 and _managed(tokens, match.first - 2, vocabulary)


def _names_thing(match: PhraseMatch[Verb], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for 'email bounced', 'quote accepted', 'phone number': before this word the verb is a thing."""
    return _is_single(match) and token_at(tokens, match.last).text in vocabulary.cues.noun_tails


def _tense_of_clause(match: PhraseMatch[Verb], tense: str, tokens: Sequence[Token], vocabulary: Vocabulary) -> str:
    """The tense of a verb at the end of its clause, from the other words of the clause (German)."""
    cues, earlier = vocabulary.cues, _words_before(match, tokens)
    if tense == "done":
        ahead = bool(earlier & cues.future_words) or _due_behind(token_at(tokens, match.last), vocabulary)
        if ahead and match.value.action is not None:
            return "plan"  # 'Einladung bis 10.12. raus'
        return "thing" if earlier & cues.question_words else tense
    if _is_single(match) and token_at(tokens, match.first - 1).text in cues.before_things:
        return "thing"  # 'im Meeting'
    asked = earlier & cues.question_words or ("dass" in earlier and match.phrase in cues.verb_nouns)
    return "thing" if asked or _was_done(match, tokens, vocabulary) else tense


def _words_before(match: PhraseMatch[Verb], tokens: Sequence[Token]) -> set[str]:
    """The words of the clause before the verb."""
    words: set[str] = set()
    for token in reversed(tokens[: match.first]):
        if token.kind in CLAUSE_BREAKS:
            break
        words.add(token.text)
    return words


def _was_done(match: PhraseMatch[Verb], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for 'eine Mail mit den Fotos geschickt', 'Gespräch mit ihm war gut': the end of the clause is in the
    past."""
    words = _words_behind(match, tokens, vocabulary)
    if words & vocabulary.cues.future_words:
        return False
    return bool(words & vocabulary.cues.past_auxiliaries) or any(_is_done_verb(word, vocabulary) for word in words)


def _words_behind(match: PhraseMatch[Verb], tokens: Sequence[Token], vocabulary: Vocabulary) -> set[str]:
    """The words of the clause after the verb. The full stop of an abbreviated title does not end the clause."""
    words: set[str] = set()
    for at in range(match.last, len(tokens)):
        token = tokens[at]
        abbreviated = token.text == "." and tokens[at - 1].text in vocabulary.titles
        if (token.kind in CLAUSE_BREAKS and not abbreviated) or token.text in vocabulary.cues.next_clause:
            break
        words.add(token.text)
    return words


def _is_done_verb(word: str, vocabulary: Vocabulary) -> bool:
    verb = vocabulary.verbs.get(word)
    return verb is not None and verb.tense == "done" and bool(verb.action or verb.channel)


def _due_behind(after: Token, vocabulary: Vocabulary) -> bool:
    """True for 'Auftragsbestätigung raus bis Freitag', 'geschickt werden'."""
    return after.kind == "until" or after.text in vocabulary.cues.planned_tails


def _is_matter(match: PhraseMatch[Verb], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for 'remind Walter about the meeting': the meeting is the topic, not a plan."""
    at = match.first
    return (
        at > 1
        and tokens[at - 1].text in vocabulary.cues.articles
        and tokens[at - 2].text in vocabulary.cues.topic_leads
    )


def _managed(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """True for 'was good enough to pay', 'managed to send': the line reports the past."""
    words = {token.text for token in tokens[max(0, at - 4) : at + 1]}
    return tokens[at].text in vocabulary.cues.managed_words and bool(
        words & (vocabulary.cues.passive_leads | {"managed"})
    )


def _described(match: PhraseMatch[Verb], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for 'the June invoice', 'a revised quote': an article, one plain word and the thing."""
    if match.first < 2 or tokens[match.first - 2].text not in vocabulary.cues.articles:
        return False
    if vocabulary.cues.verb_last and match.phrase not in vocabulary.cues.verb_nouns:
        return False  # 'die Fotos schicke': the thing comes before the verb
    between = tokens[match.first - 1]
    if between.text in vocabulary.cues.relations:
        return False
    return (
        between.kind in ("_", "month_name")
        and not (between.kind == "_" and between.written[:1].isupper())
        and between.text not in vocabulary.verbs
    )


def _possessive(text: str) -> bool:
    return text.endswith("'s") and text[:-2] not in ("he", "she", "it", "let", "who", "that", "there", "what")


def _is_pause(token: Token, tokens: Sequence[Token]) -> bool:
    """True for a dash with a space on one side, which separates clauses. The dash of 'half-day' does not."""
    return token.kind == "dash" and not any(other.ends == token.starts for other in tokens)


WINDOW, LONG_WINDOW = 5, 14  # number of words before a verb that may name its subject


def _theirs(match: PhraseMatch[Verb], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True if they will do it: a third person and 'will', 'promised' or 'have him' come before the verb in its
    clause."""
    cues = vocabulary.cues
    if match.value.tense == "done" or (cues.verb_last and match.value.action == "meet"):
        return False  # 'möchte Samstag besichtigen': we meet
    window = _window_before(match, tokens, LONG_WINDOW if cues.verb_last else WINDOW)
    if not vocabulary.subjects_ours.isdisjoint(window) or not cues.wish_verbs.isdisjoint(window):
        return False
    if window[-1:] == ["to"] and set(window[-2:-1]) & cues.duty_verbs:
        return bool(set(window[-3:-2]) & cues.pronouns)
    return _is_led(window, vocabulary)


def _window_before(match: PhraseMatch[Verb], tokens: Sequence[Token], reach: int) -> list[str]:
    """The words of the clause before the verb, at most `reach` of them, in order."""
    window: list[str] = []
    for token in reversed(tokens[max(0, match.first - reach) : match.first]):
        if token.kind in CLAUSE_BREAKS or token.text == "then" or _is_pause(token, tokens):
            break
        window.append(token.text)
    return window[::-1]


def _is_led(window: list[str], vocabulary: Vocabulary) -> bool:
    """True for 'she will send' and 'they are to pay', not for 'she is approved, send'. The auxiliary comes right
    before the verb; in German ('Anna will die Liste schicken') anywhere between the subject and the verb."""
    if vocabulary.cues.verb_last:
        return any(word in vocabulary.cues.auxiliaries for word in window[1:])
    at = len(window) - 1
    while at >= 0 and window[at] in vocabulary.cues.beside_auxiliaries:
        at -= 1
    if at < 0 or window[at] not in vocabulary.cues.auxiliaries:
        return False
    return any(word in vocabulary.subjects_theirs for word in window[: at + 1])
