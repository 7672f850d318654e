"""The page of the days ahead: its rows and loads, further weeks, and moving a row to another day."""

from datetime import date, datetime

import pytest
from django.test import Client

from followthrough.followups.models import FollowUp
from followthrough.kit import windows
from tests import make
from tests.cast import Cast
from tests.web.requests import count_statements, page_html, post_form

THURSDAY = date(2026, 11, 26)


def put(cast: Cast, name: str, on: date = THURSDAY, **more: str) -> FollowUp:
    person = make.contact(by=cast.ann, name=name)
    return make.followup(by=cast.ann, contact=person, due=windows.on_day(on, "Europe/London"), **more)  # type: ignore[arg-type]


def test_thursday_is_seen_with_its_people_and_its_load(at_desk: Client, cast: Cast) -> None:
    step = put(cast, "Ada Brook", what="ask about the lids")
    page = page_html(at_desk, "/upcoming")
    assert "Thursday</h2>" in page and "1 person, 4 of 60 min" in page
    assert "<b>Ada Brook</b>" in page and "the lids" in page
    assert f'href="/contacts/{step.contact_id}"' in page


def test_a_new_member_sees_nothing_and_reads_why(at_desk: Client, cast: Cast) -> None:
    page = page_html(at_desk, "/upcoming")
    assert "Nothing is planned yet." in page and "Rob Okafor" not in page


def test_a_day_off_is_listed_only_with_people(at_desk: Client, cast: Cast) -> None:
    put(cast, "Ada Brook")
    assert "Saturday</h2>" not in page_html(at_desk, "/upcoming")
    put(cast, "Sam Wren", date(2026, 11, 28))
    page = page_html(at_desk, "/upcoming")
    assert "Saturday</h2>" in page and "1 person, 4 min, a day off" in page


def test_a_moved_row_is_on_its_new_day_and_undo_puts_it_back(at_desk: Client, cast: Cast) -> None:
    step = put(cast, "Ada Brook")
    assert f"/followups/{step.pk}/later?then=%2Fupcoming" in page_html(at_desk, "/upcoming")
    form = page_html(at_desk, f"/followups/{step.pk}/later?then=%2Fupcoming")
    assert 'name="then" value="/upcoming"' in form
    there = post_form(at_desk, f"/followups/{step.pk}/move", when="2026-11-27", then="/upcoming")
    assert there.startswith("/upcoming")
    assert row_of(page_html(at_desk, "/upcoming"), "Friday") == "Ada Brook"
    post_form(at_desk, "/undo", then="/upcoming")
    assert row_of(page_html(at_desk, "/upcoming"), "Thursday") == "Ada Brook"


def row_of(page: str, day: str) -> str:
    """The first name below the heading of a day."""
    return page.split(f"{day}</h2>")[1].split("<b>")[1].split("</b>")[0]


def test_further_weeks_are_one_link_away(at_desk: Client, cast: Cast) -> None:
    put(cast, "Ada Brook", date(2027, 2, 3))
    assert 'href="/upcoming?from=2027-02-03"' in page_html(at_desk, "/upcoming")
    page = page_html(at_desk, "/upcoming?from=2027-02-03")
    assert "Ada Brook" in page and "Back to tomorrow" in page


def test_a_crowded_day_shows_twenty_and_leads_to_the_others(at_desk: Client, cast: Cast) -> None:
    for person in make.people(by=cast.ann, names=[f"Person {number}" for number in range(24)]):
        make.followup(by=cast.ann, contact=person, due=windows.on_day(THURSDAY, "Europe/London"))
    page = page_html(at_desk, "/upcoming")
    assert page.count("<b>Person") == 20 and '<a href="/upcoming?only=2026-11-26">And 4 more</a>' in page
    assert page_html(at_desk, "/upcoming?only=2026-11-26").count("<b>Person") == 24


@pytest.mark.parametrize("odd", ["", "x", "2026-11-24", "1999-01-01", "9999-12-31", "2026-13-40", "٢٠٢٦-١١-٢٦"])
def test_an_odd_day_means_tomorrow(at_desk: Client, cast: Cast, odd: str) -> None:
    put(cast, "Ada Brook")
    for name in ("from", "only"):
        page = at_desk.get("/upcoming", {name: odd})
        assert page.status_code == 200 and "Ada Brook" in page.content.decode()


def test_the_page_takes_the_same_few_queries_for_any_number_of_rows(at_desk: Client, cast: Cast, now: datetime) -> None:
    put(cast, "Ada Brook")
    one = count_statements(at_desk, "/upcoming")
    for number in range(6):
        put(cast, f"Person {number}", date(2026, 11, 25 + number % 3))
    assert count_statements(at_desk, "/upcoming") == one <= 9


def test_a_team_sees_everybodys_days_and_each_owner(at_desk: Client, cast: Cast) -> None:
    put(cast, "Ada Brook")
    theirs = make.contact(by=cast.ben, name="Sam Wren")
    step = make.followup(by=cast.ben, contact=theirs, due=windows.on_day(THURSDAY, "Europe/London"))
    make.promise(by=cast.ben, followup=step)
    mine = page_html(at_desk, "/upcoming")
    assert "Sam Wren" not in mine and '<a href="/upcoming?whose=all">All</a>' in mine

    page = page_html(at_desk, "/upcoming?whose=all")
    assert "2 people</span>" in page
    row = page.split("<b>Sam Wren</b>")[1].split("</li>")[0]
    assert '<span class="tag">Ben</span>' in row and "Ben told Sam" in row
    assert "then=%2Fupcoming%3Fwhose%3Dall" in page
    only = page_html(at_desk, "/upcoming?only=2026-11-26&whose=all")
    assert "Sam Wren" in only and 'href="/upcoming?whose=all"' in only


def test_who_works_alone_is_not_asked_whose(at_desk: Client, cast: Cast) -> None:
    put(cast, "Ada Brook")
    cast.ben.left_at = make.LONG_AGO
    cast.ben.save()
    assert "whose=all" not in page_html(at_desk, "/upcoming")
