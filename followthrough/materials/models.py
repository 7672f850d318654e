"""Material: something of value to send. A link, a file that is kept here, or paper that is handed over or posted."""

from typing import Self

from django.db import models
from django.db.models import Q

from followthrough.accounts.models import InWorkspace, WorkspaceQuerySet
from followthrough.acts.models import Undoable
from followthrough.kit.sql import readable


class MaterialQuerySet(WorkspaceQuerySet["Material"]):
    def in_use(self) -> Self:
        """Without retired ones, in the order of their names."""
        return self.filter(retired_at=None).order_by("name", "pk")


class Material(InWorkspace, Undoable):
    """One thing. A file has its content's SHA-256 as `digest`, its own name as `file_name` and its size in bytes."""

    class Kind(models.TextChoices):
        LINK = "link"
        FILE = "file"
        PAPER = "paper"

    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=5, choices=Kind.choices)
    url = models.CharField(max_length=500, blank=True)
    digest = models.CharField(max_length=64, blank=True)
    file_name = models.CharField(max_length=120, blank=True)
    file_bytes = models.PositiveIntegerField(default=0)
    # A sentence about it: for whom it is, and what it shows.
    says = models.CharField(max_length=300, blank=True)
    retired_at = models.DateTimeField(null=True, blank=True)

    objects = MaterialQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=readable("retired_at"), name="material_can_be_shown"),
            models.CheckConstraint(
                condition=~Q(name="")
                & (
                    Q(kind="link", digest="") & ~Q(url="")
                    | Q(kind="file", url="") & ~Q(digest="") & ~Q(file_name="")
                    | Q(kind="paper", url="", digest="")
                ),
                name="material_has_what_its_kind_needs",
            ),
        ]
        indexes = [models.Index(fields=["workspace", "name"], name="material_by_name")]

    def __str__(self) -> str:
        return self.name

    @property
    def is_retired(self) -> bool:
        return self.retired_at is not None
