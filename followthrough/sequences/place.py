"""The place of a follow-up in a sequence: the sequences of a workspace, and the input of the policy."""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime

from followthrough.followups.cadence import Cadence, Stage, Try
from followthrough.followups.channels import channel_named
from followthrough.followups.situation import Enrolled
from followthrough.kit.errors import Refused
from followthrough.sequences import models
from followthrough.sequences.beginnings import PURPOSES
from followthrough.sequences.models import Enrolment
from followthrough.sequences.shipped import SHIPPED, SequencePlan, plan_or_plain
from followthrough.sequences.stages import stage_from
from followthrough.words.en import sequence_words
from followthrough.words.en.flows import sequence as say


def all_plans(workspace_id: int) -> list[SequencePlan]:
    """The sequences of a workspace: the shipped ones in their order, as edited, then its own; one statement."""
    rows = {row.key: row for row in models.Sequence.objects.filter(workspace_id=workspace_id).order_by("name", "id")}
    shipped = [plan_of_row(rows[key]) if key in rows else plan for key, plan in SHIPPED.items()]
    own = [plan_of_row(row) for key, row in rows.items() if key not in SHIPPED and row.retired_at is None]
    return [*shipped, *own]


def plan_begun_by(causes: Sequence[str], *, workspace_id: int) -> SequencePlan | None:
    """The sequence that is on for the first of the causes that has one; None when none is on; one statement."""
    found = {plan.begins_on: plan for plan in reversed(all_plans(workspace_id)) if plan.is_on and plan.begins_on}
    return next((found[cause] for cause in causes if cause in found), None)


def plan_named(key: str, *, workspace_id: int) -> SequencePlan:
    """The sequence of that key. Raises Refused when there is none."""
    row = models.Sequence.objects.filter(workspace_id=workspace_id, key=key).first()
    if row is None and key not in SHIPPED:
        raise Refused(say.no_such_sequence(key), do=say.PICK_A_SEQUENCE)
    return plan_of_row(row) if row else SHIPPED[key]


def plan_of_row(row: models.Sequence) -> SequencePlan:
    """A sequence that was edited or added."""
    stages = tuple(stage_from(stage) for stage in row.stages)
    shipped = SHIPPED.get(row.key)
    return SequencePlan(
        row.key, row.name, row.says, Cadence(row.key, stages), row.begins_on, row.is_on, is_shipped=shipped is not None,
        purpose=row.begins_on if row.begins_on in PURPOSES else shipped.purpose if shipped else "round",
        is_retired=row.retired_at is not None,
    )  # fmt: skip


def plan_of(enrolment: Enrolment) -> SequencePlan:
    """The sequence that the follow-up is in, as it is now; one statement."""
    row = models.Sequence.objects.filter(workspace_id=enrolment.workspace_id, key=enrolment.sequence_key).first()
    return plan_or_plain(enrolment.sequence_key, plan_of_row(row) if row else None)


def cadence_of(enrolment: Enrolment) -> Cadence:
    """The stages of the sequence that the follow-up is in; those of PLAIN where its sequence is gone."""
    return plan_of(enrolment).cadence


def name_of(enrolment: Enrolment) -> str:
    """The name of the sequence that the follow-up is in."""
    return plan_of(enrolment).name


def running_enrolment(followup_id: int, *, for_writing: bool = False) -> Enrolment | None:
    """The enrolment of a follow-up that was not stopped; None outside a sequence; one statement."""
    rows = Enrolment.objects.filter(followup_id=followup_id, stopped_at=None)
    return (rows.select_for_update() if for_writing else rows).first()


def why_not(kinds: Collection[str], *, address: str) -> Callable[[Stage], str]:
    """The function that says of a stage why it is left out for a person with these ways to be reached."""

    def of(stage: Stage) -> str:
        channel = channel_named(stage.channel)
        if not channel.is_possible(kinds):
            return sequence_words.no_way(channel.needs)
        return sequence_words.NO_ADDRESS if stage.needs == "address" and not address.strip() else ""

    return of


def enrolled_at(
    enrolment: Enrolment,
    *,
    tries: Sequence[tuple[datetime, str]],
    owes: str,
    kinds: Collection[str],
    address: str,
) -> Enrolled:
    """The input of the policy. `tries` are (local time, channel) of our touches since we last heard from them."""
    return Enrolled(
        cadence_of(enrolment),
        stage=enrolment.stage,
        passed=frozenset(enrolment.passed),
        left_out=frozenset(enrolment.skipped),
        tries=tuple(Try(*one) for one in tries),
        owes=owes,
        why_not=why_not(kinds, address=address),
    )
