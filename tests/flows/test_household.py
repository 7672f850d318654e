"""A couple: two people with one conversation."""

from datetime import datetime, timedelta

import pytest

from followthrough.consent.contact_law import read_law
from followthrough.desk import today
from followthrough.desk.upcoming import read_upcoming
from followthrough.directory import people_list
from followthrough.flows.contact import sort_people
from followthrough.flows.contact.delete_contact import delete_contact, restore_contact
from followthrough.flows.contact.household import make_couple, part_couple
from followthrough.flows.duplicates.merge import merge_contacts
from followthrough.flows.history.undo import undo_newest
from followthrough.flows.touch.log_touch import TouchReport, log_touch
from followthrough.followups.models import FollowUp
from followthrough.kit.errors import Refused
from followthrough.people.couple import couple_name
from followthrough.people.models import Contact
from tests import make
from tests.cast import Cast


def eva(cast: Cast, name: str = "Eva Okafor") -> Contact:
    return make.contact(by=cast.ann, name=name)


def fresh(contact: Contact) -> Contact:
    return Contact.objects.get(pk=contact.pk)


def rows(cast: Cast, now: datetime) -> list[str]:
    return [row.title for row in today.build_day(cast.ann, now=now).rows]


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        ("Rob Okafor", "Eva Okafor", "Rob and Eva Okafor"),
        ("Rob Okafor", "Eva Berg", "Rob Okafor and Eva Berg"),
        ("Rob", "Eva", "Rob and Eva"),
        ("小明", "Eva Berg", "小明 and Eva Berg"),
        ("Ann Lee", "Bo Klee", "Ann Lee and Bo Klee"),
        ("Rob van Berg", "Eva van Berg", "Rob and Eva van Berg"),
        ("Rob van Berg", "Eva Berg", "Rob van Berg and Eva Berg"),
        ("Ana de la Cruz", "Luis de la Cruz", "Ana and Luis de la Cruz"),
        ("Mary Ann Smith", "Lou Ann Smith", "Mary Ann and Lou Ann Smith"),
        ("Rob Miller", "Rob Miller", "Rob and Rob Miller"),
    ],
)
def test_a_couple_has_one_name(one: str, other: str, both: str) -> None:
    assert couple_name(one, other) == both


def test_a_couple_is_one_row_and_neither_waits_for_a_first_step(cast: Cast, now: datetime) -> None:
    other = eva(cast)
    sort_people.sort_contact(other, "call", by=cast.ann, now=now)
    assert any("Eva" in row for row in rows(cast, now))
    act = make_couple(cast.rob, other, by=cast.ann, now=now)
    assert act.sentence == "Rob Okafor and Eva Okafor are a couple. You follow up with both together."
    assert rows(cast, now) == ["Rob and Eva Okafor"]
    assert fresh(other).follow_state == "open"
    make.followup(by=cast.ann, contact=other, due=make.window(now.replace(tzinfo=None)), what="the samples")
    (row,) = today.build_day(cast.ann, now=now).rows
    assert len(row.also) == 1 and [step.id for step in today.steps_of_day(cast.ann, now=now)] == [row.id]


def test_undo_and_parting_leave_each_follow_up_with_its_own(cast: Cast, now: datetime) -> None:
    other = eva(cast)
    make_couple(other, cast.rob, by=cast.ann, now=now)
    undo_newest(by=cast.ann, now=now)
    assert (fresh(other).household, fresh(other).follow_state, fresh(cast.rob).follow_state) == (None, "", "open")
    make_couple(other, cast.rob, by=cast.ann, now=now)
    said = part_couple(fresh(cast.rob), by=cast.ann, now=now).sentence
    assert said == "You follow up with Rob Okafor and Eva Okafor separately now."
    assert (fresh(other).household, fresh(other).follow_state, fresh(cast.rob).follow_state) == (None, "", "open")
    assert FollowUp.objects.get(pk=cast.call_rob.pk).contact_id == cast.rob.pk
    undo_newest(by=cast.ann, now=now)
    assert (fresh(other).household_id, fresh(other).follow_state) == (cast.rob.pk, "open")


def test_what_one_hears_counts_for_both(cast: Cast, now: datetime) -> None:
    other = eva(cast)
    make_couple(cast.rob, other, by=cast.ann, now=now)
    log_touch(cast.call_rob, TouchReport("reached"), by=cast.ann, now=now)
    assert read_law(other.pk, by=cast.ann, now=now + timedelta(hours=1)).facts.touched == (now,)


def test_a_couple_is_refused_for_one_for_a_third_and_twice(cast: Cast, now: datetime) -> None:
    other, third = eva(cast), eva(cast, "Dora Penn")
    with pytest.raises(Refused, match="alone isn’t a couple"):
        make_couple(other, other, by=cast.ann, now=now)
    make_couple(cast.rob, other, by=cast.ann, now=now)
    with pytest.raises(Refused, match="Rob Okafor and Eva Okafor are a couple already"):
        make_couple(cast.rob, third, by=cast.ann, now=now)
    with pytest.raises(Refused, match="are a couple already"):
        make_couple(other, cast.rob, by=cast.ann, now=now)
    with pytest.raises(Refused, match="isn’t part of a couple"):
        part_couple(third, by=cast.ann, now=now)


def test_deleting_one_ends_the_couple_and_undo_brings_it_back(cast: Cast, now: datetime) -> None:
    other = eva(cast)
    make_couple(cast.rob, other, by=cast.ann, now=now)
    delete_contact(fresh(cast.rob), by=cast.ann, now=now)
    assert (fresh(other).household, fresh(other).follow_state) == (None, "")
    undo_newest(by=cast.ann, now=now)
    assert fresh(other).household_id == cast.rob.pk and fresh(cast.rob).household_id == other.pk
    delete_contact(fresh(cast.rob), by=cast.ann, now=now)
    restore_contact(fresh(cast.rob), by=cast.ann, now=now)
    assert fresh(cast.rob).household is None


def test_a_merge_keeps_the_couple_or_ends_it(cast: Cast, now: datetime) -> None:
    other, twin = eva(cast), eva(cast, "Robert Okafor")
    make_couple(cast.rob, other, by=cast.ann, now=now)
    merge_contacts(twin, fresh(cast.rob), by=cast.ann, now=now)
    assert (fresh(twin).household_id, fresh(other).household_id) == (other.pk, twin.pk)
    assert fresh(cast.rob).household is None and fresh(other).follow_state == "open"
    undo_newest(by=cast.ann, now=now)
    assert (fresh(cast.rob).household_id, fresh(other).household_id) == (other.pk, cast.rob.pk)
    merge_contacts(fresh(cast.rob), fresh(other), by=cast.ann, now=now)
    assert fresh(cast.rob).household is None and fresh(other).household is None


def test_lists_and_upcoming_know_the_couple(cast: Cast, now: datetime) -> None:
    other = eva(cast)
    make_couple(cast.rob, other, by=cast.ann, now=now)
    assert other.pk not in people_list.ids_of_list(cast.ann, "idle", now=now)
    assert other.pk not in people_list.ids_of_list(cast.ann, "unsorted", now=now)
    make.followup(by=cast.ann, contact=other, due=make.window(datetime(2026, 11, 26)), what="the samples")
    days = read_upcoming(cast.ann, now.date() + timedelta(days=1), 5, now=now).days
    assert [row.title for day in days for row in day.rows] == ["Eva and Rob Okafor"]
