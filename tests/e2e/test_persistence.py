"""Nobody is pestered: the question after five tries by thumb and by keys, and a number that is struck out."""

import os
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import expect

from followthrough.consent.models import ContactPreference
from followthrough.consent.state_preference import state_preference
from followthrough.followups.models import FollowUp
from followthrough.touches.models import Touch
from tests import make
from tests.cast import Cast
from tests.e2e.conftest import Begin
from tests.e2e.walk import Walk

# With a folder in PICTURES each story leaves its pictures there.
PICTURES = os.environ.get("PICTURES")


def picture(walk: Walk, name: str) -> None:
    if PICTURES:
        walk.page.screenshot(path=str(Path(PICTURES) / f"{name}.png"))


def five_tries(day: Cast, now: datetime) -> None:
    for count in range(5):
        at = now - timedelta(days=9 - count)
        make.touch(by=day.ann, contact=day.rob, followup=day.call_rob, outcome="no_answer", at=at)


def refuses(day: Cast, now: datetime, channel: str = "") -> None:
    act = make.act(by=day.ann, at=now)
    state_preference(act, day.rob.pk, "not", channel=channel, now=now - timedelta(days=21))
    act.finish("")


@pytest.mark.parametrize("script", [True, False])
def test_the_question_after_five_by_thumb(begin: Begin, day: Cast, now: datetime, script: bool) -> None:
    five_tries(day, now)
    walk = begin(day.ann, phone=True, script=script).go(f"/?p={day.call_rob.pk}#p")
    walk.sees("What now? Nobody is closed unless you say so.", within=".question")
    picture(walk, f"question-phone-{script}")
    walk.tap(walk.on(".question .key").nth(1))
    picture(walk, f"question-phone-later-{script}")
    expect(walk.on(".question [data-for='1']")).to_be_hidden()
    walk.tap("In three months")
    walk.sees("Eva Lindqvist", within="#p h2")
    day.call_rob.refresh_from_db()
    assert day.call_rob.next_starts.startswith("2027-02-24")
    walk.tap("Undo")
    walk.sees("What now?", within=".question")
    walk.tap(walk.on(".question .key").nth(3))
    walk.on("[name=because]").select_option("went_elsewhere")
    walk.tap("Save & next")
    walk.sees("Eva Lindqvist", within="#p h2")
    assert FollowUp.objects.get(pk=day.call_rob.pk).close_reason == "went_elsewhere"


def test_the_question_after_five_by_keys(begin: Begin, day: Cast, now: datetime) -> None:
    five_tries(day, now)
    walk = begin(day.ann).go("/")
    picture(walk, "question-desk")
    walk.press("4")
    walk.sees("Why close?", within=".question .then:visible")
    walk.press("3")
    walk.sees("keep in touch every three months", within=".question .then:visible")
    walk.press("1", "Enter")
    walk.sees("Eva Lindqvist", within="#p h2")
    day.call_rob.refresh_from_db()
    assert day.call_rob.is_open and day.call_rob.next_starts > "2026-12-20"
    walk.press("U")
    walk.sees("What now?", within=".question")
    walk.press("L")
    walk.sees("How did the call go?", within="#outcome")
    walk.press("2")
    walk.tap("Save & next")
    walk.sees("Eva Lindqvist", within="#p h2")
    assert Touch.objects.order_by("pk").last().outcome == "voicemail"  # type: ignore[union-attr]  # just logged


def test_the_question_in_the_dark_and_in_focus(begin: Begin, day: Cast, now: datetime) -> None:
    five_tries(day, now)
    walk = begin(day.ann, color_scheme="dark").go("/focus")
    walk.sees("What now?", within=".question")
    picture(walk, "question-focus-dark")
    walk.press("2")
    expect(walk.on(".question [data-for='2']")).to_be_visible()
    walk.on(".question input[name=when]").fill("in february")
    walk.press("Enter")
    walk.sees("Eva Lindqvist", within="h1")


