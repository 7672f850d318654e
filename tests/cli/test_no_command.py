"""No command means `serve`; options before any command are those of `serve`."""

import pytest

from followthrough.__main__ import with_command
from tests.cli.conftest import Tell

pytestmark = pytest.mark.pure


@pytest.mark.parametrize("words", [[], ["--port", "8400"], ["--json"], ["--host", "::1", "--port", "8400"]])
def test_without_a_command_it_serves(words: list[str]) -> None:
    assert with_command(words) == ["serve", *words]


@pytest.mark.parametrize("words", [["serve"], ["today", "--json"], ["--help"], ["-h"], ["nonsense"], [""]])
def test_everything_else_stays_as_typed(words: list[str]) -> None:
    assert with_command(words) == words


@pytest.mark.parametrize("words", [["--json", "today"], ["nonsense"], ["--no-such-option"], [""], ["-"]])
def test_a_wrong_word_is_still_wrong_usage(tell: Tell, words: list[str]) -> None:
    said = tell(*words)
    assert (said.code, said.out) == (2, "")
    assert "usage: followthrough" in said.err


@pytest.mark.parametrize("port", ["0", "65536", "99999999999999999999", "-1", "http", "", "8e3"])
def test_a_port_out_of_range_is_wrong_usage(tell: Tell, port: str) -> None:
    said = tell("serve", "--port", port)
    assert said.code == 2 and "Traceback" not in said.err
