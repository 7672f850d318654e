"""Editing a sequence: what is refused, and that nobody who is in it is moved."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from followthrough.flows.history.undo import undo_newest
from followthrough.flows.sequence.edit_sequence import edit_sequence, reset_sequence, retire_sequence
from followthrough.flows.sequence.enrol import enrol
from followthrough.flows.sequence.skip_stage import skip_stage
from followthrough.flows.touch.log_touch import TouchReport, log_touch
from followthrough.followups.cadence import PLAIN
from followthrough.kit.errors import Overtaken, Refused
from followthrough.sequences.models import Enrolment, Sequence
from followthrough.sequences.place import all_plans, plan_begun_by, plan_named, plan_of
from followthrough.sequences.shipped import SHIPPED
from followthrough.sequences.stages import as_json
from followthrough.sequences.standing import standing_of
from tests import make
from tests.cast import Cast

MONDAY = datetime(2026, 11, 30, 10, 0, tzinfo=UTC)
KEY = "they-said-call-me"


def rows(**changed: Any) -> list[dict[str, Any]]:
    """The shipped stages, the second one with changes."""
    stages = as_json(SHIPPED[KEY].cadence.stages)
    stages[1] |= changed
    return stages


@pytest.mark.parametrize(
    ("stages", "said"),
    [
        ([], "at least one step"),
        (rows() * 9, "63 steps are too many"),
        (rows(gap=400), "Step 2: the gap"),
        (rows(gap="two"), "Step 2: the gap"),
        (rows(gap=True), "Step 2: the gap"),
        (rows(key="call-1"), "Two steps have the key “call-1”"),
        (rows(key="question"), "Step 2: a step needs a key"),
        (rows(words="lottery"), "there are no words for “lottery”"),
        (rows(channel="pigeon"), "“pigeon” isn’t a way"),
        (rows(hours="night"), "“night” isn’t a time of day"),
        (rows(by_itself=True), "nothing goes out by itself"),
        (["call"], "that isn’t a step"),
        (None, "at least one step"),
    ],
)
def test_stages_that_cannot_be_are_refused_with_their_place(cast: Cast, stages: Any, said: str) -> None:
    with pytest.raises(Refused, match=said):
        edit_sequence(KEY, {"stages": stages}, by=cast.ann, now=MONDAY)
    assert not Sequence.objects.exists()


def test_every_wrong_stage_is_named_at_once(cast: Cast) -> None:
    stages = rows(gap=-1)
    stages[4]["hours"] = "dawn"
    with pytest.raises(Refused, match=r"Step 2: .* Step 5: "):
        edit_sequence(KEY, {"stages": stages}, by=cast.ann, now=MONDAY)


def test_an_edit_moves_nobody_and_repeats_nothing(cast: Cast) -> None:
    """The stage they stand on is removed; after the next try they go on behind it."""
    _, followup = enrol(cast.rob, KEY, by=cast.ann, now=MONDAY)
    log_touch(followup, TouchReport("no_answer"), by=cast.ann, now=MONDAY + timedelta(days=1))
    kept = [stage for stage in rows() if stage["key"] != "call-2"]
    first = {**kept[0], "key": "note-first", "channel": "note"}
    edit_sequence(KEY, {"stages": [first, *kept]}, by=cast.ann, now=MONDAY + timedelta(days=1))
    followup.refresh_from_db()
    assert followup.next_starts[:10] == "2026-12-02"
    log_touch(followup, TouchReport("no_answer"), by=cast.ann, now=MONDAY + timedelta(days=2))
    assert Enrolment.objects.get().stage == "email-2"


def test_undo_takes_an_edit_back_and_reset_brings_the_shipped_one(cast: Cast) -> None:
    edit_sequence(KEY, {"name": "Calls"}, by=cast.ann, now=MONDAY)
    edit_sequence(KEY, {"says": "Five calls."}, by=cast.ann, now=MONDAY)
    undo_newest(by=cast.ann, now=MONDAY)
    plan = plan_named(KEY, workspace_id=cast.workspace.pk)
    assert (plan.name, plan.says) == ("Calls", SHIPPED[KEY].says)
    reset_sequence(KEY, by=cast.ann, now=MONDAY)
    assert plan_named(KEY, workspace_id=cast.workspace.pk) == SHIPPED[KEY]
    undo_newest(by=cast.ann, now=MONDAY)
    assert plan_named(KEY, workspace_id=cast.workspace.pk).name == "Calls"


def test_an_edit_while_somebody_else_edits_is_refused(cast: Cast) -> None:
    edit_sequence(KEY, {"name": "Calls"}, by=cast.ben, now=MONDAY, seen=0)
    with pytest.raises(Overtaken):
        edit_sequence(KEY, {"name": "Ann’s calls"}, by=cast.ann, now=MONDAY, seen=0)


def test_a_workspace_has_sequences_of_its_own(cast: Cast) -> None:
    one_call = [{"key": "call", "gap": 2, "channel": "call"}]
    edit_sequence("my-calls", {"name": "My calls", "stages": one_call}, by=cast.ann, now=MONDAY)
    _, followup = enrol(cast.rob, "my-calls", by=cast.ann, now=MONDAY)
    assert followup.next_starts[:10] == "2026-12-02"
    with pytest.raises(Refused):
        plan_named("my-calls", workspace_id=cast.zoe.workspace_id)
    with pytest.raises(Refused, match="needs a name"):
        edit_sequence("other-calls", {"stages": one_call}, by=cast.ann, now=MONDAY)


def test_people_in_a_retired_sequence_go_on_and_nobody_starts_it(cast: Cast) -> None:
    calls = [{"key": "one", "gap": 2, "channel": "call"}, {"key": "two", "gap": 3, "channel": "call"}]
    edit_sequence("my-calls", {"name": "My calls", "stages": calls}, by=cast.ann, now=MONDAY)
    _, followup = enrol(cast.rob, "my-calls", by=cast.ann, now=MONDAY)
    retire_sequence("my-calls", by=cast.ann, now=MONDAY)
    assert "my-calls" not in [plan.key for plan in all_plans(cast.workspace.pk)]
    eva = make.contact(by=cast.ann, name="Eva Lindqvist", phone="020 7946 0019", email="")
    with pytest.raises(Refused, match="“My calls” is retired"):
        enrol(eva, "my-calls", by=cast.ann, now=MONDAY)
    with pytest.raises(Refused, match="“My calls” is retired"):
        retire_sequence("my-calls", by=cast.ann, now=MONDAY)
    log_touch(followup, TouchReport("no_answer"), by=cast.ann, now=MONDAY + timedelta(days=2))
    followup.refresh_from_db()
    assert Enrolment.objects.get().stage == "two" and followup.next_starts[:10] == "2026-12-07"
    edit_sequence("my-calls", {}, by=cast.ann, now=MONDAY)
    assert enrol(eva, "my-calls", by=cast.ann, now=MONDAY)


def test_a_retired_one_does_not_begin_by_itself_and_undo_brings_it_back(cast: Cast) -> None:
    calls = [{"key": "one", "gap": 2, "channel": "call"}]
    changes = {"name": "My calls", "stages": calls, "begins_on": "inquiry", "on": True}
    edit_sequence("my-calls", changes, by=cast.ann, now=MONDAY)
    retire_sequence("my-calls", by=cast.ann, now=MONDAY)
    assert plan_begun_by(["inquiry"], workspace_id=cast.workspace.pk) is None
    undo_newest(by=cast.ann, now=MONDAY)
    begun = plan_begun_by(["inquiry"], workspace_id=cast.workspace.pk)
    assert begun is not None and begun.key == "my-calls"


@pytest.mark.parametrize(("key", "said"), [(KEY, "can’t be retired"), ("no-such", "no sequence “no-such”")])
def test_only_ones_own_are_retired(cast: Cast, key: str, said: str) -> None:
    with pytest.raises(Refused, match=said):
        retire_sequence(key, by=cast.ann, now=MONDAY)


def test_people_in_a_sequence_that_is_gone_go_on_as_outside_one(cast: Cast) -> None:
    """The page and the flows say the same of it."""
    _, followup = enrol(cast.rob, KEY, by=cast.ann, now=MONDAY)
    Enrolment.objects.update(sequence_key="gone")
    plan = plan_of(Enrolment.objects.get())
    at = standing_of("gone call-1 [] {} null")
    assert (at.name, at.cadence) == (plan.name, plan.cadence) == ("Two more tries", PLAIN)
    log_touch(followup, TouchReport("no_answer"), by=cast.ann, now=MONDAY + timedelta(days=1))
    followup.refresh_from_db()
    assert followup.is_open and followup.next_starts[:10] == "2026-12-02"


def test_not_this_one_goes_on_to_the_next_stage(cast: Cast) -> None:
    _, followup = enrol(cast.rob, KEY, by=cast.ann, now=MONDAY)
    skip_stage(followup, "email-2", by=cast.ann, now=MONDAY)
    skip_stage(followup, "call-1", by=cast.ann, now=MONDAY)
    row = Enrolment.objects.get()
    assert row.stage == "call-2" and set(row.skipped) == {"email-2", "call-1"}
    with pytest.raises(Refused, match="done or was skipped"):
        skip_stage(followup, "call-1", by=cast.ann, now=MONDAY)
    log_touch(followup, TouchReport("no_answer"), by=cast.ann, now=MONDAY + timedelta(days=1))
    assert Enrolment.objects.get().stage == "call-4"
