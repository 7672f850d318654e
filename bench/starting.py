"""Measure `import followthrough.quickline` in a new process, against importing only the standard modules it needs."""

import subprocess
import sys
from statistics import median

from bench.cpu import Figure, p95

WHOLE = "import followthrough.quickline.line.parse_line, followthrough.quickline.dates.date_parser"
FLOOR = "import re, dataclasses, datetime, zoneinfo"
ASK = "from time import process_time as now\nstart = now()\n{}\nprint((now() - start) * 1000)"
ROUNDS = 15


def measure() -> list[Figure]:
    times = [(cost_of(WHOLE), cost_of(FLOOR)) for _ in range(ROUNDS)]
    whole, floor = [time for time, _ in times], [time for _, time in times]
    return [Figure("import followthrough.quickline", 50, median(whole), p95(whole), min(whole), median(floor))]


def cost_of(code: str) -> float:
    asked = [sys.executable, "-c", ASK.format(code)]
    return float(subprocess.run(asked, capture_output=True, text=True, check=True).stdout)
