"""From rows to the facts a sentence may use (words.facts)."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import TypeVar

from followthrough.accounts.models import Member
from followthrough.followups.models import FollowUp
from followthrough.followups.outcomes import HEARD, IN_PERSON, UNANSWERED
from followthrough.kit import windows
from followthrough.promises.models import Promise
from followthrough.touches.models import Touch
from followthrough.words.engine.facts import Expected, Facts, Met, Promised, Rested, Touched, Waited

T = TypeVar("T", Touch, Touched)


def facts_of(
    followup: FollowUp,
    *,
    by: Member,
    now: datetime,
    touches: Sequence[Touch] = (),
    ours: Promise | None = None,
    theirs: Promise | None = None,
) -> Facts:
    """All that is stored about one follow-up. `touches` newest first; `followup.contact` is read."""
    zone, contact = by.zone, followup.contact
    local = windows.to_local(now, zone)
    mine = [touch for touch in touches if touch.side == Touch.Side.US or touch.outcome in HEARD]
    attempts = tuple(touched(touch, zone) for touch in attempts_of(mine))
    last = touched(mine[0], zone) if mine else None
    first_met = [touch for touch in mine if touch.outcome in IN_PERSON][-1:]
    return Facts(
        name=contact.full,
        first=contact.first,
        org=contact.organization.name if contact.organization else "",
        title=contact.title,
        purpose=followup.purpose,
        about=followup.about,
        channel=followup.next_channel,
        what=followup.next_what,
        window=followup.window,
        today=local.date(),
        now=local,
        promise=promised(ours, zone) if ours else None,
        their_promise=expected(theirs, zone) if theirs else None,
        waiting=Waited(followup.next_what, asked_on(last)) if followup.is_waiting else None,
        tries=len(attempts),
        attempts=attempts,
        last=last,
        met=met([touched(touch, zone) for touch in first_met]),
        rest=rested(followup, zone),
        opened_on=windows.to_local(followup.opened_at, zone).date(),
        me=by.first_name,
        my_org=by.workspace.name,
        my_phone=by.phone,
    )


def touched(touch: Touch, zone: str) -> Touched:
    return Touched(touch.channel, touch.outcome, windows.to_local(touch.at, zone), touch.words)


def attempts_of(newest_first: Sequence[T]) -> tuple[T, ...]:
    """Unanswered calls since they were last heard from, oldest first."""
    attempts = []
    for touch in newest_first:
        if touch.outcome in HEARD:
            break
        if touch.outcome in UNANSWERED:
            attempts.append(touch)
    return tuple(reversed(attempts))


def met(newest_first: Sequence[Touched]) -> Met | None:
    first = next((touch for touch in reversed(newest_first) if touch.outcome in IN_PERSON), None)
    return Met(words=first.words, on=first.at.date() if first.at else None) if first else None


def asked_on(last: Touched | None) -> date | None:
    """Since when we wait: the last thing we did."""
    return last.at.date() if last and last.at else None


def promised(promise: Promise, zone: str) -> Promised:
    due, first = promise.window(zone), windows.to_local(promise.first_by, zone)
    first_due = windows.by(first, zone, since=first.replace(hour=0, minute=0)) if promise.slips else None
    told_on = windows.to_local(promise.made_at, zone).date()
    return Promised(what=promise.what, due=due, told_on=told_on, slips=promise.slips, first_due=first_due)


def expected(promise: Promise, zone: str) -> Expected:
    return Expected(what=promise.what, due=promise.window(zone))


def rested(followup: FollowUp, zone: str) -> Rested | None:
    if followup.is_open or not followup.rested_at:
        return None
    on = windows.to_local(followup.rested_at, zone).date()
    return Rested(because=followup.rest_because, on=on, wake_on=followup.wake_on, words=followup.rest_note)
