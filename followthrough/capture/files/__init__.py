"""Read address books of any program: bytes in, people and readable problems out. Pure, no database."""

from followthrough.capture.files.person.person import ImportedNumber, ImportedPerson, RowError, as_contract
from followthrough.capture.files.read import Reading, read_contacts, read_contacts_json
from followthrough.capture.files.table.column_choices import TARGETS, ColumnSeen

__all__ = ["TARGETS", "ColumnSeen", "ImportedNumber", "ImportedPerson", "Reading", "RowError", "as_contract",
           "read_contacts", "read_contacts_json"]  # fmt: skip
