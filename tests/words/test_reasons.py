from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import pytest

from followthrough.kit import windows
from followthrough.words.engine.facts import (
    ClosedFact,
    Facts,
    FirstMeeting,
    OurPromise,
    QuoteFact,
    TouchFact,
    WaitingFor,
)
from followthrough.words.sentences import lead_in, reason_for_today, situation_of
from tests.words.cast import AT_TEN, FULL, LAST_FRIDAY, MESSAGES, NEXT_FRIDAY, NOW, ROB, TODAY, TRIES, ZONE

THURSDAY_LAST = date(2026, 11, 19)


def led(facts: Facts) -> str:
    part = lead_in(facts)
    return part.text if part else ""


def test_a_promise_says_when_it_was_made_and_what_for() -> None:
    facts = replace(ROB, promise=OurPromise("call with the sample results", AT_TEN, THURSDAY_LAST))
    assert reason_for_today(facts) == "You told Rob on Thursday you’d call with the sample results."
    assert led(facts) == "Promised for 10:00."


def test_a_promise_of_yesterday_counts_its_days() -> None:
    yesterday = windows.on_day(date(2026, 11, 23), ZONE)
    facts = replace(ROB, channel="email", promise=OurPromise("the corrected artwork proof", yesterday, THURSDAY_LAST))
    assert reason_for_today(facts) == "On Thursday you promised Rob the corrected artwork proof. One day late."
    assert led(facts) == "Promised for yesterday."
    older = replace(facts, promise=OurPromise("my samples", windows.on_day(date(2026, 10, 20), ZONE)))
    assert reason_for_today(older) == "You promised Rob your samples. Five weeks late."
    assert led(older) == "Promised for Tuesday 20 Oct."


def test_a_promise_for_some_time_this_week_is_late_only_when_the_week_is_over() -> None:
    week = windows.Window(datetime(2026, 11, 16), datetime(2026, 11, 23), ZONE, "window")
    facts = replace(ROB, promise=OurPromise("call", week, THURSDAY_LAST))
    assert reason_for_today(facts).endswith("Two days late.")
    assert "late" not in reason_for_today(replace(facts, today=date(2026, 11, 20), now=datetime(2026, 11, 20, 9)))


def test_an_hour_that_has_passed_today_is_late_in_hours() -> None:
    facts = replace(ROB, promise=OurPromise("call", AT_TEN, TODAY), now=datetime(2026, 11, 24, 12, 5))
    assert reason_for_today(facts) == "You told Rob today you’d call. Two hours late."
    assert led(facts) == "Promised for 10:00, two hours ago."


@pytest.mark.parametrize(
    ("due", "lead"),
    [
        (windows.window_by(datetime(2026, 11, 24, 12), ZONE, since=NOW), "Promised by 12:00."),
        (windows.on_day(TODAY, ZONE), "Promised for today."),
        (windows.window_at(datetime(2026, 11, 25, 9), ZONE), "Promised for tomorrow at 9:00."),
        (windows.window_by(datetime(2026, 11, 27, 17), ZONE, since=NOW), "Promised by Friday, 17:00."),
        (NEXT_FRIDAY, "Promised for Friday."),
        (LAST_FRIDAY, "Promised for Friday."),
        (None, ""),
    ],
)
def test_the_lead_in_names_the_day(due: windows.Window | None, lead: str) -> None:
    assert led(replace(ROB, promise=OurPromise("call", due))) == lead


def test_words_that_are_not_a_phrase_are_quoted() -> None:
    facts = replace(ROB, promise=OurPromise("I'll see what I can do. Maybe more", NEXT_FRIDAY))
    assert reason_for_today(facts) == "You promised Rob: “I'll see what I can do. Maybe more.”"


def test_a_promise_without_words_says_how_and_when() -> None:
    facts = replace(ROB, promise=OurPromise("", AT_TEN, THURSDAY_LAST))
    assert reason_for_today(facts) == "You told Rob on Thursday you’d call today at 10:00."
    assert reason_for_today(replace(facts, channel="", promise=OurPromise())) == "You told Rob you’d be in touch."


