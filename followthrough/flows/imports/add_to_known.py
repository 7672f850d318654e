"""Add what a file says to contacts who are there already: a whole block in about fifteen statements.

The act of the block is a part of the import's act, so that this one stays small; undo of the import undoes its parts.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import connection

from followthrough.accounts.models import Member
from followthrough.acts.models import PART, Act, Undoable, insert_act, without_nul
from followthrough.flows.base import act_sentences
from followthrough.flows.base.current_rows import lock_staying
from followthrough.flows.imports.match_people import PersonMatch
from followthrough.kit import text
from followthrough.people import bulk, known_people, known_person, write
from followthrough.people.models import Contact, ContactMethod, ContactTag, Organization, Tag

Rows = list[dict[str, Any]]
UPDATE = """
    UPDATE followthrough_contact SET title = %s, does = %s, address = %s, birthday = %s, note = %s,
        organization_id = %s, changed_by_id = %s WHERE id = %s
"""
WIDEST_ORGANIZATION, WIDEST_TAG = 200, 80


def add_to_known(act: Act, matches: Sequence[PersonMatch], *, by: Member, now: datetime) -> None:
    """Add what each row adds to its contact, with one act for the block. Call inside the block's write block.

    Empty columns are filled, the changes that were chosen are taken, and new methods, tags and notes are added.
    """
    number = len(act.made.setdefault("act", []))
    part = insert_act(by, PART, workspace_id=by.workspace_id, now=now, client_key=f"part:{act.pk}:{number}")
    act.made["act"].append(part.pk)
    staying = lock_staying([each.same.id for each in matches if each.same])
    # Without those who were deleted at this moment.
    pairs = [(staying[each.same.id].pk, each) for each in matches if each.same and each.same.id in staying]
    contacts = {contact.pk: contact for contact in staying.values()}
    write_contacts(part, contacts, pairs)
    note_made(part, ContactMethod, new_methods(part, pairs, known_people.keys_of(by, contacts)))
    note_made(part, ContactTag, new_tags(part, pairs))
    write.rebuild_card_words(part.workspace_id, contacts)
    part.finish(act_sentences.added_to_contacts(len(matches)))


def write_contacts(part: Act, contacts: Mapping[int, Contact], pairs: Iterable[tuple[int, PersonMatch]]) -> None:
    """Write the columns of each contact. A contact gets a new version even if only its methods or tags change."""
    for contact in contacts.values():
        part.remember_columns(contact)
    companies: dict[int, str] = {}
    for pk, each in pairs:
        fill_columns(contacts[pk], each)
        if "organization" in each.taken or (contacts[pk].organization_id is None and pk not in companies):
            companies[pk] = each.draft.organization or companies.get(pk, "")
    known = bulk.ids_by_name(Organization, companies.values(), part.workspace_id, widest=WIDEST_ORGANIZATION)
    with connection.cursor() as cursor:
        cursor.executemany(UPDATE, [
            (one.title, one.does, one.address, one.birthday, one.note,
             known.get(text.fold(companies.get(pk, ""))[:WIDEST_ORGANIZATION], one.organization_id), part.pk, pk)
            for pk, one in contacts.items()
        ])  # fmt: skip


def fill_columns(contact: Contact, each: PersonMatch) -> None:
    """Set the empty columns of the contact in memory, those whose change was chosen, and its longer note."""
    columns = write.contact_columns(each.draft)
    fill = {
        name: columns[name]
        for name in known_person.FILLABLE
        if columns.get(name) and (name in each.taken or not getattr(contact, name))
    }
    if each.notes:
        fill["note"] = known_person.both_notes(contact.note, each.notes)
    for name, value in without_nul(fill).items():
        setattr(contact, name, value)


def new_methods(
    part: Act, pairs: Iterable[tuple[int, PersonMatch]], keys: dict[int, set[known_person.MethodKey]]
) -> Rows:
    """Return the contact methods of the rows that their contact does not have. `keys` of the contacts are completed."""
    rows: Rows = []
    for pk, each in pairs:
        for method in each.methods:
            if (key := (str(method["kind"]), str(method["normal"]))) not in keys[pk]:
                rows.append(row_of(part, contact_id=pk, **method))
                keys[pk].add(key)
    return rows


def new_tags(part: Act, pairs: Sequence[tuple[int, PersonMatch]]) -> Rows:
    """Return the tags of the rows that their contact does not have; tags that are missing are made."""
    tagged = [(pk, text.fold(name)[:WIDEST_TAG], name) for pk, each in pairs for name in each.draft.tags]
    if not tagged:
        return []
    known = bulk.ids_by_name(Tag, (name for _, _, name in tagged), part.workspace_id, widest=WIDEST_TAG)
    wanted = dict.fromkeys((pk, known[fold]) for pk, fold, _ in tagged if fold in known)
    have = ContactTag.objects.filter(contact__in={pk for pk, _, _ in tagged}).values_list("contact_id", "tag_id")
    there = set(have)
    return [row_of(part, contact_id=pk, tag_id=tag) for pk, tag in wanted if (pk, tag) not in there]


def row_of(part: Act, **columns: Any) -> dict[str, Any]:
    return {"workspace_id": part.workspace_id, "changed_by_id": part.pk, **without_nul(columns)}


def note_made(part: Act, model: type[Undoable], rows: Rows) -> None:
    """Insert the rows and note that the act made them, so that undo deletes them."""
    if rows:
        made = part.made.setdefault(str(model._meta.model_name), [])
        made += bulk.insert_rows(model, rows)
