"""The number of a contact's history is another one after every change of its touches, and only then."""

from datetime import datetime

import pytest
from django.core.management import call_command
from django.db import connection, transaction

from followthrough.flows.duplicates.merge import merge_contacts
from followthrough.flows.history.correct_touch import correct_touch
from followthrough.flows.history.undo import undo_newest
from followthrough.flows.system import upgrade
from followthrough.people.models import Contact
from followthrough.touches import history_version
from followthrough.touches.models import Touch
from tests import make
from tests.cast import Cast, make_cast


def version_of(contact: Contact) -> int | None:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT version FROM {history_version.TABLE} WHERE contact_id = %s", [contact.pk])
        found = cursor.fetchone()
    return found[0] if found else None


def versions(*contacts: Contact) -> list[int | None]:
    return [version_of(contact) for contact in contacts]


def test_a_touch_changes_the_version_of_its_contact_alone(cast: Cast) -> None:
    ada, bea = (make.contact(by=cast.ann, name=name) for name in ("Ada Brook", "Bea Cole"))
    make.touch(by=cast.ann, contact=bea)
    before = versions(ada, bea)
    make.touch(by=cast.ann, contact=ada)
    first = versions(ada, bea)
    make.touch(by=cast.ann, contact=ada)
    second = versions(ada, bea)
    assert before[0] != first[0] != second[0]
    assert before[1] == first[1] == second[1]


def test_a_correction_and_its_undo_change_the_version_to_new_ones(cast: Cast, now: datetime) -> None:
    touch = make.touch(by=cast.ann, contact=cast.rob, outcome="voicemail")
    seen = [version_of(cast.rob)]
    correct_touch(touch, outcome="reached", words="he is in", at=touch.at, by=cast.ann, now=now)
    seen.append(version_of(cast.rob))
    undo_newest(by=cast.ann, now=now)
    seen.append(version_of(cast.rob))
    assert len(set(seen)) == 3


def test_a_merge_and_its_undo_change_the_version_of_both(cast: Cast, now: datetime) -> None:
    ada, bea = (make.contact(by=cast.ann, name=name, phone="", email="") for name in ("Ada Brook", "Bea Cole"))
    make.touch(by=cast.ann, contact=bea)
    seen = [versions(ada, bea)]
    merge_contacts(ada, bea, by=cast.ann, now=now)
    seen.append(versions(ada, bea))
    undo_newest(by=cast.ann, now=now)
    seen.append(versions(ada, bea))
    assert all(len(set(numbers)) == 3 for numbers in zip(*seen, strict=True))


def test_many_touches_written_by_one_statement_change_the_version_of_each_contact(cast: Cast) -> None:
    people = [make.contact(by=cast.ann, name=f"Person {n}") for n in range(3)]
    for person in people:
        make.touch(by=cast.ann, contact=person)
        make.touch(by=cast.ann, contact=person)
    touches = Touch.objects.filter(contact__in=people)
    seen = [versions(*people)]
    touches.update(words="said")
    seen.append(versions(*people))
    copies = list(touches)
    for copy in copies:
        copy.pk = None
    Touch.objects.bulk_create(copies)
    seen.append(versions(*people))
    touches.delete()
    seen.append(versions(*people))
    assert all(len(set(numbers)) == 4 for numbers in zip(*seen, strict=True))


def test_what_was_given_up_has_the_version_of_before(cast: Cast) -> None:
    make.touch(by=cast.ann, contact=cast.rob)
    before = version_of(cast.rob)
    with transaction.atomic():
        make.touch(by=cast.ann, contact=cast.rob)
        given_up = version_of(cast.rob)
        transaction.set_rollback(True)
    assert version_of(cast.rob) == before
    make.touch(by=cast.ann, contact=cast.rob)
    assert version_of(cast.rob) not in (before, given_up)


def test_touches_written_without_the_triggers_are_a_change_too(cast: Cast) -> None:
    make.touch(by=cast.ann, contact=cast.rob)
    before = version_of(cast.rob)
    history_version.drop_triggers(connection)
    make.touch(by=cast.ann, contact=cast.rob)
    assert version_of(cast.rob) == before and not history_version.are_triggers_there(connection)
    history_version.make_triggers(connection)
    assert version_of(cast.rob) != before and history_version.are_triggers_there(connection)


@pytest.mark.django_db(transaction=True)
def test_an_update_makes_triggers_that_a_tool_has_dropped(now: datetime) -> None:
    history_version.drop_triggers(connection)
    upgrade.upgrade_database(now=now)
    assert history_version.are_triggers_there(connection)


@pytest.mark.django_db(transaction=True)
def test_touches_come_through_the_migration_back_and_forth(now: datetime) -> None:
    cast = make_cast()
    make.touch(by=cast.ann, contact=cast.rob)
    for target in ("0013", None):
        call_command("migrate", "followthrough", *filter(None, [target]), verbosity=0, skip_checks=True)
    assert Touch.objects.filter(contact=cast.rob).count() == 1
    assert history_version.are_triggers_there(connection)
    before = version_of(cast.rob)
    make.touch(by=cast.ann, contact=cast.rob)
    assert version_of(cast.rob) != before
