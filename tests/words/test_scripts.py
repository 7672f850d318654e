from dataclasses import replace
from datetime import date, datetime

import pytest

from followthrough.words.engine.facts import Facts, FirstMeeting, OurPromise, Purchase, TouchFact, WaitingFor
from followthrough.words.scripts import MEDIA, SITUATIONS, WITHOUT_DATE, Medium, script, scripts
from tests.words.cast import AT_TEN, LAST_FRIDAY, MESSAGES, ROB, THURSDAY, TODAY

MET = replace(
    ROB, purpose="met", first_meeting=FirstMeeting("Packwell Fair", "", date(2026, 11, 11)), about="lids that stay flat"
)
NO = ("ust tell me", "ust let me know")


def said(facts: Facts, medium: Medium, situation: str = "") -> str:
    return script(facts, medium=medium, as_situation=situation, next=THURSDAY).text


def test_the_first_call_names_us_and_the_meeting_and_says_that_no_is_fine() -> None:
    assert said(MET, "call") == (
        "Hi Rob, it’s Ann from Alder & Finch. We met at Packwell Fair on Wednesday 11 November and talked about lids "
        "that stay flat. Is this a good time? If it’s not for you, no worries, just tell me. "
        "And what’s the best way to reach you, and when?"
    )
    known = replace(MET, reach_known=True)
    assert "best way to reach you" not in said(known, "call")


def test_a_voicemail_carries_our_date_and_the_number() -> None:
    assert said(replace(ROB, promise=OurPromise("call with the sample results", AT_TEN, TODAY)), "voicemail") == (
        "Hi Rob, it’s Ann from Alder & Finch. I said today I’d call with the sample results, and I haven’t forgotten. "
        "Call me at 555-0100. I’ll call you again on Thursday before 10."
    )


def test_the_third_voicemail_differs_from_the_first() -> None:
    first, second, third = (
        said(replace(MET, attempts=MESSAGES[:tries], tries=tries), "voicemail") for tries in range(3)
    )
    assert "We met at Packwell Fair" in first
    assert "I left you a message on Monday 16 November about lids that stay flat and said I’d call again." in second
    assert third == (
        "Hi Rob, it’s Ann from Alder & Finch. This is my third message about lids that stay flat, and I don’t want to "
        "bother you. If it’s not the right time, just say so. Call me at 555-0100. "
        "Otherwise, I’ll call you once more on Thursday before 10."
    )


def test_a_mail_has_a_subject_and_paragraphs() -> None:
    late = replace(ROB, promise=OurPromise("the corrected artwork proof", LAST_FRIDAY, date(2026, 11, 19)))
    mail = script(late, medium="email", next=THURSDAY)
    assert mail.subject == "As promised: the corrected artwork proof"
    assert mail.text == (
        "Hi Rob,\n\n"
        "As promised on Thursday: the corrected artwork proof. That was supposed to be Friday. Sorry for the delay. "
        "I’ll call you on Thursday before 10.\n\n"
        "Ann\nAlder & Finch\n555-0100"
    )


def test_a_note_names_the_full_date_because_it_is_read_days_later() -> None:
    assert said(replace(ROB, bought=Purchase("twelve candles"), purpose="after_sale"), "note") == (
        "Dear Rob,\n\nThank you for buying twelve candles. I hope you’re happy with your purchase. "
        "I’ll call you on Thursday 26 November before 10.\n\nAnn"
    )


def test_a_next_step_by_mail_is_announced_as_one() -> None:
    assert (
        "I’ll email you on Thursday before 10."
        in script(MET, medium="voicemail", next=THURSDAY, next_channel="email").text
    )


@pytest.mark.parametrize("situation", SITUATIONS)
@pytest.mark.parametrize("medium", MEDIA)
def test_voicemails_and_messages_carry_our_date(situation: str, medium: Medium) -> None:
    dated = "Thursday" in said(ROB, medium, situation)
    assert dated == ((medium != "call" or situation == "no_news") and situation not in WITHOUT_DATE)


@pytest.mark.parametrize("situation", ["met", "inquiry", "referral", "plain"])
@pytest.mark.parametrize("medium", MEDIA)
def test_a_first_approach_says_that_no_is_fine(situation: str, medium: Medium) -> None:
    assert any(word in said(ROB, medium, situation) for word in NO)
    reached = replace(ROB, last=TouchFact("call", "reached", datetime(2026, 11, 20, 9)))
    assert not any(word in said(reached, medium, situation) for word in NO)


def test_a_no_is_thanked_for_and_promises_nothing() -> None:
    refused = replace(MET, last=TouchFact("call", "said_no"))
    assert said(refused, "text") == (
        "Hi Rob, it’s Ann from Alder & Finch. Thanks for letting me know. I won’t bother you again."
    )


def test_words_change_sides_when_they_are_spoken() -> None:
    assert "I said I’d send you my price list." in said(
        replace(ROB, promise=OurPromise("send Rob my price list")), "call"
    )
    assert "I asked you for my samples." in said(replace(ROB, waiting=WaitingFor("my samples")), "call")


def test_facts_of_the_person_are_marked() -> None:
    marked = [part.text for part in script(MET, medium="voicemail", next=THURSDAY).parts if part.mark]
    assert "on Thursday before 10" in marked
    assert "lids that stay flat" in marked
    assert not any("love" in text for text in marked)


def test_a_name_alone_gives_a_script() -> None:
    made = scripts(Facts(name="Rob"))
    assert set(made) == set(MEDIA)
    assert made["text"].text == "Hi Rob. I’d love to catch up. If it’s not for you, just let me know."


def test_what_a_colleague_promised_is_said_in_their_name() -> None:
    covered = replace(ROB, promise=OurPromise("call with the sample results", AT_TEN, TODAY), promised_by="Ben")
    assert "Ben said today we’d call with the sample results." in said(covered, "call")
    assert "I said" not in said(covered, "voicemail") and "catch up" not in said(covered, "email")
