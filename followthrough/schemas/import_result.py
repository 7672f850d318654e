"""The result of an import as JSON."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # named only; its import would make every command slower
    from followthrough.flows.imports.write_people import ImportCounts


def import_result(of: "ImportCounts") -> dict[str, Any]:
    """Return {'file', 'read', 'new', 'same', 'merged', 'errors': [{'row', 'why'}]}; row 0 is the file itself."""
    return {
        "file": of.file,
        "read": of.read,
        "new": of.new,
        "same": of.same,
        "merged": of.merged,
        "errors": [{"row": error.row, "why": error.why} for error in of.errors],
    }
