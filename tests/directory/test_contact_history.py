"""Everything about one contact, as its page reads it, and how large the lists beside the people are."""

from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from followthrough.accounts.models import Member
from followthrough.directory import contact, list_sizes
from followthrough.directory.contact import ContactRecord
from followthrough.directory.list_sizes import TagSize
from followthrough.flows.contact import delete_contact, keep_in_touch, sort_people, tag_people
from followthrough.flows.followup import close
from followthrough.flows.history.correct_touch import correct_touch
from followthrough.followups.models import FollowUp
from followthrough.people.models import Contact, Tag
from followthrough.touches.models import Touch
from tests import make
from tests.cast import Cast


def page_of(member: Member, row: Contact) -> ContactRecord:
    found = contact.read_contact(member, row.pk)
    assert found is not None
    return found


def close_it(cast: Cast, followup: FollowUp, now: datetime, because: str = "other") -> None:
    close.close(followup, because=because, note="moved", by=cast.ann, now=now)


def tagged(cast: Cast, name: str, *people: Contact, now: datetime) -> Tag:
    for person in people:
        tag_people.change_contact_tags(person, add=[name], by=cast.ann, now=now)
    return Tag.objects.get(name=name)


def test_another_workspaces_contact_is_not_there(cast: Cast) -> None:
    assert contact.read_contact(cast.zoe, cast.rob.pk) is None
    assert contact.read_contact(cast.ben, cast.rob.pk) is not None


def test_a_deleted_contact_is_not_there(cast: Cast, now: datetime) -> None:
    delete_contact.delete_contact(cast.rob, by=cast.ann, now=now)

    assert contact.read_contact(cast.ann, cast.rob.pk) is None
    assert contact.read_contact(cast.ann, 10**9) is None


def test_a_contact_comes_with_its_company_and_its_ways_in_order(cast: Cast) -> None:
    found = page_of(cast.ann, cast.rob)

    assert (found.contact, str(found.contact.organization)) == (cast.rob, "Saltmarsh Bakery")
    assert [way.value for way in found.methods] == ["+44 20 7946 0018", "rob@example.com"]


def test_a_contact_without_anything_is_there_too(cast: Cast) -> None:
    alone = make.contact(by=cast.ann, name="Ada", organization="", phone="", email="")

    found = page_of(cast.ann, alone)

    assert (found.contact, found.contact.organization) == (alone, None)
    assert found == ContactRecord(alone, [], [], [], [], [], [])


def test_open_follow_ups_come_first_by_date_and_closed_ones_behind(cast: Cast, now: datetime) -> None:
    shut = make.followup(by=cast.ann, contact=cast.rob, due=make.window(now - timedelta(days=9)))
    close_it(cast, shut, now)
    sooner = make.followup(by=cast.ben, contact=cast.rob, due=make.window(now - timedelta(days=2)))

    found = page_of(cast.ann, cast.rob)

    assert found.followups == [sooner, cast.call_rob, shut]
    assert (found.open_followups, found.closed) == ([sooner, cast.call_rob], [shut])
    assert [row.owned_by for row in found.followups] == [  # type: ignore[attr-defined]  # set for the page
        "Ben Carter", "Ann Halloway", "Ann Halloway"
    ]  # fmt: skip


def test_the_follow_up_that_keeps_an_interval_knows_its_days(cast: Cast, now: datetime) -> None:
    keep_in_touch.set_interval(cast.rob, 90, by=cast.ann, now=now)

    kept = {row.purpose: row.kept_days for row in page_of(cast.ann, cast.rob).open_followups}  # type: ignore[attr-defined]

    assert kept == {"met": None, "keep_in_touch": 90}


def test_promises_are_listed_once_newest_first_and_the_open_one_is_found_by_its_side(cast: Cast, now: datetime) -> None:
    kept = make.promise(by=cast.ann, followup=cast.call_rob)
    kept.keep(make.act(by=cast.ann), at=now)
    ours = make.promise(by=cast.ann, followup=cast.call_rob)
    theirs = make.promise(by=cast.ann, followup=cast.call_rob, side="theirs")

    found = page_of(cast.ann, cast.rob)

    assert found.promises == [theirs, ours, kept]
    assert found.followups == [cast.call_rob]
    assert [found.promise_of(cast.call_rob, side) for side in ("ours", "theirs")] == [ours, theirs]


def test_a_kept_promise_is_not_the_open_one(cast: Cast, now: datetime) -> None:
    make.promise(by=cast.ann, followup=cast.call_rob).keep(make.act(by=cast.ann), at=now)

    assert page_of(cast.ann, cast.rob).promise_of(cast.call_rob, "ours") is None


def test_the_promise_of_one_follow_up_is_not_that_of_another(cast: Cast, now: datetime) -> None:
    other = make.followup(by=cast.ann, contact=cast.rob, due=make.window(now))
    make.promise(by=cast.ann, followup=other)

    found = page_of(cast.ann, cast.rob)

    assert found.promise_of(cast.call_rob, "ours") is None and found.promise_of(other, "ours") is not None


