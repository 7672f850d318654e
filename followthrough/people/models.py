"""Contacts, organizations, tags, contact methods, and the words by which contacts are found."""

from datetime import datetime
from typing import Any, Self

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Q

from followthrough.accounts.models import InWorkspace, WorkspaceQuerySet
from followthrough.acts.models import Undoable
from followthrough.kit.sql import readable


class ByteOrderedField(models.CharField):  # type: ignore[type-arg]  # it cannot be subscripted when it runs
    """Text that both databases compare byte by byte, so that a prefix is a range of the index."""

    def db_parameters(self, connection: BaseDatabaseWrapper) -> dict[str, Any]:
        return {**super().db_parameters(connection), "collation": "C" if connection.vendor == "postgresql" else None}


class Organization(InWorkspace):
    """A company as it is written. Organizations without people are never shown, so undo can ignore them.

    Those with the same `key` are one company in several spellings (matching/company_key.py)."""

    name = models.CharField(max_length=200)
    fold = models.CharField(max_length=200)
    key = models.CharField(max_length=200)

    objects = WorkspaceQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "fold"], name="organization_once")]
        indexes = [models.Index(fields=["workspace", "key"], name="organization_by_key")]

    def __str__(self) -> str:
        return self.name


class Tag(InWorkspace):
    """A tag of a workspace, unique by its folded name."""

    name = models.CharField(max_length=80)
    fold = models.CharField(max_length=80)
    # Keep in touch with everyone who has the tag this often, unless the contact has an interval of its own.
    keep_in_touch_days = models.PositiveSmallIntegerField(null=True, blank=True)

    objects = WorkspaceQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "fold"], name="tag_once")]

    def __str__(self) -> str:
        return self.name


class ContactQuerySet(WorkspaceQuerySet["Contact"]):
    def kept(self) -> Self:
        return self.filter(deleted_at=None)

    def people(self) -> Self:
        """Without the contacts of members' own things."""
        return self.filter(self_of=None)

    def deleted_since(self, then: datetime) -> Self:
        return self.filter(deleted_at__gte=then)


# The contacts of the lists, for their indexes; directory/list_conditions.py has the same conditions as SQL.
IDLE = Q(follow_state="", is_personal=False, deleted_at=None)
UNSORTED = Q(sorted_as="") & IDLE
# It names every decision, so that SQLite does not take the index of these contacts for the unsorted ones.
POOL = Q(sorted_as__in=["", "call", "keep", "none"]) & IDLE
RESTING = Q(follow_state="closed", deleted_at=None)
PRIVATE = Q(is_personal=True, deleted_at=None)
DELETED = Q(deleted_at__isnull=False)
TO_CALL = Q(sorted_as="call", follow_state__in=["", "closed"], is_personal=False, deleted_at=None)


