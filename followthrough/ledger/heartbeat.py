"""Proof that the clock rings: one row, written at each tick, and the gap it found when it came back."""

from datetime import datetime

from followthrough.ledger.models import Heartbeat

CLOCK = "clock"


def last() -> Heartbeat | None:
    # By hand, as every page asks (kit/rows.py says why).
    return next(iter(Heartbeat.objects.raw("SELECT * FROM followthrough_heartbeat WHERE name = %s", [CLOCK])), None)


def tick(now: datetime) -> Heartbeat:
    """Note that the clock rang. A silence longer than `Beat.STALE` is kept as the gap it was away."""
    beat, is_new = Heartbeat.objects.get_or_create(name=CLOCK, defaults={"at": now})
    if not is_new and beat.is_stale(now):
        beat.away_from, beat.away_until, beat.late = beat.at, now, 0
    beat.at = max(now, beat.at) if not is_new else now
    beat.save(update_fields=["at", "away_from", "away_until", "late"])
    return beat
