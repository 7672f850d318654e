"""An act of thousands of people: written block by block, stopped between blocks, and undone as one act."""

from datetime import datetime

import pytest

from followthrough.acts.models import Act
from followthrough.flows.bulk import act_on_many as many
from followthrough.flows.bulk.act_on_many import Job
from followthrough.flows.bulk.close_many import CloseMany
from followthrough.flows.bulk.keep_many import KeepMany
from followthrough.flows.bulk.long_act import begin_for_many, counted_of, due_key
from followthrough.flows.bulk.start_on_day import StartOnDay
from followthrough.flows.bulk.tag_many import TagMany
from followthrough.flows.contact.tag_people import change_contact_tags
from followthrough.flows.history.undo import undo_newest
from followthrough.flows.touch.log_touch import TouchReport, log_touch
from followthrough.followups.models import FollowUp
from followthrough.kit.errors import AlreadyDone, Refused
from followthrough.ledger.due_rows import run_due
from followthrough.ledger.models import DueRow
from followthrough.people.models import Contact, ContactTag, Posting
from followthrough.segments import long_acts
from followthrough.segments.models import LongAct
from tests import make
from tests.cast import TUESDAY, Cast

SATURDAY = StartOnDay("sat", about="the specials in January")
TEN = [f"{first} Vane" for first in ["Ada", "Bo", "Cy", "Dee", "Eve", "Fay", "Gus", "Hal", "Ida", "Jo"]]
State = LongAct.State


@pytest.fixture
def ten(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    monkeypatch.setattr(many, "BLOCK", 3)
    return [row.pk for row in make.people(by=cast.ann, names=TEN)]


def run_blocks(row: LongAct, count: int) -> None:
    """Let the thread do so many blocks, then end its process."""
    due = DueRow.objects.get(key=due_key(row))
    ticks = iter([TUESDAY] * (count - 1))
    run_due(due.pk, TUESDAY, present=lambda: next(ticks, None))
    row.refresh_from_db()


def test_it_is_one_act_that_continues_after_a_restart(cast: Cast, ten: list[int]) -> None:
    row = begin_for_many(SATURDAY, ten, by=cast.ann, now=TUESDAY)
    with pytest.raises(Refused, match="isn’t finished"):
        undo_newest(by=cast.ann, now=TUESDAY)
    run_blocks(row, 2)
    assert (row.state, row.looked_at, row.done) == (State.GOING, 6, 6)
    run_blocks(row, 9)
    assert (row.state, row.done, row.people) == (State.DONE, 10, [])
    act = Act.objects.get(pk=row.act_id)
    assert act.sentence == "Put 10 people on Saturday 28 Nov about the specials in January."
    assert FollowUp.objects.filter(contact__in=ten, state="open", about="the specials in January").count() == 10
    assert undo_newest(by=cast.ann, now=TUESDAY).pk == act.pk
    assert not FollowUp.objects.filter(contact__in=ten).exists()


def test_a_stop_keeps_whole_blocks_and_one_undo_takes_them_back(cast: Cast, ten: list[int]) -> None:
    row = begin_for_many(TagMany("Tea"), ten, by=cast.ann, now=TUESDAY)
    run_blocks(row, 1)
    assert long_acts.ask_to_stop(row, TUESDAY)
    run_blocks(row, 9)
    assert (row.state, row.done, ContactTag.objects.filter(tag__fold="tea").count()) == (State.STOPPED, 3, 3)
    assert Act.objects.get(pk=row.act_id).sentence == "Tagged 3 people “Tea”."
    undo_newest(by=cast.ann, now=TUESDAY)
    assert not ContactTag.objects.filter(tag__fold="tea").exists()
    assert not Posting.objects.filter(contact__in=ten, word="tea").exists()
    with pytest.raises(Refused):
        undo_newest(by=cast.ann, now=TUESDAY, act_id=row.act_id)


def test_who_a_colleague_changed_meanwhile_is_named_and_left_out(cast: Cast, ten: list[int]) -> None:
    row = begin_for_many(SATURDAY, ten, by=cast.ann, now=TUESDAY, seen=Act.objects.latest("pk").pk)
    run_blocks(row, 1)
    change_contact_tags(Contact.objects.get(pk=ten[8]), add=["Tea"], by=cast.ben, now=TUESDAY)
    run_blocks(row, 9)
    assert row.done == 9
    assert counted_of(row).reasons() == ["one person (Ida Vane): changed since you looked"]
    assert "Ida Vane" in Act.objects.get(pk=row.act_id).sentence


def test_undo_leaves_the_people_somebody_worked_with_since(cast: Cast, ten: list[int]) -> None:
    row = begin_for_many(SATURDAY, ten, by=cast.ann, now=TUESDAY, waits=True)
    called = FollowUp.objects.get(contact=ten[4])
    log_touch(called, TouchReport("no_answer"), by=cast.ben, now=TUESDAY)
    change_contact_tags(Contact.objects.get(pk=ten[1]), add=["Tea"], by=cast.ben, now=TUESDAY)
    undo_newest(by=cast.ann, now=TUESDAY)
    row.refresh_from_db()
    assert list(FollowUp.objects.filter(contact__in=ten).values_list("contact_id", flat=True)) == [ten[4]]
    assert row.stayed == 1


@pytest.mark.parametrize("job", [KeepMany(30), CloseMany("other", note="The season is over."), TagMany("Tea")], ids=str)
def test_every_job_is_undone_whole(cast: Cast, ten: list[int], job: Job) -> None:
    for pk in ten:
        make.followup(by=cast.ann, contact=Contact.objects.get(pk=pk), due=make.window(datetime(2026, 11, 26)))
    before = list(FollowUp.objects.order_by("pk").values()), list(Contact.objects.order_by("pk").values())
    row = begin_for_many(job, ten, by=cast.ann, now=TUESDAY, waits=True)
    assert (row.state, row.done) == (State.DONE, 10)
    undo_newest(by=cast.ann, now=TUESDAY)
    assert (list(FollowUp.objects.order_by("pk").values()), list(Contact.objects.order_by("pk").values())) == before


def test_with_nobody_left_it_says_so_and_undo_goes_past_it(cast: Cast, ten: list[int]) -> None:
    begin_for_many(TagMany("Tea"), ten, by=cast.ann, now=TUESDAY, waits=True)
    row = begin_for_many(TagMany("Tea"), ten, by=cast.ann, now=TUESDAY, waits=True, client_key="k")
    act = Act.objects.get(pk=row.act_id)
    assert act.sentence.startswith("No one is left: ten people")
    assert act.undone_at
    with pytest.raises(AlreadyDone):
        begin_for_many(TagMany("Tea"), ten, by=cast.ann, now=TUESDAY, client_key="k")


def test_it_ends_when_its_member_leaves(cast: Cast, ten: list[int]) -> None:
    row = begin_for_many(SATURDAY, ten, by=cast.ben, now=TUESDAY)
    run_blocks(row, 1)
    cast.ben.left_at = TUESDAY
    cast.ben.save(update_fields=["left_at"])
    run_blocks(row, 9)
    assert (row.state, row.done) == (State.FAILED, 3)
    assert "Ben" in row.why


@pytest.mark.parametrize("count", [0, many.MOST_PEOPLE + 1])
def test_nobody_and_too_many_are_refused(cast: Cast, count: int) -> None:
    with pytest.raises(Refused):
        begin_for_many(SATURDAY, range(1, count + 1), by=cast.ann, now=TUESDAY)
    assert not LongAct.objects.exists()
