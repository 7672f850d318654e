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


def latest_of(contacts: Iterable[int], *, each: int = 6) -> dict[int, list[tuple[str, str, str, datetime, str]]]:
    """(channel, outcome, side, at, words) of each contact's newest touches, oldest first; one statement."""
    marks: dict[int, list[tuple[str, str, str, datetime, str]]] = {pk: [] for pk in contacts}
    rows = Touch.objects.filter(contact_id__in=list(marks)).standing().order_by("contact_id", "-at", "-id")
    for pk, *mark in rows.values_list("contact_id", "channel", "outcome", "side", "at", "words"):
        if len(marks[pk]) < each:
            marks[pk].append(tuple(mark))
    return {pk: newest[::-1] for pk, newest in marks.items()}
