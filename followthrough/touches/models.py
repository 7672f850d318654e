"""Touch: something that happened. Rows are only added; planning is never a touch."""

from collections.abc import Collection, Iterable
from typing import Any, Self

from django.db import models
from django.db.models import Q

from followthrough.accounts.models import InWorkspace, WorkspaceQuerySet
from followthrough.kit.sql import readable
from followthrough.people.said_words import SaidOfContact


class TouchQuerySet(WorkspaceQuerySet["Touch"]):
    def uncorrected(self) -> Self:
        """Without touches that a later touch corrects."""
        return self.filter(correction=None)


class Touch(InWorkspace, SaidOfContact):
    """One touch. `corrects` is the touch that this one replaces; `words` are the member's own, whole."""

    SEARCHED = ("words",)

    class Side(models.TextChoices):
        US = "us"
        THEM = "them"

    # Their indexes are in Meta: `touch_by_outcome` and `touch_of_followup` begin with them.
    contact = models.ForeignKey("Contact", models.CASCADE, related_name="touches", db_index=False)
    followup = models.ForeignKey(
        "FollowUp", models.CASCADE, null=True, blank=True, related_name="touches", db_index=False
    )
    member = models.ForeignKey("Member", models.PROTECT, null=True, blank=True)
    at = models.DateTimeField()
    side = models.CharField(max_length=4, choices=Side.choices)
    channel = models.CharField(max_length=10)
    outcome = models.CharField(max_length=12)
    words = models.TextField(blank=True)
    # What went with it: `touch_of_material` is its index.
    material = models.ForeignKey("Material", models.SET_NULL, null=True, blank=True, related_name="+", db_index=False)
    # The event at which it was: `touch_of_event` is its index.
    event = models.ForeignKey("Event", models.SET_NULL, null=True, blank=True, related_name="+", db_index=False)
    corrects = models.OneToOneField("self", models.CASCADE, null=True, blank=True, related_name="correction")

    objects = TouchQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=readable("at"), name="touch_can_be_shown"),
            models.CheckConstraint(condition=~Q(channel="") & ~Q(outcome=""), name="touch_says_what_happened"),
        ]
        # touches/queries.py reads the newest touches of a contact, its first meeting, and the newest of a follow-up.
        indexes = [
            models.Index(fields=["workspace", "contact", "-at", "-id"], name="touch_of_contact"),
            models.Index(fields=["contact", "outcome", "at", "id"], name="touch_by_outcome"),
            models.Index(fields=["followup", "-at", "-id"], name="touch_of_followup"),
            models.Index(
                fields=["workspace", "material", "-at"], name="touch_of_material", condition=Q(material__isnull=False)
            ),
            models.Index(fields=["workspace", "event", "-at"], name="touch_of_event", condition=Q(event__isnull=False)),
            # The habits of a member are counted by it (desk/plan/read_plan.py).
            models.Index(fields=["workspace", "member", "channel", "at"], name="touch_of_member"),
        ]

    def __str__(self) -> str:
        return f"{self.channel} {self.outcome}"

    @classmethod
    def texts_about(cls, contacts: Collection[int]) -> Iterable[tuple[Any, ...]]:
        """Return (contact id, words) of the touches that no later one corrects, the newest first."""
        rows = cls.objects.uncorrected().filter(contact__in=contacts).exclude(words="").order_by("-at", "-pk")
        return rows.values_list("contact", "words")
