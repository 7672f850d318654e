"""The verbs of sequences: list, edit, start, preview, skip, stop, and the answer after five tries."""

import json
from pathlib import Path
from typing import Any

from followthrough.cli.invocation import Invocation
from followthrough.cli.lookup import find_contact, find_open_followup
from followthrough.cli.output import Answer, WrongUsage
from followthrough.cli.verbs.acted import act_fields, acted, acted_on
from followthrough.flows.sequence import decide as decide_flow
from followthrough.flows.sequence import edit_sequence, preview
from followthrough.flows.sequence import skip_stage as skip_flow
from followthrough.flows.sequence import stop as stop_flow
from followthrough.flows.sequence.enrol import enrol as enrol_flow
from followthrough.kit import windows
from followthrough.kit.errors import Refused
from followthrough.schemas.sequences import sequence as sequence_shape
from followthrough.schemas.window import window as window_shape
from followthrough.sequences.models import Enrolment
from followthrough.sequences.place import all_plans, plan_named
from followthrough.words.en.cli import answers as say

LARGEST_FILE = 100_000


def sequences(call: Invocation) -> Answer:
    """The sequences of the workspace; with edit, reset or retire one is changed."""
    args = call.args
    if args.way == "edit":
        changes = read_sequence_file(args.file)
        act = edit_sequence.edit_sequence(args.sequence, changes, **act_fields(call))
    elif args.way == "reset":
        act = edit_sequence.reset_sequence(args.sequence, **act_fields(call))
    elif args.way == "retire":
        act = edit_sequence.retire_sequence(args.sequence, **act_fields(call))
    else:
        return list_of_sequences(call)
    return acted(act, sequence=shown(call, args.sequence))


def list_of_sequences(call: Invocation) -> Answer:
    people = people_in(call)
    rows = [sequence_shape(plan, people=people.get(plan.key, 0)) for plan in all_plans(call.member.workspace_id)]
    lines = [f"{row['key']:<20} {row['name']}. {row['says']}" for row in rows]
    return Answer({"rows": rows}, lines)


def shown(call: Invocation, key: str) -> dict[str, Any]:
    plan = plan_named(key, workspace_id=call.member.workspace_id)
    return sequence_shape(plan, people=people_in(call).get(key, 0))


def people_in(call: Invocation) -> dict[str, int]:
    """{key of a sequence: number of follow-ups that are in it now}."""
    return Enrolment.objects.visible_to(call.member).running().counts_by("sequence_key")


def read_sequence_file(name: str) -> dict[str, Any]:
    """The JSON object of a file. Raises Refused for a file that cannot be read as one, WrongUsage without one."""
    if not name:
        raise WrongUsage(say.FILE_NEEDED, do=say.SEQUENCE_FILE_EXAMPLE)
    try:
        path = Path(name)
        if path.stat().st_size > LARGEST_FILE:
            raise Refused(say.file_too_large(name), do=say.SEQUENCE_FILE_EXAMPLE)
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise Refused(say.cannot_read(name, error), do=say.SEQUENCE_FILE_EXAMPLE) from error
    if not isinstance(found, dict):
        raise Refused(say.cannot_read(name, say.NOT_AN_OBJECT), do=say.SEQUENCE_FILE_EXAMPLE)
    return found


def enrol(call: Invocation) -> Answer:
    """Start a sequence with a person."""
    args = call.args
    person = find_contact(call, args.contact)
    act, followup = enrol_flow(person, args.sequence, about=args.about, **act_fields(call))
    return acted_on(act, followup, call)


def sequence_preview(call: Invocation) -> Answer:
    """The dates of the stages for one person, and why one is left out; nothing is saved."""
    args = call.args
    person = find_contact(call, args.contact)
    plan = plan_named(args.sequence, workspace_id=call.member.workspace_id)
    today = windows.to_local(call.now, call.member.zone).date()
    rows = [
        {
            "stage": one.stage,
            "date": one.window.day.isoformat() if one.window else None,
            "channel": one.channel,
            "window": window_shape(one.window, today=today) if one.window else None,
            "what": one.what,
            "skipped": bool(one.why),
            "why": one.why,
        }
        for one in preview.stages_to_come(person, plan, by=call.member, now=call.now)
    ]
    lines = [f"{row['date'] or '':<12}{row['sentence']}" for row in with_sentences(rows)]
    return Answer({"rows": rows}, lines)


def with_sentences(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows with a sentence for people to read."""
    return [row | {"sentence": say.preview_line(row["channel"], row["what"], row["why"])} for row in rows]


def skip_stage(call: Invocation) -> Answer:
    """Leave one stage out."""
    followup = find_open_followup(call)
    return acted_on(skip_flow.skip_stage(followup, call.args.stage, **act_fields(call)), followup, call)


def stop_sequence(call: Invocation) -> Answer:
    """Stop the sequence of a follow-up; its step stays."""
    followup = find_open_followup(call)
    return acted_on(stop_flow.stop(followup, **act_fields(call)), followup, call)


def decide(call: Invocation) -> Answer:
    """Answer the question after five tries."""
    args, followup = call.args, find_open_followup(call)
    act = decide_flow.decide(
        followup, args.decision, until=args.until, because=(args.because or "other").replace("-", "_"),
        **act_fields(call),
    )  # fmt: skip
    return acted_on(act, followup, call)
