"""People: one page of a list, and the other lists beside it."""

from collections.abc import Mapping

from django.http import HttpResponse
from django.urls import path

from followthrough.directory import people_list, tagged
from followthrough.directory.people_list import Entry
from followthrough.web.people import give_up, list_rows, tag_page
from followthrough.web.people.context import (
    ButtonRow,
    OrderLinks,
    Pager,
    PeoplePage,
    SideLists,
    SideListsFragment,
    TableRow,
)
from followthrough.web.people.list_order import ListOrder, is_mine, order_in, order_links, whose_links, whose_query
from followthrough.web.people.lists import PeopleList, list_of, side_lists
from followthrough.web.people.picking import pick_bar
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import number_in
from followthrough.web.site.layout import page, show
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en.web import people as say

# Name of a list: its order or its meaning, as shown above it; all others are ordered by next step.
ORDERS = {
    "call": say.OLDEST_FIRST, "unsorted": say.NOT_DECIDED,
    "personal": "never suggested", "idle": say.NOT_FOLLOWED_UP, "closed": "by name", "tag": "by name",
}  # fmt: skip
EMPTY = {
    "call": say.NOBODY_TO_CALL, "unsorted": say.ALL_SORTED,
    "idle": say.NOBODY_IDLE,
    "keep": say.NO_REMINDERS,
}  # fmt: skip
# The lists whose people can get a first step in bulk; those of a tag can as well.
SPREADABLE = ("call", "idle")
SORTABLE = ("unsorted", "idle")
WITH_BUTTON = ("call", "unsorted", "idle")


@members_only
def people(request: MemberRequest) -> HttpResponse:
    """Show one page of a list. In a large workspace the page fetches the other lists afterwards: to count them takes
    longer than the rest of the page."""
    shown = list_of(request)
    mine = is_mine(request) and shown.name in people_list.STEP_LISTS
    order = ListOrder() if mine else order_in(request, shown)
    is_counted = people_list.is_small_workspace(request.member) or "counts" in request.GET
    sides = side_lists(request, shown) if is_counted else None
    count = sides.count if sides and not order.letter and not mine else None
    number = page_number(request, count)
    tag = shown.tag.pk if shown.tag else 0
    entries, more = people_list.page_of_list(
        request.member, shown.name, page=number, now=request.now, tag=tag, order=order.name, letter=order.letter,
        mine=mine,
    )  # fmt: skip
    place = shown.query | (whose_query(request) if mine else order.query)
    links = pager(place, number, len(entries), more, count)
    context = people_page(request, shown, order, entries, sides, links, mine=mine)
    return show(request, "people/people.jinja", context)


def people_page(
    request: MemberRequest,
    shown: PeopleList,
    order: ListOrder,
    entries: list[Entry],
    sides: SideLists | None,
    links: Pager | None,
    *,
    mine: bool,
) -> PeoplePage:
    """`mine`: the list has the reader's own follow-ups alone."""
    is_first = links is None or not links.before
    return PeoplePage(
        title=shown.title,
        order=ORDERS.get(shown.name, say.BY_NEXT_STEP),
        order_links=OrderLinks((), ()) if mine else order_links(shown, order),
        whose=whose_links(request, "people", **shown.query) if shown.name in people_list.STEP_LISTS else (),
        is_mine=mine,
        empty=EMPTY.get(shown.name, say.NOBODY_HERE),
        first_run=shown.name == "everyone" and is_first and not entries and not order.letter,
        later=url("people_lists", **shown.query),
        counted=url("people", **shown.query, counts=1),
        sides=sides,
        pager=links,
        tag=tag_page.tag_summary(shown.tag) if shown.tag else None,
        sort=sort_address(shown) if entries else "",
        spread=url("spread", **shown.query) if entries and is_spreadable(shown) else "",
        pick=pick_bar(request, list(shown.query.items()), is_list=not mine) if entries else None,
        rows=table_rows(request, shown.name, entries),
        button_rows=button_rows(request, shown.name, entries),
        page=page(request, shown.title if shown.tag else "People", current="People", body_class="is-people"),
    )


@members_only
def lists(request: MemberRequest) -> HttpResponse:
    """Answer the lists with their sizes alone, for a page that was sent without them."""
    return show(request, "people/people_lists.jinja", SideListsFragment(side_lists(request, list_of(request))))


def table_rows(request: MemberRequest, which: str, entries: list[Entry]) -> list[TableRow]:
    """Return the rows of the table; none for a list whose people have a button."""
    if which in WITH_BUTTON:
        return []
    member, now = request.member, request.now
    tags, today = tagged.tags_of(member, [entry.id for entry in entries]), member.day_of(now)
    return [list_rows.table_row(each, member, tags.get(each.id, ()), today=today, now=now) for each in entries]


def button_rows(request: MemberRequest, which: str, entries: list[Entry]) -> list[ButtonRow]:
    """Return the rows with a button, for a list of people without a first step; else none."""
    if which not in WITH_BUTTON:
        return []
    row = list_rows.meaning_to_call_row if which == "call" else list_rows.idle_row
    return [row(request, entry) for entry in entries]


def is_spreadable(shown: PeopleList) -> bool:
    return shown.tag is not None or shown.name in SPREADABLE


def sort_address(shown: PeopleList) -> str:
    """Return the address that shows these people one at a time; '' for a list without such a page."""
    if shown.tag:
        return url("sort", tag=shown.tag.pk)
    return url("sort") if shown.name in SORTABLE else ""


def page_number(request: MemberRequest, count: int | None) -> int:
    """Return the page in the address, from 1; at most the last page, where the count is known."""
    number = max(1, number_in(request.GET, "page", digits=8) or 1)
    return number if count is None else min(number, max(1, -(-count // people_list.PAGE)))


def pager(place: Mapping[str, str | int], number: int, size: int, more: bool, count: int | None) -> Pager | None:
    """Return links to the pages before and after, None for an only page. `place` is the query of the list, `size` the
    number of people on this page."""
    if number == 1 and not more:
        return None
    first = (number - 1) * people_list.PAGE + 1
    return Pager(
        say.first_to_last(start=first, end=first + size - 1) + (f" of {count:,}" if count is not None else ""),
        before=url("people", **place, page=number - 1) if number > 1 else "",
        after=url("people", **place, page=number + 1) if more else "",
    )


urls = [
    path("people", people, name="people"),
    path("people/lists", lists, name="people_lists"),
    *give_up.urls,
]
