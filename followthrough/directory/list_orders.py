"""Other orders of the lists of people: by name, from a letter on, and by the last contact."""

from typing import Any

from django.db.models import F, OuterRef, QuerySet, Subquery

from followthrough.accounts.models import Member
from followthrough.people.models import Contact
from followthrough.touches.models import Touch

# Lists that can be ordered in every way, and what of the contact says who is on them.
SORTED_LISTS: dict[str, dict[str, str]] = {"everyone": {}, "active": {"follow_state": "open"}}
ORDERS = ("next", "name", "last")


def ids_in_order(member: Member, which: str, order: str, *, letter: str = "") -> "QuerySet[Any, int]":
    """Return the ids of the contacts of one of SORTED_LISTS, by 'name', from `letter` on, or by the 'last' contact, the
    latest first; people without a contact come last."""
    people = Contact.objects.visible_to(member).kept().people().filter(**SORTED_LISTS[which])
    if order == "last":
        touches = Touch.objects.filter(workspace_id=member.workspace_id, contact=OuterRef("pk")).uncorrected()
        latest = people.annotate(latest=Subquery(touches.order_by("-at", "-id").values("at")[:1]))
        return latest.order_by(F("latest").desc(nulls_last=True), "pk").values_list("pk", flat=True)
    return from_letter(people, letter).order_by("fold", "id").values_list("pk", flat=True)


def from_letter(people: QuerySet[Contact], letter: str) -> QuerySet[Contact]:
    """Return the people whose name begins with the letter or comes after it; all of them for ''."""
    return people.filter(fold__gte=letter) if letter else people
