"""Look up what is known about possible duplicates: of an import, of two people, of one person."""

from collections import Counter
from collections.abc import Collection

from django.db.models import Q

from followthrough.accounts.models import Member
from followthrough.capture.duplicates import suggestions
from followthrough.capture.duplicates.reasons import reason_for
from followthrough.capture.models import Suggestion
from followthrough.flows.duplicates.find_duplicates import HINT_FROM, SimilarContact, open_questions
from followthrough.people.models import Contact


def open_by_import(member: Member, acts: Collection[int]) -> Counter[int]:
    """How many open questions there are about the people that each of these imports brought, by the import's act."""
    if not acts:
        return Counter()
    about = Q(contact__brought_by__in=acts) | Q(other__brought_by__in=acts)
    pairs = open_questions(member).filter(about).order_by().values_list("contact__brought_by", "other__brought_by")
    return Counter(act for pair in pairs for act in set(pair) if act)


def open_between(member: Member, one: Contact, other: Contact) -> Suggestion | None:
    """The open question whether the two are one person; None when there is none or it is decided."""
    rows = Suggestion.objects.visible_to(member).filter(contact__in=[one, other], other__in=[one, other])
    return rows.filter(state=Suggestion.State.OPEN).first()


def similar_contacts(member: Member, contact: Contact, limit: int = 5) -> list[SimilarContact]:
    """The contacts that look most like this one, the likeliest first, with the reason."""
    own = suggestions.people_by_id(member, [contact.pk]).get(contact.pk)
    if own is None:
        return []
    near = suggestions.likely_matches(member, own)[:limit]
    # By the keys alone: with the workspace beside them SQLite scans all of its contacts.
    names = dict(Contact.objects.filter(pk__in=[one.id for one, _ in near]).values_list("pk", "full"))
    return [
        SimilarContact(one.id, names[one.id], one.company_name, reason_for(own, one, likeness))
        for one, likeness in near
        if one.id in names and likeness.bits > HINT_FROM
    ]


def merged_into_id(member: Member, contact_id: int) -> int | None:
    """Id of the contact that this one was merged into; None when it was not merged or the other one is deleted."""
    gone = Contact.objects.visible_to(member).filter(pk=contact_id, merged_into__deleted_at=None)
    return gone.exclude(merged_into=None).values_list("merged_into_id", flat=True).first()
