"""What happened so far, as lists."""

from collections.abc import Collection, Iterable
from datetime import datetime

from django.db.models import Max

from followthrough.followups.outcomes import RESTARTS_KEEP_IN_TOUCH
from followthrough.kit import sql as rows
from followthrough.kit import windows
from followthrough.people.models import Contact
from followthrough.touches.marks import SHOWN, Mark, marks_of, needed_for_facts, unanswered_tries
from followthrough.touches.models import Touch


def so_far(contact: Contact, *, limit: int = 50) -> list[Touch]:
    """Newest first, without the corrected ones."""
    return list(Touch.objects.filter(contact=contact).standing().order_by("-at", "-id")[:limit])


def tried(followup_id: int, *, zone: str) -> tuple[datetime, ...]:
    """Local times of the unanswered tries on a follow-up (marks.unanswered_tries), oldest first."""
    marks = marks_of(Touch.objects.filter(followup_id=followup_id).standing().order_by("at", "id"))
    return tuple(windows.to_local(mark.at, zone) for mark in unanswered_tries(marks, followup=followup_id))


LATEST = """
    SELECT id, contact_id, corrects_id, channel, outcome, side, at, words, followup_id FROM followthrough_touch
    WHERE workspace_id = %s AND contact_id IN ({}) ORDER BY contact_id, at DESC, id DESC
"""


def latest_of(contacts: Iterable[int], *, workspace_id: int, each: int = SHOWN) -> dict[int, list[Mark]]:
    """Each contact's newest touches that stand, oldest first; one statement."""
    return {pk: marks[-each:] for pk, marks in all_of(set(contacts), workspace_id).items()}


def marks_for_facts(contacts: Iterable[int], *, workspace_id: int, newest: int = SHOWN) -> dict[int, list[Mark]]:
    """The same with every older touch that the facts of a follow-up still count; one statement."""
    whole = all_of(set(contacts), workspace_id)
    return {pk: needed_for_facts(marks, newest=newest) for pk, marks in whole.items()}


def all_of(contacts: Collection[int], workspace_id: int) -> dict[int, list[Mark]]:
    """All touches of each contact that stand, oldest first.

    What was corrected is left out here: a correction is of the same person, so it is among the rows.
    """
    marks: dict[int, list[Mark]] = {pk: [] for pk in contacts}
    if not marks:
        return marks
    found = rows.read(LATEST.format(rows.marks(marks)), workspace_id, *marks)
    corrected = {row[2] for row in found}
    for touch, contact, _, *mark in reversed(found):
        if touch not in corrected:
            marks[contact].append(Mark._make(mark))
    return marks


def last_real(contacts: Iterable[int], *, workspace_id: int) -> dict[int, datetime]:
    """When each was last really in touch, without those never; one statement."""
    real = Touch.objects.filter(workspace_id=workspace_id, contact_id__in=contacts, outcome__in=RESTARTS_KEEP_IN_TOUCH)
    return dict(real.standing().values("contact_id").annotate(last=Max("at")).values_list("contact_id", "last"))
