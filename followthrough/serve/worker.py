"""`followthrough worker`: a node without pages, with the clock thread and the thread for long jobs."""

import signal
import threading
from datetime import datetime

from followthrough.cli.output import Answer
from followthrough.flows.system.upgrade import upgrade_database
from followthrough.serve.clock import ClockThread
from followthrough.serve.long_jobs import LongJobsThread


def run_worker(*, now: datetime, quiet: bool = False) -> Answer:
    """Run until SIGTERM or SIGINT."""
    upgrade_database(now=now)
    stopping = threading.Event()
    for sign in (signal.SIGTERM, signal.SIGINT):
        signal.signal(sign, lambda *_: stopping.set())
    threads = (ClockThread(), LongJobsThread())
    for thread in threads:
        thread.start()
    if not quiet:
        print("The clock rings here. Stop with Ctrl-C.", flush=True)
    stopping.wait()
    for thread in threads:
        thread.stop()
    return Answer({"stopped": True}, ["Stopped."])
