"""Every page, light and dark, wide and narrow: no fault of axe, no scrolling sideways, targets large enough.

axe takes longer than everything else: `make test` opens one page of each address and asks axe about it once, and from
page to page the width and the colors take turns; `make slow` opens each page and asks in both colors at both widths.
"""

import os
from collections.abc import Iterator
from datetime import datetime
from typing import Any, Literal

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from django.test import Client
from django.urls import URLPattern, get_resolver

from followthrough.accounts.models import Member
from followthrough.flows.system import demo, tick
from tests import make
from tests.e2e.conftest import At, Begin, session_of
from tests.e2e.pages import PAGES, Page, rows_of
from tests.e2e.walk import Walk
from tests.web.test_every_url import address

WIDTHS = (1440, 1024, 768, 390)
AXE_AT = (1440, 390)
BOTH = "FUZZ" in os.environ
Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
# All rules; in dark colors only those about colors, if axe looks at the page in light ones too.
RULES: dict[Scheme, Any] = {"light": {}, "dark": {"runOnly": ["color-contrast"]} if BOTH else {}}
RUN_AXE = """async ([part, rules]) => {
  const found = await axe.run(part, {...rules, resultTypes: ["violations"], preload: false});
  const said = (rule, node) => `${rule.id}: ${node.target} ${node.any.map((why) => why.message)}`.slice(0, 300);
  return found.violations.flatMap((rule) => rule.nodes.map((node) => said(rule, node)));
}"""
SIDEWAYS = "document.documentElement.scrollWidth - innerWidth"
# Targets of a thumb; a label counts for its radio.
SMALL = """() => {
  const seen = (el) => el.checkVisibility({visibilityProperty: true, opacityProperty: true}) && !el.closest(".vh");
  const all = "button, .btn, .nav a, .key, .seg label, .pick, .taps > *, summary, .choices label";
  return [...document.querySelectorAll(all)].filter(seen)
    .map((el) => [el.textContent.trim().slice(0, 40), el.getBoundingClientRect()])
    .filter(([, box]) => box.width > 1 && Math.min(box.height, box.width) < 43.5)
    .map(([words, box]) => `“${words}” ${box.width} x ${box.height}`);
}"""


@pytest.fixture
def people(at: At, now: datetime, transactional_db: None) -> dict[str, Member | None]:
    """Return the members by the kind of page: in the demo, in a new workspace, signed out."""
    at(now)
    tick.run_tick(now)
    owner = make.member(at=make.workspace(), name="Ann Halloway", role="owner")
    stories = demo.make_demo(by=owner, now=now)
    among = Member.objects.select_related("user", "workspace__demo_of").get(workspace=stories)
    return {"demo": among, "new": owner, "nobody": None}


def test_every_page_is_accessible(
    begin: Begin, client: Client, now: datetime, people: dict[str, Member | None]
) -> None:
    among = people["demo"]
    assert among
    rows = rows_of(among, now=now)
    assert addresses_drawn(client, among, rows) - {page.route for page in PAGES} == set()
    wrong = []
    for who, member in people.items():
        walk = begin(member, reduced_motion="reduce")
        walk.expects(404)
        wrong += [f"{page.address} {fault}" for page in pages_of(who) for fault in faults(walk, page, rows)]
    assert wrong == [], "\n" + "\n".join(wrong)


def pages_of(who: str) -> list[Page]:
    """Return the pages of this kind of person; in `make test` one of each address and keys."""
    first: dict[tuple[str, ...], Page] = {}
    for page in PAGES:
        first.setdefault((page.route, page.part, *page.keys), page)
    return [page for page in PAGES if page.who == who and (BOTH or page in first.values())]


def faults(walk: Walk, page: Page, rows: dict[str, str]) -> Iterator[str]:
    walk.page.set_viewport_size({"width": WIDTHS[0], "height": 900})
    answer = walk.page.goto(page.address.format(**rows))
    if answer is None or answer.status != page.status:
        yield f"answers {answer and answer.status}"
    walk.is_ready()
    walk.press(*page.keys)
    if page.keys and page.keys[0] in "ZRW":
        walk.on("#pop[open]").wait_for()
    walk.page.evaluate(AXE_SCRIPT)
    for width in WIDTHS if page.part in ("body", "#p") else AXE_AT:
        walk.page.set_viewport_size({"width": width, "height": 900 if width > 390 else 844})
        if width == 390 and "?p=" in page.address:
            walk.page.evaluate("location.hash = 'p'")
        if (over := walk.page.evaluate(SIDEWAYS)) > 0:
            yield f"at {width} is {over} too wide"
        if width == 390:
            yield from (f"too small for a thumb: {each}" for each in walk.page.evaluate(SMALL))
        for scheme in colors(page, width):
            walk.page.emulate_media(color_scheme=scheme)
            found = walk.page.evaluate(RUN_AXE, [page.part, RULES[scheme]])
            yield from (f"{width} {scheme}: {each}" for each in found)


def colors(page: Page, width: int) -> tuple[Scheme, ...]:
    """The colors in which axe looks at the page at this width."""
    if width not in AXE_AT:
        return ()
    turn = divmod(PAGES.index(page), 2)
    asked = (AXE_AT[turn[1]], SCHEMES[turn[0] % 2])
    return tuple(scheme for scheme in SCHEMES if BOTH or (width, scheme) == asked)


def addresses_drawn(client: Client, member: Member, rows: dict[str, str]) -> set[str]:
    """Return the names of all addresses that answer the member with a page."""
    client.cookies.load({session_of(member, "")["name"]: session_of(member, "")["value"]})
    ids = {"followups": int(rows["promised"]), "contacts": int(rows["contact"]), "touches": int(rows["touch"])}
    drawn = set()
    for pattern in get_resolver().url_patterns:
        if not isinstance(pattern, URLPattern) or not pattern.name:
            continue
        answer = client.get(address(str(pattern.pattern), ids))
        if answer.status_code == 200 and b"<!doctype html>" in answer.content:
            drawn.add(pattern.name)
    return drawn
