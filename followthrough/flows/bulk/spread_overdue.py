"""Spread what is overdue over the coming days, within their capacity. What was promised is told, and not moved."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.consent.contact_law import read_laws
from followthrough.desk.day_load import Load
from followthrough.desk.spread import FARTHEST, take_emptiest_day
from followthrough.flows.base import next_step
from followthrough.flows.base.act_block import begin_act
from followthrough.flows.base.policy_input import local_today
from followthrough.flows.base.repeat import again_if_ended
from followthrough.followups.models import FollowUp
from followthrough.kit import windows
from followthrough.kit.errors import Refused
from followthrough.kit.windows import Window
from followthrough.promises.models import Promise
from followthrough.words.en import numbers
from followthrough.words.en.flows import bulk as say

# The most overdue steps that one act takes, the longest overdue first.
MOST = 1000


@dataclass(frozen=True, slots=True)
class Overdue:
    """The overdue steps of a member: those that move, each with its new window, and those that were promised."""

    moves: list[tuple[FollowUp, Window]]
    to_tell: list[FollowUp]


def overdue_steps(member: Member, days: int, *, now: datetime, locked: bool = False) -> Overdue:
    """The steps whose time was over before today, with the days they would go to. Nothing is written.

    A step comes on the emptiest of the days, later when all are full, and as the contact law of the person allows.
    Raises Refused for no day and for too many.
    """
    if not 1 <= days <= FARTHEST:
        raise Refused(say.DAYS_WRONG, do=say.at_most_days(FARTHEST))
    today = local_today(member, now)
    begins = windows.to_utc(windows.midnight(today), member.zone)
    rows = FollowUp.objects.owned_by(member).open().filter(next_by__lte=begins, contact__deleted_at=None)
    rows = rows.select_related("contact", "owner").order_by("next_by", "pk")
    found = list((rows.select_for_update(of=("self",)) if locked else rows)[:MOST])
    promised = set(Promise.objects.open().ours().filter(followup__in=found).values_list("followup_id", flat=True))
    free = [row for row in found if row.pk not in promised]
    laws = read_laws([row.contact_id for row in free], by=member, now=now)
    loads, full_until, moves = dict[date, Load](), dict[int, date](), []
    for row in free:
        day = take_emptiest_day(member, row.next_channel, after=today, within=days, loads=loads, full_until=full_until)
        window = windows.on_day(day, member.zone)
        moves.append((row, laws[row.contact_id].move(window, row.next_channel).window or window))
    return Overdue(moves, [row for row in found if row.pk in promised])


@again_if_ended
def spread_overdue(days: int, *, by: Member, now: datetime, client_key: str = "") -> tuple[Act, Overdue]:
    """Move them in one act. Returns it with what moved and what is to be told. Raises Refused where nothing moves."""
    with begin_act(by, "spread_overdue", now=now, client_key=client_key) as act:
        found = overdue_steps(by, days, now=now, locked=True)
        if not found.moves:
            raise Refused(say.NOTHING_OVERDUE)
        for window, rows in by_window(found.moves):
            next_step.move_to_window(act, rows, window)
        who = numbers.counted_figure(len(found.moves), "step")
        return act.finish(say.spread_overdue(who, numbers.counted_figure(days, "day"))), found


def by_window(moves: Iterable[tuple[FollowUp, Window]]) -> list[tuple[Window, list[FollowUp]]]:
    grouped: dict[Window, list[FollowUp]] = {}
    for row, window in moves:
        grouped.setdefault(window, []).append(row)
    return list(grouped.items())
