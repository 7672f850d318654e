"""Gather the input of the policy (`Situation`) from the contact, the follow-up and the touches."""

from collections.abc import Collection
from datetime import UTC, date, datetime

from followthrough.accounts.models import Member
from followthrough.accounts.working_days import days_off
from followthrough.consent.contact_law import read_law
from followthrough.desk.hours_load import HoursLoad
from followthrough.flows.base.sequence_place import read_enrolled
from followthrough.followups import intervals
from followthrough.followups.channels import CALL
from followthrough.followups.kept_interval import kept_days
from followthrough.followups.models import FollowUp
from followthrough.followups.situation import Enrolled, Law, Situation
from followthrough.kit import windows
from followthrough.kit.windows import Window
from followthrough.people.models import Contact
from followthrough.people.queries import method_kinds
from followthrough.quickline.dates import date_parser
from followthrough.quickline.dates.date_parser import FoundDate
from followthrough.quickline.dates.pick_happened import moment_within, parse_past_phrase
from followthrough.touches.queries import tried_at


def read_situation(
    contact: Contact,
    *,
    by: Member,
    now: datetime,
    followup: FollowUp | None = None,
    channel: str = CALL,
    asked: Window | None = None,
) -> Situation:
    """The situation of a contact, read from the database. `asked` is the window the user asked for."""
    kinds = method_kinds([contact.pk])[contact.pk]
    return situation_from(
        kinds=kinds,
        tried=tried_at(followup.pk, zone=by.zone) if followup else (),
        what=followup.next_what if followup else "",
        by=by,
        now=now,
        channel=channel,
        asked=asked,
        days=kept_days(followup.pk) if followup and intervals.is_keep_in_touch(followup.key) else None,
        enrolled=read_enrolled(followup, kinds=kinds, by=by) if followup else None,
        law=read_law(contact.pk, by=by, now=now, but=followup.pk if followup else None),
        followup_id=followup.pk if followup else 0,
        is_own=contact.is_self,
    )


def situation_from(
    *,
    kinds: Collection[str],
    tried: tuple[datetime, ...],
    what: str,
    by: Member,
    now: datetime,
    channel: str = CALL,
    asked: Window | None = None,
    days: int | None = None,
    enrolled: Enrolled | None = None,
    law: Law | None = None,
    followup_id: int = 0,
    is_own: bool = False,
) -> Situation:
    """The situation from values that were read already.

    `kinds` are the kinds of contact methods we have ('phone', 'email'), `tried` the times of unanswered tries in local
    time, `days` the keep-in-touch interval, `law` the contact law of the person; None where nobody is known yet.
    The present step of `followup_id` does not count among the steps of a day.
    """
    return Situation(
        now=windows.to_local(now, by.zone),
        zone=by.zone,
        channel=channel,
        what=what,
        tried=tried,
        asked=asked,
        has_phone="phone" in kinds,
        has_email="email" in kinds,
        free=days_off(by),
        weekdays=by.weekdays,
        hours=(by.day_starts, by.day_ends),
        keep_in_touch=next_interval_window(local_today(by, now), days, by=by) if days else None,
        enrolled=enrolled,
        law=law,
        is_own=is_own,
        steps_in=HoursLoad(by, local_today(by, now), without=followup_id),
    )


def next_interval_window(last: date, days: int, *, by: Member) -> Window:
    """The next day of a keep-in-touch interval of `days`, counted from the last touch."""
    return windows.on_day(intervals.next_day_in_touch(last, days, days_off(by), by.weekdays), by.zone)


def local_today(by: Member, now: datetime) -> date:
    """The date of `now` in the member's zone."""
    return windows.to_local(now, by.zone).date()


def parse_window(words: str, *, by: Member, now: datetime) -> Window | None:
    """The window that typed words mean ('fri 10', 'tomorrow before 11'); None when they name no date."""
    said = date_parser.parse_date_phrase(words, windows.to_local(now, by.zone), by.workspace.locale)
    return window_of_date(said, zone=by.zone, now=windows.to_local(now, by.zone)) if said else None


def past_moment(words: str, *, by: Member, now: datetime) -> datetime | None:
    """The past moment that typed words mean ('yesterday 4pm', 'mon', an ISO time); None when they name none.

    A whole day is its noon, or now for today; a weekday is the last one.
    """
    here = windows.to_local(now, by.zone)
    try:
        said = datetime.fromisoformat(words.strip())
    except ValueError:
        found = parse_past_phrase(words, here, by.workspace.locale)
        if found is None:
            return None
        said = moment_within(found, here)
    return said.astimezone(UTC) if said.tzinfo else windows.to_utc(said, by.zone)


def window_of_date(said: FoundDate, *, zone: str, now: datetime) -> Window:
    """Turn a date that the parser found into a window."""
    if said.bound == "by":
        deadline = said.starts if said.grain == "minute" else said.ends
        return windows.window_by(deadline, zone, since=min(now, windows.midnight(deadline.date())))
    if said.bound == "after":
        return windows.window_after(said.starts, zone)
    if said.grain == "minute":
        return windows.window_at(said.starts, zone)
    if said.grain == "day":
        return windows.on_day(said.starts.date(), zone)
    precision = {"daypart": "daypart", "interval": "interval"}.get(said.grain, "window")
    return Window(said.starts, said.ends, zone, precision)  # type: ignore[arg-type]
