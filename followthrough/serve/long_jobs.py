"""The thread for long jobs, beside the clock thread: imports, undoing them, finding duplicates, the nightly backup."""

import logging
import threading
from datetime import datetime, timedelta

from django.db import close_old_connections, connection

from followthrough.flows.bulk import long_act, undo_long_act
from followthrough.flows.duplicates import find_duplicates
from followthrough.flows.imports import run_import, undo_import
from followthrough.flows.system import nightly_backup
from followthrough.kit import clock, data_folder
from followthrough.kit.locks import file_lock, try_lock
from followthrough.ledger import due_rows
from followthrough.ledger.models import DueRow

log = logging.getLogger(__name__)

# Time between two queries for due rows when no signal comes: rows of another node wait at most so long.
POLL_INTERVAL = timedelta(seconds=5)
# Due rows of one round.
MOST_PER_ROUND = 20
# Imported here so that their long jobs are registered.
MODULES_WITH_LONG_JOBS = (run_import, find_duplicates, undo_import, long_act, undo_long_act, nightly_backup)


class LongJobsThread(threading.Thread):
    """Does long jobs until stopped. It finishes the present block; the rest waits for the next start."""

    def __init__(self) -> None:
        super().__init__(name="work", daemon=True)
        self._stopping = threading.Event()
        self._alone = file_lock(data_folder.home_folder() / "work.lock")

    def run(self) -> None:
        self.take_over()
        while not self._stopping.is_set():
            due_rows.new_long_work.wait(POLL_INTERVAL.total_seconds())
            due_rows.new_long_work.clear()
            if not self._stopping.is_set():
                self.round()
        connection.close()
        self._alone.release()

    def stop(self, *, patience: float = 5) -> None:
        """Stop after the present block. Waits at most `patience` seconds for it."""
        self._stopping.set()
        due_rows.new_long_work.set()
        if self.is_alive():
            self.join(patience)

    def take_over(self) -> None:
        """On SQLite, end the claims that a killed process left, so that its jobs continue at once.

        Only where this process holds the lock: then no other process can have a claim.
        """
        try:
            if connection.vendor == "sqlite" and try_lock(self._alone):
                DueRow.objects.filter(kind__in=due_rows.long_kinds(), done_at=None, attempts__lt=3).update(
                    lease_until=None
                )
                due_rows.new_long_work.set()
        except Exception:  # the jobs continue when their lease ends
            log.exception("what was left could not be taken over")

    def round(self) -> int:
        """Do the long jobs that are due. Returns how many were done. It never raises."""
        try:
            close_old_connections()
            owed = (
                DueRow.objects.free_and_due(clock.now()).filter(kind__in=due_rows.long_kinds()).order_by("due_at", "pk")
            )
            rows = list(owed.values_list("pk", flat=True)[:MOST_PER_ROUND])
            return sum(due_rows.run_due(pk, clock.now(), present=self.present) for pk in rows)
        except Exception:
            log.exception("what is owed could not be done")
            connection.close()
            return 0

    def present(self) -> datetime | None:
        """The time now, None when the thread is stopping."""
        return None if self._stopping.is_set() else clock.now()
