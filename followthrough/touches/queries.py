"""Lists of touches."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from datetime import UTC, datetime

from followthrough.followups.outcomes import HEARD, IN_PERSON, RESTARTS_KEEP_IN_TOUCH, UNANSWERED
from followthrough.kit import sql, windows
from followthrough.people.models import Contact
from followthrough.touches.models import Touch
from followthrough.touches.past_touches import (
    TOUCHES_SHOWN,
    PastTouch,
    StoredTouch,
    past_touch,
    past_touches_of,
    unanswered_tries,
    ways_tried_in,
)

# Tries on one follow-up that are read. More of them are no news, and their sentence says so many.
MOST_TRIES = 30
# The columns of StoredTouch, in its order.
COLUMNS = "t.contact_id, CAST(t.at AS TEXT), t.id, t.channel, t.outcome, t.side, t.words, t.followup_id"
NEWEST = """
    n.workspace_id = %s AND n.contact_id = asked.value
    AND NOT EXISTS (SELECT 1 FROM followthrough_touch later WHERE later.corrects_id = n.id)
    ORDER BY n.at DESC, n.id DESC LIMIT %s
"""
FIRST_OF_OUTCOME = """
    n.contact_id = asked.value AND n.outcome = %s
    AND NOT EXISTS (SELECT 1 FROM followthrough_touch later WHERE later.corrects_id = n.id)
    ORDER BY n.at, n.id LIMIT 1
"""
# From the last time that we heard from them on. That touch is read too: tries of the same moment are counted by the id.
SINCE_HEARD = f"""
    n.followup_id = asked.value AND n.outcome IN ({sql.literals(HEARD | UNANSWERED)})
    AND NOT EXISTS (SELECT 1 FROM followthrough_touch later WHERE later.corrects_id = n.id)
    AND n.at >= COALESCE((
        SELECT h.at FROM followthrough_touch h
        WHERE h.followup_id = asked.value AND h.outcome IN ({sql.literals(HEARD)})
        AND NOT EXISTS (SELECT 1 FROM followthrough_touch later WHERE later.corrects_id = h.id)
        ORDER BY h.at DESC LIMIT 1
    ), %s)
    ORDER BY n.at DESC, n.id DESC LIMIT %s
"""  # noqa: S608  names of ours
LAST_IN_TOUCH = f"""
    n.workspace_id = %s AND n.contact_id = asked.value AND n.outcome IN ({sql.literals(RESTARTS_KEEP_IN_TOUCH)})
    AND NOT EXISTS (SELECT 1 FROM followthrough_touch later WHERE later.corrects_id = n.id)
    ORDER BY n.at DESC, n.id DESC LIMIT 1
"""  # noqa: S608  names of ours
# Before every touch there is.
EVER = datetime(1, 1, 1, tzinfo=UTC)


def newest_touches(contact: Contact, *, limit: int = 50) -> list[Touch]:
    """The contact's touches, newest first, without corrected ones."""
    # With the workspace, which begins the index of a contact's touches: else all of them are read and sorted.
    mine = Touch.objects.filter(workspace_id=contact.workspace_id, contact=contact)
    return list(mine.uncorrected().order_by("-at", "-id")[:limit])


def tried_at(followup_id: int, *, zone: str) -> tuple[datetime, ...]:
    """Local times of the unanswered tries on a follow-up (past_touches.unanswered_tries), oldest first."""
    found = [past_touch(stored) for stored in read_touches([tries_of([followup_id])])]
    return tuple(windows.to_local(each.at, zone) for each in unanswered_tries(found, followup=followup_id))


def ways_tried(followup_id: int, *, zone: str) -> tuple[tuple[datetime, str], ...]:
    """(local time, channel) of our tries on a follow-up (past_touches.ways_tried_in), oldest first; one statement."""
    mine = Touch.objects.filter(followup_id=followup_id).uncorrected().order_by("-at", "-id")[:MOST_TRIES]
    tried = ways_tried_in(past_touches_of(mine), followup=followup_id)
    return tuple((windows.to_local(at, zone), channel) for at, channel in tried)


def newest_by_contact(
    contacts: Iterable[int], *, workspace_id: int, each: int = TOUCHES_SHOWN
) -> dict[int, list[PastTouch]]:
    """The newest uncorrected touches of each contact, oldest first, at most `each`; one statement."""
    of = list(dict.fromkeys(contacts))
    by_contact: dict[int, list[PastTouch]] = {pk: [] for pk in of}
    for stored in read_touches([newest_of(of, workspace_id, each)]) if of else ():
        by_contact[stored[0]].append(past_touch(stored))
    return by_contact


def touches_for_facts(
    followups: Mapping[int, int], *, workspace_id: int, each: int = TOUCHES_SHOWN
) -> dict[int, list[StoredTouch]]:
    """The touches that the facts of these follow-ups (id: contact id) count, by contact, oldest first.

    They are the newest uncorrected ones, at most `each`, the first meeting, and for each follow-up the tries since we
    last heard from them, at most MOST_TRIES. The index gives just these: a long history costs no more than a short one.
    One statement, and a second one where a contact has `each` touches or more: all touches of the others are read.
    """
    of = list(dict.fromkeys(followups.values()))
    found = read_touches([newest_of(of, workspace_id, each)]) if of else []
    count = Counter(stored[0] for stored in found)
    longer = {pk: contact for pk, contact in followups.items() if count[contact] >= each}
    if longer:
        older = [*first_meetings(set(longer.values())), tries_of(longer)]
        found = in_order([*found, *read_touches(older)])
    by_contact: dict[int, list[StoredTouch]] = {pk: [] for pk in of}
    for stored in found:
        by_contact[stored[0]].append(stored)
    return by_contact


Part = tuple[str, list[object]]


def newest_of(contacts: Collection[int], workspace_id: int, each: int) -> Part:
    """SQL and parameters for the newest touches of each contact."""
    return rows_for_each(NEWEST), [sql.id_list(contacts), workspace_id, each]


def first_meetings(contacts: Collection[int]) -> list[Part]:
    return [(rows_for_each(FIRST_OF_OUTCOME), [sql.id_list(contacts), outcome]) for outcome in sorted(IN_PERSON)]


def tries_of(followups: Collection[int]) -> Part:
    return rows_for_each(SINCE_HEARD), [sql.id_list(followups), EVER, MOST_TRIES]


def rows_for_each(condition: str) -> str:
    return f"SELECT {COLUMNS} FROM {sql.first_rows('followthrough_touch', condition)}"  # noqa: S608  names of ours


def read_touches(parts: Collection[Part]) -> list[StoredTouch]:
    """The rows of all parts by contact, oldest first; a row of several parts once."""
    statement = " UNION ALL ".join(part for part, _ in parts)
    return in_order(sql.read_texts(statement, *(value for _, of in parts for value in of)))


def in_order(rows: Iterable[StoredTouch]) -> list[StoredTouch]:
    """The rows by contact, oldest first, each once."""
    return sorted({row[2]: row for row in rows}.values())


def last_in_touch(contacts: Iterable[int], *, workspace_id: int) -> dict[int, datetime]:
    """The time of each contact's last touch that restarts keep in touch; contacts without one are left out.

    One statement.
    """
    of = list(contacts)
    found = read_touches([(rows_for_each(LAST_IN_TOUCH), [sql.id_list(of), workspace_id])]) if of else ()
    return {stored[0]: past_touch(stored).at for stored in found}
