from dataclasses import replace
from datetime import date, datetime

import pytest

from followthrough.kit import windows
from followthrough.words.engine.facts import Facts, OurPromise, PlannedStep, TouchFact, WaitingFor
from followthrough.words.engine.sentence_forms import Part
from followthrough.words.sentences import next_step_sentence, proposal_sentence, text_of, waiting_sentence
from tests.words.cast import AT_TEN, NEXT_FRIDAY, NOW, ROB, THURSDAY, TODAY, TRIES, ZONE

INGRID = Facts(name="Ingrid", channel="call", what="the sample results", window=AT_TEN, today=TODAY, now=NOW)
JUST_TRIED = replace(ROB, last=TouchFact("call", "no_answer", NOW), attempts=TRIES, tries=3)


def test_a_next_step_has_parts_that_can_be_changed() -> None:
    assert next_step_sentence(replace(INGRID, promise=OurPromise("call with the sample results", AT_TEN))) == [
        Part("Call Ingrid", "channel"),
        Part(" "),
        Part("today at 10:00", "when"),
        Part(" with "),
        Part("the sample results", "what"),
        Part(". "),
        Part("You promised.", None, "ours"),
    ]


def test_waiting_is_a_step_too() -> None:
    facts = replace(INGRID, waiting=WaitingFor("the lid drawing", date(2026, 11, 9)), window=NEXT_FRIDAY)
    assert next_step_sentence(facts) == [
        Part("Waiting on Ingrid: "),
        Part("the lid drawing", "what", "theirs"),
        Part(". Check in "),
        Part("Friday 27 Nov", "when"),
        Part("."),
    ]
    assert text_of(waiting_sentence(INGRID, as_step=PlannedStep("call", NEXT_FRIDAY, "the lid drawing"))) == text_of(
        next_step_sentence(facts)
    )


@pytest.mark.parametrize(
    ("channel", "what", "said"),
    [
        ("call", "", "Call Rob Friday 27 Nov."),
        ("call", "the price", "Call Rob Friday 27 Nov about the price."),
        ("call", "call with the price", "Call Rob Friday 27 Nov with the price."),
        ("call", "Call Rob back", "Call Rob back Friday 27 Nov."),
        ("call", "call again about the price", "Call Rob again Friday 27 Nov about the price."),
        ("call", "ask how they hold up", "Call Rob Friday 27 Nov and ask how they hold up."),
        ("call", "how it went", "Call Rob Friday 27 Nov and ask how it went."),
        ("call", "Is it dry? They will know.", "Call Rob Friday 27 Nov: “Is it dry? They will know.”"),
        ("email", "send the quote for 5,000 lids", "Send Rob the quote for 5,000 lids Friday 27 Nov."),
        ("email", "send them my list", "Send Rob your list Friday 27 Nov."),
        ("email", "the quote", "Email Rob Friday 27 Nov about the quote."),
        ("email", "quote 1190", "Email Rob Friday 27 Nov about quote 1190."),
        ("note", "", "Write Rob a note Friday 27 Nov."),
        ("letter", "the catalogue", "Write Rob a letter Friday 27 Nov about the catalogue."),
        ("meeting", "coffee", "Meet Rob Friday 27 Nov for coffee."),
        ("social", "", "Message Rob online Friday 27 Nov."),
        ("other", "find another number", "Find another number Friday 27 Nov."),
        ("", "", "Get in touch with Rob Friday 27 Nov."),
    ],
)
def test_every_channel_and_shape_of_words_makes_a_sentence(channel: str, what: str, said: str) -> None:
    assert text_of(next_step_sentence(replace(ROB, channel=channel, what=what, window=NEXT_FRIDAY))) == said


def test_a_date_with_a_comma_is_followed_by_one() -> None:
    facts = replace(
        ROB,
        what="the price",
        window=windows.window_between(date(2026, 11, 25), THURSDAY.starts.time(), THURSDAY.ends.time(), ZONE),
    )
    assert text_of(next_step_sentence(facts)) == "Call Rob tomorrow, Wednesday 25 Nov, before 10, about the price."


