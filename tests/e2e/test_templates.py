"""A template is edited: a fact by its chip, the proofs follow, and the words are there beside the next call."""

import os

import pytest
from playwright.sync_api import expect

from tests.cast import Cast
from tests.e2e.conftest import Begin


@pytest.mark.parametrize("phone", [False, True])
def test_own_words_are_written_and_said(begin: Begin, day: Cast, phone: bool) -> None:
    walk = begin(day.ann, phone=phone).go("/templates/met/call")
    field = walk.page.get_by_label("The words")
    field.fill("Hi {first_name}. Did the bread come out well at {company}? ")
    walk.tap(walk.page.get_by_text("Add a fact"))
    walk.tap("what it’s about")
    expect(field).to_have_value("Hi {first_name}. Did the bread come out well at {company}? {topic}")
    field.fill("Hi {first_name}. Did the bread come out well[ at {company}]?")
    walk.sees("come out well at Marrowby Teas?", "Hi Mike. Did the bread come out well?", within="#proofs")
    field.fill("Hi {first_name}. We met {met_where}.")
    walk.sees("says nothing but the greeting", within="#proofs")
    field.fill("Hi {first_name}. Did the bread come out well[ at {company}]?")
    walk.sees("Did the bread come out well at Marrowby Teas?", within="#proofs")
    if folder := os.environ.get("PICTURES"):
        walk.page.screenshot(path=f"{folder}/templates-{int(phone)}.png", full_page=True)
    walk.tap("Save")
    walk.sees("Changed the template", within=".slips")
    walk.go(f"/?p={day.call_rob.pk}#p")
    walk.sees("Did the bread come out well at Saltmarsh Bakery?")
