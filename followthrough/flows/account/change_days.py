"""Change the weekdays on which a member works, and until when they are away."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from followthrough.accounts.models import Member
from followthrough.flows.base.invalid import refuse_invalid
from followthrough.flows.base.policy_input import local_today, parse_window
from followthrough.flows.base.repeat import again_if_ended
from followthrough.kit import tx
from followthrough.kit.dates.words import typed_day
from followthrough.words.en.flows import account as say

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
# Nobody is away longer; a later day is a slip of the hand.
LONGEST_AWAY = timedelta(days=366)
_DAY = r"(mon|tue|wed|thu|fri|sat|sun)[a-z]*"
_RANGE = re.compile(rf"{_DAY}(?:\s*(?:-|to|through)\s*{_DAY})?")


@dataclass(frozen=True, slots=True)
class MyDays:
    """The fields as typed: keys of DAYS, and the day on which the member is back, '' for somebody who is here."""

    days: Collection[str]
    back: str = ""


@again_if_ended
def change_days(member: Member, to: MyDays, *, now: datetime) -> None:
    """Save both. Raises InvalidFields without a working day, and for a day back that is not ahead."""
    mask = sum(1 << place for place, name in enumerate(DAYS) if name in to.days)
    back = day_back(to.back, member, now)
    refuse_invalid({"days": "" if mask else say.ONE_WORKING_DAY, "back": back_error(to.back, back, member, now)})
    with tx.write_block():
        member.working_days, member.away_until = mask, back
        member.save(update_fields=["working_days", "away_until"])


def day_back(typed: str, member: Member, now: datetime) -> date | None:
    """The day that was typed; None for none, and for words that name no day."""
    window = parse_window(typed, by=member, now=now) if typed.strip() else None
    return window.day if window else None


def back_error(typed: str, back: date | None, member: Member, now: datetime) -> str:
    """A sentence about a day back that cannot be; '' for one that can, and for none."""
    today = local_today(member, now)
    is_ahead = back is not None and today < back <= today + LONGEST_AWAY
    return "" if is_ahead or not typed.strip() else say.BACK_ON_A_DAY


def days_of(member: Member) -> tuple[str, ...]:
    """The keys of DAYS on which the member works."""
    return tuple(DAYS[day] for day in sorted(member.weekdays))


def stored_days(member: Member, now: datetime) -> MyDays:
    """The days as they are stored. A day back that has come is no longer shown."""
    back = member.away_until
    is_away = back is not None and back > local_today(member, now)
    return MyDays(days_of(member), typed_day(back) if back and is_away else "")


def parse_days(typed: str) -> tuple[str, ...]:
    """The keys of DAYS that 'mon-sat' or 'Monday, Wednesday' means; () for words that mean none."""
    found: set[int] = set()
    for piece in filter(None, re.split(r"[,;&]| and ", typed.lower().replace("\u2013", "-"))):
        said = _RANGE.fullmatch(piece.strip())
        if said is None:
            return ()
        first = DAYS.index(said[1])
        last = DAYS.index(said[2] or said[1])
        found |= {(first + count) % 7 for count in range((last - first) % 7 + 1)}
    return tuple(DAYS[day] for day in sorted(found))
