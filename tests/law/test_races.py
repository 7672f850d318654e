"""Many members write about one person while somebody merges or deletes that person: nobody is dropped, no 500.

On PostgreSQL, where blocks run beside each other. On SQLite a write block is alone, so tests/law/test_stale_rows.py
tells every order that there is.
"""

from collections.abc import Callable
from datetime import datetime
from threading import Event, Thread
from types import SimpleNamespace

import pytest
from django.db import OperationalError, connection, transaction

from followthrough.desk.dropped import count_dropped
from followthrough.flows.base import repeat
from followthrough.flows.base.repeat import Busy, again_if_ended
from followthrough.flows.contact.delete_contact import delete_contact
from followthrough.flows.duplicates.merge import merge_contacts
from followthrough.followups.models import FollowUp
from followthrough.kit.errors import Refused
from followthrough.people.models import Contact
from tests.cast import Cast, make_cast
from tests.law.stale_rows import ABOUT_ROWS, Looked, look_up
from tests.law.test_stale_rows import left_on_shells, open_on

# Without other merges.
FLOWS = [name for name in ABOUT_ROWS if name not in ("merge_contacts", "delete_contact", "reopen_by_clock")]


@pytest.fixture
def world(transactional_db: None) -> Cast:
    if connection.vendor != "postgresql":
        pytest.skip("a write block of SQLite is alone")
    return make_cast()


class Writer(Thread):
    """A member who writes in a thread; `failed` is an error that is no refusal."""

    def __init__(self, act: Callable[[], object]) -> None:
        super().__init__()
        self.act, self.failed = act, ""
        self.start()

    def run(self) -> None:
        try:
            self.act()
        except Refused:
            pass
        except Exception as error:  # the test shows it
            self.failed = repr(error)
        finally:
            connection.close()


def everybody_else(at: Looked, now: datetime, way: str) -> list[Writer]:
    how = {"by": at.ben, "now": now}
    flows = FLOWS if way == "merged" else [name for name in FLOWS if name != "restore_contact"]
    return [Writer(lambda name=name: ABOUT_ROWS[name][0](at, how)) for name in flows]


MERGE = {"merged": merge_contacts, "deleted": lambda kay, gay, **how: delete_contact(gay, **how)}


@pytest.mark.parametrize("way", MERGE)
def test_everybody_writes_while_a_merge_is_under_way(world: Cast, now: datetime, way: str) -> None:
    at = look_up(world, now)
    begun, commit = Event(), Event()

    def slow() -> None:
        with transaction.atomic():
            MERGE[way](at.kay, at.gay, by=at.ann, now=now)
            begun.set()
            commit.wait(10)

    first = Writer(slow)
    assert begun.wait(10)
    hung_before = open_on([at.gay.pk])
    rest = everybody_else(at, now, way)
    commit.wait(0.5)  # they wait for the merge meanwhile
    commit.set()
    assert [each.failed for each in (first, *rest) if not each.join() and each.failed] == []
    assert left_on_shells() == []
    assert way == "merged" or open_on([at.gay.pk]) <= hung_before
    assert count_dropped(world.workspace) == 0


@pytest.mark.parametrize("way", MERGE)
def test_a_merge_comes_between_everybody_who_writes(world: Cast, now: datetime, way: str) -> None:
    at = look_up(world, now)
    merge = lambda: MERGE[way](at.kay, at.gay, by=at.ann, now=now)  # noqa: E731
    rest = everybody_else(at, now, way)
    writers = [Writer(merge), *rest]
    assert [each.failed for each in writers if not each.join() and each.failed] == []
    gay = Contact.objects.get(pk=at.gay.pk)
    assert gay.deleted_at and left_on_shells() == []
    later = FollowUp.objects.filter(contact=gay, state="open", changed_by_id__gt=gay.changed_by_id)
    assert way == "merged" or later.count() <= len(FLOWS)
    assert count_dropped(world.workspace) == 0


def lock_two(first: Contact, second: Contact, here: Event, there: Event) -> None:
    """Lock two rows one after the other, and between them wait for somebody who does it the other way round."""
    with transaction.atomic():
        Contact.objects.select_for_update().get(pk=first.pk)
        here.set()
        there.wait(3)
        Contact.objects.select_for_update().get(pk=second.pk)


def test_two_who_wait_for_each_other_are_both_served(world: Cast, now: datetime) -> None:
    at = look_up(world, now)
    here, there = Event(), Event()
    served = again_if_ended(lock_two)
    writers = [Writer(lambda: served(at.gay, at.kay, here, there)), Writer(lambda: served(at.kay, at.gay, there, here))]
    assert [each.failed for each in writers if not each.join() and each.failed] == []


def ended(sqlstate: str) -> OperationalError:
    error, cause = OperationalError("deadlock detected"), Exception()
    cause.sqlstate = sqlstate  # type: ignore[attr-defined]
    error.__cause__ = cause
    return error


@pytest.mark.pure
def test_a_block_is_repeated_a_few_times_and_then_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repeat, "PAUSE", (0, 0))
    # The rows that tests share may stand in an open transaction, in which nothing is repeated.
    monkeypatch.setattr(repeat, "connection", SimpleNamespace(in_atomic_block=False))
    tried: list[str] = []

    @again_if_ended
    def always(sqlstate: str, times: int = 99) -> str:
        tried.append(sqlstate)
        if len(tried) <= times:
            raise ended(sqlstate)
        return "served"

    with pytest.raises(Busy, match="Try again"):
        always("40P01")
    assert len(tried) == repeat.TRIES
    tried.clear()
    assert (always("40001", times=2), len(tried)) == ("served", 3)
    tried.clear()
    with pytest.raises(OperationalError):
        always("57014")  # somebody stopped it: not a matter of another try
    assert len(tried) == 1
