"""The command `materials`: list what can be sent, add a link, a file or paper, retire one, and see who got it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from followthrough.cli.invocation import Invocation
from followthrough.cli.output import Answer, WrongUsage
from followthrough.cli.verbs.acted import act_fields, acted
from followthrough.directory.given_materials import counts_of, given, given_touches
from followthrough.flows.material.add_material import ComingFile, add_material, new_material, retire_material
from followthrough.kit.errors import Refused
from followthrough.materials.models import Material
from followthrough.schemas.sending import materials as shapes
from followthrough.words.en.cli import sending as say

ID_DIGITS = 18
BLOCK = 1_000_000


def materials(call: Invocation) -> Answer:
    """The materials of the workspace; with add, given, retire or use one of them."""
    args = call.args
    if not args.way:
        return list_of_materials(call)
    if not args.name:
        raise WrongUsage(say.NAME_OR_NUMBER, do=say.MATERIALS_EXAMPLE)
    if args.way == "add":
        new = new_material(args.name, link=args.link, file=coming_file(args.file), says=args.says)
        act = add_material(new, **act_fields(call))
        made = Material.objects.visible_to(call.member).get(pk=act.made["material"][0])
        return acted(act, material=shown(call, made))
    row = named_material(call, args.name)
    if args.way == "given":
        return given_to(call, row)
    act = retire_material(row, retired=args.way == "retire", **act_fields(call))
    row.refresh_from_db()
    return acted(act, material=shown(call, row))


def list_of_materials(call: Invocation) -> Answer:
    rows = [
        shapes.material(one) for one in counts_of(Material.objects.visible_to(call.member).in_use(), by=call.member)
    ]
    lines = [say.material_line(row["id"], row["name"], row["kind"], row["given"], row["last_to"]) for row in rows]
    return Answer({"rows": rows}, lines or [say.NO_MATERIALS])


def shown(call: Invocation, row: Material) -> dict[str, Any]:
    return shapes.material(counts_of([row], by=call.member)[0])


def given_to(call: Invocation, row: Material) -> Answer:
    found = given(given_touches(call.member).filter(material=row))
    lines = [say.given_line(call.member.local(one.at).date().isoformat(), one.person, one.channel) for one in found]
    return Answer({"rows": [shapes.given(one) for one in found]}, lines or [say.given_to_none(row.name)])


def named_material(call: Invocation, typed: str) -> Material:
    """The material with this number or name. Raises Refused for none, and for several of one name."""
    rows = Material.objects.visible_to(call.member)
    found = list(rows.filter(pk=int(typed))) if typed.isdecimal() and len(typed) <= ID_DIGITS else []
    found = found or list(rows.filter(name__iexact=typed).order_by("pk")[:2])
    if not found:
        raise Refused(say.no_material(typed), do=say.SEE_MATERIALS)
    if len(found) > 1:
        raise Refused(say.two_materials(typed), do=say.SEE_MATERIALS)
    return found[0]


def coming_file(typed: str) -> ComingFile | None:
    """The file that was named; None for ''. Raises Refused for one that cannot be read."""
    if not typed:
        return None
    path = Path(typed).expanduser()
    if not path.is_file():
        raise Refused(say.no_file(typed), do=say.MATERIALS_EXAMPLE)
    return ComingFile(path.name, blocks_of(path))


def blocks_of(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            yield block
