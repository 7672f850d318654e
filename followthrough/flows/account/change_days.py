"""Change the weekdays on which a member works, until when they are away, and who covers for them."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.flows.account.go_away import absence_of, back_error, change_absence, day_back
from followthrough.flows.base.invalid import refuse_invalid
from followthrough.flows.base.repeat import again_if_ended
from followthrough.kit import tx
from followthrough.kit.dates.words import typed_day
from followthrough.words.en.flows import account as say

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAY = r"(mon|tue|wed|thu|fri|sat|sun)[a-z]*"
_RANGE = re.compile(rf"{_DAY}(?:\s*(?:-|to|through)\s*{_DAY})?")


@dataclass(frozen=True, slots=True)
class MyDays:
    """The fields as typed: keys of DAYS, the day on which the member is back, '' for somebody who is here, and the id
    of the member who covers until then, None for nobody."""

    days: Collection[str]
    back: str = ""
    cover: int | None = None


@again_if_ended
def change_days(member: Member, to: MyDays, *, now: datetime) -> Act | None:
    """Save all. Returns the act where the member goes away or is back, else None.

    Raises InvalidFields without a working day, for a day back that is not ahead, and for a cover who cannot be.
    """
    mask = sum(1 << place for place, name in enumerate(DAYS) if name in to.days)
    back = day_back(to.back, member, now)
    refuse_invalid(
        {
            "days": "" if mask else say.ONE_WORKING_DAY,
            "back": back_error(to.back or ("-" if to.cover else ""), back, member, now),
        }
    )
    with tx.write_block():
        member.working_days = mask
        member.save(update_fields=["working_days"])
        absence = (back, to.cover)
        return change_absence(member, absence, now=now) if absence != absence_of(member, now) else None


def days_of(member: Member) -> tuple[str, ...]:
    """The keys of DAYS on which the member works."""
    return tuple(DAYS[day] for day in sorted(member.weekdays))


def stored_days(member: Member, now: datetime) -> MyDays:
    """The days as they are stored. A day back that has come is no longer shown."""
    back, cover = absence_of(member, now)
    return MyDays(days_of(member), typed_day(back) if back else "", cover)


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
