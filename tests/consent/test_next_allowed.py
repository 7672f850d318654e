"""A proposed window goes to the next moment that the law allows, and says why."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.consent.hours import BUSINESS, HOME, Hours, merged
from followthrough.consent.law import LawFacts, Preference, Yes, may
from followthrough.consent.next_allowed import Moved, next_allowed
from followthrough.consent.parse_hours import parse_hours
from followthrough.kit import windows
from followthrough.kit.windows import Window

TUESDAY = date(2026, 11, 24)
NOV_11 = datetime(2026, 11, 11, 10, 0, tzinfo=UTC)
NEW_YORK, LONDON = "America/New_York", "Europe/London"


def between(day: date, start: int, end: int, zone: str = LONDON) -> Window:
    return windows.window_between(day, time(start), time(end), zone)


def on(count: int) -> date:
    return TUESDAY + timedelta(days=count)


def at(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour), UTC)


def facts(
    hours: Hours | None = None, *, zone: str = LONDON, touched: tuple[datetime, ...] = (), **also: object
) -> LawFacts:
    said = (Preference("", "hours", NOV_11, hours),) if hours else ()
    return LawFacts("Dana", zone, said, touched=touched, **also)  # type: ignore[arg-type]


THIS_WEEK = Window(datetime(2026, 11, 24), datetime(2026, 11, 28), LONDON, "window")
ALL_DAY = windows.on_day(TUESDAY, LONDON)


@pytest.mark.parametrize(
    ("law", "channel", "window", "moved"),
    [
        # Nothing is known: everything stays as the policy proposes it.
        (facts(), "call", ALL_DAY, ALL_DAY),
        (facts(), "call", between(TUESDAY, 8, 10), between(TUESDAY, 8, 10)),
        (facts(), "email", ALL_DAY, ALL_DAY),
        # Their hours narrow the window, or move it to their next opening.
        (facts(HOME), "call", ALL_DAY, between(TUESDAY, 17, 20)),
        (facts(HOME), "call", between(TUESDAY, 8, 10), between(TUESDAY, 17, 20)),
        (facts(HOME), "call", between(TUESDAY, 16, 18), between(TUESDAY, 17, 18)),
        (facts(HOME), "email", between(TUESDAY, 8, 10), between(TUESDAY, 8, 10)),
        (facts(parse_hours("mon-fri 9-12")), "call", between(TUESDAY, 16, 18), between(on(1), 9, 12)),
        (facts(parse_hours("sat 10-12")), "call", between(TUESDAY, 16, 18), between(on(4), 10, 12)),
        # The times are theirs: 9 to 18 in New York, while the owner is in London.
        (facts(BUSINESS, zone=NEW_YORK), "call", ALL_DAY, between(TUESDAY, 9, 18, NEW_YORK)),
        (facts(zone=NEW_YORK), "call", between(TUESDAY, 8, 10), between(TUESDAY, 8, 10, NEW_YORK)),
        (facts(zone=NEW_YORK), "email", ALL_DAY, ALL_DAY),
        # One touch a day, three a week; the next weekday keeps the hours of the window.
        (facts(touched=(at(TUESDAY, 9),)), "call", between(TUESDAY, 16, 18), between(on(1), 16, 18)),
        (facts(touched=(at(on(3), 9),)), "call", windows.on_day(on(3), LONDON), windows.on_day(on(6), LONDON)),
        (facts(touched=tuple(at(on(day), 9) for day in (0, 1, 2))), "email", windows.on_day(on(3), LONDON),
         windows.on_day(on(6), LONDON)),
        (facts(HOME, touched=(at(on(3), 9),)), "call", windows.on_day(on(3), LONDON), between(on(4), 10, 17)),
        # A holiday of theirs.
        (facts(free=lambda day: day == TUESDAY), "call", ALL_DAY, windows.on_day(on(1), LONDON)),
        # Several days: as long as one of them is open.
        (facts(parse_hours("thu 9-12")), "call", THIS_WEEK,
         THIS_WEEK),
        (facts(parse_hours("mon 9-12")), "call", THIS_WEEK,
         between(on(6), 9, 12)),
    ],
)  # fmt: skip
def test_where_a_window_goes(law: LawFacts, channel: str, window: Window, moved: Window) -> None:
    found = next_allowed(law, channel, window)
    assert found.window == moved
    assert bool(found.why) == (moved.moved_to(LONDON) != window)


def test_the_reason_is_what_stood_in_the_way() -> None:
    said = next_allowed(facts(touched=(at(TUESDAY, 9),)), "call", ALL_DAY).why
    assert said == "Dana already hears from you today."
    assert next_allowed(facts(parse_hours("mon 9-12")), "call", ALL_DAY).why == (
        "Dana is best reached Monday, 9:00 to 12:00."
    )


def test_a_deadline_that_stays_is_not_explained() -> None:
    by_five = Window(datetime(2026, 11, 24), datetime(2026, 11, 24, 17), LONDON, "by")
    moved = next_allowed(facts(), "call", by_five, after=at(TUESDAY, 7))
    assert (moved.window and moved.window.ends, moved.why) == (by_five.ends, "")
    assert next_allowed(facts(HOME), "call", by_five, after=at(TUESDAY, 7)).why


def test_a_promise_is_not_counted_against_the_day_but_holds_the_hours() -> None:
    busy = facts(HOME, touched=(at(TUESDAY, 9),))
    assert next_allowed(busy, "call", ALL_DAY, counted=False).window == between(TUESDAY, 17, 20)


def test_who_asked_not_to_is_reached_when_that_ends_or_never() -> None:
    until = datetime(2026, 12, 4, 0, 0, tzinfo=UTC)
    law = LawFacts("Dana", LONDON, (Preference("email", "not", NOV_11, until=until),))
    assert next_allowed(law, "email", ALL_DAY).window == windows.on_day(date(2026, 12, 4), LONDON)
    never = LawFacts("Dana", LONDON, (Preference("", "not", NOV_11),))
    assert next_allowed(never, "call", ALL_DAY) == Moved(None, "Dana asked not to be contacted, 11 Nov.")


def test_what_ended_by_now_goes_to_the_next_opening() -> None:
    evening = at(TUESDAY, 20)
    assert next_allowed(facts(HOME), "call", ALL_DAY, after=evening).window == between(on(1), 17, 20)


def test_it_is_tomorrow_already_at_utc_plus_13() -> None:
    tonga = "Pacific/Tongatapu"
    late = datetime(2026, 11, 24, 21, 0, tzinfo=UTC)  # 10:00 on Wednesday there
    moved = next_allowed(facts(BUSINESS, zone=tonga), "call", windows.on_day(on(1), LONDON), after=late)
    assert moved.window == between(on(1), 9, 18, tonga)


starts, lengths = st.integers(0, 24 * 60 - 1), st.integers(1, 300)
spans = st.builds(lambda start, length: (start, min(start + length, 24 * 60)), starts, lengths)
open_days = st.lists(spans, max_size=2).map(merged)
weeks = st.tuples(*[open_days] * 6, st.just(((600, 720),))).map(lambda week: Hours("own", week))
zones = st.sampled_from([LONDON, NEW_YORK, "Pacific/Tongatapu", "Asia/Kolkata", "Pacific/Apia", "America/Adak"])
days = st.dates(date(2026, 1, 1), date(2027, 12, 31))


@settings(max_examples=200, deadline=None)
@given(
    hours=st.one_of(st.none(), st.just(HOME), st.just(BUSINESS), weeks),
    zone=zones,
    touched=st.lists(st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)), max_size=6),
    channel=st.sampled_from(["call", "text", "email", "letter"]),
    day=days,
    start=st.integers(0, 22),
    free=st.sets(days, max_size=5),
)
def test_no_window_that_comes_out_breaks_the_law(
    hours: Hours | None, zone: str, touched: list[datetime], channel: str, day: date, start: int, free: set[date]
) -> None:
    law = facts(hours, zone=zone, touched=tuple(one.replace(tzinfo=UTC) for one in touched), free=free.__contains__)
    for window in (between(day, start, start + 1, zone), windows.on_day(day, zone)):
        moved = next_allowed(law, channel, window).window
        assert moved is not None
        assert moved.starts.date() >= day
        moments = [moved.utc()[0]]
        if channel in ("call", "text") and moved.precision == "day":
            moments = [windows.to_utc(moved.starts.replace(hour=12), moved.zone)]
        assert [may(law, channel, moment) for moment in moments] == [Yes()]
