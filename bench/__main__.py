"""Measure the product beside a floor: python -m bench [NAME...] [--contacts N...] [--postgres].

Each database and each number of contacts runs in its own process and temporary folder. A slow result is no failure.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import asdict

NAMES = ("start", "parse", "propose", "pages", "every", "find", "log", "bulk", "import", "pairs", "serve", "memory")


def main() -> int:
    words = argparse.ArgumentParser(prog="bench", description=__doc__)
    words.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(NAMES)}; all when none is given")
    words.add_argument("--contacts", nargs="+", type=int, default=[10_000, 100_000])
    words.add_argument("--postgres", action="store_true", help="also on a PostgreSQL started for this run")
    words.add_argument("--keep", metavar="FOLDER", help="a world made before, or to be made and kept, in FOLDER")
    words.add_argument("--json", action="store_true")
    words.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    asked = words.parse_args()
    if unknown := set(asked.names) - set(NAMES):
        words.error(f"no such bench: {', '.join(sorted(unknown))}; there are {', '.join(NAMES)}")
    if asked.here:
        from bench.one_world import measure

        print(json.dumps([asdict(one) for one in measure(asked.names or list(NAMES), asked.contacts[0])]))
        return 0
    return each_world(asked)


def each_world(asked: argparse.Namespace) -> int:
    from bench.table import machine, table

    everything = []
    for people in asked.contacts:
        for vendor in ["SQLite", *(["PostgreSQL"] if asked.postgres else [])]:
            figures = in_own_process(asked, people, vendor)
            everything.append({"vendor": vendor, "contacts": people, "figures": figures})
            if not asked.json:
                print(table(f"{vendor}, {people:,} contacts", figures), flush=True)
    print(json.dumps({"rows": everything}) if asked.json else machine())
    return 0


def in_own_process(asked: argparse.Namespace, people: int, vendor: str) -> list[dict[str, object]]:
    with tempfile.TemporaryDirectory(prefix="followthrough-bench-") as folder:
        env = os.environ | {
            "FOLLOWTHROUGH_HOME": asked.keep or folder,
            "DJANGO_SETTINGS_MODULE": "followthrough.settings",
            "BENCH_POSTGRES": "1" if vendor == "PostgreSQL" else "",
        }
        env.pop("DATABASE_URL", None)
        command = [sys.executable, "-m", "bench", *asked.names, "--here", "--contacts", str(people)]
        done = subprocess.run(command, env=env, stdout=subprocess.PIPE, text=True, check=True)
        figures: list[dict[str, object]] = json.loads(done.stdout.splitlines()[-1])
        return figures


if __name__ == "__main__":
    raise SystemExit(main())
