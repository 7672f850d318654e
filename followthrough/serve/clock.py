"""The clock thread: a round each quarter minute, in one process for a database. An error never stops the thread."""

import logging
import threading
from pathlib import Path

from django.conf import settings
from django.db import close_old_connections, connection

from followthrough.flows.system import tick
from followthrough.flows.system.tick_round import MOST_PER_ROUND, SHOWN_BY_PAGES
from followthrough.kit import clock, data_folder
from followthrough.kit.database.trouble import log_failure
from followthrough.kit.locks import file_lock, try_lock
from followthrough.ledger.due_rows import long_kinds, run_due
from followthrough.ledger.models import DueRow

log = logging.getLogger(__name__)

# Number of the advisory lock on PostgreSQL; any number that never changes.
ADVISORY_LOCK = 8321


def lock_file() -> Path:
    """The file whose lock says which process has the clock (SQLite)."""
    return data_folder.home_folder() / "followthrough.sqlite3.lock"


class ClockThread(threading.Thread):
    """Runs rounds until stopped. In a second process on the same database it waits, and takes over when it can."""

    def __init__(self) -> None:
        super().__init__(name="clock", daemon=True)
        self._stopping = threading.Event()
        self._file = file_lock(lock_file())

    def run(self) -> None:
        while not self._stopping.is_set():
            self.round()
            self._stopping.wait(tick.TICK_EVERY.total_seconds())
        connection.close()
        self._file.release()

    def stop(self, *, patience: float = 5) -> None:
        """Stop after the present round. Waits at most `patience` seconds for it."""
        self._stopping.set()
        if self.is_alive():
            self.join(patience)

    def round(self) -> None:
        """One round on this thread's own connection. It never raises; the next round tries again."""
        try:
            close_old_connections()
            if self.is_owner():
                now = clock.now()
                tick.run_tick(now, ping_url=settings.PING_URL)
                run_short_due_rows()
        except Exception as error:  # noqa: BLE001  the next round tries again
            log_failure(log, "A round of the clock", error)
            connection.close()

    def is_owner(self) -> bool:
        """True when this process has the clock of the database; tries to get it."""
        if connection.vendor == "sqlite":
            return try_lock(self._file)
        with connection.cursor() as cursor:
            # The connection holds the lock. Asked each round, because a lost connection loses the lock.
            cursor.execute("SELECT pg_try_advisory_lock(%s)", [ADVISORY_LOCK])
            return bool(cursor.fetchone()[0])


def run_short_due_rows() -> int:
    """Do due rows, but not those that pages do and not long jobs (serve/long_jobs.py). Returns how many were done."""
    owed = (
        DueRow.objects.free_and_due(clock.now()).exclude(kind__in=[*SHOWN_BY_PAGES, *long_kinds()]).order_by("due_at")
    )
    return sum(run_due(pk, clock.now()) for pk in owed.values_list("pk", flat=True)[:MOST_PER_ROUND])
