"""Many people at once. The rows are the same as `write.make_contact` makes; only the way to the database is shorter.

bulk_create costs several times the plain statement (measured: docs/figures.md), so the two tables with most rows use
executemany. This is the only file that does.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.db import connection

from followthrough.acts.models import Act
from followthrough.kit import text
from followthrough.people import write
from followthrough.people.models import Contact, Organization
from followthrough.people.write import Card, Ways

METHOD = (
    "INSERT INTO followthrough_contactmethod "
    "(workspace_id, changed_by_id, contact_id, kind, value, normal, label, position) VALUES (%s,%s,%s,%s,%s,%s,%s,%s)"
)
POSTING = "INSERT INTO followthrough_posting (workspace_id, contact_id, word) VALUES (%s,%s,%s)"


def organizations(names: Iterable[str], workspace_id: int) -> dict[str, int]:
    """Ids by folded name, the new ones made."""
    wanted = {text.fold(name)[:200]: " ".join(name.split())[:200] for name in names if name.strip()}
    rows = Organization.objects.filter(workspace_id=workspace_id, fold__in=list(wanted)).values_list("fold", "id")
    known = dict(rows)
    new = [Organization(workspace_id=workspace_id, name=wanted[fold], fold=fold) for fold in wanted.keys() - known.keys()]
    Organization.objects.bulk_create(new)
    return known | {row.fold: row.pk for row in new}


def make_contacts(act: Act, people: Sequence[tuple[Card, Ways]], *, now: datetime) -> list[int]:
    """One row each, in order, with the ways to reach them. Returns their ids; call inside a write block."""
    orgs = organizations((card.organization for card, _ in people), act.workspace_id)
    contacts = [
        Contact(
            workspace_id=act.workspace_id,
            changed_by=act,
            organization_id=orgs.get(text.fold(card.organization)[:200]),
            made_at=now,
            **write.columns(card),
        )
        for card, _ in people
    ]
    Contact.objects.bulk_create(contacts)
    methods: list[tuple[Any, ...]] = []
    postings: list[tuple[Any, ...]] = []
    for contact, (card, ways) in zip(contacts, people, strict=True):
        methods += [
            (act.workspace_id, act.pk, contact.pk, w["kind"], w["value"], w["normal"], w["label"], w["position"])
            for w in ways
        ]
        found_by = write.search_words(contact.full, card.organization, [(str(w["kind"]), str(w["normal"])) for w in ways])
        postings += [(act.workspace_id, contact.pk, word) for word in found_by]
    with connection.cursor() as cursor:
        if methods:
            cursor.executemany(METHOD, methods)
        cursor.executemany(POSTING, postings)
    return [contact.pk for contact in contacts]
