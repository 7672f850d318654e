"""Commands about people: import, find, contact."""

from pathlib import Path

import pytest

from followthrough.people.models import Contact
from tests import make
from tests.cast import Cast
from tests.cli.conftest import Tell

CARDS = "BEGIN:VCARD\nVERSION:3.0\nFN:Nora Pell\nTEL:020 7946 0958\nEMAIL:nora@example.com\nEND:VCARD\n"


@pytest.fixture
def cards(tmp_path: Path) -> Path:
    path = tmp_path / "people.vcf"
    path.write_text(CARDS)
    return path


def test_a_dry_run_changes_nothing(cast: Cast, tell: Tell, cards: Path) -> None:
    (file,) = tell("import", cards, "--dry-run", "--as", cast.ann.user.email, "--json").json["files"]
    assert file == {
        "file": "people.vcf", "read": 1, "new": 1, "same": 0, "merged": 0,
        "rows": [], "changes": [], "left_out": [], "errors": [],
    }  # fmt: skip
    assert not Contact.objects.filter(full="Nora Pell").exists()


def test_the_same_file_twice_changes_nothing(cast: Cast, tell: Tell, cards: Path) -> None:
    as_ann = ("--as", cast.ann.user.email, "--json")
    assert tell("import", cards, *as_ann).json["files"][0]["new"] == 1
    assert tell("import", cards, *as_ann).json["files"][0]["same"] == 1
    assert Contact.objects.filter(full="Nora Pell").count() == 1


def test_one_bad_file_does_not_lose_the_others(cast: Cast, tell: Tell, cards: Path, tmp_path: Path) -> None:
    answer = tell("import", tmp_path / "gone.csv", cards, "--as", cast.ann.user.email, "--json")
    gone, good = answer.json["files"]
    assert (answer.code, gone["read"], good["new"]) == (0, 0, 1)
    assert "gone.csv" in gone["errors"][0]["why"]


def test_a_file_without_people_fails(cast: Cast, tell: Tell, tmp_path: Path) -> None:
    (tmp_path / "empty.csv").write_text("")
    answer = tell("import", tmp_path / "empty.csv", "--as", cast.ann.user.email, "--json")
    assert (answer.code, len(answer.json["files"][0]["errors"])) == (1, 1)


def test_a_contact_is_found_by_name_and_by_number(cast: Cast, tell: Tell, cards: Path) -> None:
    as_ann = ("--as", cast.ann.user.email, "--json")
    tell("import", cards, *as_ann)
    (found,) = tell("find", "nor", "pe", *as_ann).json["rows"]
    assert tell("find", "02079460958", *as_ann).json["rows"] == [found]
    one = tell("contact", "nora", *as_ann).json
    assert (one["id"], one["state"], one["emails"][0]["value"]) == (found["id"], "idle", "nora@example.com")
    assert tell("contact", found["id"], *as_ann).json == one


def test_a_name_of_several_asks_which(cast: Cast, tell: Tell) -> None:
    from tests import make

    make.contact(by=cast.ann, name="Robin Vale", email="robin@example.com")
    refused = tell("contact", "rob", "--as", cast.ann.user.email, "--json")
    assert refused.code == 1
    assert "Several" in refused.json["refused"] and str(cast.rob.pk) in refused.json["refused"]
    assert tell("contact", "xyzzy", "--as", cast.ann.user.email).code == 1


def test_a_contact_carries_its_follow_ups_and_touches(cast: Cast, tell: Tell, now) -> None:
    from tests import make

    make.touch(by=cast.ann, contact=cast.rob, followup=cast.call_rob, outcome="voicemail")
    one = tell("contact", cast.rob.pk, "--as", cast.ann.user.email, "--now", now.isoformat(), "--json").json
    assert [step["id"] for step in one["followups"]] == [cast.call_rob.pk]
    assert [(touch["channel"], touch["outcome"]) for touch in one["touches"]] == [("call", "voicemail")]
    assert one["state"] == "active"


def test_undo_takes_a_whole_import_back(cast: Cast, tell: Tell, cards: Path) -> None:
    as_ann = ("--as", cast.ann.user.email, "--json")
    tell("import", cards, *as_ann)
    assert tell("undo", *as_ann).code == 0
    assert not Contact.objects.filter(full="Nora Pell").exists()
    assert tell("import", cards, *as_ann).json["files"][0]["new"] == 1


