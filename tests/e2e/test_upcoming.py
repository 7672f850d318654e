"""Upcoming in a browser: a row moves to another day with two keys, and undo puts it back."""

from datetime import date

import pytest

from followthrough.kit import windows
from tests import make
from tests.cast import Cast
from tests.e2e.conftest import Begin

pytestmark = pytest.mark.long


def test_a_row_moves_to_friday_by_keys_and_back(begin: Begin, day: Cast) -> None:
    for name, on in (("Ada Brook", 26), ("Sam Wren", 28), ("Bea Cole", 26)):
        person = make.contact(by=day.ann, name=name)
        make.followup(by=day.ann, contact=person, due=windows.on_day(date(2026, 11, on), "Europe/London"))
    walk = begin(day.ann).go("/")
    walk.press("g", "u")
    walk.is_on("/upcoming")
    walk.sees("Ada Brook", "2 people, 8 of 60 min", within="main")
    walk.press("j", "j", "z")
    walk.sees("Friday 27 Nov", within="#pop")
    walk.press("4")
    walk.is_on("/upcoming")
    walk.sees("1 person, 4 of 60 min", within="main")
    walk.press("u")
    walk.sees("2 people, 8 of 60 min", within="main")
