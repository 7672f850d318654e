"""Whose promise a line reports, in many wordings: the same words make it ours or theirs by who gives and who gets."""

from datetime import datetime

import pytest

from followthrough.quickline.line.parse_line import parse_line

NOW = datetime(2026, 11, 24, 9)


def promised_by(said: str) -> list[str]:
    """The side of each promise of a line."""
    return ["theirs" if one.theirs else "ours" for one in parse_line(said, NOW, "en-US").promises if one.said]


@pytest.mark.parametrize(
    "said",
    [
        "told Petra Holm she'll have the tiles from me Monday",
        "Petra Holm will have the tiles from us by Monday",
        "Petra will get her tiles from me friday",
        "Petra is getting the tiles from us Friday",
        "Petra will hear from me Thursday",
        "Petra is expecting my invoice by Friday",
        "Petra expects the drawings from us by Friday",
        "Petra is waiting on my call Friday",
        "Petra needs two quotes from us by Friday",
        "Petra is counting on me for the keys by Friday",
        "I assured Petra that she would have the tiles by Friday",
        "let Petra know she can count on the tiles Friday",
        "told Petra she can expect it Friday",
        "she can expect it Friday - Petra",
        "committed to Petra: the tiles by Friday",
        "on the hook to Petra for tile samples by Friday",
        "vowed to Petra I'd visit Friday",
        "pledged Petra $50 by Friday",
        "agreed w/ Petra: tiles from me by Friday",
        "Petra was promised the tiles by Friday",
        "PETRA WAS PROMISED THE TILES BY FRIDAY",
        "we agreed that I send Petra the tiles Friday",
        "Petra asked if I could price 40 tiles, said yes, by Thursday",
        "Petra rang and I promised her the tiles by Friday",
        "petra rang told her id send the tiles fri",
    ],
)
def test_what_they_get_from_us_is_our_promise(said: str) -> None:
    assert promised_by(said) == ["ours"]


@pytest.mark.parametrize(
    "said",
    [
        "I'll have the tiles from Petra by Monday",
        "we should have the tiles from Petra by Monday",
        "I will be getting the tiles from Petra on Friday",
        "Petra told me I'd have the tiles Monday",
        "Petra said that we'd receive it Friday",
        "Petra rang and promised the tiles by Friday",
        "Petra phoned, and said she'd send the tiles Thursday",
        "Petra assured me that she would hand in the form by Weds",
        "Petra gave me her word she'd pay Saturday",
        "Petra reassured us she'd have the tiles laid by the 18th",
        "Petra told us her offer would be in by Tuesday",
        "Petra Holm committed to samples by Dec 4",
        "Petra Holm pledged $50 by Friday",
        "Petra is on the hook for tile samples by Friday",
        "Petra has promised to lend me her saw Saturday",
        "Petra Holm says rent will be here by the 5th",
        "I was promised the tiles by Petra by Friday",
        "agreed w/ Petra: form from her by Friday",
        "asked Petra to price 40 tiles, she said yes, by Thursday",
        "asked Petra for 40 tiles, she agreed, by Thursday",
        "we agreed Petra sends the form Friday",
        "petra says shell send the form fri",
        "Petra Holm swore she'd get me the photos by Friday",
    ],
)
def test_what_we_get_from_them_is_their_promise(said: str) -> None:
    assert promised_by(said) == ["theirs"]


@pytest.mark.parametrize(
    "said",
    [
        "told Petra I will not be able to send the tiles until Dec 12",
        "told Petra I'll never make it by Friday",
        "let Petra know we won't be able to visit Friday",
        "told Petra I won't send the form Friday",
        "Petra can't send the tiles until Dec 12",
        "I can't send Petra the tiles until Friday",
        "Petra hopes to send her form by Friday",
        "call Petra Friday about the tiles",
    ],
)
def test_a_refusal_a_hope_and_a_plan_are_no_promise(said: str) -> None:
    assert promised_by(said) == []


@pytest.mark.parametrize(
    "said",
    [
        "I have a form from Petra, call her Friday",
        "Petra has the form from us, call her Friday",
        "got the labels from Petra, thank her Friday",
        "Petra's expecting a baby, send a card Friday",
        "Petra says she can expect delays, call Friday",
        "call Petra Friday about the quote from us",
        "agreed with Petra on the price, send the form Friday",
    ],
)
def test_what_is_there_already_is_no_promise(said: str) -> None:
    assert promised_by(said) == []


def test_what_we_fetch_is_not_sent() -> None:
    assert [one.action for one in parse_line("I'll get the keys from Petra Friday", NOW, "en-US").promises] == ["other"]


def test_a_debt_reports_no_talk() -> None:
    assert parse_line("Petra is expecting my invoice by Friday", NOW, "en-US").outcome is None
    assert parse_line("told Petra she'd have my invoice by Friday", NOW, "en-US").outcome == "reached"
