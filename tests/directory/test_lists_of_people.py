"""The lists of people: who is on which, in which order, how many, and page by page."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from followthrough.accounts.models import Member
from followthrough.directory import list_counts, people_list
from followthrough.directory.people_list import LISTS
from followthrough.flows.contact import delete_contact, keep_in_touch, sort_people, tag_people
from followthrough.flows.followup import close
from followthrough.followups import intervals
from followthrough.followups.models import FollowUp
from followthrough.people.models import Contact, Tag
from tests import make
from tests.cast import Cast, make_cast

NOW = datetime.fromisoformat("2026-11-24T08:48:00+00:00")


def names_on(member: Member, which: str, *, tag: int = 0) -> list[str]:
    """The names on all pages of a list."""
    names, page, is_more = list[str](), 0, True
    while is_more:
        page += 1
        entries, is_more = people_list.page_of_list(member, which, page=page, now=NOW, tag=tag)
        names += [entry.name for entry in entries]
    return names


def add(cast: Cast, *names: str) -> list[Contact]:
    return [make.contact(by=cast.ann, name=name, phone="", email="") for name in names]


def open_step(
    cast: Cast, contact: Contact, *, days: int, waiting: bool = False, opened: datetime = make.LONG_AGO
) -> FollowUp:
    due = make.window(NOW + timedelta(days=days))
    return make.followup(by=cast.ann, contact=contact, due=due, waiting=waiting, opened=opened)


def leave(cast: Cast, followup: FollowUp, because: str = "other") -> None:
    close.close(followup, because=because, note="moved", by=cast.ann, now=NOW)


def test_everyone_is_first_by_the_next_step_and_then_by_name(cast: Cast) -> None:
    zoe, _, bea = add(cast, "Zoe Last", "Ada First", "Bea Closed")
    open_step(cast, zoe, days=-3)
    leave(cast, open_step(cast, bea, days=1))

    assert names_on(cast.ann, "everyone") == ["Zoe Last", "Rob Okafor", "Ada First", "Bea Closed"]


def test_a_person_with_two_open_steps_is_listed_once_by_the_earlier(cast: Cast) -> None:
    (ada,) = add(cast, "Ada Brook")
    open_step(cast, ada, days=9)
    open_step(cast, ada, days=-2)

    assert names_on(cast.ann, "active") == ["Ada Brook", "Rob Okafor"]
    assert list_counts.count_lists(cast.ann, now=NOW)["active"] == 2


def test_two_steps_at_the_same_moment_list_a_person_once(cast: Cast) -> None:
    for _ in range(2):
        open_step(cast, cast.rob, days=0)

    assert names_on(cast.ann, "active") == ["Rob Okafor"]


def test_waiting_is_only_whose_date_to_ask_has_not_come(cast: Cast) -> None:
    asked, asked_today, calls = add(cast, "Asked", "Asked today", "Calls")
    open_step(cast, asked, days=1, waiting=True)
    open_step(cast, asked_today, days=0, waiting=True)
    open_step(cast, calls, days=1)

    assert names_on(cast.ann, "waiting") == ["Asked"]


def test_waiting_is_by_the_date_to_ask_and_not_by_another_step(cast: Cast) -> None:
    sooner, later = add(cast, "Sooner", "Later")
    for contact, days in ((later, 9), (sooner, 5)):
        open_step(cast, contact, days=days, waiting=True)
    open_step(cast, later, days=1)

    assert names_on(cast.ann, "waiting") == ["Sooner", "Later"]


def test_people_meant_to_be_called_are_by_the_oldest_intention(cast: Cast) -> None:
    people = add(cast, "First", "Second", "Third")
    for hours, contact in zip((2, 1, 3), people, strict=True):
        sort_people.sort_contact(contact, "call", by=cast.ann, now=NOW + timedelta(hours=hours))

    assert names_on(cast.ann, "call") == ["Second", "First", "Third"]


def test_a_person_taken_up_since_is_no_longer_meant_to_be_called(cast: Cast) -> None:
    for contact in add(cast, "Taken up", "Open before", "Closed before"):
        sort_people.sort_contact(contact, "call", by=cast.ann, now=NOW)
    taken_up, before, closed_before = Contact.objects.filter(sorted_as="call").order_by("pk")
    leave(cast, open_step(cast, taken_up, days=1, opened=NOW + timedelta(hours=1)))
    open_step(cast, before, days=1)
    leave(cast, open_step(cast, closed_before, days=1))

    assert names_on(cast.ann, "call") == ["Closed before"]


def test_only_an_interval_puts_a_person_on_keep_in_touch(cast: Cast) -> None:
    monthly, quarterly, _ = add(cast, "Monthly", "Quarterly", "Not kept")
    for contact, days in ((quarterly, 90), (monthly, 30)):
        make.touch(by=cast.ann, contact=contact)
        keep_in_touch.set_interval(contact, days, by=cast.ann, now=NOW)

    assert names_on(cast.ann, "keep") == ["Monthly", "Quarterly"]


def test_an_interval_given_up_takes_the_person_off_keep_in_touch(cast: Cast) -> None:
    keep_in_touch.set_interval(cast.rob, 30, by=cast.ann, now=NOW)
    assert names_on(cast.ann, "keep") == ["Rob Okafor"]

    keep_in_touch.set_interval(cast.rob, 0, by=cast.ann, now=NOW)

    assert names_on(cast.ann, "keep") == []


def test_closed_is_who_has_nothing_open_any_more(cast: Cast) -> None:
    ada, bea, _ = add(cast, "Ada Brook", "Bea Cole", "Cy Never")
    for contact in (ada, bea, cast.rob):
        leave(cast, open_step(cast, contact, days=1))
    open_step(cast, bea, days=2)

    assert names_on(cast.ann, "closed") == ["Ada Brook"]


def test_personal_contacts_are_on_their_own_list_and_not_among_the_unsorted(cast: Cast) -> None:
    aunt, ada = add(cast, "Aunt May", "Ada Brook")
    sort_people.sort_contact(aunt, "personal", by=cast.ann, now=NOW)
    sort_people.sort_contact(ada, "none", by=cast.ann, now=NOW)

    assert [names_on(cast.ann, which) for which in ("personal", "unsorted", "idle")] == [
        ["Aunt May"], [], ["Ada Brook"]
    ]  # fmt: skip


def test_a_deleted_person_is_on_the_list_of_the_deleted_alone(cast: Cast) -> None:
    leave(cast, open_step(cast, cast.rob, days=1))
    first, second = add(cast, "First gone", "Second gone")
    for contact in (first, cast.rob, second):
        delete_contact.delete_contact(contact, by=cast.ann, now=NOW + timedelta(minutes=contact.pk))

    assert {which: names_on(cast.ann, which) for which in LISTS if names_on(cast.ann, which)} == {
        "deleted": ["Second gone", "First gone", "Rob Okafor"]
    }


def test_a_tag_lists_its_people_by_name(cast: Cast) -> None:
    zoe, ada, _ = add(cast, "Zoe Last", "Ada First", "Not tagged")
    for contact in (zoe, ada):
        tag_people.change_contact_tags(contact, add=["Bakers"], by=cast.ann, now=NOW)

    assert names_on(cast.ann, "tag", tag=Tag.objects.get().pk) == ["Ada First", "Zoe Last"]


def test_every_list_is_of_one_workspace(cast: Cast) -> None:
    make.contact(by=cast.zoe, name="Cy Elsewhere")

    assert names_on(cast.zoe, "everyone") == ["Cy Elsewhere"]
    assert "Cy Elsewhere" not in {name for which in LISTS for name in names_on(cast.ann, which)}
    assert people_list.entries_of(cast.zoe, [cast.rob.pk]) == []


@pytest.mark.parametrize("people", [1, 2, 3, 4, 5])
def test_pages_name_everybody_once_in_the_order_of_the_list(
    cast: Cast, people: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half of them have an open step, so that everyone's list changes over within a page."""
    for number, contact in enumerate(add(cast, *(f"Person {number}" for number in range(people)))):
        if number % 2:
            open_step(cast, contact, days=number)
    whole = {which: names_on(cast.ann, which) for which in LISTS}

    monkeypatch.setattr(people_list, "PAGE", 2)

    assert {which: names_on(cast.ann, which) for which in LISTS} == whole
    assert [len(whole[which]) for which in ("everyone", "active")] == [people + 1, people // 2 + 1]


def test_a_page_says_if_there_is_another_one(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(people_list, "PAGE", 2)
    add(cast, "Ada", "Bea", "Cy")

    pages = [people_list.page_of_list(cast.ann, "everyone", page=page, now=NOW) for page in (1, 2, 3)]

    assert [(len(entries), is_more) for entries, is_more in pages] == [(2, True), (2, False), (0, False)]


@pytest.mark.once  # counted on SQLite, for both
@pytest.mark.parametrize("which", LISTS)
def test_one_and_three_people_take_the_same_statements(cast: Cast, which: str) -> None:
    def statements() -> int:
        with CaptureQueriesContext(connection) as seen:
            people_list.page_of_list(cast.ann, which, page=1, now=NOW)
        return len(seen)

    def populate(*names: str) -> None:
        """One person more for each list and name."""
        for name in names:
            wait, call, idle, keep, shut, own, gone = add(cast, *(f"{name} {each}" for each in "abcdefg"))
            make.touch(by=cast.ann, contact=idle)
            open_step(cast, wait, days=3, waiting=True)
            sort_people.sort_contact(call, "call", by=cast.ann, now=NOW)
            keep_in_touch.set_interval(keep, 30, by=cast.ann, now=NOW)
            leave(cast, open_step(cast, shut, days=1))
            sort_people.sort_contact(own, "personal", by=cast.ann, now=NOW)
            delete_contact.delete_contact(gone, by=cast.ann, now=NOW)

    populate("One")
    one = statements()
    populate("Two", "Three")
    assert statements() == one


def test_an_entry_says_the_next_step_and_if_it_is_promised(cast: Cast) -> None:
    make.touch(by=cast.ann, contact=cast.rob, at=make.LONG_AGO + timedelta(days=4))
    make.promise(by=cast.ann, followup=cast.call_rob)
    open_step(cast, cast.rob, days=5, waiting=True)

    [entry] = people_list.entries_of(cast.ann, [cast.rob.pk])

    assert (entry.name, entry.first, entry.organization) == ("Rob Okafor", "Rob", "Saltmarsh Bakery")
    assert (entry.window, entry.channel, entry.is_waiting, entry.is_promised) == (make.window(NOW), "call", False, True)
    assert entry.last == make.LONG_AGO + timedelta(days=4)


def test_a_promise_of_theirs_does_not_make_the_step_promised(cast: Cast) -> None:
    make.promise(by=cast.ann, followup=cast.call_rob, side="theirs")

    [entry] = people_list.entries_of(cast.ann, [cast.rob.pk])

    assert not entry.is_promised


def test_an_entry_of_a_closed_follow_up_says_why_the_last_one_was_closed(cast: Cast) -> None:
    make.touch(by=cast.ann, contact=cast.rob)
    close.close(cast.call_rob, because="not_interested", by=cast.ann, now=NOW)
    later = open_step(cast, cast.rob, days=3)
    close.close(later, because="bought", by=cast.ann, now=NOW + timedelta(days=1))

    [entry] = people_list.entries_of(cast.ann, [cast.rob.pk])

    assert (entry.window, entry.because) == (None, "bought")


def test_an_open_step_is_shown_and_not_why_an_older_follow_up_was_closed(cast: Cast) -> None:
    leave(cast, open_step(cast, cast.rob, days=-9))

    [entry] = people_list.entries_of(cast.ann, [cast.rob.pk])

    assert (entry.window, entry.because) == (make.window(NOW), "")


def test_entries_come_in_the_order_they_were_asked_for(cast: Cast) -> None:
    ada, bea = add(cast, "Ada", "Bea")

    wanted = [bea.pk, cast.rob.pk, ada.pk]

    assert [entry.id for entry in people_list.entries_of(cast.ann, wanted)] == wanted


def test_the_day_of_the_last_touch_is_the_readers_own(cast: Cast) -> None:
    make.touch(by=cast.ann, contact=cast.rob, at=datetime.fromisoformat("2026-11-05T23:30:00+00:00"))
    never, rob = add(cast, "Never")[0], people_list.entries_of(cast.ann, [cast.rob.pk])[0]

    assert [str(people_list.last_touch_day(rob, zone)) for zone in ("Europe/London", "Europe/Berlin")] == [
        "2026-11-05", "2026-11-06"
    ]  # fmt: skip
    assert people_list.last_touch_day(people_list.entries_of(cast.ann, [never.pk])[0], "Europe/London") is None


@pytest.mark.parametrize(("small", "is_small"), [(1, False), (2, True)])
def test_a_small_workspace_is_one_with_few_people(
    cast: Cast, small: int, is_small: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(people_list, "SMALL_WORKSPACE", small)
    add(cast, "Ada")

    assert people_list.is_small_workspace(cast.ann) is is_small


@dataclass(frozen=True)
class Loop:
    """A follow-up of a random person: `days` until its step, `opened` hours from the moment people were sorted."""

    is_open: bool
    waiting: bool
    days: int
    opened: int
    is_interval: bool


@dataclass(frozen=True)
class Drawn:
    """A random person."""

    sorted_as: str
    is_personal: bool
    is_deleted: bool
    loops: list[Loop]

    @property
    def open(self) -> list[Loop]:
        return [loop for loop in self.loops if loop.is_open]

    def is_on(self, which: str) -> bool:
        """True when the list of that name has the person, in the words of the lists."""
        if which == "deleted" or self.is_deleted:
            return which == "deleted" and self.is_deleted
        taken_up = any(loop.is_open or loop.opened >= 0 for loop in self.loops)
        return {
            "everyone": True,
            "active": bool(self.open),
            "waiting": any(loop.waiting and loop.days > 0 for loop in self.open),
            "call": self.sorted_as == "call" and not self.is_personal and not taken_up,
            "unsorted": self.sorted_as == "" and not self.is_personal and not self.loops,
            "keep": any(loop.is_interval for loop in self.open),
            "idle": not self.is_personal and not self.loops and self.sorted_as != "call",
            "closed": bool(self.loops) and not self.open,
            "personal": self.is_personal,
        }[which]


def store(cast: Cast, drawn: Drawn, name: str) -> None:
    (row,) = add(cast, name)
    columns: dict[str, object] = {"is_personal": drawn.is_personal, "deleted_at": NOW if drawn.is_deleted else None}
    if drawn.sorted_as:
        columns |= {"sorted_as": drawn.sorted_as, "sorted_at": NOW}
    Contact.objects.filter(pk=row.pk).update(**columns)
    for loop in drawn.loops:
        opened = NOW + timedelta(hours=loop.opened)
        followup = open_step(cast, row, days=loop.days, waiting=loop.waiting, opened=opened)
        if (
            loop.is_interval
            and not FollowUp.objects.filter(key=intervals.keep_in_touch_key(row.pk), state="open").exists()
        ):
            FollowUp.objects.filter(pk=followup.pk).update(key=intervals.keep_in_touch_key(row.pk))
        if not loop.is_open:
            followup.close(make.act(by=cast.ann), "other", now=NOW)


LOOPS = st.builds(Loop, st.booleans(), st.booleans(), st.integers(-3, 3), st.sampled_from([-5, 0, 5]), st.booleans())
PEOPLE = st.lists(
    st.builds(
        Drawn, st.sampled_from(["", "call", "keep", "none"]), st.booleans(), st.booleans(), st.lists(LOOPS, max_size=3)
    ),
    max_size=8,
)


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(people=PEOPLE)
def test_every_list_has_its_people_and_its_count_is_their_number(db: None, people: list[Drawn]) -> None:
    with transaction.atomic():
        cast = make_cast()
        Contact.objects.filter(workspace=cast.workspace).delete()
        for number, drawn in enumerate(people):
            store(cast, drawn, f"Person {number}")

        listed = {which: names_on(cast.ann, which) for which in LISTS}

        expected = {
            which: {f"Person {number}" for number, drawn in enumerate(people) if drawn.is_on(which)} for which in LISTS
        }
        assert {which: set(names) for which, names in listed.items()} == expected
        assert {which: len(names) for which, names in listed.items()} == list_counts.count_lists(cast.ann, now=NOW)
        transaction.set_rollback(True)


def test_a_large_tag_lists_the_same_people_in_the_same_order(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    people = add(cast, "Zoe Last", "Ada First", "Bea Gone")
    for person in people:
        tag_people.change_contact_tags(person, add=["bakers"], by=cast.ann, now=NOW)
    delete_contact.delete_contact(people[2], by=cast.ann, now=NOW)
    tag = Tag.objects.get(name="bakers").pk
    small = names_on(cast.ann, "tag", tag=tag)

    monkeypatch.setattr("followthrough.directory.tagged.FEW", 1)
    assert names_on(cast.ann, "tag", tag=tag) == small == ["Ada First", "Zoe Last"]
