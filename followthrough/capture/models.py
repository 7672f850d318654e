"""Imports of files, and suggestions that two contacts are one person."""

from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import F, Q

from followthrough.accounts.models import InWorkspace, WorkspaceQuerySet
from followthrough.acts.models import Undoable
from followthrough.kit.sql import readable


class ImportQuerySet(WorkspaceQuerySet["Import"]):
    def left_since(self, then: datetime) -> Self:
        """Return imports made before `then` that were never confirmed."""
        return self.filter(state__in=["reading", "ready", "failed"], made_at__lt=then)


class Import(InWorkspace):
    """The import of one file: it is read, previewed, and stored block by block. Its progress survives a restart."""

    class State(models.TextChoices):
        READING = "reading"
        READY = "ready"  # the preview is shown
        BRINGING = "bringing"
        DONE = "done"
        STOPPED = "stopped"  # by the user, before the end
        FAILED = "failed"

    member = models.ForeignKey("Member", models.CASCADE, related_name="+")
    ticket = models.CharField(max_length=64)
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=10, blank=True)
    state = models.CharField(max_length=8, choices=State.choices)
    # Column index -> target, as the user chose; {} if the guess was accepted.
    mapping = models.JSONField(default=dict, blank=True)
    # The file's columns with samples; its unreadable rows; the counts of the preview.
    columns = models.JSONField(default=list, blank=True)
    errors = models.JSONField(default=list, blank=True)
    counts = models.JSONField(default=dict, blank=True)
    total = models.PositiveIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    why = models.CharField(max_length=500, blank=True)
    act = models.ForeignKey("Act", models.SET_NULL, null=True, blank=True, related_name="+")
    made_at = models.DateTimeField()
    stop_asked_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = ImportQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=readable("made_at", "stop_asked_at", "ended_at"), name="import_can_be_shown"
            ),
            models.CheckConstraint(
                condition=Q(state__in=["reading", "ready", "bringing", "done", "stopped", "failed"]),
                name="import_state_is_known",
            ),
        ]
        indexes = [models.Index(fields=["workspace", "member", "-id"], name="import_newest")]

    def __str__(self) -> str:
        return self.name


class Suggestion(InWorkspace, Undoable):
    """Two contacts that may be one person, with the reason. Decided once: TAKEN (merged) or DECLINED (two people)."""

    class State(models.TextChoices):
        OPEN = "open"
        TAKEN = "taken"
        DECLINED = "declined"

    contact = models.ForeignKey("Contact", models.CASCADE, related_name="+")
    other = models.ForeignKey("Contact", models.CASCADE, related_name="+")
    why = models.CharField(max_length=200)
    score = models.FloatField()
    state = models.CharField(max_length=8, choices=State.choices, default=State.OPEN)
    made_at = models.DateTimeField()

    objects = WorkspaceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["contact", "other"], name="suggestion_once_per_pair"),
            models.CheckConstraint(condition=Q(contact__lt=F("other")), name="suggestion_older_first"),
            models.CheckConstraint(
                condition=Q(state__in=["open", "taken", "declined"]), name="suggestion_state_is_known"
            ),
        ]
        indexes = [models.Index(fields=["workspace", "state", "-score"], name="suggestion_open")]

    def __str__(self) -> str:
        return f"{self.contact} and {self.other}"
