"""The heartbeat of the clock: one row, written at each tick, with the last gap in which the clock did not run.

A second row, BACKUP_NAME, holds the time and the error of the last nightly backup that was tried.
"""

from datetime import datetime

from followthrough.ledger.models import Heartbeat

CLOCK_NAME = "clock"
BACKUP_NAME = "backup"


def last_heartbeat() -> Heartbeat | None:
    """The heartbeat of the clock; None before its first tick."""
    # SQL by hand, because every page asks (kit/sql.py says why).
    return next(
        iter(Heartbeat.objects.raw("SELECT * FROM followthrough_heartbeat WHERE name = %s", [CLOCK_NAME])), None
    )


def note_tick(now: datetime) -> Heartbeat:
    """Note a tick of the clock. A silence longer than `Heartbeat.STALE` is stored as the last gap.

    The time that is noted is always the present one, also when the clock of the machine was set back. Whatever was
    noted of later times came from a wrong clock and is dropped.
    """
    row, _ = Heartbeat.objects.get_or_create(name=CLOCK_NAME, defaults={"at": now})
    if row.away_until and row.away_until > now:
        row.away_from = row.away_until = None
    if row.is_stale(now) and not row.is_ahead(now):
        row.away_from, row.away_until, row.late = row.at, now, 0
    row.at = now
    row.save(update_fields=["at", "away_from", "away_until", "late"])
    return row


def note_state(name: str, now: datetime, *, error: str = "") -> None:
    """Note that something was tried now, and its error; '' for none."""
    Heartbeat.objects.update_or_create(name=name, defaults={"at": now, "last_error": error[:500]})


def last_error(name: str) -> str:
    """Return the error of the last try; '' for none."""
    return Heartbeat.objects.filter(name=name).values_list("last_error", flat=True).first() or ""
