"""The list of the day: groups, the rows that fit into the chosen minutes, and odd addresses."""

import re
from datetime import datetime, timedelta

import pytest
from django.test import Client

from followthrough.desk import today
from followthrough.kit import windows
from tests import make
from tests.cast import Cast
from tests.web.requests import count_statements, page_html

TUESDAY = datetime(2026, 11, 24)
STATEMENTS = 8  # session; user and member; the day; touches; ways to reach; the contact law; the hours of the
# day of the next try; the frame


def due_today(cast: Cast, *names: str, channel: str = "call") -> None:
    for name in names:
        person = make.contact(by=cast.ann, name=name)
        make.followup(by=cast.ann, contact=person, due=make.window(TUESDAY), channel=channel)


def row_of(page: str, name: str) -> str:
    """Return the HTML of a person's row."""
    return next(line for line in re.findall(r"<li[^>]*><a class=\"row.*?</li>", page, re.DOTALL) if name in line)


def test_promises_stand_in_a_group_of_their_own(at_desk: Client, cast: Cast) -> None:
    due_today(cast, "Ada Brook")
    make.promise(by=cast.ann, followup=cast.call_rob)
    page = page_html(at_desk, "/")
    assert page.index('<h2 id="g-promised" class="ours">') < page.index("Ada Brook")
    assert 'class="row promised"' in row_of(page, "Rob Okafor") and 'class="row "' in row_of(page, "Ada Brook")


def test_a_promise_for_the_day_is_due_today_and_never_any_time(at_desk: Client, cast: Cast) -> None:
    due_today(cast, "Ada Brook")
    make.promise(by=cast.ann, followup=cast.call_rob)
    page = page_html(at_desk, "/")
    assert ">today</time>" in row_of(page, "Rob Okafor") and ">any time</time>" in row_of(page, "Ada Brook")


def test_what_is_due_by_a_later_day_says_which_day(at_desk: Client, cast: Cast) -> None:
    for name, deadline in (("Ada Brook", datetime(2026, 11, 28)), ("Bo Marsh", datetime(2026, 11, 25, 17))):
        due = windows.window_by(deadline, "Europe/London", since=datetime(2026, 11, 23))
        make.followup(by=cast.ann, contact=make.contact(by=cast.ann, name=name), due=due)
    page = page_html(at_desk, "/")
    assert ">by Fri</time>" in row_of(page, "Ada Brook") and ">by Wed</time>" in row_of(page, "Bo Marsh")


def test_a_row_that_does_not_fit_is_marked_for_each_choice_of_minutes(at_desk: Client, cast: Cast) -> None:
    due_today(cast, "Ada Brook", channel="meeting")
    page = page_html(at_desk, "/")
    assert '<li class="over15">' in row_of(page, "Ada Brook")
    assert "<li>" in row_of(page, "Rob Okafor")


@pytest.mark.parametrize("minutes", ["", "all", "x", "7", "-15", "15.0"])
def test_unknown_minutes_count_as_all(at_desk: Client, minutes: str) -> None:
    assert 'name="minutes" value="all" checked' in page_html(at_desk, f"/?minutes={minutes}")


def test_every_row_links_with_the_chosen_minutes(at_desk: Client, cast: Cast) -> None:
    page = page_html(at_desk, "/?minutes=30")
    assert f'href="/?p={cast.call_rob.pk}&amp;minutes=30#p"' in page and 'value="30" checked' in page


@pytest.mark.parametrize("asked", ["", "x", "0", "999999", "9" * 40])
def test_an_address_with_a_person_who_is_not_due_shows_the_first_one(at_desk: Client, cast: Cast, asked: str) -> None:
    page = page_html(at_desk, f"/?p={asked}")
    assert "How to reach Rob" in page and 'aria-current="true"' in row_of(page, "Rob Okafor")


def test_the_next_person_is_named_with_step_and_hour(at_desk: Client, cast: Cast) -> None:
    ada = make.contact(by=cast.ann, name="Ada Brook")
    make.followup(
        by=cast.ann, contact=ada, due=windows.window_at(TUESDAY.replace(hour=17), "Europe/London"), channel="email"
    )
    page = " ".join(re.sub(r"<[^>]+>", "", page_html(at_desk, f"/?p={cast.call_rob.pk}")).split())
    assert "After Rob: Ada Brook, an email at 17:00." in page


def test_rows_beyond_the_limit_are_counted(at_desk: Client, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("desk.today", "web.today.today"):
        monkeypatch.setattr(f"followthrough.{module}.LONGEST", 2)
    due_today(cast, "Ada Brook", "Bea Cole", "Cy Dale")
    assert "2 more are due. Showing the first 2; the rest stay due." in page_html(at_desk, "/")


def test_the_menu_counts_the_steps_in_red_for_a_late_promise(at_desk: Client, cast: Cast, now: datetime) -> None:
    late = make.contact(by=cast.ann, name="Ada Brook")
    loop = make.followup(by=cast.ann, contact=late, due=make.window(now - timedelta(days=1)))
    assert 'class="late"' not in page_html(at_desk, "/").split("<main")[0]
    make.promise(by=cast.ann, followup=loop)
    head = page_html(at_desk, "/").split("<main")[0]
    assert "late" in head and ">2<" in head
    assert [row.name for row in today.build_day(cast.ann, now=now).rows] == ["Ada Brook", "Rob Okafor"]


def test_one_row_and_three_take_the_same_queries(at_desk: Client, cast: Cast) -> None:
    one = count_statements(at_desk, "/?minutes=30")
    due_today(cast, "Ada Brook", "Bea Cole")
    assert count_statements(at_desk, "/?minutes=30") == one == STATEMENTS


@pytest.mark.parametrize("of", ["x", "-1", "0", "1", "9999"])
def test_an_impossible_count_in_focus_becomes_the_number_of_rows(at_desk: Client, cast: Cast, of: str) -> None:
    due_today(cast, "Ada Brook")
    assert "1 of 2, about" in page_html(at_desk, f"/focus?of={of}")


def test_focus_with_nothing_due_is_today(at_desk: Client, cast: Cast) -> None:
    at_desk.force_login(cast.zoe.user)
    assert "Who did you last talk to?" in page_html(at_desk, "/focus")


def test_focus_shows_both_sides_and_our_turn_last(at_desk: Client, cast: Cast) -> None:
    make.touch(by=cast.ann, contact=cast.rob, followup=cast.call_rob, outcome="voicemail")
    make.touch(by=cast.ann, contact=cast.rob, followup=cast.call_rob, outcome="received", channel="email")
    rally = page_html(at_desk, "/focus").split('class="rally"')[1].split("</aside>")[0]
    assert re.findall(r'<li class="([^"]*)"', rally) == ["us miss", "them", "ball"]
    assert "Today, 8:48" in rally and "<span>Now<" in rally


def test_focus_links_with_the_minutes_and_the_count(at_desk: Client, cast: Cast) -> None:
    due_today(cast, "Ada Brook")
    page = page_html(at_desk, "/focus?minutes=30")
    assert re.search(r'href="/focus\?p=\d+&amp;of=2&amp;minutes=30" data-key="J"', page)
    assert re.search(r'href="/\?p=\d+&amp;minutes=30"><kbd>Esc</kbd>', page)
