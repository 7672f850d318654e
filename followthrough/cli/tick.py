"""The command `tick`: one round of the clock."""

from dataclasses import asdict

from followthrough.cli.invocation import Invocation
from followthrough.cli.output import Answer
from followthrough.flows.system.tick_round import run_round


def tick(call: Invocation) -> Answer:
    """Run one round; the exit code is 1 when a part of it failed."""
    counts = asdict(run_round(call.now))
    lines = [f"{count:>5}  {name}" for name, count in counts.items()]
    return Answer(counts, lines, code=1 if counts["failed"] else 0)
