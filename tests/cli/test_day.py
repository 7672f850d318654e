"""A morning on the command line: today, log, undo, promises, waiting, note."""

from datetime import date

from followthrough.kit import windows
from tests import make
from tests.cast import Cast
from tests.cli.conftest import Tell

AT = "2026-11-24T08:48"
ROW = {"id", "contact", "person", "organization", "why", "channel", "what", "window", "minutes", "promised", "late",
       "group", "also", "asks", "about", "owner", "sequence", "barred", "covers", "meaning_to_call"}  # fmt: skip


def who(cast: Cast) -> tuple[str, ...]:
    return ("--as", cast.ann.user.email, "--now", AT, "--json")


def test_today_lists_rob_with_a_reason(cast: Cast, tell: Tell) -> None:
    answer = tell("today", *who(cast))
    (row,) = answer.json["rows"]
    assert (answer.code, answer.err) == (0, "")
    assert row.keys() == ROW
    assert (row["id"], row["person"], row["channel"], row["promised"]) == (
        cast.call_rob.pk,
        cast.rob.full,
        "call",
        False,
    )
    assert row["why"]
    assert row["window"]["said"] == "today"


def test_today_fits_into_the_minutes_given(cast: Cast, tell: Tell) -> None:
    for number in range(8):
        person = make.contact(by=cast.ann, name=f"Pat Number{number}")
        make.followup(by=cast.ann, contact=person, due=cast.call_rob.window)
    assert len(tell("today", "--minutes", "12", *who(cast)).json["rows"]) == 3
    assert tell("today", "--minutes", "none", *who(cast)).code == 2


def test_a_voicemail_becomes_the_next_call_and_undo_takes_it_back(cast: Cast, tell: Tell) -> None:
    logged = tell("log", cast.call_rob.pk, "voicemail", "--next", "thu 10", *who(cast)).json
    assert (logged["next"]["channel"], logged["next"]["window"]["said"]) == ("call", "Thursday 26 Nov at 10:00")
    assert logged["said"] and logged["sentence"]
    (promise,) = tell("promises", *who(cast)).json["rows"]
    assert (promise["person"], promise["side"], promise["due"]["said"]) == (
        cast.rob.full,
        "ours",
        "Thursday 26 Nov at 10:00",
    )
    undone = tell("undo", *who(cast)).json
    assert (undone["act"], undone["verb"]) == (logged["act"], "log")
    assert tell("promises", *who(cast)).json == {"rows": []}
    assert tell("today", *who(cast)).json["rows"][0]["id"] == cast.call_rob.pk


def test_a_full_day_is_reported_with_the_next_free_one(cast: Cast, tell: Tell) -> None:
    for number in range(15):
        person = make.contact(by=cast.ann, name=f"Pat Number{number}")
        make.followup(by=cast.ann, contact=person, due=windows.on_day(date(2026, 11, 26), "Europe/London"))
    logged = tell("log", cast.call_rob.pk, "no-answer", "--next", "thu 10", *who(cast)).json
    said = "Thursday is full (60 of 60 min). Friday is open."
    assert logged["load"] == {
        "day": "2026-11-26", "minutes": 64, "of": 60, "people": 16, "full": True, "room": "2026-11-27", "said": said
    }  # fmt: skip
    tell("undo", *who(cast))
    assert said in tell("log", cast.call_rob.pk, "no-answer", "--next", "thu 10", *who(cast)[:-1]).out
    tell("undo", *who(cast))
    assert not tell("log", cast.call_rob.pk, "no-answer", "--next", "fri 10", *who(cast)).json["load"]["full"]
    tell("undo", *who(cast))
    assert tell("log", cast.call_rob.pk, "said-no", *who(cast)).json["load"] is None


def test_words_without_a_date_are_refused_and_change_nothing(cast: Cast, tell: Tell) -> None:
    refused = tell("log", cast.call_rob.pk, "voicemail", "--next", "whenever it suits", *who(cast))
    assert refused.code == 1
    assert refused.json.keys() == {"refused"}
    assert "isn’t a date. Nothing was changed." in refused.json["refused"]
    assert refused.err.strip() == refused.json["refused"]
    assert tell("promises", *who(cast)).json == {"rows": []}


def test_a_follow_up_of_another_workspace_is_not_found(cast: Cast, tell: Tell) -> None:
    answer = tell("log", cast.call_rob.pk, "reached", "--as", cast.zoe.user.email, "--json")
    assert (answer.code, list(answer.json)) == (1, ["refused"])


def test_an_ambiguous_member_is_refused(cast: Cast, tell: Tell) -> None:
    assert "several owners" in tell("today", "--json").json["refused"]
    assert "nobody@example.com" in tell("today", "--as", "nobody@example.com", "--json").json["refused"]


def test_wrong_usage_is_2(tell: Tell) -> None:
    assert tell("dance").code == 2
    assert tell("log", "1", "sang").code == 2
    assert tell("today", "--now", "soon").code == 2


def test_waiting_shows_our_date_to_ask(cast: Cast, tell: Tell, now) -> None:
    from followthrough.flows.followup.wait import wait_for_them

    wait_for_them(cast.call_rob, what="the lid drawing", ask_words="fri", by=cast.ann, now=now)
    (row,) = tell("waiting", *who(cast)).json["rows"]
    assert (row["person"], row["turn"], row["next"]["what"]) == (cast.rob.full, "theirs", "the lid drawing")
    assert "Friday" in row["sentence"]


def test_answers_without_json_are_readable_lines(cast: Cast, tell: Tell) -> None:
    for words in (["today"], ["log", cast.call_rob.pk, "no-answer"], ["undo"], ["promises"], ["waiting"], ["doctor"]):
        answer = tell(*words, "--as", cast.ann.user.email, "--now", AT)
        assert answer.out.strip(), words
        assert not answer.out.startswith("{"), words


def test_who_one_means_to_call_is_offered_and_start_begins(cast: Cast, tell: Tell) -> None:
    ada = make.contact(by=cast.ann, name="Ada Brook")
    tell("sort", ada.pk, "call", *who(cast))
    offer = tell("today", *who(cast)).json["rows"][1]
    assert (offer["id"], offer["contact"], offer["meaning_to_call"], offer["group"]) == (None, ada.pk, True, "plan")
    assert f"followthrough start {ada.pk}" in tell("today", *who(cast)[:-1]).out
    assert tell("people", "--list", "idle", *who(cast)).json["rows"] == []
    begun = tell("start", ada.pk, "--next", "today", *who(cast)).json["followup"]
    rows = tell("today", *who(cast)).json["rows"]
    assert [(row["id"], row["meaning_to_call"]) for row in rows][1] == (begun["id"], False)
    tell("undo", *who(cast))
    assert "Not today. Ada comes after" in tell("not-today", ada.pk, *who(cast)).json["said"]
    assert [row["id"] for row in tell("today", *who(cast)).json["rows"]] == [cast.call_rob.pk]
