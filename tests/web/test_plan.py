"""The page of the monthly plan."""

from datetime import UTC, datetime

from django.test import Client

from followthrough.flows.contact.sort_people import sort_contact
from followthrough.habits.models import Habit, Proposed
from tests import make
from tests.cast import Cast


def test_a_suggested_person_is_put_on_today_and_not_shown_again(cast: Cast, at_desk: Client) -> None:
    ada = make.contact(by=cast.ann, name="Ada Quill", email="")
    sort_contact(ada, "call", by=cast.ann, now=datetime(2026, 11, 3, tzinfo=UTC))
    shown = at_desk.get("/plan").text
    assert "Put Ada Quill on Today" in shown and "Meaning to call since 3 Nov." in shown

    fields = {"habit": "call-a-day", "contact": ada.pk, "client_key": "once"}
    for _ in range(2):
        assert at_desk.post("/plan/take", fields).status_code == 303

    assert Proposed.objects.get().contact_id == ada.pk
    assert "Put Ada Quill on Today" not in at_desk.get("/plan").text


def test_a_habit_is_changed_and_turned_off(cast: Cast, at_desk: Client) -> None:
    at_desk.post("/plan/habit", {"habit": "coffees", "count": "3", "client_key": "a"})
    assert "Coffees, 3 a month" in at_desk.get("/plan").text
    at_desk.post("/plan/habit", {"habit": "coffees", "count": "3", "off": "1", "client_key": "b"})
    assert "Coffees, 3 a month" not in at_desk.get("/plan").text
    for odd in ("0", "500", "x", ""):
        assert at_desk.post("/plan/habit", {"habit": "coffees", "count": odd}).status_code == 409, odd
    assert at_desk.post("/plan/habit", {"habit": "walks", "count": "3"}).status_code == 409
    assert Habit.objects.get().count == 3


def test_other_months_suggest_nobody_and_odd_months_are_this_one(cast: Cast, at_desk: Client) -> None:
    assert "February 2026: a call a day 0 of 20" in at_desk.get("/plan?month=2026-02").text
    for month in ("2027-02", "2000-01", "2199-12"):
        assert "Who to contact" not in at_desk.get(f"/plan?month={month}").text
    for odd in ("2026-13", "x", "9999-01"):
        assert "Who to contact" in at_desk.get(f"/plan?month={odd}").text
