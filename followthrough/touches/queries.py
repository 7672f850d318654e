"""Lists of touches."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Max

from followthrough.followups.outcomes import IN_PERSON, RESTARTS_KEEP_IN_TOUCH
from followthrough.kit import sql, windows
from followthrough.people.models import Contact
from followthrough.touches.models import Touch
from followthrough.touches.past_touches import TOUCHES_SHOWN, OpenTries, PastTouch, past_touches_of, unanswered_tries


def newest_touches(contact: Contact, *, limit: int = 50) -> list[Touch]:
    """The contact's touches, newest first, without corrected ones."""
    return list(Touch.objects.filter(contact=contact).uncorrected().order_by("-at", "-id")[:limit])


def tried_at(followup_id: int, *, zone: str) -> tuple[datetime, ...]:
    """Local times of the unanswered tries on a follow-up (past_touches.unanswered_tries), oldest first."""
    touches = past_touches_of(Touch.objects.filter(followup_id=followup_id).uncorrected().order_by("at", "id"))
    return tuple(windows.to_local(each.at, zone) for each in unanswered_tries(touches, followup=followup_id))


NEWEST_SQL = """
    SELECT id, contact_id, corrects_id, channel, outcome, side, at, words, followup_id FROM followthrough_touch
    WHERE workspace_id = %s AND contact_id IN ({}) ORDER BY contact_id, at DESC, id DESC
"""


def newest_by_contact(
    contacts: Iterable[int], *, workspace_id: int, each: int = TOUCHES_SHOWN, for_facts: bool = False
) -> dict[int, list[PastTouch]]:
    """The newest uncorrected touches of each contact, oldest first; one statement.

    `each` is how many. `for_facts` adds every older touch that the facts of a follow-up still count: open tries and
    meetings. Corrected touches are left out here and not in SQL: the correction is a touch of the same contact, so it
    is among the rows.
    """
    by_contact: dict[int, list[PastTouch]] = {pk: [] for pk in contacts}
    if not by_contact:
        return by_contact
    found = sql.read_rows(NEWEST_SQL.format(sql.placeholders(by_contact)), workspace_id, *by_contact)
    corrected = {row[2] for row in found}
    tries = OpenTries()
    for touch, contact, _, channel, outcome, side, at, words, followup in found:
        if touch in corrected:
            continue
        is_needed = for_facts and (tries.counts(outcome, followup) or outcome in IN_PERSON)
        if is_needed or len(by_contact[contact]) < each:
            by_contact[contact].append(PastTouch(channel, outcome, side, at, words, followup))
    return {pk: newest[::-1] for pk, newest in by_contact.items()}


def last_in_touch(contacts: Iterable[int], *, workspace_id: int) -> dict[int, datetime]:
    """The time of each contact's last touch that restarts keep in touch; contacts without one are left out.

    One statement.
    """
    real = Touch.objects.filter(workspace_id=workspace_id, contact_id__in=contacts, outcome__in=RESTARTS_KEEP_IN_TOUCH)
    return dict(real.uncorrected().values("contact_id").annotate(last=Max("at")).values_list("contact_id", "last"))
