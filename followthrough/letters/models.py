"""Letter: a note or letter that was written and is mailed. PostRates: how long the mail takes, and what it costs."""

from datetime import datetime

from django.db import models
from django.db.models import Q

from followthrough.accounts.models import InWorkspace, WorkspaceQuerySet
from followthrough.acts.models import Undoable
from followthrough.kit.sql import readable
from followthrough.kit.windows import Window


class LetterQuerySet(WorkspaceQuerySet["Letter"]):
    pass


class Letter(InWorkspace, Undoable):
    """It is written, then posted. The window `says_*` is the date written in it, '' for none."""

    contact = models.ForeignKey("Contact", models.CASCADE, related_name="+", db_index=False)
    followup = models.ForeignKey("FollowUp", models.CASCADE, related_name="+", db_index=False)
    # A channel by post (followups/channels.py).
    kind = models.CharField(max_length=10)
    body = models.TextField(blank=True)
    material = models.ForeignKey("Material", models.SET_NULL, null=True, blank=True, related_name="+", db_index=False)
    says_starts = models.CharField(max_length=16, blank=True)
    says_ends = models.CharField(max_length=16, blank=True)
    says_zone = models.CharField(max_length=64, blank=True)
    says_precision = models.CharField(max_length=8, blank=True)
    written_at = models.DateTimeField()
    posted_at = models.DateTimeField(null=True, blank=True)
    # In hundredths of the currency; None where no rate was set.
    postage = models.PositiveIntegerField(null=True, blank=True)
    currency = models.CharField(max_length=3, blank=True)

    objects = LetterQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["followup"], condition=Q(posted_at=None), name="letter_to_post_once"),
            models.CheckConstraint(
                condition=readable("written_at", "posted_at") & readable("says_starts", "says_ends", kind="wall"),
                name="letter_can_be_shown",
            ),
        ]
        indexes = [
            models.Index(fields=["workspace", "-posted_at"], name="letter_by_posting"),
            models.Index(fields=["contact", "-posted_at"], name="letter_of_contact"),
        ]

    def __str__(self) -> str:
        return self.kind

    @property
    def says(self) -> Window | None:
        """The date that is written in it; None for none."""
        if not self.says_starts:
            return None
        starts, ends = datetime.fromisoformat(self.says_starts), datetime.fromisoformat(self.says_ends)
        return Window(starts, ends, self.says_zone, self.says_precision)  # type: ignore[arg-type]  # written from one


def says_columns(window: Window | None) -> dict[str, str]:
    """The columns of the date that is written in a letter."""
    return {
        "says_starts": window.starts.isoformat(timespec="minutes") if window else "",
        "says_ends": window.ends.isoformat(timespec="minutes") if window else "",
        "says_zone": window.zone if window else "",
        "says_precision": window.precision if window else "",
    }


class PostRates(InWorkspace, Undoable):
    """How many working days the mail takes at home and abroad, and the postage of each kind; one row a workspace."""

    days_home = models.PositiveSmallIntegerField()
    days_abroad = models.PositiveSmallIntegerField()
    # In hundredths of the currency; None for what was not set.
    note = models.PositiveIntegerField(null=True, blank=True)
    letter = models.PositiveIntegerField(null=True, blank=True)
    currency = models.CharField(max_length=3, blank=True)

    objects = WorkspaceQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace"], name="post_rates_once")]

    def __str__(self) -> str:
        return f"{self.days_home}, {self.days_abroad}"
