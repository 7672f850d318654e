"""Measure an import as in the product (bytes, read_contacts, import_people) against executemany of ready rows.

'Names apart': the file has columns for given and family name. 'Names to be parsed': it has whole names, half of which
nameparser must split. Then importing the same file again, undoing the import, and its memory.
"""

import csv
import io
import os
from collections.abc import Callable
from statistics import median
from uuid import uuid4

from bench.cpu import Figure, cpu_of_call
from bench.floors import Driver
from bench.loading import stamp
from bench.people import InventedPerson
from bench.rows import NOW
from bench.server import megabytes
from bench.world import World
from followthrough.acts.models import insert_act
from followthrough.capture.files.read import read_contacts
from followthrough.flows.imports.undo_import import undo_import_now
from followthrough.flows.imports.write_people import ImportCounts, import_people
from followthrough.kit import text
from followthrough.people.models import Contact
from followthrough.people.search_words import search_words_of

File = Callable[[list[InventedPerson]], bytes]
PEOPLE, ROUNDS = 3_000, 5
CONTACT = (
    'INSERT INTO followthrough_contact (workspace_id, changed_by_id, brought_by_id, given, family, "full", fold, '
    "title, does, address, birthday, note, zone, is_personal, sorted_as, made_at) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, '', '', '', '', '', false, '', ?)"
)
METHOD = (
    "INSERT INTO followthrough_contactmethod (workspace_id, changed_by_id, contact_id, kind, value, normal, label, "
    "position) VALUES (?, ?, ?, ?, ?, ?, '', ?)"
)
POSTING = "INSERT INTO followthrough_posting (workspace_id, contact_id, word, kind) VALUES (?, ?, ?, ?)"


def measure(world: World) -> list[Figure]:
    return [
        in_turn_rates(world, "Import, names apart", 3_000, apart_file),
        in_turn_rates(world, "Import, names to be parsed", 2_000, whole_file),
        *twice_and_back(world),
    ]


def in_turn_rates(world: World, what: str, aim: float, file: File) -> Figure:
    """Measure people per second of CPU. A first file does not count: it loads the libraries."""
    import_file(world, file(newcomers(40)))
    rates, floors = [], []
    for _ in range(ROUNDS):
        content = file(newcomers())
        rates.append(PEOPLE * 1000 / cpu_of_call(lambda content=content: import_file(world, content)))
        floors.append(floor_rate(world))
    return Figure(what, aim, median(rates), min(rates), max(rates), median(floors), unit="/s", note="slowest and best")


def import_file(world: World, content: bytes) -> ImportCounts:
    reading = read_contacts(content, "people.csv", "GB")
    brought = import_people(
        reading.rows, file="people.csv", errors=reading.errors, by=world.ann, now=NOW, client_key=uuid4().hex
    )
    assert brought.new == brought.read, brought
    return brought


def twice_and_back(world: World) -> list[Figure]:
    """Measure importing the same file again, undoing the first import, and the memory of a longer file."""
    again, back = [], []
    for _ in range(ROUNDS):
        content = apart_file(newcomers())
        act = import_file(world, content).act
        assert act is not None
        again.append(PEOPLE * 1000 / cpu_of_call(lambda content=content: import_again(world, content)))
        back.append(PEOPLE * 1000 / cpu_of_call(lambda act=act: undo_import_now(act, by=world.ann, now=NOW)))
    return [
        rates("Import, the same file again", 3_000, again),
        rates("Take an import back", 2_000, back),
        growth(world),
    ]


def import_again(world: World, content: bytes) -> None:
    reading = read_contacts(content, "people.csv", "GB")
    brought = import_people(reading.rows, file="people.csv", errors=[], by=world.ann, now=NOW, client_key=uuid4().hex)
    assert (brought.new, brought.merged) == (0, 0), brought


def rates(what: str, aim: float, found: list[float]) -> Figure:
    return Figure(what, aim, median(found), min(found), max(found), unit="/s", note="slowest and best")


def growth(world: World) -> Figure:
    """Measure how much private memory a file of five times as many people adds."""
    before = megabytes(os.getpid(), "Private_Dirty:")
    import_file(world, apart_file(newcomers(5 * PEOPLE)))
    grown = megabytes(os.getpid(), "Private_Dirty:") - before
    return Figure(f"Memory of a file of {5 * PEOPLE:,}", 20, grown, grown, grown, unit="MB", note="beyond a short one")


def newcomers(count: int = PEOPLE) -> list[InventedPerson]:
    """Return new people, numbered from the last contact of the database."""
    last = Contact.objects.order_by("-id").values_list("id", flat=True)[0]
    return [InventedPerson(n) for n in range(last + 1, last + 1 + count)]


def apart_file(people: list[InventedPerson]) -> bytes:
    rows = [(one.given, one.family, one.organization, one.title, one.email, one.phone) for one in people]
    return csv_bytes(("First Name", "Last Name", "Company", "Job Title", "E-mail Address", "Mobile Phone"), rows)


def whole_file(people: list[InventedPerson]) -> bytes:
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
    return csv_bytes(("Name", "Company", "Job Title", "E-mail Address", "Mobile Phone"), rows)


def csv_bytes(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> bytes:
    sheet = io.StringIO()
    csv.writer(sheet).writerows([head, *rows])
    return sheet.getvalue().encode()


def floor_rate(world: World) -> float:
    """Measure inserting the same rows, already built, by executemany in one transaction."""
    people, driver = newcomers(), Driver()
    act = insert_act(world.ann, "import", workspace_id=world.ann.workspace_id, now=NOW, client_key=uuid4().hex)
    version, made = (world.ann.workspace_id, act.pk), stamp(NOW)
    contacts = [
        (*version, act.pk, one.given, one.family, one.full, text.fold(one.full), one.title, made) for one in people
    ]
    first = people[0].n
    ways = [[("phone", one.phone), ("email", one.email)] for one in people]
    methods = [
        (*version, pk, kind, value, value, place)
        for pk, own in enumerate(ways, start=first)
        for place, (kind, value) in enumerate(own)
    ]
    words = [
        (version[0], pk, *word)
        for pk, (one, own) in enumerate(zip(people, ways, strict=True), start=first)
        for word in search_words_of(full=one.full, organization=one.organization, does=(one.title,), ways=own)
    ]

    def insert() -> None:
        driver("BEGIN")
        for sql, rows in ((CONTACT, contacts), (METHOD, methods), (POSTING, words)):
            driver.many(sql, rows)
        driver("COMMIT")

    return PEOPLE * 1000 / cpu_of_call(insert)
