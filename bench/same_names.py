"""Measure whether a quick line finds its person among 400: python -m bench.same_names [--show] [--seed N].

A thousand lines name new people who share part of a name with a known one; a thousand name known people in full.
'Sure' is a line that would be saved without asking who it is. A temporary folder holds the data.
"""

import argparse
import csv
import io
import os
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import islice
from random import Random
from typing import TYPE_CHECKING, Any
from unicodedata import combining, normalize

from bench.same_names_people import TITLES, address_book, new_people

if TYPE_CHECKING:
    from followthrough.accounts.models import Member

NOW = datetime(2026, 11, 30, 15, 0, tzinfo=UTC)
PEOPLE, LINES, SEED = 400, 1000, 7
SHAPES = (
    "called {}, left voicemail", "call {} friday", "met {} at the fair", "promised {} the brochure by thursday",
    "{} called about the roof", "emailed {} the quote", "spoke to {}, wants a second visit",
    "no answer from {}, try again tomorrow", "text {} the gate code tonight", "coffee with {} tuesday 10am",
    "{} will send the drawings by monday", "told {} I'd call back at 4", "waiting for {} to sign",
    "left a message for {} re the deposit", "{} said call me next week", "missed call from {}",
    "send {} the price list by friday", "{} wants two more boxes", "lunch w/ {} thurs noon",
    "got an email from {} about the invoice", "ask {} about the lease on monday", "quoted {} 450 for the fence",
    "{}'s delivery is late, call monday", "thank {} for the referral", "{}: wants the blue one, call wed 9am",
)  # fmt: skip


@dataclass
class Counts:
    """Counts of lines about new or about known people, by result.

    `offered`: the asked ones whose right person is among the answers. `failures`: a text for each wrong or asked line.
    """

    lines: int = 0
    right: int = 0
    asked: int = 0
    offered: int = 0
    wrong_person: int = 0
    wrong_name: int = 0
    failures: list[str] = field(default_factory=list)
    by_kind: Counter[str] = field(default_factory=Counter)

    @property
    def wrong_and_sure(self) -> int:
        return self.wrong_person + self.wrong_name

    def add(self, verdict: str, kind: str, text: str, shape: dict[str, Any]) -> None:
        """Count a line whose verdict is the name of a count."""
        self.lines += 1
        setattr(self, verdict, getattr(self, verdict) + 1)
        if verdict != "right":
            self.by_kind[f"{verdict} ({kind})"] += 1
            self.failures.append(f"{verdict} ({kind}): {text} -> {shape['person'] or 'nobody'}")


def measure(people: int = PEOPLE, lines: int = LINES, seed: int = SEED) -> tuple[Counts, Counts]:
    """Return the counts for (new people, known people). The settings' database must be empty and migrated."""
    chance = Random(seed)
    book = address_book(people, chance)
    by = workspace_with(book)
    ids = ids_by_number(by)
    new, known = Counts(), Counts()
    for name, shares in islice(new_people(book, chance), lines):
        judge(new, shares, any_line(name, chance), by, name=name)
    for _ in range(lines):
        number = chance.randrange(people)
        line = any_line(as_written(book[number], chance), chance)
        kind = "plain" if len(book[number].split()) == 2 else "other spelling"
        judge(known, kind, line, by, contact_id=ids[number])
    return new, known


def judge(counts: Counts, kind: str, line: str, by: "Member", *, name: str = "", contact_id: int | None = None) -> None:
    """Understand the line as the command `note` does, and count it: about a new `name` or a known contact."""
    from followthrough import schemas
    from followthrough.flows.line.understand import understand_line

    shape = schemas.parsed_line(understand_line(line, by=by, now=NOW), today=NOW.date())
    verdict = verdict_on(shape, name, contact_id)
    if verdict == "asked":
        counts.offered += contact_id in {shape["contact"], *(one["id"] for one in shape["suggested"])} - {None}
    counts.add(verdict, kind, line, shape)


