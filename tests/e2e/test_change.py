"""Changing a word of the sentence in place; later, closing and waiting as small forms in a dialog."""

from datetime import datetime, timedelta

from playwright.sync_api import expect

from followthrough.flows.touch import log_touch
from followthrough.flows.touch.log_touch import TouchReport
from followthrough.followups.models import FollowUp
from tests.cast import Cast
from tests.e2e.conftest import At, Begin

SENTENCE = ".then:visible .say"


def test_date_and_channel_are_changed_at_their_words(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann).go("/")
    walk.press("2")
    walk.on(".then:visible .slot").nth(1).click()
    walk.tap(walk.on("[popover]:popover-open label").nth(1))
    walk.sees("Thursday 26 Nov", within=SENTENCE)
    walk.on(".then:visible .slot").first.click()
    walk.tap(walk.on("[popover]:popover-open label").filter(has_text="Email"))
    walk.sees("Email Rob Thursday 26 Nov", within=SENTENCE)
    walk.press("Esc")
    walk.press("2")
    walk.sees("Call again tomorrow", within=SENTENCE)


def test_the_date_is_chosen_by_keys_and_the_next_enter_accepts(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann).go("/")
    walk.press("2")
    walk.tabs_to(".slot[data-brings$=when]")
    walk.press("Enter")
    expect(walk.on("[popover]:popover-open input:focus")).to_have_count(1)
    walk.press("Space", "ArrowDown", "ArrowDown")
    walk.sees("Friday 27 Nov", within=SENTENCE)
    walk.press("Enter")
    expect(walk.on("[popover]:popover-open")).to_have_count(0)
    walk.has_focus(".then-acts .go")
    walk.press("Enter")
    walk.sees("Friday", within=".slips")


def test_letters_in_a_popover_go_into_its_field(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann).go("/")
    walk.press("Z")
    walk.sees("New date for Rob", within="#pop")
    walk.write("thursday 10")
    walk.press("Enter")
    walk.sees("Thursday at 10:00", within=".slips")


def test_asked_me_to_call_at_wants_its_time(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann).go("/")
    walk.press("4")
    walk.tabs_to("[name=next-callback]")
    walk.write("thursday 10")
    walk.sees("Thursday 26 Nov", "10:00", within=SENTENCE)
    walk.press("Enter")
    walk.sees("Thursday at 10:00", within=".slips")


def test_closing_asks_for_a_reason(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann).go("/")
    walk.press("D")
    walk.sees("Stop following up with Rob?", within="#pop")
    walk.press("3", "Tab")
    walk.tabs_to("[name=note]")
    walk.write("bakes at home now")
    walk.press("Enter")
    walk.sees("Rob", within=".slips")
    assert FollowUp.objects.get(contact=day.rob).close_reason == "went_elsewhere"


def test_esc_closes_the_small_form_and_nothing_is_changed(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann).go("/")
    walk.press("Z")
    walk.sees("New date for Rob", within="#pop")
    walk.press("Esc")
    expect(walk.on("#pop")).to_be_hidden()
    walk.press("W")
    walk.sees("Wait for Rob", within="#pop")
    walk.press("Esc")
    expect(walk.on("#pop")).to_be_hidden()
    walk.is_on("/$")


def test_a_promise_is_moved_only_after_the_person_was_told(begin: Begin, at: At, now: datetime, day: Cast) -> None:
    log_touch.log_touch(day.call_rob, TouchReport("voicemail"), by=day.ann, now=now)
    at(now + timedelta(days=1))
    walk = begin(day.ann).go("/")
    walk.press("Z")
    walk.sees("New date for Rob", within="#pop")
    walk.expects(409)
    walk.write("next tuesday")
    walk.press("Enter")
    walk.sees("You promised Rob", within="h1")
    walk.sees("I told Rob")
    walk.press("Enter")
    walk.sees("Rob", within=".slips")
    assert FollowUp.objects.get(contact=day.rob).next_starts.startswith("2026-12-01")


def test_an_unpromised_step_moves_to_later_today_with_one_key(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann).go("/")
    walk.press("Z")
    walk.sees("Later today", within="#pop")
    walk.press("1")
    walk.sees("10:00", within=".slips")
