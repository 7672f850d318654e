"""Check each part of the installation, with a sentence for each, and count the dropped balls, which must be 0."""

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db import DatabaseError, connection

from followthrough.accounts.models import Workspace
from followthrough.desk.dropped import count_dropped
from followthrough.desk.hanging import count_hanging
from followthrough.flows.system import nightly_backup, odd_rows, upgrade
from followthrough.flows.system.checking import material_files
from followthrough.flows.system.restoring import file_modes
from followthrough.kit import data_folder
from followthrough.ledger import heartbeat
from followthrough.ledger.models import DueRow
from followthrough.words import sentences
from followthrough.words.en.flows import system as say

DISK_NEEDED = 200_000_000
# Kinds of odd rows that are named.
MOST_NAMED = 12
PING_LATE = timedelta(minutes=15)
# So long after a gap of the clock the backup that is made up for may take.
CATCH_UP = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class CheckResult:
    """The result of one check. `why` says what was found, and for a failure also what to do."""

    name: str
    ok: bool
    why: str


@dataclass(frozen=True, slots=True)
class DoctorReport:
    """The report: the number of dropped follow-ups, and the result of each check."""

    dropped: int
    parts: list[CheckResult]

    @property
    def is_well(self) -> bool:
        return not self.dropped and all(part.ok for part in self.parts)


def run_checks(*, now: datetime) -> DoctorReport:
    """Run every check; a check that raises an error counts as failed."""
    parts = [run_check(name, part, now) for name, part in CHECKS.items()]
    try:
        dropped = sum(count_dropped(each) + count_hanging(each) for each in Workspace.objects.only("pk"))
    except Exception as error:  # noqa: BLE001  counted as a failing part, said in words
        return DoctorReport(0, [CheckResult("law", False, say.law_unchecked(error)), *parts])
    said = say.NOBODY_DROPPED if not dropped else say.dropped(dropped)
    return DoctorReport(dropped, [CheckResult("law", not dropped, said), *parts])


def run_check(name: str, part: Callable[[datetime], tuple[bool, str]], now: datetime) -> CheckResult:
    try:
        return CheckResult(name, *part(now))
    except Exception as error:  # noqa: BLE001  a doctor names what fails and goes on
        return CheckResult(name, False, f"{type(error).__name__}: {error}")


def check_database(now: datetime) -> tuple[bool, str]:
    """Check that the database answers; SQLite is also checked for damage."""
    with connection.cursor() as cursor:
        if connection.vendor != "sqlite":
            cursor.execute("SELECT 1")
            return True, say.POSTGRES_ANSWERS
        cursor.execute("PRAGMA quick_check(1)")
        found = cursor.fetchone()[0]
    return found == "ok", say.SQLITE_WHOLE if found == "ok" else say.restore_good(found)


def check_migrations(now: datetime) -> tuple[bool, str]:
    lacking = upgrade.pending_migrations()
    return not lacking, say.pending(len(lacking)) if lacking else say.UP_TO_DATE


def check_clock(now: datetime) -> tuple[bool, str]:
    """Check that the heartbeat is recent and without error."""
    own = heartbeat.last_heartbeat()
    if own is None:
        return False, say.NEVER_RAN
    if own.is_ahead(now):
        return False, (say.clock_wrong(f"{own.at:%Y-%m-%d %H:%M}"))
    if own.is_stale(now):
        return False, say.off_since(f"{own.at:%Y-%m-%d %H:%M}")
    age = max(0, int((now - own.at).total_seconds()))
    return not own.last_error, own.last_error or say.last_check(age)


def check_ledger(now: datetime) -> tuple[bool, str]:
    failed = DueRow.objects.filter(stopped_because="failed", stopped_at__gt=now - timedelta(days=7))
    newest = failed.order_by("-stopped_at").first()
    return (
        newest is None,
        say.given_up(count=failed.count(), last=newest.last_error) if newest else say.NOTHING_GIVEN_UP,
    )


def check_ping(now: datetime) -> tuple[bool, str]:
    """Check that the outside watcher was pinged in time, if one is set."""
    if not settings.PING_URL:
        return True, say.NO_PING
    own = heartbeat.last_heartbeat()
    if own is None or not own.was_pinged_within(PING_LATE, now):
        return False, say.PING_LATE
    return not own.ping_error, own.ping_error or say.PING_SENT


def check_key_file(now: datetime) -> tuple[bool, str]:
    """Check that only its owner can read the key. On Windows the folder's own rights say so, and no mode does."""
    path = data_folder.key_file()
    if sys.platform == "win32":
        return path.exists(), say.key_is_in(path.parent)
    open_to_others = path.stat().st_mode & 0o077
    return not open_to_others, say.key_readable(path) if open_to_others else say.KEY_PRIVATE


def check_disk(now: datetime) -> tuple[bool, str]:
    free = shutil.disk_usage(data_folder.home_folder()).free
    return free > DISK_NEEDED, say.free_space(free // 1_000_000)


def check_backup(now: datetime) -> tuple[bool, str]:
    """Check that the nightly backup is made: the last try worked, the newest is there and not older than two nights."""
    owner, last = nightly_backup.first_owner(), nightly_backup.last_backup(now)
    if owner is None:
        return True, say.NO_WORKSPACE
    local = owner.local(last.at) if last else None
    said = sentences.last_backup_line(local, last.size if last else None, now=owner.local(now))
    if error := heartbeat.last_error(heartbeat.BACKUP_NAME):
        return False, f"{sentences.backup_failed_line(error)} {said}"
    if last and last.size is None:
        # On PostgreSQL another node may have made it.
        return connection.vendor != "sqlite", say.backup_file_gone(said=said, folder=data_folder.backups_folder())
    own = heartbeat.last_heartbeat()
    if nightly_backup.is_overdue(now) and own and own.has_run_for(CATCH_UP, now):
        return False, say.backup_overdue(said)
    return True, said


def check_rows(now: datetime) -> tuple[bool, str]:
    """Check that no row holds what no page could have written."""
    try:
        odd = odd_rows.odd_rows()
    except DatabaseError:
        if upgrade.pending_migrations():
            return (
                False,
                say.EARLIER_ROWS,
            )
        raise
    more = f" And {len(odd) - MOST_NAMED} more." if len(odd) > MOST_NAMED else ""
    said = say.written_by_hand(rows="; ".join(odd[:MOST_NAMED]), more=more)
    return not odd, said if odd else say.ROWS_FINE


def check_static_files(now: datetime) -> tuple[bool, str]:
    there = (data_folder.static_folder() / "staticfiles.json").exists()
    return there, "Collected." if there else say.NOT_COLLECTED


CHECKS: dict[str, Callable[[datetime], tuple[bool, str]]] = {
    "database": check_database,
    "migrations": check_migrations,
    "rows": check_rows,
    "clock": check_clock,
    "ledger": check_ledger,
    "ping": check_ping,
    "key": check_key_file,
    "files": file_modes.check_files,
    "materials": material_files.check_materials,
    "disk": check_disk,
    "backup": check_backup,
    "static": check_static_files,
}
