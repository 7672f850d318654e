"""Go away with a cover and come back: who can cover, undo, and a cover who leaves the team."""

from datetime import date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from followthrough.accounts.models import Member
from followthrough.acts.undo import CannotUndo
from followthrough.flows.account.go_away import HERE, Absence, change_absence, go_away
from followthrough.flows.base.invalid import InvalidFields
from followthrough.flows.followup.remove_member import remove_member
from followthrough.flows.history.undo import undo_newest
from followthrough.flows.system.odd_rows import odd_rows
from followthrough.kit import clock
from tests import make
from tests.cast import Cast

MONDAY = date(2026, 11, 30)


def absence(member: Member) -> Absence:
    row = Member.objects.get(pk=member.pk)
    return row.away_until, row.cover_id


def test_away_back_and_undo_of_both(cast: Cast, now: datetime) -> None:
    act = go_away(cast.ann, "monday", cover=cast.ben.pk, now=now)
    assert act.sentence == "You’re away until Monday 30 Nov. Ben Carter covers for you."
    assert absence(cast.ann) == (MONDAY, cast.ben.pk)
    assert change_absence(cast.ann, HERE, now=now).sentence == "You’re back."
    undo_newest(by=cast.ann, now=now)
    assert absence(cast.ann) == (MONDAY, cast.ben.pk)
    undo_newest(by=cast.ann, now=now)
    assert absence(cast.ann) == HERE


def test_who_cannot_cover(cast: Cast, now: datetime) -> None:
    cy = make.member(at=cast.workspace, name="Cy Dune")
    Member.objects.filter(pk=cy.pk).update(left_at=now)
    for cover, why in ((cast.ann, "Someone else"), (cast.zoe, "on your team"), (cy, "on your team")):
        with pytest.raises(InvalidFields, match=why):
            go_away(cast.ann, "monday", cover=cover.pk, now=now)
    assert absence(cast.ann) == HERE


def test_a_chain_of_covers_is_refused_from_both_ends(cast: Cast, now: datetime) -> None:
    cy = make.member(at=cast.workspace, name="Cy Dune")
    go_away(cast.ben, "monday", cover=cy.pk, now=now)
    with pytest.raises(InvalidFields, match="Ben Carter is away until Monday 30 Nov"):
        go_away(cast.ann, "friday", cover=cast.ben.pk, now=now)
    with pytest.raises(InvalidFields, match="You cover for Ben Carter until Monday 30 Nov"):
        go_away(cy, "friday", now=now)
    # Once Ben is back, nothing of it counts.
    later = now + timedelta(days=6)
    go_away(cast.ann, "friday", cover=cast.ben.pk, now=later)
    go_away(cy, "friday", now=later)


@pytest.mark.parametrize("until", ["", "yesterday", "today", "whenever", "9999-12-31"])
def test_a_day_back_is_ahead(cast: Cast, now: datetime, until: str) -> None:
    with pytest.raises(InvalidFields, match="after today"):
        go_away(cast.ann, until, cover=cast.ben.pk, now=now)


def test_a_cover_who_is_removed_covers_no_more_and_undo_brings_both_back(cast: Cast, now: datetime) -> None:
    go_away(cast.ann, "monday", cover=cast.ben.pk, now=now)
    remove_member(cast.ben, by=cast.ann, now=now)
    assert absence(cast.ann) == (MONDAY, None)
    undo_newest(by=cast.ann, now=now)
    assert absence(cast.ann) == (MONDAY, cast.ben.pk)


def test_undo_of_a_removal_leaves_out_a_cover_that_is_over(cast: Cast, now: datetime) -> None:
    cy = make.member(at=cast.workspace, name="Cy Dune")
    go_away(cy, "monday", cover=cast.ben.pk, now=now)
    remove_member(cast.ben, by=cast.ann, now=now)
    change_absence(cy, HERE, now=now)
    undo_newest(by=cast.ann, now=now)
    assert (absence(cy), Member.objects.get(pk=cast.ben.pk).left_at) == (HERE, None)


def test_undo_brings_back_no_cover_who_left_and_no_chain(cast: Cast, now: datetime) -> None:
    cy = make.member(at=cast.workspace, name="Cy Dune")
    go_away(cy, "monday", cover=cast.ben.pk, now=now)
    change_absence(cy, HERE, now=now)
    remove_member(cast.ben, by=cast.ann, now=now)
    with pytest.raises(CannotUndo, match="on your team"):
        undo_newest(by=cy, now=now)
    go_away(cast.ann, "friday", cover=cy.pk, now=now)
    with pytest.raises(CannotUndo):
        undo_newest(by=cy, now=now)
    assert (absence(cy), absence(cast.ann)) == (HERE, (date(2026, 11, 27), cy.pk))


def test_the_database_takes_no_cover_of_oneself_and_none_of_somebody_here(cast: Cast) -> None:
    for columns in ({"cover": cast.ann, "away_until": MONDAY}, {"cover": cast.ben}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Member.objects.filter(pk=cast.ann.pk).update(**columns)


def test_the_doctor_names_what_no_page_can_make(cast: Cast) -> None:
    day = clock.now().date() + timedelta(days=9)
    ann, ben = (Member.objects.filter(pk=member.pk) for member in (cast.ann, cast.ben))
    ann.update(away_until=day, cover=cast.ben)
    assert odd_rows() == []
    for columns, why in (
        ({"away_until": day}, "covered by somebody who is away"),
        ({"left_at": make.LONG_AGO}, "covered by somebody who left"),
        ({"away_until": day + timedelta(days=400)}, "away for longer than a year"),
    ):
        ben.update(**{"away_until": None, "left_at": None, **columns})
        assert any(why in said for said in odd_rows()), why
