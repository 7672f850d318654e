"""The table of commands is what CONTRACT, docs and code agree on."""

from importlib import import_module
from pathlib import Path

import pytest

from followthrough.cli import commands

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
