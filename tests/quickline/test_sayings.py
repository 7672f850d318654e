"""What a line reports as promised, asked or owed: every pattern of the languages, and lines in other words."""

from datetime import datetime

import pytest

from followthrough.quickline.core.sayings import Pattern
from followthrough.quickline.docs.lines_page import SIDES
from followthrough.quickline.languages import BY_CODE, sayings_of
from followthrough.quickline.line.parse_line import parse_line

NOW = datetime(2026, 11, 24, 9)
PATTERNS = [(code, one) for code in BY_CODE for one in sayings_of(code).patterns]


@pytest.mark.parametrize(("code", "pattern"), PATTERNS, ids=[f"{code}: {one.example}" for code, one in PATTERNS])
def test_an_example_shows_its_pattern(code: str, pattern: Pattern) -> None:
    kinds = {said.kind for said in parse_line(pattern.example, NOW, BY_CODE[code].locale).sayings}

    assert pattern.kind in kinds
    assert pattern.why.endswith(".") and pattern.kind in SIDES


def steps(said: str, locale: str = "en-US") -> list[tuple[str, str, str]]:
    """(side, how it was said, words) of each step of a line."""
    return [("theirs" if one.theirs else "ours", one.said, one.words) for one in parse_line(said, NOW, locale).promises]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("told Oscar Pine we'd have his samples ready by Tuesday", "have his samples ready"),
        ("let Jorge know I'll drop off the kit friday", "drop off the kit"),
        ("promised Lena Ortiz the deed by wed", "the deed"),
        ("promised to get Lena Ortiz the deed by wed", "get the deed"),
        ("said we would send Carla Jones the menu tonight", "send the menu"),
        ("gave Tessa Ruhl my word I'd be there thursday", ""),
        ("told Mrs. Grady her floors would be done friday", "her floors would be done"),
        ("assured Hal Brandt he would have the packet by friday", "the packet"),
        ("I still owe Marcy Bell a quote", "a quote"),
    ],
)
def test_what_we_told_them_is_promised_with_its_thing(said: str, words: str) -> None:
    assert steps(said) == [("ours", "promised", words)]


@pytest.mark.parametrize(
    ("said", "how", "words"),
    [
        ("Rosa Lind promised me a check by friday", "promised", "a check"),
        ("Ed Sharp says he'll have the form over tomorrow", "promised", "have the form over"),
        ("Lou Kemp is sending his plans tonight", "promised", "sending his plans"),
        ("Brianna Lott says rent will be here by the 5th", "promised", "rent will be here"),
        ("asked Tom Wirth to send his insurance card by friday", "", "send his insurance card"),
        ("texted Jo Beck for her address", "", "her address"),
        ("still waiting on comps from Joel Stein", "", "comps"),
        ("Rob Dean owes me two invoices", "promised", "two invoices"),
        ("Fred Long has to sign off", "", "sign off"),
        ("asked Ada Finch if I could send her the brochure", "", "send the brochure"),
    ],
)
def test_what_they_owe_is_theirs(said: str, how: str, words: str) -> None:
    assert steps(said) == [("theirs", how, words)]


def test_a_promise_of_two_things_in_one_breath() -> None:
    assert steps("told Ada Finch I'd send the deck tomorrow and call her friday") == [
        ("ours", "promised", "send the deck"),
        ("ours", "promised", "call"),
    ]
    assert steps("told Ada Finch I'd send the deck tomorrow, call her friday") == [
        ("ours", "promised", "send the deck"),
        ("ours", "", "call"),
    ]


def test_a_plan_is_no_promise() -> None:
    assert steps("call Nora Pell thursday") == [("ours", "", "call")]
    assert steps("promised by the bank, call Nora Pell thursday")[-1] == ("ours", "", "call")


