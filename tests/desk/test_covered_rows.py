"""Cover: while Ann is away, Ben's day has her promised rows. They stay hers, and nothing has to be moved back."""

from datetime import UTC, date, datetime, timedelta

import pytest

from followthrough.accounts.cover import covered_by
from followthrough.accounts.models import Member
from followthrough.desk import today
from followthrough.desk.covered_rows import colleague_words
from followthrough.desk.today import DueFollowUp
from followthrough.flows.account.go_away import HERE, change_absence, go_away
from followthrough.flows.followup.hand_over import hand_over
from followthrough.flows.touch.log_touch import TouchReport, log_touch
from followthrough.followups.models import FollowUp
from followthrough.touches.models import Touch
from tests import make
from tests.cast import TUESDAY, Cast, beside_cast


def promise_and_go(cast: Cast) -> FollowUp:
    """Ann promised to call Rob, is to call Nora too, and is away until Monday. Ben covers."""
    make.promise(by=cast.ann, followup=cast.call_rob)
    nora = make.contact(by=cast.ann, name="Nora Pell", phone="", email="")
    call_nora = make.followup(by=cast.ann, contact=nora, due=make.window(TUESDAY))
    go_away(cast.ann, "monday", cover=cast.ben.pk, now=TUESDAY)
    return call_nora


away = beside_cast(promise_and_go)


def rows(member: Member, now: datetime) -> list[DueFollowUp]:
    """The rows of the member's day, which Focus reads in two steps."""
    member = Member.objects.select_related("workspace", "user").get(pk=member.pk)
    steps = today.steps_of_day(member, now=now)
    built = today.rows_of_steps(steps, member=member, now=now)
    day = today.build_day(member, now=now).rows
    both = [(row.id, row.for_colleague, [one.id for one in row.also]) for row in day]
    assert both == [(step.id, step.for_colleague, [one.id for one in step.also]) for step in steps]
    assert [built[row.id].for_colleague for row in day] == [row.for_colleague for row in day]
    return day


def test_ben_sees_what_ann_promised_until_she_is_back(cast: Cast, away: FollowUp) -> None:
    [row] = rows(cast.ben, TUESDAY)
    assert row.id == cast.call_rob.pk and row.group == "promised"
    assert colleague_words(row.for_colleague, TUESDAY.date()) == "for Ann, back Monday"
    assert row.why.startswith("Ann told Rob") and "they’d" in row.why
    assert [one.for_colleague for one in rows(cast.ann, TUESDAY)] == [None, None]

    sunday, monday = (TUESDAY + timedelta(days=days) for days in (5, 6))
    assert colleague_words(rows(cast.ben, sunday)[0].for_colleague, sunday.date()) == "for Ann, back tomorrow"
    assert rows(cast.ben, monday) == []
    assert set(FollowUp.objects.values_list("owner_id", flat=True)) == {cast.ann.pk}


def test_the_day_back_begins_where_ann_lives(cast: Cast, away: FollowUp) -> None:
    Member.objects.filter(pk=cast.ann.pk).update(zone="America/Los_Angeles")
    morning = datetime(2026, 11, 30, 7, 30, tzinfo=UTC)
    assert [one.id for one in covered_by(cast.ben, morning)] == [cast.ann.pk]
    assert covered_by(cast.ben, morning + timedelta(hours=1)) == []


def test_ben_acts_and_the_follow_up_stays_with_ann(cast: Cast, away: FollowUp) -> None:
    log_touch(cast.call_rob, TouchReport("voicemail", next_words="thu 10"), by=cast.ben, now=TUESDAY)
    touch, followup = Touch.objects.get(), FollowUp.objects.get(pk=cast.call_rob.pk)
    assert (touch.member_id, followup.owner_id, followup.window and followup.window.day) == (
        cast.ben.pk, cast.ann.pk, date(2026, 11, 26),
    )  # fmt: skip
    thursday = TUESDAY + timedelta(days=2)
    assert rows(cast.ben, TUESDAY) == []
    assert [row.id for row in rows(cast.ben, thursday)] == [cast.call_rob.pk]


def test_a_row_of_bens_with_the_same_person_is_one_conversation(cast: Cast, away: FollowUp) -> None:
    own = make.followup(by=cast.ben, contact=cast.rob, due=make.window(TUESDAY))
    [row] = rows(cast.ben, TUESDAY)
    assert (row.id, [one.id for one in row.also]) == (cast.call_rob.pk, [own.pk])
    assert row.for_colleague and row.also[0].for_colleague is None


def test_what_was_handed_over_is_bens_own(cast: Cast, away: FollowUp) -> None:
    hand_over(cast.ben, followup=cast.call_rob, by=cast.ann, now=TUESDAY)
    assert [row.for_colleague for row in rows(cast.ben, TUESDAY)] == [None]


@pytest.mark.parametrize("change", ["left", "back", "no cover"])
def test_nobody_covers_for_a_member_who_left_who_is_back_or_who_chose_nobody(
    cast: Cast, away: FollowUp, change: str
) -> None:
    if change == "left":
        Member.objects.filter(pk=cast.ann.pk).update(left_at=TUESDAY)
    elif change == "back":
        change_absence(cast.ann, HERE, now=TUESDAY)
    else:
        go_away(cast.ann, "friday", now=TUESDAY)
    assert rows(cast.ben, TUESDAY) == []
