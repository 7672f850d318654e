"""Today with the person beside it, Focus with one person at a time, and the beat every open page listens to."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import path
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_POST

from followthrough.desk import today
from followthrough.desk.today import Day, Row
from followthrough.flows import ring, say
from followthrough.followups.models import FollowUp
from followthrough.kit import windows
from followthrough.ledger import beat as clock_beat
from followthrough.ledger.models import Due
from followthrough.ledger.run import run_due
from followthrough.people.queries import ways_of
from followthrough.web import evening, matter, pane
from followthrough.web.guard import members_only
from followthrough.web.page import beat_words, page, show
from followthrough.words import sentences

BUDGETS = ("15", "30", "60")
NOUNS = {"promised": "promise", "answer": "answer", "quotes": "quote"}
A = {"call": "a call", "email": "a mail", "text": "a text", "chat": "a message", "letter": "a letter", "note": "a note",
     "meeting": "a meeting", "social": "a message"}  # fmt: skip
REMIND = ring.remind  # the page carries out what this room notes as due


@members_only
def home(request: HttpRequest) -> HttpResponseBase:
    """The list, and beside it the person asked for (?p=), or the first. A script that asks gets the person alone."""
    day = today.build(request.member, now=request.now)
    minutes = minutes_of(request)
    chosen = chosen_of(day, request.GET.get("p", ""), minutes)
    person = person_of(request, day, chosen, minutes=minutes) if chosen else None
    if request.headers.get("HX-Request") and person:
        answer = show(request, "_pane.jinja", {"p": person})
    else:
        answer = show(request, "today.jinja", context_of(request, day, chosen, minutes) | {"p": person})
    patch_vary_headers(answer, ("HX-Request",))
    return answer


def context_of(request: HttpRequest, day: Day, chosen: Row | None, minutes: str) -> dict[str, Any]:
    framed = page(request, "Today", current="Today", body_class="is-today")
    framed["nav"][0] |= {"count": len(day.rows) or "", "late": any(row.promised and row.is_late for row in day.rows)}
    context: dict[str, Any] = {
        "page": framed,
        "title": f"{day.on:%A} {day.on.day} {day.on:%B}",
        "minutes": minutes,
        "groups": groups(day, chosen, minutes),
        "sums": sums(day),
        "more": day.more,
        "over": None,
    }
    if not day.rows:
        context["over"] = evening.of(request.member, now=request.now, has_acted=framed["undo"] is not None)
        framed["body_class"] += " is-first" if context["over"]["kind"] == "new" else ""
    return context


def minutes_of(request: HttpRequest) -> str:
    asked = request.GET.get("minutes", "")
    return asked if asked in BUDGETS else "all"


def chosen_of(day: Day, asked: str, minutes: str) -> Row | None:
    """The row asked for, also when it stands under another of the same person; else the first that fits."""
    for row in day.rows:
        found = next((each for each in (row, *row.also) if str(each.id) == asked), None)
        if found:
            return found
    fits = within(day, minutes) or day.rows
    return fits[0] if fits else None


def within(day: Day, minutes: str) -> list[Row]:
    return day.within(int(minutes)) if minutes in BUDGETS else day.rows


def next_of(day: Day, chosen: Row, minutes: str) -> Row | None:
    """Who comes after: the next that fits, from the top again at the end."""
    rows = within(day, minutes)
    place = next((place for place, row in enumerate(rows) if row.contact_id == chosen.contact_id), -1)
    others = [*rows[place + 1 :], *rows[: max(place, 0)]]
    return next(iter(others), None)


def person_of(request: HttpRequest, day: Day, chosen: Row, *, minutes: str, focus: str = "") -> dict[str, Any]:
    member = request.member
    ways = ways_of(chosen.contact_id, workspace_id=member.workspace_id)
    after = next_of(day, chosen, minutes)
    then = focus or ("/" if minutes == "all" else f"/?minutes={minutes}")
    drawn = pane.pane(
        matter.of_row(chosen, member), ways, member=member, now=request.now, then=then,
        next_id=after.id if after else None, checked=request.GET.get("outcome", ""),
    )  # fmt: skip
    leading = next(row for row in day.rows if row.contact_id == chosen.contact_id)
    others = [row for row in (leading, *leading.also) if row is not chosen]
    drawn["also"] = [(sentences.text(sentences.step(row.facts)), f"/?p={row.id}#p") for row in others]
    drawn["next"] = up_next(chosen, after) if after else None
    return drawn


def up_next(chosen: Row, after: Row) -> dict[str, str]:
    when = "" if after.when in ("any time", "today") else f" {after.when}"
    when = f" at{when}" if when and after.window.precision == "at" else when
    rest = f", {A.get(after.channel, 'a step')}{when}."
    return {"words": f"After {chosen.facts.first}:", "name": after.name, "rest": rest, "href": f"/?p={after.id}#p"}


# The list.


def groups(day: Day, chosen: Row | None, minutes: str) -> list[dict[str, Any]]:
    fits = {budget: {row.id for row in day.within(int(budget))} for budget in BUDGETS}
    over = {row.id: " ".join(f"over{budget}" for budget in BUDGETS if row.id not in fits[budget]) for row in day.rows}
    tail = "" if minutes == "all" else f"&minutes={minutes}"
    drawn = []
    for group in day.groups:
        hidden = [set(over[row.id].split()) for row in group.rows]
        drawn.append(
            {
                "id": f"g-{group.key}",
                "title": group.heading,
                "ours": group.key == "promised",
                "side": f"{group.minutes} min",
                "over": " ".join(sorted(set.intersection(*hidden))),
                "rows": [(row_of(row, chosen, tail), over[row.id]) for row in group.rows],
            }
        )
    return drawn


def row_of(row: Row, chosen: Row | None, tail: str) -> tuple[Any, ...]:
    state = "promised" if row.promised else "overdue" if row.is_late else ""
    starts = row.window.ends if row.window.precision == "by" else row.window.starts
    return (
        f"/?p={row.id}{tail}#p",
        when_of(row),
        starts.isoformat(timespec="minutes"),
        row.name,
        row.organization,
        row.why,
        f"{row.minutes} min",
        pane.DRAWN.get(row.channel, pane.DRAWN["other"]),
        pane.tries(row.marks),
        state,
        chosen is not None and chosen.contact_id == row.contact_id,
    )


def when_of(row: Row) -> str:
    """'10:00', 'morning'; for what is overdue its day, short enough for the column."""
    day = row.window.day
    return f"{day:%a} {day.day}" if row.facts.today and day < row.facts.today else row.when


def sums(day: Day) -> dict[str, str]:
    """What fits, for each choice of 'I have'."""
    steps, minutes = len(day.rows), day.minutes
    said = {"all": sentences.day_line(steps, minutes=minutes)}
    for budget in BUDGETS:
        fits = day.within(int(budget))
        taken = sum(row.minutes for row in fits)
        if len(fits) == steps:
            said[budget] = sentences.day_line(steps, minutes=minutes, spare=max(0, int(budget) - minutes) or None)
        elif fits:
            whole = [noun for key, noun in NOUNS.items() if holds_all(day, fits, key)]
            said[budget] = sentences.part_line(len(fits), minutes=taken, groups=whole)
        else:
            least = min(row.minutes for row in day.rows)
            said[budget] = f"Nothing fits into {budget} minutes. The shortest step takes {least}."
    return said


def holds_all(day: Day, fits: list[Row], key: str) -> bool:
    wanted = [row for row in day.rows if row.group == key]
    return bool(wanted) and all(row in fits for row in wanted)


# Focus.


@members_only
def focus(request: HttpRequest) -> HttpResponseBase:
    """One person, a full page; `of` is how many there were when one began."""
    day = today.build(request.member, now=request.now)
    minutes = minutes_of(request)
    rows = within(day, minutes)
    chosen = chosen_of(day, request.GET.get("p", ""), minutes)
    if chosen is None:
        return home(request)
    place = next((place for place, row in enumerate(rows) if row.contact_id == chosen.contact_id), 0)
    begun = request.GET.get("of", "")
    total = max(len(rows), int(begun) if begun.isdecimal() and len(begun) < 4 else 0)
    done = total - len(rows)
    tail = f"&of={total}" + ("" if minutes == "all" else f"&minutes={minutes}")
    person = person_of(request, day, chosen, minutes=minutes, focus=f"/focus?{tail[1:]}")
    left = sum(row.minutes for row in rows[place:])
    context = {
        "page": page(request, f"Focus: {chosen.name}", body_class="is-focus"),
        "p": person,
        "rally": rally(chosen, day),
        "beads": ["yes"] * done + [""] * place + ["now"] + [""] * (len(rows) - place - 1),
        "count": f"{done + place + 1} of {total}",
        "left": f"about {left} minutes left",
        "leave": f"/?p={chosen.id}" + ("" if minutes == "all" else f"&minutes={minutes}"),
        "skip": f"/focus?p={person['next_id']}{tail}" if person["next"] else "",
    }
    return show(request, "focus.jinja", context)


def rally(row: Row, day: Day) -> list[tuple[str, str, str, str]]:
    """What went to and fro, the latest last, then our turn."""
    drawn = []
    for channel, outcome, side, at, words, _ in row.marks[-4:]:
        kind = "them" if side == "them" else "us miss" if outcome in ("voicemail", "no_answer", "busy") else "us"
        line = pane.touch((channel, outcome, side, at, words, None), row.facts, day.on)
        drawn.append((kind, line[0], line[1], line[4]))
    now = row.facts.now
    return [*drawn, ("ball", f"Today, {windows.clock_words(now)}" if now else "Today", "", "Your turn")]


# The clock.


@members_only
def beat(request: HttpRequest) -> JsonResponse:
    """How long ago the clock rang, and what rings now for this member."""
    said = beat_words(clock_beat.last(), request.member, request.now)
    due = Due.objects.owed(request.now).filter(member=request.member, kind="remind").order_by("due_at")[:5]
    return JsonResponse(
        {
            "age": said["age_words"],
            "stale": said["stale"],
            "words": said["words"],
            "away": said["away"],
            "due": reminders(request, list(due)),
        }
    )


def reminders(request: HttpRequest, due: list[Due]) -> list[dict[str, Any]]:
    rows = FollowUp.objects.visible_to(request.member).open().select_related("contact__organization")
    found = {row.pk: row for row in rows.filter(pk__in=[each.subject_id or 0 for each in due])} if due else {}
    return [
        {"id": each.pk, "text": reminder(request, found[each.subject_id]), "href": f"/?p={each.subject_id}#p"}
        for each in due
        if each.subject_id in found
    ]


def reminder(request: HttpRequest, followup: FollowUp) -> str:
    return sentences.reminder(say.facts(followup, by=request.member, now=request.now))


@members_only
@require_POST
def shown(request: HttpRequest, pk: int) -> HttpResponse:
    """Exactly one window shows a reminder: 200 for the one that won, 204 for all others."""
    due = get_object_or_404(Due, pk=pk, member=request.member, kind="remind")
    followup = FollowUp.objects.visible_to(request.member).select_related("contact__organization")
    won = run_due(due.pk, request.now)
    subject = followup.filter(pk=due.subject_id or 0).first()
    return HttpResponse(reminder(request, subject)) if won and subject else HttpResponse(status=204)



urls = [
    path("", home, name="today"),
    path("focus", focus, name="focus"),
    path("beat", beat, name="beat"),
    path("reminders/<int:pk>/shown", shown, name="shown"),
]
