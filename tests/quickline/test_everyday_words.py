"""Everyday lines in other words: contact, promises, things of a step, likes, hours."""

from datetime import datetime

import pytest

from followthrough.quickline.line.parse_line import parse_line

NOW = datetime(2026, 11, 24, 9)


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("got ahold of Wanda Pike, call again mon", "reached"),
        ("got a hold of Otis Vail finally", "reached"),
        ("Wanda Pike txt'd is the shed still for sale", "received"),
        ("Otis Vail dm'd about the class, reply fri", "received"),
        ("Wanda Pike msgd us re parking", "received"),
        ("Otis Vail says try him after lunch", "callback"),
        ("gave Wanda Pike 9,400 for the deck, call her fri", "sent"),
        ("told Otis Vail $320 for both rugs", "sent"),
        ("w/ Wanda Pike @ rehearsal, wants slower songs", "met"),
        ("gave Wanda Pike 2 samples for the shop, call fri", None),
    ],
)
def test_contact_in_other_words(said: str, outcome: str | None) -> None:
    assert parse_line(said, NOW).outcome == outcome


def steps(said: str) -> list[tuple[str, str, str]]:
    """(side, how it was said, words) of each step of a line."""
    return [("theirs" if one.theirs else "ours", one.said, one.words) for one in parse_line(said, NOW).promises]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("I'll get the proofs to Wanda Pike by wed, I said", "get the proofs"),
        ("met Otis Vail, gonna save the oak desk for him til fri, told him so", "save the oak desk for him"),
        ("swore to Wanda Pike she'd get her deposit back by friday", "her deposit back"),
        ("swore up and down to Wanda Pike we'd finish wed", "finish"),
        ("gave Otis Vail my word he'd have the keys monday", "the keys"),
    ],
)
def test_our_promise_in_other_words(said: str, words: str) -> None:
    assert steps(said) == [("ours", "promised", words)]


@pytest.mark.parametrize(
    ("said", "side", "words"),
    [
        (
            "Otis Vail will check the drawings and send them over by tue",
            "theirs",
            "check the drawings and send them over",
        ),
        ("texted Wanda Pike about the keys, need them by thu", "theirs", ""),
    ],
)
def test_what_they_do_for_us(said: str, side: str, words: str) -> None:
    assert [(one[0], one[2]) for one in steps(said)] == [(side, words)]


def test_who_will_do_something_is_called_by_us() -> None:
    assert [one[0] for one in steps("Otis Vail will check the drawings and call him monday")] == ["theirs", "ours"]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("Wanda Pike ran the 10k!! new route map to her by sat", "new route map"),
        ("Otis Vail loved the tasting. revised menu to him friday", "revised menu"),
        ("Wanda Pike: new samples go out tues", "new samples go out"),
    ],
)
def test_a_thing_to_somebody_by_a_day_is_a_step(said: str, words: str) -> None:
    assert steps(said) == [("ours", "", words)]


@pytest.mark.parametrize(
    ("said", "channel"),
    [
        ("dm from Wanda Pike re prices, reply tonight", "chat"),
        ("Otis Vail texted about parking, reply mon", "text"),
        ("email from Wanda Pike about parking, reply mon", "email"),
    ],
)
def test_a_reply_goes_the_way_they_came(said: str, channel: str) -> None:
    assert [one.channel for one in parse_line(said, NOW).promises] == [channel]


@pytest.mark.parametrize("said", ["Wanda Pike won't do evenings, always before 3", "Otis Vail doesn't do weekends"])
def test_what_they_like_is_no_date(said: str) -> None:
    line = parse_line(said, NOW)
    assert line.preference and line.due is None


@pytest.mark.parametrize(
    ("said", "hours"),
    [
        ("lunch w Wanda Pike thurs 11 to go over the lease", (11, 11)),
        ("see Otis Vail mon 9 to sign", (9, 9)),
        ("see Otis Vail mon 9 to 11", (9, 11)),
    ],
)
def test_an_hour_behind_a_weekday_may_have_a_purpose(said: str, hours: tuple[int, int]) -> None:
    due = parse_line(said, NOW).due
    assert due is not None and (due.starts.hour, due.ends.hour) == hours
