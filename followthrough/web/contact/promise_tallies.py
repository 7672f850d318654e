"""The promises of both sides as counts; a rate would be a score of a person, which the product does not show."""

from collections.abc import Sequence
from datetime import date, datetime

from followthrough.accounts.models import Member
from followthrough.directory.contact import ContactRecord
from followthrough.promises.models import Promise
from followthrough.web.contact.context import OpenPromise, PromiseTally
from followthrough.web.contact.timeline import promise_words
from followthrough.web.followup.followup_facts import Matter
from followthrough.words import sentences
from followthrough.words.en.web import contact as say
from followthrough.words.engine.facts import Facts

MOST_BOXES = 12
KEPT = (Promise.State.KEPT, Promise.State.KEPT_LATE)


def tallies(
    person: ContactRecord, matters: Sequence[Matter], facts: Facts, *, by: Member, today: date, now: datetime
) -> list[PromiseTally]:
    """Return ours, then theirs; the words of theirs name what we wait for."""
    states = {side: [box_of(promise, by, today, now) for promise in person.promises if promise.side == side]
              for side in ("ours", "theirs")}  # fmt: skip
    ours, theirs = states["ours"], states["theirs"]
    words = sentences.promises_ours(
        kept=ours.count("yes"), due_today=ours.count("today"), open_=ours.count("open"), late=ours.count("late"),
        broken=ours.count("miss"),
    )  # fmt: skip
    their_words = sentences.promises_theirs(
        facts=next((one.facts for one in matters if one.is_waiting), facts),
        kept=theirs.count("yes"),
        waiting=theirs.count("today") + theirs.count("open"),
        late=theirs.count("late"),
    )
    return [
        PromiseTally("Yours", say.yours(words), promise_boxes(ours), words),
        PromiseTally("Theirs", say.theirs(their_words), promise_boxes(theirs, open_="half"), their_words),
    ]


def box_of(promise: Promise, by: Member, today: date, now: datetime) -> str:
    """Return yes (kept), late, today, open or miss (not kept); '' for a released promise."""
    if promise.state in KEPT:
        return "yes"
    if promise.state == Promise.State.OPEN:
        due = promise.window(by.zone).day
        return "late" if promise.is_late(now) else "today" if due == today else "open"
    return "miss" if promise.state == Promise.State.BROKEN else ""


def promise_boxes(states: Sequence[str], open_: str = "open") -> list[str]:
    """Return the CSS classes of the last twelve boxes, oldest first; `states` are newest first."""
    shown = [{"late": "miss", "open": open_}.get(state, state) for state in reversed(states) if state]
    return shown[-MOST_BOXES:]


def open_promises(person: ContactRecord, *, by: Member, today: date, now: datetime) -> list[OpenPromise]:
    return [
        OpenPromise(
            promise.pk,
            say.who_promised(
                who="You" if is_ours(promise) else "They", what=promise_words(promise, by=by, today=today)
            ),
            late=promise.is_late(now) and is_ours(promise),
            ours=is_ours(promise),
        )
        for promise in person.promises
        if promise.state == Promise.State.OPEN
    ]


def is_ours(promise: Promise) -> bool:
    return promise.side == Promise.Side.OURS
