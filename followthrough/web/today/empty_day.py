"""A Today with nothing on it: the first morning, a day that is done, or a day with nothing due."""

from datetime import datetime, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Subquery

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.followups.models import FollowUp
from followthrough.followups.outcomes import HEARD
from followthrough.kit import windows
from followthrough.people.models import Contact
from followthrough.promises.models import Promise
from followthrough.touches.models import Touch
from followthrough.words import sentences

# Nobody does more in a day; older acts are not looked at.
LONGEST = 300


def of(member: Member, *, now: datetime, has_acted: bool) -> dict[str, Any]:
    """{kind: new | done | nothing, title, line, next}. Two statements at most."""
    day = windows.to_local(now, member.zone).date()
    morning = windows.to_utc(windows.midnight(day), member.zone)
    steps, reached, kept = done_today(member, morning) if has_acted else (0, 0, 0)
    begins = next_one(member, now=now)
    if steps:
        title, line = sentences.done(steps, reached=reached, kept=kept)
        return {"kind": "done", "title": title, "line": line, "next": begins}
    if begins or has_acted or Contact.objects.visible_to(member).exists():
        return {"kind": "nothing", "title": sentences.day_line(0), "line": "", "next": begins}
    title, line = sentences.nothing_yet()
    return {"kind": "new", "title": title, "line": line, "next": ""}


def done_today(member: Member, since: datetime) -> tuple[int, int, int]:
    """(steps, people reached, promises kept) by what the member did and did not take back."""
    touched = Touch.objects.filter(workspace_id=member.workspace_id, changed_by=OuterRef("pk")).values("outcome")
    kept = Promise.objects.filter(
        workspace_id=member.workspace_id, changed_by=OuterRef("pk"), side="ours", state__in=("kept", "kept_late")
    )
    acts = Act.objects.visible_to(member).standing().filter(member=member).order_by("-id")
    rows = acts.annotate(outcome=Subquery(touched[:1]), kept=Exists(kept))
    today = [row for row in rows.values_list("at", "outcome", "kept", "contact_id")[:LONGEST] if row[0] >= since]
    steps = sum(1 for _, outcome, is_kept, _ in today if outcome or is_kept)
    reached = {contact for _, outcome, _, contact in today if outcome in HEARD}
    return steps, len(reached), sum(is_kept for _, _, is_kept, _ in today)


def next_one(member: Member, *, now: datetime) -> str:
    """'Tomorrow begins at 9:30 with Octavia Renwick-Diallo.'; '' when nothing is to come."""
    day = windows.to_local(now, member.zone).date()
    end = windows.to_utc(windows.midnight(day) + timedelta(days=1), member.zone)
    ahead = FollowUp.objects.owned_by(member).open().filter(next_from__gte=end).order_by("next_from", "next_by", "pk")
    found = ahead.values_list("next_starts", "next_precision", "contact__full").first()
    if found is None:
        return ""
    starts, precision, name = datetime.fromisoformat(found[0]), found[1], found[2]
    return sentences.next_begins(starts.date(), name=name, today=day, at=starts.time() if precision == "at" else None)
