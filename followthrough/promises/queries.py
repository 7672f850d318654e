"""The lists of promises: open, late, kept, broken, released."""

from datetime import datetime

from django.db.models import Count, Q

from followthrough.accounts.models import Member
from followthrough.promises.models import Promise, PromiseQuerySet

State = Promise.State
# A late promise is open too, so it is on both lists.
OPEN_LISTS = ("open", "late")
PROMISE_LISTS = (*OPEN_LISTS, "kept", "broken", "released")


def visible_to(member: Member) -> PromiseQuerySet:
    """The promises of the member's workspace, without promises of deleted contacts."""
    return Promise.objects.visible_to(member).filter(followup__contact__deleted_at=None)


def list_condition(which: str, now: datetime) -> Q:
    """The condition for one of PROMISE_LISTS; 'late' as in Promise.is_late."""
    if which == "late":
        return Q(state=State.OPEN, due_by__lte=now)
    if which == "kept":
        return Q(state__in=[State.KEPT, State.KEPT_LATE])
    return Q(state=which)


def promises_on_list(promises: PromiseQuerySet, which: str, *, now: datetime) -> PromiseQuerySet:
    """The promises of one of PROMISE_LISTS: open ones by due date, the others by closing date, newest first."""
    order = ("due_by", "pk") if which in OPEN_LISTS else ("-closed_at", "-pk")
    return promises.filter(list_condition(which, now)).order_by(*order)


def sizes(promises: PromiseQuerySet, *, now: datetime) -> dict[str, int]:
    """How many promises are on each of LISTS; one statement."""
    counted = promises.aggregate(
        **{f"n_{which}": Count("pk", filter=list_condition(which, now)) for which in PROMISE_LISTS}
    )
    return {which: counted[f"n_{which}"] for which in PROMISE_LISTS}
