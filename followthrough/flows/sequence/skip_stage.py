"""Leave a stage out: 'not this one'. When the open step is for it, the next stage becomes the step."""

from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.flows.base import next_step
from followthrough.flows.base.act_block import begin_act
from followthrough.flows.base.act_sentences import step_said
from followthrough.flows.base.current_rows import lock_current
from followthrough.flows.base.policy_input import read_situation
from followthrough.flows.base.repeat import again_if_ended
from followthrough.flows.base.sequence_place import move_on
from followthrough.flows.sequence.stop import enrolment_to_change
from followthrough.followups import sequence_steps
from followthrough.followups.channels import OTHER
from followthrough.followups.models import FollowUp
from followthrough.followups.outcomes import NOTED
from followthrough.followups.situation import Proposal, SkippedStage
from followthrough.kit.errors import Refused
from followthrough.sequences.models import Enrolment
from followthrough.sequences.place import cadence_of, name_of
from followthrough.touches.record_and_correct import record_touch
from followthrough.words.en import sequence_words
from followthrough.words.en.flows import sequence as say


@again_if_ended
def skip_stage(
    followup: FollowUp, key: str, *, by: Member, now: datetime, seen: int | None = None, client_key: str = ""
) -> Act:
    """Leave the stage out, and note it in the history. Returns the act.

    Raises Refused outside a sequence, for a stage it does not have, and for one that has passed; PromiseOverrun where
    the next stage would come after our open promise.
    """
    with begin_act(by, "skip", now=now, client_key=client_key) as act:
        followup = lock_current(act, followup, seen=seen)
        enrolment = enrolment_to_change(followup)
        stage = cadence_of(enrolment).stage_of(key)
        if stage is None:
            raise Refused(say.no_such_stage(key), do=say.SEE_WHAT_COMES)
        if key in enrolment.passed:
            raise Refused(say.NOT_AHEAD, do=say.SEE_WHAT_COMES)
        if key == enrolment.stage:
            leave_out_present(act, followup, key, by=by, now=now)
        else:
            leave_out_later(act, enrolment, key)
        sentence = sequence_words.stage_sentence(stage.channel, stage.what, stage.hours)
        record_touch(
            act, followup.contact, followup=followup, by=by, at=now, channel=OTHER, outcome=NOTED,
            words=say.skipped_in(sentence, name_of(enrolment)),
        )  # fmt: skip
        said = say.skipped(sentence, step_said(followup, by=by, now=now))
        return act.finish(said, contact_id=followup.contact_id)


def leave_out_present(act: Act, followup: FollowUp, key: str, *, by: Member, now: datetime) -> None:
    """Give the follow-up the stage after the one that is left out."""
    seen = read_situation(followup.contact, by=by, now=now, followup=followup)
    assert seen.enrolled is not None
    proposal = sequence_steps.first_stage(seen, passed=seen.enrolled.passed | {key})
    assert proposal.step is not None
    next_step.give(act, followup, proposal.step)
    skipped = (SkippedStage(key, sequence_words.LEFT_OUT_BY_HAND), *proposal.skipped)
    move_on(act, followup, Proposal(stage=proposal.stage, passed=proposal.passed, skipped=skipped))


def leave_out_later(act: Act, enrolment: Enrolment, key: str) -> None:
    """Note that a later stage is left out; the open step stays."""
    enrolment.go_on(
        act, enrolment.stage, passed=[*enrolment.passed, key], skipped={key: sequence_words.LEFT_OUT_BY_HAND}
    )
