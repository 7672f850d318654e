"""Run an import from the upload to the last row: short files at once, long ones in the thread for long work.

Its progress is a row (capture.models.Import). Each block of people is written together with the row's cursor, so that
no person comes in twice: not after a crash, and not when two nodes work on the same file.
"""

import logging
from dataclasses import asdict
from datetime import datetime
from itertools import islice
from typing import Any

from django.db import DatabaseError, OperationalError, connection

from followthrough.capture import import_jobs
from followthrough.capture.files import Reading, read_contacts, uploads
from followthrough.capture.files.limits import Problems
from followthrough.capture.files.person.person import ImportedPerson, RowError, number_text
from followthrough.capture.models import Import
from followthrough.flows.base.current_rows import lock_row
from followthrough.flows.base.repeat import again_if_ended, was_ended_for_another
from followthrough.flows.imports import undo_import, write_people
from followthrough.flows.imports.import_counts import NONE_TAKEN, ImportCounts, TakenChanges, known_rows, stored_rows
from followthrough.flows.imports.match_people import (
    EarlierPeople,
    PersonMatch,
    draft_people,
    in_chunks,
    in_paced_blocks,
)
from followthrough.kit import clock, tx
from followthrough.kit.errors import AlreadyDone, Refused
from followthrough.ledger import due_rows
from followthrough.ledger.due_rows import LongJob, NotOnThisNode, carries_out
from followthrough.ledger.models import DueRow
from followthrough.words.en.flows import imports as say

log = logging.getLogger(__name__)

# Files up to these sizes are read and imported while the member waits for the page.
SMALL_BYTES, SMALL_UNPACKED, SMALL_PEOPLE = 500_000, 3_000_000, 1_000
# Seconds of the processor that an import takes of a request at most, between two blocks.
SECONDS_IN_A_REQUEST = 2.0
# People in a preview.
PREVIEW_ROWS = 20
# People who are there already and are named in a preview and in a result.
MOST_SHOWN = 200
# Attempts at an import that fails, before the member is asked to continue it.
MOST_TRIES = 3
# Bad rows that are skipped; with more of them, something else is wrong and the import fails.
MOST_SKIPPED = 50
State = Import.State


def read_import(row: Import, *, size: int, now: datetime) -> Import:
    """Read the file of an import: at once when it is short, else in the thread. Returns the row with its state."""
    is_short = size <= SMALL_BYTES and uploads.unpacked_size(row.member_id, row.ticket) <= SMALL_UNPACKED
    return run_if_short(row, import_jobs.owe_import(row, now, in_hand=is_short), is_short=is_short, now=now)


@again_if_ended
def confirm_import(row: Import, *, now: datetime, client_key: str, taken: TakenChanges = NONE_TAKEN) -> Import:
    """Start writing the people: at once when they are few. A second yes with the same file changes nothing.

    `taken`: the changes of known people that the reader chose.
    """
    try:
        with tx.write_block():
            act = write_people.begin_import(row.member, now=now, client_key=client_key, file=row.name)
            if not import_jobs.start_import(row, act):
                raise AlreadyDone(say.already_importing(row.name), safe=say.COUNTS_ONCE)
            import_jobs.note_counts(row, row.counts | {"taken": {"all": taken.all, "chosen": sorted(taken.chosen)}})
            is_short = row.total <= SMALL_PEOPLE
            due = import_jobs.owe_import(row, now, in_hand=is_short)
    except AlreadyDone:
        row.refresh_from_db()
        return row
    return run_if_short(row, due, is_short=is_short, now=now)


@again_if_ended
def resume_import(row: Import, *, now: datetime) -> Import:
    """Continue after a stop or a failure, from the row's cursor.

    Raises Refused when the file was removed, and while the undo of the import is owed.
    """
    import_jobs.refuse_if_file_is_gone(row)
    with tx.write_block():
        if row.act:
            undo_import.refuse_while_undoing(lock_row(row.act))
        if not import_jobs.continue_import(row):
            return row
        is_short = row.total - row.done <= SMALL_PEOPLE
        due = import_jobs.owe_import(row, now, in_hand=is_short)
    return run_if_short(row, due, is_short=is_short, now=now)


def run_if_short(row: Import, due: DueRow, *, is_short: bool, now: datetime) -> Import:
    """Carry the owed import out now when it is short. Returns the refreshed row.

    What takes longer than it looked goes on in the thread, from the last block.
    """
    if is_short:
        until = clock.processor_seconds() + SECONDS_IN_A_REQUEST
        due_rows.run_claimed(due, now, present=lambda: now if clock.processor_seconds() < until else None)
        row.refresh_from_db()
        if row.state in (State.READING, State.BRINGING):
            due_rows.new_long_work.set()
    return row


