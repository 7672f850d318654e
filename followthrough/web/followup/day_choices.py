"""Days that are offered for a step, each with what it holds; and what a typed date comes to."""

from datetime import date, datetime, timedelta
from functools import partial

from django.http import HttpResponse
from django.urls import path

from followthrough.accounts.working_days import is_working_day
from followthrough.desk.day_capacity import DayCapacity
from followthrough.desk.day_load import step_minutes
from followthrough.flows.base.policy_input import parse_window
from followthrough.followups.channels import CALL
from followthrough.followups.models import FollowUp
from followthrough.kit import windows
from followthrough.kit.dates.words import clock_words, day_words, typed_moment
from followthrough.promises.models import has_open_promise_of_ours
from followthrough.web.followup.context import DayChoice, DayFit
from followthrough.web.followup.outcome.step_choices import LONGEST_DATE, working_days
from followthrough.web.site.auth import members_only
from followthrough.web.site.context import FullDay
from followthrough.web.site.forms import id_in, last_words_in
from followthrough.web.site.layout import show
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en.web import followup as say

# Working days after today that are offered for a stored step.
AHEAD = (1, 2, 3, 5)
LATEST_HOUR = 20


def day_choices(request: MemberRequest, row: FollowUp) -> list[DayChoice]:
    """Later today where that is another hour, then the next working days and a week on; the next free day as well
    where all of them are full."""
    local = request.member.local(request.now)
    room, minutes = room_of(request, row)
    days = working_days(local.date(), AHEAD, partial(is_working_day, request.member))
    picks = [*later_today(row, local, room, minutes), *(day_choice(day, room, minutes) for day in days)]
    free_day = None if any(not pick.full for pick in picks) else room.next_free(days[-1], minutes)
    return [*picks, day_choice(free_day, room, minutes)] if free_day else picks


def later_today(row: FollowUp, local: datetime, room: DayCapacity, minutes: int) -> list[DayChoice]:
    """In two hours, on the hour; nothing in the evening, or where the step stands at that hour already."""
    soon = (local + timedelta(hours=2)).replace(minute=0, second=0, microsecond=0)
    if soon.date() != local.date() or soon.hour >= LATEST_HOUR or begins_at(row, soon):
        return []
    label = say.later_today(clock_words(soon))
    return [DayChoice(label, typed_moment(soon), **room.day_labels(soon.date(), minutes))]


def begins_at(row: FollowUp, moment: datetime) -> bool:
    return row.window is not None and row.window.precision == "at" and row.window.starts == moment


def day_choice(day: date, room: DayCapacity, minutes: int) -> DayChoice:
    return DayChoice(capital(day_words(day, room.today)), day.isoformat(), **room.day_labels(day, minutes))


def capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def room_of(request: MemberRequest, row: FollowUp) -> tuple[DayCapacity, int]:
    """The reader's days without this step, and the minutes it takes."""
    promised = getattr(row, "is_promised", False)  # an unsaved follow-up was not annotated
    minutes = step_minutes(request.member, row.next_channel or CALL, waiting=row.is_waiting, promised=promised)
    return DayCapacity(request.member, request.member.day_of(request.now), without=row.pk, reads=3), minutes


@members_only
def fits(request: MemberRequest) -> HttpResponse:
    """Answer a script with the line below a date field: the date as it was read, and whether its day has room.

    ?when=fri+10&but=12: `but` is the follow-up whose day is chosen. The date may be called `next` as well.
    """
    rows = FollowUp.objects.visible_to(request.member).annotate(is_promised=has_open_promise_of_ours())
    row = rows.filter(pk=id_in(request.GET, "but") or 0).first() or FollowUp()
    name = "next" if "next" in request.GET else "when"
    words = last_words_in(request.GET, "when", longest=LONGEST_DATE) or last_words_in(
        request.GET, "next", longest=LONGEST_DATE
    )
    return show(request, "today/_fits.jinja", day_fit(request, row, words, name))


def day_fit(request: MemberRequest, row: FollowUp, words: str, name: str) -> DayFit:
    window = parse_window(words, by=request.member, now=request.now) if words else None
    if window is None:
        return DayFit("", None, None, name, say.no_date(words) if words else "")
    room, minutes = room_of(request, row)
    full = room.warning(window, minutes)
    said = capital(windows.window_words(window, room.today))
    day = day_choice(window.day, room, minutes)
    return DayFit(said, day, FullDay(**full) if full else None, name, "")


urls = [path("fits", fits, name="fits")]
