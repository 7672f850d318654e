"""Read rows again inside the write block, and lock them: what a door looked up may have been changed since.

A contact that was merged since leads to the contact that stays: what adds something to a contact goes there, what
overwrites or removes one is refused. Nothing begins on a deleted contact. The contact is always locked first and the
rows about it after that, so that two writers wait for each other and do not deadlock.

House test: tests/house/test_current_rows.py.
"""

from collections.abc import Iterable
from typing import Any, TypeVar

from django.db import connection, models
from django.db.models import QuerySet

from followthrough.accounts.models import Member
from followthrough.acts.models import Act, Undoable
from followthrough.followups.models import FollowUp
from followthrough.kit.errors import Overtaken, Refused
from followthrough.materials.models import Material
from followthrough.people.models import Contact
from followthrough.touches.models import Touch
from followthrough.words.en.flows import base as say
from followthrough.words.en.sending import material_flows as of_material

R = TypeVar("R", bound=models.Model)


def lock_row(row: R, *related: str) -> R:
    """Lock and return the current row of the same id and workspace, read with its `related` rows.

    Raises Overtaken when the row is gone.
    """
    table: Any = type(row)
    at: dict[str, int] = {"workspace_id": row.workspace_id} if hasattr(row, "workspace_id") else {}
    rows: QuerySet[R] = table._default_manager.filter(pk=row.pk, **at).select_for_update(of=("self",))
    if related and connection.features.has_select_for_update:
        list(rows.values_list("pk"))  # a statement that waits for a lock reads the related rows from before
    found = (rows.select_related(*related) if related else rows).first()
    if found is None:
        raise Overtaken(say.GONE, do=say.RELOAD)
    return found


def lock_contact(contact: Contact, *, seen: int | None = None) -> Contact:
    """Lock and return the current contact; where it was merged since, the contact that stays.

    `seen` is the version (act id) on the reader's page. Raises Refused for a deleted contact and for that of a member's
    own things, Overtaken for an old version and for a contact that is gone.
    """
    row, passed = lock_row(contact, "organization"), set[int]()
    while row.merged_into_id and row.pk not in passed:  # a hand in the database may have made a ring
        passed.add(row.pk)
        refuse_stale(row, seen)
        row = lock_row(Contact(pk=row.merged_into_id, workspace_id=row.workspace_id), "organization")
    if row.deleted_at:
        raise Refused(say.was_deleted(row), do=say.RESTORE_FIRST)
    refuse_own(row)
    refuse_stale(row, seen)
    return row


def refuse_own(contact: Contact) -> None:
    """Raise Refused for the contact of a member's own things: nobody can be called, and nothing known of them."""
    if contact.is_self:
        raise Refused(say.OWN_THINGS, do=say.OWN_LINE)


def refuse_own_thing(followup: FollowUp) -> None:
    """Raise Refused for a thing of a member's own: it has nobody to talk with, and no reason is needed to close it."""
    if followup.contact.is_self:
        raise Refused(say.OWN_IS_ONLY_DONE, do=say.OWN_DO)


def lock_same_contact(contact: Contact, *, seen: int | None = None) -> Contact:
    """Lock and return the current contact, for what overwrites it.

    Raises Refused for a deleted contact and for one that was merged, Overtaken as `lock_contact` does.
    """
    row = lock_contact(contact, seen=seen)
    if row.pk != contact.pk:
        raise Refused(say.merged_into(contact=contact, row=row), do=say.open_page_of(row))
    return row


def lock_contacts(*contacts: Contact) -> list[Contact]:
    """Lock and return the current contacts in the order given, as `lock_contact` does for each.

    They are locked in the order of their ids, so that two writers of the same two cannot deadlock.
    """
    found = {contact.pk: lock_contact(contact) for contact in sorted(contacts, key=lambda each: each.pk)}
    return [found[contact.pk] for contact in contacts]


