"""The verbs on the command line: each answers with its act, and undo takes it back."""

from datetime import datetime

import pytest

from followthrough.followups.models import FollowUp
from followthrough.people.models import Contact, Tag
from tests import make
from tests.cast import Cast
from tests.cli.conftest import Tell

AT = "2026-11-24T08:48"


def who(cast: Cast) -> tuple[str, ...]:
    return ("--as", cast.ann.user.email, "--now", AT, "--json")


def test_a_follow_up_is_started_and_undone(cast: Cast, tell: Tell) -> None:
    ada = make.contact(by=cast.ann, name="Ada Quill", phone="+44 20 7946 0019", email="")
    done = tell("start", "Ada Quill", "--purpose", "after-sale", "--about", "the ovens", "--next", "fri 10", *who(cast))
    assert done.json.keys() == {"act", "said", "followup"}
    step = done.json["followup"]
    assert (step["contact"], step["purpose"], step["about"]) == (ada.pk, "after_sale", "the ovens")
    assert step["next"]["window"]["said"] == "Friday 27 Nov at 10:00"
    assert tell("undo", *who(cast)).json["act"] == done.json["act"]
    assert not FollowUp.objects.filter(contact=ada).exists()


def test_a_step_is_moved_to_another_day_way_and_member(cast: Cast, tell: Tell) -> None:
    moved = tell("move", cast.call_rob.pk, "--next", "thu 10", "--channel", "email", "--what", "the invoice",
                 "--owner", cast.ben.user.email, *who(cast)).json["followup"]  # fmt: skip
    assert (moved["next"]["channel"], moved["next"]["what"]) == ("email", "the invoice")
    assert (moved["next"]["window"]["said"], moved["owner"]) == ("Thursday 26 Nov at 10:00", cast.ben.user.email)
    assert tell("today", *who(cast)).json["rows"] == []
    assert tell("move", cast.call_rob.pk, *who(cast)).code == 2
    assert tell("move", cast.call_rob.pk, "--owner", cast.zoe.user.email, *who(cast)).code == 1


def test_a_step_in_another_zone_keeps_its_wall_time(cast: Cast, tell: Tell) -> None:
    far = make.member(at=cast.workspace, name="Far Away", zone="America/Chicago")
    moved = tell("move", cast.call_rob.pk, "--next", "thu 10", "--owner", far.user.email, *who(cast)).json["followup"]
    assert moved["next"]["window"]["from"] == "2026-11-26T10:00:00-06:00"


def test_a_promised_step_is_moved_only_when_they_know(cast: Cast, tell: Tell) -> None:
    make.promise(by=cast.ann, followup=cast.call_rob)
    refused = tell("move", cast.call_rob.pk, "--next", "fri 10", *who(cast))
    assert (refused.code, list(refused.json)) == (1, ["refused"])
    assert "--they-know" in refused.json["refused"]
    assert tell("move", cast.call_rob.pk, "--next", "fri 10", "--they-know", *who(cast)).code == 0
    (promise,) = tell("promises", *who(cast)).json["rows"]
    assert (promise["slips"], promise["due"]["said"]) == (1, "Friday 27 Nov at 10:00")


def test_waiting_is_theirs_until_we_ask(cast: Cast, tell: Tell) -> None:
    done = tell("wait", cast.call_rob.pk, "--for", "the drawing", "--ask", "fri", "--promised", *who(cast)).json
    assert (done["followup"]["turn"], done["followup"]["next"]["what"]) == ("theirs", "the drawing")
    (promise,) = tell("promises", *who(cast)).json["rows"]
    assert promise["side"] == "theirs"


def test_somebody_never_touched_is_closed_with_a_note_only(cast: Cast, tell: Tell) -> None:
    row = cast.call_rob.pk
    assert "--note" in tell("close", row, "--because", "not-interested", *who(cast)).json["refused"]
    closed = tell("close", row, "--because", "not-interested", "--note", "sold up", *who(cast)).json["followup"]
    assert closed["closed"] == {"because": "not_interested", "note": "sold up", "reopen_on": None}
    assert tell("close", row, "--because", "other", "--note", "again", *who(cast)).code == 1
    assert tell("move", row, "--next", "fri", *who(cast)).code == 1
    opened = tell("reopen", row, "--next", "mon 9", *who(cast)).json["followup"]
    assert (opened["state"], opened["next"]["window"]["said"]) == ("open", "Monday 30 Nov at 9:00")
    assert tell("reopen", row, *who(cast)).code == 1