def test_they_asked_to_be_called() -> None:
    asked = TouchFact("call", "callback", datetime(2026, 11, 19, 9), "call me once the stock-take is over")
    assert reason_for_today(replace(ROB, last=asked)) == (
        "Rob asked you on Thursday to call. Your note: “call me once the stock-take is over.”"
    )
    assert reason_for_today(Facts(name="Rob", last=TouchFact("call", "callback"))) == "Rob asked you to call."


def test_a_third_try_says_what_the_two_before_brought() -> None:
    facts = replace(ROB, purpose="met", first_meeting=FirstMeeting("Packwell Fair"), attempts=TRIES, tries=2)
    assert reason_for_today(facts) == "Met at Packwell Fair. No answer twice after 14 so far. Try before 10 this time."
    same_hours = replace(ROB, attempts=MESSAGES, tries=2)
    assert reason_for_today(same_hours) == "Two voicemails before 9 so far. Try before 10."
    assert reason_for_today(Facts(name="Rob", tries=4)) == "Four tries so far."


def test_a_mixed_history_of_tries_is_counted_by_kind() -> None:
    mixed = (*MESSAGES[:1], TRIES[0], TouchFact("call", "busy"))
    assert reason_for_today(Facts(name="Rob", attempts=mixed, tries=3)) == "One voicemail, no answer and busy so far."


def test_a_quote_says_number_sum_and_age() -> None:
    quote = QuoteFact("1179", Decimal("1240.00"), sent_on=date(2026, 11, 18), valid_until=date(2026, 12, 11))
    facts = replace(ROB, purpose="quote", quote=quote, attempts=MESSAGES, tries=2)
    assert reason_for_today(facts) == (
        "Quote 1179, $1,240, sent six days ago. It’s good until Friday 11 Dec. Two voicemails before 9 so far."
    )
    bare = replace(ROB, purpose="quote", about="2,000 gift boxes", quote=QuoteFact(amount=Decimal(4860)))
    assert reason_for_today(bare) == "You quoted $4,860 for 2,000 gift boxes."
    assert reason_for_today(Facts(name="Rob", purpose="quote")) == "Your quote is with Rob."


def test_a_waiting_step_whose_date_to_ask_has_come() -> None:
    facts = Facts(name="Anselm", today=TODAY, waiting=WaitingFor("the lid drawing", date(2026, 11, 9)))
    assert reason_for_today(facts) == "You asked Anselm for the lid drawing on Monday 9 Nov; nothing yet."
    assert (
        reason_for_today(replace(facts, waiting=WaitingFor("send the lid drawing")))
        == "You asked Anselm to send the lid drawing; nothing yet."
    )
    assert reason_for_today(replace(facts, waiting=WaitingFor())) == "You’re waiting on Anselm."


def test_a_follow_up_that_was_closed_until_a_day() -> None:
    rest = ClosedFact("later", date(2026, 5, 4), date(2026, 11, 1), "after the move")
    assert (
        reason_for_today(replace(ROB, closed=rest))
        == "You wanted to check back in November. Your note: “after the move.”"
    )
    assert reason_for_today(replace(ROB, closed=ClosedFact("later"))) == "You closed this and wanted to check back."


@pytest.mark.parametrize(
    ("purpose", "poorest"),
    [
        ("met", "You met Rob."),
        ("inquiry", "Rob has a question for you."),
        ("reply", "Rob is waiting to hear from you."),
        ("quote", "Your quote is with Rob."),
        ("promise", "You wanted to get in touch with Rob."),
        ("after_sale", "Ask Rob how things are going."),
        ("keep_in_touch", "Get in touch with Rob."),
        ("waiting", "You’re waiting on Rob."),
        ("referral", "You were referred to Rob."),
        ("round", "Rob is on your call list."),
        ("", "You wanted to get in touch with Rob."),
    ],
)
def test_a_purpose_alone_is_a_reason(purpose: str, poorest: str) -> None:
    assert reason_for_today(Facts(name="Rob", purpose=purpose)) == poorest


