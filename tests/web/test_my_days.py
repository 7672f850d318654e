"""My days in Settings: the days a member works, the day they are back, and the zone of a city."""

from datetime import date

import pytest
from django.test import Client

from followthrough.accounts.models import Member
from tests.cast import Cast
from tests.web.test_settings import FORM


def member(cast: Cast) -> Member:
    return Member.objects.get(pk=cast.ann.pk)


def test_a_member_works_on_saturdays_and_is_away_until_friday(cast: Cast, at_desk: Client) -> None:
    assert at_desk.post("/settings/days", {"days": ["tue", "sat"], "back": "fri"}).status_code == 303
    ann = member(cast)
    assert (ann.weekdays, ann.away_until) == ({1, 5}, date(2026, 11, 27))

    html = at_desk.get("/settings?saved=days").content.decode()
    assert 'name="days" value="sat" checked' in html and 'name="days" value="mon">' in html
    assert at_desk.post("/settings/days", {"days": ["tue"], "back": ""}).status_code == 303
    assert member(cast).away_until is None


def test_ann_is_away_and_ben_covers(cast: Cast, at_desk: Client) -> None:
    html = at_desk.get("/settings").content.decode()
    assert f'<option value="{cast.ben.pk}">Ben Carter</option>' in html
    assert f'<option value="{cast.ann.pk}"' not in html
    answer = at_desk.post("/settings/days", {"days": ["mon"], "back": "fri", "cover": str(cast.ben.pk)})
    assert "did=" in answer["Location"] and member(cast).cover_id == cast.ben.pk
    html = at_desk.get(answer["Location"]).content.decode()
    assert "Ben Carter covers for you." in html and f'<option value="{cast.ben.pk}" selected>' in html

    refused = at_desk.post("/settings/days", {"days": ["mon"], "back": "", "cover": str(cast.ben.pk)})
    assert refused.status_code == 422 and "after today" in refused.content.decode()
    for cover in (cast.zoe.pk, 987654):
        assert at_desk.post("/settings/days", {"days": ["mon"], "back": "fri", "cover": cover}).status_code == 404
    assert member(cast).cover_id == cast.ben.pk


@pytest.mark.parametrize(
    ("form", "why"),
    [
        ({"back": ""}, "at least one day"),
        ({"days": ["someday"]}, "at least one day"),
        ({"days": ["mon"], "back": "yesterday"}, "after today"),
        ({"days": ["mon"], "back": "today"}, "after today"),
        ({"days": ["mon"], "back": "9999-12-31"}, "after today"),
        ({"days": ["mon"], "back": "whenever"}, "after today"),
    ],
)
def test_days_that_cannot_be_change_nothing(cast: Cast, at_desk: Client, form: dict[str, object], why: str) -> None:
    refused = at_desk.post("/settings/days", form)

    assert refused.status_code == 422 and why in refused.content.decode()
    assert (member(cast).working_days, member(cast).away_until) == (0b11111, None)


@pytest.mark.parametrize(
    ("typed", "zone"),
    [("Los Angeles", "America/Los_Angeles"), ("boston", "America/New_York"), ("Birmingham", ""),
     ("Birmingham, AL", "America/Chicago"), ("Boston, Lincolnshire", ""),
     ("new york, NY", "America/New_York"), ("Zürich", "Europe/Zurich"),
     ("europe/paris", ""), ("Europe/Paris", "Europe/Paris"), ("Nowhere", "")],
)  # fmt: skip
def test_a_zone_is_chosen_by_its_city(cast: Cast, at_desk: Client, typed: str, zone: str) -> None:
    answer = at_desk.post("/settings", FORM | {"zone": typed})

    assert answer.status_code == (303 if zone else 422)
    assert member(cast).zone == (zone or "Europe/London")


@pytest.mark.parametrize(
    ("start", "end", "hours"),
    [("9", "5", (9, 17)), ("9am", "5 pm", (9, 17)), ("8", "12", (8, 12)), ("7", "7", (7, 19)),
     ("8:30", "17", (8.5, 17)), ("8:30", "5:15", (8.5, 17.25)), ("7.45", "16.15", (7.75, 16.25)),
     ("9h30", "18h", (9.5, 18)), ("8:30 am", "5:30pm", (8.5, 17.5)), ("12:30", "9", (12.5, 21)), ("0", "24", (0, 24))],
)  # fmt: skip
def test_hours_are_typed_as_people_say_them(
    cast: Cast, at_desk: Client, start: str, end: str, hours: tuple[float, float]
) -> None:
    assert at_desk.post("/settings", FORM | {"day_starts": start, "day_ends": end}).status_code == 303
    assert (member(cast).day_starts / 60, member(cast).day_ends / 60) == hours


@pytest.mark.parametrize(("start", "end"), [("9", "12:30, 14-18"), ("9", "12 and 14-18"), ("8:30 + 14", "17")])
def test_a_day_in_two_parts_is_refused_in_words(cast: Cast, at_desk: Client, start: str, end: str) -> None:
    refused = at_desk.post("/settings", FORM | {"day_starts": start, "day_ends": end})
    assert refused.status_code == 422 and "one start and one end" in refused.content.decode()


def test_a_city_of_which_there_are_two_is_asked_about(cast: Cast, at_desk: Client) -> None:
    page = at_desk.post("/settings", FORM | {"zone": "Birmingham"}).content.decode()
    assert "Which one? Type Birmingham, United Kingdom or Birmingham, AL." in page