@carries_out(import_jobs.KIND, is_long=True)
def run_owed_import(due: DueRow, now: datetime) -> LongJob:
    """Read or write the import of a due row. A failure that stays is kept in the row as a sentence."""
    whole = Import.objects.select_related("member__workspace", "member__user", "act")
    row = whole.filter(pk=due.subject_id or 0).first()
    if row is None or row.state not in (State.READING, State.BRINGING):
        return "it is not wanted any more"
    try:
        read = open_import_file(row)
        yield from read_in_blocks(row, read) if row.state == State.READING else write_in_blocks(row, read, now)
    except Refused as gone:
        import_jobs.end_import(row, State.FAILED, now, why=f"{gone.why} {gone.do}".strip())
    except Exception as error:
        tries = (
            len(due_rows.BACKOFF)
            if isinstance(error, OperationalError)
            else MOST_TRIES
            if row.state == State.BRINGING
            else 0
        )
        if isinstance(error, NotOnThisNode) or due.attempts < tries:
            raise
        log.exception("import %s", row.pk)
        import_jobs.end_import(row, State.FAILED, now, why=say.cant_go_through(file=row.name, why=str(error)))
    return ""


def open_import_file(row: Import) -> Reading:
    """Open the file with the member's column mapping, or the last mapping of a file with the same columns.

    Raises Refused when the file was removed, NotHere when it lies on another node.
    """
    if not uploads.has_upload(row.member_id, row.ticket) and connection.vendor != "sqlite":
        raise NotOnThisNode(row.name)  # the file is in the folder of the node that took the upload
    data = uploads.read_upload(row.member_id, row.ticket).data
    read = read_contacts(data, row.name, row.member.workspace.country, mapping=import_jobs.mapping_of(row) or None)
    if row.mapping or not (said := import_jobs.last_mapping_for(row, [column.header for column in read.columns])):
        return read
    import_jobs.store_mapping(row, said)
    return read_contacts(data, row.name, row.member.workspace.country, mapping=import_jobs.mapping_of(row))


def read_in_blocks(row: Import, read: Reading) -> LongJob:
    """Read the whole file block by block and store the preview in the row. Raises Refused for an unreadable file."""
    brought, earlier = ImportCounts(row.name), EarlierPeople()
    first: list[dict[str, Any]] = []
    for chunk in in_chunks(read.rows):
        matches = write_people.preview_block(brought, chunk, earlier, by=row.member)
        first = first or [
            preview_row(person, match) for person, match in zip(chunk[:PREVIEW_ROWS], matches, strict=False)
        ]
        if not import_jobs.note_rows_read(row, brought.read):
            return ""
        yield
    if not brought.read and not any(column.samples for column in read.columns):
        raise Refused(next((error.why for error in read.errors), say.nobody_in_it(row.name)))
    import_jobs.mark_as_read(
        row,
        kind=read.kind,
        total=brought.read,
        columns=[asdict(column) for column in read.columns],
        counts=brought.counts()
        | count_errors(read.errors)
        | {"first": first, "known": stored_rows(brought.known, MOST_SHOWN), "left_out": read.left_out()},
        errors=[asdict(error) for error in errors_to_show(read.errors)],
    )
    return ""


def count_errors(errors: Problems) -> dict[str, int]:
    """{'unread': rows that could not be read, 'remarks': rows that were read with a remark}."""
    return {"unread": errors.unread, "remarks": errors.remarks}


def errors_to_show(errors: list[RowError]) -> list[RowError]:
    """Up to MOST_ERRORS errors: errors before warnings."""
    return sorted(errors, key=lambda error: error.is_read)[: import_jobs.MOST_ERRORS]


def preview_row(person: ImportedPerson, match: PersonMatch) -> dict[str, Any]:
    """A person of the preview: row number, name, a line of what was read, and what the import would do."""
    addresses = [number_text(number) for number in person.phones] + [address for address, _ in person.emails]
    org = person.org if person.org != match.draft.full else ""
    known = "perhaps" if match.perhaps else "new"
    becomes = known if match.same is None else "more" if match.adds else "known"
    line = [part for part in (person.title, org, *addresses[:3]) if part]
    named = {"id": match.same.id, "as": match.same.name} if match.same else {}
    return {"n": person.row, "name": match.draft.full, "line": line, "becomes": becomes, **named}


