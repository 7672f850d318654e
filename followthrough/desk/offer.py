"""The person one means to call who is offered today: a row of Today that has no follow-up yet.

Each working day of the member has one such row: who was sorted as meaning to call first, among those whom the member
sorted or changed last, and among everybody whom nobody here did. Personal contacts and those who asked not to be
contacted are never offered. After the member began with one of them, or put one off, the next comes on another day.
The row is read by the statement of the day itself, and its id is the negative id of the contact.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from followthrough.accounts.models import Member
from followthrough.accounts.working_days import is_working_day
from followthrough.consent.do_not_contact import barred_sql
from followthrough.consent.told_wishes import told_wishes_sql
from followthrough.followups.channels import CALL
from followthrough.followups.meant_to_call import PURPOSE, meant_to_call_sql
from followthrough.kit import sql, windows
from followthrough.touches import history_version

# Characters of a note that are read with a row.
LONGEST_NOTE = 2000
# The verb of the act that puts a person off.
PUT_OFF = "put_off"
# The newest acts of the member that are looked at: more than a member carries out in a day.
NEWEST_ACTS = 300
NO_TEXT, NO_NUMBER = "CAST(NULL AS TEXT)", "CAST(NULL AS INTEGER)"
# The columns of desk.facts.FollowUpRow and their wishes, as desk.today reads them of a follow-up.
ROW = f"""
    -c.id, c.id, c."full", c.given,
    (SELECT o.name FROM followthrough_organization o WHERE o.id = c.organization_id), c.title,
    '{PURPOSE}', '', '{CALL}', '', %s, %s, %s, 'day',
    CAST(%s AS TEXT), 1 = 0, CAST(c.sorted_at AS TEXT),
    {NO_TEXT}, {NO_TEXT}, {NO_TEXT}, {NO_TEXT}, {NO_TEXT}, {NO_NUMBER}, {NO_TEXT},
    {NO_TEXT}, {NO_TEXT}, {NO_TEXT}, {NO_TEXT}, {NO_TEXT},
    c.address, c.changed_by_id, {NO_NUMBER}, '', {NO_TEXT},
    (SELECT h.version FROM {history_version.TABLE} h WHERE h.contact_id = c.id), {NO_TEXT}, c.zone,
    substr(c.note, 1, {LONGEST_NOTE}), 0,
    c.household_id, (SELECT e."full" FROM followthrough_contact e WHERE e.id = c.household_id)
"""  # noqa: S608  names of ours
# The columns of desk.today.PlaceRow.
PLACE = f"""
    -c.id, c.id, '{PURPOSE}', '{CALL}', 1 = 0, CAST(%s AS TEXT), {NO_TEXT}, 'day', {NO_TEXT}, {NO_TEXT}, c.household_id
"""
BARRED = f"SELECT 1 FROM followthrough_contactpreference s WHERE s.contact_id = c.id AND {barred_sql('s')}"  # noqa: S608  names of ours
# The member wrote the contact last, or nobody who is still here did.
OWN = """EXISTS (SELECT 1 FROM followthrough_act w LEFT JOIN followthrough_member m ON m.id = w.member_id
    WHERE w.id = c.changed_by_id AND (w.member_id = %s OR m.id IS NULL OR m.left_at IS NOT NULL))"""
# Today the member put somebody off, or began a follow-up with somebody they meant to call.
HAD_TODAY = f"""
    SELECT 1 FROM (
        SELECT a.verb, a.at, a.contact_id, a.undone_at FROM followthrough_act a
        WHERE a.workspace_id = %s AND a.member_id = %s ORDER BY a.id DESC LIMIT {NEWEST_ACTS}
    ) AS done
    WHERE done.at >= %s AND done.undone_at IS NULL AND (done.verb = '{PUT_OFF}' OR EXISTS (
        SELECT 1 FROM followthrough_followup b JOIN followthrough_contact p ON p.id = b.contact_id
        WHERE b.contact_id = done.contact_id AND b.opened_at = done.at
            AND p.sorted_as = 'call' AND p.sorted_at <= b.opened_at
    ))
"""  # noqa: S608  names of ours
# The oldest one is found first: whether there was one today is asked only where there is somebody to offer.
OFFER = f"""
    SELECT * FROM (
        SELECT {{columns}} FROM followthrough_contact c
        WHERE c.workspace_id = %s AND {meant_to_call_sql("c")} AND NOT EXISTS ({BARRED}) AND {OWN}
        ORDER BY c.sorted_at, c.id LIMIT 1
    ) AS offered WHERE NOT EXISTS ({HAD_TODAY})
"""  # noqa: S608  names of ours


def rows_with_offer(
    due: str, params: Sequence[object], *, member: Member, day: date, places: bool = False
) -> list[tuple[Any, ...]]:
    """Return the rows of the statement `due` and after them the row of the contact who is offered; one statement.

    `places` reads the columns of a place instead of a whole row. On a day off nobody is offered; public holidays are
    looked up only where there is somebody, because their library takes long to load.
    """
    if not windows.is_business_day(day, weekdays=member.weekdays):
        return sql.read_texts(due, *params)
    columns = PLACE if places else f"{ROW}, {told_wishes_sql('c.id')}"
    statement = f"SELECT * FROM ({due}) AS due UNION ALL {OFFER.format(columns=columns)}"  # noqa: S608  names of ours
    found = sql.read_texts(statement, *params, *parameters_of_offer(member, day, places=places))
    has_offer = bool(found) and is_offer(found[-1][0])
    return found[:-1] if has_offer and not is_working_day(member, day) else found


def parameters_of_offer(member: Member, day: date, *, places: bool) -> list[object]:
    """Return the parameters of OFFER: those of its columns, then those of its conditions."""
    starts, ends = windows.midnight(day), windows.midnight(day) + timedelta(days=1)
    since, until = (windows.to_utc(each, member.zone) for each in (starts, ends))
    wall = [each.isoformat(timespec="minutes") for each in (starts, ends)]
    columns: list[object] = [until] if places else [*wall, member.zone, until]
    return [*columns, member.workspace_id, member.pk, member.workspace_id, member.pk, since]


def is_offer(row_id: int) -> bool:
    """True for the id of a row that is offered: it has no follow-up."""
    return row_id < 0
