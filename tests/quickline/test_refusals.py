"""A 'no' closes only if the person refuses our offer and the line plans no step of its own. The people are invented."""

from datetime import datetime

import pytest

from followthrough.quickline.line.parse_line import ParsedLine, parse_line

NOW = datetime(2026, 11, 30, 9)


def read(text: str, locale: str = "en-US") -> ParsedLine:
    return parse_line(text, NOW, locale, ["Fiona Gill", "Tasha Greene"])


@pytest.mark.parametrize(
    "said",
    [
        "Fiona not interested",
        "Fiona said no",
        "Fiona, no thanks",
        "spoke to Fiona, not interested",
        "Fiona says she's not interested",
        "Fiona passed on it",
        "Fiona passed on the offer",
        "Fiona politely declined",
        "Fiona declined the quote",
        "Fiona has turned us down",
        "Fiona turned down our proposal because of the price",
        "Fiona went with someone else",
        "Fiona already has an agent",
        "lost Fiona to a competitor",
        "Fiona isn't interested in solar",
        "Fiona decided against it",
        "Fiona said no today",
        "Fiona said no this morning",
        "the client declined, Fiona Gill",
        "no from Fiona",
        "Fiona and her husband are not interested",
        "remove her, Fiona Gill",
        "Fiona opted out of the newsletter",
    ],
)
def test_a_refusal_of_our_offer_closes(said: str) -> None:
    assert read(said).closes


@pytest.mark.parametrize(
    "said",
    [
        "Fiona's dad passed away",
        "Fiona's mum passed",
        "Fiona passed her exam",
        "Fiona passed me the file",
        "Fiona passed by",
        "Fiona passed on the quote to her boss",
        "Fiona lost her keys",
        "Fiona lost weight",
        "Fiona has a cold",
        "Fiona's office is cold",
        "Fiona needs a bus pass",
        "Fiona already has the form",
        "Fiona doesn't need the receipt",
        "Fiona has no need to worry",
        "Fiona's boiler is too expensive to fix",
        "Fiona's boss refused the deal",
        "Fiona's husband said no",
        "Fiona's bank declined the card",
        "Fiona's card was declined",
        "Fiona took a job in Leeds",
        "Fiona took the other road",
        "Fiona dropped out of the class",
        "Fiona pulled out her back",
        "Fiona backed out of the garage",
        "Fiona fell through the deck",
        "Fiona signed with her left hand",
        "Fiona's not looking well",
        "Fiona is all set for Friday",
        "Fiona found another leak",
        "Fiona refused to pay",
        "Fiona declined to comment",
        "Fiona rejected the first colour",
        "Fiona's not interested in the blue",
        "Fiona declined the blue but wants red",
        "Fiona said no but wants a brochure",
        "Fiona turned down the first offer and countered",
        "Fiona cancelled the order of blue",
        "Fiona doesn't want to be late",
        "Fiona hung up on me",
        "Fiona said no later than Friday",
        "Fiona told me no later than Friday",
        "Fiona said no problem",
        "Fiona took 10% off the price",
        "Bram Visser turned down the Greene Staffing role, tell Tasha",
        "Fiona put me on hold",
        "Fiona was on hold for 20 min",
        "Fiona lives down the road",
        "Fiona wants to know about the timing",
        "Fiona not interested? ask Friday",
        "ask if Fiona is still interested or not interested",
        "Fiona opted out of the dental plan",
        "take her off the project, Fiona",
        "Fiona: no more calls today",
        "Fiona declined my call",
        "Fiona's loan got declined",
        "Fiona's buyer backed out",
        "Fiona went with the blue",
        "Fiona chose another date",
        "Fiona withdrew cash",
        "Fiona passed on Sunday",
        "cold brew for Fiona",
        "Fiona said yes but not before February",
    ],
)
def test_everyday_words_are_no_refusal(said: str) -> None:
    line = read(said)

    assert not line.closes
    assert line.outcome != "said_no"


@pytest.mark.parametrize(
    "said",
    [
        "Fiona said no, send thank-you card Friday",
        "Fiona said no, call Friday",
        "Fiona not interested, but thank her Friday",
        "Fiona went with someone else, return her keys tomorrow",
        "Fiona turned us down, send the final invoice",
        "Fiona said no and will send the keys back Friday",
        "Fiona not now, send brochure Jan 20",
        "Fiona is not ready yet, send plans Jan 20",
        "Fiona said no to the tour, meet her for lunch Thursday",
        "Fiona declined, ask her why tomorrow",
        "Fiona dropped out at 3pm, calls again at 4",
        "Fiona hat kein Interesse, Freitag Schlüssel abholen",
    ],
)
def test_a_step_of_its_own_wins_over_the_refusal(said: str) -> None:
    line = read(said, "de-DE" if "kein" in said else "en-US")

    assert not line.closes
    assert line.promises or line.due


@pytest.mark.parametrize(
    "said",
    [
        "Fiona passed for now, try her Jan 15",
        "Fiona said no, ask again in May",
        "Fiona declined, ping her in April",
        "Fiona not now, check in March",
        "Fiona too expensive, call back in February",
        "Fiona already has a supplier, try in March",
        "lost Fiona, price. call in June",
        "Fiona no, but ask in May",
        "Nope from Fiona. Try again in February",
        "Fiona zu teuer, im Mai wieder fragen",
    ],
)
def test_asking_again_on_a_far_day_closes_until_then(said: str) -> None:
    line = read(said, "de-DE" if "teuer" in said else "en-US")

    assert line.closes and line.asks_again


@pytest.mark.parametrize(
    "said",
    ["Frau Sommer hat den Termin abgesagt", "Frau Sommer hat den Schlüssel verloren", "Frau Sommer hat aufgelegt"],
)
def test_german_everyday_words_are_no_refusal(said: str) -> None:
    assert not read(said, "de-DE").closes


@pytest.mark.parametrize(
    "said",
    [
        "Ada didnt pick up her cake, text her mon",
        "Ada didn't pick up the truck yet, text her fri",
        "Ada Brook is sick, job pushed to mon",
        "lunch with Ada Brook and her assistant tues noon",
    ],
)
def test_words_of_a_failed_call_that_say_something_else(said: str) -> None:
    assert read(said).disposition in (None, "")


@pytest.mark.parametrize(
    "said", ["rang Ada Brook, out sick", "Ada didnt pick up, text her mon", "didn't pick up the phone"]
)
def test_a_failed_call_stays_one(said: str) -> None:
    assert read(said).disposition in ("no_answer", "unavailable")
