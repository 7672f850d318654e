"""`--key`, `--demo` and `note --lines`: the words that many commands share."""

import json
from pathlib import Path
from typing import Any

import pytest

from followthrough.acts.models import Act
from followthrough.capture.models import Suggestion
from followthrough.cli import commands
from followthrough.flows.contact.sort_people import sort_contact
from followthrough.flows.followup.introduce import introduce
from followthrough.flows.sequence.enrol import enrol
from followthrough.flows.system.demo import make_demo
from followthrough.followups.models import FollowUp
from followthrough.people import write
from followthrough.people.models import Contact
from tests import make
from tests.cast import Cast
from tests.cli.conftest import Tell

AT = "2026-11-24T08:48"
CARDS = "BEGIN:VCARD\nVERSION:3.0\nFN:Nora Pell\nEMAIL:nora@example.com\nEND:VCARD\n"


def who(cast: Cast) -> tuple[str, ...]:
    return ("--as", cast.ann.user.email, "--now", AT, "--json")


def enrolled(cast: Cast) -> int:
    """A follow-up in a sequence."""
    return enrol(cast.rob, "pack-sent", by=cast.ann, now=make.LONG_AGO)[1].pk


def tried_five_times(cast: Cast) -> int:
    """A follow-up with five calls that nobody answered."""
    for _ in range(5):
        make.touch(by=cast.ann, contact=cast.rob, followup=cast.call_rob, outcome="no_answer")
    return cast.call_rob.pk


def words_of(command: str, cast: Cast, tmp_path: Path) -> tuple[object, ...]:
    """A call of each acting command that acts."""
    row, rob = cast.call_rob.pk, cast.rob.pk
    if command == "import":
        (tmp_path / "cards.vcf").write_text(CARDS)
    if command == "sequences":
        (tmp_path / "calls.json").write_text('{"name": "My calls"}')
    if command == "templates":
        (tmp_path / "words.txt").write_text("Hi {first_name}. Is this a good time?")
    if command == "spread-overdue":
        make.followup(by=cast.ann, contact=cast.rob, due=make.window(make.LONG_AGO))
    if command == "undo":
        make.touch(by=cast.ann, contact=cast.rob)
    other = make.contact(by=cast.ann, name="Ada Quill", phone="", email="ada@example.com")
    if command == "bring-back":
        cast.rob.write(make.act(by=cast.ann), deleted_at=make.LONG_AGO)
    if command == "tags":
        write.change_tags(make.act(by=cast.ann), other, ["Millers"])
    if command == "reopen":
        cast.call_rob.close(make.act(by=cast.ann), "bought", now=make.LONG_AGO)
    return {
        "members": lambda: ("members", "add", "cy@example.com", "--name", "Cy Dune"),
        "settings": lambda: ("settings", "zone", "Europe/Berlin"),
        "note": lambda: ("note", "called Rob Okafor, no answer"),
        "log": lambda: ("log", row, "no-answer"),
        "plan": lambda: ("plan", "take", "call-a-day", other.pk),
        "events": lambda: ("events", "add", "Growers’ lunch", "--every", "first thursday"),
        "habits": lambda: ("habits", "set", "coffees", "--count", "3"),
        "undo": lambda: ("undo",),
        "start": lambda: ("start", other.pk, "--purpose", "met"),
        "move": lambda: ("move", row, "--next", "fri"),
        "handover": lambda: ("handover", cast.ben.user.email, "--contact", rob),
        "away": lambda: ("away", "--until", "2 december", "--cover", cast.ben.user.email),
        "wait": lambda: ("wait", row, "--for", "the drawing"),
        "close": lambda: ("close", row, "--because", "do-not-contact"),
        "reopen": lambda: ("reopen", row),
        "enrol": lambda: ("enrol", rob, "pack-sent"),
        "sequences": lambda: ("sequences", "edit", "pack-sent", tmp_path / "calls.json"),
        "templates": lambda: ("templates", "set", "met", "call", tmp_path / "words.txt"),
        "spread-overdue": lambda: ("spread-overdue", "--days", "5"),
        "materials": lambda: ("materials", "add", "Spring catalog", "--link", "https://example.com/spring"),
        "letters": lambda: ("letters", "rates", "--note", "0.73"),
        "skip-stage": lambda: ("skip-stage", enrolled(cast), "call-1"),
        "stop-sequence": lambda: ("stop-sequence", enrolled(cast)),
        "decide": lambda: ("decide", tried_five_times(cast), "go-on"),
        "promise": lambda: ("promise", make.promise(by=cast.ann, followup=cast.call_rob).pk, "release"),
        "correct": lambda: ("correct", make.touch(by=cast.ann, contact=cast.rob).pk, "--words", "other words"),
        "import": lambda: ("import", tmp_path / "cards.vcf"),
        "bulk": lambda: ("bulk", "tag", "Bakers", "--contact", rob),
        "sort": lambda: ("sort", rob, "call"),
        "keep-in-touch": lambda: ("keep-in-touch", other.pk, "30"),
        "preferences": lambda: ("preferences", rob, "--not", "text"),
        "tag": lambda: ("tag", rob, "Bakers"),
        "merge": lambda: ("merge", rob, other.pk),
        "household": lambda: ("household", rob, other.pk),
        "introduce": lambda: ("introduce", rob, other.pk),
        "delete": lambda: ("delete", rob),
        "add": lambda: ("add", "Nora Pell"),
        "edit": lambda: ("edit", rob, "--title", "Owner"),
        "bring-back": lambda: ("bring-back", rob),
        "give-up": lambda: ("give-up", other.pk, "--because", "do-not-contact"),
        "not-today": lambda: ("not-today", meant(cast, other).pk),
        "talked": lambda: ("talked", introduced(cast, other).pk),
        "tags": lambda: ("tags", "remove", "Millers"),
        "duplicates": lambda: ("duplicates", "not", pair(cast, other).pk),
    }[command]()


