"""Sorting people: by keys, ten by thumb, undo in between, stop and continue, and without JavaScript."""

import time

import pytest
from playwright.sync_api import expect

from followthrough.followups.models import FollowUp
from followthrough.people import bulk, write
from followthrough.people.models import Contact
from followthrough.people.write import PersonDraft
from tests import make
from tests.cast import Cast
from tests.e2e.conftest import Begin
from tests.e2e.walk import Walk

# The decisions in turn: the keys to press, and the stored decision.
KEYS = [(("1",), "call", None), (("2", "1"), "keep", 30), (("2", "Enter"), "keep", 90), (("3",), "none", 0),
        (("4",), "personal", 0)]  # fmt: skip


def bring(cast: Cast, count: int) -> list[str]:
    """Import so many people."""
    act = make.act(by=cast.ann, verb="import")
    cards = [
        PersonDraft(full=f"Person {n:02d}", does="Keeps bees", phones=[("020 7946 0021", "")]) for n in range(count)
    ]
    people = [(card, write.method_rows(card, country="GB")) for card in cards]
    bulk.make_contacts(act, people, now=make.LONG_AGO)
    act.finish("")
    return [card.full for card in cards]


def shows(walk: Walk, name: str) -> None:
    expect(walk.on(".sort-card:visible h1")).to_have_text(name)


def press(walk: Walk, words: str) -> None:
    """Click the big button with these words, or the radio that covers them."""
    walk.tap(
        walk.on(".sort-card:visible")
        .locator("button.key, label.key > input")
        .filter(visible=True)
        .and_(walk.on(f'.key:has-text("{words}"), .key:has-text("{words}") > input'))
        .first
    )


def settled(count: int) -> None:
    """Wait until the decisions are stored: the page is ahead of the server."""
    for _ in range(100):
        if Contact.objects.exclude(sorted_as="").count() == count:
            return
        time.sleep(0.1)
    raise AssertionError(f"{Contact.objects.exclude(sorted_as='').count()} of {count} were sorted")


def decided(name: str) -> tuple[str, int | None, bool]:
    row = Contact.objects.get(full=name)
    return row.sorted_as, row.keep_in_touch_days, row.is_personal


@pytest.mark.parametrize("half", [10, pytest.param(25, marks=pytest.mark.long)])
def test_many_by_keys_with_undo_in_the_middle_and_a_pause(begin: Begin, day: Cast, half: int) -> None:
    names = bring(day, 2 * half + 2)
    mistaken, skipped = names[half - 1], names[half]
    walk = begin(day.ann).go("/people")
    walk.tap("Sort your contacts (10 min)", role="link")
    for place, name in enumerate(names[:half]):
        shows(walk, name)
        walk.press(*KEYS[place % 5][0])

    # The last of the first half was made private by mistake: undo, and cancel.
    walk.press("U")
    shows(walk, mistaken)
    walk.sees(f"{half} of {len(names)}", within=".focus-bar")
    walk.press("2", "Esc", "3")
    shows(walk, skipped)

    # Stop; the next morning another browser continues at the same person.
    walk.press("Esc")
    walk.is_on("/people")
    settled(half)
    again = begin(day.ann).go("/sort")
    again.press("J")
    shows(again, names[half + 1])
    for place, name in enumerate(names[half + 1 : -1], half + 1):
        shows(again, name)
        again.press(*KEYS[place % 5][0])
    shows(again, names[-1])
    settled(2 * half)
    for place, name in enumerate(names[:-1]):
        _, as_written, days = KEYS[place % 5]
        expected = (as_written.replace("personal", "none"), days, as_written == "personal")
        if name == mistaken:
            expected = ("none", 0, False)
        assert decided(name) == (expected if name != skipped else ("", None, False)), name
    assert FollowUp.objects.filter(key__startswith="keep-in-touch:", state="open").count() == 4 * half // 5

    # The last person, the one that was skipped, and the end.
    again.press("1")
    shows(again, skipped)
    again.press("1")
    again.sees("All sorted.", within="main")
    again.press("1")
    again.sees(f"Meaning to call: {2 * half // 5 + 2}", within="main")
    again.press("1")
    again.sees(f"Meaning to call: {2 * half // 5 + 1}", within="main")


def test_ten_by_thumb(begin: Begin, day: Cast) -> None:
    names = bring(day, 11)
    walk = begin(day.ann, phone=True).go("/sort")
    for place, name in enumerate(names[:10]):
        shows(walk, name)
        expect(walk.on(".sort-card:visible .key:visible")).to_have_count(4)
        for key in walk.on(".sort-card:visible").locator(".key:visible").all():
            box = key.bounding_box()
            assert box and box["height"] >= 60 and box["y"] + box["height"] <= 844
        words = ("Meaning to call", "Keep in touch", "No follow-up", "Personal")[place % 4]
        press(walk, words)
        if words == "Keep in touch":
            press(walk, "Twice a year")
    shows(walk, "Person 10")
    settled(10)
    walk.tap("Undo", role="button")
    shows(walk, "Person 09")
    settled(9)
    assert [decided(name)[0] for name in names[:4]] == ["call", "keep", "none", "none"]
    assert decided("Person 01")[1] == 180


@pytest.mark.parametrize("phone", [False, pytest.param(True, marks=pytest.mark.long)])
def test_without_javascript_each_key_submits_a_form(begin: Begin, day: Cast, phone: bool) -> None:
    bring(day, 4)
    walk = begin(day.ann, phone=phone, script=False).go("/sort")
    shows(walk, "Person 00")
    press(walk, "Meaning to call")
    shows(walk, "Person 01")
    press(walk, "Keep in touch")
    press(walk, "Monthly")
    shows(walk, "Person 02")
    walk.tap("Undo", role="button")
    shows(walk, "Person 01")
    assert decided("Person 00")[0] == "call" and decided("Person 01")[0] == ""


def test_fast_keys_count_for_the_person_on_the_page(begin: Begin, day: Cast) -> None:
    names = bring(day, 30)
    walk = begin(day.ann).go("/sort")
    walk.press("3", "3", "1", "3", "3")
    shows(walk, "Person 05")
    settled(5)
    assert [decided(name)[0] for name in names[:6]] == ["none", "none", "call", "none", "none", ""]
    walk.sees("6 of 30", within=".focus-bar")


def test_a_double_click_decides_about_one_person(begin: Begin, day: Cast) -> None:
    bring(day, 4)
    walk = begin(day.ann).go("/sort")
    shows(walk, "Person 00")
    walk.on(".sort-card:visible button.key").filter(has_text="No follow-up").dblclick()
    shows(walk, "Person 01")
    settled(1)


def test_a_decision_made_in_another_window_is_reported(begin: Begin, day: Cast) -> None:
    name = bring(day, 3)[0]
    fast, slow = begin(day.ann).go("/sort"), begin(day.ben).go("/sort")
    shows(slow, name)
    fast.press("1")
    settled(1)
    slow.expects(409)
    slow.press("4")
    slow.sees("just updated this")
    assert decided(name) == ("call", None, False)
