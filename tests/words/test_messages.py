from dataclasses import replace
from datetime import date, datetime

import pytest

from followthrough.kit import windows
from followthrough.words.engine.facts import Facts, Promised, Rested, Touched, Waited
from followthrough.words.sentences import conflict, slip
from tests.words.cast import AT_TEN, NEXT_FRIDAY, NOW, ROB, TODAY, ZONE

TOMORROW = windows.on_day(date(2026, 11, 25), ZONE)
LAST_TUESDAY = windows.on_day(date(2026, 11, 17), ZONE)
CALLED = replace(ROB, last=Touched("call", "voicemail", NOW))


def test_a_voicemail_names_the_next_call() -> None:
    assert slip("log", facts=CALLED, step=CALLED.step) == "Voicemail for Rob. Next: call Thursday before 10."


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        ("reached", "Reached Rob."),
        ("no_answer", "No answer from Rob."),
        ("busy", "Busy when you called Rob."),
        ("wrong_number", "Wrong number for Rob."),
        ("callback", "Rob asked you to call back."),
        ("met", "Met Rob."),
        ("sent", "Sent to Rob."),
        ("no_show", "Rob did not come."),
        ("said_no", "Rob said: no, thank you."),
        ("received", "Heard from Rob."),
        ("noted", "Noted for Rob."),
    ],
)
def test_every_outcome_is_named(outcome: str, said: str) -> None:
    assert slip("log", facts=ROB, outcome=outcome) == said


def test_moving_a_promise_says_what_it_was() -> None:
    moved = Promised("call", NEXT_FRIDAY, TODAY, 1, LAST_TUESDAY)
    facts = replace(ROB, window=NEXT_FRIDAY, promise=moved)
    assert slip("move", facts=facts) == "Moved to Friday. First promised for Tuesday 17 Nov, moved once."
    assert slip("renegotiate", facts=facts) == "Told Rob: Friday instead of Tuesday 17 Nov."
    assert slip("renegotiate", facts=replace(ROB, promise=Promised("call", NEXT_FRIDAY))) == "Told Rob: now Friday."
    assert slip("move", facts=replace(ROB, window=NEXT_FRIDAY)) == "Moved to Friday."


def test_keeping_breaking_and_releasing_a_promise() -> None:
    facts = replace(ROB, promise=Promised("the sample results", AT_TEN, TODAY))
    assert slip("promise", facts=facts) == "Promised Rob: the sample results, today at 10:00."
    assert slip("keep", facts=facts) == "Kept: the sample results."
    assert slip("release", facts=facts) == "Rob let you off: the sample results."
    late = replace(ROB, promise=Promised("the sample results", LAST_TUESDAY))
    assert slip("keep", facts=late) == "Kept, seven days late: the sample results."
    assert slip("break", facts=late) == "Not kept: the sample results."


def test_closing_and_reopening() -> None:
    assert slip("close", facts=replace(ROB, rest=Rested("not_interested"))) == "Left Rob to rest: no, thank you."
    asked = replace(ROB, rest=Rested("later", reopen_on=date(2027, 5, 1)))
    assert slip("close", facts=asked) == "Left Rob to rest: later. Look in again in May."
    assert (
        slip("close", facts=replace(ROB, rest=Rested("other", words="moved abroad")))
        == "Left Rob to rest: moved abroad."
    )
    assert slip("reopen", facts=replace(ROB, window=TOMORROW)) == "Rob is back: call Rob tomorrow."


def test_the_other_acts() -> None:
    assert slip("start", facts=replace(ROB, window=TOMORROW)) == "Started: call Rob tomorrow."
    waits = replace(ROB, waiting=Waited("the lid drawing"), window=NEXT_FRIDAY)
    assert slip("wait", facts=waits) == "Waiting for Rob: the lid drawing. Ask again Friday."
    assert slip("correct", facts=CALLED, touched=CALLED.last) == "Corrected. It now reads: Voicemail."
    assert slip("delete", facts=ROB) == "Deleted Rob Hale. It can come back for 30 days."
    assert slip("restore", facts=ROB) == "Rob Hale is back."
    assert slip("import", count=214) == "Imported 214 people."
    assert slip("import", count=1) == "Imported one person."
    assert slip("capture", facts=ROB, step=ROB.step) == "Wrote down Rob Hale. Next: call Thursday before 10."
    assert (
        slip("hand_over", facts=ROB, to="Ben")
        == "Handed Rob to Ben. Ben has the next step: call Rob Thursday before 10."
    )
    assert (
        slip("zone", zone="America/New_York", count=3) == "You are on New York time now. Three steps kept their hour."
    )
    assert slip("undo", undone="Voicemail for Rob.") == "Undone: Voicemail for Rob."
    assert slip("an act nobody has named") == "Saved."


def test_a_colleague_was_faster() -> None:
    at = datetime(2026, 11, 24, 9, 52)
    assert (
        conflict(facts=ROB, who="Tobias", did="reached", at=at)
        == "Tobias reached Rob at 9:52. Your line is kept below."
    )
    assert conflict(facts=ROB, who="Tobias", did="move", their_words="happy with the damp test") == (
        "Tobias was faster with Rob. Tobias wrote: “happy with the damp test.” Your line is kept below."
    )
    assert conflict(facts=Facts(name="Rob")) == "Somebody was faster with Rob. Your line is kept below."
