"""The rule of do not contact, for one contact, for many, as a QuerySet condition and as SQL; setting and lifting it.

A contact is barred while a row says that they want no contact on any channel (`models.BARS`). A row with an end bars
nobody: until its day the contact law refuses what would be proposed.
"""

from collections.abc import Collection, Iterable
from datetime import datetime

from django.db.models import Exists, OuterRef

from followthrough.acts.models import Act
from followthrough.consent.models import ContactPreference
from followthrough.consent.state_preference import end_preferences, state_for_many
from followthrough.followups.models import DO_NOT_CONTACT
from followthrough.kit.errors import Refused
from followthrough.people.models import Contact


def is_barred(*contacts: Contact) -> bool:
    """True when any of them asked not to be contacted; one statement."""
    return ContactPreference.objects.bars().filter(contact__in=contacts).exists()


def barred_ids(contact_ids: Iterable[int], *, workspace_id: int) -> set[int]:
    """The ids, among these, of contacts who asked not to be contacted; one statement."""
    rows = ContactPreference.objects.bars().filter(workspace_id=workspace_id, contact_id__in=contact_ids)
    return set(rows.values_list("contact_id", flat=True))


def barred_condition() -> Exists:
    """The same rule as a condition or annotation on a QuerySet of contacts."""
    rows = ContactPreference.objects.bars()
    return Exists(rows.filter(workspace_id=OuterRef("workspace_id"), contact_id=OuterRef("pk")))


def barred_sql(alias: str) -> str:
    """The same rule as a condition on the table of preferences under `alias`, for a statement written by hand."""
    return f"{alias}.channel = '' AND {alias}.says = 'not' AND {alias}.ended_at IS NULL AND {alias}.until IS NULL"


def refuse_barred(contact: Contact) -> None:
    """Raise Refused for a contact who was deleted or who asked not to be contacted."""
    if contact.deleted_at:
        raise Refused(f"{contact} was deleted.", do="Restore them first.")
    if is_barred(contact):
        raise Refused(f"{contact.first} asked not to be contacted.", do="If they came back to you, log that first.")


def bar_contacts(act: Act, contact_ids: Collection[int], *, now: datetime, words: str = "") -> None:
    """Write that they asked not to be contacted; nothing changes where that is written already."""
    barred = barred_ids(contact_ids, workspace_id=act.workspace_id)
    if ids := sorted(set(contact_ids) - barred):
        state_for_many(act, ids, ContactPreference.Says.NOT, now=now, words=words)


def bar_if_closed_so(act: Act, contact_ids: Collection[int], because: str, *, now: datetime, words: str = "") -> None:
    """The same where follow-ups are closed for that reason."""
    if because == DO_NOT_CONTACT["close_reason"]:
        bar_contacts(act, contact_ids, now=now, words=words)


def lift_bar(act: Act, contact_id: int, *, now: datetime) -> None:
    """End what bars them, when they are followed up with again."""
    end_preferences(act, ContactPreference.objects.bars().filter(contact_id=contact_id), now=now)