def write_in_blocks(row: Import, read: Reading, now: datetime) -> LongJob:
    """Write the people block by block from the row's cursor. A stop that was asked for takes effect between blocks."""
    assert row.act is not None
    brought = ImportCounts(row.name, **row.counts.get("brought", {}), known=known_rows(row.counts.get("met", [])))
    for chunk in in_paced_blocks(islice(read.rows, row.done, None), lambda: brought.merged):
        if not write_block(row, brought, chunk, now):
            return stop_between_blocks(row, now)
        now = yield
    import_jobs.end_import(row, State.DONE, now)
    uploads.remove_upload(row.member_id, row.ticket)
    write_people.after_import(row.act, brought, by=row.member, now=now)
    return ""


def taken_changes(row: Import) -> TakenChanges:
    """Return the changes that the reader chose on the preview."""
    taken = row.counts.get("taken", {})
    return TakenChanges(bool(taken.get("all")), frozenset(taken.get("chosen", ())))


def stop_between_blocks(row: Import, now: datetime) -> str:
    """Stop between blocks, because the member asked for it. Raises NotHere when another node works on the file."""
    row.refresh_from_db()
    if row.state == State.BRINGING and not row.stop_asked_at:
        raise NotOnThisNode(row.name)
    import_jobs.end_import(row, State.STOPPED, now)
    return ""


@again_if_ended
def write_block(row: Import, brought: ImportCounts, chunk: list[ImportedPerson], now: datetime) -> bool:
    """Write one block of people with its counts and the cursor. Returns False when the import was stopped.

    A block that the database refuses is written one by one, so that one bad row does not keep the others out.
    """
    drafts = draft_people(chunk, row.member.workspace.country)
    try:
        return write_drafts(row, brought, drafts, now)
    except OperationalError as error:
        if was_ended_for_another(error):
            row.refresh_from_db(fields=["done", "counts", "errors"])
        raise
    except DatabaseError as error:
        row.refresh_from_db(fields=["done", "counts", "errors"])
        if len(chunk) == 1:
            return skip_person(row, brought, chunk[0], error)
        return all(write_block(row, brought, [person], now) for person in chunk)


def write_drafts(row: Import, brought: ImportCounts, drafts: list[PersonMatch], now: datetime) -> bool:
    """Write one block and move the cursor, in one transaction. Returns False when the import was stopped."""
    assert row.act is not None
    before, named = brought.counts(), len(brought.known)
    try:
        with tx.write_block():
            if not import_jobs.note_block_done(row, len(drafts)):
                return False
            write_people.write_matches(row.act, brought, drafts, by=row.member, now=now, taken=taken_changes(row))
            met = {"met": stored_rows(brought.known, MOST_SHOWN)}
            import_jobs.note_counts(row, row.counts | met | {"brought": brought.counts()})
    except DatabaseError:
        for name, count in before.items():
            setattr(brought, name, count)
        del brought.known[named:]
        row.act.refresh_from_db()
        raise
    return True


def skip_person(row: Import, brought: ImportCounts, person: ImportedPerson, error: DatabaseError) -> bool:
    """Skip a person whom the database refuses, and note the error. Returns False when the import was stopped.

    Raises the error again after MOST_SKIPPED such people.
    """
    passed = row.counts.get("passed", 0)
    if passed == MOST_SKIPPED:
        raise error
    log.warning("row %s of import %s: %s", person.row, row.pk, error)
    why = asdict(RowError(person.row, say.ROW_REFUSED))
    with tx.write_block():
        brought.read += 1
        counts = {"brought": brought.counts(), "unread": row.counts.get("unread", 0) + 1, "passed": passed + 1}
        is_ours = import_jobs.note_block_done(row, 1)
        if is_ours:
            import_jobs.note_counts(row, row.counts | counts, [why])
    return is_ours


def forget_import(row: Import) -> None:
    """Forget an import that was not started, and remove its file."""
    uploads.remove_upload(row.member_id, row.ticket)
    import_jobs.forget_file(row)


def sweep_imports(now: datetime) -> int:
    """Forget imports that were not started within a day, and remove old files. Returns how many."""
    rows = import_jobs.imports_to_forget(now)
    for row in rows:
        forget_import(row)
    wanted = Import.objects.exclude(ticket="").exclude(act=None).values_list("ticket", flat=True)
    return len(rows) + uploads.remove_old_uploads(now, keep=set(wanted))
