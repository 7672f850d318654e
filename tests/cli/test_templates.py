"""The command `templates`: list, show for a contact, write one's own from a file, put the original back."""

from datetime import date
from pathlib import Path

from tests.cast import Cast
from tests.cli.conftest import Tell


def who(cast: Cast) -> tuple[str, str, str]:
    return "--as", cast.ann.user.email, "--json"


def test_it_lists_every_situation_and_medium(tell: Tell, cast: Cast) -> None:
    rows = tell("templates", *who(cast)).json["rows"]
    found = {(row["situation"], row["medium"]) for row in rows}
    assert {("met", "voicemail"), ("no-news", "call"), ("closing", "email"), ("not-opened", "call")} <= found
    assert {row["language"] for row in rows} == {"en"}
    assert not any(row["own"] for row in rows)


def test_own_words_are_set_shown_and_reset(tell: Tell, cast: Cast, tmp_path: Path) -> None:
    file = tmp_path / "words.txt"
    file.write_text("Subject: Hello {first_name}\n\nHi {first_name},\n\nGood to meet you. {next_step} {next_date}.")
    done = tell("templates", "set", "met", "email", file, *who(cast)).json
    assert done["said"] == "Changed the template “Met for the first time”, Email."

    show = ("templates", "show", "met", "email", "--for", str(cast.rob.pk), *who(cast))
    shown = tell(*show, "--next", "friday").json
    assert shown["subject"] == "Hello Rob"
    assert shown["text"] == "Hi Rob,\n\nGood to meet you. I’ll call you on Friday."
    assert date.fromisoformat(shown["date"]).strftime("%A") == "Friday"
    assert [row["medium"] for row in tell("templates", *who(cast)).json["rows"] if row["own"]] == ["email"]

    tell("templates", "reset", "met", "email", *who(cast))
    assert "If it’s not for you" in tell(*show).json["text"]


def test_a_voicemail_says_how_long_it_takes(tell: Tell, cast: Cast) -> None:
    shown = tell("templates", "show", "met", "voicemail", "--for", "Rob Okafor", *who(cast)).json
    assert shown["seconds"] == round(len(shown["text"].split()) * 60 / 150)
    assert shown["seconds"] <= 20


def test_bad_words_and_files_are_refused(tell: Tell, cast: Cast, tmp_path: Path) -> None:
    file = tmp_path / "words.txt"
    file.write_text("Hi {nickname}.")
    refused = tell("templates", "set", "met", "call", file, *who(cast))
    assert refused.code == 1
    assert "{nickname}" in refused.err
    assert tell("templates", "set", "met", "call", tmp_path / "none.txt", *who(cast)).code == 1
    assert tell("templates", "set", "met", "call", *who(cast)).code == 2
    assert tell("templates", "set", "met", "pigeon", file, *who(cast)).code == 1
