"""Find by name and by work, also mistyped, and an introduction; by keys and by thumb."""

import os
from datetime import datetime

import pytest
from playwright.sync_api import expect

from followthrough.followups.models import FollowUp
from followthrough.people import write
from followthrough.people.models import Contact
from tests import make
from tests.cast import Cast
from tests.e2e.conftest import Begin
from tests.e2e.walk import Walk


@pytest.fixture
def book(day: Cast) -> Cast:
    """Add a roofer who keeps her promises, and a person whose brother repairs clocks."""
    nora = make.contact(
        by=day.ann, name="Nora Pell", organization="Pell & Sons", email="nora@example.com", phone="020 7946 0031"
    )
    yann = make.contact(by=day.ann, name="Yann Müller", organization="Tidewater Lamps", email="", phone="020 7946 0044")
    Contact.objects.filter(pk=nora.pk).update(does="roofs, gutters and chimneys", keep_in_touch_days=30)
    Contact.objects.filter(pk=yann.pk).update(note="Met in Ghent. His brother restores old clocks.")
    make.touch(by=day.ann, contact=nora, at=datetime(2026, 11, 3, 9, tzinfo=make.LONG_AGO.tzinfo))
    for pk in (nora.pk, yann.pk):
        write.rebuild_search_words(Contact.objects.get(pk=pk))
    return day


TYPED = (("okafro", "Rob Okafor"), ("lindqvsit kiln", "Eva Lindqvist"), ("mueler", "Yann Müller"))


def test_three_are_found_mistyped_by_keys(begin: Begin, book: Cast) -> None:
    walk = begin(book.ann).go("/")
    for typed, name in TYPED:
        walk.press("/")
        walk.is_on("/find")
        walk.write(typed)
        expect(walk.on("#found li b a")).to_have_text([name])
        walk.press("Esc", "1")
        walk.sees(name, within="h1")
    walk.press("/")
    walk.is_on("/find")
    walk.is_ready()
    walk.write("zzyzx")
    walk.sees("No results for zzyzx.", within="#found")
    enter_goes_on(walk)


def enter_goes_on(walk: Walk) -> None:
    """Enter opens the only one found, goes to a page, and begins a line; an arrow chooses another option."""
    walk.on("#q").fill("okafor")
    walk.press("Enter")
    walk.sees("Rob Okafor", within="h1")
    walk.press("/")
    walk.is_ready()
    walk.write("promises")
    walk.press("Enter")
    walk.is_on("/promises")
    walk.press("/")
    walk.is_ready()
    walk.write("call okafor")
    walk.sees("Call Rob Okafor", within="#jump")
    walk.press("ArrowDown", "ArrowDown", "Enter")
    walk.is_on("/new")
    walk.press("Esc", "/")
    walk.is_ready()
    walk.write("met Bob Tran at the fair, call Friday")
    walk.press("Enter")
    walk.sees("Bob Tran", within="#understood")


@pytest.mark.long
def test_three_are_found_mistyped_by_thumb(begin: Begin, book: Cast) -> None:
    walk = begin(book.ann, phone=True).go("/")
    for typed, name in TYPED:
        walk.tap("Search", role="link")
        walk.is_on("/find")
        walk.on("#q").fill(typed)
        expect(walk.on("#found li b a")).to_have_text([name])
        walk.tap(walk.on("#found li b a").first)
        walk.sees(name, within="h1")


def test_find_by_work_and_introduce_by_keys(begin: Begin, book: Cast) -> None:
    walk = begin(book.ann).go("/find")
    walk.write("roofer")
    walk.sees("One does this", "roofs, gutters and chimneys", "Monthly: last contact three weeks ago.", within="#found")
    picture(walk, "who")
    walk.press("Esc", "I")
    walk.sees("Introduce Nora Pell to…", within="h1")
    expect(walk.on("main input[type=search], main [name=q]").first).to_be_focused()
    walk.write("okafor")
    walk.sees("Rob Okafor", within="#others")
    walk.press("Esc", "1")
    walk.sees("Introduce Nora to Rob Okafor", within="h1")
    expect(walk.on("[name=about]")).to_have_value("roofer")
    picture(walk, "introduce")
    walk.press("Enter")
    walk.sees("Introduced Rob to Nora Pell. Ask Rob Tuesday", within=".slips")
    walk.sees("Introduced to Rob Okafor", within="main")
    picture(walk, "tied")
    walk.tap("They talked")
    walk.sees("They talked. Thank Rob", within=".slips")
    thanks = FollowUp.objects.get(contact=book.rob, purpose="referral")
    assert thanks.is_open and "thanks" in thanks.next_what


@pytest.mark.long
def test_find_by_work_by_thumb(begin: Begin, book: Cast) -> None:
    walk = begin(book.ann, phone=True).go("/find")
    walk.on("#q").fill("clock repair")
    walk.sees("One knows someone who does", "His brother restores old clocks", within="#found")
    picture(walk, "knows-phone")
    walk.tap("Introduce", role="link")
    walk.on("#q").fill("rob")
    walk.tap("Rob Okafor", role="link")
    picture(walk, "introduce-phone")
    walk.tap("Introduced. Ask both")
    walk.sees("Introduced Rob to Yann Müller.", within=".slips")


def picture(walk: Walk, name: str) -> None:
    """Save a picture of the page to the folder that FIND_PICTURES names, for review by eye."""
    if folder := os.environ.get("FIND_PICTURES"):
        walk.page.screenshot(path=f"{folder}/{name}.png", full_page=True)