def meant(cast: Cast, other: Contact) -> Contact:
    sort_contact(other, "call", by=cast.ann, now=make.LONG_AGO)
    return other


def introduced(cast: Cast, other: Contact) -> FollowUp:
    return introduce(cast.rob, other, by=cast.ann, now=make.LONG_AGO).needs


def pair(cast: Cast, other: Contact) -> Suggestion:
    made: dict[str, Any] = {"changed_by": make.act(by=cast.ann), "made_at": make.LONG_AGO, "why": "a name", "score": 1}
    return Suggestion.objects.create(workspace=cast.workspace, contact=cast.rob, other=other, **made)


@pytest.mark.parametrize("command", [one.name for one in commands.COMMANDS if one.acts])
def test_a_key_is_used_once_for_the_same_and_for_another_act(
    cast: Cast, tell: Tell, tmp_path: Path, command: str
) -> None:
    words = words_of(command, cast, tmp_path)
    if command == "undo":
        tell("tag", cast.rob.pk, "Earlier", *who(cast))
        tell("tag", cast.rob.pk, "Bakers", *who(cast))
    done = tell(*words, "--key", "k-1", *who(cast))
    assert done.code == 0, done.out
    if command != "import":
        assert done.json["act"] and done.json["said"]
    acts = Act.objects.count()
    first = Act.objects.get(client_key="key:k-1")
    for again in (words, ("add", "Cleo Marsh")):
        refused = tell(*again, "--key", "k-1", *who(cast))
        assert (refused.code, list(refused.json)) == (1, ["refused"])
        assert first.sentence in refused.json["refused"]
    assert Act.objects.count() == acts
    if command == "undo":
        assert tell("contact", cast.rob.pk, *who(cast)).json["tags"] == ["Earlier"]


