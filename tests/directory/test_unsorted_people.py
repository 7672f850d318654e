"""Sort people in ten minutes: who is asked about next, how many are left, and how fast it goes."""

from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from followthrough.acts.models import Act
from followthrough.directory import unsorted
from followthrough.directory.unsorted import Scope, Sitting
from followthrough.flows.contact import delete_contact, sort_people, tag_people
from followthrough.flows.followup import close
from followthrough.people.models import Contact, Tag
from tests import make
from tests.cast import Cast

EVERYBODY = Scope()


def add(cast: Cast, *names: str, brought_by: Act | None = None) -> list[Contact]:
    rows = [make.contact(by=cast.ann, name=name, phone="", email="") for name in names]
    Contact.objects.filter(pk__in=[row.pk for row in rows]).update(brought_by=brought_by)
    return rows


def coming(cast: Cast, scope: Scope = EVERYBODY, *, after: int = 0, first: int = 0, limit: int = 8) -> list[str]:
    found = unsorted.next_unsorted(cast.ann, scope, after=after, first=first, limit=limit)
    return [someone.name for someone in found]


def sort(cast: Cast, contact: Contact, now: datetime, *, decision: str = "none") -> None:
    sort_people.sort_contact(contact, decision, by=cast.ann, now=now)


def sort_one_by_one(cast: Cast, moments: list[datetime]) -> None:
    for number, at in enumerate(moments):
        (contact,) = add(cast, f"Sorted {number}")
        sort(cast, contact, at)


def test_the_newest_import_comes_first_then_the_older_then_all_others_each_by_name(cast: Cast) -> None:
    older, newer = make.act(by=cast.ann), make.act(by=cast.ann)
    add(cast, "Bea Written", "Ada Written")
    add(cast, "Dan Old", "Cy Old", brought_by=older)
    add(cast, "Fay New", "Eve New", brought_by=newer)

    assert coming(cast) == ["Eve New", "Fay New", "Cy Old", "Dan Old", "Ada Written", "Bea Written"]


def test_one_goes_on_behind_the_person_sorted_last_whatever_was_decided(cast: Cast, now: datetime) -> None:
    brought = make.act(by=cast.ann)
    cy, dan = add(cast, "Cy Brought", "Dan Brought", brought_by=brought)
    ada, _ = add(cast, "Ada Written", "Bea Written")

    assert coming(cast, after=cy.pk) == ["Dan Brought", "Ada Written", "Bea Written"]
    assert coming(cast, after=dan.pk) == ["Ada Written", "Bea Written"]
    sort(cast, ada, now)
    assert coming(cast, after=ada.pk) == ["Bea Written"]


def test_of_one_name_the_second_comes_behind_the_first(cast: Cast) -> None:
    first, second = add(cast, "Ada Brook", "Ada Brook")

    found = unsorted.next_unsorted(cast.ann, EVERYBODY, after=first.pk)

    assert [someone.id for someone in found] == [second.pk]


def test_the_person_asked_for_comes_first_and_only_once(cast: Cast) -> None:
    brought = make.act(by=cast.ann)
    add(cast, "Cy Brought", brought_by=brought)
    _, bea = add(cast, "Ada Written", "Bea Written")

    assert coming(cast, first=bea.pk) == ["Bea Written", "Cy Brought", "Ada Written"]
    assert coming(cast, first=bea.pk, limit=2) == ["Bea Written", "Cy Brought"]


def test_a_person_with_any_follow_up_personal_sorted_or_deleted_is_not_asked_about(cast: Cast, now: datetime) -> None:
    shut, own, done, gone, _ = add(cast, "Shut", "Own", "Done", "Gone", "Asked about")
    followup = make.followup(by=cast.ann, contact=shut, due=make.window(now))
    close.close(followup, because="other", note="moved", by=cast.ann, now=now)
    Contact.objects.filter(pk=own.pk).update(is_personal=True)
    sort(cast, done, now)
    delete_contact.delete_contact(gone, by=cast.ann, now=now)
    make.contact(by=cast.zoe, name="Cy Elsewhere")

    assert coming(cast) == ["Asked about"]
    assert unsorted.count_unsorted(cast.ann, EVERYBODY) == 1


def test_an_import_or_a_tag_can_be_sorted_alone(cast: Cast, now: datetime) -> None:
    brought = make.act(by=cast.ann)
    cy, dan = add(cast, "Cy Brought", "Dan Brought", brought_by=brought)
    ada, _ = add(cast, "Ada Written", "Bea Written")
    for contact in (ada, cy):
        tag_people.change_contact_tags(contact, add=["Fair"], by=cast.ann, now=now)
    of_import, of_tag = Scope(brought_by=brought.pk), Scope(tag=Tag.objects.get().pk)

    assert (coming(cast, of_import), coming(cast, of_tag)) == (
        ["Cy Brought", "Dan Brought"],
        ["Cy Brought", "Ada Written"],
    )
    assert [unsorted.count_unsorted(cast.ann, scope) for scope in (of_import, of_tag, EVERYBODY)] == [2, 2, 4]
    sort(cast, cy, now)
    assert [unsorted.count_unsorted(cast.ann, scope) for scope in (of_import, of_tag, EVERYBODY)] == [1, 1, 3]
    assert [unsorted.count_sorted(cast.ann, scope) for scope in (of_import, of_tag, EVERYBODY)] == [1, 1, 0]
    sort(cast, dan, now, decision="personal")
    assert unsorted.count_sorted(cast.ann, of_import) == 2


