"""ContactPreference: what a person said about how, and whether, they want to be reached."""

from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import Q

from followthrough.accounts.models import InWorkspace, WorkspaceQuerySet
from followthrough.acts.models import Act
from followthrough.consent.hours import hours_of_text
from followthrough.consent.law import Preference
from followthrough.followups.channels import CHANNELS
from followthrough.kit.sql import readable
from followthrough.people.models import Contact
from followthrough.people.said_words import SaidOfContact

# Columns of the row of somebody who asked not to be contacted at all, without an end (do_not_contact.py).
BARS = {"channel": "", "says": "not", "ended_at": None, "until": None}
# What was said and where, without whom it is about and when it ended.
SAID_COLUMNS = ("channel", "says", "hours", "source", "words", "said_at", "until", "touch")


class ContactPreferenceQuerySet(WorkspaceQuerySet["ContactPreference"]):
    def standing(self) -> Self:
        """The rows that no later word ended."""
        return self.filter(ended_at=None)

    def bars(self) -> Self:
        """The rows of people who asked not to be contacted at all."""
        return self.filter(**BARS)


class ContactPreference(InWorkspace, SaidOfContact):
    """One thing they said. `channel` '' is every channel; `words` are the member's own; it holds before `until`.

    `hours` is a text of consent/hours.py. A row that a later word replaced has `ended_at`.
    """

    SEARCHED = ("words",)

    class Says(models.TextChoices):
        PREFERS = "prefers"
        MAY = "may"
        NOT = "not"
        HOURS = "hours"

    class Source(models.TextChoices):
        TOLD = "told"
        CARD = "card"
        BOUGHT = "bought"
        ASKED = "asked"
        PAGE = "page"
        IMPORT = "import"

    # The constraint below begins with it; ended rows are read with a contact's standing ones only for an export.
    contact = models.ForeignKey("Contact", models.CASCADE, related_name="+")
    channel = models.CharField(max_length=10, blank=True)
    says = models.CharField(max_length=7, choices=Says.choices)
    hours = models.CharField(max_length=300, blank=True)
    source = models.CharField(max_length=6, choices=Source.choices)
    words = models.CharField(max_length=500, blank=True)
    said_at = models.DateTimeField()
    until = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    touch = models.ForeignKey("Touch", models.SET_NULL, null=True, blank=True, related_name="+")

    objects = ContactPreferenceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=readable("said_at", "until", "ended_at"), name="preference_can_be_shown"),
            models.CheckConstraint(
                condition=Q(says__in=["prefers", "may", "not", "hours"]), name="preference_says_is_known"
            ),
            models.CheckConstraint(
                condition=Q(source__in=["told", "card", "bought", "asked", "page", "import"]),
                name="preference_source_is_known",
            ),
            models.CheckConstraint(condition=Q(channel__in=["", *CHANNELS]), name="preference_channel_is_known"),
            models.CheckConstraint(
                condition=Q(says="hours") & ~Q(hours="") | ~Q(says="hours") & Q(hours=""),
                name="preference_hours_with_hours",
            ),
            models.UniqueConstraint(
                fields=["contact", "channel", "says"], condition=Q(ended_at=None), name="preference_once_while_standing"
            ),
        ]
        indexes = [
            models.Index(
                fields=["workspace", "contact"],
                name="preference_bars",
                condition=Q(channel="", says="not", ended_at=None, until=None),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.says} {self.channel or 'all'}"

    @property
    def bars(self) -> bool:
        """True for the row of somebody who asked not to be contacted at all."""
        return all(getattr(self, column) == value for column, value in BARS.items())

    def end(self, act: Act, *, now: datetime) -> None:
        self.write(act, ended_at=now)

    def say_again(self, act: Act, *, contact: Contact) -> "ContactPreference":
        """A standing row with the same words for that contact."""
        same = {name: getattr(self, name) for name in SAID_COLUMNS}
        return ContactPreference.make(act, contact=contact, **same)

    def preference(self) -> Preference:
        """The row as the law reads it."""
        return Preference(self.channel, self.says, self.said_at, hours_of_text(self.hours), self.until)  # type: ignore[arg-type]  # CHECKed above
