"""A touch that did not reach the person is faint, in Focus and on their page."""

from datetime import UTC, datetime

import pytest
from django.test import Client

from followthrough.followups.outcomes import OUTCOMES
from tests import make
from tests.cast import Cast

MISSED = {"voicemail", "no_answer", "busy", "wrong_number", "no_show"}


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_focus_and_the_person_s_page_show_the_same_touches_as_missed(outcome: str, at_desk: Client, cast: Cast) -> None:
    make.touch(
        by=cast.ann, contact=cast.rob, followup=cast.call_rob, outcome=outcome, at=datetime(2026, 11, 20, 9, tzinfo=UTC)
    )
    focus = at_desk.get(f"/focus?p={cast.call_rob.pk}").content.decode()
    person = at_desk.get(f"/contacts/{cast.rob.pk}").content.decode()

    assert ("us miss" in focus, "us miss" in person) == (outcome in MISSED, outcome in MISSED)
