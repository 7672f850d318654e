"""Every production has an example that can be parsed, and the page shows all productions."""

from datetime import datetime
from pathlib import Path

import pytest

from followthrough.quickline.core.productions import Production, compile_pattern, first_kinds
from followthrough.quickline.dates import date_parser
from followthrough.quickline.dates.grammar import all_rounds
from followthrough.quickline.docs.dates_page import page

PRODUCTIONS = [production for grammar in all_rounds() for production in grammar.table]
EXAMPLES = sorted({(production.example, production.language) for production in PRODUCTIONS})
NO_DATES = {"Herr Mai"}


@pytest.mark.parametrize(("example", "language"), EXAMPLES)
def test_an_example_says_when(example: str, language: str) -> None:
    """A length alone ('two weeks', '2-3 weeks') is answered to 'when?' like 'in two weeks'."""
    now, locale = datetime(2026, 5, 6, 10, 15), {"de": "de-DE"}.get(language, "en-GB")
    read = date_parser.find_dates(example, now, locale) or date_parser.parse_date_phrase(example, now, locale)
    assert bool(read) == (example not in NO_DATES)


@pytest.mark.parametrize("production", PRODUCTIONS, ids=lambda one: one.pattern)
def test_a_production_compiles_and_says_why(production: Production) -> None:
    assert compile_pattern(production.pattern) and first_kinds(production.pattern)
    assert production.why.endswith(".")


def test_the_page_is_the_grammar() -> None:
    assert Path("docs/grammar.md").read_text(encoding="utf-8") == page()


def test_a_pattern_knows_what_it_can_begin_with() -> None:
    assert first_kinds("[the] n:ord|nth week") == {"the", "ord", "nth"}
    assert first_kinds("in NUM") == {"in"}
    assert first_kinds("<from d:dotord =stop") == {"dotord"}


def test_a_production_of_one_language_is_not_read_in_another() -> None:
    now = datetime(2026, 5, 6, 10, 15)
    german, english = (
        date_parser.parse_date_phrase("halb drei", now, "de-DE"),
        date_parser.parse_date_phrase("half 3", now, "en-GB"),
    )
    assert german and english and (english.starts - german.starts).seconds == 3600
