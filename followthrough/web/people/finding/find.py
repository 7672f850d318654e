"""Find people by name, number or notes, and people who do a kind of work, with one field, during typing."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import path

from followthrough.directory.company.find_companies import find_companies
from followthrough.directory.find import Hit
from followthrough.directory.find_everything import Everything, find_everything
from followthrough.directory.people_list import Entry
from followthrough.directory.who_does import Answer
from followthrough.people.search_words import TAG
from followthrough.search.highlight import mark_words
from followthrough.search.score import IN_SENTENCES
from followthrough.web.people.context import Cell, FindPage, FoundPerson, FoundSection, Link
from followthrough.web.people.finding.jump import address_on_enter, jump_options
from followthrough.web.people.list_rows import step_cell
from followthrough.web.people.picking import pick_bar
from followthrough.web.site import labels
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import words_in
from followthrough.web.site.layout import page, show
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en import numbers, relationship_words
from followthrough.words.en.web import people as say

# Characters that are searched for, and those of a line that is kept whole.
LONGEST, LONGEST_LINE = 100, 2000
# The most people in a section, and the people with a number key. For more people a better word is quicker than a longer
# list.
MOST, KEYED = 20, 5
# Section: the end of its heading for one person, and for several.
TITLES = {
    "named": ("found", "found"),
    "do": ("does this", "do this"),
    "know": (say.ONE_KNOWS, say.SOME_KNOW),
    "mentioned": (say.MENTIONED, say.MENTIONED),
    "may_do": (say.MAY_DO, say.MAY_DO),
}


@members_only
def find(request: MemberRequest) -> HttpResponse:
    """Show who is found. With `go` in the query, as Enter sends it, go on to what the words mean, where that is one
    thing (jump.py)."""
    typed = words_in(request.GET, "q", longest=LONGEST_LINE)
    wanted = typed[:LONGEST]
    found = find_everything(request.member, wanted, now=request.now, limit=MOST) if wanted else None
    companies = company_links(request, wanted)
    options = jump_options(request, typed, found, companies) if found else []
    to = address_on_enter(options) if "go" in request.GET else ""
    if to:
        return HttpResponseRedirect(to)
    shown = FindPage(
        typed,
        sections_of(request, found) if found else None,
        options,
        companies=companies,
        pick=pick_bar(request, [("then", url("find", q=typed))]) if found else None,
    )
    if request.htmx.target == "found":
        return show(request, "people/find_list.jinja", shown)
    framed = page(request, "Search", current="People", body_class="is-find")
    return show(request, "people/find.jinja", replace(shown, page=framed))


def company_links(request: MemberRequest, wanted: str) -> list[Link]:
    """Return links to the pages of the companies with these words in their name."""
    return [Link(one.name, url("organization", one.id)) for one in find_companies(request.member, wanted)]


def sections_of(request: MemberRequest, found: Everything) -> list[FoundSection]:
    """Return the sections that are not empty. The first KEYED people of the page have number keys."""
    member, now = request.member, request.now
    today = member.day_of(now)
    people = {
        "named": [found_by_words(hit, today, now) for hit in found.named],
        "do": [found_by_trade(answer, today, now) for answer in found.do],
        "know": [found_by_trade(answer, today, now) for answer in found.know],
        "mentioned": [found_by_words(hit, today, now) for hit in found.mentioned],
        "may_do": [found_by_trade(answer, today, now) for answer in found.may_do],
    }
    filled = [(name, rows) for name, rows in people.items() if rows]
    keyed = with_keys([rows for _, rows in filled])
    return [
        FoundSection(name, section_title(name, len(rows)), rows) for (name, _), rows in zip(filled, keyed, strict=True)
    ]


def with_keys(lists: Iterable[Sequence[FoundPerson]]) -> list[list[FoundPerson]]:
    """Return the same lists; the first KEYED people of all lists together have their number as a key."""
    keyed, number = [], 0
    for people in lists:
        rows = []
        for person in people:
            number += 1
            rows.append(replace(person, key=str(number)) if number <= KEYED else person)
        keyed.append(rows)
    return keyed


def section_title(name: str, people: int) -> str:
    """Return 'Two do this', 'One knows somebody who does' or 'Twenty or more found'."""
    one, many = TITLES[name]
    count = numbers.number_words(people).capitalize()
    return (
        say.found_one(count=count, what=one) if people == 1 else f"{count}{' or more' if people == MOST else ''} {many}"
    )


def found_by_words(hit: Hit, today: date, now: datetime) -> FoundPerson:
    """Return a person whose name or notes match, with the matching words marked."""
    entry = hit.entry
    side, tone = step_words(entry, today, now)
    return FoundPerson(
        entry.id,
        name=mark_words(entry.name, hit.words),
        org=mark_words(entry.organization, hit.words),
        does=mark_words(entry.does, hit.words),
        why=mark_words(hit.why, hit.words),
        side=side,
        tone=tone,
    )


def found_by_trade(answer: Answer, today: date, now: datetime) -> FoundPerson:
    """Return a person who does the work: the words that say so, how near they are, and how they keep promises."""
    entry, reason = answer.entry, reason_of(answer)
    side, tone = step_words(entry, today, now)
    barred = barred_words(answer, today)
    return FoundPerson(
        entry.id,
        name=mark_words(entry.name, ()),
        org=mark_words(entry.organization, answer.words),
        does=mark_words(reason, answer.words) if reason != entry.organization else [],
        side=side,
        tone=tone,
        near=relationship_words.how_near(answer.near, answer.touched, today=today),
        keeps=relationship_words.promises_kept(kept=answer.kept, late=answer.late, broken=answer.broken),
        barred=barred,
        can_introduce=not barred,
    )


def reason_of(answer: Answer) -> str:
    """Return '“makes jars”' for a sentence, 'Tagged potter' for a tag, else the words themselves."""
    if answer.kind in IN_SENTENCES:
        return f"“{answer.why}”"
    return say.tagged(answer.why) if answer.kind == TAG else answer.why


def barred_words(answer: Answer, today: date) -> str:
    """Return the reason why they may not be asked for an introduction, '' for none."""
    if answer.do_not_contact:
        return say.do_not_contact_since(labels.day_label(answer.do_not_contact, today))
    return "Personal" if answer.is_personal else ""


def step_words(entry: Entry, today: date, now: datetime) -> tuple[str, str]:
    """Return the next step in words, and its tone."""
    step = step_cell(entry, today, now)
    return (step.text, step.tone) if isinstance(step, Cell) else (say.NOT_FOLLOWING_UP, "")


urls = [path("find", find, name="find")]
