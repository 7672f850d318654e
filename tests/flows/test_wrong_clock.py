"""The clock of the machine jumps ahead and back: no stored time keeps anything silent, blocked or falsely well."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.test import Client

from followthrough.flows.contact import delete_contact
from followthrough.flows.system import doctor, nightly_backup, tick
from followthrough.kit.clock import shifted_to
from followthrough.ledger import due_rows, heartbeat
from followthrough.ledger.due_rows import bring_forward, claim, owe
from followthrough.ledger.models import DueRow, Heartbeat
from followthrough.people.models import Contact
from tests import make
from tests.cast import Cast

JUMPS = (timedelta(minutes=1), timedelta(hours=3), timedelta(days=40), timedelta(days=700))
MINUTE = timedelta(minutes=1)


@pytest.fixture
def clock_part(cast: Cast) -> Callable[[datetime], doctor.CheckResult]:
    return lambda at: next(part for part in doctor.run_checks(now=at).parts if part.name == "clock")


@pytest.mark.once
@pytest.mark.parametrize("jump", JUMPS)
def test_a_tick_in_the_future_is_never_taken_for_a_running_clock(
    cast: Cast, client: Client, now: datetime, jump: timedelta, clock_part
) -> None:
    tick.run_tick(now)
    tick.run_tick(now + jump)
    found = clock_part(now)
    assert (found.ok, "clock was wrong" in found.why) == (False, True)
    client.force_login(cast.ann.user)
    with shifted_to(now):
        health = client.get("/health")
        assert (health.status_code, health.content) == (503, b"Clock error: the last check is in the future.\n")
        beat = client.get("/beat").json()
    assert (beat["stale"], beat["age"]) == (True, "")
    assert beat["words"].startswith("This computer’s clock was wrong: the last check says ")


@pytest.mark.once
@pytest.mark.parametrize("jump", JUMPS)
def test_the_first_right_tick_after_a_jump_mends_the_proof(
    cast: Cast, now: datetime, jump: timedelta, clock_part
) -> None:
    for at in (now, now + jump, now + MINUTE):
        tick.run_tick(at)
    beat = heartbeat.last_heartbeat()
    assert beat and (beat.at, beat.away_from, beat.away_until) == (now + MINUTE, None, None)
    assert clock_part(now + MINUTE).ok
    assert not clock_part(now + 5 * MINUTE).ok


def test_a_clock_that_was_behind_leaves_a_gap_as_after_a_downtime(cast: Cast, now: datetime) -> None:
    for at in (now, now - timedelta(days=3), now + MINUTE):
        tick.run_tick(at)
    beat = heartbeat.last_heartbeat()
    assert beat and (beat.at, beat.away_from) == (now + MINUTE, now - timedelta(days=3))


def test_nodes_whose_clocks_differ_by_some_seconds_are_well(cast: Cast, now: datetime, clock_part) -> None:
    tick.run_tick(now + timedelta(seconds=20))
    assert clock_part(now).why == "Reminders are on. Last check 0 seconds ago."


def test_a_claim_from_the_future_does_not_hold_the_row(cast: Cast, now: datetime) -> None:
    row = DueRow.objects.create(key="a", kind="import", due_at=now)
    assert claim(row.pk, now + timedelta(days=700))
    assert claim(row.pk, now)
    assert not claim(row.pk, now)


def test_work_of_a_wrong_clock_is_due_at_once_and_a_reminder_keeps_its_time(
    cast: Cast, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = now + timedelta(days=700)
    for kind in ("import", "remind", "backup"):
        assert owe(kind, kind, due_at=later)
    assert bring_forward(now) == 1
    assert DueRow.objects.free_and_due(now).get().kind == "import"


def test_every_kind_of_due_row_is_known_to_have_its_own_time_or_to_be_due_at_once() -> None:
    assert due_rows._timed == {"remind", nightly_backup.KIND}


def test_pings_go_on_after_a_jump_and_an_old_future_ping_proves_nothing(cast: Cast, now: datetime, settings) -> None:
    settings.PING_URL = "http://127.0.0.1:1/"
    beat = Heartbeat(name="clock", at=now, ping_at=now + timedelta(days=700))
    assert not beat.was_pinged_within(tick.PING_EVERY, now)
    beat.save()
    ping = next(part for part in doctor.run_checks(now=now).parts if part.name == "ping")
    assert not ping.ok


def test_a_backup_of_the_future_is_no_backup(cast: Cast, now: datetime) -> None:
    Heartbeat.objects.create(name="clock", at=now)
    DueRow.objects.create(key="backup:2028-11-24", kind="backup", due_at=now, done_at=now + timedelta(days=700))
    assert nightly_backup.last_backup(now) is None
    assert nightly_backup.is_overdue(now)
    backup = next(part for part in doctor.run_checks(now=now).parts if part.name == "backup")
    assert not backup.ok


def test_nobody_is_purged_while_the_time_may_be_wrong(cast: Cast, now: datetime) -> None:
    tick.run_tick(now)
    delete_contact.delete_contact(cast.rob, by=cast.ann, now=now)
    ahead = now + timedelta(days=40)
    for seconds in (0, 15, 30):
        tick.run_tick(ahead + timedelta(seconds=seconds))
    assert Contact.objects.filter(pk=cast.rob.pk).exists()
    tick.run_tick(now + MINUTE)  # the clock is set right again
    assert Contact.objects.filter(pk=cast.rob.pk).exists()


def test_after_a_day_of_ticks_the_time_is_believed(cast: Cast, now: datetime) -> None:
    ina = make.contact(by=cast.ann, name="Ina Brook", phone="", email="ina@example.com")
    delete_contact.delete_contact(ina, by=cast.ann, now=now - timedelta(days=40))
    Heartbeat.objects.create(
        name="clock", at=now - MINUTE, away_from=now - timedelta(days=2), away_until=now - timedelta(hours=25)
    )
    tick.run_tick(now)
    assert not Contact.objects.filter(pk=ina.pk).exists()
