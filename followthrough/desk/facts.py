"""Build the facts a sentence may use (words.engine.facts) from rows, for Today's list and for every page."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, NamedTuple

from followthrough.accounts.models import Member
from followthrough.followups import intervals
from followthrough.followups.models import FollowUp
from followthrough.followups.outcomes import HEARD
from followthrough.followups.situation import OWN_PURPOSE
from followthrough.kit import windows
from followthrough.kit.windows import Precision, Window
from followthrough.promises.models import Promise, promise_window
from followthrough.touches.models import Touch
from followthrough.touches.past_touches import (
    Happened,
    PastTouch,
    first_meeting,
    in_local_time,
    past_touches_of,
    unanswered_tries,
)
from followthrough.words.engine.facts import (
    ClosedFact,
    Facts,
    FirstMeeting,
    OurPromise,
    TheirPromise,
    TouchFact,
    WaitingFor,
)


class FollowUpRow(NamedTuple):
    """A follow-up with its contact and its open promises, flat. Columns of a promise are None when there is none."""

    id: int
    contact_id: int
    full: str
    given: str
    organization: str | None
    title: str
    purpose: str
    about: str
    channel: str
    what: str
    starts: str
    ends: str
    zone: str
    precision: Precision
    next_by: datetime
    is_waiting: bool
    opened_at: datetime
    our_what: Any
    told_at: Any
    our_from: Any
    our_by: Any
    our_precision: Any
    slips: Any
    first_by: Any
    their_what: Any
    their_from: Any
    their_by: Any
    their_precision: Any
    # The channel of our open promise.
    promised_channel: str | None
    address: str
    # The version of the follow-up (act id), to detect a page that is no longer current.
    seen: int
    # Days of its keep-in-touch interval; None when it has none.
    interval_days: int | None = None
    # The line that planned the step, and when it was written.
    words: str = ""
    words_at: datetime | None = None
    # The version of the contact's touches (touches/history_version.py); None where nothing changed since there are any.
    history: int | None = None
    # The place in a sequence (sequences/standing.py); None outside one.
    standing: str | None = None
    # The time zone that a member wrote down for the person.
    own_zone: str = ""
    # The note on the contact's card, its first desk.offer.LONGEST_NOTE characters.
    card_note: str = ""
    # 1 for a thing of a colleague's own, which the owner of the follow-up does now; else 0.
    is_colleagues: int = 0
    # The other half of a couple, and their name.
    household_id: int | None = None
    half: str | None = None

    @property
    def is_own(self) -> bool:
        """True for a thing without a person, which belongs to a member."""
        return self.purpose == OWN_PURPOSE

    # What the person said about being reached (consent/told_wishes.py).
    wishes: str | None = None


def facts_of_row(row: FollowUpRow, marks: Sequence[PastTouch], *, zone: str, now: datetime) -> Facts:
    """The facts of one open follow-up, without those about the member.

    `marks` are touches of the contact, as `touches.queries.touches_for_facts` gives them. They and `now` are in
    local time of `zone`.
    """
    between_us = [mark for mark in marks if mark.side == Touch.Side.US or mark.outcome in HEARD]
    last = touched_from_mark(between_us[-1]) if between_us else None
    tries = tuple(touched_from_mark(mark) for mark in unanswered_tries(marks, followup=row.id))
    met = first_meeting(marks)
    return Facts(
        name=row.full,
        first=row.given or row.full,
        org=row.organization or "",
        title=row.title,
        purpose=row.purpose,
        about=row.about,
        channel=row.channel,
        what=row.what,
        window=window_of_row(row),
        note=row.words,
        note_on=windows.to_local(row.words_at, zone).date() if row.words_at else None,
        keeps_in_touch=row.interval_days is not None,
        today=now.date(),
        now=now,
        promise=our_promise(row, zone),
        their_promise=their_promise(row, zone),
        # Since the last thing we did.
        waiting=WaitingFor(row.what, last.at.date() if last and last.at else None) if row.is_waiting else None,
        tries=len(tries),
        attempts=tries,
        last=last,
        first_meeting=FirstMeeting(words=met.words, on=met.at.date()) if met else None,
        opened_on=windows.to_local(row.opened_at, zone).date(),
    )


def facts_of(
    followup: FollowUp,
    *,
    by: Member,
    now: datetime,
    marks: Sequence[PastTouch] = (),
    ours: Promise | None = None,
    theirs: Promise | None = None,
) -> Facts:
    """The facts from model rows, with those about the member and the close reason. `marks` oldest first, in UTC.

    It uses `followup.contact` and its organization; `ours` and `theirs` are the open promises.
    """
    return facts_from_local(followup, in_local_time(marks, by.zone), by=by, now=now, ours=ours, theirs=theirs)


def facts_from_local(
    followup: FollowUp, marks: Sequence[PastTouch], *, by: Member, now: datetime, ours: Promise | None,
    theirs: Promise | None,
) -> Facts:  # fmt: skip
    """The same where the marks are in the member's local time already."""
    row = row_of_followup(followup, ours, theirs)
    facts = facts_of_row(row, marks, zone=by.zone, now=windows.to_local(now, by.zone))
    return with_me(facts, by, closed=closed_facts(followup, by.zone))


