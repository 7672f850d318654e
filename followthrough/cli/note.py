"""The command `note`: understand and save one line about a person."""

from typing import Any

from followthrough import schemas
from followthrough.cli.invocation import Invocation
from followthrough.cli.output import Answer
from followthrough.flows.line.save_line import PersonUncertain, save_line
from followthrough.flows.line.understand import understand_line
from followthrough.kit import windows
from followthrough.kit.errors import Refused


def note(call: Invocation) -> Answer:
    """Understand the line and save it, unless --dry-run or the person is uncertain."""
    said = call.args.line.strip()
    if not said:
        raise Refused("The line is empty.", do="Write what happened: “called Nora Pell, left voicemail”.")
    line = understand_line(said, by=call.member, now=call.now)
    shape = schemas.parsed_line(line, today=windows.to_local(call.now, call.member.zone).date())
    if call.args.dry_run:
        return Answer(shape | {"saved": False}, lines_of(shape))
    if "person" in shape["uncertain"]:
        raise PersonUncertain(f"Who is it{suggested_names(shape)}?", do="Write the whole name.")
    act = save_line(line, by=call.member, now=call.now)
    lines = [act.sentence, *doubt_lines(shape), "Take it back: followthrough undo."]
    return Answer(shape | {"saved": True, "act": act.pk, "contact": act.contact_id, "said": act.sentence}, lines)


def lines_of(shape: dict[str, Any]) -> list[str]:
    ahead = shape["next"]
    when = ahead["window"]["said"] if ahead["window"] else ahead["closed"] or ""
    parts = {
        "Who": ", ".join(part for part in (shape["person"], shape["organization"]) if part),
        "What happened": " ".join(part for part in (shape["channel"], shape["outcome"]) if part),
        "Next": " ".join(part for part in (ahead["channel"], ahead["what"], when) if part),
    }
    return [*(f"{name}: {words}" for name, words in parts.items() if words), *doubt_lines(shape)]


def doubt_lines(shape: dict[str, Any]) -> list[str]:
    unsure = [f"Not sure about: {', '.join(shape['uncertain'])}."] if shape["uncertain"] else []
    is_new = shape["contact"] is None and "person" not in shape["uncertain"]
    return (
        [*unsure, f"Perhaps you know them already{suggested_names(shape)}."]
        if is_new and shape["suggested"]
        else unsure
    )


def suggested_names(shape: dict[str, Any]) -> str:
    names = ", ".join(one["name"] for one in shape["suggested"])
    return f": {names}" if names else ""
