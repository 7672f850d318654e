"""Follow-ups change hands: one, those of some people, all of a member's; and a member leaves the team."""

from datetime import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from followthrough.accounts.models import Member
from followthrough.acts.undo import CannotUndo
from followthrough.desk.dropped import count_dropped
from followthrough.flows.base.current_rows import Overtaken
from followthrough.flows.followup import close, move
from followthrough.flows.followup.hand_over import hand_over
from followthrough.flows.followup.remove_member import remove_member
from followthrough.flows.history.undo import undo_newest
from followthrough.flows.sequence.enrol import enrol
from followthrough.followups.models import FollowUp
from followthrough.kit.errors import Refused
from followthrough.promises.models import Promise
from followthrough.sequences.models import Enrolment
from followthrough.touches.models import Touch
from tests import make
from tests.cast import Cast


def owners() -> list[int | None]:
    return list(FollowUp.objects.order_by("pk").values_list("owner_id", flat=True))


def far_away(cast: Cast) -> Member:
    return make.member(at=cast.workspace, name="Cy Dune", zone="America/Chicago")


def test_a_follow_up_is_handed_over_and_the_history_says_by_whom(cast: Cast, now: datetime) -> None:
    act = hand_over(cast.ben, followup=cast.call_rob, by=cast.ann, now=now)
    assert (owners(), act.sentence) == ([cast.ben.pk], "Handed Rob Okafor to Ben Carter.")
    assert Touch.objects.get().words == "Ann Halloway handed this to Ben Carter."
    undo_newest(by=cast.ann, now=now)
    assert (owners(), Touch.objects.count()) == ([cast.ann.pk], 0)


def test_a_step_keeps_its_wall_time_and_a_promised_one_its_instant(cast: Cast, now: datetime) -> None:
    promised = make.followup(by=cast.ann, contact=cast.rob, due=make.window(datetime(2026, 11, 27), hours=(10, 11)))
    make.promise(by=cast.ann, followup=promised)
    due = promised.next_from
    hand_over(far_away(cast), contacts=[cast.rob.pk], by=cast.ann, now=now)
    call, kept = FollowUp.objects.order_by("pk")
    assert (call.next_starts, call.next_zone) == ("2026-11-24T00:00", "America/Chicago")
    assert kept.next_from == due
    assert Touch.objects.count() == 1


def test_a_step_at_the_hours_of_the_contact_stays_in_their_zone(cast: Cast, now: datetime) -> None:
    """Rob is called in the evening of New York, whoever calls."""
    evening = make.window(datetime(2026, 11, 25), zone="America/New_York", hours=(17, 20))
    followup = make.followup(by=cast.ann, contact=cast.rob, due=evening)
    hand_over(far_away(cast), followup=followup, by=cast.ann, now=now)
    followup.refresh_from_db()
    assert followup.window == evening


def test_a_person_goes_with_what_is_closed_until_a_day(cast: Cast, now: datetime) -> None:
    later = make.followup(by=cast.ben, contact=cast.rob, due=make.window(datetime(2026, 11, 25)))
    make.touch(by=cast.ben, contact=cast.rob, followup=later)
    close.close(later, because="later", reopen_words="in may", by=cast.ben, now=now)
    gone = make.followup(by=cast.ann, contact=cast.rob, due=make.window(datetime(2026, 11, 26)))
    close.close(gone, because="bought", by=cast.ann, now=now)
    far = far_away(cast)
    hand_over(far, contacts=[cast.rob.pk], by=cast.ann, now=now)
    assert owners() == [far.pk, far.pk, cast.ann.pk]
    assert FollowUp.objects.get(pk=later.pk).state == "closed"


def test_several_people_go_in_one_act_with_one_undo(cast: Cast, now: datetime) -> None:
    nora = make.contact(by=cast.ann, name="Nora Pell", phone="", email="")
    make.followup(by=cast.ann, contact=nora, due=make.window(datetime(2026, 11, 25)))
    act = hand_over(cast.ben, contacts=[cast.rob.pk, nora.pk], by=cast.ann, now=now)
    assert act.sentence == "Handed 2 follow-ups with 2 people to Ben Carter."
    undo_newest(by=cast.ann, now=now)
    assert owners() == [cast.ann.pk, cast.ann.pk]


@pytest.mark.parametrize("zone", ["Europe/London", "America/Chicago"])
def test_many_are_handed_over_in_few_statements(cast: Cast, now: datetime, zone: str) -> None:
    far = make.member(at=cast.workspace, name="Far Away", zone=zone)

    def statements(people: int) -> int:
        for contact in make.people(by=cast.ann, names=[f"Person{n} Of{people}" for n in range(people)]):
            make.followup(by=cast.ann, contact=contact, due=make.window(now))
        with CaptureQueriesContext(connection) as seen:
            hand_over(far, everything=True, by=cast.ann, now=now)
        return len(seen)

    few = statements(3)
    assert statements(12) == few <= 25
    assert set(FollowUp.objects.values_list("next_zone", flat=True)) == {zone}


