"""Import on the real path: bytes -> read_contacts -> import_people; against executemany of ready rows.

'Apart': the file has given and family name in columns. 'To be parsed': only whole names, every one with a middle
initial or a form of address, so that none comes apart by itself.
"""

import csv
import io
from collections.abc import Callable
from statistics import median

from django.db import connection

from bench.cpu import Figure, once
from bench.floors import Driver
from bench.loading import stamp
from bench.people import Somebody
from bench.world import NOW, World
from followthrough.acts import models as acts
from followthrough.capture.importing.read import read_contacts
from followthrough.flows.import_people import import_people
from followthrough.kit import text
from followthrough.people import write

File = Callable[[list[Somebody]], bytes]
PEOPLE, ROUNDS = 3_000, 3
CONTACT = (
    'INSERT INTO followthrough_contact (workspace_id, changed_by_id, given, family, "full", fold, title, does, '
    "address, birthday, note, zone, is_private, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, '', '', '', '', '', false, ?)"
)
METHOD = (
    "INSERT INTO followthrough_contactmethod (workspace_id, changed_by_id, contact_id, kind, value, normal, label, "
    "position) VALUES (?, ?, ?, ?, ?, ?, '', ?)"
)
POSTING = "INSERT INTO followthrough_posting (workspace_id, contact_id, word) VALUES (?, ?, ?)"


def measure(world: World) -> list[Figure]:
    floor = median(floor_rate(world, batch) for batch in range(90, 90 + ROUNDS))
    return [
        rate(world, "Import, names apart", 0, 3_000, floor, apart_file),
        rate(world, "Import, names to be parsed", ROUNDS + 1, 2_000, floor, whole_file),
    ]


def rate(world: World, what: str, batch: int, aim: float, floor: float, file: File) -> Figure:
    """People a second of CPU. The first file does not count: it loads the libraries."""
    bring(world, file(newcomers(world, batch))[:40_000], f"{what} warm")
    rates = []
    for number in range(batch + 1, batch + 1 + ROUNDS):
        content = file(newcomers(world, number))
        rates.append(
            PEOPLE * 1000 / once(lambda content=content, number=number: bring(world, content, f"{what} {number}"))
        )
    return Figure(what, aim, median(rates), min(rates), floor, unit="/s", note="p95 is the slowest")


def bring(world: World, content: bytes, key: str) -> None:
    reading = read_contacts(content, "people.csv", "GB")
    people = list(reading.rows)
    brought = import_people(people, file="people.csv", errors=reading.errors, by=world.ann, now=NOW, client_key=key)
    assert brought.new == len(people), brought


def newcomers(world: World, batch: int) -> list[Somebody]:
    first = world.people + batch * PEOPLE
    return [Somebody(n) for n in range(first, first + PEOPLE)]


def apart_file(people: list[Somebody]) -> bytes:
    rows = [(one.given, one.family, one.organization, one.title, one.email, one.phone) for one in people]
    return written(("First Name", "Last Name", "Company", "Job Title", "E-mail Address", "Mobile Phone"), rows)


def whole_file(people: list[Somebody]) -> bytes:
    names = (
        "{0.given} {1}. {0.family}",
        "Dr. {0.given} {0.family}",
        "{0.given} {0.family} Jr.",
        "{0.given} van {0.family}",
    )
    rows = [
        (names[one.n % 4].format(one, chr(65 + one.n % 26)), one.organization, one.title, one.email, one.phone)
        for one in people
    ]
    return written(("Name", "Company", "Job Title", "E-mail Address", "Mobile Phone"), rows)


def written(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> bytes:
    sheet = io.StringIO()
    csv.writer(sheet).writerows([head, *rows])
    return sheet.getvalue().encode()


def floor_rate(world: World, batch: int) -> float:
    """The same rows, ready made, by executemany in one transaction."""
    people, driver = newcomers(world, batch), Driver()
    act = acts.begin(world.ann, "import", workspace_id=world.ann.workspace_id, now=NOW, client_key=f"floor {batch}")
    version, made = (world.ann.workspace_id, act.pk), stamp(NOW)
    contacts = [(*version, one.given, one.family, one.full, text.fold(one.full), one.title, made) for one in people]
    with connection.cursor() as cursor:
        cursor.execute("SELECT max(id) FROM followthrough_contact")
        first = cursor.fetchone()[0] + 1
    ways = [[("phone", one.phone), ("email", one.email)] for one in people]
    methods = [
        (*version, pk, kind, value, value, place)
        for pk, own in enumerate(ways, start=first)
        for place, (kind, value) in enumerate(own)
    ]
    words = [
        (version[0], pk, word)
        for pk, (one, own) in enumerate(zip(people, ways, strict=True), start=first)
        for word in write.search_words(one.full, one.organization, own)
    ]

    def insert() -> None:
        driver("BEGIN")
        for sql, rows in ((CONTACT, contacts), (METHOD, methods), (POSTING, words)):
            driver.many(sql, rows)
        driver("COMMIT")

    return PEOPLE * 1000 / once(insert)
