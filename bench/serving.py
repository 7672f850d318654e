"""Measure pages of the running server (`followthrough serve`, signed in, over loopback) in turn with their floors.

The time is the CPU of the server's processes; that of the floor is of this process.
"""

import re
import statistics
from collections.abc import Callable, Iterator
from functools import partial

from django.core.management import call_command
from django.db import connection
from django.urls import reverse

from bench import floors
from bench.cpu import Figure, cpu_of_call, p95
from bench.floors import Driver
from bench.logging_a_touch import log_plainly
from bench.pages import AIM, signed_in
from bench.server import Client, Server, running_server
from bench.world import World, later_followups
from followthrough.followups.models import FollowUp

ROUNDS, WARM = 80, 5
FIELD = re.compile(r'<input type="(?:hidden|checkbox)" name="([^"]*)" value="([^"]*)"')


def measure(world: World) -> list[Figure]:
    call_command("migrate", verbosity=0, skip_checks=True)
    cookie, driver = signed_in(world.ann), Driver()
    rows = iter(later_followups(world, 2 * (ROUNDS + WARM)))
    today, person = partial(floors.today_page, driver, world), partial(floors.contact_page, driver, world)
    connection.close()
    with running_server() as server:
        client = Client(server.url, cookie)
        pages = (
            ("Today, served", reverse("today"), today),
            ("Contact, 50 touches, served", reverse("contact", args=[world.long_history]), person),
            ("Any contact, served", reverse("contact", args=[world.people // 2]), person),
        )
        figures = [measure_served(server, what, partial(client.get, path), floor) for what, path, floor in pages]
        figures.append(measure_log(server, client, driver, world, rows))
    return figures


def measure_served(
    server: Server, what: str, do: Callable[[], object], floor: Callable[[], object], *, aim: float = AIM
) -> Figure:
    """Measure the server's CPU for each call of `do`, and the CPU of `floor`, in turn."""
    for _ in range(WARM):
        do()
        floor()
    times = [(cpu_of_server(server, do), cpu_of_call(floor)) for _ in range(ROUNDS)]
    taken, plain = [one for one, _ in times], statistics.median(other for _, other in times)
    return Figure(what, aim, statistics.median(taken), p95(taken), min(taken), plain)


def cpu_of_server(server: Server, do: Callable[[], object]) -> float:
    start = server.cpu()
    do()
    return server.cpu() - start


def measure_log(
    server: Server, client: Client, driver: floors.Driver, world: World, rows: Iterator[FollowUp]
) -> Figure:
    """Measure sending the form of a call that was not answered; fetching the form does not count."""
    times = []
    for count in range(ROUNDS + WARM):
        row = next(rows)
        panel = client.get(reverse("outcome_panel", args=[row.pk, "voicemail"])).decode()
        fields = dict(FIELD.findall(panel.partition("</form>")[0]))
        taken = cpu_of_server(server, partial(client.post, reverse("log", args=[row.pk]), fields))
        plain = cpu_of_call(partial(log_plainly, driver, world, next(rows)))
        times += [(taken, plain)] * (count >= WARM)
    taken_all, floor = [one for one, _ in times], statistics.median(other for _, other in times)
    return Figure("Log a call, served (POST)", 8, statistics.median(taken_all), p95(taken_all), min(taken_all), floor)
