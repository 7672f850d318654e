"""Export a workspace as five CSV files and one vCard file. No cell can run as a formula."""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from functools import lru_cache
from io import StringIO
from pathlib import Path
from typing import TextIO
from zoneinfo import ZoneInfo

from django.db.models import QuerySet

from followthrough.accounts.models import Member
from followthrough.capture.files.table import own_export
from followthrough.consent.models import ContactPreference
from followthrough.flows.system import export_vcards
from followthrough.flows.system.export_rows import Method, Person, Row, people_in_order, rows_in_order
from followthrough.followups.models import FollowUp
from followthrough.kit import sql
from followthrough.kit.errors import Refused
from followthrough.people.models import Contact
from followthrough.promises.models import Promise
from followthrough.touches.models import Touch
from followthrough.words.en.flows import system as say

Blocks = Iterator[list[Row]]
CONTACTS, CARDS = "contacts.csv", "contacts.vcf"
FOLLOWUP_HEADER = (
    "Id", "Contact id", "Name", "Purpose", "About", "State", "Owner", "Opened", "Next channel", "Next what",
    "Next words", "Next from", "Next by", "Zone", "Waiting", "Close reason", "Close note", "Reopen on",
)  # fmt: skip
TOUCH_HEADER = (
    "Id", "Contact id", "Name", "At", "Side", "Channel", "Outcome", "Words", "Follow-up id", "Member", "Corrects",
)  # fmt: skip
PROMISE_HEADER = (
    "Id", "Follow-up id", "Name", "Side", "Channel", "What", "Words", "Made", "Due from", "Due by", "First by",
    "Slips", "State", "Closed",
)  # fmt: skip
PREFERENCE_HEADER = (
    "Id", "Contact id", "Name", "Channel", "Says", "Hours", "Source", "Words", "Said", "Until", "Ended", "Touch id",
)  # fmt: skip


# {file: (header, the function that yields its rows in blocks)}
TABLES: dict[str, tuple[tuple[str, ...], Callable[[Member], Blocks]]] = {
    "followups.csv": (FOLLOWUP_HEADER, lambda by: followup_rows(by)),
    "touches.csv": (TOUCH_HEADER, lambda by: touch_rows(by)),
    "promises.csv": (PROMISE_HEADER, lambda by: promise_rows(by)),
    "preferences.csv": (PREFERENCE_HEADER, lambda by: preference_rows(by)),
}


def export_workspace(folder: Path, *, by: Member) -> dict[str, int]:
    """Write the files. Returns {file: rows written}.

    Raises Refused when the folder cannot be written or already holds such files.
    """
    try:
        folder = folder.expanduser()
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        refuse_foreign(folder, [CONTACTS, *TABLES, CARDS])
        sql.read_every_row_once()
        people = write_people(folder, by)
        written = {name: write_csv(folder / name, head, rows(by)) for name, (head, rows) in TABLES.items()}
        return {CONTACTS: people, **written, CARDS: people}
    except OSError as error:
        raise Refused(say.cant_write(folder=folder, why=error.strerror), do=say.OTHER_FOLDER) from error


def export_people(folder: Path, people: Sequence[int], *, by: Member) -> dict[str, int]:
    """Write the contacts with these ids alone, as CSV and as vCards. Returns {file: rows written}.

    Raises Refused as `export_workspace` does.
    """
    try:
        folder = folder.expanduser()
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        refuse_foreign(folder, [CONTACTS, CARDS])
        count = write_people(folder, by, only=people)
        return {CONTACTS: count, CARDS: count}
    except OSError as error:
        raise Refused(say.cant_write(folder=folder, why=error.strerror), do=say.OTHER_FOLDER) from error


def people_as_csv(people: Sequence[int], *, by: Member) -> str:
    """The contacts with these ids as one CSV text, in the order of their names."""
    written = StringIO()
    table = csv.writer(written)
    table.writerow(own_export.HEADER)
    for block in people_in_order(kept_people(by, only=people)):
        table.writerows(own_export.protect_rows(map(contact_row, block)))
    return written.getvalue()


