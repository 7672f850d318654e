"""The monthly plan on the command line."""

from datetime import UTC, datetime
from typing import Any

from followthrough.flows.contact.sort_people import sort_contact
from followthrough.flows.history.undo import undo_newest
from followthrough.habits.models import Habit, Proposed
from tests import make
from tests.cast import Cast
from tests.cli.conftest import Tell
from tests.cli.test_day import who


def habit(tell: Tell, key: str, *how: object) -> dict[str, Any]:
    answer: dict[str, Any] = tell("plan", *how).json
    return next(row for row in answer["habits"] if row["key"] == key)


def test_six_habits_come_with_the_product(cast: Cast, tell: Tell) -> None:
    answer = tell("plan", *who(cast)).json
    assert (answer["month"], answer["closed"]) == ("2026-11", None)
    assert [row["key"] for row in answer["habits"]] == [
        "call-a-day", "friday-email", "social-contacts", "coffees", "around-an-event", "handwritten-notes",
    ]  # fmt: skip
    first = answer["habits"][0]
    assert (first["done"], first["of"], first["per"], first["left_days"]) == (0, 21, "working-day", 4)


def test_a_person_taken_counts_when_the_call_is_logged_and_is_not_suggested_again(cast: Cast, tell: Tell) -> None:
    at = who(cast)
    ada, sue = (make.contact(by=cast.ann, name=name, email="") for name in ("Ada Quill", "Sue Vale"))
    for day, person in ((3, sue), (5, ada)):
        sort_contact(person, "call", by=cast.ann, now=datetime(2026, 11, day, tzinfo=UTC))
    before = habit(tell, "call-a-day", *at)
    assert [one["person"] for one in before["proposals"]] == ["Sue Vale", "Ada Quill"]
    assert before["proposals"][0]["why"] == "Meaning to call since 3 Nov."

    taken = tell("plan", "take", "call-a-day", sue.pk, *at).json

    assert taken["followup"]["next"]["channel"] == "call"
    assert sue.pk in [row["contact"] for row in tell("today", *at).json["rows"]]
    after = habit(tell, "call-a-day", *at)
    assert (after["done"], [one["person"] for one in after["proposals"]]) == (0, ["Ada Quill"])
    assert "four weeks" in tell("plan", "take", "call-a-day", sue.pk, *at).json["refused"]
    tell("log", taken["followup"]["id"], "reached", *at)
    assert habit(tell, "call-a-day", *at)["done"] == 1


def test_taking_is_undone_as_one_act(cast: Cast, tell: Tell) -> None:
    ada = make.contact(by=cast.ann, name="Ada Quill", email="")
    tell("plan", "take", "call-a-day", ada.pk, *who(cast))
    undo_newest(by=cast.ann, now=make.LONG_AGO)
    assert not Proposed.objects.exists() and not ada.followups.exists()


def test_never_personal_unwanted_or_barred_people(cast: Cast, tell: Tell) -> None:
    at = who(cast)
    ada, sue, kit = (make.contact(by=cast.ann, name=name, email="") for name in ("Ada Quill", "Sue Vale", "Kit Low"))
    for person, sort in ((ada, "personal"), (sue, "none"), (kit, "call")):
        sort_contact(person, sort, by=cast.ann, now=make.LONG_AGO)
    tell("preferences", kit.pk, "--not", "all", *at)
    assert not [one for row in tell("plan", *at).json["habits"] for one in row["proposals"]]
    for person in (ada, sue, kit):
        assert tell("plan", "take", "call-a-day", person.pk, *at).json.keys() == {"refused"}


def test_friday_suggests_whom_one_met_and_never_wrote_to(cast: Cast, tell: Tell) -> None:
    ada, sue = (make.contact(by=cast.ann, name=name) for name in ("Ada Quill", "Sue Vale"))
    for person in (ada, sue):
        make.touch(by=cast.ann, contact=person, outcome="met", channel="meeting")
    make.touch(by=cast.ann, contact=sue, outcome="sent", channel="email")
    (row,) = habit(tell, "friday-email", *who(cast))["proposals"]
    assert (row["person"], row["why"]) == ("Ada Quill", "You met on 3 Nov, and haven’t written yet.")


def test_habits_are_changed_and_switched_off_and_odd_counts_are_refused(cast: Cast, tell: Tell) -> None:
    at = who(cast)
    tell("habits", "set", "coffees", "--count", "3", *at)
    assert habit(tell, "coffees", *at)["of"] == 3
    tell("habits", "set", "coffees", "--off", *at)
    assert "coffees" not in [row["key"] for row in tell("plan", *at).json["habits"]]
    for odd in (("social-contacts", "0"), ("social-contacts", "500"), ("call-a-day", "21"), ("walks", "2")):
        assert tell("habits", "set", odd[0], "--count", odd[1], *at).code == 1, odd
    assert tell("habits", "set", "coffees", *at).code == 2
    assert Habit.objects.get().count == 3


def test_other_months(cast: Cast, tell: Tell) -> None:
    at = who(cast)
    past = tell("plan", "--month", "2026-02", *at).json
    assert past["closed"].startswith("February 2026: a call a day 0 of 20,")
    assert not any(row["proposals"] for row in past["habits"])
    ahead = tell("plan", "--month", "2027-02", *at).json
    assert (ahead["closed"], {row["behind"] for row in ahead["habits"]}) == (None, {0})
    for odd in ("2026-13", "2026", "next", "", "9999-01"):
        assert tell("plan", "--month", odd, *at).code == 2, odd
