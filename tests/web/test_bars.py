"""The bar below the masthead: only when something is wrong, one at a time, closed for good."""

from datetime import datetime, timedelta

import pytest
from django.test import Client

from followthrough.ledger import heartbeat
from followthrough.ledger.models import Heartbeat
from tests.cast import Cast
from tests.web.requests import page_html


@pytest.fixture
def slept(now: datetime) -> Heartbeat:
    """Reminders were off over night, and three reminders came late."""
    gone, back = now - timedelta(hours=9), now - timedelta(hours=1)
    return Heartbeat.objects.create(name=heartbeat.CLOCK_NAME, at=now, away_from=gone, away_until=back, late=3)


def test_a_night_in_which_nothing_was_missed_is_not_worth_a_word(at_desk: Client, slept: Heartbeat) -> None:
    assert "Reminders were off" in page_html(at_desk, "/people")
    Heartbeat.objects.update(late=0)
    assert "Reminders were off" not in page_html(at_desk, "/people")


def test_the_bar_is_closed_for_good_until_the_next_gap(at_desk: Client, slept: Heartbeat, now: datetime) -> None:
    seen = f"{(now - timedelta(hours=1)).timestamp():.0f}"
    assert f'name="seen" value="{seen}"' in page_html(at_desk, "/people")
    answer = at_desk.post("/clock/away", {"seen": seen, "then": "/people"})
    assert (answer.status_code, answer["Location"]) == (303, "/people")
    assert "Reminders were off" not in page_html(at_desk, "/people")
    Heartbeat.objects.update(away_until=now - timedelta(minutes=5))
    assert "Reminders were off" in page_html(at_desk, "/people")


@pytest.mark.parametrize("seen", ["", "x; HttpOnly", "9" * 400])
def test_what_is_no_gap_sets_no_cookie(at_desk: Client, cast: Cast, seen: str) -> None:
    assert "away" not in at_desk.post("/clock/away", {"seen": seen}).cookies


def test_the_age_of_the_tick_stands_in_settings_and_nowhere_else(at_desk: Client, slept: Heartbeat) -> None:
    assert "data-beat-age" in page_html(at_desk, "/settings")
    assert "data-beat-age" not in page_html(at_desk, "/people")
