"""The command `note`: understand and save one line about a person."""

from typing import Any

from followthrough import schemas
from followthrough.cli import note_lines
from followthrough.cli.invocation import Invocation
from followthrough.cli.output import Answer, WrongUsage
from followthrough.flows.line.save_line import PersonUncertain, save_line, saved_followup
from followthrough.flows.line.understand import LineUnderstanding, understand_line
from followthrough.kit import windows
from followthrough.kit.errors import Refused
from followthrough.words.en.cli import answers as say


def note(call: Invocation) -> Answer | int:
    """One line, or with --lines many."""
    if call.args.lines:
        if call.args.line:
            raise WrongUsage(say.LINE_AND_FILE, do=say.ONE_OF_THE_TWO)
        return note_lines.note_file(call, note_line)
    return note_line(call, call.args.line, client_key=call.client_key)


def note_line(call: Invocation, said: str, *, client_key: str) -> Answer:
    """Understand the line and save it, unless --dry-run or the person is uncertain."""
    said = said.strip()
    if not said:
        raise Refused(say.LINE_EMPTY, do=say.WRITE_WHAT_HAPPENED)
    line = understand_line(said, by=call.member, now=call.now, wish=call.args.wish, is_own=call.args.myself)
    shape = schemas.parsed_line(line, today=windows.to_local(call.now, call.member.zone).date())
    if call.args.dry_run:
        return Answer(shape | {"saved": False}, lines_of(shape))
    if "person" in shape["uncertain"]:
        return asks_who(shape)
    act = save_line(line, by=call.member, now=call.now, client_key=client_key)
    lines = [act.sentence, *doubt_lines(shape), *also_lines(line), say.UNDO]
    saved = {"saved": True, "act": act.pk, "contact": act.contact_id, "said": act.sentence}
    return Answer(shape | saved | {"followup": saved_followup(line, act)}, lines)


def asks_who(shape: dict[str, Any]) -> Answer:
    """The answer for a doubtful person: nothing is saved, and `alternatives` are the people it could be."""
    why = str(PersonUncertain(say.who_is_it(suggested_names(shape)), safe=say.NOTHING_SAVED,
                              do=say.WHOLE_NAME))  # fmt: skip
    return Answer(shape | {"saved": False, "refused": why}, [why], code=1)


def also_lines(line: LineUnderstanding) -> list[str]:
    """A hint where the line stands beside a step that it could have replaced."""
    standing = line.standing
    if standing.way != "also" or not standing.followup:
        return []
    return [say.STEP_STAYS_TOO]


def lines_of(shape: dict[str, Any]) -> list[str]:
    ahead = shape["next"]
    when = ahead["window"]["said"] if ahead["window"] else ahead["closed"] or ""
    parts = {
        "Who": ", ".join(part for part in (shape["person"], shape["organization"]) if part),
        say.WHAT_HAPPENED: " ".join(part for part in (shape["channel"], shape["outcome"]) if part),
        "Next": " ".join(part for part in (ahead["channel"], ahead["what"], when) if part),
    }
    return [*(f"{name}: {words}" for name, words in parts.items() if words), *doubt_lines(shape)]


def doubt_lines(shape: dict[str, Any]) -> list[str]:
    unsure = [say.not_sure(", ".join(shape["uncertain"]))] if shape["uncertain"] else []
    if shape["contact"] is not None or not shape["suggested"]:
        return unsure
    return [*unsure, say.perhaps_known(suggested_names(shape))]


def suggested_names(shape: dict[str, Any]) -> str:
    names = ", ".join(one["name"] for one in shape["suggested"])
    return f": {names}" if names else ""
