"""`followthrough` and `python -m followthrough`: the command line, with the two commands that keep running."""

import sys
from collections.abc import Sequence
from contextlib import ExitStack
from io import TextIOWrapper

from followthrough.cli import run
from followthrough.cli.invocation import Invocation
from followthrough.cli.output import Answer
from followthrough.kit import clock


def serve(call: Invocation) -> Answer:
    """`followthrough serve`. With --now its clock starts at that time."""
    from followthrough.serve import web  # deferred: the other commands need no web server

    with ExitStack() as time:
        if call.args.now:
            time.enter_context(clock.shifted_to(call.now))
        return web.serve(call.args.host, call.args.port, now=call.now, as_json=call.args.json)


def worker(call: Invocation) -> Answer:
    """`followthrough worker`."""
    from followthrough.serve import worker

    return worker.run_worker(now=call.now, quiet=call.args.json)


def main(words: Sequence[str] | None = None) -> int:
    """Run a command. Returns the exit code: 0 done, 1 refused or failing, 2 wrong usage (docs/cli.md)."""
    write_utf8()
    return run.run(sys.argv[1:] if words is None else words, staying={"serve": serve, "worker": worker})


def write_utf8() -> None:
    """Write UTF-8, also into a file or a pipe on Windows and under an old locale: names come in every script."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and stream.encoding.lower() not in ("utf-8", "utf8"):
            stream.reconfigure(encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
