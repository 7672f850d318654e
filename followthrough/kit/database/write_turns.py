"""Threads of this process take turns at writing, so that those that wait for the database never hold all threads.

SQLite has one write lock for all programs. One thread asks for it, and the others wait here. While this process has
the lock they wait as long as it takes. When another program has it, they give up soon and their page says so (503);
reading goes on. PostgreSQL locks rows: some threads may write at the same time, and the rest stay free.
"""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from followthrough.kit.database.trouble import WritersWait

# Threads that may write at the same time, by the kind of database. `serve` has six threads (serve/web.py).
AT_ONCE = {"sqlite": 1, "postgresql": 4}
# When no write of this process has begun or ended for so many seconds, those in the queue give up.
QUIET = 1.0
# Seconds between two looks of a waiting thread.
LOOK_EVERY = 0.1


class WriteTurns:
    """The queue of the writing threads; `most` may write at once."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.changed = threading.Condition()
        self.writing = 0
        # The thread in front waits for the lock of the database, and so did the one before it in vain.
        self.is_asking = False
        self.is_locked_out = False
        self.moved_at = time.monotonic()

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait for a turn and hold it inside the block. Raises WritersWait when the database lets nobody in.

        Call `begun` inside the block as soon as the database has given its lock.
        """
        with self.changed:
            while self.writing >= self.most:
                if self.is_stuck():
                    raise WritersWait("another program holds the lock, and a thread waits for it already")
                self.changed.wait(LOOK_EVERY)
            self.writing += 1
            self.is_asking = True
            self.moved_at = time.monotonic()
        try:
            yield
        finally:
            with self.changed:
                self.writing -= 1
                if self.is_asking and self.most == 1:  # the lock was never given
                    self.is_locked_out = True
                self.is_asking = False
                self.moved_at = time.monotonic()
                self.changed.notify()

    def begun(self) -> None:
        """Note that the database has given its lock to the thread in front."""
        with self.changed:
            self.is_asking = self.is_locked_out = False
            self.moved_at = time.monotonic()

    def is_stuck(self) -> bool:
        """True when nobody in the queue is likely to be let in soon."""
        waits_for_lock = self.is_asking or self.most > 1
        return waits_for_lock and (self.is_locked_out or time.monotonic() - self.moved_at > QUIET)
