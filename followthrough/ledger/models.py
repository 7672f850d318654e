"""Due rows, the work that the machine owes at a time, and the heartbeat that proves the clock runs."""

from datetime import datetime, timedelta
from typing import Self

from django.db import models
from django.db.models import Q

# No claim and no wait for the next try is longer. One that ends later was stored while the clock was wrong.
LONGEST_CLAIM = timedelta(hours=5)


class DueRowQuerySet(models.QuerySet["DueRow"]):
    def owed(self) -> Self:
        """Rows that are neither done nor stopped."""
        return self.filter(done_at=None, stopped_at=None)

    def free_and_due(self, now: datetime) -> Self:
        """Rows that are due, not done, not stopped, and not claimed by a process at this moment."""
        free = Q(lease_until=None) | Q(lease_until__lte=now) | Q(lease_until__gt=now + LONGEST_CLAIM)
        return self.owed().filter(free, due_at__lte=now)


class DueRow(models.Model):
    """One piece of work with a due time. `lease_until` ends a process's claim; `stopped_because` says why it was not
    done."""

    workspace = models.ForeignKey("Workspace", models.CASCADE, null=True, blank=True)
    member = models.ForeignKey("Member", models.CASCADE, null=True, blank=True)
    kind = models.CharField(max_length=20)
    # The thing and its occurrence, such as 'remind:followup-12:2026-11-24T09:00Z'.
    key = models.CharField(max_length=200, unique=True)
    subject_id = models.BigIntegerField(null=True, blank=True)
    due_at = models.DateTimeField()
    lease_until = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    last_error = models.CharField(max_length=500, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)
    stopped_at = models.DateTimeField(null=True, blank=True)
    stopped_because = models.CharField(max_length=200, blank=True)

    objects = DueRowQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["kind", "due_at"], name="due_open", condition=Q(done_at=None, stopped_at=None)),
            models.Index(
                fields=["member", "due_at"], name="due_open_of_member", condition=Q(done_at=None, stopped_at=None)
            ),
        ]

    def __str__(self) -> str:
        return self.key


class Heartbeat(models.Model):
    """One row for each clock, and one for the nightly backup (ledger/heartbeat.py).

    `away_from`, `away_until`: the last gap in the ticks; `late`: reminders in that gap.
    """

    # After so long without a tick the clock is stale, and the pages say so in red.
    STALE = timedelta(minutes=3)
    # The clocks of two nodes may differ by so much. A tick further in the future was noted while a clock was wrong.
    AHEAD = timedelta(seconds=30)

    name = models.CharField(max_length=40, unique=True)
    at = models.DateTimeField()
    away_from = models.DateTimeField(null=True, blank=True)
    away_until = models.DateTimeField(null=True, blank=True)
    late = models.PositiveIntegerField(default=0)
    tzdata = models.CharField(max_length=20, blank=True)
    last_error = models.CharField(max_length=500, blank=True)
    ping_at = models.DateTimeField(null=True, blank=True)
    ping_error = models.CharField(max_length=500, blank=True)

    def __str__(self) -> str:
        return self.name

    def is_stale(self, now: datetime) -> bool:
        """True when the last tick does not prove that the clock runs: it is long ago, or it lies in the future."""
        return now - self.at > self.STALE or self.is_ahead(now)

    def is_ahead(self, now: datetime) -> bool:
        """True when the last tick lies in the future: the clock of the machine was wrong then, or is wrong now."""
        return self.at - now > self.AHEAD

    def was_pinged_within(self, span: timedelta, now: datetime) -> bool:
        """True when the outside watcher was pinged in the last `span`, by a clock that was right."""
        return self.ping_at is not None and -self.AHEAD <= now - self.ping_at < span

    def has_run_for(self, span: timedelta, now: datetime) -> bool:
        """True when the clock runs, and has not just come back from a gap."""
        return not self.is_stale(now) and (self.away_until is None or now - self.away_until > span)