def test_an_intention_that_the_person_was_not_told() -> None:
    assert reason_for_today(Facts(name="Rob", channel="call", what="the price")) == "Call Rob about the price."
    assert reason_for_today(Facts(name="Rob", channel="call", what="call back")) == "You wanted to call Rob back."
    assert reason_for_today(Facts(name="Rob", channel="email", what="send the list")) == "Send Rob the list."


def test_a_promise_comes_before_every_other_reason() -> None:
    assert situation_of(FULL) == "promised"


def test_keep_in_touch_names_the_time_since_the_last_touch_only_when_it_is_long() -> None:
    seen = replace(
        ROB,
        purpose="keep_in_touch",
        keep_in_touch_weeks=8,
        keeps_in_touch=True,
        last=TouchFact("call", "reached", datetime(2026, 9, 28, 10)),
    )
    assert reason_for_today(seen) == "Keep in touch every eight weeks. Last contact on Monday 28 Sep, eight weeks ago."


def test_a_contact_without_a_name_has_a_reason() -> None:
    assert reason_for_today(Facts(name="", org="Teller Books")) == "You wanted to get in touch with Teller Books."
    assert reason_for_today(Facts(name=" ")) == "You wanted to get in touch with this person."


def test_long_words_are_cut_where_a_word_ends() -> None:
    said = reason_for_today(Facts(name="Rob", about="jars and lids " * 40))
    assert said.endswith("…”")
    assert len(said) < 180


def test_a_quote_as_a_quick_line_keeps_it_is_named_by_number_and_money() -> None:
    facts = replace(ROB, purpose="quote", about="quote 1190 $980", promise=None)
    assert reason_for_today(facts).startswith("Quote 1190, $980.")
    assert "quote 1190" not in reason_for_today(replace(facts, about="the blue boxes"))


def test_what_the_step_is_for_comes_first() -> None:
    known = replace(ROB, purpose="keep_in_touch", channel="call", what="the appraisal", attempts=(), tries=0)
    assert reason_for_today(known) == "Call Rob about the appraisal."
    assert reason_for_today(replace(known, what="", about="the appraisal")) == "Call Rob about the appraisal."
    met = replace(known, purpose="met", first_meeting=FirstMeeting("Packwell Fair"))
    assert reason_for_today(met) == "Call Rob about the appraisal. Met at Packwell Fair."
    tried = replace(known, attempts=MESSAGES, tries=2)
    assert reason_for_today(tried).startswith("Call Rob about the appraisal. Two voicemails")


def test_stay_in_touch_is_said_only_of_a_keep_in_touch_interval() -> None:
    planned = Facts(name="Rob", purpose="keep_in_touch", channel="call")
    assert reason_for_today(planned) == "Call Rob."
    assert reason_for_today(replace(planned, keeps_in_touch=True)) == "Catch up with Rob."


def test_an_own_note_is_shown_when_it_says_more_than_the_step() -> None:
    planned = Facts(name="Zelda Five", first="Zelda", channel="call", what="the roof", today=date(2026, 11, 24))
    noted = replace(planned, note="Zelda Five, xroof5 leaking badly, call tomorrow", note_on=date(2026, 11, 23))
    assert reason_for_today(noted) == (
        "Call Zelda about the roof. Your note, yesterday: “Zelda Five, xroof5 leaking badly, call tomorrow.”"
    )
    assert reason_for_today(replace(planned, note="call Zelda Five about the roof")) == "Call Zelda about the roof."


def test_an_answer_due_before_a_promised_call_is_said_as_an_answer() -> None:
    """The call is what was promised, for Friday; the step of today is the answer to their message."""
    today = windows.on_day(TODAY, ZONE)
    wrote = TouchFact("email", "received", datetime(2026, 11, 23, 10))
    facts = Facts(
        name="Rob Okafor", first="Rob", channel="email", what="an answer", window=today, today=TODAY, now=NOW,
        promise=OurPromise("", NEXT_FRIDAY, THURSDAY_LAST), last=wrote,
    )  # fmt: skip
    assert situation_of(facts) == "reply"
    assert "told" not in reason_for_today(facts)
    assert situation_of(replace(facts, window=facts.promise.due, what="", channel="call")) == "promised"
