"""Reopen a closed follow-up: by the clock on its day, or by a member."""

from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import Act, insert_act
from followthrough.flows.base import act_sentences, next_step
from followthrough.flows.base.act_block import begin_act
from followthrough.flows.base.asked_window import asked_window
from followthrough.flows.base.current_rows import lock_current, lock_followup
from followthrough.flows.base.policy_input import local_today, read_situation
from followthrough.flows.base.repeat import again_if_ended
from followthrough.followups import policy
from followthrough.followups.models import FollowUp
from followthrough.kit import tx, windows
from followthrough.kit.errors import Refused
from followthrough.words.en.flows import followup as say


@again_if_ended
def reopen_followup(
    followup: FollowUp,
    *,
    next_words: str = "",
    by: Member,
    now: datetime,
    seen: int | None = None,
    client_key: str = "",
) -> Act:
    """Reopen a follow-up with a dated step. Returns the act. Raises Refused when it is open, or for bad words."""
    with begin_act(by, "reopen", now=now, client_key=client_key) as act:
        followup = lock_current(act, followup, seen=seen)
        if followup.is_open:
            raise Refused(say.ALREADY_OPEN, do=say.CHANGE_STEP)
        asked = asked_window(next_words, by=by, now=now)
        situation = read_situation(followup.contact, by=by, now=now, followup=followup, asked=asked)
        next_step.give(act, followup, policy.first_step(situation), owner=by, moves=0)
        return act.finish(
            act_sentences.about_followup("reopen", followup, by=by, now=now), contact_id=followup.contact_id
        )


@again_if_ended
def reopen_by_clock(followup: FollowUp, *, now: datetime) -> Act | None:
    """Reopen a follow-up whose `reopen_on` has come, with a step today in its owner's zone.

    Returns the act; None when the follow-up is open, has no owner, or its day has not come.
    """
    with tx.write_block():
        followup = lock_followup(followup)
        owner = followup.owner
        if (
            followup.is_open
            or owner is None
            or followup.reopen_on is None
            or followup.reopen_on > local_today(owner, now)
        ):
            return None
        act = insert_act(
            None,
            "reopen",
            workspace_id=followup.workspace_id,
            now=now,
            client_key=f"wake:{followup.pk}:{followup.reopen_on}",
        )
        window = windows.on_day(local_today(owner, now), owner.zone)
        situation = read_situation(followup.contact, by=owner, now=now, followup=followup, asked=window)
        next_step.give(act, followup, policy.first_step(situation), owner=owner, moves=0)
        return act.finish(
            act_sentences.about_followup("reopen", followup, by=owner, now=now), contact_id=followup.contact_id
        )
