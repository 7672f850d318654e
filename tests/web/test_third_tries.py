"""The panel of a key says before a third try what third tries brought."""

from datetime import datetime, timedelta

import pytest
from django.test import Client

from tests import make
from tests.cast import Cast
from tests.touches.test_third_tries import three_tries
from tests.web.requests import page_html


@pytest.mark.parametrize(("tries", "said"), [(0, False), (1, True), (2, False)])
def test_the_panel_says_so_before_a_third_try_alone(
    at_desk: Client, cast: Cast, now: datetime, tries: int, said: bool
) -> None:
    three_tries(cast.ann, now, times=14, taken=5)
    for count in range(tries):
        at = now - timedelta(days=5 - count)
        make.touch(by=cast.ann, contact=cast.rob, followup=cast.call_rob, outcome="no_answer", at=at)
    panel = page_html(at_desk, f"/followups/{cast.call_rob.pk}/outcomes/voicemail")
    assert ("Of 14 third tries, 5 were answered." in panel) is said
    assert "third tries" not in page_html(at_desk, f"/followups/{cast.call_rob.pk}/outcomes/said_no")
