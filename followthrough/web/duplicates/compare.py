"""Two people as a table: a line for each thing known about either, with the texts that both have marked."""

from collections.abc import Sequence
from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.flows.duplicates.compare import ComparedContact
from followthrough.kit.contactpoints import international_form
from followthrough.web.duplicates.context import PairCell, PairLine, PairPerson, PairTable, PairText
from followthrough.web.site import labels
from followthrough.words.en import numbers
from followthrough.words.en.web import duplicates as say

# Label and column of the contact, in the order of the table; company, number and mail follow the first two.
TEXT_COLUMNS = (
    ("Title", "title"),
    ("Does", "does"),
    ("Address", "address"),
    ("Birthday", "birthday"),
    ("Note", "note"),
)
LONGEST = 140


def pair_table(keep: ComparedContact, gone: ComparedContact, *, by: Member, now: datetime) -> PairTable:
    """Return the table of two people, without the lines that are empty for both."""
    columns = [text_line(label, keep, gone, name) for label, name in TEXT_COLUMNS]
    lines = [
        *columns[:2],
        table_line("Company", [str(keep.contact.organization or "")], [str(gone.contact.organization or "")]),
        *(contact_points_line(label, keep, gone, kind) for label, kind in (("Phone", "phone"), ("Email", "email"))),
        *columns[2:],
        table_line("Tags", keep.tags, gone.tags),
        PairLine(say.HISTORY, unmarked_cell(history(keep)), unmarked_cell(history(gone))),
        PairLine(say.LAST_CONTACT, unmarked_cell(last_touch(keep, by, now)), unmarked_cell(last_touch(gone, by, now))),
    ]
    return PairTable(table_person(keep), table_person(gone), [each for each in lines if each.keep or each.gone])


def table_person(side: ComparedContact) -> PairPerson:
    return PairPerson(side.contact.pk, side.contact.full)


def text_line(label: str, keep: ComparedContact, gone: ComparedContact, name: str) -> PairLine:
    return table_line(label, [getattr(keep.contact, name)], [getattr(gone.contact, name)])


def table_line(label: str, ones: Sequence[str], others: Sequence[str]) -> PairLine:
    return PairLine(label, table_cell(ones, others), table_cell(others, ones))


def table_cell(ones: Sequence[str], others: Sequence[str]) -> PairCell:
    """Return the texts of one person, marked when the other has them too; case makes no difference."""
    theirs = {each.casefold() for each in others}
    return [PairText(shortened(each), each.casefold() in theirs) for each in ones if each]


def contact_points_line(label: str, keep: ComparedContact, gone: ComparedContact, kind: str) -> PairLine:
    """Return numbers or addresses, compared by their normal form and shown as they are written."""
    ours, theirs = (
        {way.normal: international_form(way.value) for way in side.methods if way.kind == kind} for side in (keep, gone)
    )
    return PairLine(label, contact_points_cell(ours, theirs), contact_points_cell(theirs, ours))


def contact_points_cell(ones: dict[str, str], others: dict[str, str]) -> PairCell:
    return [PairText(value, normal in others) for normal, value in ones.items()]


def unmarked_cell(words: str) -> PairCell:
    return [PairText(words, is_same=False)] if words else []


def shortened(words: str) -> str:
    return words if len(words) <= LONGEST else words[:LONGEST].rstrip() + "…"


def history(side: ComparedContact) -> str:
    """Return '2 history entries and 1 open follow-up', '' for neither."""
    parts = [numbers.counted_words(side.touches, "history entry", "history entries")] if side.touches else []
    parts += [numbers.counted_words(side.open, "open follow-up")] if side.open else []
    return " and ".join(parts)


def last_touch(side: ComparedContact, by: Member, now: datetime) -> str:
    return labels.day_label(by.day_of(side.last), by.day_of(now)) if side.last else ""
