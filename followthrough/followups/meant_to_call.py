"""The rule of 'meaning to call' as SQL: sorted so, and not followed up with since. It is derived, in no table."""

# The purpose of a follow-up that Today offers; none is stored with it.
PURPOSE = "meant"
# SQLite takes the partial index of these contacts (people/models.TO_CALL) only for a query that repeats its condition.
SORTED_TO_CALL = (
    "{c}.sorted_as = 'call' AND {c}.follow_state IN ('', 'closed') AND NOT {c}.is_personal AND {c}.deleted_at IS NULL"
)
NOT_FOLLOWED_UP_SINCE = """NOT EXISTS (SELECT 1 FROM followthrough_followup since
    WHERE since.workspace_id = {c}.workspace_id AND since.contact_id = {c}.id AND since.opened_at >= {c}.sorted_at)"""


def meant_to_call_sql(contact: str) -> str:
    """Return the condition on the table or alias `contact`; it does not name the workspace."""
    return f"{SORTED_TO_CALL} AND {NOT_FOLLOWED_UP_SINCE}".format(c=contact)
