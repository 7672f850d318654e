"""Decide what a line does to a follow-up that is open already: carry it on, stand beside it, or replace its step."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from followthrough.accounts.models import Member
from followthrough.followups.models import FollowUp
from followthrough.followups.outcomes import outcome_named
from followthrough.promises.models import Promise
from followthrough.promises.open_promises import is_kept_by

# What the reader wants where a line names a next step of its own: '' leaves it to the default, also.
Wish = Literal["", "also", "instead"]
# 'begins': nothing was open. 'carries on': the line goes on with the open follow-up. 'notes': it leaves the open step
# as it is. 'also': it opens a follow-up of its own. 'instead': its step replaces the open one.
Way = Literal["begins", "carries on", "notes", "also", "instead"]


@dataclass(frozen=True, slots=True)
class Standing:
    """The open follow-up that a line meets, None where there is none, and what the line does to it.

    `asks` is True where the reader may want the other one of 'also' and 'instead'.
    """

    followup: FollowUp | None
    way: Way
    asks: bool = False

    @property
    def goes_on(self) -> FollowUp | None:
        """The follow-up that the line writes on; None where it opens one of its own."""
        return None if self.way in ("begins", "also") else self.followup


@dataclass(frozen=True, slots=True)
class OpenFollowUps:
    """The open follow-ups of a person, the earliest step first, and our open promise on each, by its id."""

    rows: Sequence[FollowUp] = ()
    ours: Mapping[int, Promise] = field(default_factory=dict)

    def keeps_promise(self, followup: FollowUp, *, outcome: str, channel: str) -> bool:
        """True when a touch keeps our open promise on the follow-up; False without one."""
        promise = self.ours.get(followup.pk)
        return promise is not None and is_kept_by(promise, channel=channel, outcome=outcome)

    def owes_after(self, followup: FollowUp, *, outcome: str, channel: str) -> bool:
        """True when our promise on the follow-up is still open after a touch."""
        kept = self.keeps_promise(followup, outcome=outcome, channel=channel)
        return followup.pk in self.ours and not kept


def read_open_followups(contact_id: int | None, by: Member) -> OpenFollowUps:
    """The open follow-ups of a contact, in two statements; none for a new contact."""
    if not contact_id:
        return OpenFollowUps()
    mine = FollowUp.objects.visible_to(by).open().filter(contact_id=contact_id).select_related("contact", "owner")
    rows = list(mine.order_by("next_from", "pk"))
    promises = Promise.objects.open().ours().filter(followup__in=rows) if rows else ()
    return OpenFollowUps(rows, {promise.followup_id: promise for promise in promises})


def standing_of_line(
    opened: OpenFollowUps,
    *,
    outcome: str,
    channel: str,
    has_own_step: bool,
    closes: bool,
    wish: Wish = "",
) -> Standing:
    """Return what a line does to the open follow-ups of its person.

    `outcome` and `channel` are those of its touch ('' for none). `has_own_step`: it names a next step; `closes`: it
    ends the follow-up.
    """
    if not opened.rows:
        return Standing(None, "begins")
    done = next(
        (each for each in opened.rows if does_open_step(each, opened, outcome, channel, has_own_step=has_own_step)),
        None,
    )
    if done and wish != "also":
        return Standing(done, "carries on")
    first = done or opened.rows[0]
    if closes:
        return Standing(first, "carries on")
    if has_own_step:
        return Standing(first, wish or "also", asks=True)
    reports = bool(outcome) and not outcome_named(outcome).about_person
    return Standing(first, "carries on" if reports else "notes")


def does_open_step(
    followup: FollowUp, opened: OpenFollowUps, outcome: str, channel: str, *, has_own_step: bool
) -> bool:
    """True when a touch does what the open step asked: a call that was to be made, a thing sent, their answer.

    A talk answers what we wait for, unless the line plans a step of its own.
    """
    if not outcome:
        return False
    row = outcome_named(outcome)
    if followup.is_waiting:
        return row.side == "them" or (row.talked and not has_own_step)
    is_the_step = row.keeps_promise(followup.next_channel, channel=channel)
    return is_the_step or opened.keeps_promise(followup, outcome=outcome, channel=channel)
