"""The command `answer-link`: only where others can open the link."""

import pytest

from followthrough.flows.touch.answer_link import open_link
from followthrough.kit import clock
from tests.cast import Cast
from tests.cli.conftest import Tell


def test_the_link_opens_for_others(tell: Tell, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    who = ("--as", cast.ann.user.email, "--json")
    refused = tell("answer-link", cast.call_rob.pk, *who)
    assert refused.code == 1 and "no public address" in refused.err

    monkeypatch.setenv("FOLLOWTHROUGH_URL", "http://localhost:8321")
    assert tell("answer-link", cast.call_rob.pk, *who).code == 1
    monkeypatch.setenv("FOLLOWTHROUGH_URL", "https://people.example.com")
    link = tell("answer-link", cast.call_rob.pk, *who).json["link"]
    assert link.startswith("https://people.example.com/a/")
    assert open_link(link.rpartition("/")[2], now=clock.now()).followup.pk == cast.call_rob.pk

    words = tell("templates", "show", "met", "email", "--for", cast.rob.pk, *who).json["text"]
    assert f"You can also answer with one tap: {link}" in words
