"""Learn how many minutes a step on each channel takes a member, from their own history, once a day.

Members who work through a list log a call when it is over, so a touch took the time since the act before. It counts
when it was logged as it happened, on the same local day as the act before, at most PAUSE and at least TOGETHER after it
(two touches closer together were logged at once). The result is the median of LOOKS_BACK for each channel; with fewer
than ENOUGH_TOUCHES touches the shipped minutes are used.
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
ENOUGH_TOUCHES = 5
# Newest acts that are read: more than a member makes in LOOKS_BACK.
MOST_ACTS = 5000
# {channel: minutes of each touch}.
MinutesByChannel = dict[str, list[float]]


def learn_all(now: datetime) -> None:
    """A sweep of the clock: learn once a day for each working member. One statement when nothing is due."""
    for member in Member.objects.working().only("pace", "zone", "workspace_id"):
        if member.pace.get("on") != local_day(member, now):
            learn_pace(member, now=now)


def learn_pace(member: Member, *, now: datetime) -> None:
    """Save `member.pace`: {'call': minutes, ..., 'from': {'call': number of touches}, 'on': day of learning}."""
    found = minutes_by_channel(member, since=now - LOOKS_BACK)
    member.pace = pace_of(found) | {"on": local_day(member, now)}
    Member.objects.filter(pk=member.pk).update(pace=member.pace)


def pace_of(found: MinutesByChannel) -> dict[str, Any]:
    known = {channel: took for channel, took in found.items() if len(took) >= ENOUGH_TOUCHES}
    minutes = {channel: max(1, round(median(took))) for channel, took in known.items()}
    return minutes | {"from": {channel: len(took) for channel, took in known.items()}}


def minutes_by_channel(member: Member, *, since: datetime) -> MinutesByChannel:
    """The minutes of each touch by channel; two statements."""
    newest = Act.objects.visible_to(member).filter(member=member).order_by("-id").values_list("pk", "at")[:MOST_ACTS]
    acts = sorted((at, pk) for pk, at in newest if at >= since)
    channels = channels_by_act(member, acts)
    found: MinutesByChannel = defaultdict(list)
    for (before, _), (at, pk) in pairwise(acts):
        if pk in channels and TOGETHER <= at - before <= PAUSE and is_same_day(before, at, member.zone):
            found[channels[pk]].append((at - before) / timedelta(minutes=1))
    return found


def channels_by_act(member: Member, acts: Iterable[tuple[datetime, int]]) -> dict[int, str]:
    """{act id: channel} of touches that were logged as they happened."""
    moments = {pk: at for at, pk in acts}
    if not moments:
        return {}
    rows = Touch.objects.visible_to(member).filter(changed_by__gte=min(moments), changed_by__member=member, side="us")
    seen = rows.filter(corrects=None).values_list("changed_by_id", "channel", "at")
    return {act: channel for act, channel, at in seen if moments.get(act) == at}


def is_same_day(one: datetime, other: datetime, zone: str) -> bool:
    return windows.to_local(one, zone).date() == windows.to_local(other, zone).date()


def local_day(member: Member, now: datetime) -> str:
    return windows.to_local(now, member.zone).date().isoformat()