def test_a_key_of_another_workspace_is_free(cast: Cast, tell: Tell) -> None:
    zed = make.contact(by=cast.zoe, name="Zed Marsh", email="zed@example.com")
    assert tell("tag", cast.rob.pk, "Bakers", "--key", "k", *who(cast)).code == 0
    assert tell("tag", zed.pk, "Bakers", "--key", "k", "--as", cast.zoe.user.email).code == 0


def test_an_act_that_was_refused_leaves_its_key_free(cast: Cast, tell: Tell) -> None:
    assert tell("move", cast.call_rob.pk, "--next", "whenever", "--key", "k", *who(cast)).code == 1
    assert tell("move", cast.call_rob.pk, "--next", "fri", "--key", "k", *who(cast)).code == 0


def test_commands_act_in_the_demo_of_the_owner(cast: Cast, tell: Tell, now) -> None:
    assert "no demo" in tell("today", "--demo", *who(cast)).json["refused"]
    make_demo(by=cast.ann, now=now)
    people = tell("people", "--demo", *who(cast)).json["rows"]
    assert people and cast.rob.full not in {row["name"] for row in people}
    noted = tell("note", "met Nora Pell at the fair, call her friday", "--demo", *who(cast)).json
    assert Contact.objects.get(pk=noted["contact"]).workspace.demo_of == cast.workspace
    assert tell("contact", "Nora Pell", *who(cast)).code == 1
    assert tell("undo", "--demo", *who(cast)).json["act"] == noted["act"]
    assert "nothing to undo" in tell("undo", *who(cast)).json["refused"]
    assert tell("log", cast.call_rob.pk, "reached", "--demo", *who(cast)).code == 1
    assert tell("members", "add", "cy@example.com", "--name", "Cy", "--demo", *who(cast)).code == 1


@pytest.mark.parametrize("command", [one for one in commands.COMMANDS if not one.in_demo], ids=lambda one: one.name)
def test_commands_of_the_installation_refuse_the_demo(db: None, tell: Tell, command: commands.Command) -> None:
    needed = [word for one in command.words for word in needed_words(one)]
    assert tell(command.name, *needed, "--demo").code == 1


def needed_words(one) -> list[str]:
    if one.names[0].startswith("-"):
        return [one.names[0], "x"] if one.how.get("required") else []
    return ["x"]


def test_a_file_of_lines_is_noted_and_a_bad_line_does_not_stop_the_rest(cast: Cast, tell: Tell, tmp_path: Path) -> None:
    file = tmp_path / "lines.txt"
    file.write_bytes("called Rob Okafor, no answer\n\nhmm\r\nbad \udcff\nmet Nora Pell, call her friday\n".encode(
        errors="surrogateescape"))  # fmt: skip
    done = tell("note", "--lines", file, "--key", "k", *who(cast))
    rows = [json.loads(line) for line in done.out.splitlines()]
    assert done.code == 1
    assert [(row["line"], row["saved"]) for row in rows] == [(1, True), (3, False), (4, False), (5, True)]
    assert rows[1]["refused"] and rows[1]["words"] == "hmm"
    assert Contact.objects.filter(full="Nora Pell").exists()
    acts = Act.objects.count()
    assert tell("note", "--lines", file, "--key", "k", *who(cast)).code == 1
    assert Act.objects.count() == acts


def test_a_file_of_good_lines_is_done(cast: Cast, tell: Tell, tmp_path: Path) -> None:
    file = tmp_path / "lines.txt"
    file.write_text("called Rob Okafor, no answer\n")
    assert tell("note", "--lines", file, "--dry-run", *who(cast)).code == 0
    assert not cast.rob.touches.exists()
    assert tell("note", "--lines", file, *who(cast)).code == 0
    assert tell("note", "--lines", tmp_path / "gone", *who(cast)).code == 1
    assert tell("note", "a line", "--lines", file, *who(cast)).code == 2
    assert tell("note", *who(cast)).code == 1