class Contact(InWorkspace, Undoable):
    """A person. `fold` is the folded full name; `does` is what they do, in the user's words."""

    class Sorted(models.TextChoices):
        CALL = "call"  # meaning to call
        KEEP = "keep"  # keep in touch, at an interval
        NONE = "none"  # no follow-up

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
    is_personal = models.BooleanField(default=False)
    tags: "models.ManyToManyField[Tag, ContactTag]" = models.ManyToManyField(
        "Tag", through="ContactTag", related_name="people"
    )
    # The decision of the ten minutes through one's people; only people sorted CALL or KEEP are ever proposed.
    sorted_as = models.CharField(max_length=5, choices=Sorted.choices, blank=True)
    sorted_at = models.DateTimeField(null=True, blank=True)
    # 'open' with an open follow-up, 'closed' with closed ones only, '' without any. The database keeps it by triggers
    # (followups/follow_state.py), so that a list reads its own contacts alone; nothing else writes it.
    follow_state = models.CharField(max_length=6, blank=True, default="", db_default="", editable=False)
    # Days from a touch to the next one (followups/intervals.py); None: the tags decide; 0: never.
    keep_in_touch_days = models.PositiveSmallIntegerField(null=True, blank=True)
    brought_by = models.ForeignKey("Act", models.PROTECT, null=True, blank=True, related_name="+", db_index=False)
    made_at = models.DateTimeField()
    deleted_at = models.DateTimeField(null=True, blank=True)
    # The member whose own things this contact holds, 'buy stamps': one for each member, made when it is first needed.
    # It is on no list of people, and found by no name.
    self_of = models.ForeignKey("Member", models.CASCADE, null=True, blank=True, related_name="+", db_index=False)
    # The other half of a couple: two people with one conversation. It points back (flows/contact/household.py).
    household = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="+", db_index=False)
    # The contact that this one was merged into; everything of this one belongs to it now.
    merged_into = models.ForeignKey("self", models.CASCADE, null=True, blank=True, related_name="merged")

    objects = ContactQuerySet.as_manager()

    class Meta:
        constraints = [
            # With its condition it is an index: another constraint would make SQLite write the table anew.
            models.UniqueConstraint(fields=["self_of"], condition=Q(self_of__isnull=False), name="contact_self_once"),
            models.CheckConstraint(
                condition=readable("made_at", "deleted_at", "sorted_at"), name="contact_can_be_shown"
            ),
            models.CheckConstraint(condition=~Q(full=""), name="contact_has_a_name"),
            models.CheckConstraint(
                condition=Q(sorted_as="", sorted_at=None)
                | Q(sorted_as__in=["call", "keep", "none"], sorted_at__isnull=False),
                name="contact_sorted_when",
            ),
            models.CheckConstraint(
                condition=Q(merged_into=None) | Q(deleted_at__isnull=False), name="contact_merged_is_gone"
            ),
        ]
        indexes = [
            models.Index(fields=["workspace", "fold", "id"], name="contact_by_name"),
            models.Index(
                fields=["workspace", "deleted_at"], name="deleted_contacts", condition=Q(deleted_at__isnull=False)
            ),
            models.Index(fields=["deleted_at"], name="contact_deleted", condition=DELETED),
            models.Index(fields=["workspace", "sorted_as", "sorted_at"], name="contact_sorted"),
            # Each list has an index of its own contacts, in its order: the list of nearly nobody costs nearly nothing.
            # The unsorted contacts in the order in which they are asked about: the newest imports first.
            models.Index(
                fields=["workspace", "-brought_by", "fold", "id"], name="contact_unsorted", condition=UNSORTED
            ),
            models.Index(fields=["workspace", "fold", "id"], name="contact_unsorted_by_name", condition=UNSORTED),
            models.Index(fields=["workspace", "fold", "id", "sorted_as"], name="contact_idle", condition=POOL),
            models.Index(fields=["workspace", "fold", "id"], name="contact_resting", condition=RESTING),
            models.Index(fields=["workspace", "fold", "id"], name="contact_private", condition=PRIVATE),
            models.Index(
                fields=["workspace", "sorted_as", "sorted_at", "id"], name="contact_to_call", condition=TO_CALL
            ),
            models.Index(fields=["household"], name="contact_household", condition=Q(household__isnull=False)),
            models.Index(
                fields=["workspace", "brought_by"], name="contact_brought", condition=Q(brought_by__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return self.full

    @property
    def is_self(self) -> bool:
        """True for the contact of a member's own things."""
        return self.self_of_id is not None

    @property
    def first(self) -> str:
        """The given name, or the full name of a contact without one."""
        return self.given or self.full


class ContactTag(InWorkspace, Undoable):
    """A tag of a contact."""

    # It needs no index of its own: the constraint below begins with it.
    contact = models.ForeignKey("Contact", models.CASCADE, related_name="tagged", db_index=False)
    tag = models.ForeignKey("Tag", models.CASCADE, related_name="tagged")

    objects = WorkspaceQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["contact", "tag"], name="tag_once_per_contact")]
        indexes = [models.Index(fields=["workspace", "tag", "contact"], name="contacts_of_tag")]

    def __str__(self) -> str:
        return str(self.tag)


class ContactMethod(InWorkspace, Undoable):
    class Kind(models.TextChoices):
        PHONE = "phone"
        EMAIL = "email"
        URL = "url"

    # It needs no index of its own: the constraint below begins with it.
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
    """One word by which a contact is found. Derived from the contact; it can be rebuilt at any time."""

    class Kind(models.TextChoices):
        NAME = "n"
        ORGANIZATION = "o"
        DOES = "d"  # what they do, and their title
        TAG = "t"
        NOTE = "m"
        EMAIL = "e"
        PHONE = "p"
        SAID = "s"  # touches, follow-ups and promises; the word has the mark search_words.SAID_MARK

    workspace = models.ForeignKey("Workspace", models.CASCADE, db_index=False)
    contact = models.ForeignKey("Contact", models.CASCADE, related_name="postings")
    word = ByteOrderedField(max_length=40)
    kind = models.CharField(max_length=1, choices=Kind.choices, blank=True)  # '' in rows older than the kinds

    class Meta:
        indexes = [models.Index(fields=["workspace", "word", "contact", "kind"], name="posting_of_word")]

    def __str__(self) -> str:
        return str(self.word)


class SearchWord(models.Model):
    """One word of the workspace's vocabulary, which mistyped words are compared with. Unused words do no harm."""

    workspace = models.ForeignKey("Workspace", models.CASCADE, db_index=False)
    word = ByteOrderedField(max_length=40)
    length = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "word"], name="token_once")]
        indexes = [models.Index(fields=["workspace", "length", "word"], name="token_by_length")]

    def __str__(self) -> str:
        return str(self.word)
