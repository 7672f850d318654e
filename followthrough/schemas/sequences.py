"""Sequences, and the place of follow-ups in them, as JSON."""

from collections.abc import Collection
from typing import Any

from followthrough.accounts.models import Member
from followthrough.followups.cadence import QUESTION
from followthrough.followups.models import FollowUp
from followthrough.sequences.models import Enrolment
from followthrough.sequences.shipped import PLAIN_KEY, SequencePlan
from followthrough.touches.queries import ways_tried
from followthrough.words.en import sequence_words


def sequence(of: SequencePlan, *, people: int) -> dict[str, Any]:
    """Return {'key', 'name', 'says', 'begins_on', 'on', 'people', 'shipped', 'stages'}; `people` are in it now.

    A stage is {'key', 'day', 'gap', 'channel', 'what', 'hours', 'words', 'needs', 'sentence'}: `day` is the working day
    counted from the start.
    """
    return {
        "key": of.key,
        "name": of.name,
        "says": of.says,
        "begins_on": of.begins_on,
        "on": of.is_on,
        "people": people,
        "shipped": of.is_shipped,
        "stages": [
            {
                "key": stage.key,
                "day": day,
                "gap": stage.gap,
                "channel": stage.channel,
                "what": stage.what,
                "hours": stage.hours,
                "words": stage.words,
                "needs": stage.needs,
                "sentence": sequence_words.stage_sentence(stage.channel, stage.what, stage.hours),
            }
            for stage, day in zip(of.cadence.stages, of.cadence.days(), strict=True)
        ],
    }


def place_in_sequence(of: FollowUp, *, by: Member) -> dict[str, Any] | None:
    """Return {'key', 'stage', 'passed', 'tries', 'asks', 'stopped_because'} of a follow-up; None for one that was never
    in a sequence. `tries` are our touches since we last heard from them; `asks`: the question is whether to go on."""
    row = Enrolment.objects.filter(followup_id=of.pk).first()
    if row is None or (row.sequence_key == PLAIN_KEY and not row.is_running):
        return None
    return {
        "key": row.sequence_key,
        "stage": row.stage,
        "passed": row.passed,
        "tries": len(ways_tried(of.pk, zone=by.zone)),
        "asks": row.is_running and of.is_open and row.stage == QUESTION,
        "stopped_because": row.stopped_because or None,
    }


def running_places(followups: Collection[int]) -> dict[int, tuple[str, str]]:
    """{follow-up id: (key of its sequence, stage)} of those that are in one; one statement."""
    rows = Enrolment.objects.running().filter(followup_id__in=followups)
    return {pk: (key, stage) for pk, key, stage in rows.values_list("followup_id", "sequence_key", "stage")}
