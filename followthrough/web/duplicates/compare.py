"""Two people as a small table, a line for each thing written about either, what both have marked."""

from datetime import datetime
from typing import Any

from followthrough.flows.duplicates.compare import Side
from followthrough.kit import windows
from followthrough.kit.contactpoints import spaced
from followthrough.web.site import labels as saying
from followthrough.words.en import numbers

Cell = list[tuple[str, bool]]  # (words, whether the other has it too)


def compared(keep: Side, gone: Side, *, zone: str, now: datetime) -> dict[str, Any]:
    """{keep, gone: {id, name}, rows: [(label, cell, cell)]}."""
    today = windows.to_local(now, zone).date()

    def last(side: Side) -> str:
        return saying.day(windows.to_local(side.last, zone).date(), today) if side.last else ""

    rows = [
        *(row(label, [getattr(keep.contact, name)], [getattr(gone.contact, name)]) for label, name in WRITTEN[:2]),
        row("Company", [str(keep.contact.organization or "")], [str(gone.contact.organization or "")]),
        *(ways(label, keep, gone, kind) for label, kind in (("Number", "phone"), ("Mail", "email"))),
        *(row(label, [getattr(keep.contact, name)], [getattr(gone.contact, name)]) for label, name in WRITTEN[2:]),
        row("Tags", keep.tags, gone.tags),
        ("So far", plain(happened(keep)), plain(happened(gone))),
        ("Last touch", plain(last(keep)), plain(last(gone))),
    ]
    return {
        "keep": {"id": keep.contact.pk, "name": keep.contact.full, "first": keep.contact.first},
        "gone": {"id": gone.contact.pk, "name": gone.contact.full, "first": gone.contact.first},
        "rows": [each for each in rows if each[1] or each[2]],
    }


WRITTEN = (("Title", "title"), ("Does", "does"), ("Post", "address"), ("Birthday", "birthday"), ("Note", "note"))
LONGEST = 140


def row(label: str, ones: list[str], others: list[str]) -> tuple[str, Cell, Cell]:
    return label, marked(ones, others), marked(others, ones)


def marked(ones: list[str], others: list[str]) -> Cell:
    known = {each.casefold() for each in others}
    return [(cut(each), each.casefold() in known) for each in ones if each]


def ways(label: str, keep: Side, gone: Side, kind: str) -> tuple[str, Cell, Cell]:
    """Compared by their normal form, shown as they are written."""
    own = [{way.normal: spaced(way.value) for way in side.ways if way.kind == kind} for side in (keep, gone)]
    cells = [[(value, normal in other) for normal, value in mine.items()] for mine, other in (own, own[::-1])]
    return label, cells[0], cells[1]


def plain(words: str) -> Cell:
    return [(words, False)] if words else []


def cut(words: str) -> str:
    return words if len(words) <= LONGEST else words[:LONGEST].rstrip() + "…"


def happened(side: Side) -> str:
    parts = [numbers.count_of(side.touches, "touch", "touches")] if side.touches else []
    parts += [numbers.count_of(side.open, "open follow-up")] if side.open else []
    return " and ".join(parts)
