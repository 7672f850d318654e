"""A promise, a request or neither, and who must act. The sentences and people are invented."""

from datetime import datetime

import pytest

from followthrough.quickline.line.commitments import find_commitment

NOW = datetime(2026, 5, 6, 10, 15)
CASES = [
    ("I'll post the samples on Friday.", "outgoing", "promise", "us"),
    ("I'll post the samples on Friday.", "incoming", "promise", "them"),
    ("Could you confirm the number of chairs?", "outgoing", "request", "them"),
    ("Please ring me before noon.", "incoming", "request", "us"),
    ("We can't come on Monday.", "incoming", "none", "none"),
    ("It was lovely to see the shop.", "outgoing", "none", "none"),
    ("If you send the plan, I'll price it by Tuesday.", "outgoing", "promise", "us"),
    ("My assistant will email the forms.", "outgoing", "promise", "us"),
    ("Feel free to call any time.", "outgoing", "none", "none"),
    ("Asked Petra to return the keys.", "note", "request", "them"),
    ("She said she would pay on Monday.", "note", "promise", "them"),
    ("Owe Bo an answer about the price.", "note", "promise", "us"),
    ("He wants the drawings.", "note", "request", "us"),
]


@pytest.mark.parametrize(("sentence", "direction", "act", "owner"), CASES)
def test_who_owes_follows_from_who_speaks(sentence: str, direction: str, act: str, owner: str) -> None:
    said = find_commitment(sentence, direction, NOW)
    assert (said.act, said.owner) == (act, owner)


def test_a_promise_carries_its_day_and_nothing_carries_none() -> None:
    promised = find_commitment("I'll post them on Friday.", "outgoing", NOW).due
    assert promised is not None and promised.starts.day == 8
    assert find_commitment("Have a lovely weekend.", "incoming", NOW).due is None
