"""LongAct: one job for more people than a page can wait for, with its progress."""

from django.db import models
from django.db.models import Q

from followthrough.accounts.models import InWorkspace, WorkspaceQuerySet
from followthrough.kit.sql import readable


class LongAct(InWorkspace):
    """One job for many people, done block by block under one act. Its progress survives a restart."""

    class State(models.TextChoices):
        GOING = "going"
        DONE = "done"
        STOPPED = "stopped"  # by the user, before the end
        FAILED = "failed"

    member = models.ForeignKey("Member", models.CASCADE, related_name="+")
    act = models.ForeignKey("Act", models.CASCADE, related_name="+")
    # The verb and the fields of the job, and the ids of the people in order; [] when it has ended.
    job = models.JSONField(default=dict)
    people = models.JSONField(default=list, blank=True)
    # The newest act when the reader's page was made; None where nobody looked at one.
    seen = models.BigIntegerField(null=True, blank=True)
    total = models.PositiveIntegerField()
    # People who were looked at, and for how many of them the job was done.
    looked_at = models.PositiveIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    # Counts of the people left out by reason, and the first of them as [id, name, reason].
    left_counts = models.JSONField(default=dict, blank=True)
    left = models.JSONField(default=list, blank=True)
    # How many people an undo left as they are, because somebody changed them since.
    stayed = models.PositiveIntegerField(default=0)
    state = models.CharField(max_length=7, choices=State.choices, default=State.GOING)
    why = models.CharField(max_length=500, blank=True)
    made_at = models.DateTimeField()
    stop_asked_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = WorkspaceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=readable("made_at", "stop_asked_at", "ended_at"), name="long_act_can_be_shown"
            ),
            models.CheckConstraint(
                condition=Q(state__in=["going", "done", "stopped", "failed"]), name="long_act_state_is_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.job.get('verb', '')} {self.looked_at} of {self.total}"
