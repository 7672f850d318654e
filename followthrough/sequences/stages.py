"""Stages as they are stored and sent: to JSON and back, with everything that is wrong said at once."""

from collections.abc import Mapping, Sequence
from typing import Any

from followthrough.followups.cadence import AGAIN, HOURS, QUESTION, Stage
from followthrough.followups.channels import CHANNELS
from followthrough.kit.errors import Refused
from followthrough.words.en.flows import sequence as say

MOST_STAGES, LONGEST_GAP = 30, 365
LONGEST_KEY, LONGEST_WHAT = 40, 200
RESERVED = (QUESTION, AGAIN)
# Situations of words/scripts.py that a stage may name for its words.
SITUATIONS = (
    "", "met", "inquiry", "reply", "quote", "keep_in_touch", "after_sale", "referral", "waiting", "plain",
)  # fmt: skip


class WrongStages(Refused):
    """Raised for stages that cannot be stored. `at` is {place from 1 on: what is wrong with the stage there}."""

    def __init__(self, at: dict[int, str], more: Sequence[str] = ()) -> None:
        named = [f"{say.stage_number(place)}: {why}" for place, why in at.items()]
        super().__init__(" ".join([*named, *more]), safe=say.NOTHING_CHANGED, do=say.CORRECT_IT)
        self.at = at


def as_json(stages: Sequence[Stage]) -> list[dict[str, object]]:
    """The stages as the rows of `Sequence.stages`."""
    return [
        {
            "key": stage.key, "gap": stage.gap, "channel": stage.channel, "what": stage.what, "hours": stage.hours,
            "words": stage.words, "by_itself": False, "needs": stage.needs,
        }
        for stage in stages
    ]  # fmt: skip


def stages_from(rows: object) -> tuple[Stage, ...]:
    """The stages of a list of dicts. Raises WrongStages, which names each stage that cannot be one and why, and Refused
    for no stage and for too many."""
    if not isinstance(rows, list) or not rows:
        raise Refused(say.NO_STAGES, do=say.ONE_STAGE_AT_LEAST)
    if len(rows) > MOST_STAGES:
        raise Refused(say.too_many_stages(len(rows), MOST_STAGES), do=say.SPLIT_IT)
    wrong = {at: why for at, row in enumerate(rows, 1) if (why := what_is_wrong(row))}
    keys = [str(row.get("key", "")) for row in rows if isinstance(row, dict)]
    twice = [say.key_twice(key) for key in dict.fromkeys(keys) if key and keys.count(key) > 1]
    if wrong or twice:
        raise WrongStages(wrong, twice)
    return tuple(stage_from(row) for row in rows)


def what_is_wrong(row: Any) -> str:
    """The reason why a dict cannot be a stage; '' when it can."""
    if not isinstance(row, Mapping):
        return say.NOT_A_STAGE
    key, gap, channel = row.get("key", ""), row.get("gap"), row.get("channel")
    checks = (
        (not isinstance(key, str) or not key.strip() or len(key) > LONGEST_KEY or key in RESERVED, say.BAD_KEY),
        (isinstance(gap, bool) or not isinstance(gap, int) or not 0 <= gap <= LONGEST_GAP, say.bad_gap(LONGEST_GAP)),
        (channel not in CHANNELS or not CHANNELS[str(channel)].by_hand, say.bad_channel(channel)),
        (row.get("hours", "any") not in HOURS, say.bad_hours(row.get("hours"))),
        (row.get("words", "") not in SITUATIONS, say.bad_words(row.get("words"))),
        (len(str(row.get("what", ""))) > LONGEST_WHAT, say.LONG_WHAT),
        (bool(row.get("by_itself")), say.BY_ITSELF),
        (row.get("needs", "") not in ("", "address"), say.bad_needs(row.get("needs"))),
    )
    return next((why for is_wrong, why in checks if is_wrong), "")


def stage_from(row: Mapping[str, Any]) -> Stage:
    """The stage of a row that was checked."""
    return Stage(
        key=row["key"].strip(), gap=row["gap"], channel=row["channel"], what=str(row.get("what", "")).strip(),
        hours=row.get("hours", "any"), words=row.get("words", ""), needs=row.get("needs", ""),
    )  # fmt: skip
