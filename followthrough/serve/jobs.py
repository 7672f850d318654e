"""The thread beside the clock that does what takes long: an import, the taking back of one. The clock never waits."""

import logging
import threading
from datetime import datetime, timedelta

from django.db import close_old_connections, connection

from followthrough.flows.duplicates import find_duplicates
from followthrough.flows.imports import run_import, undo_import
from followthrough.kit import clock, data_folder
from followthrough.kit.locks import file_lock, try_lock
from followthrough.ledger import run
from followthrough.ledger.models import DueRow

log = logging.getLogger(__name__)

# Between two looks when nobody wakes it: what another node has written down waits at most so long.
EACH = timedelta(seconds=5)
AT_ONCE = 20
# Whose work this thread does; each story says with @does what it can.
STORIES = (run_import, find_duplicates, undo_import)


class Work(threading.Thread):
    """Does long work until told to stop; a block under way is finished, the rest waits for the next start."""

    def __init__(self) -> None:
        super().__init__(name="work", daemon=True)
        self._told = threading.Event()
        self._alone = file_lock(data_folder.home_folder() / "work.lock")

    def run(self) -> None:
        self.take_over()
        while not self._told.is_set():
            run.woken.wait(EACH.total_seconds())
            run.woken.clear()
            if not self._told.is_set():
                self.round()
        connection.close()
        self._alone.release()

    def stop(self, *, patience: float = 5) -> None:
        self._told.set()
        run.woken.set()
        if self.is_alive():
            self.join(patience)

    def take_over(self) -> None:
        """On a database of one's own nobody else has a row in hand: what a killed process left goes on at once."""
        try:
            if connection.vendor == "sqlite" and try_lock(self._alone):
                DueRow.objects.filter(kind__in=run.long_kinds(), done_at=None, attempts__lt=3).update(lease_until=None)
                run.woken.set()
        except Exception:  # it will go on when the lease is over
            log.exception("what was left could not be taken over")

    def round(self) -> int:
        """Everything long that is owed, each row through the one door. It never raises."""
        try:
            close_old_connections()
            owed = DueRow.objects.owed(clock.now()).filter(kind__in=run.long_kinds()).order_by("due_at", "pk")
            rows = list(owed.values_list("pk", flat=True)[:AT_ONCE])
            return sum(run.run_due(pk, clock.now(), present=self.present) for pk in rows)
        except Exception:
            log.exception("what is owed could not be done")
            connection.close()
            return 0

    def present(self) -> datetime | None:
        return None if self._told.is_set() else clock.now()
