"""Store an uploaded file as an import, and read it again when the reader chose other columns."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.capture import import_jobs
from followthrough.capture.files import TARGETS, uploads
from followthrough.capture.models import Import
from followthrough.flows.imports import run_import
from followthrough.kit.errors import Refused


def take_upload(name: str, size: int, pieces: Iterable[bytes], *, by: Member, now: datetime) -> Import:
    """The import of a new file, read at once when it is short. `size` in bytes.

    Raises Refused for a file that is too large or cannot be read; nothing of it is kept then.
    """
    if size > uploads.LARGEST:
        raise uploads.too_large(name)
    ticket = uploads.store_upload(by.pk, name, pieces)
    row = import_jobs.begin_import(by, ticket=ticket, name=name, now=now)
    row = run_import.read_import(row, size=size, now=now)
    if row.state == Import.State.FAILED:
        run_import.forget_import(row)
        raise Refused(row.why)
    return row


def read_again(row: Import, chosen: Mapping[int, str], *, now: datetime) -> None:
    """Read a file again with the targets that the reader chose, by column number; unknown targets are ignored."""
    known = {target for target, _ in TARGETS}
    mapping = import_jobs.mapping_of(row)
    for column in row.columns:
        target = chosen.get(column["index"], column["target"])
        if target in known and target != column["target"]:
            mapping[column["index"]] = target
    import_jobs.read_with_mapping(row, mapping)
    run_import.read_import(row, size=uploads.upload_size(row.member_id, row.ticket), now=now)
