"""Merging two contacts and undoing it, by keys and by thumb; hints during typing."""

from datetime import datetime

import pytest
from playwright.sync_api import expect

from followthrough.flows.duplicates.find_duplicates import compare_contacts
from followthrough.people.models import Contact
from tests import make
from tests.cast import Cast
from tests.e2e.conftest import Begin


@pytest.fixture
def twice(day: Cast, now: datetime) -> Cast:
    """Add duplicates: Robert for Rob, and Eva Lindquist for Eva."""
    robert = make.contact(
        by=day.ann, name="Robert Okafor", organization="Tidewater Lamps", email="robert.okafor@tidewater.example.com"
    )
    make.touch(by=day.ann, contact=robert)
    make.contact(by=day.ann, name="Eva Lindquist", organization="Kiln Ceramics", email="", phone="020 7946 0019")
    compare_contacts(day.ann, now)
    return day


def test_two_contacts_are_merged_and_separated_by_keys(begin: Begin, twice: Cast) -> None:
    walk = begin(twice.ann).go("/duplicates")
    walk.sees("Two pairs may be the same person", "Rob is short for Robert", "Lindqvist is close to Lindquist")
    walk.press("J")
    walk.has_focus(".twice:first-child")
    walk.press("J")
    walk.has_focus(".twice:last-child")
    walk.press("K", "2")
    walk.sees("separate", within=".slips")
    walk.press("1")
    walk.sees("Merged", within=".slips")
    walk.sees("No duplicates to review.")
    assert Contact.objects.kept().filter(full__contains="Okafor").count() == 1
    walk.press("U")
    walk.sees("Undone", within=".slips")
    walk.sees("One pair may be the same person")
    assert Contact.objects.kept().filter(full__contains="Okafor").count() == 2


@pytest.mark.long
def test_two_contacts_are_merged_and_separated_by_thumb(begin: Begin, twice: Cast) -> None:
    walk = begin(twice.ann, phone=True).go("/duplicates")
    for button in walk.on(".twice .btn:visible").all():
        box = button.bounding_box()
        assert box and round(box["height"], 1) >= 44 and box["x"] + box["width"] <= 390
    walk.tap("Later")
    walk.sees("may be the same person")
    walk.tap("Same person")
    walk.sees("Merged", within=".slips")
    assert Contact.objects.kept().count() == 3
    walk.tap(walk.on(".slips [form=undo]"))
    walk.sees("Undone", within=".slips")
    assert Contact.objects.kept().count() == 4


def test_the_preview_of_a_merge_offers_the_names(begin: Begin, twice: Cast) -> None:
    walk = begin(twice.ann).go(f"/contacts/{twice.rob.pk}")
    walk.tap("Merge or couple…")
    walk.sees("Could be one of these", "Robert Okafor")
    walk.press("Esc")
    walk.press("1")
    walk.sees("One history entry and one email move over.")
    walk.sees("The name and the company you don’t choose go into the note.")
    walk.on("label:has-text('Robert Okafor') input").check()
    walk.press("1")
    walk.is_on(f"/contacts/{twice.rob.pk}")
    walk.sees("Robert Okafor", within="h1")


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_possible_duplicates_are_shown_during_typing(begin: Begin, twice: Cast, script: bool) -> None:
    walk = begin(twice.ann, script=script).go("/people/new")
    walk.on("#f-full").press_sequentially("Evi Lindqvist")
    if script:
        walk.sees("You may already have this contact:", "Eva Lindqvist, Kiln Ceramics", within="#maybe")
        walk.tap("Save")
    else:
        walk.expects(409)
        walk.tap("Save")
        walk.sees("Is this someone you already have?")
        expect(walk.on("#f-full")).to_have_value("Evi Lindqvist")
        walk.tap("Save")
    walk.sees("Saved Evi Lindqvist.", within=".slips")
