"""The clock's round, each quarter minute: what has come due is noted, what rests too long is woken, and it says so.

Every sweep goes row by row; a bad row is kept with its error and the next one goes on.
"""

import logging
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from urllib.error import URLError
from urllib.request import urlopen

from django.db.models import F

from followthrough.flows.account import change_zone
from followthrough.flows.contact import delete_contact
from followthrough.flows.followup import reopen
from followthrough.flows.system import learn_pace
from followthrough.followups.models import FollowUp
from followthrough.kit import sqlite_statistics, zones
from followthrough.ledger import heartbeat
from followthrough.ledger.models import DueRow, Heartbeat
from followthrough.ledger.run import does, owe
from followthrough.people.models import Contact

log = logging.getLogger(__name__)

EACH = timedelta(seconds=15)
PING_EACH = timedelta(minutes=5)
# A reminder this late came after a downtime; it is shown, and counted as late.
LATE = timedelta(minutes=2)
# Steps due longer ago stand on Today anyway; nobody wants last month's bells at once.
CATCH_UP = timedelta(days=2)


def ring(now: datetime, *, ping_url: str = "") -> Heartbeat:
    """One round. Never raises for a bad row; raises only when the database itself is gone."""
    own = heartbeat.tick(now)
    errors = [
        error
        for sweep in (
            note_reminders,
            wake_sleepers,
            purge_deleted,
            follow_clock_rules,
            learn_pace.learn_all,
            keep_statistics,
        )
        if (error := attempt(sweep, now))
    ]
    Heartbeat.objects.filter(pk=own.pk).update(last_error="; ".join(errors)[:500])
    if ping_url and (own.ping_at is None or now - own.ping_at >= PING_EACH):
        ping(own, ping_url, now)
    return own


def attempt(sweep: Callable[[datetime], object], now: datetime) -> str:
    try:
        sweep(now)
    except Exception as error:  # the other sweeps must still run; the page and doctor show this one
        log.exception("sweep %s failed", sweep.__name__)
        return f"{sweep.__name__}: {error}"
    return ""


def each(rows: Iterable[FollowUp], doing: Callable[[FollowUp], object]) -> None:
    """Row by row: a bad one is logged and passed over."""
    failed = 0
    for row in rows:
        try:
            doing(row)
        except Exception:  # one bad row never stops the rest
            failed += 1
            log.exception("follow-up %s", row.pk)
    if failed:
        raise RuntimeError(f"{failed} rows could not be swept; the log names them")


def note_reminders(now: datetime) -> None:
    """A step with a clock time rings once, at its time; after a downtime as soon as somebody looks."""
    timed = FollowUp.objects.open().filter(
        next_precision="at", next_from__lte=now, next_from__gt=now - CATCH_UP, owner__left_at=None
    )
    each(timed.order_by("next_from"), lambda followup: note_reminder(followup, now))


def note_reminder(followup: FollowUp, now: datetime) -> None:
    assert followup.next_from is not None
    is_new = owe(
        "remind",
        reminder_key(followup),
        workspace_id=followup.workspace_id,
        member_id=followup.owner_id,
        subject_id=followup.pk,
        due_at=followup.next_from,
    )
    if is_new and now - followup.next_from > LATE:
        Heartbeat.objects.filter(name=heartbeat.CLOCK).update(late=F("late") + 1)


def reminder_key(followup: FollowUp) -> str:
    """The thing, the channel and the instant: once each (PRODUCT.md A1)."""
    assert followup.next_from is not None
    return f"remind:{followup.pk}:page:{followup.next_from.astimezone(UTC):%Y-%m-%dT%H:%MZ}"


@does("remind")
def remind(due: DueRow, now: datetime) -> str:
    """The page that claims this row shows it. Needless when the step has moved since."""
    followup = FollowUp.objects.open().filter(pk=due.subject_id or 0, owner_id=due.member_id).first()
    if followup is None or reminder_key(followup) != due.key:
        return "the step has changed"
    return ""


def wake_sleepers(now: datetime) -> None:
    # Whose morning has come is decided in the owner's zone; the widest zone is 14 hours ahead.
    soon = (now + timedelta(hours=14)).date()
    sleepers = FollowUp.objects.sleepers(soon).select_related("owner", "contact")[:500]
    each(sleepers, lambda followup: reopen.wake_by_clock(followup, now=now))


def purge_deleted(now: datetime) -> None:
    delete_contact.purge(now=now)


def follow_clock_rules(now: datetime) -> None:
    """New zone rules: the wall time of every open step stays, its instant is computed again."""
    rules = zones.rules_version()
    if Heartbeat.objects.filter(name=heartbeat.CLOCK).exclude(tzdata=rules).exists():
        change_zone.refresh_instants()
        Heartbeat.objects.filter(name=heartbeat.CLOCK).update(tzdata=rules)


def keep_statistics(_now: datetime) -> None:
    sqlite_statistics.refresh_statistics(Contact._meta.db_table)


def ping(own: Heartbeat, url: str, now: datetime) -> None:
    """Tell a watcher outside that this clock rings (dead man's switch). Outside of any transaction."""
    why = ""
    try:
        with urlopen(url, timeout=5) as answer:  # noqa: S310  the owner's own setting
            answer.read(200)
    except (URLError, OSError, ValueError) as error:
        why = str(error)[:500]
    Heartbeat.objects.filter(pk=own.pk).update(ping_at=now, ping_error=why)
