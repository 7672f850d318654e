"""The promise ledger's verbs over one follow-up."""

from datetime import datetime

from followthrough.acts.models import Act
from followthrough.followups.models import FollowUp
from followthrough.followups.outcomes import outcome_named
from followthrough.followups.policy import Step
from followthrough.kit.errors import Refused
from followthrough.promises.models import Promise
from followthrough.touches.models import Touch


def make(act: Act, followup: FollowUp, step: Step, *, side: str, now: datetime, told_in: Touch | None) -> Promise:
    """A promise as the person was told it. Raises Refused when one of that side is open already."""
    if Promise.objects.open().filter(followup=followup, side=side).exists():
        raise Refused("There is an open promise on this follow-up.", do="Keep it or give it a new date first.")
    starts, ends = step.window.utc()
    return Promise.make(
        act,
        followup=followup,
        side=side,
        channel=step.channel,
        what=step.what[:500],
        words=told_in.words[:1000] if told_in else "",
        told_in=told_in,
        made_at=now,
        due_from=starts,
        due_by=ends,
        precision=step.window.precision,
        first_by=ends,
        state=Promise.State.OPEN,
    )


def open_ours(followup: FollowUp) -> Promise | None:
    return Promise.objects.select_for_update().filter(followup=followup, state="open", side="ours").first()


def open_theirs(followup: FollowUp) -> Promise | None:
    return Promise.objects.select_for_update().filter(followup=followup, state="open", side="theirs").first()


def open_of(followup: FollowUp) -> dict[str, Promise]:
    """Both at once, by side."""
    return {row.side: row for row in Promise.objects.select_for_update().filter(followup=followup, state="open")}


def is_kept_by(promise: Promise, *, channel: str, outcome: str) -> bool:
    """Whether a touch is what we said: a call that was made, even unanswered; a thing that was sent; a meeting held."""
    return outcome_named(outcome).keeps_promise(promise.channel, channel=channel)
