"""Write the people of a file: new ones are idle, the same file twice changes nothing, and undo removes it all.

People stream through in blocks, each a write of its own. A new contact names its import in `brought_by`. Additions to
known contacts belong to an act of their own for each block (a part), so that the import's act stays small; undo of the
import undoes its parts.
"""

import logging
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from django.db import connection

from followthrough.accounts.models import Member, Workspace
from followthrough.acts.models import Act, insert_act
from followthrough.capture.files.person.person import ImportedPerson, RowError
from followthrough.flows.base import act_sentences
from followthrough.flows.base.act_block import refuse_double_click
from followthrough.flows.duplicates import find_duplicates
from followthrough.flows.imports import undo_import
from followthrough.flows.imports.add_to_known import add_to_known
from followthrough.flows.imports.import_counts import NONE_TAKEN, ImportCounts, KnownRow, RowChange, TakenChanges
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
from followthrough.people import bulk

log = logging.getLogger(__name__)

# New contacts from which on PostgreSQL's table statistics are renewed.
MANY = 5_000


def preview_import(
    people: Iterable[ImportedPerson],
    *,
    file: str,
    errors: Sequence[RowError],
    by: Member,
    taken: TakenChanges = NONE_TAKEN,
) -> ImportCounts:
    """Count what an import would do, without writing. `errors` may still grow while the people are read."""
    brought, earlier = ImportCounts(file), EarlierPeople()
    for chunk in in_chunks(iter(people)):
        preview_block(brought, chunk, earlier, by=by, taken=taken)
    brought.errors = list(errors)
    return brought


def preview_block(
    brought: ImportCounts,
    chunk: Sequence[ImportedPerson],
    earlier: EarlierPeople,
    *,
    by: Member,
    taken: TakenChanges = NONE_TAKEN,
) -> list[PersonMatch]:
    """Match a block for a preview, add it to the counts and to `earlier`. Returns the matches."""
    matches = match_drafts(draft_people(chunk, by.workspace.country), by, wonders=True, taken=taken)
    for each in matches:
        named = "" if each.same else earlier.find(each)
        count_match(brought, each, is_again=bool(named))
        if named:
            brought.name_known(KnownRow(each.row, each.draft.full, None, named))
        elif each.same:
            brought.name_known(known_row(each, each.same.id if each.same.id > 0 else None))
        earlier.add(each)
    return matches


def known_row(each: PersonMatch, contact_id: int | None) -> KnownRow:
    """Return what is said of a row about somebody who is there already."""
    assert each.same is not None
    changes = [RowChange(one.name, one.old, one.new, one.name in each.taken) for one in each.offered]
    return KnownRow(each.row, each.draft.full, contact_id, each.same.name, each.adds, changes)


def import_people(
    people: Iterable[ImportedPerson],
    *,
    file: str,
    errors: Sequence[RowError],
    by: Member,
    now: datetime,
    client_key: str = "",
    taken: TakenChanges = NONE_TAKEN,
) -> ImportCounts:
    """Write the people in blocks of at most CHUNK. A file that changes nothing leaves no act.

    `taken`: the changes of known people that are taken over. Raises AlreadyDone for a form that was sent twice.
    """
    brought = ImportCounts(file)
    with tx.write_block():
        act = begin_import(by, now=now, client_key=client_key or f"import:{now.isoformat()}:{file}"[:64], file=file)
    for chunk in in_paced_blocks(iter(people), lambda: brought.merged):
        drafts = draft_people(chunk, by.workspace.country)
        with tx.write_block():
            write_matches(act, brought, drafts, by=by, now=now, taken=taken)
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


def write_matches(
    act: Act,
    brought: ImportCounts,
    drafts: list[PersonMatch],
    *,
    by: Member,
    now: datetime,
    taken: TakenChanges = NONE_TAKEN,
) -> None:
    """Write one block, inside its write block. The lock keeps other imports out of the workspace meanwhile."""
    Workspace.objects.select_for_update(no_key=True).get(pk=by.workspace_id)
    undo_import.lock_wanted_act(act)
    matches = match_drafts(drafts, by, taken=taken)
    for each in matches:
        count_match(brought, each)
        if each.same and each.same.id < 0 and each.adds:
            add_to_draft(matches[-each.same.id - 1], each)
    fresh = [(place, each) for place, each in enumerate(matches, 1) if each.same is None]
    made = bulk.make_contacts(act, [(each.draft, each.methods) for _, each in fresh], now=now)
    added = [each for each in matches if each.same and each.same.id > 0 and each.adds]
    if added:
        add_to_known(act, added, by=by, now=now)
    name_known_rows(brought, matches, dict(zip((-place for place, _ in fresh), made, strict=True)))
    act.finish(act_sentences.imported(brought.new, brought.merged))


def name_known_rows(brought: ImportCounts, matches: Sequence[PersonMatch], made: Mapping[int, int]) -> None:
    """Name the people of a block who were there already. `made`: {negative id of a new person: contact id}."""
    for each in matches:
        if each.same:
            brought.name_known(known_row(each, made.get(each.same.id, each.same.id)))


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
