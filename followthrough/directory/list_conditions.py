"""The contacts of each list as SQL with constants: the conditions of their partial indexes (people/models.py).

SQLite takes a partial index only for a query that repeats its condition, word for word and without parameters.
"""

from django.db.models import QuerySet

from followthrough.followups.meant_to_call import SORTED_TO_CALL, meant_to_call_sql
from followthrough.kit.counting import counted
from followthrough.people.models import Contact

TABLE = Contact._meta.db_table
IDLE = "{c}.follow_state = '' AND NOT {c}.is_personal AND {c}.deleted_at IS NULL"
CONDITIONS = {
    "unsorted": f"{{c}}.sorted_as = '' AND {IDLE}",
    # The first part is the condition of the index; contacts one means to call are not 'not following up'.
    "idle": f"{{c}}.sorted_as IN ('', 'call', 'keep', 'none') AND {IDLE} AND {{c}}.sorted_as IN ('', 'keep', 'none')",
    "closed": "{c}.follow_state = 'closed' AND {c}.deleted_at IS NULL AND {c}.self_of_id IS NULL",
    "personal": "{c}.is_personal AND {c}.deleted_at IS NULL AND {c}.self_of_id IS NULL",
    "call": SORTED_TO_CALL,
    "deleted": "{c}.deleted_at IS NOT NULL",
}


def condition_of(which: str, contact: str = TABLE) -> str:
    """Return the condition of a list on the table or alias `contact`; it does not name the workspace."""
    return CONDITIONS[which].format(c=contact)


def meant_to_call(people: QuerySet[Contact]) -> QuerySet[Contact]:
    """Return those of `people` whom one means to call: without those followed up with since they were sorted so."""
    return people.extra(where=[meant_to_call_sql(TABLE)])  # noqa: S610  constants of ours


def on_list(people: QuerySet[Contact], which: str) -> QuerySet[Contact]:
    """Return those of `people` who are on the list."""
    return people.extra(where=[condition_of(which)])  # noqa: S610  constants of ours


def count_sql(which: str) -> str:
    """Return SQL that counts the contacts on the list, up to MOST_COUNTED + 1; its parameter is the workspace."""
    where = condition_of(which)
    # Without statistics, SQLite takes the list's own index only for its order.
    return counted(f"SELECT 1 FROM {TABLE} WHERE workspace_id = %s AND {where} ORDER BY fold, id")  # noqa: S608  constants
