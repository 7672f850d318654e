"""Somebody answers by the link in a message: on a phone, without JavaScript and without a cookie."""

import os
from datetime import datetime

import pytest

from followthrough.flows.touch.answer_link import answer_token
from followthrough.followups.models import FollowUp
from tests.cast import Cast
from tests.e2e.conftest import Begin
from tests.e2e.walk import Walk


def take_picture(walk: Walk, name: str) -> None:
    if folder := os.environ.get("PICTURES"):
        walk.page.screenshot(path=f"{folder}/{name}.png", full_page=True)


@pytest.mark.parametrize("script", [False, True])
def test_call_me_by_the_link_and_another_answer(begin: Begin, day: Cast, now: datetime, script: bool) -> None:
    walk = begin(None, phone=True, script=script)
    walk.go(f"/a/{answer_token(day.call_rob.pk, by=day.ann, now=now)}")
    walk.sees("Ann Halloway", "What works for you?")
    walk.sees_not("Rob", "Okafor")
    take_picture(walk, f"answer-{script}")
    walk.tap("Morning", role="radio")
    walk.tap("Send")
    walk.sees("Thanks. Ann will call you tomorrow morning.", "That’s Wednesday 25 November, between 9:00 and 12:00.")
    take_picture(walk, f"answered-{script}")
    assert FollowUp.objects.get(pk=day.call_rob.pk).next_starts == "2026-11-25T09:00"

    walk.tap("Change my answer", role="link")
    walk.tap("Not now Ask me again later.", role="radio")
    take_picture(walk, f"answer-not-now-{script}")
    walk.tap("In 1 month", role="radio")
    walk.tap("Send")
    walk.sees("Thanks. Ann will ask again in 1 month.")
    assert walk.page.context.cookies() == []
    assert FollowUp.objects.get(pk=day.call_rob.pk).close_reason == "later"
