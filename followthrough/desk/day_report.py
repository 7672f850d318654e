"""The numbers of a member's finished day, and the first step after it."""

from datetime import datetime, timedelta
from typing import NamedTuple

from django.db.models import Exists, OuterRef, Subquery

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.followups.models import FollowUp
from followthrough.followups.outcomes import HEARD
from followthrough.kit import windows
from followthrough.promises.models import Promise
from followthrough.touches.models import Touch

# Acts that are read: no member makes more in a day.
MOST_ACTS = 300


class DayReport(NamedTuple):
    """Steps done, people reached, promises kept."""

    steps: int
    reached: int
    kept: int


class NextStart(NamedTuple):
    """The first step after today, in the member's wall time; `has_time` when it is for an hour and not for a day."""

    starts: datetime
    has_time: bool
    name: str


def report_day(member: Member, *, now: datetime) -> DayReport:
    """The member's acts since midnight that were not undone; one statement."""
    since = windows.to_utc(windows.midnight(member.day_of(now)), member.zone)
    touched = Touch.objects.filter(workspace_id=member.workspace_id, changed_by=OuterRef("pk")).values("outcome")
    kept = Promise.objects.filter(
        workspace_id=member.workspace_id, changed_by=OuterRef("pk"), side="ours", state__in=("kept", "kept_late")
    )
    acts = Act.objects.visible_to(member).not_undone().filter(member=member).order_by("-id")
    rows = acts.annotate(outcome=Subquery(touched[:1]), kept=Exists(kept))
    today = [row for row in rows.values_list("at", "outcome", "kept", "contact_id")[:MOST_ACTS] if row[0] >= since]
    reached = {contact for _, outcome, _, contact in today if outcome in HEARD}
    return DayReport(
        steps=sum(1 for _, outcome, is_kept, _ in today if outcome or is_kept),
        reached=len(reached),
        kept=sum(is_kept for _, _, is_kept, _ in today),
    )


def next_start(member: Member, *, now: datetime) -> NextStart | None:
    """The member's first step after today; None when nothing is to come. One statement."""
    end = windows.to_utc(windows.midnight(member.day_of(now)) + timedelta(days=1), member.zone)
    ahead = FollowUp.objects.owned_by(member).open().filter(next_from__gte=end).order_by("next_from", "next_by", "pk")
    found = ahead.values_list("next_starts", "next_precision", "contact__full").first()
    if found is None:
        return None
    starts, precision, name = found
    return NextStart(datetime.fromisoformat(starts), precision == "at", name)