def verdict_on(shape: dict[str, Any], name: str, contact_id: int | None) -> str:
    """Return the name of the count that the understood line belongs to."""
    if "person" in shape["uncertain"]:
        return "asked"
    if shape["contact"] is not None:
        return "right" if shape["contact"] == contact_id else "wrong_person"
    return "right" if name and shape["person"].casefold() == name.casefold() else "wrong_name"


def any_line(name: str, chance: Random) -> str:
    """One of the shapes with the name, a quarter of them in lower case."""
    line = chance.choice(SHAPES).format(name)
    return line.lower() if chance.random() < 0.25 else line[0].upper() + line[1:] if chance.random() < 0.5 else line


def as_written(name: str, chance: Random) -> str:
    """The full name as people write it: half of the time without its title, and half without its accents."""
    title = next((one for one in TITLES if name.startswith(one)), "")
    short = name.removeprefix(title) if chance.random() < 0.5 else name
    plain = "".join(letter for letter in normalize("NFD", short) if not combining(letter))
    return plain if chance.random() < 0.5 else short


def workspace_with(book: list[str]) -> "Member":
    """Make a workspace and import the book. Returns its owner."""
    from followthrough.capture.files import read_contacts
    from followthrough.flows.account.open_workspace import create_workspace
    from followthrough.flows.imports.write_people import import_people

    by = create_workspace(owner="ann@example.com", zone="America/Chicago", country="US", now=NOW)
    page = io.StringIO()
    csv.writer(page).writerows(
        [("Name", "Email"), *((name, f"p{number}@example.com") for number, name in enumerate(book))]
    )
    reading = read_contacts(page.getvalue().encode(), "book.csv", "US")
    brought = import_people(reading.rows, file="book.csv", errors=reading.errors, by=by, now=NOW)
    assert brought.new == len(book), f"{brought.new} of {len(book)} people came in"
    return by


def ids_by_number(by: "Member") -> dict[int, int]:
    """Return the contact's id for each place in the book; the address holds the place."""
    from followthrough.people.models import ContactMethod

    rows = ContactMethod.objects.visible_to(by).filter(kind="email").values_list("normal", "contact_id")
    return {int(address.split("@")[0].removeprefix("p")): pk for address, pk in rows}


def report(new: Counts, known: Counts) -> list[str]:
    """Return the figures as lines of text, each with its aim."""
    return [
        f"new people, wrong and sure:   {new.wrong_and_sure} of {new.lines} (aim 0): "
        f"{new.wrong_person} on a known person, {new.wrong_name} under another name",
        f"new people, asked:            {percentage(new.asked, new.lines)} (aim at most 10 %)",
        f"known people, found:          {percentage(known.right + known.offered, known.lines)} (aim at least 99 %; "
        "one who is offered when we ask counts)",
        f"known people, asked:          {percentage(known.asked, known.lines)} (aim at most 10 %)",
        f"known people, wrong and sure: {known.wrong_and_sure} of {known.lines} (aim 0): "
        f"{known.wrong_person} on another person, {known.wrong_name} as a new person",
    ]


def percentage(part: int, whole: int) -> str:
    return f"{100 * part / max(1, whole):.1f} %"


def main() -> int:
    words = argparse.ArgumentParser(prog="bench.same_names", description=__doc__)
    words.add_argument("--show", action="store_true", help="print each line that is wrong or asked")
    words.add_argument("--seed", type=int, default=SEED)
    words.add_argument("--people", type=int, default=PEOPLE)
    words.add_argument("--lines", type=int, default=LINES)
    asked = words.parse_args()
    with tempfile.TemporaryDirectory(prefix="followthrough-bench-") as folder:
        os.environ |= {"FOLLOWTHROUGH_HOME": folder, "DJANGO_SETTINGS_MODULE": "followthrough.settings"}
        os.environ.pop("DATABASE_URL", None)
        import django
        from django.core.management import call_command

        django.setup()
        call_command("migrate", verbosity=0, skip_checks=True)
        new, known = measure(asked.people, asked.lines, asked.seed)
    if asked.show:
        print("\n".join([*new.failures, *known.failures]))
    kinds = [f"  {count:4} {kind}" for one in (new, known) for kind, count in one.by_kind.most_common()]
    print("\n".join([*report(new, known), *kinds]))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
