"""Keys: the list behind `?`, text fields, and switching single keys off."""

from playwright.sync_api import expect

from tests.cast import Cast
from tests.e2e.conftest import Begin


def test_question_mark_shows_all_keys_and_esc_hides_them(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann).go("/")
    walk.press("?")
    walk.sees("After a call or a message", within="#keys")
    walk.press("2")
    expect(walk.on("#outcome [name=outcome]:checked")).to_have_count(0)
    walk.press("Esc")
    expect(walk.on("#keys")).to_be_hidden()


def test_j_and_k_move_through_the_list_and_load_the_person(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann).go("/")
    walk.press("J")
    walk.sees("Eva Lindqvist", within="#p h2")
    walk.press("K")
    walk.sees("Rob Okafor", within="#p h2")
    walk.press("O")
    walk.is_on(f"/contacts/{day.rob.pk}")
    walk.press("G", "T")
    walk.is_on("/$")


def test_j_and_enter_open_a_person_of_the_list(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann).go("/people")
    walk.press("J", "J", "K", "Enter")
    walk.is_on(r"/contacts/\d+")


def test_focus_shows_one_at_a_time(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann).go("/")
    walk.press("F")
    walk.sees("Rob Okafor", within="h1")
    walk.press("3", "Enter")
    walk.sees("Eva Lindqvist", within="h1")
    walk.sees("2 of 2")
    walk.press("Esc")
    walk.is_on(r"/\?p=")


def test_letters_never_act_in_a_text_field(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann).go("/")
    walk.press("H")
    walk.write("jcz2n/?")
    expect(walk.on("[name=notes]")).to_have_value("jcz2n/?")
    assert walk.left == []
    walk.is_on("/$")


def test_single_keys_can_be_switched_off(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann).go("/settings")
    walk.on("[name=keys_on]").uncheck()
    walk.tap("Save", role="button")
    walk.sees("Your settings are saved.", within=".slips")
    walk.go("/")
    walk.press("2", "C", "N")
    expect(walk.on("#outcome [name=outcome]:checked")).to_have_count(0)
    assert walk.left == []
    walk.is_on("/$")
    walk.on("#outcome [value=voicemail]").focus()
    walk.press("Space")
    walk.press("Enter")
    walk.sees("Left Rob a voicemail", within=".slips")


def test_esc_takes_the_choice_back(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann).go("/")
    walk.press("3")
    expect(walk.on("#outcome .then-acts")).to_be_visible()
    walk.press("Esc")
    expect(walk.on("#outcome .then-acts")).to_be_hidden()
