"""Measure the private memory (USS) of the real server, master and worker, after eight clients who read at once."""

from concurrent.futures import ThreadPoolExecutor

from django.core.management import call_command
from django.db import connection
from django.urls import reverse

from bench.cpu import Figure
from bench.pages import signed_in
from bench.server import Client, Server, running_server
from bench.world import World

CLIENTS, PAGES = 8, 80


def measure(world: World) -> list[Figure]:
    call_command("migrate", verbosity=0, skip_checks=True)
    cookies = [signed_in(world.ann) for _ in range(CLIENTS)]
    connection.close()
    with running_server() as server:
        Client(server.url, cookies[0]).get(reverse("today"))
        started = server.private_megabytes()
        read_at_once(server, cookies, world.people)
        served, mapped = server.private_megabytes(), server.mapped_megabytes()
    note = f"{started:.0f} after the first page; {mapped:.0f} of it clean, mostly the mapped file"
    what = f"Server, {CLIENTS} clients, {CLIENTS * PAGES} pages"
    return [Figure(what, 160, served, served, served, unit="MB", note=note)]


def read_at_once(server: Server, cookies: list[str], people: int) -> None:
    """Let each client read PAGES pages, all clients at the same time."""
    with ThreadPoolExecutor(len(cookies)) as pool:
        list(pool.map(lambda place: read_pages(server.url, cookies[place], place, people), range(len(cookies))))


def read_pages(url: str, cookie: str, place: int, people: int) -> None:
    client = Client(url, cookie)
    for path in pages_of(place, people):
        client.get(path)
    client.close()


def pages_of(place: int, people: int) -> list[str]:
    """Return the addresses that client `place` reads: Today, contacts, Find, People, Promises, in turn."""
    pages = []
    for n in range(PAGES):
        contact = 1 + (place * PAGES + n) * 331 % people
        turn = (
            reverse("today"),
            reverse("contact", args=[contact]),
            reverse("find") + f"?q={'abcdefghijklmnoprstvw'[n % 21]}a",
            reverse("people"),
            reverse("contact", args=[contact // 2 + 1]),
            reverse("promises"),
        )
        pages.append(turn[n % len(turn)])
    return pages
