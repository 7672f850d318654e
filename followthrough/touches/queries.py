"""What happened so far, as lists."""

from collections.abc import Iterable
from datetime import datetime

from followthrough.followups.policy import UNANSWERED
from followthrough.kit import windows
from followthrough.people.models import Contact
from followthrough.touches.models import Touch

# What counts as hearing from them: the next try begins a new count.
HEARD = frozenset({"reached", "met", "received", "callback", "said_no"})


def so_far(contact: Contact, *, limit: int = 50) -> list[Touch]:
    """Newest first, without the corrected ones."""
    return list(Touch.objects.filter(contact=contact).standing().order_by("-at", "-id")[:limit])


def tried(followup_id: int, *, zone: str) -> tuple[datetime, ...]:
    """Local times of our unanswered calls since we last heard from them, oldest first."""
    rows = Touch.objects.filter(followup_id=followup_id).standing().order_by("-at", "-id")
    moments: list[datetime] = []
    for at, outcome in rows.values_list("at", "outcome")[:20]:
        if outcome in HEARD:
            break
        if outcome in UNANSWERED:
            moments.append(windows.to_local(at, zone))
    return tuple(reversed(moments))


# One touch as a list needs it: channel, outcome, side, at, words, the follow-up it belongs to.
Mark = tuple[str, str, str, datetime, str, int | None]


def latest_of(contacts: Iterable[int], *, workspace_id: int | None = None, each: int = 6) -> dict[int, list[Mark]]:
    """Each contact's newest touches, oldest first; one statement. With the workspace its index serves."""
    marks: dict[int, list[Mark]] = {pk: [] for pk in contacts}
    rows = Touch.objects.filter(contact_id__in=list(marks)).standing()
    rows = rows.filter(workspace_id=workspace_id) if workspace_id else rows
    columns = ("contact_id", "channel", "outcome", "side", "at", "words", "followup_id")
    for pk, *mark in rows.order_by("contact_id", "-at", "-id").values_list(*columns):
        if len(marks[pk]) < each:
            marks[pk].append(tuple(mark))
    return {pk: newest[::-1] for pk, newest in marks.items()}