@pytest.mark.parametrize(
    ("said", "outcome", "channel"),
    [
        ("Dottie Marsh left a message, call her back tomorrow", "received", "call"),
        ("Mr. Ohara left me a voicemail about the deposit", "received", "call"),
        ("called Dottie Marsh, left a message", "voicemail", "call"),
        ("Pam Reid texted, running late", "received", "text"),
        ("Cora Diaz stopped by the booth", "received", "meeting"),
        ("asked Pia Long to call me about the lease", "asked", None),
        ("told Gina Wolf to call me tomorrow", "asked", None),
        ("asked Grant Hollis for his logo files", None, None),
        ("told Mia Voss about the open house", "reached", None),
        ("told Mia Voss I have no news yet", "no_news", None),
        ("called Mia Voss, told her there's nothing new, next update thursday", "no_news", "call"),
        ("told Mia Voss about the lease, no reply", "noted", None),
        ("Kay Burns said call me in january", "callback", "call"),
        ("Otto Beck says email me the deck", None, "email"),
    ],
)
def test_what_happened_when_they_or_we_were_in_touch(said: str, outcome: str | None, channel: str | None) -> None:
    line = parse_line(said, NOW, "en-US")

    assert line.outcome == outcome
    assert channel is None or line.channel == channel


@pytest.mark.parametrize(
    "said",
    [
        "Joan Tate - call after 5 only",
        "Joan Tate prefers texts, don't call at work",
        "Joan Tate never before 10, works nights",
        "Hugo Banks doesn't want calls at work",
        "Vince Orlov wants everything by email, no phone",
    ],
)
def test_how_they_like_to_be_reached_is_neither_a_step_nor_a_no(said: str) -> None:
    line = parse_line(said, NOW, "en-US")

    assert line.preference and not line.promises and line.due is None
    assert line.outcome is None


@pytest.mark.parametrize(
    ("said", "later"),
    [
        ("Tyler Cook says not now, check in march", True),
        ("Nell Frost not looking til summer, call june 1", True),
        ("Gwen Lee says not this year", True),
        ("Tyler Cook can't talk now, call him friday", False),
        ("Tyler Cook says not now, call him friday", False),
    ],
)
def test_not_now_closes_unless_a_day_is_near(said: str, later: bool) -> None:
    assert parse_line(said, NOW, "en-US").not_now is later


@pytest.mark.parametrize(
    ("said", "channel"),
    [
        ("send Linda Kowalski a card", "post"),
        ("mail Ada Finch the catalog", "post"),
        ("mail Ada Finch the contract", "email"),
        ("send Ada Finch the contract", None),
        ("bring Ada Finch the chairs saturday", "other"),
        ("thank Ada Finch by phone tuesday", "call"),
        ("text Ada Finch the new closing time before noon", "text"),
        ("email Ada Finch three dates for the maternity session by tomorrow", "email"),
    ],
)
def test_the_way_of_a_step(said: str, channel: str | None) -> None:
    assert [one.channel for one in parse_line(said, NOW, "en-US").promises] == [channel]


def test_what_goes_by_mail_is_post_only_in_america() -> None:
    assert [one.channel for one in parse_line("mail Ada Finch the catalog", NOW, "en-GB").promises] == ["email"]


@pytest.mark.parametrize(
    ("said", "side", "how"),
    [
        ("habe Frau Berger versprochen, morgen anzurufen", "ours", "promised"),
        ("Herrn Kaiser gesagt, dass ich Donnerstag anrufe", "ours", "promised"),
        ("Ada Berg hat mir die Pläne versprochen", "theirs", "promised"),
        ("warte auf die Pläne von Ada Berg", "theirs", ""),
    ],
)
def test_reports_in_german(said: str, side: str, how: str) -> None:
    assert [step[:2] for step in steps(said, "de-DE")] == [(side, how)]


@pytest.mark.parametrize(
    "said", ["don't call Joan Tate before 4, try 430 today", "dont text Joan after 8, email her fri"]
)
def test_an_hour_not_to_call_is_no_request_to_stop(said: str) -> None:
    line = parse_line(said, NOW, "en-US")

    assert line.outcome != "do-not-contact" and not line.closes and line.due is not None
