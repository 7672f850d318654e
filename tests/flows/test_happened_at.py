"""A line about the past is dated when it happened, and what comes next is counted from then."""

from datetime import UTC, datetime

import pytest

from followthrough.flows.line.save_line import save_line
from followthrough.flows.line.understand import LineUnderstanding, understand_line
from followthrough.followups.models import FollowUp
from followthrough.promises.models import Promise
from followthrough.touches.models import Touch
from followthrough.touches.queries import last_in_touch, tried_at
from tests import make
from tests.cast import Cast

MONDAY = datetime(2026, 11, 30, 11, 0, tzinfo=UTC)


def understood(said: str, cast: Cast, now: datetime = MONDAY) -> LineUnderstanding:
    return understand_line(said, by=cast.ann, now=now)


def saved(said: str, cast: Cast, now: datetime = MONDAY) -> Touch:
    act = save_line(understood(said, cast, now), by=cast.ann, now=now)
    return Touch.objects.filter(contact_id=act.contact_id).latest("pk")


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("called Beatrix Lane yesterday, no answer", "2026-11-29T12:00"),
        ("met Oscar Plough last Tuesday", "2026-11-24T12:00"),
        ("met Iris Vance 3 weeks ago", "2026-11-09T12:00"),
        ("called Iris Vance this morning, no answer", "2026-11-30T09:00"),
        ("called Iris Vance at 8:15, no answer", "2026-11-30T08:15"),
        ("on Monday I met Iris Vance", "2026-11-23T12:00"),
        ("spoke to Iris Vance on 12 Nov, call again 12 Dec", "2026-11-12T12:00"),
        ("Iris Vance texted me yesterday at 4pm", "2026-11-29T16:00"),
        ("called Iris Vance today, left voicemail", "2026-11-30T11:00"),
        ("emailed Iris Vance an hour ago", "2026-11-30T10:00"),
    ],
)
def test_the_touch_is_dated_when_it_happened(said: str, at: str, cast: Cast) -> None:
    touch = saved(said, cast)
    assert touch.at == datetime.fromisoformat(at).replace(tzinfo=UTC)
    assert touch.words == said


@pytest.mark.parametrize(
    "said",
    [
        "called Iris Vance, no answer",
        "called Iris Vance at 3pm, no answer",  # it is eleven: not yet
        "met Iris Vance, she moved in last month",
        "called Iris Vance about last week's meeting",
        "emailed Iris Vance the photos from last weekend",
    ],
)
def test_a_touch_without_a_past_time_of_its_own_happens_now(said: str, cast: Cast) -> None:
    assert understood(said, cast).happened_at is None
    assert saved(said, cast).at == MONDAY


def test_it_counts_in_the_zone_of_the_member(cast: Cast) -> None:
    act = save_line(understand_line("met Iris Vance yesterday", by=cast.zoe, now=MONDAY), by=cast.zoe, now=MONDAY)
    assert Touch.objects.get(contact_id=act.contact_id).at == datetime(2026, 11, 29, 18, 0, tzinfo=UTC)


def test_the_next_try_is_counted_from_the_try(cast: Cast) -> None:
    """A call on Sunday is tried again on Monday, not on Tuesday."""
    step = understood("called Rob Okafor yesterday, no answer", cast, MONDAY.replace(hour=7)).after.main.step
    assert step is not None and step.window.day.isoformat() == "2026-11-30"


def test_a_step_that_would_be_over_is_counted_from_now(cast: Cast) -> None:
    step = understood("met Iris Vance 3 weeks ago", cast).after.main.step
    assert step is not None and step.window.starts > datetime(2026, 11, 30, 11)


def test_contact_and_tries_show_the_time_of_the_touch(cast: Cast) -> None:
    saved("called Rob Okafor on Friday, no answer", cast)
    assert [moment.isoformat() for moment in tried_at(cast.call_rob.pk, zone="Europe/London")] == [
        "2026-11-27T12:00:00"
    ]
    saved("met Rob Okafor last Monday", cast)
    last = last_in_touch([cast.rob.pk], workspace_id=cast.workspace.pk)
    assert last[cast.rob.pk].date().isoformat() == "2026-11-23"


def test_an_old_try_does_not_count_after_a_later_answer(cast: Cast) -> None:
    make.touch(
        by=cast.ann,
        contact=cast.rob,
        followup=cast.call_rob,
        outcome="reached",
        at=datetime(2026, 11, 28, 9, tzinfo=UTC),
    )
    saved("called Rob Okafor on Friday, no answer", cast)
    assert tried_at(cast.call_rob.pk, zone="Europe/London") == ()


def test_a_promise_of_the_past_is_made_now_and_due_ahead(cast: Cast) -> None:
    saved("called Rob Okafor yesterday, left voicemail, will call back Thursday", cast)
    assert Promise.objects.get(followup=cast.call_rob).due_by > MONDAY
    assert FollowUp.objects.get(pk=cast.call_rob.pk).next_starts[:10] == "2026-12-03"
