"""A thing without a person and a company in a browser: by keys on the desk, by thumb on the phone."""

from datetime import datetime

import pytest

from tests import make
from tests.cast import Cast
from tests.e2e.conftest import Begin


def test_stamps_are_bought_and_a_company_is_opened_by_keys(begin: Begin, day: Cast) -> None:
    bea = make.contact(by=day.ann, name="Bea Lind", organization="Kiln Ceramics Ltd", email="", phone="020 7946 0033")
    make.followup(by=day.ann, contact=bea, due=make.window(datetime(2026, 11, 27)))
    walk = begin(day.ann).go("/")
    walk.press("n")
    walk.on("[name=line]").fill("buy stamps today")
    walk.sees("For yourself", within="#understood")
    walk.press("Enter")
    walk.is_on("/")
    walk.sees("Buy stamps", "For yourself.", within="main")
    walk.tap("Buy stamps")
    walk.sees("Is it done?", within="#p")
    walk.press("1", "Enter")
    walk.sees("Done: buy stamps.")

    walk.go("/find?q=kiln+ceramics")
    walk.tap(walk.on(".companies a").first)
    walk.sees("First up here", "Eva Lindqvist", "Bea Lind", within="main")
    walk.press("o")
    walk.sees("Eva Lindqvist", within="h1")


@pytest.mark.long
def test_the_same_by_thumb(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann, phone=True).go("/new")
    walk.on("[name=line]").fill("order boxes today")
    walk.sees("For yourself", within="#understood")
    walk.tap("Save", role="button")
    walk.sees("Order boxes", within="main")
    walk.tap("Order boxes")
    walk.tap("Done", role="radio")
    walk.tap("Save", role="button")
    walk.sees("Done: order boxes.")