def test_the_question_opens_over_the_page_of_a_person(begin: Begin, day: Cast, now: datetime) -> None:
    five_tries(day, now)
    walk = begin(day.ann).go(f"/followups/{day.call_rob.pk}/decide")
    picture(walk, "question-page")
    walk.press("3", "Enter")
    walk.sees("Rob Okafor", within="h1")
    assert not FollowUp.objects.get(pk=day.call_rob.pk).is_open


@pytest.mark.parametrize("phone", [True, False])
def test_a_number_that_is_struck_out_is_one_more_tap_away(begin: Begin, day: Cast, now: datetime, phone: bool) -> None:
    refuses(day, now, "call")
    walk = begin(day.ann, phone=phone).go(f"/?p={day.call_rob.pk}#p")
    place = ".big-call" if phone else ".ways"
    walk.sees("Rob asked you not to call, 3 Nov.", within=place)
    picture(walk, f"struck-{'phone' if phone else 'desk'}")
    expect(walk.on(f"{place} a[href^='tel:']").first).to_be_hidden()
    if phone:
        walk.tap(walk.on(f"{place} summary"))
        walk.tap(walk.on(f"{place} a[href^='tel:']"))
    else:
        walk.press("C")
        walk.has_focus(f"{place} a[href^='tel:']")
        walk.press("Enter")
    assert walk.left == ["tel:+442079460018"]
    picture(walk, f"struck-open-{'phone' if phone else 'desk'}")
    if phone:
        walk.go("/")
        picture(walk, "struck-list-phone")


def test_every_way_is_struck_out_in_the_dark(begin: Begin, day: Cast, now: datetime) -> None:
    refuses(day, now)
    walk = begin(day.ann, color_scheme="dark").go("/focus")
    walk.sees("Rob asked not to be contacted, 3 Nov.", within=".reach-row")
    picture(walk, "struck-focus-dark")
    walk.go("/")
    picture(walk, "struck-desk-dark")


@pytest.mark.parametrize("phone", [True, False])
def test_after_the_first_talk_the_page_asks_how_they_like_to_be_reached(begin: Begin, day: Cast, phone: bool) -> None:
    walk = begin(day.ann, phone=phone, color_scheme="light" if phone else "dark").go(f"/?p={day.call_rob.pk}#p")
    walk.is_ready()
    walk.tap(walk.on("#outcome .key").filter(has_text="Reached"))
    walk.tap(walk.on("#agreed-words"))
    walk.write("send the price list friday")
    walk.tap("Save & next")
    walk.sees("How does Rob like to be reached, and when?", within=".slips")
    walk.sees("Eva Lindqvist", within="#p h2")
    kind = "phone" if phone else "desk-dark"
    picture(walk, f"ask-{kind}")
    if phone:
        walk.tap("Answer", role="link")
        walk.sees("Prefers", within="dialog[open]")
        walk.tap(walk.on("dialog[open] label").filter(has_text="Email"))
        walk.tap(walk.on("dialog[open] label").filter(has_text="At home"))
        picture(walk, f"ask-answer-{kind}")
        walk.tap("Save", role="button")
    else:
        walk.press("Q")
        walk.sees("Prefers", within="dialog[open]")
        walk.press("2", "5")
        picture(walk, f"ask-answer-{kind}")
        walk.press("Enter")
    walk.sees("Saved: Rob prefers email and is best reached", within=".slips")
    walk.sees_not("How does Rob like to be reached", within=".slips")
    said = ContactPreference.objects.order_by("says").values_list("says", "channel", "hours", "source")
    assert list(said) == [("hours", "", "home", "asked"), ("prefers", "email", "", "asked")]


def test_the_question_after_the_first_talk_blocks_nothing(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann).go("/")
    walk.press("1")
    walk.tap(walk.on("#agreed-words"))
    walk.write("send the price list friday")
    walk.tap("Save & next")
    walk.sees("How does Rob like to be reached, and when?", within=".slips")
    walk.press("2")
    walk.sees("Call again", within=".then:visible .say")
    walk.press("Esc")
    walk.tap("Not now", role="link")
    walk.sees_not("How does Rob like to be reached", within=".slips")
    walk.page.reload()
    walk.sees("Eva Lindqvist", within="#p h2")
    walk.sees_not("How does Rob like to be reached", within=".slips")
