"""The rule of do not contact, for one contact, for many, as a QuerySet condition and as SQL.

A contact is barred while one of their follow-ups is closed for that reason (`models.DO_NOT_CONTACT`).
"""

from collections.abc import Iterable

from django.db.models import Exists, OuterRef

from followthrough.followups.models import DO_NOT_CONTACT, FollowUp
from followthrough.kit.errors import Refused
from followthrough.people.models import Contact


def is_barred(*contacts: Contact) -> bool:
    """True when any of them asked not to be contacted; one statement."""
    return FollowUp.objects.do_not_contact().filter(contact__in=contacts).exists()


def barred_ids(contact_ids: Iterable[int], *, workspace_id: int) -> set[int]:
    """The ids, among these, of contacts who asked not to be contacted; one statement."""
    closed = FollowUp.objects.do_not_contact().filter(workspace_id=workspace_id, contact_id__in=contact_ids)
    return set(closed.values_list("contact_id", flat=True))


def barred_condition() -> Exists:
    """The same rule as a condition or annotation on a QuerySet of contacts."""
    closed = FollowUp.objects.do_not_contact()
    return Exists(closed.filter(workspace_id=OuterRef("workspace_id"), contact_id=OuterRef("pk")))


def barred_sql(alias: str) -> str:
    """The same rule as a condition on the follow-up table `alias`, for a statement written by hand."""
    return " AND ".join(f"{alias}.{column} = '{value}'" for column, value in DO_NOT_CONTACT.items())


def refuse_barred(contact: Contact) -> None:
    """Raise Refused for a contact who was deleted or who asked not to be contacted."""
    if contact.deleted_at:
        raise Refused(f"{contact} was deleted.", do="Restore them first.")
    if is_barred(contact):
        raise Refused(f"{contact.first} asked not to be contacted.", do="If they came back to you, log that first.")
