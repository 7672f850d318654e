"""The page of a company: its people by their next step, what happened with all of them, and the open promises."""

from datetime import date

from django.http import Http404, HttpResponse
from django.urls import path

from followthrough.directory.company import read_company
from followthrough.directory.company.read_company import Company
from followthrough.directory.contact import read_contact
from followthrough.directory.people_list import PAGE, Entry, entries_of
from followthrough.promises.models import Promise
from followthrough.touches.past_touches import in_local_time, past_touches_of
from followthrough.web.contact.contact_page import controls_of_first, matter_of
from followthrough.web.contact.context import CompanyPage, CompanyPromise, CompanyTouchLine, FirstUp
from followthrough.web.contact.open_followups import open_followup
from followthrough.web.contact.timeline import entry_of, promise_words
from followthrough.web.people.context import Cell, Pager, TableRow
from followthrough.web.people.list_rows import last_cell, step_with_words
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import number_in
from followthrough.web.site.layout import page, show
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en import numbers
from followthrough.words.en.web import contact as say
from followthrough.words.en.web import people as say_of_people

# The most open promises on the page.
MOST_PROMISES = 30


@members_only
def company(request: MemberRequest, organization_id: int) -> HttpResponse:
    """Show a company; the first page of its people begins with the next step, and has history and promises."""
    member = request.member
    found = read_company.read_company(member, organization_id)
    if found is None:
        raise Http404
    people, active = read_company.count_people(found)
    number = min(max(1, number_in(request.GET, "page", digits=8) or 1), max(1, -(-people // PAGE)))
    ids = read_company.people_of_company(member, found, start=(number - 1) * PAGE, limit=PAGE)
    entries, is_first = entries_of(member, ids), number == 1
    context = CompanyPage(
        page(request, found.name, current="People", body_class="is-contact is-company"),
        name=found.name,
        others=say.also_written(found.others) if found.others else "",
        count=say.people_here(numbers.counted_figure(people, "person", "people"), active) if people else "",
        first_up=first_up(request, entries[0]) if is_first and entries and entries[0].window else None,
        rows=[person_row(request, entry) for entry in entries],
        pager=pager(found, number, people),
        add=url("add_contact", organization=found.name),
        history=touch_lines(request, found) if is_first else (),
        promises=promise_lines(request, found) if is_first else (),
    )
    return show(request, "contact/company.jinja", context)


def first_up(request: MemberRequest, entry: Entry) -> FirstUp | None:
    """Return the earliest step of all people as a sentence, with the button to call."""
    here, person = request.get_full_path(), read_contact(request.member, entry.id)
    if person is None or not person.open_followups:
        return None
    marks = in_local_time(past_touches_of(reversed(person.touches)), request.member.zone)
    matter, followup = matter_of(request, person, person.open_followups[0], marks), person.open_followups[0]
    shown = controls_of_first(request, person, [matter], here)
    call = shown.call if shown and shown.call and not shown.call.refused else None
    step = open_followup(matter, followup, request.member.pk)
    return FirstUp(step, call, url("contact", entry.id), say.open_page_of(entry.first))


def person_row(request: MemberRequest, entry: Entry) -> TableRow:
    """Return a row of name and work, last contact, next step, and whose it is."""
    member, today = request.member, request.member.day_of(request.now)
    name = Cell(entry.name, href=url("contact", entry.id), small=entry.does, is_name=True)
    step = step_with_words(entry, today, request.now) or Cell(say_of_people.NOT_FOLLOWING_UP.capitalize())
    owner = entry.owner or (say.YOU if entry.window else "")
    return TableRow((name, last_cell(entry, member, today), step, owner), faint=bool(entry.because))


def pager(shown: Company, number: int, people: int) -> Pager | None:
    """Return links to the pages before and after, None for an only page."""
    if people <= PAGE:
        return None
    start, end = (number - 1) * PAGE + 1, min(number * PAGE, people)
    return Pager(
        f"{say_of_people.first_to_last(start=start, end=end)} of {people:,}",
        before=url("organization", shown.id, page=number - 1) if number > 1 else "",
        after=url("organization", shown.id, page=number + 1) if end < people else "",
    )


def touch_lines(request: MemberRequest, shown: Company) -> list[CompanyTouchLine]:
    """Return the lines of the history, each with the person's name as a link."""
    member, today = request.member, request.member.day_of(request.now)
    return [
        CompanyTouchLine(
            entry_of(one.touch, member.local(one.touch.at), one.first, (), member.pk, today),
            one.first,
            url("contact", one.contact_id),
        )
        for one in read_company.newest_touches(member, shown)
    ]


def promise_lines(request: MemberRequest, shown: Company) -> list[CompanyPromise]:
    today = request.member.day_of(request.now)
    found = read_company.open_promises(shown, limit=MOST_PROMISES)
    return [promise_line(request, promise, today) for promise in found]


def promise_line(request: MemberRequest, promise: Promise, today: date) -> CompanyPromise:
    """Return 'You promised Ingrid to send the list, Thu 26 Nov.' as a name and what was promised."""
    contact, is_ours = promise.followup.contact, promise.side == Promise.Side.OURS
    return CompanyPromise(
        contact.first,
        url("contact", contact.pk),
        say.who_promised(say.YOU if is_ours else say.THEY, promise_words(promise, by=request.member, today=today)),
        late=is_ours and promise.is_late(request.now),
    )


urls = [path("companies/<id:organization_id>", company, name="organization")]