def lock_staying(ids: Iterable[int]) -> dict[int, Contact]:
    """Lock the contacts with these ids. Returns {id: the contact, or the one it was merged into}, without deleted ones.

    One statement, on PostgreSQL two, and as many more where some were merged.
    """
    wanted = list(ids)
    lock_ids_of_contacts(wanted)
    found = {row.pk: row for row in Contact.objects.filter(pk__in=wanted).select_related("organization")}
    into = {pk: row.merged_into_id for pk, row in found.items() if row.merged_into_id}
    kept = lock_staying(set(into.values())) if into else {}
    stays = {pk: kept.get(into[pk]) if pk in into else row for pk, row in found.items()}
    return {pk: row for pk, row in stays.items() if row and not row.deleted_at}


def lock_people(people: QuerySet[Contact], *, most: int | None = None) -> list[int]:
    """Lock the contacts of a query in the order of their ids. Returns the ids of those that still meet the query.

    `most`: how many at most, None for all.
    """
    rows = people.order_by("pk").values_list("pk", flat=True)
    return list(rows.select_for_update(of=("self",))[:most])


def lock_current(act: Act, followup: FollowUp, *, seen: int | None = None) -> FollowUp:
    """Lock and return the current follow-up; the act becomes its version, also where it leaves the columns as they are.

    `seen` is the version (act id) on the reader's page. Raises Overtaken when the row has another version, and when its
    contact was deleted.
    """
    row = lock_followup(followup)
    refuse_stale(row, seen)
    act.deferred_work(SeenRows).rows.append(row)
    return row


def lock_followup(followup: FollowUp) -> FollowUp:
    """Lock and return the current follow-up with its contact and owner. Raises Overtaken when there is none."""
    lock_ids_of_contacts([followup.contact_id])
    rows = FollowUp.objects.select_for_update(of=("self",))
    rows = rows.select_related("contact__organization", "owner", "enrolment")
    row = rows.filter(pk=followup.pk, workspace_id=followup.workspace_id, contact__deleted_at=None).first()
    if row is None:
        raise Overtaken(say.FOLLOW_UP_GONE, do=say.SEE_TODAY)
    if row.contact_id != followup.contact_id:  # merged since
        lock_ids_of_contacts([row.contact_id])
    return row


def lock_touch(touch: Touch) -> Touch:
    """Lock and return the current touch with its contact. Raises Overtaken when it, or its contact, is gone."""
    lock_ids_of_contacts([touch.contact_id])
    row = lock_row(touch, "contact")
    if row.contact.deleted_at:
        raise Overtaken(say.was_deleted(row.contact), do=say.RESTORE_FIRST)
    if row.contact_id != touch.contact_id:  # merged since
        lock_ids_of_contacts([row.contact_id])
    return row


def lock_ids_of_contacts(ids: Iterable[int]) -> None:
    """Lock the rows of contacts, in the order of their ids. SQLite needs none: there the write block is alone."""
    if connection.features.has_select_for_update:
        lock_people(Contact.objects.filter(pk__in=list(ids)))


class SeenRows:
    """The follow-ups that an act decided about, for its end: each gets the act as its version."""

    def __init__(self) -> None:
        self.rows: list[FollowUp] = []

    def carry_out(self, act: Act) -> None:
        """Write the version of those rows that the act left as they were."""
        for row in self.rows:
            if row.changed_by_id != act.pk:
                row.write(act)


def refuse_stale(row: Undoable, seen: int | None) -> None:
    """Raise Overtaken when the row was changed by a later act than `seen`; None checks nothing."""
    if seen is not None and row.changed_by_id != seen:
        later = Act.objects.select_related("member__user").get(pk=row.changed_by_id)
        who = later.member.first_name if later.member else say.THE_CLOCK
        raise Overtaken(say.just_updated(who=who, what=later), safe=say.WORDS_KEPT, do=say.DECIDE_AGAIN)


def checked_material(pk: int, *, by: Member) -> int | None:
    """The id of a material in use; None for 0, which is none. Raises Refused for a retired one, and for no row."""
    if not pk:
        return None
    row = Material.objects.visible_to(by).filter(pk=pk).first()
    if row is None:
        raise Refused(of_material.no_such(pk), do=of_material.IN_LIST)
    if row.is_retired:
        raise Refused(of_material.is_retired(row.name), do=of_material.BRING_IT_BACK)
    return pk
