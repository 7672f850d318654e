"""`followthrough worker`: a node without pages, with the clock thread and the thread for long jobs."""

import threading
from datetime import datetime

from followthrough.cli.output import Answer
from followthrough.flows.system.upgrade import upgrade_database
from followthrough.serve import background

# On Windows a wait without an end does not hear Ctrl-C.
SECONDS_OF_A_WAIT = 1.0


def run_worker(*, now: datetime, quiet: bool = False) -> Answer:
    """Run until SIGTERM or SIGINT."""
    upgrade_database(now=now)
    stopping = threading.Event()
    background.on_stop_signal(stopping.set)
    threads = background.start_threads()
    if not quiet:
        print("Reminders run here. Stop with Ctrl-C.", flush=True)
    while not stopping.wait(SECONDS_OF_A_WAIT):
        pass
    background.stop_threads(threads)
    return Answer({"stopped": True}, ["Stopped."])
