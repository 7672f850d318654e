"""Two members on one page: the second is told who was faster, also where the first act left the follow-up as it was."""

from datetime import datetime, timedelta

import pytest

from followthrough.acts.models import columns_of
from followthrough.flows.followup import close_promise
from followthrough.flows.history.undo import undo_newest
from followthrough.flows.line.save_line import save_line
from followthrough.flows.line.understand import understand_line
from followthrough.flows.touch.log_touch import TouchReport, log_touch
from followthrough.followups.models import FollowUp
from followthrough.kit.errors import AlreadyDone, Overtaken
from followthrough.touches.models import Touch
from tests import make
from tests.cast import Cast


def promised_mail(cast: Cast) -> FollowUp:
    row = make.followup(
        by=cast.ann, contact=cast.rob, due=make.window(datetime(2026, 11, 27)), channel="email", what="the proof"
    )
    make.promise(by=cast.ann, followup=row)
    return row


@pytest.mark.parametrize("promised", [True, False])
@pytest.mark.parametrize("outcome", ["no_answer", "voicemail", "busy", "wrong_number", "asked", "reached", "sent"])
def test_every_outcome_makes_the_page_of_the_other_member_old(
    cast: Cast, now: datetime, outcome: str, promised: bool
) -> None:
    row = promised_mail(cast) if promised else cast.call_rob
    seen = row.changed_by_id
    log_touch(row, TouchReport(outcome), by=cast.ann, now=now, seen=seen, client_key="ann")

    with pytest.raises(Overtaken, match="Ann just updated this"):
        log_touch(row, TouchReport(outcome), by=cast.ben, now=now, seen=seen, client_key="ben")
    with pytest.raises(AlreadyDone):
        log_touch(row, TouchReport(outcome), by=cast.ann, now=now, seen=seen, client_key="ann")
    assert Touch.objects.count() == 1


def test_the_same_words_twice_count_once_for_each_page(cast: Cast, now: datetime) -> None:
    row = promised_mail(cast)
    log_touch(row, TouchReport("no_answer", channel="call"), by=cast.ann, now=now)
    row.refresh_from_db()
    again = log_touch(row, TouchReport("no_answer"), by=cast.ann, now=now + timedelta(hours=1), seen=row.changed_by_id)
    assert Touch.objects.count() == 2
    assert FollowUp.objects.get(pk=row.pk).changed_by == again


def test_undo_of_an_act_that_left_the_step_gives_its_version_back(cast: Cast, now: datetime) -> None:
    row = promised_mail(cast)
    before = columns_of(FollowUp.objects.get(pk=row.pk))
    log_touch(row, TouchReport("no_answer", channel="call"), by=cast.ann, now=now)
    assert columns_of(FollowUp.objects.get(pk=row.pk)) != before
    undo_newest(by=cast.ann, now=now)
    assert columns_of(FollowUp.objects.get(pk=row.pk)) == before


def test_a_note_and_a_closed_promise_make_the_page_old(cast: Cast, now: datetime) -> None:
    row = promised_mail(cast)
    seen = row.changed_by_id
    close_promise.close_promise(row.promises.get(), "break", by=cast.ann, now=now)
    assert FollowUp.objects.get(pk=row.pk).changed_by_id != seen

    cast.call_rob.refresh_from_db()
    seen = cast.call_rob.changed_by_id
    line = understand_line("rob okafor likes trains", by=cast.ben, now=now)
    assert line.standing.way == "notes"
    save_line(line, by=cast.ben, now=now)
    with pytest.raises(Overtaken, match="Ben just updated this"):
        log_touch(cast.call_rob, TouchReport("no_answer"), by=cast.ann, now=now, seen=seen)


def test_a_line_that_was_read_before_somebody_logged_is_not_saved_blindly(cast: Cast, now: datetime) -> None:
    line = understand_line("called rob okafor, no answer", by=cast.ben, now=now)
    log_touch(cast.call_rob, TouchReport("no_answer"), by=cast.ann, now=now)
    with pytest.raises(Overtaken, match="Ann just updated this"):
        save_line(line, by=cast.ben, now=now)
