"""The words of a step are a thing or a deed: no fragment of a clause, and no verb of the next step."""

from datetime import datetime

import pytest

from followthrough.quickline.languages import vocabulary_of
from followthrough.quickline.line.parse_line import parse_line
from followthrough.quickline.line.told.thing import is_sent, whole_words
from followthrough.quickline.line.told.topic import topic_of, wish_of

NOW = datetime(2026, 11, 24, 9)
ENGLISH = vocabulary_of("en-US")


@pytest.mark.parametrize(
    "left",
    [
        "",
        "I",
        "it",
        "it over",
        "is",
        "AN",
        "she can",
        "told he can",
        "that she'd",
        "us",
        "would",
        "yet",
        "it -",
        "me from",
    ],
)
def test_a_fragment_says_nothing(left: str) -> None:
    assert whole_words(left, ENGLISH) == ""


@pytest.mark.parametrize(
    ("left", "words"),
    [
        ("is, my invoice", "my invoice"),
        ("and the form", "the form"),
        ("it the form", "the form"),
        ("TV", "TV"),
        ("50 lids", "50 lids"),
        ("茶", "茶"),
        ("send it", "send it"),
    ],
)
def test_a_thing_is_kept(left: str, words: str) -> None:
    assert whole_words(left, ENGLISH) == words


@pytest.mark.parametrize(
    ("said", "thing"),
    [
        ("Ted B wants leads call tues", "leads"),
        ("petra wants a quote on a minivan call her weds", "a quote on a minivan"),
        ("PETRA WANTS LESSONS CALL FRI", "LESSONS"),
        ("petra needs new tyres ring him tues", "new tyres"),
        ("Petra wants gravel delivered email friday", "gravel delivered"),
        ("Petra wants a bigger kennel text thurs", "a bigger kennel"),
        ("PETRA HOLM WANTS AN SUV CALL HER FRIDAY", "AN SUV"),
        ("Petra wants two cakes meet her friday", "two cakes"),
        ("Petra wants paint, call Fri", "paint"),
        ("Petra wants fence repair, ring Thursday", "fence repair"),
        ("Petra wants a call Friday", "a call"),
    ],
)
def test_the_next_verb_ends_the_thing_they_want(said: str, thing: str) -> None:
    assert wish_of(parse_line(said, NOW, "en-US")) == thing


@pytest.mark.parametrize(
    ("said", "actions"),
    [
        ("Petra wants paint, call Fri", ["call"]),
        ("Petra wants fence repair, ring Fri", ["call"]),
        ("Petra needs print samples, call Fri", ["call"]),
        ("Nadine put me in touch with Otis Crane, email Otis Friday", ["email"]),
        ("Nadine put us onto Otis Crane, ring Otis Friday", ["call"]),
        ("Petra didnt pick up, try friday", ["call"]),
        ("Petra didn't pick up, try friday", ["call"]),
        ("couldnt get hold of Petra, try friday", ["call"]),
        ("Petra doesn't answer, text Friday", ["message"]),
        ("Petra never calls back, text Friday", ["message"]),
    ],
)
def test_no_step_comes_from_a_thing_or_from_what_was_not_done(said: str, actions: list[str]) -> None:
    assert [one.action for one in parse_line(said, NOW, "en-US").promises] == actions


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("quote Petra Thursday", "the quote"),
        ("quote Petra Holm Thursday for the Dec 19 cake", "the quote for the Dec 19 cake"),
        ("Petra's cake is for Dec 19, quote her Thursday", "the quote"),
        ("bill Petra Friday", "the bill"),
        ("invoice Petra Holm Friday", "the invoice"),
        ("thank Petra Friday", "thank Petra"),
        ("thank Petra Holm for the card Friday", "thank Petra for the card"),
        ("wish Petra luck Friday", "wish Petra luck"),
        ("pay Petra Holm Friday", "pay Petra"),
        ("thank Mrs Holm Friday", "thank Mrs Holm"),
        ("thank Petra by phone Friday", "thank Petra"),
        ("I said to Petra that I'd pay her Friday", "pay Petra"),
    ],
)
def test_a_verb_keeps_the_person_it_needs(said: str, words: str) -> None:
    assert [one.words for one in parse_line(said, NOW, "en-US").promises] == [words]


@pytest.mark.parametrize(
    ("thing", "sent"),
    [
        ("a quote on a minivan", True),
        ("two price lists", True),
        ("print samples by Friday", True),
        ("a ride", False),
        ("the fence done by Friday", False),
        ("scaffolding down", False),
        ("a room for the list", False),
    ],
)
def test_only_what_can_be_sent_is_sent(thing: str, sent: bool) -> None:
    assert is_sent(thing, ENGLISH) is sent


@pytest.mark.parametrize(
    ("said", "channel"),
    [
        ("Petra - im there 5pm", "meeting"),
        ("Petra - we're there 9am Thursday", "meeting"),
        ("go to Petra today 330", "meeting"),
        ("Petra Holm go wed 7am", "meeting"),
        ("on site at 1 with Petra tomorrow", "meeting"),
        ("on site 8am weds with Petra", "meeting"),
        ("ill be at Petra's 2pm friday", "meeting"),
        ("told Petra we'd be over Thursday", "meeting"),
        ("call Petra by phone Friday", "call"),
        ("thank Petra by phone Friday", "call"),
        ("remind Petra by text Friday", "text"),
        ("Petra prefers handwritten letters to e-mail, thank her Friday", None),
    ],
)
def test_where_we_will_be_is_a_meeting(said: str, channel: str | None) -> None:
    assert [one.channel for one in parse_line(said, NOW, "en-US").promises] == [channel]


def test_a_preference_is_not_what_a_step_is_about() -> None:
    assert topic_of(parse_line("Petra prefers texts, follow up Friday", NOW, "en-US")) == ""


def test_between_two_hours_is_an_interval() -> None:
    due = parse_line("told petra holm id be there btw 8 and 10 tmrw", NOW, "en-US").promises[0].when

    assert due is not None and (due.starts, due.ends) == (datetime(2026, 11, 25, 8), datetime(2026, 11, 25, 10))


@pytest.mark.parametrize(
    "said",
    [
        "Lunch w/ Anne-Marie Dube Thurs, she wants a shortlist by Monday",
        "Coffee with Petra Holm Thurs, she'd like a price list by Monday",
        "Dinner with Petra Thursday, she needs the brochure by Monday",
    ],
)
def test_a_dated_meeting_is_a_plan_beside_what_they_want(said: str) -> None:
    line = parse_line(said, NOW, "en-US")

    assert line.outcome is None and "outcome" not in line.uncertain
    assert [(one.action, bool(one.when)) for one in line.promises] == [("meet", True), ("send", True)]
