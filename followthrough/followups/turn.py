"""Whose turn it is: theirs while a step waits for them and our date to ask has not come, else ours. Pure.

The turn is derived: no row is written when that date comes (PRODUCT.md, 'The shape of the data').
"""

from datetime import datetime

from django.db.models import Q


def is_theirs(next_from: datetime | None, *, waiting: bool, now: datetime) -> bool:
    """True while it is their turn, for the step of an open follow-up that begins at `next_from`."""
    return waiting and next_from is not None and next_from > now


def is_theirs_condition(now: datetime) -> Q:
    """The same rule as a condition on a QuerySet of follow-ups."""
    return Q(state="open", is_waiting=True, next_from__gt=now)


def is_theirs_sql(alias: str) -> str:
    """The same rule as SQL on the follow-up table `alias`; its one parameter is now.

    The constants are literals, so that SQLite can use the partial index.
    """
    return f"{alias}.state = 'open' AND {alias}.is_waiting AND {alias}.next_from > %s"