def test_a_deleted_person_was_not_decided_about(cast: Cast, now: datetime) -> None:
    brought = make.act(by=cast.ann)
    (cy,) = add(cast, "Cy Brought", brought_by=brought)
    sort(cast, cy, now)
    delete_contact.delete_contact(cy, by=cast.ann, now=now)

    assert unsorted.count_sorted(cast.ann, Scope(brought_by=brought.pk)) == 0


def test_a_person_is_shown_with_the_first_number_the_first_address_and_the_last_touch(cast: Cast) -> None:
    ada = make.contact(by=cast.ann, name="Ada Brook", organization="Tidewater", email="ada@example.com")
    for days, outcome in ((1, "met"), (2, "voicemail")):
        at = make.LONG_AGO + timedelta(days=days)
        make.touch(by=cast.ann, contact=ada, outcome=outcome, at=at)

    [someone] = unsorted.next_unsorted(cast.ann, EVERYBODY)

    assert (someone.phone, someone.email) == ("+44 20 7946 0018", "ada@example.com")
    assert (someone.organization, someone.given, someone.seen) == ("Tidewater", "Ada", ada.changed_by_id)
    assert someone.last is not None and someone.last.outcome == "voicemail"


def test_a_person_without_company_number_or_touch_is_shown_too(cast: Cast) -> None:
    make.contact(by=cast.ann, name="Ada", organization="", phone="", email="")

    [someone] = unsorted.next_unsorted(cast.ann, EVERYBODY)

    assert (someone.organization, someone.phone, someone.email, someone.last) == ("", "", "", None)


def test_of_very_many_only_so_many_are_counted(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unsorted, "COUNTED", 2)
    add(cast, "Ada", "Bea")
    assert unsorted.count_unsorted(cast.ann, EVERYBODY) == 2
    add(cast, "Cy", "Dan", brought_by=make.act(by=cast.ann))
    assert unsorted.count_unsorted(cast.ann, EVERYBODY) == 3


def test_one_and_three_people_take_the_same_statements(cast: Cast) -> None:
    def statements() -> int:
        with CaptureQueriesContext(connection) as seen:
            unsorted.next_unsorted(cast.ann, EVERYBODY, limit=8)
        return len(seen)

    add(cast, "Ada")
    one = statements()
    for contact in add(cast, "Bea", "Cy"):
        make.touch(by=cast.ann, contact=contact)
    assert statements() == one


def test_a_day_begins_without_a_decision(cast: Cast, now: datetime) -> None:
    assert unsorted.current_sitting(cast.ann, now=now) == Sitting()


def test_a_few_decisions_are_counted_and_tell_no_pace(cast: Cast, now: datetime) -> None:
    sort_one_by_one(cast, [now - timedelta(seconds=10 * n) for n in range(5)])

    assert unsorted.current_sitting(cast.ann, now=now) == Sitting(today=5, here=5, seconds=None)


def test_from_the_sixth_decision_on_the_pace_is_the_middle_of_the_gaps(cast: Cast, now: datetime) -> None:
    """Gaps of 4, 4, 6, 100 and 8 seconds: one long look does not count for more."""
    seconds = (0, 4, 8, 14, 114, 122)
    sort_one_by_one(cast, [now - timedelta(seconds=122 - each) for each in seconds])

    assert unsorted.current_sitting(cast.ann, now=now) == Sitting(today=6, here=6, seconds=6)


def test_after_more_than_three_minutes_another_sitting_begins(cast: Cast, now: datetime) -> None:
    early = [now - timedelta(minutes=30), now - timedelta(minutes=29)]
    sort_one_by_one(cast, [*early, now - timedelta(minutes=3), now])

    found = unsorted.current_sitting(cast.ann, now=now + timedelta(minutes=3))
    assert (found.today, found.here) == (4, 2)
    assert unsorted.current_sitting(cast.ann, now=now + timedelta(minutes=3, seconds=1)).here == 0


def test_a_sitting_is_over_after_ten_minutes_without_a_pause(cast: Cast, now: datetime) -> None:
    sort_one_by_one(cast, [now - timedelta(minutes=2 * n) for n in range(5)])

    assert not unsorted.current_sitting(cast.ann, now=now).is_over
    assert not unsorted.current_sitting(cast.ann, now=now + timedelta(minutes=1, seconds=59)).is_over
    assert unsorted.current_sitting(cast.ann, now=now + timedelta(minutes=2)).is_over


def test_yesterdays_decisions_and_another_workspaces_are_not_counted(cast: Cast, now: datetime) -> None:
    midnight = datetime(2026, 11, 24, tzinfo=now.tzinfo)
    sort_one_by_one(cast, [midnight - timedelta(seconds=1), midnight])
    theirs = make.contact(by=cast.zoe, name="Cy Elsewhere")
    sort_people.sort_contact(theirs, "none", by=cast.zoe, now=now)

    assert unsorted.current_sitting(cast.ann, now=now).today == 1