def with_me(facts: Facts, member: Member, **others: Any) -> Facts:
    """The facts with the member's name, organization and phone, and other facts by their names."""
    return replace(facts, me=member.first_name, my_org=member.workspace.name, my_phone=member.phone, **others)


def row_of_followup(followup: FollowUp, ours: Promise | None, theirs: Promise | None) -> FollowUpRow:
    """The flat row of a follow-up and its open promises."""
    contact = followup.contact
    return FollowUpRow(
        id=followup.pk,
        contact_id=followup.contact_id,
        full=contact.full,
        given=contact.given,
        organization=contact.organization.name if contact.organization else None,
        title=contact.title,
        purpose=followup.purpose,
        about=followup.about,
        channel=followup.next_channel,
        what=followup.next_what,
        starts=followup.next_starts,
        ends=followup.next_ends,
        zone=followup.next_zone,
        precision=followup.next_precision,  # type: ignore[arg-type]  # CHECKed by the database
        next_by=followup.next_by or followup.opened_at,
        is_waiting=followup.is_waiting,
        opened_at=followup.opened_at,
        our_what=ours.what if ours else None,
        told_at=ours.made_at if ours else None,
        our_from=ours.due_from if ours else None,
        our_by=ours.due_by if ours else None,
        our_precision=ours.precision if ours else None,
        slips=ours.slips if ours else None,
        first_by=ours.first_by if ours else None,
        their_what=theirs.what if theirs else None,
        their_from=theirs.due_from if theirs else None,
        their_by=theirs.due_by if theirs else None,
        their_precision=theirs.precision if theirs else None,
        promised_channel=ours.channel if ours else None,
        address=contact.address,
        seen=followup.changed_by_id,
        interval_days=sentence_interval(followup),
        words=followup.next_words,
        words_at=followup.next_words_at,
    )


def sentence_interval(followup: FollowUp) -> int | None:
    """Some days for a follow-up that keeps an interval, else None: only whether it does matters to a sentence."""
    return intervals.NEVER if intervals.is_keep_in_touch(followup.key) else None


def touched_from_touch(touch: Happened, zone: str) -> TouchFact:
    """A touch as a sentence needs it, in local time of a zone."""
    [mark] = in_local_time(past_touches_of([touch]), zone)
    return touched_from_mark(mark)


def touched_from_mark(mark: PastTouch) -> TouchFact:
    return TouchFact(mark.channel, mark.outcome, mark.at, mark.words)


def window_of_row(row: FollowUpRow) -> Window | None:
    """The window of the next step; None for a follow-up that never had one."""
    if not row.starts:
        return None
    return Window(datetime.fromisoformat(row.starts), datetime.fromisoformat(row.ends), row.zone, row.precision)


def our_promise(row: FollowUpRow, zone: str) -> OurPromise | None:
    """Our open promise, in local time of the zone; None when there is none."""
    if row.our_by is None:
        return None
    first = windows.to_local(row.first_by, zone)
    return OurPromise(
        what=row.our_what,
        due=promise_window(row.our_from, row.our_by, row.our_precision, zone),
        told_on=windows.to_local(row.told_at, zone).date(),
        slips=row.slips,
        # A whole day ends at the midnight after it; `windows.window_by` gives the day before.
        first_due=windows.window_by(first, zone, since=windows.midnight(first.date())) if row.slips else None,
        channel=row.promised_channel or "",
    )


def their_promise(row: FollowUpRow, zone: str) -> TheirPromise | None:
    """Their open promise, in local time of the zone; None when there is none."""
    if row.their_by is None:
        return None
    return TheirPromise(
        what=row.their_what, due=promise_window(row.their_from, row.their_by, row.their_precision, zone)
    )


def closed_facts(followup: FollowUp, zone: str) -> ClosedFact | None:
    """Why and when the follow-up was closed; None for an open one."""
    if followup.is_open or not followup.closed_at:
        return None
    on = windows.to_local(followup.closed_at, zone).date()
    return ClosedFact(because=followup.close_reason, on=on, reopen_on=followup.reopen_on, words=followup.close_note)