def test_an_unused_column_is_reported(cast: Cast, tell: Tell, tmp_path: Path) -> None:
    odd = tmp_path / "odd.csv"
    odd.write_text("Name,E-mail,Shoe size\nAda Quill,ada@example.com,38\nBo Marsh,bo@example.com,44\n")
    said = tell("import", odd, "--as", cast.ann.user.email).out
    assert "Left out: Shoe size." in said


def test_find_shows_the_sentence_it_was_said_in(cast: Cast, tell: Tell) -> None:
    as_ann = ("--as", cast.ann.user.email)
    tell("note", "met Maria Lund, still nervous about the move, call her friday", *as_ann)
    (row,) = tell("find", "nervous", *as_ann, "--json").json["rows"]
    assert row["name"] == "Maria Lund" and "still nervous" in row["said"]
    assert "still nervous" in tell("find", "nervous", *as_ann).out
    (row,) = tell("find", "maria", *as_ann, "--json").json["rows"]
    assert row["said"] == ""


def test_a_contact_is_not_meant_by_a_word_of_its_history(cast: Cast, tell: Tell) -> None:
    as_ann = ("--as", cast.ann.user.email)
    tell("note", "met Rob Okafor, his boss is Peter Vane", *as_ann)
    answer = tell("contact", "Peter Vane", *as_ann, "--json")
    assert answer.code == 1


def test_who_shows_what_was_said_of_somebody(cast: Cast, tell: Tell) -> None:
    as_ann = ("--as", cast.ann.user.email, "--json")
    tell("note", "met Maria Lund, she does upholstery, call her friday", *as_ann)
    (row,) = tell("who", "upholstery", *as_ann).json["rows"]
    assert row["name"] == "Maria Lund" and "she does upholstery" in row["says"]


def test_an_import_names_who_is_there_offers_changes_and_says_what_is_left_out(
    cast: Cast, tell: Tell, tmp_path: Path
) -> None:
    file = tmp_path / "people.csv"
    file.write_text("Name,Company,E-mail,Pets\nBob Okafor,Bolt,rob@example.com,cat\n")
    told = tell("import", file, "--as", cast.ann.user.email, "--json").json["files"][0]
    known = {"row": 2, "name": "Bob Okafor", "id": cast.rob.pk, "as": "Rob Okafor"}
    assert told["rows"] == [known | {"added": False}] and told["left_out"] == ["Pets"]
    change = {"field": "company", "from": "Saltmarsh Bakery", "to": "Bolt", "taken": False}
    assert told["changes"] == [known | change]
    dry = tell("import", file, "--dry-run", "--as", cast.ann.user.email, "--json").json["files"][0]
    assert (dry["rows"], dry["changes"]) == (told["rows"], told["changes"])
    taken = tell("import", file, "--take-changes", "--as", cast.ann.user.email, "--json").json["files"][0]
    assert taken["merged"] == 1 and taken["changes"] == [known | change | {"taken": True}]
    cast.rob.refresh_from_db()
    assert str(cast.rob.organization) == "Bolt"
    said = tell("import", file, "--as", cast.ann.user.email).out
    assert "Row 2: Bob Okafor is there already as Rob Okafor." in said and "Left out: Pets." in said


def test_a_company_is_told_in_any_spelling_and_asked_about_when_there_are_several(cast: Cast, tell: Tell) -> None:
    as_ann = ("--as", cast.ann.user.email, "--json")
    make.contact(by=cast.ann, name="Bea Lind", organization="Saltmarsh Bakery Ltd", email="")
    told = tell("company", "saltmarsh", "bakery,", "inc.", *as_ann).json
    assert (told["name"], told["count"], told["also_written"]) == ("Saltmarsh Bakery", 2, ["Saltmarsh Bakery Ltd"])
    assert {row["name"] for row in told["people"]} == {"Rob Okafor", "Bea Lind"}
    assert [row["person"] for row in told["followups"]] == ["Rob Okafor"]

    make.contact(by=cast.ann, name="Cleo Marsh", organization="Saltmarsh Boats", email="")
    several = tell("company", "Saltmarsh", *as_ann)
    assert several.code == 1 and "Saltmarsh Bakery; Saltmarsh Boats" in several.json["refused"]
    nobody = tell("company", "Nowhere Inc", *as_ann)
    assert nobody.code == 1 and "Nowhere Inc" in nobody.json["refused"]
