"""Every row of the tables, with all its words and with as few as possible."""

import pytest

from followthrough.words.en.script_table import NO_IS_FINE
from followthrough.words.engine.sentence_forms import all_words, capitalized, needed_words
from tests.words.cast import faults, is_closed
from tests.words.sample import SAMPLE
from tests.words.wording import ROWS, printed

# Headings, counts and signatures, which do not end with a full stop.
OPEN_ENDED = (
    "day.all", "promises.ours", "promises.theirs", "script subject", "script bye", "script hello", "script link",
)  # fmt: skip


@pytest.mark.parametrize("name", ROWS)
def test_every_form_reads_well_at_its_richest_and_its_poorest(name: str) -> None:
    for said in printed(ROWS[name]):
        assert not faults(said), said
        assert said == capitalized(said) or name.startswith("script bye")
        if not name.startswith(OPEN_ENDED):
            assert is_closed(said), said


@pytest.mark.parametrize("name", ROWS)
def test_forms_stand_richest_first_so_that_each_can_win(name: str) -> None:
    row = ROWS[name]
    for place, form in enumerate(row):
        assert not any(needed_words(earlier) <= needed_words(form) for earlier in row[:place]), form


def test_the_check_finds_faults() -> None:
    wrong = (
        "Call None.",
        "Call  Rob.",
        "Call Rob , now.",
        "Rob said: “”",
        "Call Rob about.",
        "Ask her.",
        "Oops.",
        "Good!",
    )
    assert all(faults(said) for said in wrong)
    assert not faults("Rob said: “call me.” Here, there and then.")


def test_no_is_fine_reads_well() -> None:
    assert not [said for said in NO_IS_FINE.values() if faults(said) or not is_closed(said)]


def test_the_sample_has_only_words_that_the_tables_use() -> None:
    used = frozenset[str]().union(*(all_words(form) for row in ROWS.values() for form in row))
    assert set(SAMPLE) == used
