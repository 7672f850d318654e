"""The nightly backup: owed when its hour has come, made once, also after a downtime; its failure is shown."""

import os
import shutil
import tarfile
from collections import namedtuple
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client

from followthrough.accounts.models import Workspace
from followthrough.flows.system import backup, doctor, nightly_backup, tick
from followthrough.kit import clock, data_folder
from followthrough.kit.errors import Refused
from followthrough.kit.locks import file_lock, try_lock
from followthrough.ledger import due_rows, heartbeat
from followthrough.ledger.models import DueRow
from tests.cast import Cast

NIGHT = timedelta(days=1)
Disk = namedtuple("Disk", "total used free")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(data_folder, "home_folder", lambda: tmp_path)
    return tmp_path


@pytest.fixture
def ring(cast: Cast, no_snapshot: None) -> Callable[[datetime], list[str]]:
    """Let the clock tick and do what is due then; return the names of the files, the oldest first."""

    def run(now: datetime) -> list[str]:
        tick.run_tick(now)
        for due in DueRow.objects.free_and_due(now).filter(kind__in=due_rows.long_kinds()):
            due_rows.run_due(due.pk, now, present=lambda: now)
        return names()

    return run


def names() -> list[str]:
    return [path.name for path in reversed(nightly_backup.nightly_files())]


def test_it_is_made_at_three_at_night_in_the_owners_zone(cast: Cast, ring) -> None:
    type(cast.ann).objects.filter(pk=cast.ann.pk).update(zone="America/New_York")
    assert ring(datetime(2026, 11, 24, 7, 59, tzinfo=UTC)) == ["nightly-2026-11-23.tar.gz"]
    assert ring(datetime(2026, 11, 24, 8, 0, tzinfo=UTC)) == ["nightly-2026-11-23.tar.gz", "nightly-2026-11-24.tar.gz"]


@pytest.mark.once
@pytest.mark.parametrize("night", [datetime(2026, 3, 29, tzinfo=UTC), datetime(2026, 10, 25, tzinfo=UTC)])
@pytest.mark.parametrize("zone", ["Europe/London", "Europe/Kyiv", "Pacific/Kiritimati", "Australia/Lord_Howe"])
def test_a_change_of_the_clocks_makes_neither_two_nor_none(cast: Cast, ring, night: datetime, zone: str) -> None:
    Workspace.objects.update(made_at=night - timedelta(days=30))
    type(cast.ann).objects.filter(pk=cast.ann.pk).update(zone=zone)
    for hours in range(0, 72, 2):
        ring(night - NIGHT + timedelta(hours=hours))
    days = [date.fromisoformat(name[len("nightly-") :][:10]) for name in names()]
    assert days == [days[0] + number * NIGHT for number in range(len(days))]
    assert len(days) in (3, 4)  # four if the first hour is before three at night there


def test_a_night_is_backed_up_once(ring, now: datetime) -> None:
    ring(now)
    first = names()
    times = [path.stat().st_mtime_ns for path in nightly_backup.nightly_files()]
    ring(now + timedelta(hours=10))
    assert (names(), [path.stat().st_mtime_ns for path in nightly_backup.nightly_files()]) == (first, times)


def test_after_a_long_sleep_only_the_newest_night_is_made_up_for(ring, now: datetime) -> None:
    ring(now)
    assert ring(now + 9 * NIGHT) == ["nightly-2026-11-24.tar.gz", "nightly-2026-12-03.tar.gz"]


def test_a_new_workspace_waits_for_its_first_night(cast: Cast, ring, now: datetime) -> None:
    Workspace.objects.update(made_at=now - timedelta(hours=1))
    assert ring(now) == []
    assert ring(now + NIGHT) == ["nightly-2026-11-25.tar.gz"]


@pytest.mark.django_db
def test_without_a_workspace_nothing_is_owed(now: datetime) -> None:
    tick.run_tick(now)
    assert not DueRow.objects.exists()


@pytest.mark.once
def test_fourteen_stay_and_other_files_too(ring, home: Path, now: datetime) -> None:
    (home / "backups").mkdir()
    others = [home / "backups" / name for name in ("before-update-20200101T000000Z.followthrough", "my-own.tar.gz")]
    for other in others:
        other.touch()
    for nights in range(17):
        ring(now + nights * NIGHT)
    assert len(names()) == nightly_backup.KEPT == 14
    assert names()[0] == "nightly-2026-11-27.tar.gz"
    assert all(other.exists() for other in others)


def test_the_file_is_a_backup_that_only_its_owner_reads(ring, home: Path, now: datetime) -> None:
    ring(now)
    file = home / "backups" / "nightly-2026-11-24.tar.gz"
    with tarfile.open(file) as tar:
        assert tar.getnames() == ["about.json", "key", "rows"]
    assert [path.stat().st_mode & 0o077 for path in (file, file.parent)] == [0, 0]
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_the_first_file_of_a_night_stays_after_a_restore(ring, home: Path, now: datetime) -> None:
    ring(now)
    DueRow.objects.all().delete()  # as after the restore of an older backup
    ring(now + timedelta(hours=1))
    assert names() == ["nightly-2026-11-24.tar.gz", "nightly-2026-11-24-094800Z.tar.gz"]


