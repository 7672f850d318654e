"""The contact law as a table: facts, a channel and a moment in, yes or no out."""

from datetime import UTC, date, datetime, timedelta

import pytest

from followthrough.consent.hours import BUSINESS, HOME
from followthrough.consent.law import LawFacts, No, Preference, Says, Yes, may
from followthrough.consent.parse_hours import parse_hours
from followthrough.followups.channels import CHANNELS
from followthrough.kit.dates.style import AMERICAN, in_style
from followthrough.words.en.flows import consent as say

# Tuesday, 24 November 2026, 14:00 in London and 9:00 in New York.
AT = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)
NOV_11 = datetime(2026, 11, 11, 10, 0, tzinfo=UTC)
NEW_YORK, LONDON = "America/New_York", "Europe/London"


def dana(*preferences: Preference, zone: str = NEW_YORK, touched: tuple[datetime, ...] = ()) -> LawFacts:
    return LawFacts("Dana", zone, preferences, touched=touched)


def wish(says: Says, channel: str = "", **also: object) -> Preference:
    return Preference(channel, says, NOV_11, **also)  # type: ignore[arg-type]


def kind(answer: Yes | No) -> str:
    return answer.kind if isinstance(answer, No) else "yes"


UNTIL = datetime(2026, 12, 4, 5, 0, tzinfo=UTC)
NEVER_TEXT, NEVER_AT_ALL = wish("not", "text"), wish("not")


@pytest.mark.parametrize(
    ("facts", "channel", "at", "answer"),
    [
        (dana(), "call", AT, "yes"),
        (dana(), "email", AT, "yes"),
        (dana(NEVER_TEXT), "text", AT, "asked"),
        (dana(NEVER_TEXT), "call", AT, "yes"),
        (dana(NEVER_AT_ALL), "letter", AT, "asked"),
        (dana(wish("not", "email", until=UNTIL)), "email", AT, "asked"),
        (dana(wish("not", "email", until=UNTIL)), "email", UNTIL, "yes"),
        (dana(NEVER_AT_ALL, Preference("email", "may", NOV_11 + timedelta(days=1))), "email", AT, "yes"),
        (dana(NEVER_AT_ALL, Preference("email", "may", NOV_11 - timedelta(days=1))), "email", AT, "asked"),
        (dana(NEVER_AT_ALL, Preference("email", "may", NOV_11 + timedelta(days=1))), "call", AT, "asked"),
        (dana(), "call", datetime(2026, 11, 24, 12, 59, tzinfo=UTC), "hours"),  # 7:59 in New York
        (dana(), "call", datetime(2026, 11, 24, 13, 0, tzinfo=UTC), "yes"),
        (dana(), "call", datetime(2026, 11, 25, 2, 0, tzinfo=UTC), "hours"),  # 21:00
        (dana(), "text", datetime(2026, 11, 25, 2, 0, tzinfo=UTC), "hours"),
        (dana(), "email", datetime(2026, 11, 25, 2, 0, tzinfo=UTC), "yes"),
        (dana(wish("hours", hours=HOME)), "call", AT, "hours"),
        (dana(wish("hours", hours=HOME)), "email", AT, "yes"),
        (dana(wish("hours", hours=HOME)), "call", datetime(2026, 11, 24, 22, 0, tzinfo=UTC), "yes"),
        (dana(wish("hours", hours=HOME), zone=LONDON), "call", datetime(2026, 11, 28, 10, 0, tzinfo=UTC), "yes"),
        (dana(wish("hours", hours=BUSINESS)), "call", datetime(2026, 11, 28, 15, 0, tzinfo=UTC), "hours"),
        (dana(wish("hours", "email", hours=BUSINESS)), "email", datetime(2026, 11, 28, 15, 0, tzinfo=UTC), "hours"),
        (dana(wish("hours", hours=parse_hours("6-23"))), "call", datetime(2026, 11, 24, 12, 0, tzinfo=UTC), "hours"),
        (dana(touched=(AT - timedelta(hours=1),)), "email", AT, "day"),
        (dana(touched=(AT - timedelta(days=1),)), "email", AT, "yes"),
        (dana(touched=tuple(AT + timedelta(days=count) for count in (1, 2, 3))), "call", AT, "week"),
        (dana(touched=tuple(AT + timedelta(days=count) for count in (1, 2, 7))), "call", AT, "yes"),
        # The hours are also those of an answer; the rest is not.
        (dana(zone="Pacific/Tongatapu"), "call", datetime(2026, 11, 24, 19, 30, tzinfo=UTC), "yes"),  # 8:30 on the 25th
        (dana(zone="Pacific/Tongatapu"), "call", AT, "hours"),
        (dana(zone="Nowhere/Atall"), "call", AT, "yes"),  # read as UTC
    ],
)
def test_the_law(facts: LawFacts, channel: str, at: datetime, answer: str) -> None:
    assert kind(may(facts, channel, at)) == answer


