"""Spread what is overdue over the coming days, within their capacity. What was promised is told, and not moved."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from followthrough.accounts.models import Member
from followthrough.accounts.working_days import business_day_window
from followthrough.acts.models import Act
from followthrough.consent.contact_law import read_laws
from followthrough.desk.day_load import Load
from followthrough.desk.facts import facts_of
from followthrough.desk.spread import FARTHEST, take_emptiest_day
from followthrough.flows.base import next_step
from followthrough.flows.base.act_block import begin_act
from followthrough.flows.base.policy_input import local_today
from followthrough.flows.base.repeat import again_if_ended
from followthrough.followups.models import FollowUp
from followthrough.followups.policy import NEXT_UPDATE_DAYS
from followthrough.kit import windows
from followthrough.kit.errors import Refused
from followthrough.kit.windows import Window
from followthrough.message_templates.own_texts import own_texts
from followthrough.promises.models import Promise
from followthrough.touches.past_touches import past_touch
from followthrough.touches.queries import touches_for_facts
from followthrough.words.en import numbers
from followthrough.words.en.flows import bulk as say
from followthrough.words.scripts import script

# The most overdue steps that one act takes, the longest overdue first.
MOST = 1000


@dataclass(frozen=True, slots=True)
class Overdue:
    """The overdue steps of a member: those that move, each with its new window, and the promises on the others."""

    moves: list[tuple[FollowUp, Window]]
    to_tell: list[Promise]


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
    rows = rows.select_related("contact__organization", "owner").order_by("next_by", "pk")
    found = list((rows.select_for_update(of=("self",)) if locked else rows)[:MOST])
    promises = {row.followup_id: row for row in Promise.objects.open().ours().filter(followup__in=found)}
    free = [row for row in found if row.pk not in promises]
    laws = read_laws([row.contact_id for row in free], by=member, now=now)
    loads, full_until, moves = dict[date, Load](), dict[int, date](), []
    for row in free:
        day = take_emptiest_day(member, row.next_channel, after=today, within=days, loads=loads, full_until=full_until)
        window = windows.on_day(day, member.zone)
        moves.append((row, laws[row.contact_id].move(window, row.next_channel).window or window))
    return Overdue(moves, [with_followup(promises[row.pk], row) for row in found if row.pk in promises])


def with_followup(promise: Promise, followup: FollowUp) -> Promise:
    """The promise with its follow-up as it was read, so that nothing is read again."""
    promise.followup = followup
    return promise


def words_to_tell(promises: Sequence[Promise], *, by: Member, now: datetime) -> dict[int, str]:
    """The script of a call that tells each person there's no news yet, by the id of the promise.

    The script names the day of the next update, which logging 'no news' proposes. The number of statements doesn't
    grow with the promises.
    """
    followups = {promise.followup_id: promise.followup.contact_id for promise in promises}
    touches = touches_for_facts(followups, workspace_id=by.workspace_id)
    update, own = business_day_window(by, NEXT_UPDATE_DAYS, now=now), own_texts(by)
    told = {}
    for promise in promises:
        marks = [past_touch(row) for row in touches[promise.followup.contact_id]]
        facts = facts_of(promise.followup, by=by, now=now, marks=marks, ours=promise)
        told[promise.pk] = script(facts, medium="call", as_situation="no_news", next=update, own=own).text
    return told


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
