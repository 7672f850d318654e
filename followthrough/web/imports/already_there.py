"""List the people of a file who are there already, each with the contact, and the changes that the file offers."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import QueryDict

from followthrough.capture.models import Import
from followthrough.flows.imports.import_counts import FIELD_WORDS, KnownRow, RowChange, TakenChanges, known_rows
from followthrough.web.imports.context import AlreadyThere, AlreadyThereList, OfferedChange
from followthrough.web.site.addresses import url


def already_there(row: Import, stored: Sequence[dict[str, Any]], counts: Mapping[str, int]) -> AlreadyThereList:
    """Return the list for a page. `stored`: rows in the import's JSON; `counts`: those of the preview or the result."""
    rows = known_rows(stored)
    everybody = counts.get("same", 0) + counts.get("merged", 0)
    return AlreadyThereList(
        rows=[one_there(row, one) for one in rows],
        more=max(0, everybody - len(rows)),
        offers=sum(len(one.changes) for one in rows),
    )


def one_there(row: Import, one: KnownRow) -> AlreadyThere:
    href = url("contact", one.id) if one.id and one.id > 0 else ""
    changes = [offered_change(row, one, change) for change in one.changes]
    return AlreadyThere(one.row, one.name, one.named, href, one.added, changes)


def offered_change(row: Import, one: KnownRow, change: RowChange) -> OfferedChange:
    value = f"{row.pk}:{one.row}:{change.field}"
    return OfferedChange(value, FIELD_WORDS[change.field], change.old, change.new, change.taken)


def taken_in(fields: QueryDict, row: Import) -> TakenChanges:
    """Return the changes of this file that the reader ticked: the fields 'take', and 'take_all' for every one."""
    beginning = f"{row.pk}:"
    ticked = (value for value in fields.getlist("take") if value.startswith(beginning))
    return TakenChanges(
        all=str(row.pk) in fields.getlist("take_all"),
        chosen=frozenset(value.removeprefix(beginning) for value in ticked),
    )
