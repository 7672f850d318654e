"""The thread that keeps the lock on PostgreSQL's data while this process uses it. SQLite's needs no thread."""

import logging
import threading
from collections.abc import Callable

from django.db import DatabaseError, connection

from followthrough.flows.system.restoring.data_lock import PostgresLock

log = logging.getLogger(__name__)

# Seconds between two looks at the lock. So long after a lost connection a restore could begin unnoticed.
INTERVAL = 5.0


class DataGuard(threading.Thread):
    """Holds the shared lock until stopped. It takes the lock again after a lost connection.

    If a restore has the lock by then, the rows under this process are others: it calls `end`.
    """

    def __init__(self, end: Callable[[], object]) -> None:
        super().__init__(name="data", daemon=True)
        self._end = end
        self._stopping = threading.Event()
        self._lock: PostgresLock | None = None

    def run(self) -> None:
        if connection.vendor == "sqlite":
            return
        while not self._stopping.is_set() and self.round():
            self._stopping.wait(INTERVAL)
        if self._lock:
            self._lock.release()

    def stop(self, *, patience: float = 5) -> None:
        """Release the lock. Waits at most `patience` seconds."""
        self._stopping.set()
        if self.is_alive():
            self.join(patience)

    def round(self) -> bool:
        """Look at the lock once. Returns False, after `end`, if a restore has it."""
        try:
            if self._lock and self._lock.is_held():
                return True
            lock, self._lock = PostgresLock(), None
            if lock.take(alone=False):
                self._lock = lock
                return True
        except DatabaseError:  # PostgreSQL is away, so nobody writes
            return True
        log.error("A backup is being restored here, so this server is stopping.")
        self._end()
        return False
