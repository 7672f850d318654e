"""The threads beside the pages: the clock, the long jobs, the guard of the data; and the signals that end a process."""

import signal
from collections.abc import Callable

from followthrough.serve.clock import ClockThread
from followthrough.serve.data_guard import DataGuard
from followthrough.serve.long_jobs import LongJobsThread

Threads = tuple[ClockThread, LongJobsThread, DataGuard]
# SIGBREAK exists on Windows only: Ctrl-Break, and how its services are stopped.
NAMES_OF_SIGNALS = ("SIGTERM", "SIGINT", "SIGBREAK")


def start_threads() -> Threads:
    """Start the threads in this process."""
    threads = (ClockThread(), LongJobsThread(), DataGuard(end=lambda: signal.raise_signal(signal.SIGTERM)))
    for thread in threads:
        thread.start()
    return threads


def stop_threads(threads: Threads) -> None:
    """Stop them; each ends its present block."""
    for thread in threads:
        thread.stop()


def on_stop_signal(stop: Callable[[], object]) -> None:
    """Call `stop` for each signal that ends a process on this platform. Only the main thread may ask for this."""
    for name in NAMES_OF_SIGNALS:
        if number := getattr(signal, name, None):
            signal.signal(number, lambda *_: stop())
