"""What a line says about how a person wants to be reached."""

from datetime import datetime

import pytest

from followthrough.quickline.docs.wishes_page import RULES, WishRule, written
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
    # A clause that holds only hours belongs to the wish beside it, on either side.
    "reached Dana, prefers email, not before 10": [Wish("prefers", "email"), Wish("hours", hours="not before 10")],
    "reached Dana, not before 10, prefers email": [Wish("prefers", "email"), Wish("hours", hours="not before 10")],
    "Dana prefers email. Not before 10am.": [Wish("prefers", "email"), Wish("hours", hours="not before 10am")],
    "spoke to Dana, prefers calls, after 5": [Wish("prefers", "call"), Wish("hours", hours="after 5 pm")],
    "Dana likes texts, not after 6pm": [Wish("prefers", "text"), Wish("hours", hours="not after 6pm")],
    "met Dana, prefers email, in the mornings": [Wish("prefers", "email"), Wish("hours", hours="mornings")],
    "met Dana, prefers email, before noon": [Wish("prefers", "email"), Wish("hours", hours="before 12 pm")],
    "met Dana, prefers calls, between 9 and 12": [Wish("prefers", "call"), Wish("hours", hours="between 9 and 12")],
    "met Dana, prefers calls, mon-fri 9-12": [Wish("prefers", "call"), Wish("hours", hours="mon-fri 9-12")],
    "met Dana, prefers calls, weekdays, after 5": [
        Wish("prefers", "call"),
        Wish("hours", hours="weekdays, after 5 pm"),
    ],
    "reached Dana, no calls, not before 10": [Wish("not", "call"), Wish("hours", hours="not before 10")],
    "reached Dana, prefers email, not before 10, send the list Friday": [
        Wish("prefers", "email"),
        Wish("hours", hours="not before 10"),
    ],
    # A day, or a verb beside the hours, is a plan.
    "reached Dana, prefers email, not before Friday": [Wish("prefers", "email")],
    "reached Dana, prefers email, on Friday": [Wish("prefers", "email")],
    "reached Dana, prefers email, call her at 10": [Wish("prefers", "email")],
    "reached Dana, prefers email, tomorrow at 10": [Wish("prefers", "email")],
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
        (
            "Dana erreicht, bevorzugt Mails, nicht vor 10 Uhr",
            [Wish("prefers", "email"), Wish("hours", hours="not before 10")],
        ),
        ("Dana erreicht, lieber per Mail, nur abends", [Wish("prefers", "email"), Wish("hours", hours="evenings")]),
        ("Dana mag keine Anrufe, ab 5", [Wish("not", "call"), Wish("hours", hours="after 5 pm")]),
    ],
)
def test_german_wishes(line: str, wishes: list[Wish]) -> None:
    assert find_wishes(parse_line(line, NOW, "de-DE")) == wishes


@pytest.mark.parametrize(
    ("line", "due"),
    [
        ("reached Dana, prefers email, not before 10", None),
        ("reached Dana, not before 10, prefers email", None),
        ("met Dana, prefers calls, mon-fri 9-12", None),
        ("reached Dana, prefers email, not before 10, send the list Friday", datetime(2026, 11, 27)),
        ("reached Dana, prefers email, call her at 10", datetime(2026, 11, 24, 10)),
        ("reached Dana, prefers email, tomorrow at 10", datetime(2026, 11, 25, 10)),
        ("reached Dana, prefers email, not before Friday", datetime(2026, 11, 27)),
    ],
)
def test_hours_of_a_wish_are_no_step(line: str, due: datetime | None) -> None:
    found = parse_line(line, NOW, "en-US")
    assert (found.due.starts if found.due else None) == due
    assert found.outcome in ("reached", "met")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.example)
def test_the_page_of_the_grammar_says_what_is_read(rule: WishRule) -> None:
    assert written(find_wishes(parse_line(rule.example, NOW, "en-US"))) == rule.keeps
    assert rule.why.endswith(".")
