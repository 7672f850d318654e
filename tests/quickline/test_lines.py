"""Lines of other people: the score does not fall, no line raises an error, and no word is lost."""

from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.quickline.languages import vocabulary_of
from followthrough.quickline.line.parse_line import parse_line
from followthrough.quickline.line.who.bridged_signs import without_signs
from tests.quickline.scoring import scored

LINES = Path("tests/data/language")
NOW = datetime(2026, 11, 24, 8, 48)
# per cent a little under what is reached: all parts of a line, the person, the right date
FLOORS = {
    "capture_sample": (93, 95, 98),
    "lines_en": (91, 95, 95),
    "lines_en_hidden": (60, 85, 92),
    "lines_de": (60, 70, 95),
}


@pytest.mark.parametrize("name", FLOORS)
def test_the_share_read_right_does_not_fall(name: str) -> None:
    score = scored(LINES / f"{name}.jsonl")
    whole, person, due = FLOORS[name]
    # only shares are said: the hidden lines are not to be seen by who tunes
    assert score.share("all") >= whole, score.words()
    assert score.share("person") >= person, score.words()
    assert score.share("due") >= due, score.words()
    assert score.wrong_but_sure <= 0.03 * score.lines, score.words()


ENGLISH = vocabulary_of("en")
PIECES = sorted(
    {*ENGLISH.verbs, *ENGLISH.outcomes, *ENGLISH.vague_phrases, *ENGLISH.titles, *list(ENGLISH.given_names)[:80]}
    | {"the hendersons", "@", "(", ")", "-", "/", "&", ",", ".", ":", "friday", "will", "may", "SHOUTED", "cld", "'s"}
)
TEXTS = st.one_of(
    st.text(max_size=120),
    st.lists(st.sampled_from(PIECES), max_size=9).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=9).map(lambda words: " ".join(words).upper()),
)
KNOWN = ["Rob Okafor", "Will May", "Rob Hartwell", "Price List", "I", "小明"]


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.sampled_from(["en-US", "en-GB", "de-DE"]), st.booleans())
def test_any_line_is_read_and_every_part_lies_in_it(text: str, locale: str, knows: bool) -> None:
    line = parse_line(text, NOW, locale, KNOWN if knows else ())
    for starts, ends in line.spans.values():
        assert 0 <= starts < ends <= len(text)
    if line.person is not None:
        starts, ends = line.spans["person"]
        assert line.person.split() == without_signs(text[starts:ends]).split()
    assert set(line.words_left.split()) <= set(text.replace("\n", " ").split()) | set(line.words_left.split())
    assert line.text == text


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_a_person_who_is_not_named_is_asked_about(text: str) -> None:
    line = parse_line(text, NOW)
    assert line.person is not None or "person" in line.uncertain
    assert line.due is None or line.due.is_sure or "date" in line.uncertain


@pytest.mark.parametrize(
    ("said", "person"),
    [
        ("called rosalind keener about the house", "rosalind keener"),
        ("left a message for the hendersons", "the hendersons"),
        ("MISSED CALL FROM GRANT PEABODY", "GRANT PEABODY"),
        ("call will sato back friday", "will sato"),
        ("met a lady named june castellano", "june castellano"),
        ("art says try him monday", "art"),
        ("bob the plumber rang", "bob"),
        ("spoek to delia agian", "delia"),
        ("Roy: left a message with his wife Joan", "Roy"),
        ("they may call sunday", None),
        ("emailed the caterer, no word yet", None),
    ],
)
def test_who_is_meant(said: str, person: str | None) -> None:
    assert parse_line(said, NOW, "en-GB").person == person


@pytest.mark.parametrize(
    ("said", "action"),
    [
        ("met Ada, she will send the plans by Friday", "wait"),
        ("met Ada, she wants to see it Saturday", "meet"),
        ("Ada is approved, give her a call Monday", "call"),
        ("Ada's coming Thursday", "wait"),
        ("decision from Ada due Friday, call her Monday", "call"),
        ("missed call from Ada", "call"),
        ("call me back pls says Ada", "call"),
        ("Ada: no answer, again on Friday", "call"),
        ("great talk with Ada yesterday", None),
        ("Ada doesn't want the plan", None),
    ],
)
def test_who_is_to_do_what_next(said: str, action: str | None) -> None:
    assert parse_line(said, NOW, "en-GB").next_action == action
