"""What is said after an act, beside Undo: facts of the rows as they are now, through the one table of sentences."""

from datetime import datetime
from typing import TYPE_CHECKING

from followthrough.accounts.models import Member
from followthrough.desk.facts import facts_of, touched
from followthrough.followups.models import FollowUp
from followthrough.followups.policy import Step
from followthrough.people.models import Contact
from followthrough.promises.models import Promise
from followthrough.touches.models import Touch
from followthrough.words import sentences
from followthrough.words.facts import Facts

if TYPE_CHECKING:  # it imports this room
    from followthrough.flows.import_people import Brought


def step_of(followup: FollowUp) -> Step | None:
    if not followup.is_open or followup.window is None:
        return None
    return Step(followup.next_channel, followup.next_what, followup.window, followup.is_waiting)


def facts(followup: FollowUp, *, by: Member, now: datetime, touch: Touch | None = None) -> Facts:
    open_promises = {row.side: row for row in Promise.objects.open().filter(followup=followup)}
    touches = [touch] if touch else []
    return facts_of(
        followup, by=by, now=now, touches=touches, ours=open_promises.get("ours"), theirs=open_promises.get("theirs")
    )


def logged(followup: FollowUp, touch: Touch, *, more: int, by: Member, now: datetime) -> str:
    """`more`: how many steps besides the next one came of it."""
    known = facts(followup, by=by, now=now, touch=touch)
    return sentences.slip("log", facts=known, step=step_of(followup), outcome=touch.outcome, count=more)


def about(verb: str, followup: FollowUp, *, by: Member, now: datetime) -> str:
    """start, move, wait, leave, wake: the follow-up as it is after the act."""
    return sentences.slip(verb, facts=facts(followup, by=by, now=now), step=step_of(followup))


def moved(followup: FollowUp, *, slipped: bool, by: Member, now: datetime) -> str:
    return about("renegotiate" if slipped else "move", followup, by=by, now=now)


def promise_closed(promise: Promise, verb: str, *, by: Member, now: datetime) -> str:
    known = facts_of(promise.followup, by=by, now=now, ours=promise)
    return sentences.slip(verb, facts=known)


def corrected(touch: Touch, *, by: Member) -> str:
    known = Facts(name=touch.contact.full, first=touch.contact.first)
    return sentences.slip("correct", facts=known, touched=touched(touch, by.zone))


def person(verb: str, contact: Contact) -> str:
    """delete, restore."""
    return sentences.slip(verb, facts=Facts(name=contact.full, first=contact.first))


def pair(verb: str, contact: Contact, other: Contact) -> str:
    """merge, two_people."""
    return sentences.slip(verb, facts=Facts(name=contact.full, first=contact.first), to=other.full)


def imported(brought: "Brought") -> str:
    return sentences.slip("import", count=brought.new + brought.merged)


def zone_changed(member: Member) -> str:
    return sentences.slip("zone", zone=member.zone)
