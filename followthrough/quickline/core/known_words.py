"""Look up a word: is it an everyday word, a given name, a trade, or unknown? An unknown word may be a name."""

from followthrough.quickline.core.tokens import Token
from followthrough.quickline.core.vocabulary import Vocabulary


def drop_possessive(text: str) -> str:
    """The word without a possessive ending: "bill's" -> 'bill'."""
    return text[:-2] if text.endswith("'s") else text


_SEEN: dict[int, dict[str, bool]] = {}
KEPT = 20_000
SHORTEST_COMPOUND = 6  # 'Anzahlung', not 'Jung'


def is_everyday(text: str, vocabulary: Vocabulary) -> bool:
    """True for an everyday word in any of its forms. In a language without a list of them every word is one."""
    if not vocabulary.everyday:
        return True
    seen = _SEEN.setdefault(id(vocabulary), {})
    word = drop_possessive(text)
    found = seen.get(word)
    if found is None:
        if len(seen) > KEPT:
            seen.clear()
        found = seen[word] = _is_everyday(word, vocabulary)
    return found


def _is_everyday(text: str, vocabulary: Vocabulary) -> bool:
    if text in vocabulary.things or _is_listed(text, vocabulary):
        return True
    if vocabulary.noun_endings and len(text) > SHORTEST_COMPOUND and text.endswith(vocabulary.noun_endings):
        return True
    return any(
        len(text) - len(ending) > 2 and text.endswith(ending) and _is_listed(text[: -len(ending)] + instead, vocabulary)
        for ending, instead in vocabulary.word_endings
    )


def _is_listed(text: str, vocabulary: Vocabulary) -> bool:
    return (
        text in vocabulary.everyday
        or text in vocabulary.never_names
        or text in vocabulary.verbs
        or text in vocabulary.words
    )


def is_noun(token: Token, vocabulary: Vocabulary) -> bool:
    """True for an everyday word in a language that capitalises nouns. Its capital letter does not make it a name."""
    text = drop_possessive(token.text)
    return bool(vocabulary.noun_endings) and is_everyday(text, vocabulary) and text not in vocabulary.trades


def is_trade(text: str, vocabulary: Vocabulary) -> bool:
    """True for words like 'Möbelhaus', 'lettings' in the name of a company."""
    word = drop_possessive(text)
    return word in vocabulary.trades or (bool(vocabulary.trade_endings) and word.endswith(vocabulary.trade_endings))


def is_given(text: str, vocabulary: Vocabulary) -> bool:
    """True for a given name that is not also a word."""
    return drop_possessive(text) in vocabulary.given_names


def is_first_name(text: str, vocabulary: Vocabulary) -> bool:
    """True for a given name, also for one that is a word too: 'Pat', 'Violet'."""
    return is_given(text, vocabulary) or drop_possessive(text) in vocabulary.ambiguous_given_names


VOWELS = frozenset("aeiouyäöüáéíóúàèìòùâêîôûøåæãõë")  # a word without one is an abbreviation


def is_family_name(token: Token, vocabulary: Vocabulary) -> bool:
    """True if the word may follow a given name as a family name: no list has it in this form ('keener', 'baxter')."""
    return is_unknown(token, vocabulary) or (
        bool(vocabulary.everyday)
        and token.kind == "_"
        and token.text.isalpha()
        and token.text.endswith(vocabulary.cues.surname_endings)
        and len(token.text) > 4
        and token.text not in vocabulary.everyday
        and token.text not in vocabulary.never_names
        and token.text not in vocabulary.verbs
        and token.text not in vocabulary.cues.behind_names
    )


def looks_like_verb(token: Token, after: Token, vocabulary: Vocabulary) -> bool:
    """True for 'reordered', 'donating' and 'resold' in small letters behind a name, whether a list has the word or not.
    `after`: the next token; before 'called' and 'said' the word is a family name."""
    text, cues = token.text, vocabulary.cues
    if not cues.verb_endings or token.kind != "_" or not (token.written.islower() and token.written.isalpha()):
        return False
    if text in cues.verb_like_surnames or text in vocabulary.ambiguous_surnames or is_first_name(text, vocabulary):
        return False
    if after.text in cues.behind_names and after.text not in cues.behind_verbs:
        return False
    return (len(text) > len("ding") and text.endswith(cues.verb_endings)) or any(
        text.startswith(prefix) and text[len(prefix) :] in vocabulary.verbs for prefix in cues.verb_prefixes
    )


def is_unknown(token: Token, vocabulary: Vocabulary) -> bool:
    """True for a word of letters that no list has."""
    text = drop_possessive(token.text)
    return (
        token.kind == "_"
        and len(text) > 2
        and token.written[:1].isalpha()
        and not VOWELS.isdisjoint(text)
        and "'" not in text.replace("o'", "")
        and text not in vocabulary.cues.capital_codes
        and text not in vocabulary.cues.behind_names
        and text not in vocabulary.titles
        and text not in vocabulary.trades
        and not is_everyday(text, vocabulary)
    )
