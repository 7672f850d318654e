"""A language is a folder and one row of the table; its words are loaded when a line in it is read."""

import subprocess
import sys
from importlib import import_module

import pytest

from followthrough.quickline.languages import (
    LANGUAGES,
    Language,
    date_patterns_of,
    frequent_words_of,
    language_of,
    vocabulary_of,
)
from followthrough.quickline.line.parse_line import parse_line

FOLDERS = {language.vocabulary: language.code for language in LANGUAGES}
SCRIPT = f"""
import sys
from datetime import datetime
from {parse_line.__module__} import {parse_line.__name__} as parse
FOLDERS = {FOLDERS}
def loaded():
    return sorted(code for module, code in FOLDERS.items() if module in sys.modules)
print(loaded())
parse("called Rob, left voicemail, try again on Friday", datetime(2026, 11, 24), "en-US")
print(loaded())
parse("Herrn Kaiser nicht erreicht, Freitag nochmal", datetime(2026, 11, 24), "en-US")
print(loaded())
"""


def test_a_language_is_loaded_with_the_first_line_written_in_it() -> None:
    printed = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True).stdout
    assert printed.splitlines() == ["[]", "['en']", "['de', 'en']"]


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_the_row_of_a_language_names_modules_that_hold_its_tables(language: Language) -> None:
    assert vocabulary_of(language.locale).dates.language == language.code
    assert frequent_words_of(language) and import_module(language.commitments).PROMISE
    assert bool(date_patterns_of(language).words.table) == bool(language.date_patterns)


@pytest.mark.parametrize(
    ("locale", "code"), [("en-GB", "en"), ("de_AT", "de"), ("DE", "de"), ("fr-FR", "en"), ("", "en")]
)
def test_a_locale_has_a_language_and_one_that_is_not_listed_is_english(locale: str, code: str) -> None:
    assert language_of(locale).code == code
