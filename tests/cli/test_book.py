"""Commands that keep the book of people: add, edit, bring back, give up, talked, tags, duplicates."""

from datetime import datetime

from followthrough.capture.models import Suggestion
from followthrough.followups.models import FollowUp
from tests import make
from tests.cast import Cast
from tests.cli.conftest import Tell

AT = "2026-11-24T08:48"


def who(cast: Cast) -> tuple[str, ...]:
    return ("--as", cast.ann.user.email, "--now", AT, "--json")


def test_a_person_is_added_and_who_looks_the_same_is_named(cast: Cast, tell: Tell) -> None:
    done = tell("add", "Rob Okafor", "--company", "Saltmarsh Bakery", "--phone", "020 7946 0018", *who(cast)).json
    assert (done["contact"]["name"], done["contact"]["organization"]) == ("Rob Okafor", "Saltmarsh Bakery")
    assert [one["id"] for one in done["suggested"]] == [cast.rob.pk]
    assert tell("undo", *who(cast)).json["act"] == done["act"]
    assert tell("add", "Ada Quill", "--email", "nonsense", *who(cast)).code == 1


def test_a_person_is_edited(cast: Cast, tell: Tell) -> None:
    done = tell("edit", cast.rob.pk, "--name", "Robert Okafor", "--title", "Owner", "--does", "bakes bread",
                "--zone", "America/Chicago", "--phone", "020 7946 0999", "--email", "rob@work.example.com",
                *who(cast)).json["contact"]  # fmt: skip
    assert (done["name"], done["title"], done["does"], done["zone"]) == (
        "Robert Okafor", "Owner", "bakes bread", "America/Chicago"
    )  # fmt: skip
    assert [way["value"] for way in done["phones"]] == ["+44 20 7946 0018", "020 7946 0999"]
    assert [way["label"] for way in done["phones"]] == ["mobile", ""]
    less = tell("edit", cast.rob.pk, "--drop", "title", "--drop", "020 7946 0999", "--drop", "zone", *who(cast)).json
    assert (less["contact"]["title"], less["contact"]["zone"], len(less["contact"]["phones"])) == ("", "", 1)
    assert tell("edit", cast.rob.pk, "--drop", "a boat", *who(cast)).code == 1
    assert tell("edit", cast.rob.pk, "--zone", "Atlantis", *who(cast)).code == 1
    assert tell("edit", cast.rob.pk, *who(cast)).code == 2


def test_a_deleted_person_is_brought_back(cast: Cast, tell: Tell) -> None:
    tell("delete", cast.rob.pk, *who(cast))
    assert f"bring-back {cast.rob.pk}" in tell("contact", cast.rob.pk, *who(cast)).json["refused"]
    assert tell("bring-back", cast.rob.pk, "--as", cast.zoe.user.email).code == 1
    assert tell("bring-back", cast.rob.pk, *who(cast)).json["contact"]["id"] == cast.rob.pk
    assert tell("bring-back", cast.rob.pk, *who(cast)).code == 1


def test_somebody_one_meant_to_call_is_given_up_with_a_reason(cast: Cast, tell: Tell) -> None:
    ada = make.contact(by=cast.ann, name="Ada Quill", phone="", email="")
    tell("sort", ada.pk, "call", *who(cast))
    assert tell("give-up", ada.pk, "--because", "other", *who(cast)).code == 1
    assert tell("give-up", ada.pk, "--because", "other", "--until", "may", *who(cast)).code == 2
    done = tell("give-up", ada.pk, "--because", "later", "--until", "1 march", *who(cast)).json["contact"]
    assert done["followups"][0]["closed"]["reopen_on"] == "2027-03-01"
    assert tell("people", "--list", "call", *who(cast)).json == {"rows": []}


def test_two_who_were_introduced_have_talked(cast: Cast, tell: Tell) -> None:
    ada = make.contact(by=cast.ann, name="Ada Quill", phone="", email="ada@example.com")
    first, second = tell("introduce", cast.rob.pk, ada.pk, *who(cast)).json["followups"]
    done = tell("talked", first["id"], *who(cast)).json
    assert done["followup"]["state"] == "closed"
    assert "thanks" in FollowUp.objects.get(pk=second["id"]).next_what
    assert tell("talked", cast.call_rob.pk, *who(cast)).code == 1


def test_tags_are_listed_renamed_and_removed(cast: Cast, tell: Tell) -> None:
    tell("tag", cast.rob.pk, "Bakers", *who(cast))
    (row,) = tell("tags", *who(cast)).json["rows"]
    assert (row["name"], row["people"], row["keep_in_touch"]) == ("Bakers", 1, None)
    assert tell("tags", "rename", "bakers", "Millers", *who(cast)).json["tag"]["name"] == "Millers"
    assert tell("tags", "remove", "Millers", *who(cast)).json["tag"]["people"] == 0
    assert tell("tags", *who(cast)).json == {"rows": []}
    assert tell("tags", "rename", "Millers", *who(cast)).code == 2
    assert tell("tags", "remove", "Nobody", *who(cast)).code == 1


def test_a_pair_is_said_to_be_two_people(cast: Cast, tell: Tell, now: datetime) -> None:
    other = make.contact(by=cast.ann, name="Rob Okafor", organization="", phone="", email="")
    pair = Suggestion.objects.create(
        workspace=cast.workspace, changed_by=make.act(by=cast.ann), contact=cast.rob, other=other, made_at=now,
        why="the same name", score=0.9,
    )  # fmt: skip
    (row,) = tell("duplicates", *who(cast)).json["rows"]
    assert (row["id"], row["contact"]["id"], row["other"]["id"]) == (pair.pk, cast.rob.pk, other.pk)
    assert tell("duplicates", "not", pair.pk, "--as", cast.zoe.user.email).code == 1
    assert tell("duplicates", "not", pair.pk, *who(cast)).json["pair"] == pair.pk
    assert tell("duplicates", *who(cast)).json == {"rows": []}
    assert tell("duplicates", "not", *who(cast)).code == 1