def test_touches_come_newest_first_without_corrected_ones_and_with_who_it_was(cast: Cast, now: datetime) -> None:
    older = make.touch(by=cast.ben, contact=cast.rob, at=make.LONG_AGO + timedelta(days=1))
    wrong = make.touch(by=cast.ann, contact=cast.rob, at=make.LONG_AGO + timedelta(days=2))
    correct_touch(wrong, outcome="voicemail", words="", by=cast.ann, now=now)
    corrected = Touch.objects.get(corrects=wrong)

    found = page_of(cast.ann, cast.rob).touches

    assert [touch.pk for touch in found] == [corrected.pk, older.pk]
    assert [touch.done_by for touch in found] == ["Ann Halloway", "Ben Carter"]


def test_of_very_many_touches_the_newest_are_there(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contact, "LONGEST", 2)
    rows = [make.touch(by=cast.ann, contact=cast.rob, at=make.LONG_AGO + timedelta(days=day)) for day in range(3)]

    assert [touch.pk for touch in page_of(cast.ann, cast.rob).touches] == [rows[2].pk, rows[1].pk]


def test_tags_come_by_name_with_their_interval(cast: Cast, now: datetime) -> None:
    market = tagged(cast, "Market", cast.rob, now=now)
    bakers = tagged(cast, "bakers", cast.rob, now=now)
    keep_in_touch.set_tag_interval(market, 30, by=cast.ann, now=now)

    assert page_of(cast.ann, cast.rob).tags == [(bakers.pk, "bakers", None), (market.pk, "Market", 30)]


@pytest.mark.parametrize(("because", "is_barred"), [("do_not_contact", True), ("not_interested", False)])
def test_only_who_asked_not_to_be_contacted_is_marked_so(
    cast: Cast, now: datetime, because: str, is_barred: bool
) -> None:
    assert not page_of(cast.ann, cast.rob).is_do_not_contact

    close_it(cast, cast.call_rob, now, because)

    assert page_of(cast.ann, cast.rob).is_do_not_contact is is_barred


def test_a_page_takes_four_statements_with_one_and_with_three_of_everything(cast: Cast, now: datetime) -> None:
    def statements() -> int:
        with CaptureQueriesContext(connection) as seen:
            contact.read_contact(cast.ann, cast.rob.pk)
        return len(seen)

    def more(number: int) -> None:
        followup = make.followup(by=cast.ann, contact=cast.rob, due=make.window(now))
        make.promise(by=cast.ann, followup=followup)
        make.touch(by=cast.ann, contact=cast.rob, followup=followup)
        tagged(cast, f"Tag {number}", cast.rob, now=now)

    more(1)
    one = statements()
    for number in (2, 3):
        more(number)
    assert statements() == one == 4


def test_tags_are_by_size_then_by_name_and_count_nobody_deleted(cast: Cast, now: datetime) -> None:
    ada, bea = (make.contact(by=cast.ann, name=name) for name in ("Ada", "Bea"))
    for name, people in (("zebra", [ada, cast.rob]), ("apple", [ada]), ("berry", [ada]), ("gone", [bea])):
        tagged(cast, name, *people, now=now)
    tagged(cast, "apple", bea, now=now)
    delete_contact.delete_contact(bea, by=cast.ann, now=now)

    found = list_sizes.list_sizes(cast.ann, "everyone", tag=None, now=now)

    assert [(tag.name, tag.people) for tag in found.tags] == [("zebra", 2), ("apple", 1), ("berry", 1)]


def test_the_list_shown_has_its_size_and_a_tag_its_people(cast: Cast, now: datetime) -> None:
    ada, bea = (make.contact(by=cast.ann, name=name) for name in ("Ada", "Bea"))
    tag = tagged(cast, "bakers", ada, bea, cast.rob, now=now)
    delete_contact.delete_contact(bea, by=cast.ann, now=now)

    assert [list_sizes.list_sizes(cast.ann, which, tag=None, now=now).shown for which in ("everyone", "deleted")] == [
        2, 1
    ]  # fmt: skip
    assert list_sizes.list_sizes(cast.ann, "tag", tag=tag, now=now).shown == 2


def test_a_tag_that_is_not_among_the_largest_is_counted_by_itself(cast: Cast, now: datetime) -> None:
    ada, bea = (make.contact(by=cast.ann, name=name) for name in ("Ada", "Bea"))
    tag = tagged(cast, "bakers", ada, bea, now=now)
    delete_contact.delete_contact(bea, by=cast.ann, now=now)

    assert list_sizes.size_of_tag(cast.ann, tag, []) == 1
    assert list_sizes.size_of_tag(cast.ann, tag, [TagSize(tag.pk, "bakers", 7)]) == 7


def test_only_the_unsorted_can_be_too_many_to_count(cast: Cast, now: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(list_sizes, "COUNTED", 1)
    for name in ("Ada", "Bea"):
        sort_people.sort_contact(make.contact(by=cast.ann, name=name), "call", by=cast.ann, now=now)
        make.contact(by=cast.ann, name=f"{name} too")

    sizes = {which: list_sizes.list_sizes(cast.ann, which, tag=None, now=now) for which in ("unsorted", "call")}

    assert {which: (size.shown, size.exact(which)) for which, size in sizes.items()} == {
        "unsorted": (2, None),
        "call": (2, 2),
    }
