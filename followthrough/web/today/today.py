"""Today: the list, and beside it one person with everything for the next step."""

from dataclasses import replace
from typing import Any

from django.http import HttpResponseBase
from django.urls import path
from django.utils.cache import patch_vary_headers

from followthrough.desk import today
from followthrough.desk.today import Day, Row
from followthrough.followups.channels import channel_named
from followthrough.people.queries import ways_of
from followthrough.web.followup import followup_facts as matter
from followthrough.web.followup import pane
from followthrough.web.site.auth import members_only
from followthrough.web.site.layout import page, runs_script, show
from followthrough.web.site.requests import MemberRequest
from followthrough.web.today import empty_day as evening
from followthrough.words import sentences
from followthrough.words.en.outcome_words import channel as channel_words

BUDGETS = ("15", "30", "60")
NOUNS = {"promised": "promise", "answer": "answer", "quotes": "quote"}


@members_only
def home(request: MemberRequest) -> HttpResponseBase:
    """The list, and beside it the person asked for (?p=), or the first. A script that asks gets the person alone."""
    day = today.build(request.member, now=request.now)
    minutes = minutes_of(request)
    chosen = chosen_of(day, request.GET.get("p", ""), minutes)
    person = person_of(request, day, chosen, minutes=minutes) if chosen else None
    if request.headers.get("HX-Request") and person:
        answer = show(request, "followup/_pane.jinja", {"p": person})
    else:
        answer = show(request, "today/today.jinja", context_of(request, day, chosen, minutes) | {"p": person})
    patch_vary_headers(answer, ("HX-Request",))
    return answer


def context_of(request: MemberRequest, day: Day, chosen: Row | None, minutes: str) -> dict[str, Any]:
    framed = page(request, "Today", current="Today", body_class="is-today")
    late = any(row.promised and row.is_late for row in day.rows)
    counted = replace(framed.nav[0], count=len(day.rows), late=late)
    framed = replace(framed, nav=[counted, *framed.nav[1:]])
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
        context["over"] = evening.of(request.member, now=request.now, has_acted=framed.undo is not None)
        if context["over"]["kind"] == "new":
            context["page"] = replace(framed, body_class=framed.body_class + " is-first")
    return context


def minutes_of(request: MemberRequest) -> str:
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


def person_of(request: MemberRequest, day: Day, chosen: Row, *, minutes: str, focus: str = "") -> dict[str, Any]:
    member = request.member
    ways = ways_of(chosen.contact_id, workspace_id=member.workspace_id)
    after = next_of(day, chosen, minutes)
    then = focus or ("/" if minutes == "all" else f"/?minutes={minutes}")
    drawn = pane.pane(
        matter.of_row(chosen, member), ways, member=member, now=request.now, then=then,
        next_id=after.id if after else None, checked=request.GET.get("outcome", ""),
        lean=runs_script(request),
    )  # fmt: skip
    leading = next(row for row in day.rows if row.contact_id == chosen.contact_id)
    others = [row for row in (leading, *leading.also) if row is not chosen]
    drawn["also"] = [(sentences.text(sentences.step(row.facts)), f"/?p={row.id}#p") for row in others]
    drawn["next"] = up_next(chosen, after) if after else None
    return drawn


def up_next(chosen: Row, after: Row) -> dict[str, str]:
    when = "" if after.when in ("any time", "today") else f" {after.when}"
    when = f" at{when}" if when and after.window.precision == "at" else when
    rest = f", a {channel_words(after.channel).thing}{when}."
    return {"words": f"After {chosen.facts.first}:", "name": after.name, "rest": rest, "href": f"/?p={after.id}#p"}


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
    way = channel_named(row.channel)
    return (
        f"/?p={row.id}{tail}#p",
        when_of(row),
        starts.isoformat(timespec="minutes"),
        row.name,
        row.organization,
        row.why,
        f"{row.minutes} min",
        (way.icon, way.label),
        pane.tries(row.marks),
        state,
        chosen is not None and chosen.contact_id == row.contact_id,
    )


def when_of(row: Row) -> str:
    """'10:00', 'morning'; for what is overdue its day, short enough for the column. What was promised is never said
    to have any time."""
    day = row.window.day
    if row.known.today and day < row.known.today:
        return f"{day:%a} {day.day}"
    return "today" if row.promised and row.when == "any time" else row.when


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


urls = [
    path("", home, name="today"),
]
