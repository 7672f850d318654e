"""Answers by the same link at the same moment: a double tap, two devices, and the member who logs a call meanwhile."""

from datetime import datetime
from threading import Barrier

import pytest
from django.db import connection

from followthrough.acts.models import Act
from followthrough.desk.dropped import count_dropped
from followthrough.flows.history.answer import AnswerKind, GivenAnswer, answer_by_link
from followthrough.flows.touch.answer_link import answer_token, open_link
from followthrough.flows.touch.log_touch import TouchReport, log_touch
from followthrough.touches.models import Touch
from tests.cast import Cast, make_cast
from tests.law.test_races import Writer

pytestmark = pytest.mark.each


@pytest.fixture
def world(transactional_db: None) -> Cast:
    if connection.vendor != "postgresql":
        pytest.skip("a write block of SQLite is alone")
    return make_cast()


@pytest.mark.parametrize("kinds", [("no", "no"), ("call", "no"), ("write", "not_now", "call")])
def test_one_answer_stands(world: Cast, now: datetime, kinds: tuple[AnswerKind, ...]) -> None:
    token, begin = answer_token(world.call_rob.pk, by=world.ann, now=now), Barrier(len(kinds) + 1)

    def give(kind: AnswerKind) -> Act:
        link = open_link(token, now=now)
        begin.wait(10)
        return answer_by_link(link, GivenAnswer(kind), now=now)

    def log() -> Act:
        begin.wait(10)
        return log_touch(world.call_rob, TouchReport("voicemail"), by=world.ben, now=now)

    writers = [Writer(lambda kind=kind: give(kind)) for kind in kinds]
    writers.append(Writer(log))
    assert [each.failed for each in writers if not each.join() and each.failed] == []
    given = Act.objects.filter(client_key__startswith="answer:", undone_at=None)
    answers = Touch.objects.filter(changed_by__in=given).exclude(outcome="noted")
    # One before the voicemail and one after it, which is another message of ours.
    assert 1 <= answers.count() == given.count() <= 2
    assert count_dropped(world.workspace) == 0
