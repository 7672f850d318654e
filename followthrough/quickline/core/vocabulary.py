"""The vocabulary of one language: date words, verbs, outcomes, names and cue words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from followthrough.quickline.core.cues import Cues
from followthrough.quickline.core.date_cues import DateCues


@dataclass(frozen=True, slots=True)
class Verb:
    """The meaning of a verb. tense: 'done' (called), 'plan' (call), 'noun' (a call), 'thing'; action: a next action
    or None; channel: how, or None."""

    tense: str
    action: str | None = None
    channel: str | None = None
    outcome: str | None = None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Refusals:
    """Words that tell a refusal of our offer from everyday words (line/refusals.py). Phrases are outcomes."""

    bare: frozenset[str] = frozenset()  # phrases that alone are no refusal: 'passed', 'too expensive'
    checked: frozenset[str] = frozenset()  # phrases that are one where nothing of their own follows: 'declined'
    offers: frozenset[str] = frozenset()  # things of ours that are refused: offer, quote, deal
    before_offers: frozenset[str] = frozenset()  # small words before one: 'on our', 'the'
    tails: frozenset[str] = frozenset()  # words that may follow a refusal: now, because
    between: frozenset[str] = frozenset()  # words between a subject and its refusal: has, politely
    subjects: frozenset[str] = frozenset()  # subjects that are the person: she, client
    bare_no: frozenset[str] = frozenset()  # no, nope
    listed: frozenset[str] = frozenset()  # phrases that refuse all contact if a list follows or nothing
    lists: frozenset[str] = frozenset()  # what one is taken off: list, newsletter
    goes_on: str = r"(?!)"  # pattern behind the refusal: they want something else of ours
    kinds: frozenset[str] = frozenset()  # 'not interested in the blue': only this kind is refused


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Incoming:
    """Words of lines in which the person contacted us (line/incoming.py). In a pattern @ stands for the name."""

    contacted: str = r"(?!)"  # pattern: they contacted us
    gave: str = r"(?!)"  # pattern: we got a thing from them
    not_yet: str = r"(?!)"  # pattern before that: it has not come yet
    gave_leads: str = r"(?!)"  # pattern: the words of such a line that do not name the thing
    about_us: str = r"(?!)"  # pattern: we were not there when they called
    when: str = ""  # pattern behind those: 'twice today'
    by_call: str = r"(?!)"  # pattern: it was by phone
    ways: Mapping[str, str] = field(default_factory=dict)  # channel -> pattern: it came that way
    states: frozenset[str] = frozenset()  # outcomes that can be our state: 'was out'
    machines: frozenset[str] = frozenset()  # outcomes that are also things: 'voicemail', 'mailbox'
    messages: frozenset[str] = frozenset()  # those of them that are left for somebody: 'voicemail for Ada'
    desks: frozenset[str] = frozenset()  # outcomes that are also people: 'receptionist'
    speaking: frozenset[str] = frozenset()  # after one of those: they say something
    needing: frozenset[str] = frozenset()  # beside a machine: it is a thing
    leaving: frozenset[str] = frozenset()  # beside a desk: a message was left


@dataclass(eq=False, repr=False)
class Vocabulary:
    """All words of one language, in lower case. Phrases are words with single spaces; see phrase_matcher.py for `*`."""

    words: Mapping[str, tuple[str, object]]  # word -> (token kind, value) for the grammar of dates
    grammar: frozenset[str]  # words that are a kind of their own in productions
    typos: Mapping[str, str]  # misspelling or abbreviation -> the word that is meant
    not_typos: frozenset[str]  # real words and names that are one letter away from a date word
    holidays: Mapping[str, tuple[object, ...]]
    after_first: frozenset[str]  # words that may follow 'the first' as a day of the month
    ambiguous_months: frozenset[str]
    verbs: Mapping[str, Verb]
    outcomes: Mapping[str, str]  # phrase -> disposition (outcomes.py)
    vague_phrases: Mapping[str, tuple[str, str]]  # phrase -> (why, suggestion)
    evening_words: frozenset[str]
    morning_words: frozenset[str]
    never_names: frozenset[str]  # words that are never a name
    ambiguous_given_names: frozenset[str]  # given names that are also words: Will, Mark, Bill
    titles: frozenset[str]
    trades: frozenset[str]  # words in the names of companies: a capitalised name with one is a company
    places: frozenset[str]  # after 'at': an event or a place, not a company
    subjects_ours: frozenset[str]
    subjects_theirs: frozenset[str]
    cues: Cues
    dates: DateCues
    everyday: frozenset[str] = frozenset()  # everyday words in their basic form; if empty, no word counts as unknown
    things: frozenset[str] = frozenset()  # more everyday words, in each of their forms: 'vase', but 'Vasey' is a name
    word_endings: tuple[
        tuple[str, str], ...
    ] = ()  # endings that are removed to find the basic form of a word, each with its replacement
    given_names: frozenset[str] = frozenset()  # given names that are not also words
    abbreviations: Mapping[str, str] = field(default_factory=dict)  # abbreviation -> the word it stands for
    typo_targets: frozenset[str] = frozenset()  # words that are recognised with a typing error
    ambiguous_surnames: frozenset[str] = frozenset()  # family names that are everyday words
    # Endings of nouns in a language that capitalises nouns; a word with one is not a name. Empty for other languages.
    noun_endings: tuple[str, ...] = ()
    trade_endings: tuple[str, ...] = ()  # endings that are trades: 'Möbelhaus', 'Feinkostladen'
    compound_heads: tuple[str, ...] = ()  # a compound is parsed as this last part: 'Hausbesichtigung'
    nominative_titles: Mapping[str, str] = field(default_factory=dict)  # 'Herrn' in a sentence -> 'Herr' on a card
    capital_abbreviations: Mapping[str, str] = field(
        default_factory=dict
    )  # abbreviations in capitals: 'AB', 'RR' -> the word they stand for
    refusals: Refusals = Refusals()
    incoming: Incoming = Incoming()


def word_set(words: str) -> frozenset[str]:
    """'a b c' -> a set of three words."""
    return frozenset(words.split())


def alternatives(*patterns: str) -> str:
    """One regular expression that matches if any of the patterns does."""
    return "|".join(f"(?:{pattern})" for pattern in patterns)


def phrase_list(phrases: str) -> list[str]:
    """'a b, c d' -> a list of two phrases, with single spaces."""
    return [" ".join(phrase.split()) for phrase in phrases.split(",")]


WordTable = dict[str, tuple[str, object]]  # word -> (kind of token, value)


def words_of_kind(kind: str, values: Mapping[str, object]) -> WordTable:
    """A table of words of one kind, each with its own value: words_of_kind('num', {'two': 2})."""
    return {word: (kind, value) for word, value in values.items()}


def words_of_kinds(spellings: Mapping[str, Iterable[str]], *, value_is_kind: bool = False) -> WordTable:
    """A table of several spellings for each kind. The value of a word is the word itself, or its kind."""
    return {word: (kind, kind if value_is_kind else word) for kind, words in spellings.items() for word in words}
