"""Count the people of an import: the new ones, those who are there already and as whom, and the changes offered."""

from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass, field
from typing import Any

from followthrough.acts.models import Act
from followthrough.capture.files.person.person import RowError
from followthrough.people.known_person import FieldChange
from followthrough.words.en.flows import imports as say

# So many people who are there already are named; all are counted.
MOST_NAMED = 10_000
# {field: its name in JSON and in sentences}.
FIELD_WORDS = {
    "organization": "company", "title": "title", "does": say.EXPERTISE, "address": "address", "birthday": "birthday",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class TakenChanges:
    """The changes that the reader takes: every one, or those of `chosen`, as '12:organization' (row and field)."""

    all: bool = False
    chosen: frozenset[str] = frozenset()

    def takes(self, row: int, change: FieldChange) -> bool:
        return self.all or f"{row}:{change.name}" in self.chosen


NONE_TAKEN = TakenChanges()


@dataclass(slots=True)
class RowChange:
    """A change that a row offers. `field` is one of FIELD_WORDS."""

    field: str
    old: str
    new: str
    taken: bool = False

    @property
    def words(self) -> str:
        """The field's name in sentences: 'company'."""
        return FIELD_WORDS[self.field]

    def sentence(self) -> str:
        """Return 'company: Acme -> Bolt'."""
        return f"{self.words}: {self.old} -> {self.new}"


@dataclass(slots=True)
class KnownRow:
    """A row about somebody who is there already. `named`: the person's name; `id` is None before an import stored it.

    `added`: the row says something more about them.
    """

    row: int
    name: str
    id: int | None
    named: str
    added: bool = False
    changes: list[RowChange] = field(default_factory=list)


def known_rows(stored: Iterable[dict[str, Any]]) -> list[KnownRow]:
    """Return the rows that `stored_rows` made plain."""
    return [KnownRow(**one | {"changes": [RowChange(**change) for change in one["changes"]]}) for one in stored]


def stored_rows(rows: Collection[KnownRow], most: int) -> list[dict[str, Any]]:
    """Return the first rows as plain data for the import's JSON, those with changes first."""
    ordered = sorted(rows, key=lambda row: (not row.changes, row.row))
    return [asdict(row) for row in ordered[:most]]


@dataclass(slots=True)
class ImportCounts:
    """Counts of one import. `same`: known, nothing to add; `merged`: known, something was added or changed.

    `perhaps`: new ones that are like an existing contact. `known` names those who are there already, at most
    MOST_NAMED. `left_out`: what the file says that is not imported.
    """

    file: str
    read: int = 0
    new: int = 0
    same: int = 0
    merged: int = 0
    perhaps: int = 0
    known: list[KnownRow] = field(default_factory=list)
    errors: list[RowError] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    act: Act | None = None

    def counts(self) -> dict[str, int]:
        return {name: getattr(self, name) for name in ("read", "new", "same", "merged", "perhaps")}

    def name_known(self, row: KnownRow) -> None:
        if len(self.known) < MOST_NAMED:
            self.known.append(row)
