"""They contacted us, or we them: who called, who sent it, and whose voicemail it is. The people are invented."""

from datetime import datetime

import pytest

from followthrough.quickline.line.parse_line import ParsedLine, parse_line

NOW = datetime(2026, 11, 30, 9)


def read(text: str) -> ParsedLine:
    return parse_line(text, NOW, "en-US", ["Fiona Gill", "Penny Marks", "Graham Poole"])


@pytest.mark.parametrize(
    ("said", "channel"),
    [
        ("missed Fiona's call", "call"),
        ("I missed Fiona Gill's call this morning", "call"),
        ("two missed calls from Fiona", "call"),
        ("Fiona rang while I was out, ring her back Tues", "call"),
        ("Fiona called while I was in a meeting", "call"),
        ("FIONA CALLED I MISSED IT CALL BACK 2", "call"),
        ("Fiona called back, no answer from me", "call"),
        ("Fiona called. i was busy. call back 2", "call"),
        ("I was driving when Penny rang, ring her at 4", "call"),
        ("we were at lunch when Fiona rang", "call"),
        ("Fiona rang, I couldn't talk", "call"),
        ("Fiona phoned but we were out", "call"),
        ("Fiona gave me a bell", "call"),
        ("Fiona gave us a shout", "call"),
        ("Fiona tried calling", "call"),
        ("Fiona tried me twice today", "call"),
        ("Fiona tried to reach me, call back Friday", "call"),
        ("Fiona has been trying to get me", "call"),
        ("Fiona kept calling", "call"),
        ("Fiona buzzed", "call"),
        ("Fiona facetimed last night", "call"),
        ("Fiona whatsapped", "chat"),
        ("Fiona on line 2 earlier", "call"),
        ("inbound call: Fiona Gill", "call"),
        ("call came in from Fiona", "call"),
        ("a voicemail was left by Penny, call her at 2", "call"),
        ("Penny's voicemail: wants Friday. call at 2", "call"),
        ("there was a voicemail from Fiona", "call"),
        ("Graham's email came in, answer Wed", "email"),
        ("Fiona's letter arrived", "letter"),
        ("got the form from Fiona", None),
        ("form came in from Fiona", None),
        ("got Fiona's payment", None),
        ("Fiona sent the form", None),
        ("Fiona sent me the form", None),
        ("Fiona sent her form back", None),
        ("Fiona returned the signed form", None),
        ("Fiona dropped off the keys", None),
    ],
)
def test_they_contacted_us(said: str, channel: str | None) -> None:
    line = read(said)

    assert line.outcome == "received"
    assert channel is None or line.channel == channel


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("called Fiona, left voicemail", "voicemail"),
        ("got Fiona's voicemail, try Friday", "voicemail"),
        ("voicemail for Fiona, call Friday", "voicemail"),
        ("left message with Fiona's receptionist, try Friday", "voicemail"),
        ("Fiona's assistant took a message", "voicemail"),
        ("called Fiona, she was driving, try at 4", "busy"),
        ("Fiona's line was busy", "busy"),
        ("I couldn't reach Fiona", "no_answer"),
        ("I got no answer from Fiona", "no_answer"),
        ("missed Fiona at the show, call Friday", "no_answer"),
        ("Fiona was out when I called", "no_answer"),
        ("sent Fiona the form", "sent"),
        ("form sent to Fiona", "sent"),
        ("Fiona: sent the form", "sent"),
        ("dropped off the keys at Fiona's", "sent"),
        ("got a no from Fiona", "said_no"),
        ("got nothing from Fiona", "noted"),
    ],
)
def test_what_we_did_stays_ours(said: str, outcome: str) -> None:
    assert read(said).outcome == outcome


@pytest.mark.parametrize(
    "said",
    [
        "mailbox for Fiona needs paint, Friday",
        "Fiona wants an answering machine, order Friday",
        "Fiona heard my voicemail and wants paint, call Friday",
        "Fiona got my voicemail, call her at 2",
        "Fiona's receptionist says Fiona is out until Dec 9, try then",
        "spoke to Fiona's receptionist, call back at 6",
        "Fiona's mailbox full",
        "Fiona voicemail full, try Friday",
        "left it with Fiona, chase Friday",
    ],
)
def test_a_mailbox_as_a_thing_is_no_message_of_ours(said: str) -> None:
    assert read(said).outcome != "voicemail"


@pytest.mark.parametrize(
    "said",
    [
        "Jack sent over a lad called Kyle, ring Kyle Friday",
        "Nadine forwarded Gus's email",
        "call Fiona back about hay delivered last Tuesday by tomorrow",
        "Fiona said she'd rather I emailed the form Friday",
    ],
)
def test_what_others_sent_is_not_sent_by_us(said: str) -> None:
    assert read(said).outcome != "sent"


@pytest.mark.parametrize(
    "said",
    [
        "I'll have the labels from Fiona by Monday",
        "haven't got the form from Fiona",
        "not received the form from Fiona",
        "once I got the form from Fiona, call Penny",
        "returning Fiona's call tomorrow",
        "Fiona hasn't sent the form",
    ],
)
def test_what_has_not_come_is_not_received(said: str) -> None:
    assert read(said).outcome != "received"


def test_a_call_we_missed_plans_nothing_of_its_own() -> None:
    line = read("missed Penny's call at 9")

    assert (line.promises, line.due) == ([], None)