def people_as_vcards(people: Sequence[int], *, by: Member) -> str:
    """The contacts with these ids as vCards, in the order of their names."""
    blocks = people_in_order(kept_people(by, only=people))
    return "".join(export_vcards.vcard_of(person) for block in blocks for person in block)


def kept_people(by: Member, *, only: Sequence[int] | None) -> QuerySet[Contact]:
    """The workspace's people without deleted ones in the order of their names; `only` those with these ids."""
    people = Contact.objects.visible_to(by).kept().people().order_by("fold", "id")
    return people if only is None else people.filter(pk__in=only)


def refuse_foreign(folder: Path, names: Iterable[str]) -> None:
    there = [name for name in names if (folder / name).exists()]
    if there:
        raise Refused(say.holds_already(folder=folder, file=there[0]), do=say.NEW_FOLDER)


def open_new(path: Path) -> TextIO:
    """Open a file that must not exist yet, with the line ends that are written to it."""
    return path.open("x", encoding="utf-8", newline="")


def write_people(folder: Path, by: Member, only: Sequence[int] | None = None) -> int:
    """Write the contacts, or `only` those with these ids, both as CSV and as vCards, so that each is read once.

    Returns their number."""
    people, count = kept_people(by, only=only), 0
    with open_new(folder / CONTACTS) as sheet, open_new(folder / CARDS) as cards:
        table = csv.writer(sheet)
        table.writerow(own_export.HEADER)
        for block in people_in_order(people):
            table.writerows(own_export.protect_rows(map(contact_row, block)))
            cards.write("".join(map(export_vcards.vcard_of, block)))
            count += len(block)
    return count


def write_csv(path: Path, head: tuple[str, ...], blocks: Blocks) -> int:
    """Write one CSV file. Returns the number of rows."""
    count = 0
    with open_new(path) as file:
        table = csv.writer(file)
        table.writerow(head)
        for block in blocks:
            table.writerows(own_export.protect_rows(block))
            count += len(block)
    return count


def contact_row(person: Person) -> Row:
    return (
        person.id, person.full, person.given, person.family, person.organization, person.title,
        *values_and_labels(person.methods, "email"), *values_and_labels(person.methods, "phone"),
        values_and_labels(person.methods, "url")[0],
        person.address, person.birthday, person.note, own_export.BETWEEN_VALUES.join(person.tags),
        person.does, person.zone, "yes" if person.is_personal else "", utc_time(person.made_at),
        own_export.BETWEEN_VALUES.join([method.normal for method in person.methods if method.kind == "phone"]),
    )  # fmt: skip


def values_and_labels(methods: Iterable[Method], kind: str) -> tuple[str, str]:
    """The values of one kind of contact method in one cell, and their labels in another."""
    of_kind = [method for method in methods if method.kind == kind]
    if len(of_kind) == 1:  # as nearly always
        return of_kind[0].value, of_kind[0].label
    labels = [method.label for method in of_kind]
    values = own_export.BETWEEN_VALUES.join([method.value for method in of_kind])
    return values, own_export.BETWEEN_VALUES.join(labels) if any(labels) else ""


FOLLOWUPS = """
    SELECT f.id, f.contact_id, c."full", f.purpose, f.about, f.state, f.owner_id, CAST(f.opened_at AS text),
        f.next_channel, f.next_what, f.next_words, f.next_starts, f.next_ends, f.next_zone,
        CASE WHEN f.is_waiting THEN 'yes' END, f.close_reason, f.close_note, f.reopen_on
    FROM followthrough_followup f JOIN followthrough_contact c ON c.id = f.contact_id WHERE f.id IN ({})
"""
TOUCHES = """
    SELECT t.id, t.contact_id, c."full", CAST(t.at AS text), t.side, t.channel, t.outcome, t.words, t.followup_id,
        t.member_id, t.corrects_id
    FROM followthrough_touch t JOIN followthrough_contact c ON c.id = t.contact_id WHERE t.id IN ({})
"""
PROMISES = """
    SELECT p.id, p.followup_id, c."full", p.side, p.channel, p.what, p.words, CAST(p.made_at AS text),
        CAST(p.due_from AS text), CAST(p.due_by AS text), CAST(p.first_by AS text), p.slips, p.state,
        CAST(p.closed_at AS text)
    FROM followthrough_promise p JOIN followthrough_followup f ON f.id = p.followup_id
    JOIN followthrough_contact c ON c.id = f.contact_id WHERE p.id IN ({})
"""
PREFERENCES = """
    SELECT s.id, s.contact_id, c."full", s.channel, s.says, s.hours, s.source, s.words, CAST(s.said_at AS text),
        CAST(s.until AS text), CAST(s.ended_at AS text), s.touch_id
    FROM followthrough_contactpreference s JOIN followthrough_contact c ON c.id = s.contact_id WHERE s.id IN ({})
"""


