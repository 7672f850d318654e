"""After the first talk with somebody of whom nothing is known, the next page asks once how they like to be reached."""

from datetime import datetime, timedelta

import pytest
from django.test import Client

from followthrough.consent.models import ContactPreference
from followthrough.consent.state_preference import state_preference
from tests import make
from tests.cast import Cast
from tests.web.requests import count_statements, page_html, post_form, refused_html

QUESTION = "How does Rob like to be reached, and when?"


def logged(browser: Client, cast: Cast, outcome: str) -> str:
    return post_form(browser, f"/followups/{cast.call_rob.pk}/log", outcome=outcome)


@pytest.mark.parametrize(
    ("outcome", "asks"), [("reached", True), ("met", True), ("voicemail", False), ("no_answer", False)]
)
def test_the_next_page_asks_after_a_talk_alone(at_desk: Client, cast: Cast, outcome: str, asks: bool) -> None:
    to = logged(at_desk, cast, outcome)
    assert (f"ask={cast.rob.pk}" in to) is asks
    page = page_html(at_desk, to)
    assert (QUESTION in page) is asks
    assert QUESTION not in page_html(at_desk, "/")


def test_a_line_asks_too(at_desk: Client, cast: Cast) -> None:
    to = post_form(at_desk, "/new", line="Reached Rob Okafor, call him Friday")
    assert QUESTION in page_html(at_desk, to)


def test_a_line_that_says_how_asks_nothing_and_keeps_the_hours(at_desk: Client, cast: Cast) -> None:
    to = post_form(at_desk, "/new", line="Reached Rob Okafor, prefers email, not before 10")
    assert QUESTION not in page_html(at_desk, to)
    rows = ContactPreference.objects.order_by("says").values_list("says", "channel", "hours", "source")
    assert list(rows) == [("hours", "", "mon-sun 10-21", "told"), ("prefers", "email", "", "told")]


def test_nobody_is_asked_about_twice(at_desk: Client, cast: Cast, now: datetime) -> None:
    make.touch(by=cast.ann, contact=cast.rob, outcome="met", at=now - timedelta(days=20))
    assert "ask=" not in logged(at_desk, cast, "reached")


def test_nothing_is_asked_of_whom_something_is_known(at_desk: Client, cast: Cast, now: datetime) -> None:
    act = make.act(by=cast.ann, at=now)
    state_preference(act, cast.rob.pk, "prefers", channel="email", now=now)
    act.finish("")
    assert "ask=" not in logged(at_desk, cast, "reached")


def test_the_answer_is_kept_and_the_question_is_gone(at_desk: Client, cast: Cast) -> None:
    asked = logged(at_desk, cast, "reached")
    form = page_html(at_desk, f"/contacts/{cast.rob.pk}/reached?then=/")
    assert QUESTION in form and 'data-key="1"' in form and 'data-key="6"' in form
    to = post_form(at_desk, f"/contacts/{cast.rob.pk}/reached", channel="email", hours="home", then="/")
    assert to.startswith("/?did=")
    rows = ContactPreference.objects.order_by("says").values_list("says", "channel", "hours", "source")
    assert list(rows) == [("hours", "", "home", "asked"), ("prefers", "email", "", "asked")]
    assert QUESTION not in page_html(at_desk, asked)
    assert "Saved: Rob prefers email and is best reached" in page_html(at_desk, to)
    post_form(at_desk, "/undo")
    assert not ContactPreference.objects.exists()


@pytest.mark.parametrize(
    ("fields", "rows"),
    [
        ({"channel": "call"}, [("prefers", "call", "")]),
        ({"hours": "business"}, [("hours", "", "business")]),
        ({"hours": "own", "own": "sat 10-12"}, [("hours", "", "sat 10-12")]),
        ({"own": "sat 10-12"}, [("hours", "", "sat 10-12")]),
    ],
)
def test_one_of_the_two_is_enough(
    at_desk: Client, cast: Cast, fields: dict[str, str], rows: list[tuple[str, str, str]]
) -> None:
    post_form(at_desk, f"/contacts/{cast.rob.pk}/reached", **fields)
    assert list(ContactPreference.objects.values_list("says", "channel", "hours")) == rows


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({}, "You didn’t pick an answer."),
        ({"channel": "pigeon"}, "isn’t a way to reach people"),
        ({"own": "20-18"}, "ends before it starts"),
    ],
)
def test_what_says_nothing_is_refused(at_desk: Client, cast: Cast, fields: dict[str, str], why: str) -> None:
    assert why in refused_html(at_desk, f"/contacts/{cast.rob.pk}/reached", **fields)
    assert not ContactPreference.objects.exists()


def test_a_page_that_asks_nothing_takes_no_statement_more(at_desk: Client, cast: Cast) -> None:
    plain = count_statements(at_desk, "/")
    logged(at_desk, cast, "reached")
    assert count_statements(at_desk, f"/?ask={cast.rob.pk}") == count_statements(at_desk, "/") + 1 <= plain + 1


@pytest.mark.parametrize("asked", ["0", "999999", "x", ""])
def test_an_address_that_names_nobody_asks_nothing(at_desk: Client, cast: Cast, asked: str) -> None:
    assert "to be reached, and when?" not in page_html(at_desk, f"/?ask={asked}")


def test_a_stranger_is_told_nothing(client: Client, cast: Cast, at_desk: Client) -> None:
    logged(at_desk, cast, "reached")
    client.force_login(cast.zoe.user)
    assert "to be reached, and when?" not in client.get(f"/?ask={cast.rob.pk}").content.decode()
    assert client.get(f"/contacts/{cast.rob.pk}/reached").status_code == 404
