"""The commands of sequences: start, preview, skip, stop, edit, and the answer after five tries."""

import json
from pathlib import Path
from typing import Any

from followthrough.sequences.shipped import SHIPPED
from tests.cast import Cast
from tests.cli.conftest import Tell

KEY = "they-said-call-me"


def who(cast: Cast, at: str = "2026-11-30T10:00") -> tuple[str, ...]:
    return ("--as", cast.ann.user.email, "--now", at, "--json")


def started(cast: Cast, tell: Tell) -> dict[str, Any]:
    followup: dict[str, Any] = tell("enrol", cast.rob.pk, KEY, "--about", "the lids", *who(cast)).json["followup"]
    return followup


def test_a_voicemail_on_each_due_day_comes_to_five_calls_and_then_asks(cast: Cast, tell: Tell) -> None:
    row = started(cast, tell)["id"]
    place, days = {"asks": False}, []
    for _ in range(12):
        step = next(one for one in tell("contact", cast.rob.pk, *who(cast)).json["followups"] if one["id"] == row)
        place = step["sequence"]
        if place["asks"]:
            break
        at = step["next"]["window"]["from"][:10] + "T09:40"
        outcome = "voicemail" if step["next"]["channel"] == "call" else "sent"
        days += [at[:10]] if outcome == "voicemail" else []
        done = tell("log", row, outcome, *who(cast, at)).json
    assert days == ["2026-12-01", "2026-12-02", "2026-12-04", "2026-12-10", "2026-12-21"]
    assert place["stage"] == "question" and place["tries"] == 7 and done["asks"]


def test_today_names_the_sequence_of_a_row(cast: Cast, tell: Tell) -> None:
    row = started(cast, tell)["id"]
    rows = tell("today", *who(cast, "2026-12-01T09:00")).json["rows"]
    assert [(one["id"], one["also"], one["sequence"]) for one in rows] == [(cast.call_rob.pk, [row], None)]
    tell("close", cast.call_rob.pk, "--because", "other", "--note", "no", *who(cast))
    rows = tell("today", *who(cast, "2026-12-01T09:00")).json["rows"]
    assert [(one["id"], one["sequence"]) for one in rows] == [(row, {"key": KEY, "stage": "call-1"})]


def test_somebody_in_it_already_is_refused(cast: Cast, tell: Tell) -> None:
    started(cast, tell)
    again = tell("enrol", cast.rob.pk, KEY, *who(cast))
    assert again.code == 1 and "already" in again.json["refused"]


def test_a_line_of_a_colleague_stops_it_with_its_cause(cast: Cast, tell: Tell) -> None:
    row = started(cast, tell)["id"]
    tell("note", "Rob Okafor called", "--as", cast.ben.user.email, "--now", "2026-11-30T14:00", "--json")
    found = tell("contact", cast.rob.pk, *who(cast)).json["followups"]
    assert next(one for one in found if one["id"] == row)["sequence"]["stopped_because"] == "heard"


def test_a_preview_saves_nothing(cast: Cast, tell: Tell) -> None:
    rows = tell("sequence-preview", KEY, "--for", cast.rob.pk, *who(cast)).json["rows"]
    assert [one["date"] for one in rows] == [
        "2026-12-01", "2026-12-02", "2026-12-02", "2026-12-04", "2026-12-04", "2026-12-10", "2026-12-21", "2026-12-30",
    ]  # fmt: skip
    assert not any(one["skipped"] for one in rows)
    assert [one["sequence"] for one in tell("contact", cast.rob.pk, *who(cast)).json["followups"]] == [None]


def test_one_stage_is_skipped_and_the_sequence_stopped(cast: Cast, tell: Tell) -> None:
    row = started(cast, tell)["id"]
    done = tell("skip-stage", row, "call-1", *who(cast)).json
    assert done["followup"]["sequence"]["stage"] == "call-2"
    done = tell("stop-sequence", row, *who(cast)).json
    assert done["followup"]["sequence"]["stopped_because"] == "by_hand" and done["followup"]["next"]
    assert tell("stop-sequence", row, *who(cast)).code == 1


def test_eleven_come_with_the_product_and_can_be_edited_and_put_back(cast: Cast, tell: Tell, tmp_path: Path) -> None:
    rows = tell("sequences", *who(cast)).json["rows"]
    assert [one["key"] for one in rows] == list(SHIPPED) and len(rows) == 11
    assert all(one["shipped"] and one["stages"][0]["sentence"].endswith(".") for one in rows)
    file = tmp_path / "calls.json"
    file.write_text(json.dumps({"name": "My calls", "stages": rows[0]["stages"][:2]}))
    done = tell("sequences", "edit", KEY, file, *who(cast)).json
    assert done["sequence"]["name"] == "My calls" and len(done["sequence"]["stages"]) == 2
    done = tell("sequences", "reset", KEY, *who(cast)).json
    assert done["sequence"]["name"] == SHIPPED[KEY].name


def test_ones_own_is_retired(cast: Cast, tell: Tell, tmp_path: Path) -> None:
    file = tmp_path / "calls.json"
    file.write_text(json.dumps({"name": "My calls", "stages": [{"key": "one", "gap": 1, "channel": "call"}]}))
    tell("sequences", "edit", "my-calls", file, *who(cast))
    assert tell("sequences", "retire", "my-calls", *who(cast)).json["said"].startswith("Retired “My calls”.")
    assert "my-calls" not in [one["key"] for one in tell("sequences", *who(cast)).json["rows"]]
    assert tell("enrol", cast.rob.pk, "my-calls", *who(cast)).code == 1
    assert tell("sequences", "retire", KEY, *who(cast)).code == 1


def test_one_that_is_on_begins_with_its_purpose(cast: Cast, tell: Tell, tmp_path: Path) -> None:
    file = tmp_path / "on.json"
    file.write_text(json.dumps({"on": True}))
    assert tell("sequences", "edit", "inquiry", file, *who(cast)).json["sequence"]["on"]
    done = tell("start", cast.rob.pk, "--purpose", "inquiry", *who(cast)).json
    assert done["followup"]["sequence"]["key"] == "inquiry" and done["said"].endswith("Started: New inquiry.")


def test_a_file_that_is_no_sequence_is_refused_and_named(cast: Cast, tell: Tell, tmp_path: Path) -> None:
    for name, written in (("no.json", "{"), ("list.json", "[1]"), ("stage.json", '{"stages": [{"key": "a"}]}')):
        (tmp_path / name).write_text(written)
        assert tell("sequences", "edit", KEY, tmp_path / name, *who(cast)).code == 1
    assert tell("sequences", "edit", KEY, tmp_path / "missing.json", *who(cast)).code == 1
    assert tell("sequences", "edit", KEY, *who(cast)).code == 2


def test_the_answer_after_five_tries(cast: Cast, tell: Tell) -> None:
    row = cast.call_rob.pk
    assert tell("decide", row, "close", *who(cast)).code == 1
    for day in range(1, 6):
        asks = tell("log", row, "no-answer", *who(cast, f"2026-12-0{day}T09:00")).json["asks"]
    assert asks
    done = tell("decide", row, "close", "--because", "went-elsewhere", *who(cast, "2026-12-06T09:00")).json
    assert done["followup"]["closed"]["because"] == "went_elsewhere"
