"""The tick of the clock, every TICK_EVERY: note reminders, reopen follow-ups, run the other sweeps, leave a heartbeat.

Sweeps work row by row: a bad row is logged and the next one continues.
"""

import logging
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from urllib.error import URLError
from urllib.request import ProxyHandler, build_opener, getproxies_environment

from django.db.models import F

from followthrough.flows.account import change_zone
from followthrough.flows.contact import delete_contact
from followthrough.flows.followup import reopen
from followthrough.flows.system import learn_pace, nightly_backup
from followthrough.followups.models import FollowUp
from followthrough.kit import sqlite_statistics, zones
from followthrough.kit.database.trouble import log_failure
from followthrough.kit.dates.style import in_style
from followthrough.ledger import heartbeat
from followthrough.ledger.due_rows import bring_forward, carries_out, owe
from followthrough.ledger.models import DueRow, Heartbeat
from followthrough.people.models import Contact
from followthrough.words.en.flows import system as say

log = logging.getLogger(__name__)

TICK_EVERY = timedelta(seconds=15)
PING_EVERY = timedelta(minutes=5)
# A reminder noted later than this came after a downtime: it is shown, and counted as late.
LATE = timedelta(minutes=2)
# No reminders for steps due longer ago: they are on Today anyway, and many at once would only disturb.
CATCH_UP = timedelta(days=2)
# After a gap of the clock nothing is purged for so long, because the time may be wrong.
SURE_OF_TIME = timedelta(days=1)
# Proxies come from the environment only: on macOS a forked process must not ask the system for them.
WATCHER = build_opener(ProxyHandler(getproxies_environment()))


def run_tick(now: datetime, *, ping_url: str = "") -> Heartbeat:
    """Run every sweep once and return the heartbeat. Errors of sweeps are stored in it; a lost database raises."""
    own = heartbeat.note_tick(now)
    errors = [
        error
        for sweep in (
            bring_forward,
            note_reminders,
            reopen_due,
            purge_deleted,
            follow_clock_rules,
            learn_pace.learn_all,
            keep_statistics,
            nightly_backup.owe_backup,
        )
        if (error := run_sweep(sweep, now))
    ]
    Heartbeat.objects.filter(pk=own.pk).update(last_error="; ".join(errors)[:500])
    if ping_url and not own.was_pinged_within(PING_EVERY, now):
        ping_watcher(own, ping_url, now)
    return own


def run_sweep(sweep: Callable[[datetime], object], now: datetime) -> str:
    """Run one sweep. Returns its error as text, empty when there was none."""
    try:
        sweep(now)
    except Exception as error:  # noqa: BLE001  the other sweeps must still run; the page and doctor show this one
        log_failure(log, sweep.__name__, error)
        return f"{sweep.__name__}: {error}"
    return ""


def for_each(rows: Iterable[FollowUp], doing: Callable[[FollowUp], object]) -> None:
    """Call `doing` for each row; log bad rows and continue. Raises RuntimeError at the end when there were any."""
    failed = 0
    for row in rows:
        try:
            doing(row)
        except Exception:  # one bad row never stops the rest
            failed += 1
            log.exception("follow-up %s", row.pk)
    if failed:
        raise RuntimeError(say.not_swept(failed))


def note_reminders(now: datetime) -> None:
    """Note a reminder for each step with a clock time that has come, also after a downtime."""
    timed = FollowUp.objects.open().filter(
        next_precision="at", next_from__lte=now, next_from__gt=now - CATCH_UP, owner__left_at=None
    )
    for_each(timed.order_by("next_from"), lambda followup: note_reminder(followup, now))


def note_reminder(followup: FollowUp, now: datetime) -> None:
    assert followup.next_from is not None
    if DueRow.objects.filter(key=older_reminder_key(followup)).exists():
        return
    is_new = owe(
        "remind",
        reminder_key(followup),
        workspace_id=followup.workspace_id,
        member_id=followup.owner_id,
        subject_id=followup.pk,
        due_at=followup.next_from,
    )
    if is_new and now - followup.next_from > LATE:
        Heartbeat.objects.filter(name=heartbeat.CLOCK_NAME).update(late=F("late") + 1)


def reminder_key(followup: FollowUp) -> str:
    """The unique key of a reminder: follow-up, channel, owner, wall time (PRODUCT.md A1).

    A step keeps its wall time when its owner moves to another zone, and when the rules of the zone change. So what rang
    at ten does not ring again at ten elsewhere.
    """
    return f"remind:{followup.pk}:page:{followup.owner_id}:{followup.next_starts}"


def older_reminder_key(followup: FollowUp) -> str:
    """The key of the same reminder in rows that were written before the owner and the wall time were part of it."""
    assert followup.next_from is not None
    return f"remind:{followup.pk}:page:{followup.next_from.astimezone(UTC):%Y-%m-%dT%H:%MZ}"


@carries_out("remind", has_own_time=True)
def remind(due: DueRow, now: datetime) -> str:
    """Claim a reminder: the page that claims it shows it. Returns the reason when the step has changed since."""
    followup = FollowUp.objects.open().filter(pk=due.subject_id or 0, owner_id=due.member_id).first()
    if followup is None or due.key not in (reminder_key(followup), older_reminder_key(followup)):
        return "the step has changed"
    return ""


def reopen_due(now: datetime) -> None:
    """Reopen follow-ups whose day has come in their owner's zone; the earliest zone is 14 hours ahead of UTC."""
    soon = (now + timedelta(hours=14)).date()
    sleepers = FollowUp.objects.due_to_reopen(soon).select_related("owner", "contact", "workspace")[:500]
    for_each(sleepers, lambda followup: reopen_one(followup, now))


def reopen_one(followup: FollowUp, now: datetime) -> None:
    """Reopen it. The act's sentence has dates as its workspace writes them."""
    with in_style(followup.workspace.date_style):
        reopen.reopen_by_clock(followup, now=now)


def purge_deleted(now: datetime) -> None:
    """Purge contacts, unless the clock has just skipped a time: if it is wrong, there is a day to notice that."""
    own = heartbeat.last_heartbeat()
    if own and own.has_run_for(SURE_OF_TIME, now):
        delete_contact.purge_deleted_contacts(now=now)


def follow_clock_rules(now: datetime) -> None:
    """Recompute the instants of open steps when the zone rules have changed."""
    rules = zones.rules_version()
    if Heartbeat.objects.filter(name=heartbeat.CLOCK_NAME).exclude(tzdata=rules).exists():
        change_zone.refresh_instants()
        Heartbeat.objects.filter(name=heartbeat.CLOCK_NAME).update(tzdata=rules)


def keep_statistics(_now: datetime) -> None:
    sqlite_statistics.refresh_statistics(Contact._meta.db_table)


def ping_watcher(own: Heartbeat, url: str, now: datetime) -> None:
    """Ping an outside watcher, which raises the alarm when pings stop. Runs outside of any transaction."""
    why = ""
    try:
        with WATCHER.open(url, timeout=5) as answer:
            answer.read(200)
    except (URLError, OSError, ValueError) as error:
        why = str(error)[:500]
    Heartbeat.objects.filter(pk=own.pk).update(ping_at=now, ping_error=why)