def test_after_a_voicemail_the_proposal_names_the_promise() -> None:
    assert proposal_sentence("voicemail", facts=JUST_TRIED, step=PlannedStep("call", THURSDAY)) == [
        Part("Call again", "channel"),
        Part(" "),
        Part("Thursday 26 Nov, this time before 10", "when"),
        Part(". "),
        Part("You said you would.", None, "ours"),
    ]
    morning = replace(JUST_TRIED, attempts=(TouchFact("call", "voicemail", datetime(2026, 11, 24, 9, 10)),), tries=1)
    assert text_of(proposal_sentence("voicemail", facts=morning, step=PlannedStep("call", THURSDAY))) == (
        "Call again Thursday 26 Nov, before 10. You said you would."
    )


@pytest.mark.parametrize(
    ("outcome", "proposed", "said"),
    [
        ("no_answer", PlannedStep("call", THURSDAY), "Call again Thursday 26 Nov, this time before 10."),
        ("no_answer", PlannedStep("email", THURSDAY), "Email Rob Thursday 26 Nov, this time before 10."),
        ("busy", PlannedStep("call", AT_TEN), "The line was busy. Call again today, this time at 10:00."),
        (
            "wrong_number",
            PlannedStep("other", windows.on_day(TODAY, ZONE), "find another number"),
            "Find another number for Rob, today.",
        ),
        (
            "wrong_number",
            PlannedStep("email", NEXT_FRIDAY, "a number that works"),
            "Email Rob Friday 27 Nov about a number that works.",
        ),
        ("callback", PlannedStep("call", AT_TEN), "Call back today at 10:00, as Rob asked."),
        ("callback", None, "When should you call back?"),
        ("said_no", None, "Close: not interested. Thank Rob."),
        ("reached", None, "Great. What’s next?"),
        (
            "reached",
            PlannedStep("email", NEXT_FRIDAY, "send the quote"),
            "Great. What’s next? Send Rob the quote Friday 27 Nov.",
        ),
        ("met", None, "Great. What’s next?"),
        ("sent", PlannedStep("call", NEXT_FRIDAY), "Call Rob Friday 27 Nov and ask if it arrived."),
        (
            "sent",
            PlannedStep("call", NEXT_FRIDAY, "what they think"),
            "Call Rob Friday 27 Nov and ask what they think.",
        ),
        (
            "no_show",
            PlannedStep("call", NEXT_FRIDAY, "a new time"),
            "Rob didn’t show up. Call Rob Friday 27 Nov and set another time.",
        ),
        ("received", PlannedStep("email", NEXT_FRIDAY), "Answer Rob Friday 27 Nov."),
        ("noted", PlannedStep("call", NEXT_FRIDAY), "Call Rob Friday 27 Nov."),
        ("send", PlannedStep("email", NEXT_FRIDAY, "the price list"), "Email Rob Friday 27 Nov about the price list."),
    ],
)
def test_what_is_proposed_after_each_outcome(outcome: str, proposed: PlannedStep | None, said: str) -> None:
    assert text_of(proposal_sentence(outcome, facts=JUST_TRIED, step=proposed)) == said


def test_after_a_no_the_day_to_look_in_again_needs_a_date() -> None:
    assert (
        text_of(proposal_sentence("said_no", facts=ROB, reopen_on=date(2027, 5, 1)))
        == "Close: not interested. Thank Rob, and check back in May."
    )
    assert (
        text_of(proposal_sentence("not_now", facts=ROB, reopen_on=date(2027, 2, 15)))
        == "Close for now, and check back on Monday 15 Feb 2027."
    )


def test_after_five_tries_it_asks() -> None:
    tired = replace(JUST_TRIED, tries=5)
    assert (
        text_of(proposal_sentence("no_answer", facts=tired, asks=True))
        == "Five tries and no answer. Keep going, or close?"
    )
    assert text_of(proposal_sentence("voicemail", facts=tired, asks=True, step=PlannedStep("call", NEXT_FRIDAY))) == (
        "Five tries and no answer. Call again Friday 27 Nov or close?"
    )
    assert text_of(proposal_sentence("busy", facts=tired, step=PlannedStep("call", NEXT_FRIDAY))).startswith(
        "The line was busy."
    )