def followup_rows(by: Member) -> Blocks:
    rows, emails = FollowUp.objects.visible_to(by).filter(contact__deleted_at=None).order_by("id"), member_emails()
    for block in rows_in_order(rows, FOLLOWUPS):
        yield [(*row[:6], emails.get(row[6]), utc_time(row[7]), *row[8:]) for row in block]


def touch_rows(by: Member) -> Blocks:
    rows, emails = Touch.objects.visible_to(by).filter(contact__deleted_at=None).order_by("at", "id"), member_emails()
    zone = ZoneInfo(by.zone)
    for block in rows_in_order(rows, TOUCHES):
        yield [(*row[:3], wall_time(row[3], zone), *row[4:9], emails.get(row[9]), row[10]) for row in block]


def promise_rows(by: Member) -> Blocks:
    rows = Promise.objects.visible_to(by).filter(followup__contact__deleted_at=None).order_by("id")
    for block in rows_in_order(rows, PROMISES):
        yield [
            (*row[:7], *map(utc_time, row[7:11]), *row[11:13], utc_time(row[13]) if row[13] else "") for row in block
        ]


def member_emails() -> dict[int, str]:
    """Return {member id: e-mail address}. Joined to each row they would be looked up a million times."""
    return dict(Member.objects.values_list("pk", "user__email"))


def preference_rows(by: Member) -> Blocks:
    rows = ContactPreference.objects.visible_to(by).filter(contact__deleted_at=None).order_by("id")
    for block in rows_in_order(rows, PREFERENCES):
        yield [(*row[:8], *(utc_time(at) if at else "" for at in row[8:11]), row[11]) for row in block]


# A time to the second as SQLite keeps it: '2026-11-24 08:48:00'. A fraction may follow, and +00 on PostgreSQL.
TO_THE_SECOND = 19
HOUR, MINUTE = len("2026-11-24 08"), len("2026-11-24 08:48")


def utc_time(stored: str) -> str:
    """Return a time of the database, cast to text, in ISO form with its zone: '2026-11-24T08:48:00+00:00'."""
    if len(stored) == TO_THE_SECOND:
        return f"{stored[:10]}T{stored[11:]}+00:00"
    return utc_moment(stored).isoformat()


def wall_time(stored: str, zone: ZoneInfo) -> str:
    """Return a time of the database, cast to text, on the clock of a zone to the minute: '2026-11-24T09:48'."""
    hour = wall_hour(stored[:HOUR], zone)
    return hour + stored[HOUR:MINUTE] if hour else wall_minute(utc_moment(stored), zone)


@lru_cache(maxsize=64)
def wall_hour(stored: str, zone: ZoneInfo) -> str:
    """Return an hour of UTC, such as '2026-11-24 08', on the clock of a zone: '2026-11-24T09'.

    It is '' if the minutes there are others, or if the clock is changed within the hour.
    """
    first = datetime.fromisoformat(f"{stored}:00:00+00:00")
    wall = wall_minute(first, zone)
    last = wall_minute(first + timedelta(minutes=59, seconds=59), zone)
    return wall[:HOUR] if (wall, last) == (f"{wall[:HOUR]}:00", f"{wall[:HOUR]}:59") else ""


def wall_minute(moment: datetime, zone: ZoneInfo) -> str:
    return moment.astimezone(zone).isoformat()[:MINUTE]


def utc_moment(stored: str) -> datetime:
    """Return the instant of a time of the database, cast to text. All are UTC; PostgreSQL says so with a +00."""
    return datetime.fromisoformat(stored if stored.endswith("+00") else f"{stored}+00:00")
