"""The tick of the clock: reminders, reopening, pings and the heartbeat."""

from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest
from django.db import connection
from django.db.models import F

from followthrough.flows.account import change_zone
from followthrough.flows.followup import move, reopen
from followthrough.flows.system import tick
from followthrough.followups.models import FollowUp
from followthrough.kit import sqlite_statistics
from followthrough.ledger.due_rows import LEASE, claim, owe, run_due
from followthrough.ledger.models import DueRow, Heartbeat
from followthrough.people.models import Contact
from tests import make
from tests.cast import Cast


def at_ten(cast: Cast, now: datetime) -> FollowUp:
    move.move(cast.call_rob, next_words="today 10:00", by=cast.ann, now=now)
    return FollowUp.objects.get()


def reminder() -> DueRow:
    """The only reminder that is due; the backup of the night is another due row."""
    return DueRow.objects.get(kind="remind")


def test_a_step_with_a_clock_time_is_reminded_of_once(cast: Cast, now: datetime) -> None:
    at_ten(cast, now)
    for minutes in (71, 72, 73, 200):
        tick.run_tick(now + timedelta(minutes=minutes))
    due = reminder()
    later = now + timedelta(minutes=75)
    assert [run_due(due.pk, later), run_due(due.pk, later)] == [True, False]


def test_only_one_of_two_pages_shows_a_reminder(cast: Cast, now: datetime) -> None:
    at_ten(cast, now)
    ten = now + timedelta(minutes=72)
    tick.run_tick(ten)
    due = reminder()
    assert [claim(due.pk, ten), claim(due.pk, ten)] == [True, False]
    assert claim(due.pk, ten + LEASE)


def test_a_moved_step_is_not_reminded_of_at_its_old_time(cast: Cast, now: datetime) -> None:
    followup = at_ten(cast, now)
    ten = now + timedelta(minutes=72)
    tick.run_tick(ten)
    move.move(followup, next_words="fri 10", by=cast.ann, now=ten)
    assert not run_due(reminder().pk, ten)
    assert reminder().stopped_because == "the step has changed"


def test_after_a_downtime_the_reminder_counts_as_late(cast: Cast, now: datetime) -> None:
    at_ten(cast, now)
    tick.run_tick(now)
    tick.run_tick(now + timedelta(hours=9))
    beat = Heartbeat.objects.get()
    assert (beat.away_from, beat.away_until, beat.late) == (now, now + timedelta(hours=9), 1)
    assert reminder()


def test_one_bad_row_never_stops_the_rest(cast: Cast, now: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    FollowUp.objects.update(state="closed", close_reason="later", reopen_on=now.date())
    FollowUp.objects.bulk_create(
        FollowUp(
            workspace=cast.workspace,
            contact=cast.rob,
            changed_by_id=cast.call_rob.changed_by_id,
            state="closed",
            close_reason="later",
            reopen_on=now.date(),
            owner=cast.ann,
            opened_at=now,
            purpose="met",
        )
        for _ in range(2)
    )
    real, bad = reopen.reopen_by_clock, FollowUp.objects.order_by("id")[1].pk

    def breaks_once(followup: FollowUp, *, now: datetime) -> object:
        if followup.pk == bad:
            raise ZeroDivisionError("a bad row")
        return real(followup, now=now)

    monkeypatch.setattr(reopen, "reopen_by_clock", breaks_once)
    tick.run_tick(now)
    assert FollowUp.objects.open().count() == 2
    assert "1 rows couldn’t be cleaned up" in Heartbeat.objects.get().last_error


def test_the_watcher_outside_is_pinged(cast: Cast, now: datetime) -> None:
    heard = []

    class Watcher(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            heard.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *words: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Watcher) as server:
        Thread(target=server.handle_request, daemon=True).start()
        tick.run_tick(now, ping_url=f"http://127.0.0.1:{server.server_port}/here")
        tick.run_tick(now + timedelta(minutes=1), ping_url="http://127.0.0.1:1/never-asked-so-soon")
    assert heard == ["/here"]
    assert Heartbeat.objects.get().ping_error == ""


@pytest.mark.parametrize("way", ["his zone", "the rules of his zone"])
def test_a_step_that_rang_does_not_ring_again_at_the_same_hour_elsewhere(
    cast: Cast, now: datetime, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_ten(cast, now)
    ten = now.replace(hour=10, minute=0)
    tick.note_reminders(ten)
    assert run_due(reminder().pk, ten)
    if way == "his zone":
        change_zone.change_zone(cast.ann, "America/New_York", now=ten)
    else:
        FollowUp.objects.update(
            next_from=F("next_from") + timedelta(hours=1), next_by=F("next_by") + timedelta(hours=1)
        )
    for hours in range(12):
        tick.note_reminders(ten + timedelta(hours=hours))
    assert DueRow.objects.filter(kind="remind").count() == 1


def test_a_step_rings_for_its_new_owner_and_at_its_new_hour(cast: Cast, now: datetime) -> None:
    row = at_ten(cast, now)
    ten = now.replace(hour=10, minute=0)
    tick.note_reminders(ten)
    move.move(row, owner=cast.ben, by=cast.ann, now=ten)
    tick.note_reminders(ten)
    move.move(row, next_words="today 11:00", by=cast.ann, now=ten)
    tick.note_reminders(ten + timedelta(hours=1))
    assert list(DueRow.objects.filter(kind="remind").order_by("pk").values_list("member", flat=True)) == [
        cast.ann.pk, cast.ben.pk, cast.ben.pk,
    ]  # fmt: skip


def test_a_reminder_with_an_older_key_still_counts(cast: Cast, now: datetime) -> None:
    row = at_ten(cast, now)
    ten = now.replace(hour=10, minute=0)
    owe("remind", tick.older_reminder_key(row), member_id=cast.ann.pk, subject_id=row.pk, due_at=ten,
        workspace_id=cast.workspace.pk)  # fmt: skip
    tick.note_reminders(ten)
    assert run_due(reminder().pk, ten)


def test_a_failed_ping_is_stored_and_does_not_raise(cast: Cast, now: datetime) -> None:
    tick.run_tick(now, ping_url="http://127.0.0.1:1/")
    assert "refused" in Heartbeat.objects.get().ping_error


def test_statistics_are_renewed_when_the_rows_have_doubled(cast: Cast, now: datetime) -> None:
    table = Contact._meta.db_table
    counts_itself = connection.vendor != "sqlite"
    for number in range(3):
        make.contact(by=cast.ann, name=f"Ada {number}", phone="", email="")
    assert sqlite_statistics.refresh_statistics(table) is not counts_itself
    assert not sqlite_statistics.refresh_statistics(table)
    for number in range(20):
        make.contact(by=cast.ann, name=f"Bo {number}", phone="", email="")
    assert sqlite_statistics.refresh_statistics(table) is not counts_itself
