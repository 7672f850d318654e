"""Move an import from state to state. Each step is one conditional UPDATE, so that only one caller succeeds."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db.models import F, Q

from followthrough.accounts.models import Member
from followthrough.acts.models import Act, ActQuerySet
from followthrough.capture.models import Import
from followthrough.kit.errors import Overtaken, Refused
from followthrough.ledger.due_rows import LEASE, owe
from followthrough.ledger.models import DueRow

KIND = "import"
State = Import.State
# So many problems of a file are stored to be shown; all are counted.
MOST_ERRORS = 200
# A file that was not confirmed is removed after a day, one that was stopped half-way after a month.
KEPT_FOR, STOPPED_FOR = timedelta(days=1), timedelta(days=30)
# A choice of columns is looked for in so many earlier imports.
REMEMBERED = 100


def begin_import(member: Member, *, ticket: str, name: str, now: datetime) -> Import:
    """Make the row of an uploaded file, in state READING."""
    return Import.objects.create(
        workspace_id=member.workspace_id,
        member=member,
        ticket=ticket,
        name=name[:200],
        state=State.READING,
        made_at=now,
    )


def note_rows_read(row: Import, done: int) -> bool:
    """Store how many rows were read; return False if the file is not being read any more."""
    return Import.objects.filter(pk=row.pk, state=State.READING, done__lte=done).update(done=done) == 1


def mark_as_read(row: Import, *, kind: str, total: int, columns: Sequence[Mapping[str, Any]], counts: dict[str, Any],
            errors: Sequence[Mapping[str, Any]]) -> None:  # fmt: skip
    """Store what was read; the import is now READY for its preview."""
    row.kind, row.total, row.done, row.columns = kind, total, 0, list(columns)
    row.counts, row.errors, row.state, row.why = counts, list(errors)[:MOST_ERRORS], State.READY, ""
    row.save(update_fields=["kind", "total", "done", "columns", "counts", "errors", "state", "why"])


def read_with_mapping(row: Import, mapping: Mapping[int, str]) -> None:
    """Go back to READING with other columns. Raises Overtaken if the import has begun already."""
    if not Import.objects.filter(pk=row.pk, state__in=[State.READY, State.FAILED], act=None).update(
        state=State.READING, mapping={str(index): target for index, target in mapping.items()}, done=0, why=""
    ):
        raise Overtaken(f"{row.name} is already being imported.", do="Check its progress.")
    row.refresh_from_db()


def mapping_of(row: Import) -> dict[int, str]:
    return {int(index): target for index, target in row.mapping.items()}


def last_mapping_for(row: Import, headers: Sequence[str]) -> dict[str, str]:
    """Return the mapping that was last chosen for a file with the same headers; {} if there is none."""
    rows = Import.objects.filter(workspace_id=row.workspace_id, act__isnull=False).exclude(mapping={})
    for mapping, columns in rows.order_by("-id").values_list("mapping", "columns")[:REMEMBERED]:
        if [column["header"] for column in columns] == list(headers):
            return dict(mapping)
    return {}


def owe_import(row: Import, now: datetime, *, in_hand: bool = False) -> DueRow:
    """Make the due row for the next piece of work on the file. `in_hand`: the caller does it, so it holds the lease."""
    key = f"import:{row.pk}:{row.state}:{now.isoformat()}"
    lease = {"lease_until": now + LEASE, "attempts": 1} if in_hand else {}
    owed = {"workspace_id": row.workspace_id, "member_id": row.member_id, "subject_id": row.pk, "due_at": now}
    owe(KIND, key, **owed, **lease)
    return DueRow.objects.get(key=key)


def start_import(row: Import, act: Act) -> bool:
    """Begin to import; True for the first caller only. Call it in the write block that makes the act."""
    won = Import.objects.filter(pk=row.pk, state=State.READY).update(state=State.BRINGING, act=act, done=0)
    row.refresh_from_db()
    return won == 1


def continue_import(row: Import) -> bool:
    """Continue a stopped or failed import; True for the first caller only."""
    stopped = Import.objects.filter(pk=row.pk, state__in=[State.STOPPED, State.FAILED], act__undone_at=None)
    won = stopped.exclude(act=None).update(state=State.BRINGING, stop_asked_at=None, ended_at=None, why="")
    row.refresh_from_db()
    return won == 1


def note_block_done(row: Import, read: int) -> bool:
    """Count a block of `read` rows as done. Call it in the write block that stores the rows.

    Returns False if another worker did so already or the import is to stop. So each block is stored once, however many
    nodes work on the file.
    """
    mine = Import.objects.filter(pk=row.pk, state=State.BRINGING, done=row.done, stop_asked_at=None)
    if not mine.update(done=F("done") + read):
        return False
    row.done += read
    return True


def note_counts(row: Import, counts: Mapping[str, Any], errors: Sequence[Mapping[str, Any]] = ()) -> None:
    row.counts, row.errors = dict(counts), [*row.errors, *errors][: 2 * MOST_ERRORS]
    row.save(update_fields=["counts", "errors"])


def store_mapping(row: Import, mapping: Mapping[str, str]) -> None:
    row.mapping = dict(mapping)
    row.save(update_fields=["mapping"])


def ask_to_stop(row: Import, now: datetime) -> bool:
    return Import.objects.filter(pk=row.pk, state=State.BRINGING).update(stop_asked_at=now) == 1


def end_import(row: Import, state: str, now: datetime, *, why: str = "") -> None:
    """Set the final state (done, stopped or failed), unless the import has ended already."""
    going = Import.objects.filter(pk=row.pk, state__in=[State.READING, State.BRINGING])
    going.update(state=state, ended_at=now, why=why[:500])
    row.refresh_from_db()


def imports_by_id(member: Member, ids: Sequence[int]) -> list[Import]:
    """Return the member's own imports with these ids, oldest first."""
    rows = Import.objects.visible_to(member).filter(member=member, pk__in=ids).select_related("act")
    return list(rows.order_by("pk"))


def unfinished_imports(member: Member) -> list[Import]:
    """Return the member's own unfinished imports, newest first, 20 at most."""
    going = Q(state__in=[State.READING, State.READY, State.BRINGING]) | Q(
        state__in=[State.STOPPED, State.FAILED], act__isnull=False, act__undone_at=None
    )
    return list(Import.objects.visible_to(member).filter(going, member=member).exclude(ticket="").order_by("-id")[:20])


def acts_of(member: Member) -> ActQuerySet:
    """The acts of all imports in the workspace, newest first, without the rows that they wrote."""
    rows = Act.objects.visible_to(member).filter(verb="import").select_related("member__user")
    return rows.defer("before", "made").order_by("-at", "-pk")


def imports_to_forget(now: datetime) -> list[Import]:
    """Return the imports whose file need not be kept any longer."""
    old = Import.objects.left_since(now - KEPT_FOR).filter(act=None)
    stopped = Import.objects.filter(state__in=[State.STOPPED, State.FAILED], made_at__lt=now - STOPPED_FOR)
    return [*old[:MOST_ERRORS], *stopped.exclude(ticket="")[:MOST_ERRORS]]


def forget_file(row: Import) -> None:
    """Note that the file was removed. An import with an act keeps its row, for the list of earlier imports."""
    if row.act_id is None:
        row.delete()
    else:
        Import.objects.filter(pk=row.pk).update(ticket="")


def refuse_if_file_is_gone(row: Import) -> None:
    """Raise Refused if the file was removed."""
    if not row.ticket:
        raise Refused(f"The file {row.name} isn’t here anymore.", do="Choose it again. Nobody gets imported twice.")
