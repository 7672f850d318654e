"""Begin a flow: one write block with one act, in which a double click counts once."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from uuid import uuid4

from django.db import IntegrityError

from followthrough.accounts.models import Member
from followthrough.acts.models import Act, Undoable, insert_act
from followthrough.followups.models import FollowUp
from followthrough.kit import tx
from followthrough.kit.errors import AlreadyDone, Overtaken


@contextmanager
def begin_act(member: Member, verb: str, *, now: datetime, client_key: str = "") -> Iterator[Act]:
    """Open a write block and begin an act in it. Raises AlreadyDone for a client key that was used before."""
    try:
        with tx.write_block():
            refuse_double_click(member, client_key)
            key = client_key or uuid4().hex
            yield insert_act(member, verb, workspace_id=member.workspace_id, now=now, client_key=key)
    except IntegrityError as error:
        if "client_key" not in str(error):
            raise
        refuse_double_click(member, client_key)  # names the act that was faster
        raise AlreadyDone("That was saved a moment ago.", safe="It counts once.") from error


def refuse_double_click(member: Member, client_key: str) -> None:
    """Raise AlreadyDone, which names the first act, when an act of the workspace has this client key."""
    first = Act.objects.visible_to(member).filter(client_key=client_key).first() if client_key else None
    if first is not None:
        raise AlreadyDone(f"That was saved before: “{first}”", safe="It counts once.")


def lock_current(followup: FollowUp, *, seen: int | None = None) -> FollowUp:
    """Lock and return the current row. `seen` is the version (act id) on the reader's page.

    Raises Overtaken when the row has another version, or its contact was deleted.
    """
    rows = FollowUp.objects.select_for_update(of=("self",)).select_related("contact__organization", "owner")
    try:
        row = rows.get(pk=followup.pk, contact__deleted_at=None)
    except FollowUp.DoesNotExist:
        raise Overtaken("This follow-up is no longer there.", do="Look at Today for what is next.") from None
    refuse_stale(row, seen)
    return row


def refuse_stale(row: Undoable, seen: int | None) -> None:
    """Raise Overtaken when the row was changed by a later act than `seen`; None checks nothing."""
    if seen is not None and row.changed_by_id != seen:
        later = Act.objects.select_related("member__user").get(pk=row.changed_by_id)
        who = later.member.first_name if later.member else "The clock"
        raise Overtaken(
            f"{who} was faster: “{later}”", safe="What you wrote is kept below.", do="Read it and decide again."
        )
