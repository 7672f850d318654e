"""A line never replaces an open step silently: it carries it on, stands beside it, or is told to replace it."""

from datetime import datetime

import pytest

from followthrough.flows.line.understand import understand_line
from followthrough.followups.models import FollowUp
from followthrough.kit.errors import Refused
from followthrough.touches.models import Touch
from tests import make
from tests.cast import Cast
from tests.flows.test_words_of_a_step import note


def steps_of_rob(cast: Cast) -> list[tuple[str, str, str]]:
    rows = FollowUp.objects.filter(contact=cast.rob, state="open").order_by("next_from", "pk")
    return [(row.next_channel, row.next_what, row.next_starts[:10]) for row in rows]


def test_a_call_that_was_to_be_made_carries_the_follow_up_on(cast: Cast, now: datetime) -> None:
    followup = note("called Rob, left voicemail, back Thursday", cast, now)
    assert followup == cast.call_rob
    assert [(channel, day) for channel, _, day in steps_of_rob(cast)] == [("call", "2026-11-26")]


def test_a_line_that_only_reports_a_touch_carries_the_follow_up_on(cast: Cast, now: datetime) -> None:
    assert note("emailed Rob the price list", cast, now) == cast.call_rob
    assert len(steps_of_rob(cast)) == 1


def test_a_line_with_a_step_of_its_own_stands_beside_the_open_one(cast: Cast, now: datetime) -> None:
    followup = note("call Rob at 4pm about the appraisal", cast, now)
    assert followup != cast.call_rob
    assert ("call", "the price list", "2026-11-24") in steps_of_rob(cast)
    assert len(steps_of_rob(cast)) == 2


def test_instead_replaces_the_open_step(cast: Cast, now: datetime) -> None:
    followup = note("call Rob on Friday about the appraisal", cast, now, wish="instead")
    assert followup == cast.call_rob
    followup.refresh_from_db()
    assert followup.next_starts[:10] == "2026-11-27"
    assert followup.next_words == "call Rob on Friday about the appraisal"


def test_instead_does_not_take_a_promise_away(cast: Cast, now: datetime) -> None:
    make.promise(by=cast.ann, followup=cast.call_rob)
    with pytest.raises(Refused, match="You promised Rob an earlier date"):
        note("call Rob on Friday about the appraisal", cast, now, wish="instead")
    assert steps_of_rob(cast) == [("call", "the price list", "2026-11-24")]


def test_a_note_about_somebody_leaves_the_open_step_alone(cast: Cast, now: datetime) -> None:
    followup = note("Rob Okafor is allergic to nuts", cast, now)
    assert followup == cast.call_rob and steps_of_rob(cast) == [("call", "the price list", "2026-11-24")]
    assert Touch.objects.get(contact=cast.rob).words == "Rob Okafor is allergic to nuts"


def test_the_answer_says_what_the_line_does_to_the_open_step(cast: Cast, now: datetime) -> None:
    ways = {
        "called Rob, no answer": ("carries on", False),
        "call Rob on Friday about the oven": ("also", True),
        "Rob Okafor is allergic to nuts": ("notes", False),
    }
    for said, (way, asks) in ways.items():
        standing = understand_line(said, by=cast.ann, now=now).standing
        assert (standing.way, standing.asks) == (way, asks), said
    assert understand_line("met Zelda Five", by=cast.ann, now=now).standing.way == "begins"


def test_of_two_open_follow_ups_the_touch_goes_on_with_the_one_that_asked_for_it(cast: Cast, now: datetime) -> None:
    send = make.followup(by=cast.ann, contact=cast.rob, due=make.window(now), channel="email", what="the menu")
    assert note("emailed Rob the menu", cast, now) == send


@pytest.mark.parametrize(
    "said", ["promised Rob Okafor the contract by Thursday", "told Rob Okafor I'd send the deck tomorrow"]
)
def test_a_promise_stands_beside_a_call_that_is_still_to_be_made(cast: Cast, now: datetime, said: str) -> None:
    assert note(said, cast, now) != cast.call_rob
    assert ("call", "the price list", "2026-11-24") in steps_of_rob(cast)


def test_a_promise_of_ours_does_not_end_the_waiting_for_theirs(cast: Cast, now: datetime) -> None:
    theirs = note("met Zelda Five, she will send the deed by Friday", cast, now)
    ours = note("talked to Zelda Five, I'll send her the contract by Thursday", cast, now)
    theirs.refresh_from_db()
    assert ours != theirs and theirs.is_open and theirs.is_waiting


def test_what_they_send_ends_the_waiting(cast: Cast, now: datetime) -> None:
    theirs = note("met Zelda Five, she will send the deed by Friday", cast, now)
    assert note("Zelda Five emailed the deed", cast, now) == theirs
