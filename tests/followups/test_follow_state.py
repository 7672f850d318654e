"""The database keeps the state of a contact's follow-ups, whatever writes the follow-ups or the contact."""

from datetime import datetime, timedelta

import pytest
from django.core.management import call_command
from django.db import connection

from followthrough.flows.duplicates.merge import merge_contacts
from followthrough.flows.followup import close
from followthrough.flows.history.undo import undo_newest
from followthrough.flows.system import upgrade
from followthrough.followups import follow_state
from followthrough.followups.models import FollowUp
from followthrough.people.models import Contact
from tests import make
from tests.cast import Cast, make_cast


def state_of(contact: Contact) -> str:
    """The state that is stored, after comparing all of them with the follow-ups."""
    with connection.cursor() as cursor:
        true = follow_state.true_state(follow_state.CONTACT, couples=True)
        cursor.execute(f"SELECT id FROM {follow_state.CONTACT} WHERE follow_state <> {true}")
        assert cursor.fetchall() == []
    return Contact.objects.values_list("follow_state", flat=True).get(pk=contact.pk)


def open_step(cast: Cast, contact: Contact, now: datetime) -> FollowUp:
    return make.followup(by=cast.ann, contact=contact, due=make.window(now + timedelta(days=3)))


def test_the_state_follows_opening_closing_and_undo(cast: Cast, now: datetime) -> None:
    ada = make.contact(by=cast.ann, name="Ada Brook")
    assert state_of(ada) == ""

    first, second = open_step(cast, ada, now), open_step(cast, ada, now)
    close.close(first, because="other", note="moved", by=cast.ann, now=now)
    assert state_of(ada) == "open"

    close.close(second, because="other", note="moved", by=cast.ann, now=now)
    assert state_of(ada) == "closed"

    undo_newest(by=cast.ann, now=now)
    assert state_of(ada) == "open"


def test_deleting_the_follow_ups_ends_the_state(cast: Cast, now: datetime) -> None:
    ada = make.contact(by=cast.ann, name="Ada Brook")
    step = open_step(cast, ada, now)
    FollowUp.objects.filter(pk=step.pk).delete()
    assert state_of(ada) == ""


def test_a_merge_moves_the_state_and_its_undo_moves_it_back(cast: Cast, now: datetime) -> None:
    ada, bea = (make.contact(by=cast.ann, name=name, phone="", email="") for name in ("Ada Brook", "Bea Cole"))
    open_step(cast, bea, now)

    merge_contacts(ada, bea, by=cast.ann, now=now)
    assert (state_of(ada), state_of(bea)) == ("open", "")

    undo_newest(by=cast.ann, now=now)
    assert (state_of(ada), state_of(bea)) == ("", "open")


def test_a_contact_that_is_put_back_as_it_was_keeps_the_state_of_today(cast: Cast, now: datetime) -> None:
    """Undo of an edit writes every column of the contact, also the state that it had before the follow-up."""
    ada = make.contact(by=cast.ann, name="Ada Brook")
    act = make.act(by=cast.ann)
    ada.write(act, title="Baker")
    act.finish("")
    open_step(cast, ada, now)
    Contact.objects.filter(pk=ada.pk).update(follow_state="closed")
    assert state_of(ada) == "open"


def test_a_contact_inserted_with_a_state_of_before_gets_the_true_one(cast: Cast) -> None:
    ada = make.contact(by=cast.ann, name="Ada Brook")
    twin = Contact.objects.get(pk=ada.pk)
    twin.pk, twin.follow_state = None, "open"
    twin.save(force_insert=True)
    assert state_of(twin) == ""


def test_a_database_without_the_triggers_gets_them_and_the_true_states(cast: Cast, now: datetime) -> None:
    ada = make.contact(by=cast.ann, name="Ada Brook")
    follow_state.drop_triggers(connection)
    open_step(cast, ada, now)
    assert not follow_state.are_triggers_there(connection)
    assert Contact.objects.get(pk=ada.pk).follow_state == ""

    follow_state.make_triggers(connection)
    assert follow_state.are_triggers_there(connection)
    assert state_of(ada) == "open"


@pytest.mark.django_db(transaction=True)
def test_an_update_makes_triggers_that_a_tool_has_dropped(now: datetime) -> None:
    follow_state.drop_triggers(connection)
    upgrade.upgrade_database(now=now)
    assert follow_state.are_triggers_there(connection)


@pytest.mark.django_db(transaction=True)
def test_rows_come_through_the_migrations_back_and_forth(now: datetime) -> None:
    """SQLite writes a changed table anew; a trigger that names it must be away meanwhile."""
    cast = make_cast()
    steps = FollowUp.objects.count()
    for target in ("0009", None):
        call_command("migrate", "followthrough", *filter(None, [target]), verbosity=0, skip_checks=True)
    assert FollowUp.objects.count() == steps
    assert follow_state.are_triggers_there(connection)
    assert state_of(cast.rob) == "open"