def test_later_needs_a_day_and_no_other_reason_takes_one(cast: Cast, tell: Tell) -> None:
    make.touch(by=cast.ann, contact=cast.rob, followup=cast.call_rob)
    assert tell("close", cast.call_rob.pk, "--because", "later", *who(cast)).code == 1
    assert tell("close", cast.call_rob.pk, "--because", "bought", "--until", "in may", *who(cast)).code == 2
    done = tell("close", cast.call_rob.pk, "--because", "later", "--until", "1 march", *who(cast)).json["followup"]
    assert done["closed"]["reopen_on"] == "2027-03-01"


def test_a_promise_of_ours_is_released_or_keeps_it_open(cast: Cast, tell: Tell) -> None:
    make.touch(by=cast.ann, contact=cast.rob, followup=cast.call_rob)
    promise = make.promise(by=cast.ann, followup=cast.call_rob)
    assert "--release" in tell("close", cast.call_rob.pk, "--because", "bought", *who(cast)).json["refused"]
    assert tell("close", cast.call_rob.pk, "--because", "bought", "--release", *who(cast)).code == 0
    promise.refresh_from_db()
    assert promise.state == "released"


@pytest.mark.parametrize(("way", "state"), [("keep", "kept"), ("break", "broken"), ("release", "released")])
def test_a_promise_is_closed_by_hand_once(cast: Cast, tell: Tell, way: str, state: str) -> None:
    promise = make.promise(by=cast.ann, followup=cast.call_rob)
    done = tell("promise", promise.pk, way, *who(cast)).json
    assert (done["promise"]["state"], done["followup"]["id"]) == (state, cast.call_rob.pk)
    assert tell("promise", promise.pk, way, *who(cast)).code == 1


def test_a_touch_is_corrected_and_the_old_words_stay_in_the_log(cast: Cast, tell: Tell) -> None:
    touch = make.touch(by=cast.ann, contact=cast.rob, words="wants fifty jars", outcome="voicemail")
    done = tell("correct", touch.pk, "--words", "wants fifteen jars", *who(cast)).json["touch"]
    assert (done["words"], done["outcome"]) == ("wants fifteen jars", "voicemail")
    assert [row["words"] for row in tell("contact", "Rob Okafor", *who(cast)).json["touches"]] == [done["words"]]
    touch.refresh_from_db()
    assert touch.words == "wants fifty jars"
    assert tell("correct", touch.pk, "--words", "no", *who(cast)).code == 1


def test_a_person_is_sorted(cast: Cast, tell: Tell) -> None:
    ada = make.contact(by=cast.ann, name="Ada Quill", phone="", email="")
    assert tell("sort", ada.pk, "call", *who(cast)).json["contact"]["sorted"] == "call"
    assert [row["id"] for row in tell("people", "--list", "call", *who(cast)).json["rows"]] == [ada.pk]
    assert tell("sort", ada.pk, "call", "--days", "30", *who(cast)).code == 2
    assert tell("sort", ada.pk, "keep", "--days", "30", *who(cast)).json["contact"]["keep_in_touch"]["days"] == 30
    assert tell("sort", ada.pk, "personal", *who(cast)).json["contact"]["personal"] is True


def test_keep_in_touch_is_set_for_a_person_and_for_a_tag(cast: Cast, tell: Tell) -> None:
    assert tell("keep-in-touch", "--tag", "Bakers", "30", *who(cast)).code == 1
    assert tell("tag", "Rob Okafor", "Bakers", *who(cast)).json["contact"]["tags"] == ["Bakers"]
    done = tell("keep-in-touch", "--tag", "bakers", "30", *who(cast)).json
    assert done["tag"] == {"id": Tag.objects.get().pk, "name": "Bakers", "keep_in_touch": 30}
    contact = tell("contact", "Rob Okafor", *who(cast)).json
    assert contact["keep_in_touch"] == {"days": 30, "words": "monthly", "own": False}
    assert tell("keep-in-touch", "Rob Okafor", "90", *who(cast)).json["contact"]["keep_in_touch"]["days"] == 90
    assert tell("keep-in-touch", "Rob Okafor", "none", *who(cast)).json["contact"]["keep_in_touch"] is None
    assert tell("keep-in-touch", "Rob Okafor", *who(cast)).code == 2
    for days in ("-1", "0", "often", "99999", "9" * 40):
        assert tell("keep-in-touch", "Rob Okafor", days, *who(cast)).code in (1, 2), days
    assert tell("tag", "Rob Okafor", "bakers", "--off", *who(cast)).json["contact"]["tags"] == []
    assert tell("tag", "Rob Okafor", "bakers", "--off", *who(cast)).code == 1


