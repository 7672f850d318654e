"""The table of commands is what CONTRACT, docs and code agree on."""

import io
import json
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from followthrough.cli import commands, run
from followthrough.cli.invocation import Invocation
from followthrough.cli.output import Answer

PAGE = Path(__file__).parents[2] / "docs" / "cli.md"


@pytest.mark.parametrize(
    "command", [command for command in commands.COMMANDS if command.file], ids=lambda one: one.name
)
def test_each_command_has_its_verb(command: commands.Command) -> None:
    assert callable(getattr(import_module(f"followthrough.cli.{command.file}"), command.verb))


@pytest.mark.pure
@pytest.mark.parametrize("command", commands.COMMANDS, ids=lambda one: one.name)
def test_the_page_says_what_the_parser_knows(command: commands.Command) -> None:
    heading, text = f"### `{command.name}`", PAGE.read_text()
    assert heading in text
    section = text.partition(heading)[2].partition("\n### ")[0]
    assert command.says in section
    for word in command.words:
        shown = word.how.get("metavar") if not word.names[0].startswith("-") else word.names[0]
        assert str(shown or word.names[0]) in section, word


@pytest.mark.pure
def test_every_command_takes_the_common_words() -> None:
    said = commands.build_parser().parse_args(
        ["today", "--json", "--as", "ann@example.com", "--now", "2026-11-24T08:48"]
    )
    assert (said.json, said.as_email, said.now.hour) == (True, "ann@example.com", 8)


def broken(call: Invocation) -> Answer:
    raise ZeroDivisionError("a part is broken")


@pytest.mark.pure
def test_an_error_nobody_foresaw_is_no_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    assert run.run(["serve", "--json"], staying={"serve": broken}) == 1
    said = capsys.readouterr()
    assert "a part is broken" in json.loads(said.out)["refused"]
    assert "Traceback" not in said.err


def named(call: Invocation) -> Answer:
    return Answer({"name": "李小龍 🎉"}, ["李小龍 🎉"])


@pytest.mark.pure
@pytest.mark.parametrize("words", [["serve"], ["serve", "--json"]])
def test_an_answer_is_utf8_whatever_the_locale(monkeypatch: pytest.MonkeyPatch, words: list[str]) -> None:
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding="ascii"))
    assert run.run(words, staying={"serve": named}) == 0
    assert "李小龍 🎉" in written.getvalue().decode()


@pytest.mark.pure
def test_wrong_usage_says_that_nothing_was_changed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run.run(["log", "one", "reached"], staying={})
    assert "Nothing was changed. See: followthrough log --help" in capsys.readouterr().err


@pytest.mark.pure
def test_today_starts_without_the_parser_and_the_readers_of_files() -> None:
    ours = ("quickline", "capture.files", "capture.duplicates", "flows.line", "flows.imports", "flows.touch")
    heavy = (*(f"followthrough.{name}" for name in ours), "openpyxl", "phonenumbers")
    code = (
        "import sys, django; django.setup(); import followthrough.cli.run, followthrough.cli.today;"
        f"print([name for name in sys.modules if name.startswith({heavy!r})])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60)
    assert done.stderr == ""
    assert done.stdout.strip() == "[]"
