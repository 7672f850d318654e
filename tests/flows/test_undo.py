"""Undo restores every row exactly, or is refused with the name of a later act."""

from datetime import datetime, timedelta

import pytest

from followthrough.acts.models import Act
from followthrough.acts.undo import CannotUndo
from followthrough.flows.account import change_zone
from followthrough.flows.contact import delete_contact
from followthrough.flows.followup import move
from followthrough.flows.history.undo import undo_newest
from followthrough.flows.touch.log_touch import TouchReport, log_touch
from followthrough.followups.models import FollowUp
from followthrough.people.models import Contact
from followthrough.promises.models import Promise
from followthrough.touches.models import Touch
from tests.cast import Cast


def test_undo_of_a_call_removes_everything_it_made(cast: Cast, now: datetime) -> None:
    before = FollowUp.objects.values().get()
    log_touch(cast.call_rob, TouchReport("voicemail"), by=cast.ann, now=now)
    act = undo_newest(by=cast.ann, now=now)

    assert act.verb == "log"
    assert FollowUp.objects.values().get() == before
    assert not Touch.objects.exists()
    assert not Promise.objects.exists()


def test_undo_goes_back_act_by_act(cast: Cast, now: datetime) -> None:
    log_touch(cast.call_rob, TouchReport("voicemail"), by=cast.ann, now=now)
    after_first = FollowUp.objects.values().get()
    log_touch(FollowUp.objects.get(), TouchReport("no_answer"), by=cast.ann, now=now + timedelta(days=1))
    undo_newest(by=cast.ann, now=now)
    assert FollowUp.objects.values().get() == after_first
    undo_newest(by=cast.ann, now=now)
    assert not Promise.objects.exists()
    with pytest.raises(CannotUndo, match=r"nothing to undo|changed it since then"):
        while True:
            undo_newest(by=cast.ann, now=now)


def test_a_later_act_of_a_colleague_blocks_undo_and_is_named(cast: Cast, now: datetime) -> None:
    log_touch(cast.call_rob, TouchReport("no_answer"), by=cast.ann, now=now)
    log_touch(FollowUp.objects.get(), TouchReport("reached"), by=cast.ben, now=now + timedelta(hours=1))
    with pytest.raises(CannotUndo, match=r"Ben changed it since then: “Reached Rob"):
        undo_newest(by=cast.ann, now=now)

    undo_newest(by=cast.ben, now=now)
    assert undo_newest(by=cast.ann, now=now).verb == "log"


def test_later_rows_of_a_colleague_block_undo(cast: Cast, now: datetime) -> None:
    told = TouchReport("reached", agreed="send the price list tomorrow, call on Saturday")
    log_touch(cast.call_rob, told, by=cast.ann, now=now)
    second = FollowUp.objects.exclude(pk=cast.call_rob.pk).get()
    log_touch(second, TouchReport("reached", channel="call"), by=cast.ben, now=now + timedelta(hours=1))
    with pytest.raises(CannotUndo, match="Ben"):
        undo_newest(by=cast.ann, now=now)
    assert Touch.objects.count() == 2


def test_undo_of_an_act_that_is_not_the_newest_is_refused(cast: Cast, now: datetime) -> None:
    act = log_touch(cast.call_rob, TouchReport("no_answer"), by=cast.ann, now=now)
    move.move(FollowUp.objects.get(), next_words="fri 10", by=cast.ann, now=now)
    with pytest.raises(CannotUndo, match="something else since then"):
        undo_newest(by=cast.ann, now=now, act_id=act.pk)


def test_undo_of_a_deletion_makes_the_contact_findable(cast: Cast, now: datetime) -> None:
    delete_contact.delete_contact(cast.rob, by=cast.ann, now=now)
    assert not FollowUp.objects.open().exists()
    undo_newest(by=cast.ann, now=now)
    assert Contact.objects.kept().get() == cast.rob


def test_undo_of_a_zone_change_moves_the_steps_back(cast: Cast, now: datetime) -> None:
    before = FollowUp.objects.values().get()
    change_zone.change_zone(cast.ann, "America/New_York", now=now)
    assert FollowUp.objects.get().next_zone == "America/New_York"
    undo_newest(by=cast.ann, now=now)
    cast.ann.refresh_from_db()
    assert cast.ann.zone == "Europe/London"
    assert FollowUp.objects.values().get() == before


def test_an_act_that_names_an_unknown_column_is_refused_and_changes_nothing(cast: Cast, now: datetime) -> None:
    log_touch(cast.call_rob, TouchReport("voicemail"), by=cast.ann, now=now)
    act = Act.objects.not_undone().order_by("id").last()
    assert act
    act.before["followup"][str(cast.call_rob.pk)]["shoe_size"] = 9
    act.save()
    logged = FollowUp.objects.values().get()
    with pytest.raises(CannotUndo, match="shoe_size"):
        undo_newest(by=cast.ann, now=now)
    assert FollowUp.objects.values().get() == logged and Touch.objects.exists()