def test_two_rows_become_one_and_are_parted_again(cast: Cast, tell: Tell) -> None:
    other = make.contact(by=cast.ann, name="Robert Okafor", phone="", email="bob@example.com")
    make.touch(by=cast.ann, contact=other)
    would = tell("merge", cast.rob.pk, other.pk, "--dry-run", *who(cast)).json
    assert (would["keep"]["id"], would["gone"]["id"], would["moves"]["touches"]) == (cast.rob.pk, other.pk, 1)
    assert not Contact.objects.exclude(deleted_at=None).exists()
    done = tell("merge", cast.rob.pk, other.pk, *who(cast)).json
    assert done["contact"]["emails"][-1]["value"] == "bob@example.com"
    gone = tell("start", other.pk, "--purpose", "met", *who(cast))
    assert (gone.code, str(cast.rob.pk) in gone.json["refused"]) == (1, True)
    assert tell("merge", cast.rob.pk, cast.rob.pk, "--dry-run", *who(cast)).code == 1
    assert tell("undo", *who(cast)).json["act"] == done["act"]
    assert tell("contact", other.pk, *who(cast)).code == 0


def test_two_people_are_introduced(cast: Cast, tell: Tell) -> None:
    ada = make.contact(by=cast.ann, name="Ada Quill", phone="", email="ada@example.com")
    done = tell("introduce", "Rob Okafor", "Ada Quill", "--about", "a boat", *who(cast)).json
    assert [row["contact"] for row in done["followups"]] == [cast.rob.pk, ada.pk]
    assert tell("introduce", "Ada Quill", "Rob Okafor", *who(cast)).code == 1


def test_a_deleted_person_is_refused_everywhere_until_undo(cast: Cast, tell: Tell) -> None:
    promise = make.promise(by=cast.ann, followup=cast.call_rob)
    touch = make.touch(by=cast.ann, contact=cast.rob)
    assert tell("delete", "Rob Okafor", *who(cast)).json["contact"]["id"] == cast.rob.pk
    row = cast.call_rob.pk
    for words in (
        ("log", row, "reached"), ("move", row, "--next", "fri"), ("wait", row, "--for", "it"),
        ("close", row, "--because", "bought"), ("reopen", row), ("promise", promise.pk, "keep"),
        ("correct", touch.pk, "--words", "x"), ("sort", cast.rob.pk, "call"), ("tag", cast.rob.pk, "Bakers"),
        ("keep-in-touch", cast.rob.pk, "30"), ("delete", cast.rob.pk), ("start", cast.rob.pk, "--purpose", "met"),
    ):  # fmt: skip
        refused = tell(*words, *who(cast))
        assert (refused.code, list(refused.json)) == (1, ["refused"]), words
    assert tell("undo", *who(cast)).code == 0
    assert tell("move", row, "--what", "it", *who(cast)).code == 0


