"""Measure every page that a signed-in member can open, and every list, so that none grows unseen.

The world is their worst case: nearly nobody is on most lists. Run it with two numbers of contacts, and compare.
"""

import statistics
from collections.abc import Iterator
from functools import partial

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from bench.cpu import Figure, counted_statements, cpu_of_call, p95
from bench.pages import Browser, first_due
from bench.rows import NOW
from bench.world import World
from followthrough.directory.people_list import LISTS
from followthrough.kit import clock
from followthrough.promises.queries import PROMISE_LISTS

ROUNDS, WARM = 8, 2
# No page of a list may take longer, in ms.
AIM = 30.0
# Pages that act, end the session or need a secret.
LEFT_OUT = frozenset({"account_logout", "demo_in", "demo_out", "claim", "login_link", "invite", "undo", "static"})
WORDS = {"value": "voicemail", "word": "when", "verb": "kept"}


def measure(world: World) -> list[Figure]:
    browser = Browser(world.ann)
    figures = []
    with clock.shifted_to(NOW):
        for path in [*pages_of(world), *lists()]:
            try:
                figures.append(measure_page(browser, path))
            except AssertionError:
                continue  # it takes only POST, or there is no such row
    return figures


def measure_page(browser: Browser, path: str) -> Figure:
    """Return the ms of CPU of a page and its statements. Raises AssertionError for a page that is not there."""
    ask = partial(browser.get, path)
    for _ in range(WARM):
        ask()
    times = [cpu_of_call(ask) for _ in range(ROUNDS)]
    with counted_statements() as statements:
        ask()
    return Figure(path, AIM, statistics.median(times), p95(times), min(times), statements=len(statements))


def pages_of(world: World) -> list[str]:
    """Return an address for each pattern of the site, with the ids of rows that are there."""
    ids = {
        "pk": first_due(world),
        "contact_id": world.long_history,
        "other_id": 2,
        "touch_id": 1,
        "act_id": 1,
        "tag_id": 1,
    }
    addresses = []
    for pattern in patterns(get_resolver().url_patterns):
        named = pattern.pattern.converters
        if pattern.name and pattern.name not in LEFT_OUT and named.keys() <= ids.keys() | WORDS.keys():
            addresses.append(reverse(pattern.name, kwargs={name: (ids | WORDS)[name] for name in named}))
    return addresses


def patterns(found: "list[URLPattern | URLResolver]") -> Iterator[URLPattern]:
    """Yield the patterns, also those that lie inside others."""
    for one in found:
        if isinstance(one, URLResolver):
            yield from patterns(one.url_patterns)
        else:
            yield one


def lists() -> list[str]:
    people, promises = reverse("people"), reverse("promises")
    return [
        *(f"{people}?list={name}" for name in LISTS if name != "deleted"),
        *(f"{promises}?state={name}" for name in PROMISE_LISTS),
        *(f"{reverse('spread')}?list={name}" for name in ("call", "idle")),
        f"{reverse('find')}?q=ada",
        f"{people}?page=20",
    ]
