"""A thing of a member's own changes hands: the colleague has it on Today and reads for whom; cover does not show it."""

from datetime import datetime

import pytest

from followthrough.accounts.models import Member
from followthrough.desk.dropped import count_dropped
from followthrough.desk.today import build_day
from followthrough.flows.account.go_away import go_away
from followthrough.flows.followup.hand_over import hand_over
from followthrough.flows.followup.remove_member import remove_member
from followthrough.flows.history.undo import undo_newest
from followthrough.flows.line.save_line import save_line
from followthrough.flows.line.understand import understand_line
from followthrough.flows.touch.log_touch import TouchReport, log_touch
from followthrough.followups.models import FollowUp
from followthrough.kit.errors import Refused
from tests.cast import Cast


def write(by: Member, *things: str, now: datetime) -> list[FollowUp]:
    for thing in things:
        save_line(understand_line(f"{thing} today", by=by, now=now), by=by, now=now)
    return list(FollowUp.objects.filter(purpose="own").order_by("pk"))


def own_rows(member: Member, now: datetime) -> list[tuple[str, str]]:
    return [(row.title, row.why) for row in build_day(member, now=now).rows if row.is_own]


def test_a_thing_that_is_handed_over_says_for_whom_it_is(cast: Cast, now: datetime) -> None:
    [stamps] = write(cast.ann, "buy stamps", now=now)
    act = hand_over(cast.ben, followup=stamps, by=cast.ann, now=now)

    assert act.sentence == "Handed “buy stamps” to Ben Carter."
    assert own_rows(cast.ann, now) == []
    assert own_rows(cast.ben, now) == [("Buy stamps", "For Ann Halloway.")]
    undo_newest(by=cast.ann, now=now)
    assert (own_rows(cast.ann, now), own_rows(cast.ben, now)) == ([("Buy stamps", "For yourself.")], [])


def test_the_colleague_says_that_it_is_done_or_hands_it_back(cast: Cast, now: datetime) -> None:
    [stamps, boxes] = write(cast.ann, "buy stamps", "order boxes", now=now)
    for thing in (stamps, boxes):
        hand_over(cast.ben, followup=thing, by=cast.ann, now=now)
    assert log_touch(stamps, TouchReport("noted"), by=cast.ben, now=now).sentence == "Done: buy stamps."
    hand_over(cast.ann, followup=boxes, by=cast.ben, now=now)
    assert (own_rows(cast.ann, now), own_rows(cast.ben, now)) == ([("Order boxes", "For yourself.")], [])


def test_everything_that_is_handed_over_counts_people_and_things(cast: Cast, now: datetime) -> None:
    write(cast.ann, "buy stamps", "order boxes", now=now)
    act = hand_over(cast.ben, everything=True, by=cast.ann, now=now)
    assert act.sentence == "Handed 1 follow-up with 1 person and 2 other things to Ben Carter."
    undo_newest(by=cast.ann, now=now)
    cast.call_rob.delete()
    assert hand_over(cast.ben, everything=True, by=cast.ann, now=now).sentence == "Handed 2 things to Ben Carter."


def test_who_is_removed_leaves_their_things_to_somebody(cast: Cast, now: datetime) -> None:
    write(cast.ben, "buy stamps", now=now)
    with pytest.raises(Refused, match="still has 1 follow-up"):
        remove_member(cast.ben, by=cast.ann, now=now)
    remove_member(cast.ben, to=cast.ann, by=cast.ann, now=now)

    assert own_rows(cast.ann, now) == [("Buy stamps", "For Ben Carter.")]
    assert count_dropped(cast.workspace) == 0
    undo_newest(by=cast.ann, now=now)
    assert (own_rows(cast.ann, now), own_rows(cast.ben, now)) == ([], [("Buy stamps", "For yourself.")])


def test_things_wait_for_who_is_away(cast: Cast, now: datetime) -> None:
    """Cover shows what was promised to somebody else, and a thing of one's own is promised to nobody."""
    write(cast.ann, "buy stamps", now=now)
    go_away(cast.ann, "in 3 weeks", cover=cast.ben.pk, now=now)
    assert own_rows(cast.ben, now) == []
    assert own_rows(cast.ann, now) == [("Buy stamps", "For yourself.")]