def test_a_row_of_another_workspace_is_refused_by_every_verb(cast: Cast, tell: Tell) -> None:
    promise, touch = make.promise(by=cast.ann, followup=cast.call_rob), make.touch(by=cast.ann, contact=cast.rob)
    row, as_zoe = cast.call_rob.pk, ("--as", cast.zoe.user.email, "--now", AT, "--json")
    other = make.contact(by=cast.zoe, name="Zed Marsh", email="zed@example.com")
    for words in (
        ("log", row, "reached"), ("move", row, "--next", "fri"), ("wait", row, "--for", "it"),
        ("close", row, "--because", "do-not-contact"), ("reopen", row), ("promise", promise.pk, "keep"),
        ("correct", touch.pk, "--words", "x"), ("sort", cast.rob.pk, "call"), ("tag", cast.rob.pk, "Bakers"),
        ("keep-in-touch", cast.rob.pk, "30"), ("delete", cast.rob.pk), ("start", cast.rob.pk, "--purpose", "met"),
        ("merge", other.pk, cast.rob.pk), ("introduce", other.pk, cast.rob.pk), ("contact", cast.rob.pk),
        ("move", row, "--owner", cast.zoe.user.email),
    ):  # fmt: skip
        refused = tell(*words, *as_zoe)
        assert (refused.code, list(refused.json)) == (1, ["refused"]), words
    cast.call_rob.refresh_from_db()
    assert cast.call_rob.is_open and cast.rob.deleted_at is None


def test_people_are_listed_with_what_is_next_and_whose_they_are(cast: Cast, tell: Tell, now: datetime) -> None:
    make.contact(by=cast.ann, name="Ada Quill", phone="", email="")
    row, ada = tell("people", *who(cast)).json["rows"]
    assert row.keys() == {"id", "name", "organization", "state", "next", "since", "owner"}
    assert (row["id"], row["state"], row["owner"]) == (cast.rob.pk, "active", cast.ann.user.email)
    assert (row["next"]["channel"], row["next"]["window"]["said"]) == ("call", "today")
    assert (ada["name"], ada["state"], ada["next"], ada["owner"]) == ("Ada Quill", "idle", None, None)
    assert [one["name"] for one in tell("people", "--list", "idle", *who(cast)).json["rows"]] == ["Ada Quill"]
    assert tell("people", "--owner", cast.ben.user.email, *who(cast)).json == {"rows": []}
    assert len(tell("people", "--owner", cast.ann.user.email, *who(cast)).json["rows"]) == 1
    assert len(tell("people", "--limit", "1", *who(cast)).json["rows"]) == 1
    assert tell("people", "--owner", cast.zoe.user.email, *who(cast)).code == 1
    assert "Rob Okafor, Saltmarsh Bakery: today" in tell("people", *who(cast)[:-1]).out


def test_members_are_listed_and_added(cast: Cast, tell: Tell) -> None:
    rows = tell("members", *who(cast)).json["rows"]
    assert rows[0].keys() == {"email", "name", "role", "zone", "away_until", "left"}
    assert [row["name"] for row in rows] == ["Ann Halloway", "Ben Carter"]
    added = tell("members", "add", "cy@example.com", "--name", "Cy Dune", "--zone", "America/Chicago", *who(cast)).json
    assert (added["member"]["email"], added["member"]["zone"]) == ("cy@example.com", "America/Chicago")
    assert "/login/" in tell("login-link", "cy@example.com", *who(cast)).json["link"]
    assert tell("members", "add", "cy@example.com", "--name", "Cy Dune", *who(cast)).code == 1
    assert tell("members", "add", "cy", "--name", "Cy Dune", *who(cast)).code == 1
    assert tell("members", "add", "di@example.com", "--name", "Di", "--zone", "Atlantis", *who(cast)).code == 1
    assert tell("members", "add", "di@example.com", *who(cast)).code == 2
    as_ben = ("--as", cast.ben.user.email, "--json")
    assert tell("members", "add", "di@example.com", "--name", "Di", *as_ben).code == 1
    assert "nothing to undo" in tell("undo", *who(cast)).json["refused"]


def test_one_round_of_the_clock_reopens_what_is_due(cast: Cast, tell: Tell, no_snapshot: None) -> None:
    make.touch(by=cast.ann, contact=cast.rob, followup=cast.call_rob)
    tell("close", cast.call_rob.pk, "--because", "later", "--until", "1 march", *who(cast))
    counts = {"reminders": 0, "reopened": 0, "notified": 0, "due": 1, "done": 1, "failed": 0}  # the backup of the night
    assert tell("tick", "--now", "2026-11-24T09:00+00:00", "--json").json == counts
    assert tell("tick", "--now", "2027-03-01T09:00+00:00", "--json").json == {**counts, "reopened": 1}
    cast.call_rob.refresh_from_db()
    assert cast.call_rob.is_open
    tell("move", cast.call_rob.pk, "--next", "tomorrow at 10", "--as", cast.ann.user.email, "--now", "2027-03-01T09:00")
    assert tell("tick", "--now", "2027-03-02T10:00+00:00", "--json").json == {**counts, "reminders": 1}


