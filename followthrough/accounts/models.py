"""Users, workspaces, members (a user in a workspace) and one-time links."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any, ClassVar, Self, TypeVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q

from followthrough.kit import windows
from followthrough.kit.dates.style import DateStyle, changed_style, style_of_country
from followthrough.kit.sql import readable

# The language of a country's quick lines, where it is not English.
LOCALES = {"DE": "de-DE", "AT": "de-AT", "CH": "de-CH", "LI": "de-CH"}

# Member.working_days of Monday to Friday.
MONDAY_TO_FRIDAY = 0b11111

# How much the clocks of two nodes may differ.
SKEW = timedelta(minutes=1)


class UserManager(BaseUserManager["User"]):
    def make(self, *, email: str, name: str = "") -> "User":
        """Make a user who cannot sign in by password until one is set."""
        user = self.model(email=email.strip().lower(), name=name.strip())
        user.set_unusable_password()
        user.save(using=self._db)
        return user


class User(AbstractBaseUser):
    email = models.EmailField(unique=True)
    name = models.CharField(max_length=200, blank=True)
    is_active = models.BooleanField(default=True)

    objects = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    # The user's working memberships, if the sign-in backend loaded them with the user (web/site/sign_in.py).
    memberships: "list[Member] | None" = None

    def __str__(self) -> str:
        return self.name or self.email


class Workspace(models.Model):
    name = models.CharField(max_length=200)
    country = models.CharField(max_length=2)
    zone = models.CharField(max_length=64)
    # The demo has a workspace of its own, so leaving the demo is one delete.
    demo_of = models.OneToOneField("self", models.CASCADE, null=True, blank=True, related_name="demo")
    made_at = models.DateTimeField()
    # One group of synonyms a line; '' means the shipped synonyms (search/synonyms.py).
    synonyms = models.TextField(blank=True)
    # How dates are written (kit/dates/style.py); None is as in the country.
    month_first = models.BooleanField(null=True)
    clock = models.PositiveSmallIntegerField(null=True)
    week_starts = models.PositiveSmallIntegerField(null=True)
    mail_word = models.CharField(max_length=4, null=True)

    def __str__(self) -> str:
        return self.name

    @property
    def date_style(self) -> DateStyle:
        """Return how dates are written here: as in the country, but for what was changed."""
        return changed_style(self.country, self.month_first, self.clock, self.week_starts, self.mail_word)

    @property
    def locale(self) -> str:
        """The locale for reading dates, and the language of a quick line that does not show its own: 'en-US', 'de-DE'.

        Dates are read in the order in which they are written: 'en-US-x-dmy' where that order was changed.
        """
        month_first = style_of_country(self.country).month_first
        own = LOCALES.get(self.country) or ("en-US" if month_first else "en-GB")
        if self.date_style.month_first == month_first:
            return own
        return f"{own}-x-dmy" if month_first else f"{own}-x-mdy"


class InWorkspace(models.Model):
    """Base of every table of a workspace; an index that serves a page begins with the workspace."""

    workspace = models.ForeignKey("Workspace", models.CASCADE, db_index=False)

    class Meta:
        abstract = True


M = TypeVar("M", bound=models.Model)


class WorkspaceQuerySet(models.QuerySet[M]):
    def visible_to(self, member: "Member") -> Self:
        """The rows of the member's workspace. Doors look rows up through it, so it is the authorization check."""
        return self.filter(workspace_id=member.workspace_id)

    def with_ids(self, member: "Member", ids: "Iterable[int] | models.QuerySet[Any, Any]") -> Self:
        """The rows with these ids, or with those of a query, in the member's workspace; read by their ids.

        The sum keeps SQLite from an index that begins with the workspace: it would read all of it for twelve rows.
        """
        return self.alias(whose=F("workspace_id") + 0).filter(whose=member.workspace_id, pk__in=ids)


class MemberQuerySet(WorkspaceQuerySet["Member"]):
    def working(self) -> Self:
        """Members who have not left."""
        return self.filter(left_at=None)