def test_a_refusal_says_who_asked_and_when_and_until_when() -> None:
    asked = may(dana(NEVER_TEXT), "text", AT)
    assert isinstance(asked, No)
    assert (asked.why, asked.who, asked.until) == ("Dana asked you not to text, 11 Nov.", "Dana", None)
    desk = may(dana(wish("not", "call", who="The front desk", until=UNTIL)), "call", AT)
    assert isinstance(desk, No)
    assert (desk.who, desk.until) == ("The front desk", UNTIL)
    with in_style(AMERICAN):
        late = may(dana(wish("hours", hours=HOME)), "call", AT)
        assert isinstance(late, No)
        assert late.until == datetime(2026, 11, 24, 22, 0, tzinfo=UTC)
        assert late.why == (
            "It’s 9 am where Dana is. Dana is best reached Monday to Friday, 5 to 8 pm, and Saturday, 10 am to 5 pm."
        )


def test_a_holiday_where_they_are_lasts_until_their_hours_open_again() -> None:
    facts = LawFacts("Dana", NEW_YORK, (wish("hours", hours=BUSINESS),), free=lambda day: day == date(2026, 11, 26))
    closed = may(facts, "call", AT + timedelta(days=2))
    assert isinstance(closed, No)
    assert (closed.kind, closed.until) == ("holiday", datetime(2026, 11, 27, 14, 0, tzinfo=UTC))
    assert may(facts, "email", AT + timedelta(days=2)) == Yes()


def test_an_answer_passes_stops_and_counts_but_not_their_hours() -> None:
    stopped = dana(NEVER_AT_ALL, wish("not", "email"), touched=(AT,))
    assert may(stopped, "email", AT, answers=True) == Yes()
    assert kind(may(stopped, "call", datetime(2026, 11, 25, 3, 0, tzinfo=UTC), answers=True)) == "hours"


def test_a_machine_texts_only_who_said_so() -> None:
    assert kind(may(dana(), "text", AT, automatic=True)) == "consent"
    assert may(dana(wish("may", "text")), "text", AT, automatic=True) == Yes()
    assert may(dana(wish("prefers", "text")), "text", AT, automatic=True) == Yes()
    assert may(dana(), "email", AT, automatic=True) == Yes()


def test_a_night_without_an_hour_and_one_with_an_hour_twice() -> None:
    """In spring 7:30 UTC is 8:30 in London, in autumn 7:30."""
    spring, autumn = datetime(2027, 3, 28, 7, 30, tzinfo=UTC), datetime(2026, 10, 25, 7, 30, tzinfo=UTC)
    assert may(dana(zone=LONDON), "call", spring) == Yes()
    assert kind(may(dana(zone=LONDON), "call", autumn)) == "hours"


def test_every_channel_has_its_words() -> None:
    assert say.NOT_TO.keys() == say.PREFERS.keys() == {"", *CHANNELS}
