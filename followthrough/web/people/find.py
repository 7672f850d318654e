"""One box for two questions: who is it, and who do I know who does it. Answered as one types."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.http import HttpResponse
from django.urls import path

from followthrough.directory import find as finding
from followthrough.directory import who_does as knowing
from followthrough.directory.find import Hit
from followthrough.directory.who_does import Answer
from followthrough.kit import windows
from followthrough.people.search_words import NOTE, TAG
from followthrough.search.highlight import marked
from followthrough.web.people.people_list import step_cell
from followthrough.web.site import labels as saying
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import plain
from followthrough.web.site.layout import page, show
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en import known_words, numbers

LONGEST = 100
# So many of each; with more a better word is quicker than a longer list.
MOST, KEYED = 20, 5


@members_only
def find(request: MemberRequest) -> HttpResponse:
    wanted = plain(request.GET.get("q", ""))[:LONGEST]
    context: dict[str, Any] = {"q": wanted, "sections": sections(request, wanted) if wanted else None}
    if request.headers.get("HX-Target") == "found":
        return show(request, "people/find_list.jinja", context)
    context["page"] = page(request, "Find", current="People", body_class="is-find")
    return show(request, "people/find.jinja", context)


def sections(request: MemberRequest, wanted: str) -> list[dict[str, Any]]:
    """By name; who does it; who knows somebody; who is only mentioned with it. The first five people have keys."""
    member, now = request.member, request.now
    today = windows.to_local(now, member.zone).date()
    hits = finding.find(member, wanted, limit=MOST)
    named = [hit for hit in hits if hit.by_name]
    by_name = {hit.entry.id for hit in named}
    answers = knowing.who(member, wanted, now=request.now, limit=MOST) if asks(wanted) else []
    answers = [one for one in answers if one.entry.id not in by_name]
    doing = {one.entry.id for one in answers}
    others = [hit for hit in hits if hit.entry.id not in by_name | doing]
    people = [
        section("named", "found", [row(hit, today, now) for hit in named]),
        section("do", "do this", [answer(one, today, now) for one in answers if not one.knows]),
        section("know", "know somebody who does", [answer(one, today, now) for one in answers if one.knows]),
        section("mentioned", "mentioned with it", [row(hit, today, now) for hit in others]),
    ]
    for n, each in enumerate([one for part in people for one in part["people"]][:KEYED], 1):
        each["n"] = str(n)
    return [part for part in people if part["people"]]


TITLES = {"found": ("found", "found"), "do this": ("does this", "do this"),
          "know somebody who does": ("knows somebody who does", "know somebody who does"),
          "mentioned with it": ("mentioned with it", "mentioned with it")}  # fmt: skip


def section(name: str, said: str, people: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """'Two people do this', 'One knows somebody who does'."""
    one, many = TITLES[said]
    count = numbers.count(len(people)).capitalize()
    title = f"{count} {one}" if len(people) == 1 else f"{count}{' or more' if len(people) == MOST else ''} {many}"
    return {"name": name, "title": title, "people": list(people)}


def asks(wanted: str) -> bool:
    """Whether it may be the name of a trade: letters, and no address."""
    return sum(sign.isalpha() for sign in wanted) > 2 and "@" not in wanted


def row(hit: Hit, today: date, now: datetime) -> dict[str, Any]:
    """Somebody found, the words that matched marked."""
    entry, step = hit.entry, step_cell(hit.entry, today, now)
    return {
        "id": entry.id,
        "name": marked(entry.name, hit.words),
        "org": marked(entry.organization, hit.words),
        "does": marked(entry.does, hit.words),
        "why": marked(hit.why, hit.words),
        "side": step["text"] if isinstance(step, dict) else "in the pool",
        "tone": step.get("tone", "") if isinstance(step, dict) else "",
    }


def answer(one: Answer, today: date, now: datetime) -> dict[str, Any]:
    """Somebody who does it: the words that say so, how near they are, whether they keep what they say."""
    entry, step = one.entry, step_cell(one.entry, today, now)
    said = f"“{one.why}”" if one.kind == NOTE else f"Tagged {one.why}" if one.kind == TAG else one.why
    barred = "Private" if one.is_private else ""
    if one.asked_not:
        barred = f"Asked not to be contacted, {saying.day(one.asked_not, today)}"
    return {
        "id": entry.id,
        "name": marked(entry.name, ()),
        "org": marked(entry.organization, one.words),
        "does": marked(said, one.words) if said != entry.organization else [],
        "why": [],
        "near": known_words.how_near(one.near, one.touched, today=today),
        "keeps": known_words.keeps(kept=one.kept, late=one.late, broken=one.broken),
        "barred": barred,
        "introduce": not barred,
        "side": step["text"] if isinstance(step, dict) else "in the pool",
        "tone": step.get("tone", "") if isinstance(step, dict) else "",
    }


urls = [path("find", find, name="find")]
