"""The fields of the form that edits a sequence, as they are stored and as they were typed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal, Self
from uuid import uuid4

from django.http import QueryDict

from followthrough.followups.cadence import Stage
from followthrough.followups.channels import CALL, channel_named
from followthrough.sequences.shipped import SequencePlan
from followthrough.sequences.stages import MOST_STAGES
from followthrough.web.site.forms import clean_text, number_of, words_in

# Fields of a stage; the form sends each of them once for every stage, in the order of the stages.
COLUMNS = ("gap", "channel", "what", "hours", "words")
# Stages that are read from a form: more than a sequence may have, so that the refusal can say so.
MOST_READ = 2 * MOST_STAGES
GAP_DIGITS = 6


@dataclass(frozen=True, slots=True)
class StageFields:
    """One stage as it was typed. `error` is what is wrong with it, '' for nothing."""

    key: str
    gap: str = "1"
    channel: str = CALL
    what: str = ""
    hours: str = "other"
    words: str = ""
    error: str = ""

    @classmethod
    def stored(cls, stage: Stage) -> Self:
        return cls(stage.key, str(stage.gap), stage.channel, stage.what, stage.hours, stage.words)

    def row(self) -> dict[str, Any]:
        """The stage as `edit_sequence` takes it. Something that goes by post needs an address."""
        gap = number_of(self.gap, digits=GAP_DIGITS)
        return {
            "key": self.key, "gap": self.gap if gap is None else gap, "channel": self.channel, "what": self.what,
            "hours": self.hours, "words": self.words,
            "needs": "address" if channel_named(self.channel).by_post else "",
        }  # fmt: skip


def new_stage() -> StageFields:
    """A further stage. Its key was never used before: people who passed a removed stage do not skip this one."""
    return StageFields(key=f"step-{uuid4().hex[:12]}")


@dataclass(frozen=True, slots=True)
class SequenceFields:
    """The form that edits a sequence. `at` is the key of the stage that gets the focus, '' for none; `on` is the
    part of it that does: its first field, or its button up or down."""

    name: str = ""
    says: str = ""
    stages: Sequence[StageFields] = ()
    begins_on: str = ""
    is_on: bool = False
    at: str = ""
    on: Literal["field", "up", "down"] = "field"

    @classmethod
    def stored(cls, plan: SequencePlan) -> Self:
        stages = [StageFields.stored(stage) for stage in plan.cadence.stages]
        return cls(plan.name, plan.says, stages, plan.begins_on, plan.is_on)

    @classmethod
    def typed(cls, post: QueryDict) -> Self:
        columns = {name: post.getlist(name) for name in COLUMNS}
        stages = [
            StageFields(
                key=clean_text(key),
                **{name: clean_text(texts[at]) if at < len(texts) else "" for name, texts in columns.items()},
            )
            for at, key in enumerate(post.getlist("stage")[:MOST_READ])
        ]
        name, says, begins_on = (words_in(post, each) for each in ("name", "says", "begins_on"))
        return cls(name, says, stages, begins_on, is_on=bool(post.get("on")))

    def changes(self) -> dict[str, Any]:
        """The form as `edit_sequence` takes it."""
        return {
            "name": self.name, "says": self.says, "begins_on": self.begins_on, "on": self.is_on,
            "stages": [stage.row() for stage in self.stages],
        }  # fmt: skip

    def with_errors(self, at: Mapping[int, str]) -> Self:
        """The form with what is wrong beside each stage; `at` is {place from 1 on: what is wrong}."""
        stages = [replace(stage, error=at.get(place, "")) for place, stage in enumerate(self.stages, 1)]
        return replace(self, stages=stages, at=self.stages[min(at) - 1].key if at else self.at)

    def after(self, button: str) -> Self:
        """The form after a button that changes the stages: 'add', or up, down or remove with the key: 'up:call-1'."""
        what, _, key = button.partition(":")
        stages = list(self.stages)
        if what == "add":
            added = new_stage()
            return replace(self, stages=[*stages, added], at=added.key)
        at = next((at for at, stage in enumerate(stages) if stage.key == key), None)
        if at is None or what not in ("up", "down", "remove"):
            return self
        moved = stages.pop(at)
        if what == "remove":
            return replace(self, stages=stages, at=stages[min(at, len(stages) - 1)].key if stages else "", on="up")
        stages.insert(max(0, at + (-1 if what == "up" else 1)), moved)
        return replace(self, stages=stages, at=key, on="up" if what == "up" else "down")
