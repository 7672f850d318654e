"""How long a call takes this member: learned from their own history, once a day.

The rule: from one act to the next. Who works through a list logs a call when it is over, so the time since whatever
they did just before is what the call took. Counted are touches written down as they happened, on the same local day as
the act before and no more than 30 minutes after it (else there was a pause), no sooner than 20 seconds (else two were
written down together). The median of the last 60 days for each way; with fewer than five there is none, and the
shipped minutes stand.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import median
from typing import Any

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.kit import windows
from followthrough.touches.models import Touch

LOOKS_BACK = timedelta(days=60)
PAUSE, TOGETHER = timedelta(minutes=30), timedelta(seconds=20)
ENOUGH = 5
# Newest acts looked at: more than 60 busy days have.
MOST = 5000
# Minutes, for each way.
Gaps = dict[str, list[float]]


def learn_all(now: datetime) -> None:
    """The clock's sweep: each working member once on each of their days. One statement when nothing is due."""
    for member in Member.objects.working().only("pace", "zone", "workspace_id"):
        if member.pace.get("on") != day_of(member, now):
            learn(member, now=now)


def learn(member: Member, *, now: datetime) -> None:
    """Keep in `member.pace` {'call': minutes, ..., 'from': {'call': how many}, 'on': the day it was learned}."""
    found = gaps(member, since=now - LOOKS_BACK)
    member.pace = pace_of(found) | {"on": day_of(member, now)}
    Member.objects.filter(pk=member.pk).update(pace=member.pace)


def pace_of(found: Gaps) -> dict[str, Any]:
    known = {way: took for way, took in found.items() if len(took) >= ENOUGH}
    minutes = {way: max(1, round(median(took))) for way, took in known.items()}
    return minutes | {"from": {way: len(took) for way, took in known.items()}}


def gaps(member: Member, *, since: datetime) -> Gaps:
    """For each way, what its touches took; two statements."""
    newest = Act.objects.visible_to(member).filter(member=member).order_by("-id").values_list("pk", "at")[:MOST]
    acts = sorted((at, pk) for pk, at in newest if at >= since)
    ways = ways_of(member, acts)
    found: Gaps = defaultdict(list)
    for (before, _), (at, pk) in pairwise(acts):
        if pk in ways and TOGETHER <= at - before <= PAUSE and is_same_day(before, at, member.zone):
            found[ways[pk]].append((at - before) / timedelta(minutes=1))
    return found


def ways_of(member: Member, acts: Iterable[tuple[datetime, int]]) -> dict[int, str]:
    """The way of the one touch each act wrote down as it happened."""
    moments = {pk: at for at, pk in acts}
    if not moments:
        return {}
    rows = Touch.objects.visible_to(member).filter(changed_by__gte=min(moments), changed_by__member=member, side="us")
    seen = rows.filter(corrects=None).values_list("changed_by_id", "channel", "at")
    return {act: channel for act, channel, at in seen if moments.get(act) == at}


def is_same_day(one: datetime, other: datetime, zone: str) -> bool:
    return windows.to_local(one, zone).date() == windows.to_local(other, zone).date()


def day_of(member: Member, now: datetime) -> str:
    return windows.to_local(now, member.zone).date().isoformat()
