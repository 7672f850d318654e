"""Export a workspace as four CSV files and one vCard file. No cell can run as a formula."""

import csv
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from django.db.models import QuerySet

from followthrough.accounts.models import Member
from followthrough.capture.files.table import own_export
from followthrough.flows.system import export_vcards
from followthrough.followups.models import FollowUp
from followthrough.kit import windows
from followthrough.kit.errors import Refused
from followthrough.people.models import Contact, ContactMethod
from followthrough.promises.models import Promise
from followthrough.touches.models import Touch

Rows = Iterable[tuple[object, ...]]
AT_ONCE = 1000
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


def export_workspace(folder: Path, *, by: Member) -> dict[str, int]:
    """Write the files. Returns {file: rows written}.

    Raises Refused when the folder cannot be written or already holds such files.
    """
    people = Contact.objects.visible_to(by).kept().order_by("fold", "id")
    tables: dict[str, Callable[[], tuple[tuple[str, ...], Rows]]] = {
        "contacts.csv": lambda: (own_export.HEADER, contact_rows(people)),
        "followups.csv": lambda: (FOLLOWUP_HEADER, followup_rows(by)),
        "touches.csv": lambda: (TOUCH_HEADER, touch_rows(by)),
        "promises.csv": lambda: (PROMISE_HEADER, promise_rows(by)),
    }
    try:
        folder = folder.expanduser()
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        refuse_foreign(folder, [*tables, "contacts.vcf"])
        written = {name: write_csv(folder / name, *table()) for name, table in tables.items()}
        return written | {"contacts.vcf": write_vcards(folder / "contacts.vcf", people)}
    except OSError as error:
        raise Refused(f"{folder} could not be written: {error.strerror}.", do="Give another folder.") from error


def refuse_foreign(folder: Path, names: Iterable[str]) -> None:
    there = [name for name in names if (folder / name).exists()]
    if there:
        raise Refused(f"{folder} holds {there[0]} already.", do="Give a new folder, or move that file away.")


def write_csv(path: Path, head: tuple[str, ...], rows: Rows) -> int:
    """Write one CSV file. Returns the number of rows."""
    count = 0
    with path.open("x", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(head)
        for row in rows:
            table.writerow([safe_cell(cell) for cell in row])
            count += 1
    return count


def safe_cell(cell: object) -> str:
    """Put an apostrophe before a cell that looks like a formula, also '+44 ...'; our own import removes it."""
    return own_export.protect_cell("" if cell is None else str(cell))


def contact_rows(people: QuerySet[Contact]) -> Iterator[tuple[object, ...]]:
    for person, methods in export_vcards.with_methods(people):
        yield (
            person.pk, person.full, person.given, person.family, organization_name(person), person.title,
            *values_and_labels(methods, "email"), *values_and_labels(methods, "phone"),
            values_and_labels(methods, "url")[0],
            person.address, person.birthday, person.note,
            own_export.BETWEEN_VALUES.join(tag.name for tag in person.tags.all()),
            person.does, person.zone, "yes" if person.is_personal else "", person.made_at.isoformat(),
            own_export.BETWEEN_VALUES.join(method.normal for method in methods if method.kind == "phone"),
        )  # fmt: skip


def values_and_labels(methods: Iterable[ContactMethod], kind: str) -> tuple[str, str]:
    """The values of one kind of contact method in one cell, and their labels in another."""
    of_kind = [method for method in methods if method.kind == kind]
    labels = [method.label for method in of_kind]
    values = own_export.BETWEEN_VALUES.join(method.value for method in of_kind)
    return values, own_export.BETWEEN_VALUES.join(labels) if any(labels) else ""


def organization_name(person: Contact) -> str:
    return person.organization.name if person.organization else ""


def followup_rows(by: Member) -> Iterator[tuple[object, ...]]:
    rows = FollowUp.objects.visible_to(by).filter(contact__deleted_at=None).order_by("id")
    for row in rows.select_related("contact", "owner__user").iterator(chunk_size=AT_ONCE):
        yield (
            row.pk, row.contact_id, row.contact.full, row.purpose, row.about, row.state,
            row.owner.user.email if row.owner else "", row.opened_at.isoformat(), row.next_channel, row.next_what,
            row.next_words, row.next_starts, row.next_ends, row.next_zone, "yes" if row.is_waiting else "",
            row.close_reason, row.close_note, row.reopen_on,
        )  # fmt: skip


def touch_rows(by: Member) -> Iterator[tuple[object, ...]]:
    rows = Touch.objects.visible_to(by).filter(contact__deleted_at=None).order_by("at", "id")
    for row in rows.select_related("contact", "member__user").iterator(chunk_size=AT_ONCE):
        yield (
            row.pk, row.contact_id, row.contact.full, windows.to_local(row.at, by.zone).isoformat(timespec="minutes"),
            row.side, row.channel, row.outcome, row.words, row.followup_id,
            row.member.user.email if row.member else "", row.corrects_id,
        )  # fmt: skip


def promise_rows(by: Member) -> Iterator[tuple[object, ...]]:
    rows = Promise.objects.visible_to(by).filter(followup__contact__deleted_at=None).order_by("id")
    for row in rows.select_related("followup__contact").iterator(chunk_size=AT_ONCE):
        yield (
            row.pk, row.followup_id, row.followup.contact.full, row.side, row.channel, row.what, row.words,
            row.made_at.isoformat(), row.due_from.isoformat(), row.due_by.isoformat(), row.first_by.isoformat(),
            row.slips, row.state, row.closed_at.isoformat() if row.closed_at else "",
        )  # fmt: skip


def write_vcards(path: Path, people: QuerySet[Contact]) -> int:
    """Write the vCard file. Returns the number of contacts."""
    count = 0
    with path.open("x", encoding="utf-8", newline="") as file:
        for person, methods in export_vcards.with_methods(people):
            file.write(export_vcards.vcard_of(person, methods))
            count += 1
    return count
