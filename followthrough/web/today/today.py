"""Today: the list of due steps, and the pane of one person beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from django.http import HttpResponse, HttpResponseBase
from django.urls import path
from django.utils.cache import patch_vary_headers

from followthrough.desk import today
from followthrough.desk.covered_rows import colleague_words
from followthrough.desk.today import LONGEST, Day, DueFollowUp, DueStep, R
from followthrough.kit.dates.words import named_day
from followthrough.people.queries import methods_by_contact
from followthrough.web.followup import followup_facts, pane
from followthrough.web.followup.context import Pane, PanePart, UpNext
from followthrough.web.followup.outcome.answers import answers_of
from followthrough.web.sequences.question import is_asked, with_question
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.context import Page
from followthrough.web.site.forms import choice_in
from followthrough.web.site.layout import page, show
from followthrough.web.site.requests import MemberRequest
from followthrough.web.today import empty_day
from followthrough.web.today.context import TodayPage
from followthrough.web.today.today_list import BUDGETS, groups, person_address, rows_by_budget, rows_within, sums
from followthrough.words import sentences
from followthrough.words.en.outcome_words import channel_words
from followthrough.words.en.web import today as say


@members_only
def home(request: MemberRequest) -> HttpResponseBase:
    """Show the list, and beside it the person of `?p=`, else the first. A request of htmx gets the pane alone."""
    person = person_alone(request) if request.htmx else None
    answer = show(request, "followup/_pane.jinja", PanePart(person)) if person else whole_page(request)
    patch_vary_headers(answer, ("HX-Request",))
    return answer


def whole_page(request: MemberRequest) -> HttpResponse:
    day, minutes = today.build_day(request.member, now=request.now), minutes_in(request)
    chosen = chosen_row(day.rows, request.GET.get("p", ""), minutes)
    person = None
    if chosen:
        leading = next(row for row in day.rows if row.contact_id == chosen.contact_id)
        after = next_row(day.rows, chosen, minutes)
        person = person_of(request, chosen, [leading, *leading.also], after, minutes=minutes)
    return show(request, "today/today.jinja", today_page(request, day, chosen, minutes, person))


def person_alone(request: MemberRequest) -> Pane | None:
    """Return the pane of the chosen row; None without rows. Of the day no more is built than it shows."""
    steps, minutes = today.steps_of_day(request.member, now=request.now), minutes_in(request)
    chosen = chosen_row(steps, request.GET.get("p", ""), minutes)
    if chosen is None:
        return None
    found = rows_beside(request, steps, chosen, minutes)
    if found is None:
        return None
    own, after = found
    return person_of(request, own[0], own, after, minutes=minutes)


def rows_beside(
    request: MemberRequest, steps: Sequence[DueStep], chosen: DueStep, minutes: str
) -> tuple[list[DueFollowUp], DueFollowUp | None] | None:
    """Return the rows of the chosen step and of the others with the same person, and the next row; None where the
    chosen step was done just now."""
    leading = next(step for step in steps if step.contact_id == chosen.contact_id)
    own = [chosen, *(step for step in (leading, *leading.also) if step is not chosen)]
    after = next_row(steps, chosen, minutes)
    rows = today.rows_of_steps([*own, *([after] if after else [])], member=request.member, now=request.now)
    if chosen.id not in rows:
        return None
    return [rows[step.id] for step in own if step.id in rows], rows.get(after.id) if after else None


def today_page(
    request: MemberRequest, day: Day, chosen: DueFollowUp | None, minutes: str, person: Pane | None
) -> TodayPage:
    framed = with_count(page(request, "Today", current="Today", body_class="is-today"), day)
    fitting = rows_by_budget(day)
    empty = None
    if not day.rows:
        empty = empty_day.empty_day(request.member, now=request.now, has_acted=framed.undo is not None)
    if empty and empty.kind == "new":
        framed = replace(framed, body_class=framed.body_class + " is-first")
    return TodayPage(
        framed,
        title=named_day(day.on, day.on, full=True),
        minutes=minutes,
        groups=groups(day, chosen, minutes, fitting),
        sums=sums(day, fitting),
        more=day.more,
        most=LONGEST,
        empty=empty,
        p=person,
    )


def with_count(framed: Page, day: Day) -> Page:
    """Return the frame with the number of steps in the menu, in red when a promise is late."""
    late = any(row.promised and row.is_late for row in day.rows)
    own, *others = framed.nav
    return replace(framed, nav=(replace(own, count=len(day.rows), late=late), *others))


def minutes_in(request: MemberRequest) -> str:
    """Return the minutes that the reader chose, 'all' by default."""
    return choice_in(request.GET, "minutes", BUDGETS, "all")


def chosen_row(rows: Sequence[R], asked: str, minutes: str) -> R | None:
    """Return the row with the id `asked`, also when it is listed under another of the same person; else the first row
    that fits; None without rows."""
    named: Iterator[R] = (each for row in rows for each in (row, *row.also) if asked and str(each.id) == asked)
    return next(chain(named, rows_within(rows, minutes), rows), None)


def next_row(rows: Sequence[R], chosen: R, minutes: str) -> R | None:
    """Return the next row that fits, after the last one the first; None without another row."""
    fits = rows_within(rows, minutes)
    contacts = [row.contact_id for row in fits]
    place = contacts.index(chosen.contact_id) if chosen.contact_id in contacts else -1
    others = [*fits[place + 1 :], *fits[: max(place, 0)]]
    return others[0] if others else None


def person_of(
    request: MemberRequest,
    chosen: DueFollowUp,
    own: Sequence[DueFollowUp],
    after: DueFollowUp | None,
    *,
    minutes: str,
    focus: str = "",
) -> Pane:
    """Return the pane of the row. `own` are all rows of the same person, `after` the row that comes next; `focus` is
    the next address in Focus, '' on Today."""
    member = request.member
    ways = methods_by_contact(chosen.contact_id, workspace_id=member.workspace_id)
    then = focus or (url("today") if minutes == "all" else url("today", minutes=minutes))
    matter = followup_facts.matter_of_row(chosen, member)
    answers = answers_of(matter, {way.kind for way in ways}, member=member, now=request.now)
    drawn = pane.pane(
        matter, ways, answers=answers, member=member, now=request.now, then=then,
        next_id=after.id if after else None, checked=request.GET.get("outcome", ""), reason=chosen.why,
    )  # fmt: skip
    if is_asked(matter) and not request.GET.get("outcome"):
        drawn = with_question(drawn, answers)
    others = [row for row in own if row is not chosen]
    also = [(sentences.text_of(sentences.next_step_sentence(row.facts)), person_address(row.id)) for row in others]
    mark = colleague_words(chosen.for_colleague, chosen.now.date())
    return replace(drawn, also=also, mark=mark, next=up_next(chosen, after) if after else None)


def up_next(chosen: DueFollowUp, after: DueFollowUp) -> UpNext:
    when = "" if after.when in ("any time", "today") else f" {after.when}"
    when = f" at{when}" if when and after.window.precision == "at" else when
    rest = f"{when}." if after.is_own else f", {channel_words(after.channel).a_thing}{when}."
    before = say.AFTER_THIS if chosen.is_own else say.after(chosen.texts.facts.first)
    return UpNext(before, after.title, rest, person_address(after.id))


urls = [path("", home, name="today")]
