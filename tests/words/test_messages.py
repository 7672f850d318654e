from dataclasses import replace
from datetime import date, datetime

import pytest

from followthrough.kit import windows
from followthrough.words.engine.facts import ClosedFact, Facts, OurPromise, TouchFact, WaitingFor
from followthrough.words.sentences import message_after, overtaken_message
from tests.words.cast import AT_TEN, NEXT_FRIDAY, NOW, ROB, TODAY, ZONE

TOMORROW = windows.on_day(date(2026, 11, 25), ZONE)
LAST_TUESDAY = windows.on_day(date(2026, 11, 17), ZONE)
CALLED = replace(ROB, last=TouchFact("call", "voicemail", NOW))


def test_a_voicemail_names_the_next_call() -> None:
    assert (
        message_after("log", facts=CALLED, step=CALLED.step) == "Left Rob a voicemail. Next: call Thursday before 10."
    )


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        ("reached", "Reached Rob."),
        ("no_answer", "No answer from Rob."),
        ("busy", "Rob’s line was busy."),
        ("wrong_number", "Wrong number for Rob."),
        ("callback", "Rob asked for a call."),
        ("met", "Met Rob."),
        ("sent", "Sent to Rob."),
        ("no_show", "Rob didn’t show up."),
        ("said_no", "Rob isn’t interested."),
        ("received", "Heard from Rob."),
        ("noted", "Logged for Rob."),
    ],
)
def test_every_outcome_is_named(outcome: str, said: str) -> None:
    assert message_after("log", facts=ROB, outcome=outcome) == said


def test_moving_a_promise_says_what_it_was() -> None:
    moved = OurPromise("call", NEXT_FRIDAY, TODAY, 1, LAST_TUESDAY)
    facts = replace(ROB, window=NEXT_FRIDAY, promise=moved)
    assert message_after("move", facts=facts) == "Moved to Friday. Originally promised for Tuesday 17 Nov, moved once."
    assert message_after("renegotiate", facts=facts) == "You told Rob: Friday instead of Tuesday 17 Nov."
    assert (
        message_after("renegotiate", facts=replace(ROB, promise=OurPromise("call", NEXT_FRIDAY)))
        == "You told Rob: now Friday."
    )
    assert message_after("move", facts=replace(ROB, window=NEXT_FRIDAY)) == "Moved to Friday."


def test_keeping_breaking_and_releasing_a_promise() -> None:
    facts = replace(ROB, promise=OurPromise("the sample results", AT_TEN, TODAY))
    assert message_after("promise", facts=facts) == "Promised Rob: the sample results, today at 10:00."
    assert message_after("keep", facts=facts) == "Promise kept: the sample results."
    assert message_after("release", facts=facts) == "Rob released you from your promise: the sample results."
    late = replace(ROB, promise=OurPromise("the sample results", LAST_TUESDAY))
    assert message_after("keep", facts=late) == "Promise kept, seven days late: the sample results."
    assert message_after("break", facts=late) == "Promise broken: the sample results."


def test_closing_and_reopening() -> None:
    assert (
        message_after("close", facts=replace(ROB, closed=ClosedFact("not_interested")))
        == "Closed the follow-up with Rob: not interested."
    )
    asked = replace(ROB, closed=ClosedFact("later", reopen_on=date(2027, 5, 1)))
    assert message_after("close", facts=asked) == "Closed the follow-up with Rob: not now. Check back in May."
    assert (
        message_after("close", facts=replace(ROB, closed=ClosedFact("other", words="moved abroad")))
        == "Closed the follow-up with Rob: moved abroad."
    )
    assert (
        message_after("reopen", facts=replace(ROB, window=TOMORROW))
        == "Reopened the follow-up with Rob: call Rob tomorrow."
    )


def test_closing_names_the_step_that_stays_open() -> None:
    closed = replace(ROB, closed=ClosedFact("not_interested"))
    said = message_after("close", facts=closed, still_open=replace(ROB, window=TOMORROW))
    assert said == "Closed the follow-up with Rob: not interested. Still open: call Rob tomorrow."
    waits = replace(ROB, waiting=WaitingFor("the lid drawing"), window=NEXT_FRIDAY)
    said = message_after("close", facts=closed, still_open=waits)
    assert said == "Closed the follow-up with Rob: not interested. Still open: check in with Rob Friday."


def test_the_other_acts() -> None:
    assert message_after("start", facts=replace(ROB, window=TOMORROW)) == "Added: call Rob tomorrow."
    waits = replace(ROB, waiting=WaitingFor("the lid drawing"), window=NEXT_FRIDAY)
    assert message_after("wait", facts=waits) == "Waiting on Rob: the lid drawing. Check in Friday."
    assert message_after("correct", facts=CALLED, touched=CALLED.last) == "Edited. It now says: Voicemail."
    assert message_after("delete", facts=ROB) == "Deleted Rob Hale. You have 30 days to restore this contact."
    assert message_after("restore", facts=ROB) == "Restored Rob Hale."
    assert message_after("import", count=214) == "Imported 214 contacts."
    assert message_after("import", count=1) == "Imported one contact."
    assert message_after("capture", facts=ROB, step=ROB.step) == "Saved Rob Hale. Next: call Thursday before 10."
    assert (
        message_after("hand_over", facts=ROB, to="Ben")
        == "Handed Rob over to Ben. Ben has the next step: call Rob Thursday before 10."
    )
    assert (
        message_after("zone", zone="America/New_York", count=3)
        == "You’re now on New York time. Three steps kept their local time."
    )
    assert message_after("undo", undone="Left Rob a voicemail.") == "Undone: Left Rob a voicemail."
    assert message_after("an act nobody has named") == "Saved."


def test_a_colleague_was_faster() -> None:
    at = datetime(2026, 11, 24, 9, 52)
    assert (
        overtaken_message(facts=ROB, who="Tobias", did="reached", at=at)
        == "Tobias reached Rob at 9:52. Your words are kept below."
    )
    assert overtaken_message(facts=ROB, who="Tobias", did="move", their_words="happy with the damp test") == (
        "Tobias updated Rob. Tobias wrote: “happy with the damp test.” Your words are kept below."
    )
    assert overtaken_message(facts=Facts(name="Rob")) == "Someone just updated Rob. Your words are kept below."
