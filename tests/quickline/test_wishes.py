"""What a line says about how a person wants to be reached."""

from datetime import datetime

import pytest

from followthrough.quickline.line.parse_line import parse_line
from followthrough.quickline.line.wishes import Wish, find_wishes

NOW = datetime(2026, 11, 24, 8, 48)
WISHES = {
    "Rob prefers email": [Wish("prefers", "email")],
    "spoke to Rob, he’d rather text": [Wish("prefers", "text")],
    "Rob prefers texts, no calls": [Wish("not", "call"), Wish("prefers", "text")],
    "Dana hates calls, email only": [Wish("not", "call"), Wish("prefers", "email")],
    "Dana said never text her": [Wish("not", "text")],
    "Dana doesn't want texts": [Wish("not", "text")],
    "spoke to Dana, no emails please": [Wish("not", "email")],
    "Dana: at home, evenings": [Wish("hours", hours="home")],
    "Dana not before 10": [Wish("hours", hours="not before 10")],
    "Dana, no calls before 10": [Wish("hours", hours="not before 10")],
    "Dana is best reached in the evenings": [Wish("hours", hours="evenings")],
    "reached Dana, only call after 6pm": [Wish("hours", hours="after 6pm")],
    "Rob, call after 5 only": [Wish("hours", hours="after 5 pm")],
    "Dana likes to be called mon-fri 18-20": [Wish("hours", hours="mon-fri 18-20")],
    "Dana never on Fridays": [Wish("hours", hours="never on fridays")],
    # Plans, facts and refusals are no wishes.
    "call Dana not before 10": [],
    "no text from Dana yet": [],
    "Dana has no email": [],
    "didn't call Dana": [],
    "don't call Dana until Monday": [],
    "called Dana, no calls before the 15th": [],
    "Rob said take me off the list": [],
    "called Rob, left voicemail": [],
}


@pytest.mark.parametrize("line", WISHES)
def test_the_wishes_of_a_line(line: str) -> None:
    assert find_wishes(parse_line(line, NOW, "en-US")) == WISHES[line]


@pytest.mark.parametrize(
    ("line", "wishes"),
    [
        ("Dana bevorzugt Mails", [Wish("prefers", "email")]),
        ("Dana mag keine Anrufe", [Wish("not", "call")]),
        ("Dana angerufen, keine SMS", [Wish("not", "text")]),
        ("Dana angerufen, keine Antwort", []),
    ],
)
def test_german_wishes(line: str, wishes: list[Wish]) -> None:
    assert find_wishes(parse_line(line, NOW, "de-DE")) == wishes
