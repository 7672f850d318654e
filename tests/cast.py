"""The fixed cast: Ann owns, Ben is her team mate, Zoe is a stranger with a workspace of her own, Rob is the contact."""

from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime

from django.db import connection, transaction

from followthrough.accounts.models import Member, Workspace
from followthrough.followups.models import FollowUp
from followthrough.people.models import Contact
from tests import make


@dataclass
class Cast:
    workspace: Workspace
    ann: Member
    ben: Member
    zoe: Member
    rob: Contact
    call_rob: FollowUp


def make_cast() -> Cast:
    """Ann is to call Rob on Tuesday 24 November 2026."""
    workspace = make.workspace()
    ann = make.member(at=workspace, name="Ann Halloway", role="owner")
    ben = make.member(at=workspace, name="Ben Carter")
    zoe = make.member(
        at=make.workspace(name="Elsewhere", zone="America/Chicago", country="US"), name="Zoe Quill", role="owner"
    )
    rob = make.contact(by=ann)
    call_rob = make.followup(by=ann, contact=rob, due=make.window(datetime(2026, 11, 24)))
    return Cast(workspace, ann, ben, zoe, rob, call_rob)


class SharedCast:
    """The cast's rows, made once in a transaction that stays open; each test is a savepoint in it.

    A test that needs an empty database, or transactions of its own, takes them back first.
    """

    def __init__(self) -> None:
        self.made: Cast | None = None
        self.around: transaction.Atomic | None = None

    def make(self) -> None:
        """Make the rows unless they are there. A connection that a test closed has lost them."""
        if self.around and not connection.in_atomic_block:
            self.made = self.around = None
        if self.made is None:
            self.around = transaction.atomic()
            self.around.__enter__()
            self.made = make_cast()

    def copy(self) -> Cast | None:
        """Return objects of the rows that only this test changes; None if the rows are not there."""
        return deepcopy(self.made)

    def take_back(self) -> None:
        around, self.made, self.around = self.around, None, None
        if around and connection.in_atomic_block:
            transaction.set_rollback(True)
            around.__exit__(None, None, None)
