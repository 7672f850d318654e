"""The doctor names what only a hand in the database can write, and the pages still show what can be shown."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test import Client

from followthrough.accounts.models import Member, Workspace
from followthrough.acts.models import Act
from followthrough.desk.hanging import count_hanging
from followthrough.flows.account.change_zone import change_zone
from followthrough.flows.contact.delete_contact import delete_contact, restore_contact
from followthrough.flows.contact.tag_people import change_contact_tags
from followthrough.flows.duplicates.merge import merge_contacts
from followthrough.flows.system import doctor
from followthrough.flows.system.odd_rows import odd_rows
from followthrough.followups.models import FollowUp
from followthrough.kit import clock
from followthrough.ledger import due_rows
from followthrough.people.models import Contact, ContactMethod, Tag
from followthrough.promises.models import Promise
from followthrough.touches.models import Touch
from tests import make
from tests.cast import TUESDAY, Cast, beside_cast

BY_HAND: dict[str, tuple[str, Callable[[Cast], object]]] = {
    "channel of a touch": ("unknown channel in touch", lambda at: Touch.objects.update(channel="pigeon")),
    "blank channel of a touch": ("unknown channel in touch", lambda at: Touch.objects.update(channel=" ")),
    "channel of a promise": ("unknown channel in promise", lambda at: Promise.objects.update(channel="pigeon")),
    "outcome": ("unknown outcome in touch", lambda at: Touch.objects.update(outcome="shrugged")),
    "side": ("unknown side in touch", lambda at: Touch.objects.update(side="it")),
    "purpose": ("unknown purpose in followup", lambda at: FollowUp.objects.update(purpose="whim")),
    "precision": ("unknown precision in promise", lambda at: Promise.objects.update(precision="soonish")),
    "zone of a step": ("unknown zone in followup", lambda at: FollowUp.objects.update(next_zone="Mars/Base")),
    "zone of a member": ("unknown zone in member", lambda at: Member.objects.update(zone="Mars/Base")),
    "zone of a workspace": ("unknown zone in workspace", lambda at: Workspace.objects.update(zone=" ")),
    "zone of a contact": ("unknown zone in contact", lambda at: Contact.objects.update(zone="Mars/Base")),
    "owner": ("owner of another workspace in followup", lambda at: FollowUp.objects.update(owner=at.zoe)),
    "touch": ("workspace in touch", lambda at: Touch.objects.update(workspace=at.zoe.workspace)),
    "method": ("workspace in contactmethod", lambda at: ContactMethod.objects.update(workspace=at.zoe.workspace)),
    "contact": ("contact of another workspace", lambda at: Contact.objects.update(workspace=at.zoe.workspace)),
    "tag": ("tag of another workspace", lambda at: Tag.objects.update(workspace=at.zoe.workspace)),
    "act": ("changed_by of another workspace", lambda at: Act.objects.update(workspace=at.zoe.workspace)),
    "merged twice": ("merged into somebody", lambda at: Contact.objects.filter(pk=at.rob.pk).update(
        merged_into=at.rob.pk, deleted_at=make.LONG_AGO)),
    "half a couple": ("half of a couple", lambda at: Contact.objects.filter(pk=at.rob.pk).update(household=at.rob)),
    "promise backward": ("a promise that ends", lambda at: Promise.objects.update(due_from=datetime.max.replace(
        year=2100, microsecond=0, tzinfo=make.LONG_AGO.tzinfo))),
    "hours": ("hours of work", lambda at: Member.objects.update(day_starts=1020, day_ends=540)),
    "date of work": ("a date that cannot be read in duerow.due_at", lambda at: raw(at)),
}  # fmt: skip
PAGES = (
    "/", "/contacts/{rob}", "/people", "/promises", "/waiting", "/upcoming", "/sort", "/spread", "/people/lists",
    "/find?q=rob", "/followups/{call}", "/settings", "/people/deleted", "/import",
)  # fmt: skip


def raw(cast: Cast) -> None:
    due_rows.owe("remind", "by hand", due_at=make.LONG_AGO, member_id=cast.ann.pk)
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE followthrough_duerow SET due_at = %s", ["infinity" if connection.vendor == "postgresql" else "zzz"]
        )


def fill(cast: Cast) -> Cast:
    make.promise(by=cast.ann, followup=cast.call_rob)
    make.touch(by=cast.ann, contact=cast.rob, followup=cast.call_rob)
    change_contact_tags(cast.rob, add=["lunch"], by=cast.ann, now=TUESDAY)
    return cast


filled = beside_cast(fill)


def test_an_honest_workspace_has_no_odd_rows(filled: Cast, now: datetime) -> None:
    merge_contacts(filled.rob, make.contact(by=filled.ann, name="Robert Okafor"), by=filled.ann, now=now)
    assert odd_rows() == []
    assert {part.name: part for part in doctor.run_checks(now=now).parts}["rows"].ok


@pytest.mark.each
@pytest.mark.parametrize("odd", BY_HAND)
def test_the_doctor_names_it(filled: Cast, now: datetime, odd: str) -> None:
    named, write = BY_HAND[odd]
    write(filled)
    found = {part.name: part for part in doctor.run_checks(now=now).parts}["rows"]
    assert not found.ok and named in found.why


@pytest.mark.parametrize("odd", BY_HAND)
def test_no_page_breaks_on_it(filled: Cast, now: datetime, odd: str, client: Client) -> None:
    client.force_login(filled.ann.user)
    BY_HAND[odd][1](filled)
    client.raise_request_exception = False
    with clock.shifted_to(now):
        answers = {to: client.get(to.format(rob=filled.rob.pk, call=filled.call_rob.pk)).status_code for to in PAGES}
    assert {to: code for to, code in answers.items() if code >= 500} == {}


def test_what_hangs_on_a_merged_person_is_counted(filled: Cast, now: datetime) -> None:
    robert = make.contact(by=filled.ann, name="Robert Okafor")
    merge_contacts(filled.rob, robert, by=filled.ann, now=now)
    assert count_hanging(filled.workspace) == 0
    FollowUp.objects.update(contact=robert)
    assert count_hanging(filled.workspace) == 1
    assert doctor.run_checks(now=now).dropped == 1


def test_what_was_open_when_a_person_was_deleted_comes_back_and_is_not_counted(filled: Cast, now: datetime) -> None:
    delete_contact(filled.rob, by=filled.ann, now=now)
    change_zone(filled.ann, "America/New_York", now=now)
    assert count_hanging(filled.workspace) == 0
    make.followup(by=filled.ben, contact=filled.rob, due=make.window(now), opened=now + timedelta(minutes=1))
    assert count_hanging(filled.workspace) == 1
    restore_contact(filled.rob, by=filled.ann, now=now)
    assert count_hanging(filled.workspace) == 0
