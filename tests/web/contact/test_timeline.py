"""The timeline and the promise tallies of a person's page."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from followthrough.promises.models import Promise
from followthrough.web.contact.promise_tallies import promise_boxes
from tests import make
from tests.cast import Cast
from tests.web.requests import page_html


def lines(page: str) -> list[tuple[str, str]]:
    """Return (class, words) of the lines of the timeline."""
    found = re.findall(r'<li class="([^"]*)"><time[^>]*>[^<]*</time><i></i><div>(.*?)</div></li>', page, re.DOTALL)
    return [(side, " ".join(re.sub(r"<[^>]+>", " ", words).split())) for side, words in found]


@pytest.mark.parametrize(
    ("outcome", "channel", "side"),
    [("reached", "call", "us"), ("voicemail", "call", "us miss"), ("wrong_number", "call", "us miss"),
     ("received", "email", "them"), ("sent", "email", "us")],
)  # fmt: skip
def test_a_touch_is_shown_on_the_side_of_its_author(
    at_desk: Client, cast: Cast, outcome: str, channel: str, side: str
) -> None:
    make.touch(by=cast.ann, contact=cast.rob, followup=cast.call_rob, outcome=outcome, channel=channel)
    assert [kind for kind, _ in lines(page_html(at_desk, f"/contacts/{cast.rob.pk}"))] == ["us next", side]


def test_a_promised_step_and_a_waiting_step_are_the_first_lines(at_desk: Client, cast: Cast) -> None:
    make.promise(by=cast.ann, followup=cast.call_rob)
    make.followup(by=cast.ann, contact=cast.rob, due=make.window(datetime(2026, 12, 1)), waiting=True, what="a drawing")
    shown = lines(page_html(at_desk, f"/contacts/{cast.rob.pk}"))
    assert shown == [("them wait", "Waiting on them. Call: a drawing"), ("ball", "Promised. Call: the price list")]


def test_a_colleague_s_touch_names_them(at_desk: Client, cast: Cast) -> None:
    make.touch(by=cast.ben, contact=cast.rob, outcome="voicemail")
    assert ", by Ben Carter." in page_html(at_desk, f"/contacts/{cast.rob.pk}")


@pytest.mark.parametrize(("state", "tag"), [("kept", "Promise kept"), ("kept_late", "Promise kept, late")])
def test_a_touch_that_kept_a_promise_has_a_tag(
    at_desk: Client, cast: Cast, now: datetime, state: str, tag: str
) -> None:
    promise = make.promise(by=cast.ann, followup=cast.call_rob)
    at = now - timedelta(days=1)
    make.touch(by=cast.ann, contact=cast.rob, followup=cast.call_rob, at=at)
    Promise.objects.filter(pk=promise.pk).update(state=state, closed_at=at)
    assert f">{tag}</span>" in page_html(at_desk, f"/contacts/{cast.rob.pk}")


def test_a_late_promise_of_ours_is_red_and_theirs_is_not(at_desk: Client, cast: Cast) -> None:
    make.promise(by=cast.ann, followup=cast.call_rob)
    other = make.followup(by=cast.ann, contact=cast.rob, due=make.window(datetime(2026, 11, 20)), waiting=True)
    make.promise(by=cast.ann, followup=other, side="theirs")
    Promise.objects.update(due_by=datetime(2026, 11, 23, tzinfo=UTC))
    page = page_html(at_desk, f"/contacts/{cast.rob.pk}")
    assert '<span class="late">You promised' in page and "<span>They promised" in page
    assert "They released me" in page and "I released them" in page


def test_a_tally_shows_the_last_twelve_oldest_first() -> None:
    newest_first = ["open", "late", "", *["yes"] * 12]
    assert promise_boxes(newest_first) == [*["yes"] * 10, "miss", "open"]
    assert promise_boxes(["open", "today", "yes"], open_="half") == ["yes", "today", "half"]
