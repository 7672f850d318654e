"""The lock on the data: every process that opens the data shares it, and a restore has it alone.

The operating system or PostgreSQL releases it when the process ends, however it ends (docs/decisions/0014).
"""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.db import DEFAULT_DB_ALIAS, DatabaseError, connection, connections

from followthrough.kit import data_folder
from followthrough.kit.errors import Refused
from followthrough.words.en.flows import system as say

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

# Number of the advisory lock on PostgreSQL; any number that never changes.
ADVISORY_LOCK = 8322
# A restore waits so many seconds for commands that are about to end.
PATIENCE = 2.0
# PostgreSQL ends no transaction that waits, and notices within two minutes that a machine is gone.
SETTINGS = {
    "idle_in_transaction_session_timeout": "0",
    "transaction_timeout": "0",
    "tcp_keepalives_idle": "60",
    "tcp_keepalives_interval": "10",
    "tcp_keepalives_count": "3",
}


def restoring() -> Refused:
    return Refused(say.RESTORING, safe=say.NOTHING_STARTED, do=say.WAIT_AND_START)


def running() -> Refused:
    return Refused(
        say.RUNNING,
        do=say.STOP_ALL,
    )


class FlockLock:
    """A lock on a file. A forked process has it too, so it holds until the last of them ends.

    `take`, here and below, does not wait: it returns False if another process excludes it.
    """

    def __init__(self, path: Path) -> None:
        self._path, self._handle = path, -1

    def take(self, *, alone: bool) -> bool:
        handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(handle, (fcntl.LOCK_EX if alone else fcntl.LOCK_SH) | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(handle)
            return False
        self._handle = handle
        return True

    def release(self) -> None:
        os.close(self._handle)


class WindowsLock:
    """The lock of the package filelock. Nothing forks on Windows, which it would not survive."""

    def __init__(self, path: Path) -> None:
        from filelock import ReadWriteLock  # deferred: it takes longer to load than most commands

        self._lock = ReadWriteLock(path, is_singleton=False)

    def take(self, *, alone: bool) -> bool:
        from filelock import Timeout

        try:
            (self._lock.acquire_write if alone else self._lock.acquire_read)(blocking=False)
        except Timeout:
            return False
        return True

    def release(self) -> None:
        self._lock.release()


class PostgresLock:
    """A lock of a transaction that stays open, on a connection of its own; a pooler keeps those two together."""

    def __init__(self) -> None:
        self._connection: Any = connections.create_connection(DEFAULT_DB_ALIAS)

    def take(self, *, alone: bool) -> bool:
        self._connection.set_autocommit(False)
        with self._connection.cursor() as cursor:
            for name, value in SETTINGS.items():  # an older PostgreSQL does not know all of them
                cursor.execute("SELECT set_config(name, %s, true) FROM pg_settings WHERE name = %s", [value, name])
            function = "pg_try_advisory_xact_lock" if alone else "pg_try_advisory_xact_lock_shared"
            cursor.execute(f"SELECT {function}(%s)", [ADVISORY_LOCK])
            is_ours = bool(cursor.fetchone()[0])
        if not is_ours:
            self.release()
        return is_ours

    def is_held(self) -> bool:
        """True while the connection lives, and so the lock."""
        try:
            with self._connection.cursor() as cursor:
                cursor.execute("SELECT 1")
        except DatabaseError:
            return False
        return True

    def release(self) -> None:
        self._connection.close()


DataLock = FlockLock | WindowsLock | PostgresLock


def is_unfinished() -> bool:
    """True if a restore was killed while it put files in place (restoring/swap.py)."""
    return journal_file().exists()


def journal_file() -> Path:
    return data_folder.home_folder() / "restore.json"


def lock_file() -> Path:
    """The file whose lock says that a process uses the data (SQLite)."""
    return data_folder.home_folder() / "data.lock"


def new_lock() -> DataLock:
    """Return the lock of this database, not taken."""
    if connection.vendor != "sqlite":
        return PostgresLock()
    return FlockLock(lock_file()) if fcntl else WindowsLock(lock_file())


@contextmanager
def shared() -> Iterator[None]:
    """Hold the lock as one of many. Raises Refused during a restore."""
    lock = new_lock()
    if not lock.take(alone=False):
        raise restoring()
    owner = os.getpid()
    try:
        yield
    finally:
        if os.getpid() == owner:  # a forked process ends without ending the lock of the other one
            lock.release()


@contextmanager
def alone(*, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the lock alone, after at most `patience` seconds. Raises Refused while a process uses the data."""
    until = time.monotonic() + patience
    while not (lock := new_lock()).take(alone=True):
        if time.monotonic() > until:
            raise running()
        time.sleep(0.2)
    try:
        yield
    finally:
        lock.release()
