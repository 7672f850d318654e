"""The one gate: no step ends after our open promise, and an impossible step is refused."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.db.models import F
from django.test.utils import CaptureQueriesContext

from followthrough.flows.account.change_zone import change_zone, refresh_instants
from followthrough.flows.base import next_step
from followthrough.flows.base.step_fields import fields_of_step, step_from_fields
from followthrough.flows.contact import keep_in_touch
from followthrough.flows.duplicates.merge import merge_contacts
from followthrough.flows.followup import introduce, move, start, wait
from followthrough.flows.followup import reopen as reopening
from followthrough.flows.followup.close_promise import close_promise
from followthrough.flows.line.save_line import save_line
from followthrough.flows.line.understand import understand_line
from followthrough.flows.touch.log_touch import TouchReport, log_touch
from followthrough.followups.models import FollowUp
from followthrough.followups.situation import Step
from followthrough.kit import windows
from followthrough.kit.errors import Refused
from followthrough.kit.windows import Window
from followthrough.people.models import Contact
from followthrough.promises.models import Promise
from tests import make
from tests.cast import Cast

TUESDAY, WEDNESDAY, FRIDAY = datetime(2026, 11, 24), datetime(2026, 11, 25), datetime(2026, 11, 27)
Deed = Callable[[Cast, datetime], object]


def step_on(day: datetime, channel: str = "call", what: str = "the price list") -> Step:
    return Step(channel, what, make.window(day))


def promised_mail(cast: Cast) -> FollowUp:
    """Ann is to mail Rob the price list on Tuesday, and told him so."""
    act = make.act(by=cast.ann)
    next_step.give(act, cast.call_rob, step_on(TUESDAY, "email"))
    make.promise(by=cast.ann, followup=cast.call_rob)
    return cast.call_rob


def closed(cast: Cast, **columns: object) -> FollowUp:
    """Closed with an open promise: no flow makes this, but a repaired backup might hold it."""
    FollowUp.objects.filter(pk=cast.call_rob.pk).update(state="closed", close_reason="later", **columns)
    return FollowUp.objects.get(pk=cast.call_rob.pk)


def log_a_voicemail(cast: Cast, now: datetime) -> None:
    log_touch(cast.call_rob, TouchReport("voicemail", words="Nobody there."), by=cast.ann, now=now)


def log_with_a_day(cast: Cast, now: datetime) -> None:
    log_touch(cast.call_rob, TouchReport("no_answer", next_words="fri 10"), by=cast.ann, now=now)


def move_to_friday(cast: Cast, now: datetime) -> None:
    move.move(cast.call_rob, next_words="fri 10", by=cast.ann, now=now)


def wait_until_friday(cast: Cast, now: datetime) -> None:
    wait.wait_for_them(cast.call_rob, what="an answer", ask_words="friday", by=cast.ann, now=now)


def save_a_line(cast: Cast, now: datetime) -> None:
    line = "called Rob Okafor, left voicemail, will call back on friday"
    save_line(understand_line(line, by=cast.ann, now=now), by=cast.ann, now=now)


def close_their_promise(cast: Cast, now: datetime) -> None:
    theirs = make.promise(by=cast.ann, followup=cast.call_rob, side="theirs")
    close_promise(theirs, "keep", by=cast.ann, now=now)


def reopen(cast: Cast, now: datetime) -> None:
    reopening.reopen_followup(closed(cast, reopen_on=now.date()), next_words="friday", by=cast.ann, now=now)


def reopen_by_clock(cast: Cast, now: datetime) -> None:
    friday = now + timedelta(days=3)
    reopening.reopen_by_clock(closed(cast, reopen_on=friday.date()), now=friday)


def restart_their_interval(cast: Cast, now: datetime) -> None:
    other = make.followup(by=cast.ann, contact=cast.rob, due=make.window(TUESDAY))
    cast.rob.write(make.act(by=cast.ann), keep_in_touch_days=30)
    FollowUp.objects.filter(pk=cast.call_rob.pk).update(key=f"keep-in-touch:{cast.rob.pk}")
    log_touch(other, TouchReport("reached"), by=cast.ann, now=now)


def change_their_interval(cast: Cast, now: datetime) -> None:
    FollowUp.objects.filter(pk=cast.call_rob.pk).update(key=f"keep-in-touch:{cast.rob.pk}")
    make.touch(by=cast.ann, contact=cast.rob)
    keep_in_touch.set_interval(cast.rob, 90, by=cast.ann, now=now)


def thank_for_an_introduction(cast: Cast, now: datetime) -> None:
    nora = make.contact(by=cast.ann, name="Nora Pell")
    half = make.followup(by=cast.ann, contact=nora, due=make.window(TUESDAY))
    FollowUp.objects.filter(pk=half.pk).update(tied_to=cast.call_rob)
    introduce.they_talked(half, by=cast.ann, now=now + timedelta(days=2))


def merge_two_rows(cast: Cast, now: datetime) -> None:
    """The merged contact's step begins sooner and ends later than our promise."""
    twin = make.contact(by=cast.ann, name="Robert Okafor")
    week = Window(TUESDAY - timedelta(days=1), FRIDAY, "Europe/London", "window")
    theirs = make.followup(by=cast.ann, contact=twin, due=week)
    FollowUp.objects.filter(pk=cast.call_rob.pk).update(key=f"keep-in-touch:{cast.rob.pk}")
    FollowUp.objects.filter(pk=theirs.pk).update(key=f"keep-in-touch:{twin.pk}")
    merge_contacts(cast.rob, twin, by=cast.ann, now=now)


