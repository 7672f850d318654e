"""A new line: the preview before it is saved, and drafts."""

import re

import pytest
from playwright.sync_api import Route, expect

from followthrough.followups.models import FollowUp
from followthrough.people.models import Contact
from followthrough.touches.models import Touch
from tests import make
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


@pytest.mark.parametrize("is_key", [True, False], ids=["after N", "after a click on New"])
def test_what_is_typed_while_the_page_loads_is_written_into_the_line(begin: Begin, day: Cast, is_key: bool) -> None:
    walk = begin(day.ann).go("/new")
    walk.is_ready()
    walk.write("Called Rob Okafor, wants the price list")
    walk.press("Enter")
    walk.sees("Rob", within=".slips")
    walk.is_ready()
    saved = Touch.objects.get(contact=day.rob)
    slow: list[Route] = []
    walk.page.route(re.compile(r"/new(\?|$)"), lambda route: slow.append(route))
    with walk.page.expect_request(re.compile(r"/new(\?|$)")):
        walk.press("N") if is_key else walk.on("[data-key=N]").first.click(no_wait_after=True)
    walk.write("Uma Nandak")
    walk.page.keyboard.press("Backspace")
    walk.write(" called, wants a quote")
    slow[0].continue_()
    walk.is_on("/new")
    expect(walk.on("[name=line]")).to_have_value("Uma Nanda called, wants a quote")
    walk.sees("Uma Nanda", within="#understood .chips")
    walk.write(" and jars")
    expect(walk.on("[name=line]")).to_have_value("Uma Nanda called, wants a quote and jars")
    assert Touch.objects.get(contact=day.rob) == saved


def test_a_line_that_was_not_sent_is_restored(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann).go("/new")
    walk.is_ready()
    walk.on("[name=line]").focus()
    walk.write("Called Rob Okafor, call friday")
    walk.go("/").go("/new")
    expect(walk.on("[name=line]")).to_have_value("Called Rob Okafor, call friday")


def test_enter_right_after_typing_saves(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann).go("/new")
    walk.is_ready()
    walk.write("Called Rob Okafor, wants the price list")
    walk.press("Enter")
    walk.sees("Rob", within=".slips")
    assert not FollowUp.objects.filter(contact=day.rob, state="open").exclude(pk=day.call_rob.pk).exists()


def test_a_line_written_beside_a_person_is_saved_at_once_and_its_draft_goes(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann).go(f"/contacts/{day.rob.pk}")
    walk.is_ready()
    walk.press("L")
    walk.has_focus(".jot [name=line]")
    walk.write("reached, likes the idea")
    walk.press("Enter")
    walk.sees("Rob", within=".slips")
    walk.is_on(rf"/contacts/{day.rob.pk}\?did=\d+")
    expect(walk.on(".jot [name=line]")).to_have_value("")


def test_also_or_instead_by_keys(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann).go("/new")
    walk.is_ready()
    walk.write("call Rob Okafor on friday about the oven")
    walk.press("Enter")
    walk.sees("Also, or instead?", within=".slips")
    assert FollowUp.objects.filter(contact=day.rob, state="open").count() == 2
    walk.is_ready()
    walk.press("A")
    walk.is_on("/new")
    walk.is_ready()
    walk.sees("Rob already has a next step. Also, or instead?", within="#understood")
    walk.press("Escape", "2")
    walk.sees("Replace that step with this one", within=".also-instead label:has(:checked)")
    walk.press("Enter")
    walk.is_on(r"/\?did=\d+$")
    walk.sees("Rob", within=".slips")
    [only] = FollowUp.objects.filter(contact=day.rob, state="open")
    assert (only.pk, only.next_words) == (day.call_rob.pk, "call Rob Okafor on friday about the oven")


@pytest.mark.long
def test_also_or_instead_by_thumb(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann, phone=True).go("/new")
    walk.is_ready()
    walk.write("call Rob Okafor on friday about the oven")
    walk.sees("Also, or instead?", within="#understood")
    walk.tap(walk.on(".also-instead label").filter(has_text="Instead"))
    expect(walk.on(".also-instead [value=instead]")).to_be_checked()
    walk.tap("Save")
    walk.sees("Rob", within=".slips")
    assert FollowUp.objects.get(contact=day.rob, state="open").pk == day.call_rob.pk


@pytest.mark.long
def test_is_it_somebody_you_know_by_thumb(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann, phone=True).go("/new")
    walk.is_ready()
    walk.write("called Rob Okaforte, no answer")
    walk.tap("Save")
    walk.sees("Someone you know?", within=".slips")
    walk.is_ready()
    walk.tap("Someone you know?", role="link")
    walk.is_on("/new")
    walk.is_ready()
    walk.tap(walk.on(".who-is label").filter(has_text="Saltmarsh"))
    walk.sees("Saltmarsh Bakery", within="#understood .chips")
    walk.tap("Save")
    walk.sees("Rob", within=".slips")
    assert not Contact.objects.filter(full="Rob Okaforte").exists()


def test_is_it_somebody_you_know(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann).go("/new")
    walk.is_ready()
    walk.write("called Rob Okaforte, no answer")
    walk.press("Enter")
    walk.sees("Someone you know?", within=".slips")
    assert Contact.objects.filter(full="Rob Okaforte").exists()
    walk.is_ready()
    walk.press("A")
    walk.is_on("/new")
    walk.is_ready()
    walk.sees("Is it Rob Okafor of Saltmarsh Bakery?", within="#understood")
    walk.press("Escape", "1")
    walk.sees("Saltmarsh Bakery", within="#understood .chips")
    walk.press("Enter")
    walk.sees("Rob", within=".slips")
    assert not Contact.objects.filter(full="Rob Okaforte").exists()


def test_a_doubtful_person_is_asked_before_anything_is_saved(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann).go("/new")
    walk.is_ready()
    walk.write("called, left voicemail, back friday")
    walk.expects(422)
    walk.press("Enter")
    walk.sees("Who is it?", within="#understood")
    expect(walk.on("[name=line]")).to_have_value("called, left voicemail, back friday")


def test_who_it_is_by_keys(begin: Begin, day: Cast) -> None:
    make.contact(by=day.ann, name="Rob Ashdown", organization="Fairmore Press", phone="", email="")
    walk = begin(day.ann).go("/new")
    walk.is_ready()
    walk.write("called Rob, no answer")
    walk.expects(422)
    walk.press("Enter")
    walk.sees("Who is it?", within="#understood")
    walk.is_ready()
    walk.has_focus("[name=person]")
    second = int(walk.on("[name=person][data-key='2']").input_value())
    walk.press("2", "Enter")
    walk.sees("Rob", within=".slips")
    assert Touch.objects.get().contact_id == second


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
