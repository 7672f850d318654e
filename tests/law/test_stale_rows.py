"""A contact is merged, deleted or removed between a page and the act: nothing hangs on what is left."""

from collections.abc import Callable
from datetime import datetime

import pytest

from followthrough.desk.dropped import count_dropped
from followthrough.flows.contact.delete_contact import delete_contact, purge_deleted_contacts
from followthrough.flows.duplicates.merge import merge_contacts
from followthrough.flows.history.undo import undo_newest
from followthrough.followups.models import FollowUp
from followthrough.kit.errors import Refused
from followthrough.people.models import Contact, ContactMethod, ContactTag
from followthrough.promises.models import Promise
from followthrough.touches.models import Touch
from tests.cast import TUESDAY, Cast, beside_cast
from tests.law.stale_rows import ABOUT_ROWS, Looked, look_up

Faster = Callable[[Looked, datetime], object]

FASTER: dict[str, Faster] = {
    "merged": lambda at, now: merge_contacts(at.kay, at.gay, by=at.ann, now=now),
    "merged twice": lambda at, now: (
        merge_contacts(at.kay, at.gay, by=at.ann, now=now),
        merge_contacts(at.lou, at.kay, by=at.ann, now=now),
    ),
    "merged and deleted": lambda at, now: (
        merge_contacts(at.kay, at.gay, by=at.ann, now=now),
        delete_contact(at.kay, by=at.ann, now=now),
    ),
    "deleted": lambda at, now: delete_contact(at.gay, by=at.ann, now=now),
    "removed": lambda at, now: (
        delete_contact(at.gay, by=at.ann, now=make_long_ago(now)),
        purge_deleted_contacts(now=now),
    ),
    "taken back": lambda at, now: take_back_all(at, now),
}
# As Ben's page looked it up; each test has objects of its own.
looked = beside_cast(lambda cast: look_up(cast, TUESDAY))
CALLS = [(name, number) for name, calls in ABOUT_ROWS.items() for number in range(len(calls))]


def make_long_ago(now: datetime) -> datetime:
    return now.replace(year=now.year - 1)


def take_back_all(at: Looked, now: datetime) -> None:
    """Ann takes back what she did on Gay's page: the introduction, the follow-up that sleeps, the tag."""
    for _ in range(3):
        undo_newest(by=at.ann, now=now)


# Two verbs in a row do what each of them does: `make test` has them alone.
IN_A_ROW = ("merged twice", "merged and deleted")


@pytest.mark.parametrize(
    "faster", [pytest.param(name, marks=pytest.mark.long if name in IN_A_ROW else ()) for name in FASTER]
)
@pytest.mark.parametrize(("name", "number"), CALLS, ids=lambda part: str(part))
def test_what_is_begun_on_somebody_who_is_gone_is_refused_or_goes_to_who_stays(
    cast: Cast, looked: Looked, now: datetime, name: str, number: int, faster: str
) -> None:
    at = looked
    FASTER[faster](at, now)
    gone = list(Contact.objects.exclude(deleted_at=None).values_list("pk", flat=True))
    open_before = open_on(gone)
    try:
        ABOUT_ROWS[name][number](at, {"by": at.ben, "now": now})
    except Refused as refused:
        assert refused.why
    assert open_on(gone) <= open_before
    assert left_on_shells() == []
    assert count_dropped(cast.workspace) == 0


def open_on(people: list[int]) -> set[tuple[str, int]]:
    """What hangs open on these people; what hung on them before comes back with them."""
    rows = FollowUp.objects.filter(state="open", contact__in=people)
    owed = Promise.objects.filter(state="open", followup__contact__in=people)
    named = {"followup": rows, "promise": owed}
    return {(name, pk) for name, found in named.items() for pk in found.values_list("pk", flat=True)}


def left_on_shells() -> list[object]:
    """Every row that points to somebody who was merged into another."""
    shells = Contact.objects.exclude(merged_into=None)
    return [
        row
        for table in (FollowUp, Touch, ContactMethod, ContactTag)
        for row in table.objects.filter(contact__in=shells)
    ]


@pytest.mark.parametrize("name", ["start_followup", "introduce", "log_touch", "change_contact_tags", "close_promise"])
def test_what_is_added_to_a_merged_person_goes_to_who_stays(looked: Looked, now: datetime, name: str) -> None:
    at = looked
    FASTER["merged"](at, now)
    ABOUT_ROWS[name][-1 if name == "introduce" else 0](at, {"by": at.ben, "now": now})
    assert Contact.objects.get(pk=at.gay.pk).merged_into == at.kay
    if name == "start_followup":
        assert FollowUp.objects.get(about="a talk").contact == at.kay
    if name == "introduce":
        assert FollowUp.objects.open().get(key__endswith=f":{at.kay.pk}").tied_to.contact == at.kay
