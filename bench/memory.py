"""Measure the private memory (USS) of a serving process; shared pages do not count."""

import json
import os
import subprocess
import sys
from pathlib import Path

from django.urls import reverse

from bench.cpu import Figure
from bench.pages import Browser
from bench.rows import NOW
from bench.world import World
from followthrough.kit import clock

REQUESTS = 300


def measure(world: World) -> list[Figure]:
    """Measure in a new process, so that the memory of the other benches is not included."""
    code = f"import django; django.setup(); from bench import memory; memory.serve({world.ann.pk}, {world.people})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=os.environ)
    started, served, dirty = json.loads(done.stdout.splitlines()[-1])
    note = f"{started:.0f} after the first page; {served - dirty:.0f} of it the mapped file, given back at need"
    return [Figure("Private memory (USS), serving", 160, served, served, served, unit="MB", note=note)]


def serve(member: int, people: int) -> None:
    from followthrough.accounts.models import Member

    browser = Browser(Member.objects.select_related("user").get(pk=member))
    with clock.shifted_to(NOW):
        browser.get(reverse("today"))
        started = private_megabytes()
        for n in range(REQUESTS):
            browser.get(reverse("today"))
            browser.get(reverse("contact", args=[1 + n * 331 % people]))
            if n % 10 == 0:
                browser.get(reverse("people"))
    print(json.dumps([started, private_megabytes(), megabytes("Private_Dirty:")]))


def private_megabytes() -> float:
    return megabytes("Private_Clean:") + megabytes("Private_Dirty:")


def megabytes(name: str) -> float:
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith(name))
