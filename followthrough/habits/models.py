"""A habit as a member changed it, and the people whom a member took from the plan."""

from django.db import models
from django.db.models import Q

from followthrough.accounts.models import InWorkspace, WorkspaceQuerySet
from followthrough.acts.models import Undoable
from followthrough.kit.sql import readable


class Habit(InWorkspace, Undoable):
    """A shipped habit (habits/shipped.py) that a member changed: how many, and whether it is on."""

    member = models.ForeignKey("Member", models.CASCADE, related_name="+", db_index=False)
    key = models.CharField(max_length=40)
    count = models.PositiveSmallIntegerField()
    is_on = models.BooleanField(default=True)

    objects = WorkspaceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["member", "key"], name="habit_once"),
            models.CheckConstraint(condition=Q(count__gte=1, count__lte=100) & ~Q(key=""), name="habit_can_be_counted"),
        ]

    def __str__(self) -> str:
        return self.key


class Proposed(InWorkspace, Undoable):
    """A person whom a member put on Today from the plan: nobody is suggested twice in four weeks."""

    member = models.ForeignKey("Member", models.CASCADE, related_name="+", db_index=False)
    contact = models.ForeignKey("Contact", models.CASCADE, related_name="+")
    habit = models.CharField(max_length=40)
    at = models.DateTimeField()

    objects = WorkspaceQuerySet.as_manager()

    class Meta:
        constraints = [models.CheckConstraint(condition=readable("at") & ~Q(habit=""), name="proposed_can_be_shown")]
        indexes = [models.Index(fields=["workspace", "member", "at"], name="proposed_of_member")]

    def __str__(self) -> str:
        return self.habit
