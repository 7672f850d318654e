"""Decide what a line does to a follow-up that is open already: carry it on, stand beside it, or replace its step."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from followthrough.accounts.models import Member
from followthrough.followups.models import FollowUp
from followthrough.followups.outcomes import outcome_named
from followthrough.promises.models import Promise

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


def open_followups(contact_id: int | None, by: Member) -> list[FollowUp]:
    """The contact's open follow-ups, the earliest step first; none for a new contact."""
    if not contact_id:
        return []
    mine = FollowUp.objects.visible_to(by).open().filter(contact_id=contact_id).select_related("contact", "owner")
    return list(mine.order_by("next_from", "pk"))


def standing_of_line(
    followups: Sequence[FollowUp],
    *,
    outcome: str,
    channel: str,
    has_own_step: bool,
    closes: bool,
    wish: Wish = "",
) -> Standing:
    """How a line stands to the open `followups` of its person.

    `outcome` and `channel` are those of its touch ('' for none). `has_own_step`: it names a next step; `closes`: it
    ends the follow-up.
    """
    if not followups:
        return Standing(None, "begins")
    done = next((each for each in followups if does_open_step(each, outcome, channel, has_own_step=has_own_step)), None)
    if done and wish != "also":
        return Standing(done, "carries on")
    first = done or followups[0]
    if closes:
        return Standing(first, "carries on")
    if has_own_step:
        return Standing(first, wish or "also", asks=True)
    reports = bool(outcome) and not outcome_named(outcome).about_person
    return Standing(first, "carries on" if reports else "notes")


def does_open_step(followup: FollowUp, outcome: str, channel: str, *, has_own_step: bool) -> bool:
    """True when a touch does what the open step asked: a call that was to be made, a thing sent, their answer.

    A talk answers what we wait for, unless the line plans a step of its own.
    """
    if not outcome:
        return False
    row = outcome_named(outcome)
    if followup.is_waiting:
        return row.side == "them" or (row.talked and not has_own_step)
    return row.keeps_promise(followup.next_channel, channel=channel) or keeps_our_promise(followup, outcome, channel)


def keeps_our_promise(followup: FollowUp, outcome: str, channel: str) -> bool:
    """True when a touch keeps our open promise on the follow-up."""
    promised = Promise.objects.open().ours().filter(followup=followup).values_list("channel", flat=True).first()
    return promised is not None and outcome_named(outcome).keeps_promise(promised, channel=channel)
