"""The vocabulary of one language: its words of dates, verbs, outcomes, names and the small words between them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from followthrough.quickline.core.cues import Cues
from followthrough.quickline.core.date_cues import DateCues


@dataclass(frozen=True, slots=True)
class Verb:
    """What a verb says. tense: 'done' (called), 'plan' (call), 'noun' (a call). action is a word of NEXT_ACTIONS."""

    tense: str
    action: str | None = None
    channel: str | None = None
    outcome: str | None = None


@dataclass(eq=False, repr=False)
class Vocabulary:
    """All words of one language. Lower case; a phrase is words with single spaces, `*` = up to three words."""

    words: Mapping[str, tuple[str, object]]  # word -> (token kind, value) for the grammar of dates
    grammar: frozenset[str]  # words that stand for themselves in productions
    typos: Mapping[str, str]  # misspelling or dictation shorthand -> the word meant
    not_typos: frozenset[str]  # real words and names one letter away from a word of dates
    holidays: Mapping[str, tuple[object, ...]]
    after_first: frozenset[str]  # what may follow 'the first' when it is a day of the month
    ambiguous_months: frozenset[str]
    verbs: Mapping[str, Verb]
    outcomes: Mapping[str, str]  # phrase -> disposition (outcomes.py)
    vague_phrases: Mapping[str, tuple[str, str]]  # phrase -> (why, suggestion)
    evening_words: frozenset[str]
    morning_words: frozenset[str]
    never_names: frozenset[str]  # words that are never a person
    ambiguous_given_names: frozenset[str]  # names that are words: Will, Mark, Bill
    titles: frozenset[str]
    trades: frozenset[str]  # a capitalised span that holds one is an organization
    places: frozenset[str]  # after 'at': an occasion or a place, no organization
    subjects_ours: frozenset[str]
    subjects_theirs: frozenset[str]
    cues: Cues
    dates: DateCues
    everyday: frozenset[str] = frozenset()  # everyday words in their plain form; empty: no word is taken for unknown
    word_endings: tuple[
        tuple[str, str], ...
    ] = ()  # what is taken off a word to find its plain form, and put in its place
    given_names: frozenset[str] = frozenset()  # given names that are nothing else
    abbreviations: Mapping[str, str] = field(default_factory=dict)  # abbreviation -> the word it stands for
    typo_targets: frozenset[str] = frozenset()  # words that are recognised with one letter wrong
    ambiguous_surnames: frozenset[str] = frozenset()  # family names that are everyday words
    # A language that writes its nouns large: a word that ends so is none of a name. Empty: large letters tell names.
    noun_endings: tuple[str, ...] = ()
    trade_endings: tuple[str, ...] = ()  # 'Möbelhaus', 'Feinkostladen': the trade is the end of the word
    compound_heads: tuple[str, ...] = ()  # 'Hausbesichtigung' is read as what ends it
    nominative_titles: Mapping[str, str] = field(default_factory=dict)  # 'Herrn' of a sentence is 'Herr' on a card
    capital_abbreviations: Mapping[str, str] = field(
        default_factory=dict
    )  # 'AB', 'RR' as written -> the word they stand for


def word_set(words: str) -> frozenset[str]:
    """'a b c' -> a set of words."""
    return frozenset(words.split())


def alternatives(*patterns: str) -> str:
    """One regular expression that matches where any of the patterns does."""
    return "|".join(f"(?:{pattern})" for pattern in patterns)


def phrase_list(phrases: str) -> list[str]:
    """'a b, c d' -> phrases, in order, single spaces."""
    return [" ".join(phrase.split()) for phrase in phrases.split(",")]


WordTable = dict[str, tuple[str, object]]  # word -> (kind of token, value)


def words_of_kind(kind: str, values: Mapping[str, object]) -> WordTable:
    """Words of one kind, each with a value of its own: 'num' of {'two': 2}."""
    return {word: (kind, value) for word, value in values.items()}


def words_of_kinds(spellings: Mapping[str, Iterable[str]], *, value_is_kind: bool = False) -> WordTable:
    """Several spellings of each kind; the value of a word is itself, or its kind."""
    return {word: (kind, kind if value_is_kind else word) for kind, words in spellings.items() for word in words}