@pytest.mark.parametrize("when", ["2020-01-01", "1 jan 2020", "2199-01-01", "9999-12-31", "0001-01-01", "31 feb"])
def test_no_step_is_planned_for_a_day_that_is_over_or_absurd(cast: Cast, tell: Tell, when: str) -> None:
    row = cast.call_rob.pk
    for words in (
        ("move", row, "--next", when), ("wait", row, "--for", "it", "--ask", when),
        ("log", row, "sent", "--told", when),
        ("log", row, "no-answer", "--next", when), ("start", cast.rob.pk, "--purpose", "met", "--next", when),
        ("close", row, "--because", "later", "--note", "x", "--until", when),
    ):  # fmt: skip
        refused = tell(*words, *who(cast))
        assert (refused.code, list(refused.json)) == (1, ["refused"]), words
    assert tell("move", row, "--next", "today", *who(cast)).code == 0


def test_a_whole_name_needs_no_quotes_for_keep_in_touch(cast: Cast, tell: Tell) -> None:
    assert tell("keep-in-touch", "Rob", "Okafor", "90", *who(cast)).json["contact"]["keep_in_touch"]["days"] == 90


def test_away_with_a_cover_and_back(cast: Cast, tell: Tell) -> None:
    ben = cast.ben.user.email
    make.promise(by=cast.ann, followup=cast.call_rob)
    gone = tell("away", "--until", "monday", "--cover", ben, *who(cast)).json
    assert gone["said"] == "You’re away until Monday 30 Nov. Ben Carter covers for you."
    assert gone["member"]["away_until"] == "2026-11-30"
    [row] = tell("today", "--as", ben, "--now", AT, "--json").json["rows"]
    assert (row["owner"], row["covers"]) == (cast.ann.user.email, cast.ann.user.email)
    assert "(for Ann, back Monday)" in tell("today", "--as", ben, "--now", AT).out
    assert [row["covers"] for row in tell("today", *who(cast)).json["rows"]] == [None]
    assert "Someone else" in tell("away", "--until", "fri", "--cover", cast.ann.user.email, *who(cast)).json["refused"]
    assert "after today" in tell("away", "--until", "yesterday", *who(cast)).json["refused"]
    assert tell("away", "--until", "none", "--cover", ben, *who(cast)).code == 2
    assert tell("away", "--until", "none", *who(cast)).json["said"] == "You’re back."
    assert tell("today", "--as", ben, "--now", AT, "--json").json["rows"] == []


def test_follow_ups_are_handed_over_and_a_member_is_removed(cast: Cast, tell: Tell) -> None:
    ben = cast.ben.user.email
    handed = tell("handover", ben, "--contact", "Rob Okafor", *who(cast)).json
    assert handed["said"] == "Handed Rob Okafor to Ben Carter."
    assert tell("people", "--owner", ben, *who(cast)).json["rows"][0]["owner"] == ben
    assert tell("handover", ben, *who(cast)).code == 2
    assert tell("handover", ben, "--all", "--contact", cast.rob.pk, *who(cast)).code == 2
    assert "nothing open" in tell("handover", ben, "--all", *who(cast)).json["refused"]
    assert tell("handover", cast.zoe.user.email, "--all", *who(cast)).code == 1

    assert "still has 1 follow-up" in tell("members", "remove", ben, *who(cast)).json["refused"]
    assert tell("members", "remove", cast.ann.user.email, "--to", ben, *who(cast)).code == 1
    assert tell("members", "remove", *who(cast)).code == 2
    assert tell("members", "--to", ben, *who(cast)).code == 2
    gone = tell("members", "remove", ben, "--to", cast.ann.user.email, *who(cast)).json
    assert gone["member"]["left"]
    assert tell("members", *who(cast)).json["rows"][1]["left"] == gone["member"]["left"]
    assert tell("undo", *who(cast)).code == 0
    assert tell("members", *who(cast)).json["rows"][1]["left"] is None