def test_all_of_mine_leaves_what_is_not_mine(cast: Cast, now: datetime) -> None:
    make.followup(by=cast.ben, contact=cast.rob, due=make.window(datetime(2026, 11, 25)))
    far = far_away(cast)
    hand_over(far, everything=True, by=cast.ann, now=now)
    assert owners() == [far.pk, cast.ben.pk]


def test_a_sequence_stops(cast: Cast, now: datetime) -> None:
    _, followup = enrol(cast.rob, "pack-sent", by=cast.ann, now=now)
    hand_over(cast.ben, followup=followup, by=cast.ann, now=now)
    assert Enrolment.objects.get().stopped_because == "handed_over"


def test_refused_where_nothing_changes_and_for_somebody_gone(cast: Cast, now: datetime) -> None:
    with pytest.raises(Refused, match="already has that"):
        hand_over(cast.ann, followup=cast.call_rob, by=cast.ann, now=now)
    with pytest.raises(Refused, match="nothing open"):
        hand_over(cast.ben, contacts=[], by=cast.ann, now=now)
    Member.objects.filter(pk=cast.ben.pk).update(left_at=now)
    for somebody in (cast.ben, cast.zoe):
        with pytest.raises(Refused, match="isn’t a member"):
            hand_over(somebody, followup=cast.call_rob, by=cast.ann, now=now)
    assert owners() == [cast.ann.pk]


def test_a_page_that_is_behind_is_told(cast: Cast, now: datetime) -> None:
    seen = cast.call_rob.changed_by_id
    move.move(cast.call_rob, next_words="fri 10", by=cast.ben, now=now)
    with pytest.raises(Overtaken):
        hand_over(cast.ben, followup=cast.call_rob, seen=seen, by=cast.ann, now=now)


def test_a_move_to_another_owner_is_in_the_history_too(cast: Cast, now: datetime) -> None:
    move.move(cast.call_rob, owner=cast.ben, by=cast.ann, now=now)
    assert Touch.objects.get().words == "Ann Halloway handed this to Ben Carter."


# A member leaves.


def test_a_member_goes_only_when_each_follow_up_has_a_new_owner(cast: Cast, now: datetime) -> None:
    hand_over(cast.ben, followup=cast.call_rob, by=cast.ann, now=now)
    make.promise(by=cast.ben, followup=cast.call_rob)
    for to in (None, cast.ben):
        with pytest.raises(Refused, match="Ben Carter still has 1 follow-up"):
            remove_member(cast.ben, to=to, by=cast.ann, now=now)
    act = remove_member(cast.ben, to=cast.ann, by=cast.ann, now=now)
    assert act.sentence == "Ben Carter isn’t a member anymore. Ann Halloway has 1 follow-up of theirs."
    assert (owners(), Promise.objects.get().state, count_dropped(cast.workspace)) == ([cast.ann.pk], "open", 0)
    undo_newest(by=cast.ann, now=now)
    assert (owners(), Member.objects.get(pk=cast.ben.pk).left_at) == ([cast.ben.pk], None)


def test_a_member_with_nothing_goes_alone_and_the_last_owner_stays(cast: Cast, now: datetime) -> None:
    with pytest.raises(Refused, match="Only an owner"):
        remove_member(cast.ann, to=cast.ben, by=cast.ben, now=now)
    with pytest.raises(Refused, match="last owner"):
        remove_member(cast.ann, to=cast.ben, by=cast.ann, now=now)
    remove_member(cast.ben, by=cast.ann, now=now)
    assert Member.objects.get(pk=cast.ben.pk).left_at == now
    for gone in (cast.ben, cast.zoe):
        with pytest.raises(Refused, match="isn’t a member"):
            remove_member(gone, by=cast.ann, now=now)


def test_what_is_closed_until_a_day_and_what_was_deleted_go_too(cast: Cast, now: datetime) -> None:
    nora = make.contact(by=cast.ben, name="Nora Pell", phone="", email="")
    make.followup(by=cast.ben, contact=nora, due=make.window(datetime(2026, 11, 25)))
    nora.write(make.act(by=cast.ben), deleted_at=now)
    make.touch(by=cast.ben, contact=cast.rob)
    later = make.followup(by=cast.ben, contact=cast.rob, due=make.window(datetime(2026, 11, 25)))
    close.close(later, because="later", reopen_words="in may", by=cast.ben, now=now)
    remove_member(cast.ben, to=cast.ann, by=cast.ann, now=now)
    assert owners() == [cast.ann.pk] * 3


def test_an_undo_gives_nothing_back_to_somebody_who_left(cast: Cast, now: datetime) -> None:
    far = far_away(cast)
    hand_over(cast.ben, followup=cast.call_rob, by=cast.ann, now=now)
    hand_over(far, followup=cast.call_rob, by=cast.ann, now=now)
    Member.objects.filter(pk=cast.ben.pk).update(left_at=now)
    with pytest.raises(CannotUndo, match="Ben Carter, who isn’t a member anymore"):
        undo_newest(by=cast.ann, now=now)
    assert owners() == [far.pk]
