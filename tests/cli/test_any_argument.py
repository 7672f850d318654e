"""Any value for any argument of any command: an answer, or an error that says what happened, and never a traceback.

The calls are made from the table of commands, so a new command and a new argument are tested as well.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.cli import commands
from followthrough.cli.table.arguments import Argument, Command
from followthrough.flows.contact.sort_people import sort_contact
from followthrough.flows.sequence.enrol import enrol
from followthrough.followups.models import FollowUp
from followthrough.people.models import Contact
from followthrough.promises.models import Promise
from followthrough.touches.models import Touch
from tests import make
from tests.cast import Cast
from tests.cli.conftest import Said, Tell

# `serve` and `worker` stay; `update`, `parse` and `demo` take nothing but what every command takes.
# `backup` needs a database in a file (tests/flows/test_backup.py).
TRIED = [one for one in commands.COMMANDS if one.file and one.words and one.name != "backup"]
# So many random texts; FUZZ=600 in `make slow`, where also each argument gets every value.
MANY, EACH = int(os.environ.get("FUZZ", "15")), 1 if "FUZZ" in os.environ else 8
# Values for every argument, and further ones of which each argument gets every eighth.
BAD = ["a\0b", "\ud800", "", "x" * 10_000, "-1", "9" * 25]
MORE = [
    "  ", "0", "9" * 5_000, "²", "0001-01-01", "9999-12-31", "in 99999999 weeks", "yesterday", "Atlantis/Nowhere", "XX",
    "nobody@example.com", "👍" * 90, "\x07\x1b[2J", "/proc/nowhere/x", "1e309", "'; DROP TABLE x; --",
]  # fmt: skip
# How the statements begin that change no row.
QUESTIONS = ("SELECT", "SAVEPOINT", "RELEASE SAVEPOINT", "ROLLBACK TO SAVEPOINT")
# Commands whose good call needs another state of the workspace.
OTHER_STATE = (
    "reopen", "restore", "login-link", "init", "tags", "duplicates", "talked", "bring-back", "decide", "answer-link",
    "spread-overdue",
)  # fmt: skip
TABLES = (Act, Contact, FollowUp, Touch, Promise, Member)


class Values:
    """A good value for each argument that a command must have."""

    def __init__(self, cast: Cast, tmp_path: Path) -> None:
        self.cast = cast
        other = make.contact(by=cast.ann, name="Ada Quill", phone="", email="ada@example.com")
        (tmp_path / "cards.vcf").write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Nora Pell\nEND:VCARD\n")
        self.ids = {
            "promise": make.promise(by=cast.ann, followup=cast.call_rob).pk,
            "correct": make.touch(by=cast.ann, contact=cast.rob).pk,
        }
        in_sequence = enrol(other, "pack-sent", by=cast.ann, now=make.LONG_AGO)[1].pk
        self.ids |= {"skip-stage": in_sequence, "stop-sequence": in_sequence}
        self.others = {"gone": other.pk, "other": other.pk}
        self.file = tmp_path / "cards.vcf"
        self.folder = tmp_path / "new"

    def of(self, command: Command, argument: Argument) -> list[str]:
        """The words of a good value."""
        if choices := argument.how.get("choices"):
            return [str(choices[0])]
        match argument.dest:
            case "segment":
                return ['{"list": "everyone"}']
            case "id":
                return [str(self.ids.get(command.name, self.cast.call_rob.pk))]
            case "contact" | "keep" | "one" | "gone" | "other" | "who":
                return [str(self.others.get(argument.dest, self.cast.rob.pk))]
            case "sequence":
                return ["they-said-call-me"]
            case "days" if command.name == "spread-overdue":
                return ["5"]
            case "stage":
                return ["email-20"]
            case "pair":
                return ["1"]
            case "file" | "files" | "lines":
                return [str(self.file)]
            case "folder":
                return [str(self.folder)]
            case "email" if command.name == "handover":
                return [self.cast.ben.user.email]
            case "email" | "owner" | "cover":
                return ["new@example.com"]
            case "zone" | "country" | "region":
                return ["Europe/London" if argument.dest == "zone" else "GB"]
            case "name" if command.name == "company":
                return ["Saltmarsh Bakery"]
            case "words" if command.name == "keep-in-touch":
                return [str(self.cast.rob.pk), "30"]
            case _:
                return ["Ada Quill"]


def is_needed(command: Command, argument: Argument) -> bool:
    """True for an argument without which the command does nothing."""
    if argument.names[0].startswith("-"):
        return bool(argument.how.get("required")) or (command.name, argument.dest) in {
            ("members", "name"), ("move", "next_words"), ("handover", "contact"),
        }  # fmt: skip
    return argument.how.get("nargs") != "?" or command.name in ("members", "note", "tags", "duplicates", "household")


def call_with(command: Command, tried: Argument, value: str, values: Values) -> list[str]:
    """The words of a call that is good except for the value of one argument."""
    words: list[str] = [command.name]
    for argument in command.words:
        is_option = argument.names[0].startswith("-")
        if argument is tried:
            words.append(f"{argument.names[0]}={value}" if is_option else value)
        elif is_needed(command, argument) and not (command.name == "note" and tried.dest == "lines"):
            given = "friday" if argument.how.get("metavar") == "WHEN" else values.of(command, argument)[0]
            words += [argument.names[0], given] if is_option else values.of(command, argument)
    return words


def takes_value(argument: Argument) -> bool:
    return "action" not in argument.how


def tables() -> list[list[tuple[Any, ...]]]:
    return [list(table.objects.order_by("pk").values_list()) for table in TABLES]


def check(said: Said, words: list[str]) -> None:
    """The answer is one that a command may give."""
    assert said.code in (0, 1, 2), words
    assert "Traceback" not in said.err
    if said.code == 2:
        assert said.err.strip(), words
    elif said.code == 1 and words[0] not in ("doctor", "import", "note", "read-contacts"):
        assert list(said.json) == ["refused"], words
        assert said.json["refused"].strip() == said.err.strip()


def answers(tell: Tell, words: list[str]) -> Said:
    """The answer of a call whose changes are taken back; a call that is refused makes none.

    The tables are compared when the call sent any statement but a question.
    """
    written: list[str] = []

    def watch(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        if not sql.startswith(QUESTIONS):
            written.append(sql)
        return execute(sql, *rest)

    with transaction.atomic():
        with connection.execute_wrapper(watch):
            said = tell(*words)
        after = tables() if said.code and written else []
        transaction.set_rollback(True)
    assert not after or tables() == after, words
    return said


@pytest.mark.parametrize("command", TRIED, ids=lambda one: one.name)
def test_no_value_of_an_argument_breaks_a_command(
    cast: Cast, tell: Tell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: Command
) -> None:
    monkeypatch.chdir(tmp_path)
    values = Values(cast, tmp_path)
    for place, argument in enumerate(filter(takes_value, command.words)):
        for value in [*BAD, *MORE[place % EACH :: EACH]]:
            words = [*call_with(command, argument, value, values), *who(command, cast)]
            check(answers(tell, words), words)


@pytest.mark.parametrize("command", TRIED, ids=lambda one: one.name)
def test_the_good_values_are_taken(
    cast: Cast, tell: Tell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: Command
) -> None:
    """Without this, every bad value could be refused for another reason."""
    if command.name in OTHER_STATE:
        pytest.skip("needs another state of the workspace")
    monkeypatch.chdir(tmp_path)
    values = Values(cast, tmp_path)
    words = [command.name]
    for argument in command.words:
        if is_needed(command, argument):
            given = ["friday"] if argument.how.get("metavar") == "WHEN" else values.of(command, argument)
            words += [argument.names[0], *given] if argument.names[0].startswith("-") else given
    if command.name in ("move", "wait"):
        Promise.objects.all().delete()
    if command.name in ("edit", "give-up"):
        words += ["--note", "moved away"]
    if command.name == "not-today":
        FollowUp.objects.all().delete()
        sort_contact(cast.rob, "call", by=cast.ann, now=make.LONG_AGO)
    if command.name == "bulk":
        words += ["Tea", "--contact", str(cast.rob.pk)]
    if command.name == "close":
        words += ["--note", "sold up", "--release"]
    said = answers(tell, [*words, *who(command, cast)])
    assert said.code == 0, (words, said.err)


def who(command: Command, cast: Cast) -> list[str]:
    return ["--json"] if not command.rows else ["--as", cast.ann.user.email, "--now", "2026-11-24T08:48", "--json"]


@pytest.mark.parametrize("option", ["--as", "--now", "--key"])
def test_no_value_of_a_common_option_breaks_a_command(cast: Cast, tell: Tell, option: str) -> None:
    for value in [*BAD, *MORE]:
        words = ["log", str(cast.call_rob.pk), "no-answer", f"{option}={value}", "--json"]
        check(answers(tell, words), words)


def texts() -> st.SearchStrategy[str]:
    return st.text(st.characters(codec=None), max_size=40)


@settings(max_examples=MANY, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=texts(), place=st.integers(0, 200))
def test_any_text_in_any_place(cast: Cast, tell: Tell, tmp_path: Path, text: str, place: int) -> None:
    slots = list(every_slot())
    command, argument = slots[place % len(slots)]
    with transaction.atomic():
        values = Values(cast, tmp_path)
        words = [*call_with(command, argument, text, values), *who(command, cast)]
        check(answers(tell, words), words)
        transaction.set_rollback(True)


def every_slot() -> Iterator[tuple[Command, Argument]]:
    """Each argument that takes a value, of each command that writes no file."""
    for command in TRIED:
        if command.name not in ("export", "restore", "init"):
            yield from ((command, argument) for argument in command.words if takes_value(argument))
