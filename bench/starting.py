"""Measure what starting costs: importing the line reader, and commands as whole processes.

Each has a floor that runs in turn with it: for the line reader an import of the standard modules it needs, for commands
a process that imports only Django with the settings and the models.
"""

import os
import resource
import subprocess
import sys
import tempfile
from statistics import median

from bench.cpu import Figure, p95

WHOLE = "import followthrough.quickline.line.parse_line, followthrough.quickline.dates.date_parser"
FLOOR = "import re, dataclasses, datetime, zoneinfo"
ASK = "from time import process_time as now\nstart = now()\n{}\nprint((now() - start) * 1000)"
BARE = (sys.executable, "-c", "import django; django.setup()")
RUN = (sys.executable, "-m", "followthrough")
COMMANDS = (
    ("today, whole process", ("today", "--demo")),
    ("find, whole process", ("find", "Nora")),
    ("note --dry-run, whole process", ("note", "called Nora Pell, voicemail", "--dry-run")),
    ("--help, whole process", ("--help",)),
)
ROUNDS, BARE_TIMES = 15, 1.8


def measure() -> list[Figure]:
    return [line_reader(), *commands()]


def line_reader() -> Figure:
    times = [(cost_of(WHOLE), cost_of(FLOOR)) for _ in range(ROUNDS)]
    whole, floor = [time for time, _ in times], [time for _, time in times]
    return Figure("import followthrough.quickline", 50, median(whole), p95(whole), min(whole), median(floor))


def cost_of(code: str) -> float:
    asked = [sys.executable, "-c", ASK.format(code)]
    return float(subprocess.run(asked, capture_output=True, text=True, check=True).stdout)


def commands() -> list[Figure]:
    """Measure each command on the demo, in turn with the bare process. The aim is a multiple of the bare process."""
    with tempfile.TemporaryDirectory(prefix="followthrough-bench-") as home:
        owner = ("--owner", "ann@example.com", "--zone", "Europe/London", "--country", "GB")
        cpu_of_process(home, *RUN, "init", *owner)
        cpu_of_process(home, *RUN, "demo", "in")
        rounds = [[cpu_of_process(home, *command) for command in all_commands()] for _ in range(ROUNDS)]
    bare, *taken = zip(*rounds, strict=True)
    aim = median(bare) * BARE_TIMES
    return [
        Figure(what, aim, median(times), p95(list(times)), min(times), median(bare),
               note=f"{min(times) / min(bare):.2f} x a bare Django process at the least")
        for (what, _), times in zip(COMMANDS, taken, strict=True)
    ]  # fmt: skip


def all_commands() -> list[tuple[str, ...]]:
    return [BARE, *((*RUN, *words) for _, words in COMMANDS)]


def cpu_of_process(home: str, *command: str) -> float:
    """Run the command. Returns the ms of CPU of its process, with the kernel's part. Raises if the command fails."""
    env = os.environ | {"FOLLOWTHROUGH_HOME": home, "DJANGO_SETTINGS_MODULE": "followthrough.settings"}
    env.pop("DATABASE_URL", None)
    env.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed product has its compiled modules
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, env=env, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000
