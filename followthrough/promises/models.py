"""Promise: 'I said I would do X by T', to a person, in either direction. A row exists only when the person was told."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Self

from django.db import models
from django.db.models import Exists, OuterRef, Q

from followthrough.accounts.models import InWorkspace, WorkspaceQuerySet
from followthrough.acts.models import Act
from followthrough.kit import windows
from followthrough.kit.sql import readable
from followthrough.kit.windows import Window
from followthrough.people.said_words import SaidOfContact


class PromiseQuerySet(WorkspaceQuerySet["Promise"]):
    def open(self) -> Self:
        return self.filter(state="open")

    def ours(self) -> Self:
        return self.filter(side="ours")

    def theirs(self) -> Self:
        return self.filter(side="theirs")


def has_open_promise_of_ours() -> Exists:
    """Condition on a QuerySet of follow-ups: true for a follow-up with an open promise of ours."""
    return Exists(Promise.objects.open().ours().filter(followup=OuterRef("pk")))


class Promise(InWorkspace, SaidOfContact):
    """One promise on a follow-up. `first_by` is the first date, `slips` how often it was renegotiated."""

    SEARCHED = ("what", "words")
    TO_CONTACT = "followup__contact"

    class Side(models.TextChoices):
        OURS = "ours"
        THEIRS = "theirs"

    class State(models.TextChoices):
        OPEN = "open"
        KEPT = "kept"
        KEPT_LATE = "kept_late"
        BROKEN = "broken"
        RELEASED = "released"  # the other side said it need not be done

    followup = models.ForeignKey("FollowUp", models.CASCADE, related_name="promises")
    side = models.CharField(max_length=6, choices=Side.choices)
    channel = models.CharField(max_length=10)
    what = models.CharField(max_length=500, blank=True)
    words = models.CharField(max_length=1000, blank=True)
    told_in = models.ForeignKey("Touch", models.SET_NULL, null=True, blank=True, related_name="promises")
    made_at = models.DateTimeField()
    due_from = models.DateTimeField()
    due_by = models.DateTimeField()
    precision = models.CharField(max_length=8)
    first_by = models.DateTimeField()
    slips = models.PositiveSmallIntegerField(default=0)
    state = models.CharField(max_length=9, choices=State.choices)
    closed_at = models.DateTimeField(null=True, blank=True)

    objects = PromiseQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=readable("made_at", "due_from", "due_by", "first_by", "closed_at"),
                name="promise_can_be_shown",
            ),
            models.CheckConstraint(condition=Q(side__in=["ours", "theirs"]), name="promise_side_is_known"),
            models.CheckConstraint(
                condition=Q(state="open", closed_at=None)
                | Q(state__in=["kept", "kept_late", "broken", "released"], closed_at__isnull=False),
                name="promise_open_or_closed",
            ),
            models.UniqueConstraint(
                fields=["followup", "side"], condition=Q(state="open"), name="promise_one_open_a_side"
            ),
        ]
        indexes = [
            models.Index(fields=["workspace", "side", "due_by"], name="promise_open", condition=Q(state="open")),
            models.Index(fields=["workspace", "state"], name="promise_by_state"),
            # The closed ones of a side, the newest first.
            models.Index(
                fields=["workspace", "side", "state", "-closed_at", "-id"],
                name="promise_closed",
                condition=Q(closed_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.what or self.channel

    def window(self, zone: str) -> Window:
        """When it is due, in local time of `zone`."""
        return promise_window(self.due_from, self.due_by, self.precision, zone)

    def is_late(self, now: datetime) -> bool:
        """True for an open promise whose last moment has passed."""
        return self.state == self.State.OPEN and now >= self.due_by

    def keep(self, act: Act, *, at: datetime) -> None:
        """Close it as kept, or as kept late after its last moment."""
        state = self.State.KEPT if at < self.due_by else self.State.KEPT_LATE
        self.write(act, state=state, closed_at=at)

    def break_(self, act: Act, *, at: datetime) -> None:
        """Close it as not kept."""
        self.write(act, state=self.State.BROKEN, closed_at=at)

    @classmethod
    def release_many(cls, act: Act, rows: "Sequence[Promise]", *, at: datetime) -> None:
        """Close these because the other side said they need not be done, in one statement."""
        cls.write_many(act, rows, state=cls.State.RELEASED, closed_at=at)

    def release(self, act: Act, *, at: datetime) -> None:
        """Close it because the other side said it need not be done."""
        self.write(act, state=self.State.RELEASED, closed_at=at)

    def renegotiate(self, act: Act, window: Window) -> None:
        """Give it a new date, told before the old one passed. `first_by` keeps the first date, `slips` counts."""
        starts, ends = window.utc()
        self.write(act, due_from=starts, due_by=ends, precision=window.precision, slips=self.slips + 1)


def promise_window(due_from: datetime, due_by: datetime, precision: str, zone: str) -> Window:
    """The window between two instants in local time of `zone`, at least a minute long."""
    starts, ends = windows.to_local(due_from, zone), windows.to_local(due_by, zone)
    return Window(starts, max(ends, starts + timedelta(minutes=1)), zone, precision)  # type: ignore[arg-type]
