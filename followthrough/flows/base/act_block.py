"""Begin a flow: one write block with one act, in which a double click counts once."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from uuid import uuid4

from django.db import IntegrityError

from followthrough.accounts.models import Member
from followthrough.acts.models import Act, insert_act
from followthrough.kit import tx
from followthrough.kit.errors import AlreadyDone
from followthrough.words.en.flows import base as say


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
        raise AlreadyDone(say.SAVED_ALREADY, safe=say.COUNTS_ONCE) from error


def refuse_double_click(member: Member, client_key: str) -> None:
    """Raise AlreadyDone, which names the first act, when an act of the workspace has this client key."""
    first = Act.objects.visible_to(member).filter(client_key=client_key).first() if client_key else None
    if first is not None:
        raise AlreadyDone(say.saved_before(first), safe=say.COUNTS_ONCE)
