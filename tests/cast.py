"""The fixed cast: Ann owns, Ben is her team mate, Zoe is a stranger with a workspace of her own, Rob is the contact."""

import pickle
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import connection, transaction

from followthrough.accounts.models import Member, Workspace
from followthrough.followups.models import FollowUp
from followthrough.people.models import Contact
from tests import make

# 8:48 in London.
TUESDAY = datetime(2026, 11, 24, 8, 48, tzinfo=UTC)


@dataclass
class Cast:
    workspace: Workspace
    ann: Member
    ben: Member
    zoe: Member
    rob: Contact
    call_rob: FollowUp


Maker = Callable[[Cast], Any]
# {id of a fixture of beside_cast: what makes its rows}
MAKERS: dict[int, Maker] = {}


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

    Rows of one `beside_cast` may stand on top, in a savepoint of their own. A test that needs an empty database, or
    transactions of its own, takes everything back first.
    """

    def __init__(self) -> None:
        self.around: list[transaction.Atomic] = []
        self.made: list[Any] = []
        self.maker: Maker | None = None
        self.of_test: list[Any] = []

    def make(self, maker: Maker | None) -> None:
        """Make the rows unless they are there. A connection that a test closed has lost them."""
        if self.around and not connection.in_atomic_block:
            self.around, self.made = [], []
        if self.made and self.maker is not maker:
            self.take_back(down_to=1)
        if not self.made:
            self.put_on_top(make_cast)
        if maker and len(self.made) == 1:
            cast = pickle.loads(self.made[0])
            self.put_on_top(lambda: (cast, maker(cast)))
        self.maker = maker

    def put_on_top(self, rows: Callable[[], Any]) -> None:
        self.around.append(transaction.atomic())
        self.around[-1].__enter__()
        self.made.append(pickle.dumps(rows()))

    def copy(self) -> Cast | None:
        """Return objects of the rows that only this test changes; None if the rows are not there."""
        newest = [pickle.loads(each) for each in self.made[-1:]]
        self.of_test = list(newest[0]) if len(self.made) > 1 else newest
        return self.of_test[0] if newest else None

    def take_back(self, down_to: int = 0) -> None:
        while len(self.around) > down_to:
            around = self.around.pop()
            if connection.in_atomic_block:
                transaction.set_rollback(True)
                around.__exit__(None, None, None)
        del self.made[down_to:]


def beside_cast(maker: Maker) -> Any:
    """Return a fixture of what `maker(cast)` returns. Its rows are made once for the tests that ask for it in a row."""

    @pytest.fixture
    def beside(cast: Cast, shared_cast: SharedCast) -> Any:
        is_made = shared_cast.maker is maker and len(shared_cast.of_test) > 1
        return shared_cast.of_test[1] if is_made else maker(cast)

    MAKERS[id(beside)] = maker
    return beside
