"""Honest promising: a full day is named, and the next with room is taken by one key or one tap."""

from datetime import date

from playwright.sync_api import expect

from followthrough.followups.models import FollowUp
from followthrough.kit import windows
from tests import make
from tests.cast import Cast
from tests.e2e.conftest import Begin

SENTENCE = ".then:visible .say"
FULL = "Tomorrow is full (64 of 60 min). Thursday is open."


def fill(cast: Cast, day: date) -> None:
    for person in make.people(by=cast.ann, names=[f"Person {number}" for number in range(16)]):
        make.followup(by=cast.ann, contact=person, due=windows.on_day(day, "Europe/London"))


def test_the_day_with_room_is_taken_by_one_key(begin: Begin, day: Cast) -> None:
    fill(day, date(2026, 11, 25))
    walk = begin(day.ann).go("/")
    walk.press("2")
    walk.sees("Call again tomorrow", within=SENTENCE)
    walk.sees(FULL, within=".then:visible .full-day")
    walk.press("M")
    walk.sees("Thursday 26 Nov", within=SENTENCE)
    expect(walk.on(".then:visible .full-day")).to_have_count(0)
    walk.press("Enter")
    walk.sees("Left Rob a voicemail.", "Thursday", within=".slips")
    assert FollowUp.objects.get(contact=day.rob).next_starts.startswith("2026-11-26")


def test_taking_it_back_names_the_full_day_again(begin: Begin, day: Cast) -> None:
    fill(day, date(2026, 11, 25))
    walk = begin(day.ann).go("/")
    walk.press("3")
    walk.press("M")
    walk.sees("Thursday 26 Nov", within=SENTENCE)
    walk.press("Esc")
    walk.press("3")
    walk.sees("Call again tomorrow", within=SENTENCE)
    walk.sees(FULL, within=".then:visible .full-day")


def test_the_day_with_room_is_taken_by_thumb(begin: Begin, day: Cast) -> None:
    fill(day, date(2026, 11, 25))
    walk = begin(day.ann, phone=True).go("/")
    walk.tap(walk.on(".row").filter(has_text="Rob Okafor"))
    walk.tap(walk.on("#outcome .key").filter(has_text="Left voicemail"))
    walk.sees(FULL, within=".then:visible .full-day")
    take = walk.on(".then:visible [data-take]")
    box = take.bounding_box()
    assert box and round(box["height"], 1) >= 44
    walk.tap(take)
    walk.sees("Thursday 26 Nov", within=SENTENCE)
    walk.tap(walk.on(".then-acts .go"))
    walk.sees("Thursday", within=".slips")


def test_each_choice_shows_what_its_day_holds_and_a_typed_one_is_answered(begin: Begin, day: Cast) -> None:
    fill(day, date(2026, 11, 27))
    walk = begin(day.ann).go("/")
    walk.press("2")
    walk.on(".then:visible .slot[data-brings$=when]").click()
    walk.sees("Friday 27 Nov", "64 of 60 min, 16 people", within="[popover]:popover-open")
    walk.press("Esc")
    expect(walk.on("[popover]:popover-open")).to_have_count(0)
    walk.press("Z")
    walk.sees("64 of 60 min, 16 people", within="#pop")
    walk.write("fri 10")
    walk.sees("Friday is full (64 of 60 min). Monday is open.", within="#pop .fits")
    walk.tap(walk.on("#pop .fits [data-take]"))
    walk.sees("Monday at 10:00", within=".slips")


def test_busy_is_read_before_it_is_saved(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann).go("/")
    walk.press("3")
    walk.sees("Call again tomorrow", within=SENTENCE)
    walk.tap(walk.on(".picks-row:visible label").filter(has_text="Wrong number"))
    walk.sees("Email Rob tomorrow", "a number that works", within=SENTENCE)
    expect(walk.on(SENTENCE)).to_have_count(1)
    walk.press("Enter")
    walk.sees("Rob", within=".slips")
    assert FollowUp.objects.get(contact=day.rob).next_channel == "email"


def test_the_second_breath_comes_when_reached_is_pressed(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann).go("/")
    walk.press("1", "2")
    walk.sees("Meet Rob", within=".then.second:visible .say")
    walk.press("Enter")
    walk.sees("Reached Rob.", within=".slips")


def test_a_line_about_somebody_takes_one_enter(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann).go(f"/contacts/{day.rob.pk}")
    walk.press("L")
    walk.write("coffee, wants matt lids, call Monday")
    walk.sees("Monday 30 Nov", within="#understood .say")
    walk.press("Enter")
    walk.is_on(f"/contacts/{day.rob.pk}")
    walk.sees("Rob", within=".slips")
    assert FollowUp.objects.get(contact=day.rob).next_starts.startswith("2026-11-30")
