"""An event where one meets people: a lunch, a fair, a club. Once, or by a rule."""

from datetime import date, datetime, time

from django.db import models
from django.db.models import Q

from followthrough.accounts.models import InWorkspace, WorkspaceQuerySet
from followthrough.acts.models import Undoable
from followthrough.events.event_rule import days_between, next_day, read_rule
from followthrough.kit import windows
from followthrough.kit.sql import readable


class Event(InWorkspace, Undoable):
    """An event. `starts` is the first time, in `zone`; midnight is an event without an hour. `every` is its rule, ''
    for once."""

    name = models.CharField(max_length=120)
    place = models.CharField(max_length=120, blank=True)
    starts = models.DateTimeField()
    every = models.CharField(max_length=80, blank=True)
    zone = models.CharField(max_length=40)

    objects = WorkspaceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=readable("starts") & ~Q(name="") & ~Q(zone=""), name="event_can_be_shown")
        ]
        indexes = [models.Index(fields=["workspace", "name"], name="event_by_name")]

    def __str__(self) -> str:
        return self.name

    @property
    def first(self) -> datetime:
        """The first time, on the clocks of its zone."""
        return windows.to_local(self.starts, self.zone)

    @property
    def hour(self) -> time | None:
        """The hour at which it begins; None for a whole day."""
        return self.first.time() if self.first.time() != time() else None

    def next_on(self, since: date) -> date | None:
        """The next day of the event, `since` included; None when it is over."""
        rule, first = read_rule(self.every), self.first.date()
        if rule is None:
            return first if first >= since else None
        return next_day(rule, first, since)

    def days(self, since: date, until: date) -> list[date]:
        """The days of the event from `since` to `until`, both included."""
        rule, first = read_rule(self.every), self.first.date()
        if rule is None:
            return [first] if since <= first <= until else []
        return days_between(rule, first, since, until)
