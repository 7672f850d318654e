"""The languages a line may be written in, one row each. A new language is a new folder and a new row here.

Modules are listed by name and not imported: the tables of a language are loaded when the first line in it is parsed.
"""

from dataclasses import dataclass
from functools import cache
from importlib import import_module

from followthrough.quickline.core.productions import LanguagePatterns
from followthrough.quickline.core.sayings import Sayings
from followthrough.quickline.core.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Language:
    """One language: `code` as in a locale, `name` in English, and the modules of its folder.

    `locale` says how dates are written in a line in this language if the member's own language is another one.
    """

    code: str
    name: str
    locale: str
    vocabulary: str  # module with VOCABULARY
    frequent_words: str  # module with FREQUENT_WORDS, by which the language of a line is recognised
    commitments: str  # module with the patterns of promises and requests
    said: str  # module with SAYINGS, the patterns of what a line reports as promised, asked or owed
    date_patterns: str = ""  # module with PATTERNS, the date patterns only this language has; empty: none


def _language(code: str, name: str, locale: str, *, date_patterns: bool = False) -> Language:
    """The row of a language whose modules have the usual names."""
    folder = f"followthrough.quickline.{code}"
    own = f"{folder}.date_patterns" if date_patterns else ""
    words, frequent_words, acts, said = (f"{folder}.{name}" for name in ("words", "frequent_words", "acts", "said"))
    return Language(code, name, locale, words, frequent_words, acts, said, own)


LANGUAGES = (
    _language("en", "English", "en-GB"),
    _language("de", "German", "de-DE", date_patterns=True),
)
BY_CODE = {language.code: language for language in LANGUAGES}
FALLBACK = LANGUAGES[0]


def language_code(locale: str) -> str:
    """'en' for 'en-GB' or 'en_GB'. An empty locale is English."""
    return (locale or FALLBACK.code).replace("_", "-").split("-")[0].lower()


def language_of(locale: str) -> Language:
    """The language of a locale; English if it is not in the list."""
    return BY_CODE.get(language_code(locale), FALLBACK)


@cache
def vocabulary_of(locale: str) -> Vocabulary:
    """The vocabulary for a locale such as 'en-GB', loaded at its first use."""
    vocabulary: Vocabulary = import_module(language_of(locale).vocabulary).VOCABULARY
    return vocabulary


@cache
def sayings_of(locale: str) -> Sayings:
    """The patterns of what a line reports as promised, asked or owed, in the language of the locale."""
    sayings: Sayings = import_module(language_of(locale).said).SAYINGS
    return sayings


@cache
def frequent_words_of(language: Language) -> frozenset[str]:
    """Lower-case words that occur in many lines of this language and not in the other languages."""
    words: frozenset[str] = import_module(language.frequent_words).FREQUENT_WORDS
    return words


@cache
def date_patterns_of(language: Language) -> LanguagePatterns:
    """The date patterns that only this language has, possibly none."""
    if not language.date_patterns:
        return LanguagePatterns()
    patterns: LanguagePatterns = import_module(language.date_patterns).PATTERNS
    return patterns
