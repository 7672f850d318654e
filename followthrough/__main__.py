"""`followthrough` and `python -m followthrough`: the command line, with the two commands that keep running."""

import os
import sys
from collections.abc import Sequence
from contextlib import ExitStack

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
    words = sys.argv[1:] if words is None else words
    os.umask(0o077)  # what it writes, only the owner reads, also in a folder that others read
    return run.run(with_command(words), staying={"serve": serve, "worker": worker})


def with_command(words: Sequence[str]) -> Sequence[str]:
    """Put `serve` in front when no command is named; options that stand first are then those of `serve`."""
    is_named = bool(words) and (not words[0].startswith("-") or words[0] in ("-h", "--help"))
    return words if is_named else ["serve", *words]


if __name__ == "__main__":
    sys.exit(main())