def move_west(cast: Cast, now: datetime) -> None:
    change_zone(cast.ann, "America/Chicago", now=now)


def follow_new_rules_of_the_zone(cast: Cast, now: datetime) -> None:
    """By the new zone rules the day would end an hour later than promised."""
    hour = timedelta(hours=1)
    FollowUp.objects.update(next_from=F("next_from") - hour, next_by=F("next_by") - hour)
    Promise.objects.update(due_from=F("due_from") - hour, due_by=F("due_by") - hour)
    refresh_instants()


DEEDS: list[Deed] = [
    log_a_voicemail, log_with_a_day, move_to_friday, wait_until_friday, save_a_line, close_their_promise, reopen,
    reopen_by_clock, restart_their_interval, change_their_interval, thank_for_an_introduction, merge_two_rows,
    move_west, follow_new_rules_of_the_zone,
]  # fmt: skip


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.__name__)
def test_no_caller_puts_a_step_after_our_open_promise(cast: Cast, now: datetime, deed: Deed) -> None:
    row = promised_mail(cast)
    with suppress(Refused):  # said aloud, or the promised step stays: both keep the promise
        deed(cast, now)
    promise, row = Promise.objects.get(followup=row, side="ours"), FollowUp.objects.get(pk=row.pk)
    assert promise.state == "open" and promise.slips == 0
    assert row.next_by is not None and row.next_by <= promise.due_by


def test_the_refusal_names_the_promise_and_nothing_is_written(cast: Cast) -> None:
    row = promised_mail(cast)
    before = FollowUp.objects.filter(pk=row.pk).values().get()
    act = make.act(by=cast.ann)
    with pytest.raises(next_step.PromiseOverrun, match="promised Rob an earlier date"):
        next_step.give(act, row, step_on(FRIDAY))
    assert not next_step.offer_step(act, row, step_on(FRIDAY))
    assert FollowUp.objects.filter(pk=row.pk).values().get() == before and act.before == {}
    assert row.next_starts == "2026-11-24T00:00"


def test_a_step_within_the_promise_passes(cast: Cast) -> None:
    row = promised_mail(cast)
    assert not next_step.give(make.act(by=cast.ann), row, step_on(TUESDAY, "call"))
    assert FollowUp.objects.get(pk=row.pk).next_channel == "call"


@pytest.mark.parametrize(("side", "state"), [("theirs", "open"), ("ours", "kept"), ("ours", "released")])
def test_their_promise_and_a_closed_one_hold_nothing(cast: Cast, now: datetime, side: str, state: str) -> None:
    promise = make.promise(by=cast.ann, followup=cast.call_rob, side=side)
    Promise.objects.filter(pk=promise.pk).update(state=state, closed_at=None if state == "open" else now)
    next_step.give(make.act(by=cast.ann), cast.call_rob, step_on(FRIDAY))
    assert FollowUp.objects.get(pk=cast.call_rob.pk).next_starts == "2026-11-27T00:00"


def test_a_promise_on_another_follow_up_holds_nothing_here(cast: Cast) -> None:
    other = make.followup(by=cast.ann, contact=cast.rob, due=make.window(TUESDAY))
    make.promise(by=cast.ann, followup=other)
    assert next_step.offer_step(make.act(by=cast.ann), cast.call_rob, step_on(FRIDAY))


def test_a_promise_moves_along_when_they_were_told(cast: Cast, now: datetime) -> None:
    row = promised_mail(cast)
    assert next_step.give(make.act(by=cast.ann, at=now), row, step_on(WEDNESDAY), told_them=True)
    promise = Promise.objects.get()
    assert (promise.slips, promise.due_by) == (1, FollowUp.objects.get(pk=row.pk).next_by)


