"""The people one knows, how to reach them, and the words they are found by."""

from datetime import datetime
from typing import Any, Self

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Q

from followthrough.accounts.models import InWorkspace, WorkspaceQuerySet
from followthrough.acts.models import Undoable


class ByteOrderedField(models.CharField):  # type: ignore[type-arg]  # it cannot be subscripted when it runs
    """Text compared byte by byte on both databases, so that a prefix is a range of the index."""

    def db_parameters(self, connection: BaseDatabaseWrapper) -> dict[str, Any]:
        return {**super().db_parameters(connection), "collation": "C" if connection.vendor == "postgresql" else None}


class Organization(InWorkspace):
    """A company's name, shared by its people. One nobody belongs to is not shown anywhere, so acts need not undo it."""

    name = models.CharField(max_length=200)
    fold = models.CharField(max_length=200)

    objects = WorkspaceQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "fold"], name="organization_once")]

    def __str__(self) -> str:
        return self.name


class Tag(InWorkspace):
    name = models.CharField(max_length=80)
    fold = models.CharField(max_length=80)

    objects = WorkspaceQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "fold"], name="tag_once")]

    def __str__(self) -> str:
        return self.name


class ContactQuerySet(WorkspaceQuerySet["Contact"]):
    def kept(self) -> Self:
        return self.filter(deleted_at=None)

    def deleted_since(self, then: datetime) -> Self:
        return self.filter(deleted_at__gte=then)


class Contact(InWorkspace, Undoable):
    given = models.CharField(max_length=200, blank=True)
    family = models.CharField(max_length=200, blank=True)
    full = models.CharField(max_length=400)
    fold = models.CharField(max_length=400)
    title = models.CharField(max_length=200, blank=True)
    does = models.CharField(max_length=1000, blank=True)
    organization = models.ForeignKey("Organization", models.PROTECT, null=True, blank=True, related_name="people")
    address = models.CharField(max_length=500, blank=True)
    birthday = models.CharField(max_length=10, blank=True)
    note = models.TextField(blank=True)
    zone = models.CharField(max_length=64, blank=True)
    is_private = models.BooleanField(default=False)
    tags: "models.ManyToManyField[Tag, models.Model]" = models.ManyToManyField("Tag", blank=True, related_name="people")
    made_at = models.DateTimeField()
    deleted_at = models.DateTimeField(null=True, blank=True)

    objects = ContactQuerySet.as_manager()

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(full=""), name="contact_has_a_name")]
        indexes = [
            models.Index(fields=["workspace", "fold", "id"], name="contact_by_name"),
            models.Index(fields=["deleted_at"], name="contact_deleted", condition=Q(deleted_at__isnull=False)),
        ]

    def __str__(self) -> str:
        return self.full

    @property
    def first(self) -> str:
        """How to speak of them: the first name, or the whole name of somebody with one."""
        return self.given or self.full


class ContactMethod(InWorkspace, Undoable):
    class Kind(models.TextChoices):
        PHONE = "phone"
        EMAIL = "email"
        URL = "url"

    # What goes with a deleted person is found by the constraint below, which begins with it.
    contact = models.ForeignKey("Contact", models.CASCADE, related_name="methods", db_index=False)
    kind = models.CharField(max_length=5, choices=Kind.choices)
    value = models.CharField(max_length=400)
    normal = models.CharField(max_length=400)
    label = models.CharField(max_length=80, blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    objects = WorkspaceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["contact", "kind", "normal"], name="method_once_per_contact"),
            models.CheckConstraint(condition=Q(kind__in=["phone", "email", "url"]), name="method_kind_is_known"),
        ]
        indexes = [
            models.Index(fields=["workspace", "kind", "normal"], name="method_by_address"),
            models.Index(fields=["workspace", "contact", "position"], name="method_of_contact"),
        ]

    def __str__(self) -> str:
        return self.value


class Posting(models.Model):
    """One word somebody is found by. Rebuilt from the contact; never the truth itself."""

    workspace = models.ForeignKey("Workspace", models.CASCADE, db_index=False)
    contact = models.ForeignKey("Contact", models.CASCADE, related_name="postings")
    word = ByteOrderedField(max_length=40)

    class Meta:
        indexes = [models.Index(fields=["workspace", "word", "contact"], name="posting_by_word")]

    def __str__(self) -> str:
        return str(self.word)
