"""Find who does something: the order of the people, who comes last, and the words about each."""

from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from followthrough.accounts.models import Member
from followthrough.directory.who_does import find_who_does
from followthrough.flows.contact import keep_in_touch, sort_people, tag_people
from followthrough.flows.followup import close, reopen
from followthrough.followups.models import FollowUp
from followthrough.people import write
from followthrough.people.models import Contact, Tag
from followthrough.people.write import PersonDraft
from followthrough.promises.models import Promise
from tests import make
from tests.cast import Cast


def roofer(cast: Cast, name: str, *, does: str = "roofing") -> Contact:
    act = make.act(by=cast.ann)
    row = write.make_contact(act, PersonDraft(full=name, does=does), country="GB", now=make.LONG_AGO)
    act.finish("")
    return row


def asked(member: Member, now: datetime) -> list[str]:
    return [answer.entry.name for answer in find_who_does(member, "roofing", now=now)]


@pytest.fixture
def ada(cast: Cast) -> Contact:
    """The first of two roofers who are equal until something happens to her."""
    ada = roofer(cast, "Ada Vale")
    roofer(cast, "Zoe Brook")
    return ada


def test_of_equals_the_first_made_comes_first(cast: Cast, ada: Contact, now: datetime) -> None:
    assert asked(cast.ann, now) == ["Ada Vale", "Zoe Brook"]


@pytest.mark.parametrize("decision", ["none", "personal"])
def test_a_person_who_is_left_or_personal_comes_last(cast: Cast, ada: Contact, now: datetime, decision: str) -> None:
    make.touch(by=cast.ann, contact=ada)
    sort_people.sort_contact(ada, decision, by=cast.ann, now=now)

    assert asked(cast.ann, now) == ["Zoe Brook", "Ada Vale"]
    assert [answer.is_personal for answer in find_who_does(cast.ann, "roofing", now=now)] == [
        False,
        decision == "personal",
    ]


def test_a_person_who_asked_not_to_be_contacted_comes_last_with_the_day_they_asked(
    cast: Cast, ada: Contact, now: datetime
) -> None:
    followup = make.followup(by=cast.ann, contact=ada, due=make.window(now))
    make.touch(by=cast.ann, contact=ada)
    close.close(followup, because="do_not_contact", by=cast.ann, now=now)

    found = find_who_does(cast.ann, "roofing", now=now)

    assert [(answer.entry.name, answer.do_not_contact) for answer in found] == [
        ("Zoe Brook", None), ("Ada Vale", now.date())
    ]  # fmt: skip


def test_a_follow_up_closed_for_another_reason_bars_nobody(cast: Cast, ada: Contact, now: datetime) -> None:
    followup = make.followup(by=cast.ann, contact=ada, due=make.window(now))
    make.touch(by=cast.ann, contact=ada)
    close.close(followup, because="not_interested", by=cast.ann, now=now)

    found = find_who_does(cast.ann, "roofing", now=now)

    assert [(answer.entry.name, answer.do_not_contact) for answer in found] == [
        ("Ada Vale", None), ("Zoe Brook", None)
    ]  # fmt: skip


def test_a_person_taken_up_again_may_be_asked_again(cast: Cast, ada: Contact, now: datetime) -> None:
    followup = make.followup(by=cast.ann, contact=ada, due=make.window(now))
    close.close(followup, because="do_not_contact", by=cast.ann, now=now)
    assert asked(cast.ann, now)[-1] == "Ada Vale"

    reopen.reopen_followup(FollowUp.objects.get(pk=followup.pk), next_words="friday", by=cast.ann, now=now)

    assert asked(cast.ann, now)[0] == "Ada Vale"


@pytest.mark.parametrize(
    ("days", "near"), [(30, "near"), (31, "short"), (90, "short"), (91, "long"), (180, "long"), (181, "")]
)
def test_how_near_somebody_is_goes_by_the_days_since_the_last_touch(
    cast: Cast, ada: Contact, now: datetime, days: int, near: str
) -> None:
    make.touch(by=cast.ann, contact=ada, at=now - timedelta(days=days))

    [answer] = [answer for answer in find_who_does(cast.ann, "roofing", now=now) if answer.entry.id == ada.pk]

    assert (answer.near, answer.touched) == (near, now.date() - timedelta(days=days))


def test_an_interval_of_ones_own_or_of_a_tag_says_how_near_somebody_is(cast: Cast, ada: Contact, now: datetime) -> None:
    """Zoe was touched long ago, but her tag keeps her near; Ada's own interval is the long one."""
    zoe = Contact.objects.get(full="Zoe Brook")
    for contact in (ada, zoe):
        make.touch(by=cast.ann, contact=contact, at=now - timedelta(days=200))
        tag_people.change_contact_tags(contact, add=["Friends"], by=cast.ann, now=now)
    keep_in_touch.set_tag_interval(Tag.objects.get(), 30, by=cast.ann, now=now)
    keep_in_touch.set_interval(ada, 180, by=cast.ann, now=now)

    found = find_who_does(cast.ann, "roofing", now=now)

    assert [(answer.entry.name, answer.near) for answer in found] == [("Zoe Brook", "near"), ("Ada Vale", "long")]


def test_more_broken_promises_than_kept_ones_put_a_person_behind_equals(
    cast: Cast, ada: Contact, now: datetime
) -> None:
    followup = make.followup(by=cast.ann, contact=ada, due=make.window(now))

    def promised(state: str) -> None:
        promise = make.promise(by=cast.ann, followup=followup, side="theirs")
        Promise.objects.filter(pk=promise.pk).update(state=state, closed_at=now)

    promised("broken")
    assert asked(cast.ann, now) == ["Zoe Brook", "Ada Vale"]
    promised("kept_late")
    assert asked(cast.ann, now) == ["Ada Vale", "Zoe Brook"]


def test_a_promise_we_broke_is_not_counted_against_them(cast: Cast, ada: Contact, now: datetime) -> None:
    followup = make.followup(by=cast.ann, contact=ada, due=make.window(now))
    make.promise(by=cast.ann, followup=followup).break_(make.act(by=cast.ann), at=now)

    first = find_who_does(cast.ann, "roofing", now=now)[0]

    assert (first.entry.name, first.broken) == ("Ada Vale", 0)


def test_at_most_so_many_are_answered_and_the_barred_are_left_out_first(
    cast: Cast, ada: Contact, now: datetime
) -> None:
    sort_people.sort_contact(ada, "personal", by=cast.ann, now=now)
    roofer(cast, "Cleo Marsh")

    assert {answer.entry.name for answer in find_who_does(cast.ann, "roofing", now=now, limit=2)} == {
        "Zoe Brook",
        "Cleo Marsh",
    }


def test_one_and_three_answers_take_the_same_statements(cast: Cast, now: datetime) -> None:
    def statements() -> int:
        with CaptureQueriesContext(connection) as seen:
            find_who_does(cast.ann, "roofing", now=now)
        return len(seen)

    def more(name: str) -> None:
        contact = roofer(cast, name)
        make.touch(by=cast.ann, contact=contact, outcome="noted", words="Did our roofing.")
        followup = make.followup(by=cast.ann, contact=contact, due=make.window(now))
        close.close(followup, because="do_not_contact", by=cast.ann, now=now)

    more("Ada Vale")
    one = statements()
    for name in ("Zoe Brook", "Cleo Marsh"):
        more(name)
    assert statements() == one