class Member(InWorkspace):
    class Role(models.TextChoices):
        OWNER = "owner"
        MEMBER = "member"

    user = models.ForeignKey("User", models.PROTECT, related_name="members")
    role = models.CharField(max_length=10, choices=Role.choices)
    zone = models.CharField(max_length=64)
    # The hours of work, in minutes since midnight: from nine, until before five.
    day_starts = models.PositiveSmallIntegerField(default=9 * 60)
    day_ends = models.PositiveSmallIntegerField(default=17 * 60)
    phone = models.CharField(max_length=40, blank=True)
    keys_on = models.BooleanField(default=True)
    # Capacity of a day in minutes, and minutes a step on each channel took lately (flows/system/learn_pace.py).
    minutes_a_day = models.PositiveSmallIntegerField(default=60)
    # The weekdays on which the member works: 1 for Monday, 2 for Tuesday, up to 64 for Sunday, added up.
    working_days = models.PositiveSmallIntegerField(default=MONDAY_TO_FRIDAY)
    # The day on which the member is back; None for somebody who is here. A day that is past counts no more.
    away_until = models.DateField(null=True, blank=True)
    # The colleague whose Today shows the promised rows of this member until then (accounts/cover.py).
    cover = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="+")
    pace = models.JSONField(default=dict, blank=True)
    joined_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True, blank=True)

    # True when others work in the workspace too. Only read with the member of a request (memberships.py).
    has_colleagues = False
    # For whom the member covers, as text that accounts/cover.py reads; None where it was not read yet.
    covers_for: str | None = None
    # Which texts the workspace wrote itself, as message_templates/own_texts.py keeps them; None where it was not read.
    templates_version: str | None = None

    objects = MemberQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "user"], name="member_once_in_a_workspace"),
            models.CheckConstraint(condition=readable("joined_at", "left_at"), name="member_can_be_shown"),
            models.CheckConstraint(condition=Q(role__in=["owner", "member"]), name="member_role_is_known"),
            models.CheckConstraint(
                condition=Q(working_days__gte=1, working_days__lte=127), name="member_works_on_some_day"
            ),
            models.CheckConstraint(condition=readable("away_until", kind="day"), name="member_is_back_on_a_day"),
            models.CheckConstraint(
                condition=Q(cover=None) | (Q(away_until__isnull=False) & ~Q(cover=F("pk"))),
                name="member_is_covered_by_somebody_else",
            ),
        ]

    def __str__(self) -> str:
        return str(self.user)

    @property
    def first_name(self) -> str:
        return (self.user.name or self.user.email.partition("@")[0]).split()[0]

    def local(self, instant: datetime) -> datetime:
        """The wall time of an aware instant where the member is, naive."""
        return windows.to_local(instant, self.zone)

    def day_of(self, instant: datetime) -> date:
        """The calendar day of an aware instant where the member is: today for `now`."""
        return windows.local_day(instant, self.zone)

    @property
    def weekdays(self) -> windows.Weekdays:
        """The weekdays on which the member works, as `date.weekday` counts: 0 is Monday."""
        return frozenset(day for day in range(7) if self.working_days >> day & 1)

    @property
    def is_owner(self) -> bool:
        return self.role == self.Role.OWNER


class OneTimeLink(models.Model):
    """A link that works once: claim, sign in or join (accounts/one_time_links.py). Only its hash is stored; a POST uses
    it up."""

    class Kind(models.TextChoices):
        CLAIM = "claim"
        LOGIN = "login"
        INVITE = "invite"

    kind = models.CharField(max_length=10, choices=Kind.choices)
    secret_hash = models.CharField(max_length=64, unique=True)
    workspace = models.ForeignKey("Workspace", models.CASCADE, null=True)
    email = models.EmailField(blank=True)
    made_at = models.DateTimeField()
    until = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)

    def is_open(self, now: datetime) -> bool:
        """True while it can be used, which is not before it was made; the clocks of two nodes may differ by SKEW."""
        return self.used_at is None and self.made_at - SKEW <= now < self.until


class SignInTry(models.Model):
    """A try to sign in whose password was not right, or is being looked at (accounts/sign_in_tries.py).

    `account` is a hash of the address that was typed, `client` the network address or the device.
    """

    account = models.CharField(max_length=64)
    client = models.CharField(max_length=64)
    is_known = models.BooleanField()
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["at"], name="sign_in_try_at")]

    def __str__(self) -> str:
        return f"{self.client} at {self.at}"
