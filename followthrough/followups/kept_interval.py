"""The keep-in-touch interval that a follow-up keeps: its contact's interval, or none for any other follow-up."""

from followthrough.followups import intervals
from followthrough.kit import sql
from followthrough.people.effective_interval import effective_days_sql

# SQL expression for statements with the follow-up as f and its contact as c: days, or NULL for other follow-ups.
KEPT_DAYS_SQL = f"CASE WHEN f.key LIKE '{intervals.KEY_PREFIX}%%' THEN {effective_days_sql('c')} END"
KEPT_DAYS_OF_ONE_SQL = f"""
    SELECT {KEPT_DAYS_SQL} FROM followthrough_followup f JOIN followthrough_contact c ON c.id = f.contact_id
    WHERE f.id = %s
"""  # noqa: S608  made of constants of this package only


def kept_days(followup_id: int) -> int | None:
    """Days of the interval this follow-up keeps, None when it keeps none; one statement."""
    found = sql.read_rows(KEPT_DAYS_OF_ONE_SQL, followup_id)
    return found[0][0] if found else None
