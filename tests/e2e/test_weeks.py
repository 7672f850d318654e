"""First weeks with the clock moved: a consultant and a candle seller at a desk, a realtor by thumb.

The week of a team of two is in test_colleague.py. Each moment that a week turns on prints how many keys or taps it
took, and fails above its limit.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

import pytest

from followthrough.accounts.models import Member
from followthrough.flows.system import tick
from followthrough.touches.models import Touch
from tests import make
from tests.e2e.conftest import At, Begin
from tests.e2e.walk import Walk

# A Monday, 8:48 in New York.
MONDAY = datetime.fromisoformat("2026-11-30T13:48+00:00")


@pytest.fixture
def owner(at: At, transactional_db: None) -> Member:
    """The owner of a new workspace in New York, on Monday morning."""
    come(at, 0)
    here = make.workspace(name="Halloway", zone="America/New_York", country="US")
    return make.member(at=here, name="Ann Halloway", role="owner")


def come(at: At, days: int, hours: float = 0) -> None:
    """Let it be 8:48 some days after that Monday, or some hours later."""
    moment = MONDAY + timedelta(days=days, hours=hours)
    at(moment)
    tick.run_tick(moment)


@contextmanager
def strokes(walk: Walk, moment: str, *, most: int) -> Iterator[None]:
    """Print the keys or taps of a moment and hold them under their limit."""
    before = walk.strokes
    yield
    made = walk.strokes - before
    print(f"{moment}: {made} {'taps' if walk.by_thumb else 'keys'}")
    assert made <= most, moment


def test_a_consultant_at_the_desk(begin: Begin, at: At, owner: Member) -> None:
    make.contact(by=owner, name="Ada Brook")
    walk = begin(owner).go("/people")
    with strokes(walk, "met somebody, call Thursday", most=2):
        walk.press("N")
        walk.has_focus("[name=line]")
        walk.write("met Bob Tran 212-555-0140 at the breakfast, he would like a proposal, call Thursday 2pm")
        walk.press("Enter")
    walk.sees("Bob", within=".slips")
    with strokes(walk, "Thursday seen on Monday", most=2):
        walk.press("G", "U")
    walk.sees("Bob Tran", within=".ahead")
    with strokes(walk, "a thing for oneself", most=2):
        walk.press("N")
        walk.has_focus("[name=line]")
        walk.write("buy stamps friday")
        walk.press("Enter")
    walk.sees("For yourself: buy stamps", within=".slips")

    come(at, 2)
    with strokes(walk, "they called, want something, I call at 4:30", most=4):
        walk.press("/")
        walk.is_on("/find")
        walk.write("Bob")
        walk.sees("Bob Tran", within="#found")
        walk.tap("They called")
        walk.has_focus("main textarea, main input:not([type=hidden])")
        walk.write("wants two workshops, call today 4:30pm")
        walk.press("Enter")
    walk.sees("Bob", within=".slips")
    assert "wants two workshops" in Touch.objects.latest("id").words

    come(at, 2, hours=7.5)
    walk.press("G", "T")
    walk.sees("Bob Tran", "wants two workshops", within="#p")
    with strokes(walk, "voicemail to next", most=2):
        walk.press("2", "Enter")
    walk.sees("Left Bob a voicemail.", within=".slips")


CUSTOMERS = [f"{first} Vane" for first in ("Ada", "Bo", "Cy", "Dee", "Eve", "Fay", "Gus", "Hal", "Ida", "Jo")]


def test_a_candle_seller_with_ten_calls_on_a_saturday(begin: Begin, at: At, owner: Member) -> None:
    for place, name in enumerate(CUSTOMERS):
        make.contact(by=owner, name=name, organization="", phone=f"+1 212 555 01{place:02}", email="")
    walk = begin(owner).go("/settings#days")
    walk.page.get_by_role("checkbox", name="Saturday").check()
    walk.on("#days .btn").click()
    walk.sees("Saved", within=".slips")

    walk.go("/people?list=idle").is_ready()
    with strokes(walk, "ten people onto Saturday with one reason", most=14):
        for name in CUSTOMERS:
            walk.tap(walk.page.get_by_label(f"Select {name}"))
        walk.tap("Put on a day", role="button")
        walk.on("[name=about]").fill("the winter specials")
        with walk.page.expect_response("**/together?**"):
            walk.tap(walk.page.get_by_role("radio", name="Sat"))
        walk.tap("Put 10 people on a day", role="button")
    walk.sees("Put 10 people on Saturday", within=".slips")

    come(at, 5)
    walk.press("G", "T")
    walk.sees("Saturday", within="h1")
    assert walk.on(".ledger .row").count() == 10
    walk.sees("the winter specials", within=".script")
    with strokes(walk, "reached, and the next one", most=2):
        walk.press("1", "Enter")
    walk.sees("Reached Ada.", within=".slips")
    walk.sees("the winter specials", within="#p")


def test_a_realtor_by_thumb(begin: Begin, at: At, owner: Member) -> None:
    make.contact(by=owner, name="Luis Ortega", organization="", phone="+1 312 555 0188", email="")
    walk = begin(owner, phone=True).go("/people")
    walk.is_ready()
    with strokes(walk, "met somebody, call Thursday", most=2):
        walk.tap("New", role="link")
        walk.on("[name=line]").fill("met Nora Pell 312-555-0140 at the open house, call Thursday")
        walk.tap(walk.on("form.quick button.go").first)
    walk.sees("Nora", within=".slips")

    walk.tap("Search", role="link")
    with strokes(walk, "they called, want something, I call at 4:30", most=4):
        walk.on("#q").fill("Luis")
        walk.sees("Luis Ortega", within="#found")
        walk.tap("They called")
        walk.on("[name=line], [name=words]").first.fill("Luis Ortega called, wants to see 14 Elm St, call today 4:30pm")
        walk.tap(walk.on("main button.go").first)
    walk.sees("Luis", within=".slips")
    assert "14 Elm St" in Touch.objects.latest("id").words

    come(at, 0, hours=7.5)
    walk.tap("Today", role="link")
    walk.sees("Luis Ortega", within=".row")
    walk.tap("Luis Ortega", role="link")
    walk.is_ready()
    with strokes(walk, "voicemail to next", most=2):
        walk.tap(walk.on("#outcome .key").filter(has_text="Left voicemail"))
        walk.tap("Save & next")
    walk.sees("Left Luis a voicemail.", within=".slips")

    come(at, 3)
    walk.tap("Today", role="link")
    walk.sees("Nora Pell", within=".ledger")
