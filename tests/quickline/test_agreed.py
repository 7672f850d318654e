"""The steps agreed in a line, each with its date."""

from datetime import datetime

import pytest

from followthrough.quickline.line.agreed_steps import AgreedStep
from followthrough.quickline.line.told.steps import parse_agreed_steps

NOW = datetime(2026, 5, 6, 10, 15)


def told(text: str) -> list[tuple[str, str, str | None]]:
    return [(said.action, said.words, _when(said)) for said in parse_agreed_steps(text, NOW, "en-GB")]


def _when(said: AgreedStep) -> str | None:
    return f"{said.when.starts:%d %H:%M} {said.when.bound}" if said.when else None


CASES = [
    ("send the price list tomorrow, call on Saturday",
     [("send", "send the price list", "07 00:00 on"), ("call", "call", "09 00:00 on")]),
    ("post the catalogue today and ring Friday at 3",
     [("send", "post the catalogue", "06 00:00 on"), ("call", "ring", "08 15:00 on")]),
    ("tomorrow send the samples then call her Monday",
     [("send", "send the samples", "07 00:00 on"), ("call", "call her", "11 00:00 on")]),
    ("meet for coffee Thursday at 10", [("meet", "meet for coffee", "07 10:00 on")]),
    ("promised to email the drawings by Friday noon", [("email", "email the drawings", "08 12:00 by")]),
    ("text the address", [("message", "text the address", None)]),
    ("Thursday at 10", [("follow_up", "Thursday at 10", "07 10:00 on")]),
    ("nothing for now", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_promises_are_heard(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert told(text) == expected


def test_theirs_are_told_from_ours() -> None:
    said = parse_agreed_steps("she'll send the plans Monday, I'll call Tuesday", NOW)
    assert [(one.action, one.theirs) for one in said] == [("send", True), ("call", False)]


def test_a_quote_is_its_own_kind() -> None:
    assert [one.kind for one in parse_agreed_steps("send a quote by Friday, meet Tuesday", NOW)] == ["quote", "meet"]
