"""Look up the people of a file who are stored already; for a whole block of the file in six statements."""

from collections.abc import Iterable
from operator import itemgetter
from typing import Any

from django.db.models import Q

from followthrough.accounts.models import Member
from followthrough.kit import text
from followthrough.people.known_person import TELLING_KINDS, KnownPerson, MethodKey
from followthrough.people.models import Contact, ContactMethod, ContactTag

# The columns of a contact that an import compares.
VALUES = ("title", "does", "address", "birthday", "note")
COLUMNS = ("pk", "full", "fold", "merged_into_id", "organization__name", *VALUES)


def find_known_people(by: Member, keys: Iterable[MethodKey], folds: Iterable[str]) -> list[KnownPerson]:
    """Return the people of the workspace with one of these addresses, numbers or folded names.

    A merged contact still matches by its old name, so re-importing an old file adds nobody.
    """
    ids = ids_by_key(by, keys) | ids_by_fold(by, folds)
    if not ids:
        return []
    keys_by_id = keys_of(by, ids)
    # The ids are the workspace's own; a second condition on it would make SQLite scan all of its contacts.
    rows = Contact.objects.filter(deleted_at=None, pk__in=ids).values_list(*COLUMNS)
    there = {row[0]: known_person(row, keys_by_id) for row in sorted(rows, key=itemgetter(0))}
    aliases = Contact.objects.filter(merged_into__in=ids).values_list("merged_into_id", "fold", "organization__fold")
    return [*there.values(), *(under_merged_name(there[row[0]], *row[1:]) for row in aliases if row[0] in there)]


def ids_by_key(by: Member, keys: Iterable[MethodKey]) -> set[int]:
    """Return the contacts with one of these addresses or numbers."""
    normals = {normal for kind, normal in keys if kind in TELLING_KINDS}
    sharing = ContactMethod.objects.visible_to(by).filter(kind__in=["email", "phone"], normal__in=normals)
    return set(sharing.values_list("contact_id", flat=True)) if normals else set()


def ids_by_fold(by: Member, folds: Iterable[str]) -> set[int]:
    """Return the contacts with one of these folded names, and those into which one with such a name was merged."""
    kept, merged = Q(deleted_at=None), Q(merged_into__isnull=False)
    named = Contact.objects.visible_to(by).filter(kept | merged, fold__in={name[:400] for name in folds})
    return {into or pk for pk, into in named.values_list("pk", "merged_into_id")}


def find_known_names(by: Member, folds: Iterable[str]) -> set[str]:
    """Return those of the folded names that a contact has."""
    rows = Contact.objects.visible_to(by).kept().filter(fold__in={name[:400] for name in folds})
    return set(rows.values_list("fold", flat=True))


def keys_of(by: Member, ids: Iterable[int]) -> dict[int, set[MethodKey]]:
    """Return {contact id: its addresses, numbers and web addresses as (kind, normal)}."""
    keys: dict[int, set[MethodKey]] = {pk: set() for pk in ids}
    rows = ContactMethod.objects.visible_to(by).filter(contact_id__in=keys)
    for pk, kind, normal in rows.values_list("contact_id", "kind", "normal"):
        keys[pk].add((kind, normal))
    return keys


def known_person(row: tuple[Any, ...], keys: dict[int, set[MethodKey]]) -> KnownPerson:
    """Return the person of a row of COLUMNS."""
    pk, full, fold, _, company, *texts = row
    values = dict(zip(VALUES, texts, strict=True)) | {"organization": company or ""}
    return KnownPerson(pk, full, fold, keys[pk], text.fold(values["organization"]), values)


def under_merged_name(kept: KnownPerson, fold: str, company: str | None) -> KnownPerson:
    """Return the kept contact under the name and company of a row that was merged into it."""
    return KnownPerson(kept.id, kept.name, fold, kept.keys, company or "", kept.values, kept.tags)


def tags_by_contact(by: Member, ids: Iterable[int]) -> dict[int, set[str]]:
    """Return {contact id: folded tags}; contacts without tags are not in it."""
    tags: dict[int, set[str]] = {}
    rows = ContactTag.objects.visible_to(by).filter(contact_id__in=set(ids))
    for pk, fold in rows.values_list("contact_id", "tag__fold"):
        tags.setdefault(pk, set()).add(fold)
    return tags
