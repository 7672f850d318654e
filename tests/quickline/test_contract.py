"""The `parse` command gives one answer for each line, whatever the line is, and a minimum score on public rows."""

import io
import json
from datetime import datetime
from pathlib import Path

import pytest

from followthrough.quickline.parse_command import answer, main

SAMPLE = Path("tests/data/language/capture_sample.jsonl")


def test_a_capture_row_is_answered_in_label_words() -> None:
    row = {
        "task": "capture",
        "text": "rang Ann at Acorn, no answer, try Friday 9am",
        "reference": "2026-05-06T10:15:00",
        "locale": "en-GB",
    }
    assert answer(row) == {
        "person": "Ann", "org": "Acorn", "channel": "call", "outcome": "no_answer", "next_action": "call",
        "due": {"start": "2026-05-08T09:00", "end": "2026-05-08T09:01", "grain": "minute", "bound": "on"},
    }  # fmt: skip


def test_a_date_row_is_answered() -> None:
    row = {"task": "dates", "text": "monday morning", "reference": "2026-05-06T10:15:00", "locale": "en-US"}
    assert answer(row)["due"] == {
        "start": "2026-05-11T06:00", "end": "2026-05-11T12:00", "grain": "daypart", "bound": "on", "daypart": "morning",
    }  # fmt: skip


BAD_ROWS: list[dict[str, object]] = [
    {},
    {"task": "poem"},
    {"task": 3},
    {"task": "dates", "text": None},
    {"task": "dates", "text": "x", "reference": "never"},
]


@pytest.mark.parametrize("row", BAD_ROWS)
def test_a_row_that_cannot_be_read_is_answered_empty(row: dict[str, object]) -> None:
    assert answer(row) == {}


def test_every_line_gets_one_answer() -> None:
    lines = [
        '{"task": "dates", "text": "friday", "reference": "2026-05-06T10:15:00"}',
        "not json",
        "[1]",
        '{"task": "mail"}',
    ]
    out = io.StringIO()
    main(io.StringIO("\n".join(lines) + "\n"), out)
    answers = [json.loads(line) for line in out.getvalue().splitlines()]
    assert len(answers) == 4 and answers[1:] == [{}, {}, {}]
    assert answers[0]["due"]["start"] == "2026-05-08T00:00"


def test_the_sample_keeps_its_share_of_right_days() -> None:
    rows = [json.loads(line) for line in SAMPLE.read_text(encoding="utf-8").splitlines()]
    right = sum(_day_right(row) for row in rows)
    assert len(rows) >= 40 and right / len(rows) >= 0.95


def _day_right(row: dict[str, object]) -> bool:
    got = answer(row)["due"]
    expect = row["expect"]
    assert isinstance(expect, dict)
    days = [None if one is None else datetime.fromisoformat(one["start"]).date() for one in expect["due"]]
    return (None if got is None else datetime.fromisoformat(got["start"]).date()) in days
