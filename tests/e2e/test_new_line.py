"""A new line: the preview before it is saved, and drafts."""

from playwright.sync_api import expect

from tests.cast import Cast
from tests.e2e.conftest import Begin


def test_n_a_line_and_enter(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann).go("/people")
    walk.is_ready()
    walk.press("N")
    walk.is_on("/new")
    walk.is_ready()
    walk.has_focus("[name=line]")
    walk.write("Called Rob Okafor, wants the price list, call friday 10")
    walk.sees("Rob Okafor", "Saltmarsh Bakery", within="#understood .chips")
    walk.sees("Friday 27 Nov at 10:00", within="#understood .say")
    walk.press("Enter")
    walk.sees("Rob", within=".slips")
    walk.go(f"/contacts/{day.rob.pk}").sees("Friday 27 Nov at 10:00", within="main")


def test_a_line_that_was_not_sent_is_restored(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann).go("/new")
    walk.is_ready()
    walk.on("[name=line]").focus()
    walk.write("Called Rob Okafor, call friday")
    walk.go("/").go("/new")
    expect(walk.on("[name=line]")).to_have_value("Called Rob Okafor, call friday")


def test_the_draft_of_a_line_is_deleted_when_it_is_saved_on_another_page(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann).go(f"/contacts/{day.rob.pk}")
    walk.is_ready()
    walk.press("L")
    walk.has_focus(".jot [name=line]")
    walk.write("reached, likes the idea")
    walk.press("Enter")
    walk.is_on("/new")
    walk.is_ready()
    walk.press("Enter")
    walk.sees("Rob", within=".slips")
    expect(walk.on(".jot [name=line]")).to_have_value("")


def test_a_person_is_found_by_a_few_letters(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann).go("/")
    walk.is_ready()
    walk.press("/")
    walk.is_on("/find")
    walk.has_focus("[name=q]")
    walk.write("lindq")
    walk.is_on(r"/find\?q=lindq$")  # the last letter is answered
    walk.sees("Eva Lindqvist", within="#found")
    walk.press("Tab")
    walk.tabs_to("#found a")
    walk.press("Enter")
    walk.sees("Eva Lindqvist", within="h1")
