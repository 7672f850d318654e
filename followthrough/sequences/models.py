"""A sequence as a workspace has changed it, and the place of a follow-up in one."""

from collections.abc import Sequence as Rows
from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import Q

from followthrough.accounts.models import InWorkspace, WorkspaceQuerySet
from followthrough.acts.models import Act, Undoable
from followthrough.kit.sql import readable


class Sequence(InWorkspace, Undoable):
    """A sequence that was edited or added; a shipped one has a row only then (sequences/shipped.py).

    `stages` is a list of {key, gap, channel, what, hours, words, by_itself, needs} in order (sequences/stages.py).
    """

    key = models.CharField(max_length=40)
    name = models.CharField(max_length=80)
    says = models.CharField(max_length=300, blank=True)
    # The event that begins it by itself where it is on (sequences/beginnings.py); '' for one that is begun by hand.
    begins_on = models.CharField(max_length=20, blank=True)
    is_on = models.BooleanField(default=True)
    stages = models.JSONField(default=list)
    # One's own that is no longer started with anybody; people who are in it go on.
    retired_at = models.DateTimeField(null=True, blank=True)

    objects = WorkspaceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "key"], name="sequence_once"),
            models.CheckConstraint(condition=readable("retired_at"), name="sequence_can_be_shown"),
            models.CheckConstraint(condition=~Q(key="") & ~Q(name=""), name="sequence_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name


class EnrolmentQuerySet(WorkspaceQuerySet["Enrolment"]):
    def counts_by(self, column: str) -> dict[str, int]:
        """{value of the column: number of rows}; one statement."""
        counted = self.order_by(column).values_list(column).annotate(count=models.Count("pk"))
        return dict(counted)

    def running(self) -> Self:
        """Enrolments that were not stopped, of open follow-ups."""
        return self.filter(stopped_at=None, followup__state="open")


class Enrolment(InWorkspace, Undoable):
    """The place of a follow-up in a sequence. It has no date of its own: the date is the follow-up's next step.

    `passed` are the keys of stages that were done or left out; `skipped` says of each that was left out why.
    """

    class Because(models.TextChoices):
        """The reason for a stop."""

        HEARD = "heard"  # they called, wrote or talked to us
        SAID_NO = "said_no"
        DO_NOT_CONTACT = "do_not_contact"
        BY_HAND = "by_hand"
        CLOSED = "closed"
        PERSONAL = "personal"
        DELETED = "deleted"
        MERGED = "merged"
        HANDED_OVER = "handed_over"
        DECIDED = "decided"  # the question after five tries was answered

    followup = models.OneToOneField("FollowUp", models.CASCADE, related_name="enrolment")
    sequence_key = models.CharField(max_length=40)
    stage = models.CharField(max_length=40, blank=True)
    passed = models.JSONField(default=list)
    skipped = models.JSONField(default=dict)
    begun_at = models.DateTimeField()
    stopped_at = models.DateTimeField(null=True, blank=True)
    stopped_because = models.CharField(max_length=20, choices=Because.choices, blank=True)
    stopped_by = models.ForeignKey("Touch", models.SET_NULL, null=True, blank=True, related_name="+")

    objects = EnrolmentQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(stage="") | Q(stopped_at__isnull=False), name="enrolment_stands_on_a_stage"
            ),
            models.CheckConstraint(
                condition=Q(stopped_at=None, stopped_because="")
                | Q(
                    stopped_at__isnull=False,
                    stopped_because__in=[
                        "heard",
                        "said_no",
                        "do_not_contact",
                        "by_hand",
                        "closed",
                        "personal",
                        "deleted",
                        "merged",
                        "handed_over",
                        "decided",
                    ],
                ),
                name="enrolment_stopped_with_its_cause",
            ),
            models.CheckConstraint(condition=readable("begun_at", "stopped_at"), name="enrolment_can_be_shown"),
        ]
        indexes = [
            models.Index(
                fields=["workspace", "sequence_key", "stage"], name="enrolment_running", condition=Q(stopped_at=None)
            ),
            models.Index(fields=["workspace", "sequence_key", "-begun_at"], name="enrolment_of_sequence"),
        ]

    def __str__(self) -> str:
        return f"{self.sequence_key} {self.stage}".strip()

    @property
    def is_running(self) -> bool:
        return self.stopped_at is None

    def go_on(self, act: Act, stage: str, *, passed: list[str], skipped: dict[str, str]) -> None:
        """Stand on the next stage."""
        self.write(act, stage=stage, passed=passed, skipped={**self.skipped, **skipped})

    @classmethod
    def stop_many(cls, act: Act, rows: "Rows[Enrolment]", because: str, *, at: datetime) -> None:
        """Stop these for a reason, in one statement."""
        cls.write_many(act, rows, stopped_at=at, stopped_because=because, stopped_by_id=None)

    def stop(self, act: Act, because: str, *, at: datetime, by_touch: int | None = None) -> None:
        """Stop it for a reason, with the touch that was its cause."""
        self.write(act, stopped_at=at, stopped_because=because, stopped_by_id=by_touch)
