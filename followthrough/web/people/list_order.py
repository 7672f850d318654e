"""The order of a list in the address (by next step, by name from a letter on, by the last contact), and whose
follow-ups it shows."""

from dataclasses import dataclass
from string import ascii_lowercase

from followthrough.directory.list_orders import ORDERS, SORTED_LISTS
from followthrough.directory.people_list import BY_NAME
from followthrough.web.people.context import Link, OrderLink, OrderLinks
from followthrough.web.people.lists import PeopleList
from followthrough.web.site.addresses import url
from followthrough.web.site.forms import choice_in
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en.web import people as say

# The values of ?whose= for the reader's own follow-ups, and for those of the whole team.
MINE, ALL = "mine", "all"
LABELS = {"next": "Next step", "name": "A–Z", "last": "Last contact"}


@dataclass(frozen=True, slots=True)
class ListOrder:
    """`name` is one of ORDERS; `letter` is where a list by name begins, '' for its beginning."""

    name: str = "next"
    letter: str = ""

    @property
    def query(self) -> dict[str, str | int]:
        """Return the order as a query, without what every list has anyway: {'sort': 'name', 'from': 'm'}."""
        asked: dict[str, str | int] = {"sort": self.name} if self.name != "next" else {}
        return asked | {"from": self.letter} if self.letter else asked


def order_in(request: MemberRequest, shown: PeopleList) -> ListOrder:
    """Return the order in the address, as far as the list has it."""
    name = choice_in(request.GET, "sort", ORDERS, "next") if shown.name in SORTED_LISTS else "next"
    letter = choice_in(request.GET, "from", ascii_lowercase, "")
    return ListOrder(name, letter if name == "name" or shown.name in BY_NAME else "")


def order_links(shown: PeopleList, order: ListOrder) -> OrderLinks:
    """Return the links to the orders of the list and to the letters of its names, as far as it has them."""
    can_sort = shown.name in SORTED_LISTS
    orders = [
        OrderLink(LABELS[name], url("people", **shown.query, **ListOrder(name).query), name == order.name)
        for name in (("name", "next", "last") if can_sort else ())
    ]
    by_name = "name" if can_sort else "next"
    letters = [
        Link(letter.upper(), url("people", **shown.query, **ListOrder(by_name, letter).query))
        for letter in (ascii_lowercase if can_sort or shown.name in BY_NAME else "")
    ]
    return OrderLinks(orders, letters, order.letter.upper())


def is_mine(request: MemberRequest) -> bool:
    """True where the reader asked for their own follow-ups alone, and has colleagues."""
    return request.member.has_colleagues and request.GET.get("whose") == MINE


def whose_query(request: MemberRequest, other: str = MINE) -> dict[str, str | int]:
    """Return what keeps the choice of `whose_links` in an address. `other` is the choice that is not the page's first
    one."""
    return {"whose": other} if request.member.has_colleagues and request.GET.get("whose") == other else {}


def whose_links(request: MemberRequest, page: str, first: str = ALL, /, **query: str | int) -> list[OrderLink]:
    """Return the links to everybody's follow-ups and to the reader's own; none for somebody who works alone.

    `first` is what the page shows without a choice.
    """
    other = MINE if first == ALL else ALL
    chosen = other if whose_query(request, other) else first
    return [
        OrderLink(label, url(page, **query, **({} if name == first else {"whose": name})), name == chosen)
        for name, label in ((ALL, "All"), (MINE, say.MINE))
        if request.member.has_colleagues
    ]
