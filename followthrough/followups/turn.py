"""Whose turn it is: theirs while a step waits for them and our date to ask has not come, else ours. Pure.

Nothing is written when that date comes (PRODUCT.md, 'The shape of the data').
"""

from datetime import datetime

from django.db.models import Q


def is_theirs(next_from: datetime | None, *, waiting: bool, now: datetime) -> bool:
    """True while it is their turn, of an open step that begins at `next_from`."""
    return waiting and next_from is not None and next_from > now


def theirs(now: datetime) -> Q:
    """The same as a condition on open follow-ups."""
    return Q(state="open", is_waiting=True, next_from__gt=now)


def theirs_sql(alias: str) -> str:
    """The same for a statement written by hand, on the follow-up table `alias`; its one parameter is now.

    The constants are written out, so that SQLite sees that it can use the partial index.
    """
    return f"{alias}.state = 'open' AND {alias}.is_waiting AND {alias}.next_from > %s"
