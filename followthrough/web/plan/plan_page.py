"""The monthly plan: the habits' progress, the people for their empty slots, and how many of each."""

from datetime import date

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path
from django.views.decorators.http import require_POST

from followthrough.desk.plan.read_plan import Plan, PlannedHabit, habits_of, read_plan
from followthrough.flows.account.change_habits import set_habit
from followthrough.flows.followup.take_suggested import take_suggested
from followthrough.followups.channels import CHANNELS
from followthrough.habits.shipped import MOST, HabitRule
from followthrough.kit import windows
from followthrough.kit.dates.words import weekday
from followthrough.kit.errors import Refused
from followthrough.people.models import Contact
from followthrough.web.people.context import Link
from followthrough.web.plan.context import DayMark, HabitRow, HabitSetting, PlanPage, SuggestedRow
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import client_key, fresh_fields, id_in, number_in, words_in
from followthrough.web.site.layout import page, show
from followthrough.web.site.redirects import run_act
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en import plan_words as say

FIRST_YEAR, LAST_YEAR = 2000, 2199
# Boxes of a tally, and marks of a day, at most.
MOST_BOXES, MOST_MARKS, KEYS = 31, 3, 9
LONGEST_KEY = 40


@members_only
def plan(request: MemberRequest) -> HttpResponse:
    """Show the month in ?month=, the present one by default."""
    present = request.member.day_of(request.now).replace(day=1)
    month = month_in(request.GET.get("month", "")) or present
    found = read_plan(request.member, month, now=request.now)
    return show(request, "plan/plan.jinja", plan_page(request, found, present))


@members_only
@require_POST
def take(request: MemberRequest) -> HttpResponse:
    """Put a suggested person on Today."""
    people = Contact.objects.visible_to(request.member).kept()
    contact = get_object_or_404(people, pk=id_in(request.POST, "contact") or 0)
    key = words_in(request.POST, "habit", longest=LONGEST_KEY)
    return run_act(
        request,
        lambda: take_suggested(key, contact, by=request.member, now=request.now, client_key=client_key(request))[0],
        otherwise=url("plan"),
    )


@members_only
@require_POST
def change_habit(request: MemberRequest) -> HttpResponse:
    """Change how many of a habit; with `off` it is turned off."""
    key, is_on = words_in(request.POST, "habit", longest=LONGEST_KEY), "off" not in request.POST
    count = number_in(request.POST, "count", digits=5)
    if count is None and is_on:
        raise Refused(say.NOTHING_TO_SET, do=say.SET_A_NUMBER)
    return run_act(
        request,
        lambda: set_habit(
            key, count=count if is_on else None, on=is_on, by=request.member, now=request.now,
            client_key=client_key(request),
        ),
        otherwise=url("plan"),
    )  # fmt: skip


def month_in(typed: str) -> date | None:
    """Return the first of the month typed as 2026-12, None for other words and for years that no page shows."""
    try:
        month = date.fromisoformat(f"{typed}-01")
    except ValueError:
        return None
    return month if FIRST_YEAR <= month.year <= LAST_YEAR else None


def plan_page(request: MemberRequest, found: Plan, present: date) -> PlanPage:
    today, is_now = request.member.day_of(request.now), found.month == present
    before, after = found.month - windows.DAY, (found.month.replace(day=28) + 4 * windows.DAY).replace(day=1)
    return PlanPage(
        page(request, say.PLAN, current=say.PLAN, body_class="is-plan"),
        say.month_title(found.month),
        say.days_left(found.left_days) if is_now else "",
        found.closed,
        month_link(before.replace(day=1)),
        month_link(after),
        say.strip_of(found.month),
        [day_mark(day, found, today) for day in found.days],
        [habit_row(habit) for habit in found.habits],
        suggested_rows(found),
        is_now,
        [habit_setting(rule) for rule in habits_of(request.member)] if is_now else [],
        fresh_fields(),
    )


def month_link(month: date) -> Link | None:
    shown = FIRST_YEAR <= month.year <= LAST_YEAR
    return Link(say.month_title(month), url("plan", month=month.isoformat()[:7])) if shown else None


def day_mark(day: date, found: Plan, today: date) -> DayMark:
    kinds = {"we": day not in found.working, "past": day < today, "today": day == today}
    marks = min(found.days[day], MOST_MARKS)
    kind = " ".join(name for name, holds in kinds.items() if holds)
    return DayMark(weekday(day)[:1], day.day, kind, marks)


def habit_row(habit: PlannedHabit) -> HabitRow:
    done, of = habit.progress.done, habit.progress.of
    boxes = ["yes"] * min(done, MOST_BOXES) + ["a"] * (min(of, MOST_BOXES) - min(done, MOST_BOXES))
    return HabitRow(
        say.counted_name(habit.rule.name, habit.rule.count, habit.rule.per), habit.said, boxes, say.tally(done, of)
    )


def suggested_rows(found: Plan) -> list[SuggestedRow]:
    pairs = [(habit.rule, one) for habit in found.habits for one in habit.proposals]
    return [
        SuggestedRow(
            str(place) if place <= KEYS else "", rule.key, one.contact, one.person, one.why,
            CHANNELS[one.channel].icon, CHANNELS[one.channel].label,
        )
        for place, (rule, one) in enumerate(pairs, 1)
    ]  # fmt: skip


def habit_setting(rule: HabitRule) -> HabitSetting:
    return HabitSetting(rule.key, rule.name, say.PER[rule.per], rule.count, MOST[rule.per], rule.is_on)


urls = [
    path("plan", plan, name="plan"),
    path("plan/take", take, name="take_suggested"),
    path("plan/habit", change_habit, name="change_habit"),
]
