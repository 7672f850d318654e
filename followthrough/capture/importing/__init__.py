"""Reading address books as they really are: bytes in, people and human sentences out. Pure, no database."""

from followthrough.capture.importing.person import Number, Person, RowError, as_contract
from followthrough.capture.importing.read import Reading, read_contacts, read_contacts_json
from followthrough.capture.importing.targets import TARGETS, ColumnSeen

__all__ = ["TARGETS", "ColumnSeen", "Number", "Person", "Reading", "RowError", "as_contract", "read_contacts",
           "read_contacts_json"]  # fmt: skip
