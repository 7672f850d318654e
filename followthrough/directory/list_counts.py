"""Count the contacts of each list, up to MOST_COUNTED: the time does not grow with the contacts."""

from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.directory import unsorted
from followthrough.directory.list_conditions import count_sql
from followthrough.directory.people_list import INTERVAL_CONDITION, meaning_to_call
from followthrough.followups.turn import is_theirs_sql
from followthrough.kit import sql
from followthrough.kit.counting import MOST_COUNTED, counted

# The deleted contacts and those of members' own things, and those of them whose follow-up is still open; few of both.
LEFT_OUT_SQL = """
    SELECT COUNT(*), COUNT(CASE WHEN follow_state = 'open' THEN 1 END)
    FROM followthrough_contact WHERE workspace_id = %s AND deleted_at IS NOT NULL
    UNION ALL SELECT COUNT(*), COUNT(CASE WHEN follow_state = 'open' THEN 1 END)
    FROM followthrough_member m JOIN followthrough_contact c ON c.self_of_id = m.id WHERE m.workspace_id = %s
"""
PEOPLE_SQL = "SELECT 1 FROM followthrough_contact WHERE workspace_id = %s"
OPEN_SQL = "SELECT DISTINCT contact_id FROM followthrough_followup WHERE workspace_id = %s AND state = 'open'"
WAITING_SQL = f"""
    SELECT DISTINCT f.contact_id FROM followthrough_followup f
    JOIN followthrough_contact c ON c.id = f.contact_id AND c.deleted_at IS NULL
    WHERE f.workspace_id = %s AND {is_theirs_sql("f")}
"""  # noqa: S608  words of ours
KEPT_SQL = f"""
    SELECT 1 FROM followthrough_followup f
    JOIN followthrough_contact c ON c.id = f.contact_id AND c.deleted_at IS NULL
    WHERE {INTERVAL_CONDITION} ORDER BY f.next_from
"""  # noqa: S608  words of ours
BY_CONDITION = ("idle", "closed", "personal")


def count_lists(member: Member, *, now: datetime) -> dict[str, int]:
    """{list: its number of contacts}; four or five statements.

    MOST_COUNTED + 1 stands for more than MOST_COUNTED, on the list 'unsorted' unsorted.COUNTED + 1.
    """
    at = member.workspace_id
    [(deleted, gone_open), (own, own_open)] = sql.read_rows(LEFT_OUT_SQL, at, at)
    [(people, open_, waiting, keep, *others)] = sql.read_rows(
        counts_sql(deleted + own, gone_open + own_open), at, at, at, now, *[at] * 4
    )
    return {
        "everyone": people - deleted - own,
        "active": open_ - gone_open - own_open,
        "waiting": waiting,
        "call": meaning_to_call(member)[: MOST_COUNTED + 1].count(),
        "unsorted": unsorted.count_unsorted(member, unsorted.Scope()),
        "keep": keep,
        **dict(zip(BY_CONDITION, others, strict=True)),
        "deleted": min(deleted, MOST_COUNTED + 1),
    }


def counts_sql(left_out: int, left_out_open: int) -> str:
    """Return one statement for all lists that take no other; the first two numbers hold those left out too."""
    parts = [
        counted(PEOPLE_SQL, more=left_out),
        counted(OPEN_SQL, more=left_out_open),
        counted(WAITING_SQL),
        counted(KEPT_SQL),
        *map(count_sql, BY_CONDITION),
    ]
    return f"SELECT {', '.join(parts)}"
