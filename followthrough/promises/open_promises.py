"""The open promises of one follow-up: make one, find them for writing, tell which touch keeps one."""

from datetime import datetime

from followthrough.acts.models import Act
from followthrough.followups.models import FollowUp
from followthrough.followups.outcomes import outcome_named
from followthrough.followups.situation import Step
from followthrough.kit.errors import Refused
from followthrough.promises.models import Promise
from followthrough.touches.models import Touch


def add_promise(
    act: Act, followup: FollowUp, step: Step, *, side: str, now: datetime, told_in: Touch | None, words: str = ""
) -> Promise:
    """Add a promise for a step whose date the person was told, in the touch `told_in`; without one, in these `words`.

    `side` is 'ours' or 'theirs'. Raises Refused when that side has an open promise on the follow-up already.
    """
    if Promise.objects.open().filter(followup=followup, side=side).exists():
        raise Refused("There’s an open promise on this follow-up.", do="Keep it or give it a new date first.")
    starts, ends = step.window.utc()
    return Promise.make(
        act,
        followup=followup,
        side=side,
        channel=step.channel,
        what=step.what[:500],
        words=(told_in.words if told_in else words)[:1000],
        told_in=told_in,
        made_at=told_in.at if told_in else now,
        due_from=starts,
        due_by=ends,
        precision=step.window.precision,
        first_by=ends,
        state=Promise.State.OPEN,
    )


def our_open_promise(followup: FollowUp) -> Promise | None:
    """Our open promise, locked for writing; None when there is none."""
    return Promise.objects.select_for_update().filter(followup=followup, state="open", side="ours").first()


def their_open_promise(followup: FollowUp) -> Promise | None:
    """Their open promise, locked for writing; None when there is none."""
    return Promise.objects.select_for_update().filter(followup=followup, state="open", side="theirs").first()


def open_promises_by_side(followup: FollowUp) -> dict[str, Promise]:
    """The open promises of both sides, locked for writing, by side ('ours', 'theirs'); one statement."""
    return {row.side: row for row in Promise.objects.select_for_update().filter(followup=followup, state="open")}


def is_kept_by(promise: Promise, *, channel: str, outcome: str) -> bool:
    """True if a touch keeps the promise: a call that was made, even unanswered; a thing sent; a meeting held."""
    return outcome_named(outcome).keeps_promise(promise.channel, channel=channel)
