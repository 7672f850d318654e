"""Another day or another way for the next step. Moving what was promised means telling them: the ledger counts it."""

from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.flows.base import act_sentences as say
from followthrough.flows.base import next_step as plan
from followthrough.flows.base.act_block import acting, fresh
from followthrough.flows.base.policy_input import window_said
from followthrough.followups.channels import CALL, CHANNELS
from followthrough.followups.models import FollowUp
from followthrough.followups.policy import Step
from followthrough.kit.errors import Refused
from followthrough.promises import write as promises


class Promised(Refused):
    """The step was promised for an earlier time: a later one must be told to the person."""


def move(
    followup: FollowUp,
    *,
    next_words: str = "",
    channel: str = "",
    what: str | None = None,
    told_them: bool = False,
    by: Member,
    now: datetime,
    seen: int | None = None,
    client_key: str = "",
) -> Act:
    """Change when, how or what. Raises Promised when a promise would be overrun and `told_them` is not said."""
    with acting(by, "move", now=now, client_key=client_key) as act:
        followup = fresh(followup, seen=seen)
        step = changed(followup, next_words=next_words, channel=channel, what=what, by=by, now=now)
        postponed = followup.next_by is not None and step.window.utc()[1] > followup.next_by
        slipped = meet_promise(act, followup, step, told_them=told_them, now=now)
        followup.set_next(act, step, moves=followup.moves + (1 if postponed else 0))
        return act.close(say.moved(followup, slipped=slipped, by=by, now=now), contact_id=followup.contact_id)


def changed(
    followup: FollowUp, *, next_words: str, channel: str, what: str | None, by: Member, now: datetime
) -> Step:
    window = window_said(next_words, by=by, now=now) if next_words.strip() else followup.window
    if window is None:
        raise plan.unread(next_words) if next_words.strip() else Refused(
            "This follow-up rests.", do="Give it a date to take it up again."
        )
    if channel and channel not in CHANNELS:
        raise Refused(f"“{channel}” is no way to reach somebody.", do="One of: " + ", ".join(CHANNELS) + ".")
    how = channel or followup.next_channel or CALL  # what was laid to rest from the start has none
    return Step(how, followup.next_what if what is None else what.strip(), window, followup.is_waiting)


def meet_promise(act: Act, followup: FollowUp, step: Step, *, told_them: bool, now: datetime) -> bool:
    """The next step never lies after our open promise. True when the promise was given a later date."""
    ours = promises.open_ours(followup)
    if ours is None or step.window.utc()[1] <= ours.due_by:
        return False
    if not told_them:
        raise Promised(
            f"You promised {followup.contact.first} an earlier date.",
            safe="The promise stands as it was.",
            do="Tell them the new date, then say so here.",
        )
    if ours.is_late(now):
        # Told after the date had passed: that promise was broken, and this is a new one.
        ours.break_(act, at=now)
        promises.make(act, followup, step, side="ours", now=now, told=None)
    else:
        ours.renegotiate(act, step.window)
    return True
