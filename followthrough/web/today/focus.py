"""Focus: one person at a time on a full page."""

from django.http import HttpResponseBase
from django.urls import path

from followthrough.desk import today
from followthrough.desk.today import Day, Row
from followthrough.followups.outcomes import outcome_named
from followthrough.kit import windows
from followthrough.web.followup import pane
from followthrough.web.site.auth import members_only
from followthrough.web.site.layout import page, show
from followthrough.web.site.requests import MemberRequest
from followthrough.web.today.today import chosen_of, home, minutes_of, person_of, within


@members_only
def focus(request: MemberRequest) -> HttpResponseBase:
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
    return show(request, "today/focus.jinja", context)


def rally(row: Row, day: Day) -> list[tuple[str, str, str, str]]:
    """What went to and fro, the latest last, then our turn."""
    drawn = []
    for mark in row.marks[-4:]:
        kind = "them" if mark.side == "them" else "us miss" if outcome_named(mark.outcome).is_missed else "us"
        line = pane.touch(mark, row.facts, day.on)
        drawn.append((kind, line[0], line[1], line[4]))
    now = row.facts.now
    return [*drawn, ("ball", f"Today, {windows.clock_words(now)}" if now else "Today", "", "Your turn")]


urls = [path("focus", focus, name="focus")]
