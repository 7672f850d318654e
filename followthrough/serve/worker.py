"""`followthrough worker`: a node without pages, with the clock thread and the thread for long jobs."""

import signal
import threading
from datetime import datetime

from followthrough.cli.output import Answer
from followthrough.flows.system.upgrade import bring_up
from followthrough.serve.clock import Clock
from followthrough.serve.jobs import Work


def work(*, now: datetime, quiet: bool = False) -> Answer:
    """Run until SIGTERM or SIGINT."""
    bring_up(now=now)
    stopping = threading.Event()
    for sign in (signal.SIGTERM, signal.SIGINT):
        signal.signal(sign, lambda *_: stopping.set())
    threads = (Clock(), Work())
    for thread in threads:
        thread.start()
    if not quiet:
        print("The clock rings here. Stop with Ctrl-C.", flush=True)
    stopping.wait()
    for thread in threads:
        thread.stop()
    return Answer({"stopped": True}, ["Stopped."])
