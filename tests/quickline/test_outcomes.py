"""Outcomes have the same names when typed, shown and stored."""

from followthrough.quickline.languages import vocabulary_of
from followthrough.quickline.line.outcome_spellings import (
    OF_DISPOSITION,
    ORDER,
    OUTCOMES,
    command_line_spelling,
    parse_outcome,
)


def test_what_is_typed_names_a_stored_outcome() -> None:
    assert parse_outcome("no-answer") == "no_answer"
    assert parse_outcome("Left voicemail") == "voicemail"
    assert parse_outcome("said_no") == "said_no"
    assert parse_outcome("banana") is None


def test_every_stored_outcome_can_be_typed_as_it_is_spoken() -> None:
    assert {parse_outcome(command_line_spelling(outcome)) for outcome in OUTCOMES} == set(OUTCOMES)


def test_every_disposition_of_the_table_has_an_outcome_and_a_rank() -> None:
    dispositions = set(vocabulary_of("en").outcomes.values())
    assert dispositions <= set(OF_DISPOSITION) and dispositions <= set(ORDER.split())
    assert set(OF_DISPOSITION.values()) <= set(OUTCOMES)
