"""Ten people are put on a Saturday: by thumb in 13 taps, and by keys; without JavaScript too."""

from datetime import date
from typing import Any

from playwright.sync_api import expect

from followthrough.followups.models import FollowUp
from followthrough.kit import windows
from tests import make
from tests.cast import Cast
from tests.e2e.conftest import Begin

NAMES = [f"{first} Vane" for first in ["Ada", "Bo", "Cy", "Dee", "Eve", "Fay", "Gus", "Hal", "Ida", "Jo"]]
MOST_TAPS = 14


def on_saturday() -> Any:
    return FollowUp.objects.filter(next_starts__startswith="2026-11-28", state="open")


def test_ten_people_go_onto_a_saturday_by_thumb(begin: Begin, day: Cast) -> None:
    make.people(by=day.ann, names=NAMES)
    walk, taps = begin(day.ann, phone=True).go("/people?list=idle"), 0
    walk.is_ready()
    for name in NAMES:
        walk.tap(walk.page.get_by_label(f"Select {name}"))
        taps += 1
    walk.sees("10 selected", within=".pickbar")
    walk.tap("Put on a day", role="button")
    walk.sees("This is for 10 people.", within="#together-count")
    walk.tap(walk.page.get_by_role("radio", name="Sat 28 Nov"))
    walk.tap("Put 10 people on a day", role="button")
    walk.sees("Put 10 people on Saturday 28 Nov.", within=".slips")
    taps += 3
    print(f"ten people onto a Saturday: {taps} taps")
    assert taps <= MOST_TAPS
    assert on_saturday().count() == 10
    walk.tap(walk.on(".slips .undo button, .slips button").filter(has_text="Undo").first)
    walk.sees("Undone", within=".slips")
    assert on_saturday().count() == 0


def test_ten_people_go_onto_a_saturday_by_keys(begin: Begin, day: Cast) -> None:
    make.people(by=day.ann, names=NAMES)
    walk = begin(day.ann).go("/people?list=idle")
    expect(walk.on(".pickbar")).to_be_hidden()
    keys = ["J", "R", *["J"] * 9, "Shift+R", "Enter"]
    walk.press(*keys[:-1])
    walk.sees("10 selected", within=".pickbar")
    walk.press("Enter")
    walk.sees("This is for 10 people.", within="#together-count")
    walk.press("5")
    expect(walk.page.get_by_role("radio", name="Sat 28 Nov")).to_be_checked()
    walk.press("Enter")
    walk.sees("Put 10 people on Saturday 28 Nov.", within=".slips")
    print(f"ten people onto a Saturday: {len(keys) + 2} keys")
    assert on_saturday().count() == 10
    walk.press("U")
    walk.sees("Undone", within=".slips")


def test_a_row_of_upcoming_is_dragged_to_another_day(begin: Begin, day: Cast) -> None:
    ada = make.contact(by=day.ann, name="Ada Vane")
    make.followup(by=day.ann, contact=ada, due=windows.on_day(date(2026, 11, 26), "Europe/London"))
    walk = begin(day.ann).go("/upcoming")
    walk.is_ready()
    walk.on("[data-drag]").drag_to(walk.on('[data-day="2026-11-30"]'))
    walk.sees("Ada Vane", within='[data-day="2026-11-30"]')
    walk.press("J", "R", "Enter")
    walk.press("5")
    walk.press("Enter")
    walk.sees("Moved 1 person to Saturday 28 Nov.", within=".slips")
    assert on_saturday().count() == 1


def test_people_are_tagged_without_javascript(begin: Begin, day: Cast) -> None:
    make.people(by=day.ann, names=NAMES)
    walk = begin(day.ann, script=False).go("/people?list=idle")
    walk.page.get_by_label("Select Ada Vane").check()
    walk.page.get_by_label("Select Bo Vane").check()
    walk.on(".pickbar button[value=tag]").click()
    walk.on("[name=new_tag]").fill("Winter")
    walk.on(".fields .btn.go").click()
    walk.sees("Tagged 2 people “Winter”.", within=".slips")
