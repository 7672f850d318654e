"""Add something to send, retire it, and use it again."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.flows.base.act_block import begin_act
from followthrough.flows.base.repeat import again_if_ended
from followthrough.kit.errors import Refused
from followthrough.materials import stored_files
from followthrough.materials.file_rules import clean_name, refuse_program
from followthrough.materials.models import Material
from followthrough.words.en.sending import material_flows as say

LONGEST_NAME, LONGEST_LINK, LONGEST_SAYS = 120, 500, 300


class ComingFile(NamedTuple):
    """A file that is being taken in: its name as it was sent, and its bytes."""

    name: str
    blocks: Iterable[bytes]


def new_material(name: str, *, link: str = "", file: ComingFile | None = None, says: str = "") -> dict[str, Any]:
    """The columns of a link, a file, or paper where there is neither; the file is stored, before any write block.

    Raises Refused for a name, a link or a file that cannot be kept.
    """
    columns = {"name": short_text(name, "name", LONGEST_NAME), "says": short_text(says, "description", LONGEST_SAYS)}
    if not columns["name"] and file is None:
        raise Refused(say.NAME_NEEDED, do=say.NAME_EXAMPLE)
    return columns | kind_columns(link, file)


def kind_columns(link: str, file: ComingFile | None) -> dict[str, Any]:
    """The columns of what it is; a file is stored. Raises Refused."""
    if link.strip() and file:
        raise Refused(say.ONE_OF_THEM, do=say.LEAVE_ONE_OUT)
    if link.strip():
        return {"kind": Material.Kind.LINK, "url": checked_link(link)}
    return file_columns(file) if file else {"kind": Material.Kind.PAPER}


def file_columns(file: ComingFile) -> dict[str, Any]:
    file_name = clean_name(file.name)
    refuse_program(file_name, b"")
    try:
        stored = stored_files.store(file_name, file.blocks)
    except OSError as error:
        raise Refused(f"{say.NOT_STORED}{error.strerror or error}.", do=say.MAKE_ROOM) from error
    return {
        "kind": Material.Kind.FILE, "digest": stored.digest, "file_name": file_name, "file_bytes": stored.size,
    }  # fmt: skip


@again_if_ended
def add_material(columns: dict[str, Any], *, by: Member, now: datetime, client_key: str = "") -> Act:
    """Write the row of a `new_material`; without a name it has that of its file. Returns the act.

    Raises Refused where its file is not there any more.
    """
    with begin_act(by, "material", now=now, client_key=client_key) as act:
        digest, size = columns.get("digest", ""), columns.get("file_bytes", 0)
        if digest and not stored_files.is_whole(digest, size):
            raise Refused(say.FILE_GONE, do=say.TRY_AGAIN)
        name = columns["name"] or columns["file_name"]
        Material.make(act, **columns | {"name": name})
        return act.finish(say.added(name))


@again_if_ended
def retire_material(material: Material, *, retired: bool, by: Member, now: datetime, client_key: str = "") -> Act:
    """Offer it no longer, or again. What was sent to people stays. Returns the act."""
    with begin_act(by, "material", now=now, client_key=client_key) as act:
        row = Material.objects.visible_to(by).select_for_update().filter(pk=material.pk).first()
        if row is None:
            raise Refused(say.no_such(material.pk), do=say.IN_LIST)
        if row.is_retired != retired:
            row.write(act, retired_at=now if retired else None)
        return act.finish((say.retired if retired else say.in_use_again)(row.name))


def short_text(typed: str, what: str, longest: int) -> str:
    """A text of one line. Raises Refused for one that is too long."""
    text = " ".join(typed.replace("\0", "").split())
    if len(text) > longest:
        raise Refused(say.too_long(what, longest), do=say.NAME_EXAMPLE if what == "name" else "")
    return text


def checked_link(typed: str) -> str:
    """A link as it is kept: an address of a page, https or http. Raises Refused."""
    link = typed.strip()
    if len(link) > LONGEST_LINK:
        raise Refused(say.too_long("link", LONGEST_LINK), do=say.LINK_EXAMPLE)
    try:
        parts = urlsplit(link)
        host = parts.hostname or ""
    except ValueError:
        host = ""
    is_page = host and "." in host and parts.scheme in ("http", "https") and "@" not in parts.netloc
    if not is_page or not link.isprintable() or " " in link:
        raise Refused(say.NOT_A_LINK, do=say.LINK_EXAMPLE)
    return link