def test_the_guard_costs_no_statement_of_its_own(cast: Cast) -> None:
    act = make.act(by=cast.ann)
    with CaptureQueriesContext(
        connection,
    ) as caught:
        next_step.give(act, cast.call_rob, step_on(FRIDAY))
    assert len(caught) == 1


def test_undo_finds_what_the_gate_wrote_over(cast: Cast) -> None:
    act = make.act(by=cast.ann)
    next_step.give(act, cast.call_rob, step_on(FRIDAY))
    assert act.before["followup"][str(cast.call_rob.pk)]["next_starts"] == "2026-11-24T00:00"
    assert FollowUp.objects.get(pk=cast.call_rob.pk).changed_by_id == act.pk


def absurd(day: datetime) -> Step:
    return Step("call", "", Window(day, day + timedelta(hours=1), "Europe/London", "interval"))


BAD_STEPS = {
    "channel": Step("pigeon", "", make.window(FRIDAY)),
    "zone": Step("call", "", make.window(FRIDAY, zone="Mars/Olympus")),
    "precision": Step("call", "", Window(FRIDAY, FRIDAY + timedelta(hours=1), "UTC", "soon")),  # type: ignore[arg-type]
    "past": absurd(datetime(1066, 10, 14)),
    "future": absurd(datetime(9999, 12, 31)),
}


@pytest.mark.parametrize("step", BAD_STEPS.values(), ids=BAD_STEPS)
def test_no_follow_up_old_or_new_takes_a_step_that_cannot_be_one(cast: Cast, now: datetime, step: Step) -> None:
    act = make.act(by=cast.ann)
    with pytest.raises(Refused):
        next_step.give(act, cast.call_rob, step)
    with pytest.raises(Refused):
        next_step.offer_step(act, cast.call_rob, step)
    with pytest.raises(Refused):
        next_step.begin_followup(act, cast.rob, step, purpose="met", owner=cast.ann, now=now)
    assert list(FollowUp.objects.values_list("next_starts", flat=True)) == ["2026-11-24T00:00"]


def test_a_follow_up_is_not_started_with_an_unknown_channel(cast: Cast, now: datetime) -> None:
    nora = make.contact(by=cast.ann, name="Nora Pell")
    with pytest.raises(Refused, match="pigeon"):
        start.start_followup(nora, start.NewFollowUp(channel="pigeon"), by=cast.ann, now=now)
    assert not FollowUp.objects.filter(contact=nora).exists() and Contact.objects.filter(pk=nora.pk).exists()


STEPS = {
    "day": step_on(FRIDAY),
    "minute": Step(
        "meeting", "“tea”, at the mill", windows.window_at(datetime(2026, 11, 27, 10, 5), "America/Chicago")
    ),
    "lines": Step("email", "the list\nand the drawing", windows.window_by(FRIDAY, "Europe/London", since=TUESDAY)),
    "waiting": Step("other", "", windows.window_after(FRIDAY, "Europe/London"), waiting=True),
}


@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS)
def test_a_step_comes_back_from_a_form_as_it_was_shown(step: Step) -> None:
    sent = {name: value.replace("\n", "\r\n") for name, value in fields_of_step(step).items()}
    assert step_from_fields(sent) == step


BENT = {
    "no channel": {"channel": ""},
    "unknown channel": {"channel": "pigeon"},
    "unknown precision": {"precision": "soon"},
    "no zone": {"zone": ""},
    "unknown zone": {"zone": "../../etc/passwd"},
    "ends before it starts": {"ends": "2026-11-26T00:00"},
    "empty window": {"ends": "2026-11-27T00:00"},
    "no date": {"starts": ""},
    "not a date": {"starts": "next friday, 10 am"},
    "no such day": {"starts": "2026-02-30T00:00"},
    "less than a minute": {"starts": "2026-11-27T10:00:10", "ends": "2026-11-27T10:00:50"},
    "moment of a zone": {"starts": "2026-11-27T10+01"},
    "one with a zone": {"starts": "2026-11-27T1000Z"},
    "long ago": {"starts": "0001-01-01T00:00"},
    "too far": {"ends": "9999-12-31T23:59"},
    "too long": {"what": "word " * 101},
}


@pytest.mark.parametrize("bent", BENT.values(), ids=BENT)
def test_a_wrong_field_is_refused_in_words(bent: dict[str, str]) -> None:
    with pytest.raises(Refused) as refused:
        step_from_fields(fields_of_step(step_on(FRIDAY)) | bent)
    assert refused.value.do


@pytest.mark.parametrize("name", ["channel", "what", "starts", "ends", "zone", "precision"])
def test_a_missing_field_is_refused_in_words(name: str) -> None:
    fields = fields_of_step(step_on(FRIDAY))
    del fields[name]
    with pytest.raises(Refused):
        step_from_fields(fields)
