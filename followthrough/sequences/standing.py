"""The running enrolment of a follow-up as one column of text, for statements that read many follow-ups."""

import json
from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple

from followthrough.followups.cadence import Cadence
from followthrough.kit.sql import moment_of
from followthrough.sequences.shipped import plan_or_plain
from followthrough.sequences.stages import stage_from

# '<sequence key> <stage> <passed> <skipped> <stages> <name>', the three before the last as JSON, stages and name only
# of an edited sequence; NULL outside a sequence. `f` is the follow-up.
STANDING_SQL = """(
        SELECT e.sequence_key || ' ' || e.stage || ' ' || CAST(e.passed AS TEXT) || ' ' || CAST(e.skipped AS TEXT)
            || ' ' || COALESCE((SELECT CAST(s.stages AS TEXT) || ' ' || s.name FROM followthrough_sequence s
                WHERE s.workspace_id = e.workspace_id AND s.key = e.sequence_key), 'null')
        FROM followthrough_enrolment e WHERE e.followup_id = f.id AND e.stopped_at IS NULL
    )"""
_JSON = json.JSONDecoder()


class Standing(NamedTuple):
    """The place of a follow-up in a sequence, as far as the policy needs it; `skipped`: {stage: why}."""

    name: str
    cadence: Cadence
    stage: str
    passed: frozenset[str]
    skipped: Mapping[str, str]


@lru_cache(maxsize=1024)
def standing_of(told: str) -> Standing:
    """The place that a text of STANDING_SQL says."""
    key, stage, rest = told.split(" ", 2)
    passed, end = _JSON.raw_decode(rest)
    skipped, last = _JSON.raw_decode(rest, end + 1)
    stages, named = _JSON.raw_decode(rest, last + 1)
    plan = plan_or_plain(key)
    name, cadence = plan.name, plan.cadence
    if stages is not None:
        name, cadence = rest[named + 1 :], Cadence(key, tuple(stage_from(row) for row in stages))
    return Standing(name, cadence, stage, frozenset(passed), skipped)


class Stop(NamedTuple):
    """The stop of a sequence: when, the name of the sequence, and why (`Enrolment.Because`)."""

    at: datetime
    name: str
    because: str


# '<why> <sequence key> <when> <name>' of the stopped enrolment of the follow-up `f`, the time without spaces, the name
# only of an edited sequence; NULL for a follow-up whose sequence was not stopped.
STOPPED_SQL = """(
        SELECT e.stopped_because || ' ' || e.sequence_key || ' ' || REPLACE(CAST(e.stopped_at AS TEXT), ' ', 'T')
            || ' ' || COALESCE((SELECT s.name FROM followthrough_sequence s
                WHERE s.workspace_id = e.workspace_id AND s.key = e.sequence_key), '')
        FROM followthrough_enrolment e WHERE e.followup_id = f.id AND e.stopped_at IS NOT NULL
    )"""


def stop_of(told: str) -> Stop:
    """The stop that a text of STOPPED_SQL says."""
    because, key, at, name = told.split(" ", 3)
    return Stop(moment_of(at), name or plan_or_plain(key).name, because)
