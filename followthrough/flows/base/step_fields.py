"""Turn a step into the fields of a form, and back. Fields from outside are checked like any other input."""

from collections.abc import Mapping
from datetime import datetime

from followthrough.flows.base.next_step import refuse_impossible_step
from followthrough.followups.situation import Step
from followthrough.kit.errors import Refused
from followthrough.kit.windows import Precision, Window
from followthrough.words.en.flows import base as say

LONGEST_WHAT = 500
# 'YYYY-MM-DDTHH:MM', as the columns of a follow-up hold it.
MOMENT_LENGTH = 16


def fields_of_step(step: Step) -> dict[str, str]:
    """The fields `step_from_fields` reads: channel, what, starts, ends, zone, precision, and waiting ('1' or '')."""
    window = step.window
    return {
        "channel": step.channel,
        "what": step.what,
        "starts": window.starts.isoformat(timespec="minutes"),
        "ends": window.ends.isoformat(timespec="minutes"),
        "zone": window.zone,
        "precision": window.precision,
        "waiting": "1" if step.waiting else "",
    }


def step_from_fields(fields: Mapping[str, str]) -> Step:
    """The step of a form. Raises Refused for a missing field, or a value that no step can have."""
    try:
        # A form sends every line break as CRLF.
        what = fields["what"].replace("\r\n", "\n")
        starts, ends = parse_moment(fields["starts"]), parse_moment(fields["ends"])
        precision: Precision = fields["precision"]  # type: ignore[assignment]  # `refuse_impossible_step` checks it
        window = Window(starts, ends, fields["zone"], precision)
        step = Step(fields["channel"], what, window, waiting=fields.get("waiting") == "1")
    except (KeyError, ValueError) as error:
        raise Refused(say.STEP_UNREADABLE, do=say.CHOOSE_AGAIN) from error
    if len(step.what) > LONGEST_WHAT:
        raise Refused(say.STEP_TOO_LONG, do=say.characters(LONGEST_WHAT))
    refuse_impossible_step(step)
    return step


def parse_moment(text: str) -> datetime:
    """Parse a local wall time to the minute. Raises ValueError for anything else, also for a time with a zone."""
    if len(text) != MOMENT_LENGTH:
        raise ValueError("not a moment to the minute")
    return datetime.fromisoformat(text)
