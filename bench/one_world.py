"""Run the chosen benches on one database with one number of contacts."""

import os
import sys
import traceback
from functools import cache

import django
from django.db import DatabaseError

from bench.cpu import Figure


def measure(names: list[str], people: int) -> list[Figure]:
    if os.environ.get("BENCH_POSTGRES"):
        from tests import postgres

        os.environ["DATABASE_URL"] = postgres.start()
    django.setup()
    from bench import (
        bulk,
        every_page,
        finding,
        importing,
        logging_a_touch,
        memory,
        pages,
        pairs,
        parsing,
        proposing,
        serving,
        starting,
    )

    benches = {
        "start": starting.measure,
        "parse": parsing.measure,
        "propose": proposing.measure,
        "pages": lambda: pages.measure(world_of(people)),
        "every": lambda: every_page.measure(world_of(people)),
        "find": lambda: finding.measure(world_of(people)),
        "serve": lambda: serving.measure(world_of(people)),
        "memory": lambda: memory.measure(world_of(people)),
        "log": lambda: logging_a_touch.measure(world_of(people)),
        "bulk": lambda: bulk.measure(world_of(people)),
        "import": lambda: importing.measure(world_of(people)),
        "pairs": pairs.measure,
    }
    figures: list[Figure] = []
    for name in (name for name in benches if name in names):
        print(f"{name} …", end=" ", file=sys.stderr, flush=True)
        try:
            figures += benches[name]()
        except Exception:  # noqa: BLE001  a bench that fails must not stop the others
            traceback.print_exc()
    print(file=sys.stderr)
    return figures


@cache
def world_of(people: int):  # type: ignore[no-untyped-def]
    """Return the world of the data folder if there is one, else a new one."""
    from bench import world
    from followthrough.accounts.memberships import acting_member

    try:
        return world.World(acting_member(), people, long_history=1)
    except DatabaseError:
        return world.build(people)
