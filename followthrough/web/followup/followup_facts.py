"""The facts of one follow-up that its pages show: made from a row of Today, or read for the follow-up."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.consent.models import ContactPreference
from followthrough.consent.told_wishes import preferences_told
from followthrough.desk import today
from followthrough.desk.facts import facts_from_local, with_me
from followthrough.desk.offer import is_offer
from followthrough.followups.channels import CALL
from followthrough.followups.intervals import is_keep_in_touch
from followthrough.followups.kept_interval import kept_days
from followthrough.followups.models import FollowUp
from followthrough.followups.situation import OWN_PURPOSE
from followthrough.promises.models import Promise
from followthrough.promises.queries import open_promises_of
from followthrough.touches.past_touches import PastTouch, in_local_time, past_touch
from followthrough.touches.queries import touches_for_facts
from followthrough.words.engine.facts import Facts

# So many touches of the person are read for the page of one follow-up.
NEWEST = 20


@dataclass(frozen=True, slots=True)
class Matter:
    """`touches` newest first, local time; `owes`: the way of our open promise; `seen`: the act it stands on."""

    id: int
    contact_id: int
    seen: int
    facts: Facts
    touches: tuple[PastTouch, ...]
    address: str = ""
    owes: str = ""
    is_waiting: bool = False
    # Days of the rhythm it keeps, if it does.
    rhythm: int | None = None
    # Its place in a sequence (sequences/standing.py); None outside one.
    standing: str | None = None
    # The time zone that a member wrote down for them, and what they said about being reached.
    own_zone: str = ""
    # The note on their card.
    note: str = ""
    # Whose own thing it is, where a colleague handed it over; '' for all else.
    thing_of: str = ""
    preferences: tuple[ContactPreference, ...] = ()

    @property
    def is_offer(self) -> bool:
        """True for a contact whom one means to call, without a follow-up yet (desk/offer.py)."""
        return is_offer(self.id)

    @property
    def is_own(self) -> bool:
        """True for a thing of the member's own: it has nobody to reach, and can only be done or moved."""
        return self.facts.purpose == OWN_PURPOSE

    @property
    def channel(self) -> str:
        return self.facts.channel or CALL

    @property
    def first(self) -> str:
        return self.facts.first or self.facts.name

    @property
    def tried(self) -> tuple[datetime, ...]:
        """Local times of the tries that the sentences count (touches.marks.unanswered_tries), oldest first."""
        return tuple(touch.at for touch in self.facts.attempts if touch.at)


def matter_of_row(row: today.DueFollowUp, member: Member) -> Matter:
    """The pane beside Today: nothing more is read from the database."""
    facts = with_me(row.facts_at_midnight, member, now=row.now)
    return Matter(
        id=row.id,
        contact_id=row.contact_id,
        seen=row.seen,
        facts=facts,
        touches=tuple(reversed(row.marks)),
        address=row.address,
        owes=row.promised_channel,
        is_waiting=facts.waiting is not None,
        rhythm=row.interval_days,
        standing=row.standing,
        own_zone=row.own_zone,
        note=row.card_note,
        thing_of=row.thing_of,
        preferences=preferences_told(row.wishes),
    )


def matter_of_followup(
    followup: FollowUp, *, member: Member, now: datetime, marks: Sequence[PastTouch], promises: Sequence[Promise]
) -> Matter:
    """`marks` oldest first, of the contact, in UTC; `promises` the open ones of this follow-up."""
    here = in_local_time(marks, member.zone)
    return matter_with_marks(followup, member=member, now=now, marks=here, promises=promises)


def matter_with_marks(
    followup: FollowUp, *, member: Member, now: datetime, marks: Sequence[PastTouch], promises: Sequence[Promise],
    preferences: Sequence[ContactPreference] = (),
) -> Matter:  # fmt: skip
    """The same where the marks are in the member's local time already. `preferences` are those of the contact."""
    ours = next((row for row in promises if row.side == "ours"), None)
    theirs = next((row for row in promises if row.side == "theirs"), None)
    facts = facts_from_local(followup, marks, by=member, now=now, ours=ours, theirs=theirs)
    return Matter(
        id=followup.pk,
        contact_id=followup.contact_id,
        seen=followup.changed_by_id,
        facts=facts,
        touches=tuple(reversed(marks)),
        address=followup.contact.address,
        owes=ours.channel if ours else "",
        is_waiting=followup.is_waiting,
        rhythm=days_kept(followup),
        standing=getattr(followup, "standing", None),
        own_zone=followup.contact.zone,
        note=followup.contact.note,
        thing_of=followup.contact.full if followup.is_colleagues_thing else "",
        preferences=tuple(preferences),
    )


def days_kept(followup: FollowUp) -> int | None:
    """Return the interval that the follow-up keeps. directory/contact reads it with the row; else it is asked for."""
    if hasattr(followup, "kept_days"):
        days: int | None = followup.kept_days
        return days
    return kept_days(followup.pk) if is_keep_in_touch(followup.key) else None


def read_matter(followup: FollowUp, *, member: Member, now: datetime) -> Matter:
    """The same where nothing about the person was read yet; two statements."""
    contact = followup.contact_id
    of = {followup.pk: contact}
    found = touches_for_facts(of, workspace_id=member.workspace_id, each=NEWEST)[contact]
    marks = [past_touch(stored) for stored in found]
    promises = open_promises_of(followup.pk)
    return matter_of_followup(followup, member=member, now=now, marks=marks, promises=promises)
