"""The thread that rings: a round each quarter minute, whatever a round throws, and one owner for a database."""

import logging
import threading
from pathlib import Path

from django.conf import settings
from django.db import close_old_connections, connection

from followthrough.flows.system import tick
from followthrough.kit import clock, data_folder
from followthrough.kit.locks import file_lock, try_lock
from followthrough.ledger.models import DueRow
from followthrough.ledger.run import long_kinds, run_due

log = logging.getLogger(__name__)

# An advisory lock's number on PostgreSQL: any, as long as it is always the same.
OWNER = 8321
# These wait for the page that shows them.
SHOWN_BY_PAGES = ("remind",)
AT_ONCE = 200


def lock_file() -> Path:
    return data_folder.home_folder() / "followthrough.sqlite3.lock"


class Clock(threading.Thread):
    """Rings until told to stop. A second process with the same database stands by, and takes over."""

    def __init__(self) -> None:
        super().__init__(name="clock", daemon=True)
        self._told = threading.Event()
        self._file = file_lock(lock_file())

    def run(self) -> None:
        while not self._told.is_set():
            self.round()
            self._told.wait(tick.EACH.total_seconds())
        connection.close()
        self._file.release()

    def stop(self, *, patience: float = 5) -> None:
        self._told.set()
        if self.is_alive():
            self.join(patience)

    def round(self) -> None:
        """One round on this thread's own connection. It never raises: the next round may fare better."""
        try:
            close_old_connections()
            if self.is_owner():
                now = clock.now()
                tick.ring(now, ping_url=settings.PING_URL)
                do_owed()
        except Exception:
            log.exception("the clock could not ring")
            connection.close()

    def is_owner(self) -> bool:
        if connection.vendor == "sqlite":
            return try_lock(self._file)
        with connection.cursor() as cursor:
            # Held by this connection; asked again each round, since a lost connection lost it too.
            cursor.execute("SELECT pg_try_advisory_lock(%s)", [OWNER])
            return bool(cursor.fetchone()[0])


def do_owed() -> int:
    """Everything due that no page is waited for, but for what takes long (serve/work.py); through the one door."""
    owed = DueRow.objects.owed(clock.now()).exclude(kind__in=[*SHOWN_BY_PAGES, *long_kinds()]).order_by("due_at")
    return sum(run_due(pk, clock.now()) for pk in owed.values_list("pk", flat=True)[:AT_ONCE])
