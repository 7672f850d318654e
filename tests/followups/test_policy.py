"""The policy, as a table of cases."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.followups import policy
from followthrough.followups.outcomes import OUTCOMES
from followthrough.followups.situation import Situation
from followthrough.kit import holidays, windows

pytestmark = pytest.mark.pure
ZONE = "Europe/London"
TUESDAY_11 = datetime(2026, 11, 24, 11, 0)


def said(outcome: str, **facts: object) -> str:
    proposal = policy.propose(outcome, Situation(**({"now": TUESDAY_11, "zone": ZONE} | facts)))  # type: ignore[arg-type]
    if proposal.step is None:
        return f"rest {proposal.close_reason} {proposal.reopen_on or ''}".strip()
    promised = " (promised)" if proposal.promised else ""
    return f"{proposal.step.channel} {windows.window_words(proposal.step.window, TUESDAY_11.date())}{promised}"


MONDAY_17 = datetime(2026, 11, 23, 17, 0)


@pytest.mark.parametrize(
    ("outcome", "facts", "expected"),
    [
        ("voicemail", {}, "call tomorrow, Wednesday 25 Nov, before 10 (promised)"),
        ("voicemail", {"tried": (MONDAY_17,)}, "call tomorrow, Wednesday 25 Nov, before 10 (promised)"),
        ("no_answer", {"tried": (MONDAY_17, MONDAY_17)}, "call Thursday 26 Nov, before 10"),
        ("busy", {"now": datetime(2026, 11, 24, 9)}, "call tomorrow, Wednesday 25 Nov, between 16:00 and 18:00"),
        ("wrong_number", {}, "other tomorrow, Wednesday 25 Nov"),
        ("wrong_number", {"has_email": True}, "email tomorrow, Wednesday 25 Nov"),
        ("sent", {}, "call Friday 27 Nov"),
        ("sent", {"has_phone": False}, "email Friday 27 Nov"),
        ("no_show", {}, "call tomorrow, Wednesday 25 Nov"),
        ("said_no", {}, "rest not_interested"),
        ("received", {"channel": "email"}, "email by today, 17:00"),
    ],
)
def test_what_is_proposed_after(outcome: str, facts: dict[str, object], expected: str) -> None:
    assert said(outcome, **facts) == expected


def test_five_tries_and_the_policy_asks() -> None:
    tried = tuple(datetime(2026, 11, day, 9) for day in (16, 17, 18, 20))
    assert policy.propose("voicemail", Situation(TUESDAY_11, ZONE, tried=tried)).asks
    assert not policy.propose("voicemail", Situation(TUESDAY_11, ZONE, tried=tried[:3])).asks


def test_no_call_is_proposed_for_a_public_holiday() -> None:
    christmas_eve = datetime(2026, 12, 24, 11)
    seen = Situation(christmas_eve, ZONE, free=holidays.free_days("GB"))
    step = policy.propose("no_answer", seen).step
    assert step is not None and step.window.day == date(2026, 12, 29)


def test_not_now_closes_for_three_months_or_until_the_day_they_named() -> None:
    assert policy.propose_agreed("not_now", Situation(TUESDAY_11, ZONE)).reopen_on == date(2027, 2, 24)
    may = windows.on_day(date(2027, 5, 3), ZONE)
    assert policy.propose_agreed("not_now", Situation(TUESDAY_11, ZONE, asked=may)).reopen_on == may.day


@given(
    outcome=st.sampled_from(sorted(OUTCOMES)),
    now=st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1)),
    tried=st.lists(st.datetimes(datetime(2019, 1, 1), datetime(2035, 1, 1)), max_size=8),
    zone=st.sampled_from(["Europe/London", "America/Chicago", "Australia/Lord_Howe", "Asia/Kolkata"]),
    has_phone=st.booleans(),
    has_email=st.booleans(),
)
def test_every_outcome_gives_a_dated_future_step_or_a_close_reason(
    outcome: str, now: datetime, tried: list[datetime], zone: str, has_phone: bool, has_email: bool
) -> None:
    seen = Situation(now, zone, tried=tuple(tried), has_phone=has_phone, has_email=has_email)
    proposal = policy.propose(outcome, seen)
    if proposal.step is None:
        assert proposal.close_reason
        return
    assert proposal.step.channel
    starts, ends = proposal.step.window.utc()
    assert starts < ends
    assert ends > windows.to_utc(now, zone)


def situation(**facts: object) -> Situation:
    return Situation(**({"now": TUESDAY_11, "zone": ZONE} | facts))  # type: ignore[arg-type]


def by(deadline: datetime) -> windows.Window:
    return windows.window_by(deadline, ZONE, since=TUESDAY_11)


@pytest.mark.parametrize(
    ("theirs", "ask"),
    [
        (by(datetime(2026, 11, 27)), "Friday 27 Nov"),  # 'by Thursday': theirs to the end of Thursday
        (by(datetime(2026, 11, 28)), "Monday 30 Nov"),
        (by(datetime(2026, 11, 26, 12)), "Thursday 26 Nov, after 12:00"),
        (by(datetime(2026, 11, 26, 17)), "Friday 27 Nov"),
        (windows.on_day(date(2026, 11, 26), ZONE), "Thursday 26 Nov"),
        (None, "Friday 27 Nov"),
    ],
)
def test_we_ask_when_their_time_is_over(theirs: windows.Window | None, ask: str) -> None:
    step = policy.waiting_step(situation(), theirs=theirs)

    assert step.waiting and windows.window_words(step.window, TUESDAY_11.date()) == ask


def test_we_ask_on_the_day_we_chose() -> None:
    step = policy.waiting_step(
        situation(asked=windows.on_day(date(2026, 12, 1), ZONE)), theirs=by(datetime(2026, 11, 27))
    )

    assert step.window.day == date(2026, 12, 1)


@pytest.mark.parametrize("reason", ["not_interested", "went_elsewhere"])
def test_a_no_with_a_day_closes_until_that_day(reason: str) -> None:
    until = windows.Window(datetime(2027, 5, 1), datetime(2027, 6, 1), ZONE, "window")

    assert policy.close(reason, situation(asked=until)).reopen_on == date(2027, 5, 1)
    assert policy.close(reason, situation()).close_reason == reason


def test_who_wants_no_contact_is_not_asked_again() -> None:
    asked = windows.on_day(date(2027, 5, 1), ZONE)

    assert policy.close("do_not_contact", situation(asked=asked)).reopen_on is None


def test_a_year_that_has_begun_closes_until_the_next() -> None:
    this_year = windows.Window(datetime(2026, 11, 24), datetime(2027, 1, 1), ZONE, "window")

    assert policy.close("not_interested", situation(asked=this_year)).reopen_on == date(2027, 1, 1)


def test_a_message_of_theirs_is_answered_about_its_topic() -> None:
    step = policy.propose("received", situation(topic="the deposit")).step

    assert step and step.what == "the deposit"


def test_who_came_by_is_answered_by_phone() -> None:
    step = policy.propose("received", situation(channel="meeting")).step

    assert step and step.channel == "call"


@pytest.mark.parametrize(
    ("hours", "outcome", "tried", "expected"),
    [
        ((9.5, 14), "no_answer", (), "call tomorrow, Wednesday 25 Nov, between 8:30 and 10:00"),
        (
            (10, 14),
            "no_answer",
            (datetime(2026, 11, 23, 9),),
            "call tomorrow, Wednesday 25 Nov, between 9:00 and 10:00",
        ),
        ((13, 21), "voicemail", (), "call tomorrow, Wednesday 25 Nov, between 16:00 and 18:00 (promised)"),
        ((19, 22), "no_answer", (), "call tomorrow, Wednesday 25 Nov, between 19:00 and 21:00"),
        ((8.5, 15.25), "received", (), "email by today, 15:15"),
        ((0, 24), "received", (), "email by today, 23:00"),
        ((17, 9), "no_answer", (), "call tomorrow, Wednesday 25 Nov, before 10"),  # by a hand in the database
    ],
)
def test_proposals_follow_the_members_hours(
    hours: tuple[float, float], outcome: str, tried: tuple[datetime, ...], expected: str
) -> None:
    minutes = tuple(round(hour * 60) for hour in hours)
    found = said(outcome, hours=minutes, tried=tried, channel="email" if outcome == "received" else "call")
    assert found == expected
