"""The lists of promises: open, late, kept, broken, released."""

from datetime import datetime

from django.db.models import Q

from followthrough.accounts.models import Member
from followthrough.kit import sql
from followthrough.kit.counting import counted
from followthrough.promises.models import Promise, PromiseQuerySet

State = Promise.State
# A late promise is open too, so it is on both lists.
OPEN_LISTS = ("open", "late")
KEPT = (State.KEPT, State.KEPT_LATE)
PROMISE_LISTS = (*OPEN_LISTS, "kept", "broken", "released")


def visible_to(member: Member) -> PromiseQuerySet:
    """The promises of the member's workspace, without promises of deleted contacts."""
    return Promise.objects.visible_to(member).filter(followup__contact__deleted_at=None)


# Without the workspace: SQLite would read all its open promises. A follow-up has two at most.
OPEN_OF_ONE = "SELECT {p} FROM followthrough_promise p WHERE p.followup_id = %s AND p.state = 'open' ORDER BY p.id"


def open_promises_of(followup_id: int) -> list[Promise]:
    """The open promises of a follow-up, by hand: each panel reads them (kit/sql.py)."""
    statement = OPEN_OF_ONE.format(p=sql.columns_of(Promise, "p"))
    return [sql.row_of(Promise, row) for row in sql.read_rows(statement, followup_id)]


def list_condition(which: str, now: datetime) -> Q:
    """The condition for one of PROMISE_LISTS; 'late' as in Promise.is_late."""
    if which == "late":
        return Q(state=State.OPEN, due_by__lte=now)
    if which == "kept":
        return Q(state__in=KEPT)
    return Q(state=which)


def promises_on_list(promises: PromiseQuerySet, which: str, *, now: datetime) -> PromiseQuerySet:
    """The promises of one of PROMISE_LISTS: open ones by due date, the others by closing date, newest first."""
    found = promises.filter(list_condition(which, now))
    if which in OPEN_LISTS:
        return found.order_by("due_by", "pk")
    return newest_closed(found)


def newest_closed(promises: PromiseQuerySet) -> PromiseQuerySet:
    """Closed promises, the newest first. SQLite takes their index only when the query says that they are closed."""
    return promises.filter(closed_at__isnull=False).order_by("-closed_at", "-pk")


def newest_on_list(promises: PromiseQuerySet, which: str, *, now: datetime, limit: int) -> list[Promise]:
    """The first `limit` promises of one of PROMISE_LISTS; `promises` are those of one side.

    Each state is read by itself, because its index has them in the order of the list.
    """
    if which != "kept":
        return list(promises_on_list(promises, which, now=now)[:limit])
    states = [newest_closed(promises.filter(state=state))[:limit] for state in KEPT]
    found = sorted((row for rows in states for row in rows), key=lambda row: (row.closed_at, row.pk), reverse=True)
    return found[:limit]


# The conditions of the lists as SQL. Those with `side` name both sides, so that the index of the open ones is used.
CONDITIONS = {
    "open": "{p}.state = 'open'",
    "late": "{p}.state = 'open' AND {p}.side IN ('ours', 'theirs') AND {p}.due_by <= %s",
    "kept": "{p}.state IN ('kept', 'kept_late')",
    "broken": "{p}.state = 'broken'",
    "released": "{p}.state = 'released'",
}
# Deleted contacts are few: their promises are counted by themselves, and taken off.
OF_DELETED = """
    SELECT {} FROM followthrough_contact c CROSS JOIN followthrough_followup f CROSS JOIN followthrough_promise p
    WHERE c.workspace_id = %s AND c.deleted_at IS NOT NULL AND f.contact_id = c.id AND p.followup_id = f.id
"""


def sizes(member: Member, *, now: datetime) -> dict[str, int]:
    """How many promises are on each of PROMISE_LISTS, MOST_COUNTED + 1 for more than MOST_COUNTED; two statements."""
    cases = [f"COUNT(CASE WHEN {condition.format(p='p')} THEN 1 END)" for condition in CONDITIONS.values()]
    [gone] = sql.read_rows(OF_DELETED.format(", ".join(cases)), now, member.workspace_id)
    parts, params = list[str](), list[object]()
    for condition, more in zip(CONDITIONS.values(), gone, strict=True):
        own = condition.format(p="followthrough_promise")
        parts.append(counted(f"SELECT 1 FROM followthrough_promise WHERE workspace_id = %s AND {own}", more))  # noqa: S608
        params += [member.workspace_id, *([now] if "%s" in own else [])]
    [found] = sql.read_rows(f"SELECT {', '.join(parts)}", *params)
    return {which: there - less for which, there, less in zip(CONDITIONS, found, gone, strict=True)}
