"""A backup each night by itself, in the folder `backups` of the data folder; the newest fourteen stay.

The due row of a night is its claim, so one process of all nodes makes the backup. The clock owes it when the hour has
come in the first owner's zone, or at its first tick after that, and the thread for long jobs makes it. A backup that
fails is tried again like every due row; until one works, the heartbeat called 'backup' holds its error for the pages.
"""

import shutil
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from followthrough.accounts.models import Member
from followthrough.flows.system.backup import write_backup
from followthrough.kit import data_folder, windows
from followthrough.kit.errors import Refused
from followthrough.kit.locks import file_lock, try_lock
from followthrough.ledger import due_rows, heartbeat
from followthrough.ledger.due_rows import LongJob, NotOnThisNode, carries_out, owe
from followthrough.ledger.models import DueRow, Heartbeat
from followthrough.words.en.flows import system as say

KIND = "backup"
# The hour of the night at the first owner's.
HOUR = time(3)
KEPT = 14
ENDING = ".tar.gz"
# How long the claim holds while the file is written, in one block. A million people take about two minutes.
LONGEST = timedelta(hours=1)
# Parts of a backup whose process was killed; younger ones may belong to another backup that is being written.
LEFTOVER = timedelta(days=1)
# This many nights without a backup are a failure, if the clock has run.
NIGHTS_WITHOUT = 2


@dataclass(frozen=True, slots=True)
class Night:
    """A night by its date at the first owner's, and the instant of its HOUR."""

    day: date
    at: datetime


@dataclass(frozen=True, slots=True)
class LastBackup:
    """The newest backup that was made by itself. `size` is in bytes, None when the file is not on this node."""

    at: datetime
    size: int | None


def first_owner() -> Member | None:
    """Return the owner whose nights count; None before a workspace is claimed."""
    owners = Member.objects.working().filter(role=Member.Role.OWNER, workspace__demo_of=None)
    return owners.select_related("workspace").order_by("workspace__made_at", "pk").first()


def newest_night(owner: Member, now: datetime, *, before: int = 0) -> Night | None:
    """Return the newest night whose hour has come, or one that many nights before; None if no workspace was there."""
    day = owner.day_of(now)
    if hour_of(day, owner) > now:
        day -= windows.DAY
    night = Night(day - before * windows.DAY, hour_of(day - before * windows.DAY, owner))
    return night if night.at > owner.workspace.made_at else None


def hour_of(day: date, owner: Member) -> datetime:
    """Return the instant of HOUR on that day at the owner's."""
    return windows.to_utc(datetime.combine(day, HOUR), owner.zone)


def owe_backup(now: datetime) -> None:
    """Owe the backup of the newest night, once. After a downtime only the newest night is made up for."""
    owner = first_owner()
    night = newest_night(owner, now) if owner else None
    if night:
        owe(KIND, f"{KIND}:{night.day}", due_at=night.at)


@carries_out(KIND, is_long=True, has_own_time=True)
def make_owed_backup(due: DueRow, now: datetime) -> LongJob:
    """Write the backup of the night that the due row names, and note whether that worked.

    A process that is ending does not begin with it.
    """
    now = yield
    lock = file_lock(data_folder.home_folder() / "backup.lock")
    if not try_lock(lock):
        raise NotOnThisNode(due.key)
    try:
        due_rows.extend_claim(due, until=now + LONGEST)
        make_backup(due.key.removeprefix(f"{KIND}:"), now=now)
    except Exception as error:
        heartbeat.note_state(heartbeat.BACKUP_NAME, now, error=str(error) or type(error).__name__)
        raise
    finally:
        lock.release()
    heartbeat.note_state(heartbeat.BACKUP_NAME, now)
    return ""


def make_backup(night: str, *, now: datetime) -> Path:
    """Write nightly-NIGHT.tar.gz and remove all but the newest KEPT. Returns the file."""
    folder = data_folder.backups_folder()
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise Refused(say.cant_make_folder(folder=folder, why=error.strerror), do=say.REMOVE_WHAT_IS_THERE) from error
    remove_leftovers(folder, now)
    path = free_path(folder, night, now)
    write_backup(path, now=now)
    for old in nightly_files()[KEPT:]:
        old.unlink(missing_ok=True)
    return path


def free_path(folder: Path, night: str, now: datetime) -> Path:
    """Return the path of a new file. After a restore a night comes twice, and the first file of it must stay."""
    path = folder / f"nightly-{night}{ENDING}"
    return folder / f"nightly-{night}-{now:%H%M%S}Z{ENDING}" if path.exists() else path


def nightly_files() -> list[Path]:
    """Return the backups on this node that were made by themselves, the newest first."""
    found = data_folder.backups_folder().glob(f"nightly-*{ENDING}")
    return sorted(found, key=lambda path: path.name.removesuffix(ENDING), reverse=True)


def remove_leftovers(folder: Path, now: datetime) -> None:
    for part in folder.glob(".backup-*"):
        if now.timestamp() - part.stat().st_mtime > LEFTOVER.total_seconds():
            shutil.rmtree(part, ignore_errors=True)


def last_backup(now: datetime) -> LastBackup | None:
    """Return the newest backup that was made by itself; None if there was none.

    One that was made in the future, by a clock that was wrong, proves nothing and does not count.
    """
    done = DueRow.objects.filter(kind=KIND, done_at__lte=now + Heartbeat.AHEAD).order_by("-done_at").first()
    if done is None or done.done_at is None:
        return None
    night = done.key.removeprefix(f"{KIND}:")
    files = [path for path in nightly_files() if path.name.startswith(f"nightly-{night}")]
    return LastBackup(done.done_at, files[0].stat().st_size if files else None)


def is_overdue(now: datetime) -> bool:
    """Return True if no backup was made since the hour of the night before the newest."""
    owner, last = first_owner(), last_backup(now)
    night = newest_night(owner, now, before=NIGHTS_WITHOUT - 1) if owner else None
    return night is not None and (last is None or last.at < night.at)
