"""Write the people of a file: new ones are idle, the same file twice changes nothing, and undo removes it all.

People stream through in blocks, each a write of its own. A new contact names its import in `brought_by`. Additions to
known contacts belong to an act of their own for each block (a part), so that the import's act stays small; undo of the
import undoes its parts.
"""

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db import connection

from followthrough.accounts.models import Member, Workspace
from followthrough.acts.models import PART, Act, insert_act
from followthrough.capture.files.person.person import ImportedPerson, RowError
from followthrough.flows.base import act_sentences
from followthrough.flows.base.act_block import refuse_double_click
from followthrough.flows.duplicates import find_duplicates
from followthrough.flows.imports.match_people import (
    EarlierPeople,
    PersonMatch,
    add_to_draft,
    draft_people,
    in_chunks,
    in_paced_blocks,
    match_drafts,
)
from followthrough.kit import tx
from followthrough.people import bulk, known_people, write
from followthrough.people.models import Contact, ContactMethod

log = logging.getLogger(__name__)

# New contacts from which on PostgreSQL's table statistics are renewed.
MANY = 5_000


@dataclass(slots=True)
class ImportCounts:
    """Counts of one import. `same`: known, nothing to add; `merged`: known, something was added.

    `perhaps`: new ones that are like an existing contact.
    """

    file: str
    read: int = 0
    new: int = 0
    same: int = 0
    merged: int = 0
    perhaps: int = 0
    errors: list[RowError] = field(default_factory=list)
    act: Act | None = None

    def counts(self) -> dict[str, int]:
        return {name: getattr(self, name) for name in ("read", "new", "same", "merged", "perhaps")}


def preview_import(
    people: Iterable[ImportedPerson], *, file: str, errors: Sequence[RowError], by: Member
) -> ImportCounts:
    """Count what an import would do, without writing. `errors` may still grow while the people are read."""
    brought, earlier = ImportCounts(file), EarlierPeople()
    for chunk in in_chunks(iter(people)):
        preview_block(brought, chunk, earlier, by=by)
    brought.errors = list(errors)
    return brought


def preview_block(
    brought: ImportCounts, chunk: Sequence[ImportedPerson], earlier: EarlierPeople, *, by: Member
) -> list[PersonMatch]:
    """Match a block for a preview, add it to the counts and to `earlier`. Returns the matches."""
    matches = match_drafts(draft_people(chunk, by.workspace.country), by, wonders=True)
    for each in matches:
        count_match(brought, each, is_again=each.same is None and earlier.has(each))
        earlier.add(each)
    return matches


def import_people(
    people: Iterable[ImportedPerson],
    *,
    file: str,
    errors: Sequence[RowError],
    by: Member,
    now: datetime,
    client_key: str = "",
) -> ImportCounts:
    """Write the people in blocks of at most CHUNK. A file that changes nothing leaves no act.

    Raises AlreadyDone for a form that was sent twice.
    """
    brought = ImportCounts(file)
    with tx.write_block():
        act = begin_import(by, now=now, client_key=client_key or f"import:{now.isoformat()}:{file}"[:64], file=file)
    for chunk in in_paced_blocks(iter(people), lambda: brought.merged):
        drafts = draft_people(chunk, by.workspace.country)
        with tx.write_block():
            write_matches(act, brought, drafts, by=by, now=now)
    brought.errors = list(errors)
    if not brought.new and not brought.merged:
        act.delete()  # nothing was done: undo is for what was done before
        return brought
    brought.act = act
    after_import(act, brought, by=by, now=now)
    return brought


def begin_import(by: Member, *, now: datetime, client_key: str, file: str) -> Act:
    """Begin the act of the import; call it inside a write block. Raises AlreadyDone for a form that was sent twice."""
    refuse_double_click(by, client_key)
    act = insert_act(by, "import", workspace_id=by.workspace_id, now=now, client_key=client_key)
    return act.finish(act_sentences.imported(0, 0))


def write_matches(act: Act, brought: ImportCounts, drafts: list[PersonMatch], *, by: Member, now: datetime) -> None:
    """Write one block, inside its write block. The lock keeps other imports out of the workspace meanwhile."""
    Workspace.objects.select_for_update(no_key=True).get(pk=by.workspace_id)
    matches = match_drafts(drafts, by)
    for each in matches:
        count_match(brought, each)
        if each.same and each.same.id < 0 and each.adds:
            add_to_first_row(matches[-each.same.id - 1], each)
    fresh = [(each.draft, each.methods) for each in matches if each.same is None]
    bulk.make_contacts(act, fresh, now=now)
    added = [each for each in matches if each.same and each.same.id > 0 and each.adds]
    if added:
        add_to_known(act, added, by=by, now=now)
    act.finish(act_sentences.imported(brought.new, brought.merged))


def count_match(brought: ImportCounts, each: PersonMatch, *, is_again: bool = False) -> None:
    """Add one match to the counts. `is_again`: the same new person was read before."""
    brought.read += 1
    if is_again or (each.same and not each.adds):
        brought.same += 1
    elif each.same:
        brought.merged += 1
    else:
        brought.new += 1
        brought.perhaps += each.perhaps


def add_to_first_row(first: PersonMatch, second: PersonMatch) -> None:
    """Add the second row about a new person to the first one of the same block."""
    add_to_draft(first.draft, second.draft)
    new = [row for row in second.methods if (row["kind"], row["normal"]) not in first.keys]
    first.methods += [row | {"position": len(first.methods) + place} for place, row in enumerate(new)]
    first.keys |= second.keys


def add_to_known(act: Act, matches: Sequence[PersonMatch], *, by: Member, now: datetime) -> None:
    """Add to known contacts, with one act for the block (a part of the import)."""
    number = len(act.made.setdefault("act", []))
    part = insert_act(by, PART, workspace_id=by.workspace_id, now=now, client_key=f"part:{act.pk}:{number}")
    act.made["act"].append(part.pk)
    for each in matches:
        assert each.same is not None
        add_to_contact(part, each.same.id, each)
    part.finish(act_sentences.added_to_contacts(len(matches)))


def add_to_contact(part: Act, contact_id: int, each: PersonMatch) -> None:
    """Fill empty columns and add new methods and tags of a contact; nothing is overwritten."""
    contact = Contact.objects.select_related("organization").get(pk=contact_id)
    columns = write.contact_columns(each.draft)
    fill = {name: columns[name] for name in known_people.FILLABLE if columns[name] and not getattr(contact, name)}
    organization = contact.organization or write.get_or_make_organization(each.draft.organization, part.workspace_id)
    contact.write(part, **fill, organization=organization)
    have = set(contact.methods.values_list("kind", "normal"))
    for row in each.methods:
        if (row["kind"], row["normal"]) not in have:
            ContactMethod.make(part, contact=contact, **row)
    if each.draft.tags:
        write.change_tags(part, contact, each.draft.tags, only_add=True)
    write.rebuild_search_words(contact)


def after_import(act: Act, brought: ImportCounts, *, by: Member, now: datetime) -> None:
    """After the import: look for possible duplicates, renew statistics. Errors are logged, for the people are saved."""
    try:
        if brought.new:
            find_duplicates.compare_soon(by, now, brought_by=act)
        if brought.new >= MANY:
            renew_statistics()
    except Exception:
        log.exception("after import %s", act.pk)


def renew_statistics() -> None:
    """Renew PostgreSQL's table statistics. The clock renews those of SQLite (kit/sqlite_statistics.py)."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE followthrough_contact, followthrough_contactmethod, followthrough_posting")