def test_parts_of_a_killed_backup_are_removed_a_day_later(ring, home: Path, now: datetime) -> None:
    for name, age in (("old", 2 * NIGHT), ("young", timedelta(hours=1))):
        (part := home / "backups" / f".backup-{name}").mkdir(parents=True)
        os.utime(part, ((now - age).timestamp(),) * 2)
    ring(now)
    assert sorted(path.name for path in (home / "backups").glob(".*")) == [".backup-young"]


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup, "bytes_of_rows", lambda: 50_000_000)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: Disk(10**9, 10**9 - 80_000_000, 80_000_000))


def test_without_room_nothing_is_written_and_it_is_tried_again(ring, home: Path, now: datetime, full_disk) -> None:
    ring(now)
    due = DueRow.objects.get(kind="backup")
    assert (names(), due.done_at, due.attempts) == ([], None, 1)
    assert "A backup needs 120 MB" in due.last_error and "80 MB are free" in due.last_error
    ring(now + timedelta(seconds=30))
    assert DueRow.objects.get(kind="backup").attempts == 1
    ring(now + timedelta(minutes=2))
    assert DueRow.objects.get(kind="backup").attempts == 2


def part(now: datetime) -> doctor.CheckResult:
    return next(part for part in doctor.run_checks(now=now).parts if part.name == "backup")


@pytest.mark.once
def test_a_failure_is_named_by_doctor_and_on_the_owners_page_until_one_works(
    cast: Cast, ring, now: datetime, monkeypatch: pytest.MonkeyPatch, client: Client
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(shutil, "disk_usage", lambda path: Disk(10**9, 10**9, 0))
        ring(now)
    assert not part(now).ok and part(now).why.startswith("The nightly backup failed. A backup needs ")
    with clock.shifted_to(now):
        client.force_login(cast.ann.user)
        assert "The nightly backup failed. A backup needs" in client.get("/").content.decode()
        client.force_login(cast.ben.user)
        assert "nightly backup" not in client.get("/").content.decode()
    later = now + timedelta(minutes=2)
    ring(later)
    assert part(later) == doctor.CheckResult("backup", True, part(later).why)
    with clock.shifted_to(later):
        client.force_login(cast.ann.user)
        assert "nightly backup" not in client.get("/").content.decode()


@pytest.mark.once
def test_doctor_and_settings_name_the_last_one(cast: Cast, ring, now: datetime, client: Client) -> None:
    assert part(now).why == "No backup yet. One is made every night."
    ring(now)
    assert part(now).why.startswith("Last backup: today at 8:48, ") and part(now).why.endswith(" kB.")
    with clock.shifted_to(now):
        client.force_login(cast.ann.user)
        assert "Last backup: today at 8:48, " in client.get("/settings").content.decode()


@pytest.mark.once
def test_two_nights_without_one_fail_only_if_the_clock_ran(ring, now: datetime) -> None:
    ring(now)
    three_later = now + 3 * NIGHT
    assert part(three_later).ok  # the clock itself is then what fails
    for minutes in (0, 2, 30):
        tick.run_tick(three_later + timedelta(minutes=minutes) if minutes < 3 else three_later)
    assert part(three_later + timedelta(minutes=2)).ok  # it has just come back, and catches up
    for minutes in range(2, 75, 2):
        tick.run_tick(three_later + timedelta(minutes=minutes))
    assert not part(three_later + timedelta(minutes=75)).ok
    assert "None has been made since then" in part(three_later + timedelta(minutes=75)).why


@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="on PostgreSQL another node may have it")
def test_a_file_that_is_gone_is_a_failure(ring, home: Path, now: datetime) -> None:
    ring(now)
    shutil.rmtree(home / "backups")
    assert not part(now).ok and "its file isn’t in" in part(now).why


def test_two_nodes_make_one(ring, home: Path, now: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    tick.run_tick(now)
    due = DueRow.objects.get(kind="backup")
    made: list[str] = []

    def slow(night: str, *, now: datetime) -> Path:
        """While it writes, the lease of a claim passes and another node looks."""
        made.append(night)
        later = now + due_rows.LEASE * 3
        assert not due_rows.run_due(due.pk, later, present=lambda: later)
        return home

    monkeypatch.setattr(nightly_backup, "make_backup", slow)
    assert due_rows.run_due(due.pk, now, present=lambda: now)
    assert made == ["2026-11-24"]


def test_a_second_process_on_the_same_folder_waits(ring, home: Path, now: datetime) -> None:
    lock = file_lock(home / "backup.lock")
    assert try_lock(lock)
    assert ring(now) == []
    assert DueRow.objects.get(kind="backup").attempts == 0
    lock.release()
    assert ring(now + timedelta(seconds=6)) == ["nightly-2026-11-24.tar.gz"]


def test_a_process_that_is_ending_leaves_it_to_the_next(ring, now: datetime) -> None:
    tick.run_tick(now)
    due = DueRow.objects.get(kind="backup")
    assert not due_rows.run_due(due.pk, now, present=lambda: None)
    assert (names(), DueRow.objects.get(kind="backup").attempts) == ([], 0)


def test_a_file_in_place_of_the_folder_is_a_failure_in_words(ring, home: Path, now: datetime) -> None:
    (home / "backups").touch()
    ring(now)
    assert "can’t be created" in heartbeat.last_error(heartbeat.BACKUP_NAME)
    with pytest.raises(Refused):
        nightly_backup.make_backup("2026-11-24", now=now)


assert connection  # named in the skip above
