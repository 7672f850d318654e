"""Somebody answers by the link in a message: on a phone, without JavaScript and without a cookie."""

import os
from datetime import datetime

import pytest

from followthrough.flows.touch.answer_link import answer_token
from followthrough.followups.models import FollowUp
from tests.cast import Cast
from tests.e2e.conftest import Begin


@pytest.mark.parametrize("script", [False, True])
def test_call_me_by_the_link(begin: Begin, day: Cast, now: datetime, script: bool) -> None:
    walk = begin(None, phone=True, script=script)
    walk.go(f"/a/{answer_token(day.call_rob.pk, by=day.ann, now=now)}")
    walk.sees("Ann Halloway", "What works for you?")
    walk.sees_not("Rob", "Okafor")
    if (folder := os.environ.get("PICTURES")) and not script:
        walk.page.screenshot(path=f"{folder}/answer.png", full_page=True)
    walk.tap("Morning", role="radio")
    walk.tap("Send")
    walk.sees("Thanks. Ann will call you tomorrow, Wednesday 25 Nov, between 9:00 and 12:00.")
    assert walk.page.context.cookies() == []
    assert FollowUp.objects.get(pk=day.call_rob.pk).next_starts == "2026-11-25T09:00"
