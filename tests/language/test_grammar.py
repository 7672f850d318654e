"""The grammar explains itself: every production has an example that is read, and the page shows them all."""

from datetime import datetime
from pathlib import Path

import pytest

from followthrough.language import when
from followthrough.language.grammar import ROUNDS
from followthrough.language.grammar_table import page
from followthrough.language.productions import Production, compiled, firsts_of

PRODUCTIONS = [production for grammar in ROUNDS for production in grammar.table]
EXAMPLES = sorted({production.example for production in PRODUCTIONS})


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_says_when(example: str) -> None:
    """A length alone ('two weeks', '2-3 weeks') is answered to 'when?' like 'in two weeks'."""
    now = datetime(2026, 5, 6, 10, 15)
    assert when.find(example, now, "en-GB") or when.read(example, now, "en-GB")


@pytest.mark.parametrize("production", PRODUCTIONS, ids=lambda one: one.pattern)
def test_a_production_compiles_and_says_why(production: Production) -> None:
    assert compiled(production.pattern) and firsts_of(production.pattern)
    assert production.why.endswith(".")


def test_the_page_is_the_grammar() -> None:
    assert Path("docs/grammar.md").read_text(encoding="utf-8") == page()


def test_a_pattern_knows_what_it_can_begin_with() -> None:
    assert firsts_of("[the] n:ord|nth week") == {"the", "ord", "nth"}
    assert firsts_of("in NUM") == {"in"}
