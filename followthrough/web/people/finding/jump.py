"""The options of the search field, one of which Enter opens: a page, a call, a line, or the only person found.

The same list stands under the field while one types: its first option is what Enter does.
"""

import re
from collections.abc import Sequence

from followthrough.accounts.models import Member
from followthrough.directory.find import Hit, find_people
from followthrough.directory.find_everything import Everything
from followthrough.kit import text
from followthrough.quickline.line.parse_line import parse_line
from followthrough.web.people.context import JumpOption, Link
from followthrough.web.site.addresses import url
from followthrough.web.site.layout import MORE, NAV
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en.web import people as say

# The label of a page, folded, and its view; with as many letters of a label as SHORTEST, the page is offered.
PAGES = {text.fold(label): (label, name) for label, name in [*((row[1], row[2]) for row in NAV),
         *((row[0], row[1]) for row in MORE), *say.OTHER_PAGES.items()]}  # fmt: skip
SHORTEST = 3
CALL = re.compile(r"(?:call|phone|ring)\s+(\S.*)", re.IGNORECASE)
# The most people offered for a call, and the most words of a name there.
MOST_TO_CALL, LONGEST_NAME = 3, 4


def jump_options(
    request: MemberRequest, typed: str, found: Everything, companies: Sequence[Link] = ()
) -> list[JumpOption]:
    """Return the options for what was typed, whole. Those with `on_enter` come first."""
    pages, calls = [*page_options(typed), *company_options(typed, companies)], call_options(request.member, typed)
    one, line = single_hit(found), line_option(request, typed)
    people = [person_option(one)] if one else []
    if one and is_name_of(typed, one):
        return [*people, *calls, *pages, line]
    if line.on_enter:
        return [*calls, line, *people]
    return [*pages, *calls, *people, line]


def page_options(typed: str) -> list[JumpOption]:
    """Return the page whose name begins so."""
    wanted = text.fold(typed)
    named = [PAGES[name] for name in PAGES if len(wanted) >= SHORTEST and name.startswith(wanted)]
    return [JumpOption(say.go_to(label), url(name), on_enter=True) for label, name in named[:1]]


def company_options(typed: str, companies: Sequence[Link]) -> list[JumpOption]:
    """Return the only company found, where its name begins with what was typed."""
    begins = [one for one in companies if text.fold(one.label).startswith(text.fold(typed))]
    only = begins if len(companies) == 1 else []
    return [JumpOption(say.open_page(one.label), one.href, on_enter=True) for one in only]


def call_options(member: Member, typed: str) -> list[JumpOption]:
    """Return the people whom 'call Rob' names; Enter opens the only one."""
    asked = CALL.fullmatch(typed)
    if asked is None or len(asked[1].split()) > LONGEST_NAME:
        return []
    found = [hit for hit in find_people(member, asked[1], limit=MOST_TO_CALL) if hit.by_name]
    return [
        JumpOption(say.call_person(hit.entry.name), url("contact", hit.entry.id), on_enter=len(found) == 1)
        for hit in found
    ]


def line_option(request: MemberRequest, typed: str) -> JumpOption:
    """Return the line with all that was typed; Enter opens it where it says that something happened or comes next."""
    member = request.member
    line = parse_line(typed, member.local(request.now), member.workspace.locale)
    is_line = len(typed.split()) > 1 and bool(line.outcome or line.next_action or line.due)
    return JumpOption(say.log_line(typed), url("new", line=typed), on_enter=is_line)


def single_hit(found: Everything) -> Hit | None:
    """Return the only person found by name, else the only one found at all."""
    everybody = [*found.named, *found.mentioned]
    others = bool(found.do or found.know or found.may_do)
    if len(found.named) == 1:
        return found.named[0]
    return everybody[0] if len(everybody) == 1 and not others else None


def person_option(hit: Hit) -> JumpOption:
    return JumpOption(say.open_page(hit.entry.name), url("contact", hit.entry.id), on_enter=True)


def is_name_of(typed: str, hit: Hit) -> bool:
    """True when each word that was typed begins a word of the name."""
    names = text.words(hit.entry.name)
    return all(any(name.startswith(word) for name in names) for word in text.words(typed))


def address_on_enter(options: Sequence[JumpOption]) -> str:
    """Return where Enter leads, '' for the list of the people found."""
    first = next(iter(options), None)
    return first.href if first and first.on_enter else ""
