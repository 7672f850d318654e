"""The result of an import as JSON."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # named only; its import would make every command slower
    from followthrough.flows.imports.import_counts import ImportCounts, KnownRow


def import_result(of: "ImportCounts") -> dict[str, Any]:
    """Return {'file', 'read', 'new', 'same', 'merged', 'rows', 'changes', 'left_out', 'errors': [{'row', 'why'}]}.

    `rows` are the people who were there already, `changes` what the file says differently of them. Row 0 is the file
    itself.
    """
    return {
        "file": of.file,
        "read": of.read,
        "new": of.new,
        "same": of.same,
        "merged": of.merged,
        "rows": [known_row(one) | {"added": one.added} for one in of.known],
        "changes": [
            known_row(one) | {"field": change.words, "from": change.old, "to": change.new, "taken": change.taken}
            for one in of.known
            for change in one.changes
        ],
        "left_out": of.left_out,
        "errors": [{"row": error.row, "why": error.why} for error in of.errors],
    }


def known_row(of: "KnownRow") -> dict[str, Any]:
    """Return {'row', 'name', 'id', 'as'}; `id` is null for somebody of the same file before it is imported."""
    return {"row": of.row, "name": of.name, "id": of.id, "as": of.named}
