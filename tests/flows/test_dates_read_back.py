"""A date that a page writes, typed back into a field of the same workspace, is the same day and time."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.accounts.models import Member, Workspace
from followthrough.desk.day_capacity import window_words_on
from followthrough.flows.base.policy_input import parse_window
from followthrough.kit import windows
from followthrough.kit.dates.style import in_style
from followthrough.kit.windows import DAYPARTS, Window
from followthrough.web.site import labels
from followthrough.words.en import numbers

pytestmark = pytest.mark.pure
ZONE = "UTC"
TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 6, 48, tzinfo=UTC)
QUICK = settings(max_examples=150, deadline=None)

# Workspaces: by country, and with an order or a clock of their own.
WORKSPACES = st.builds(
    Workspace,
    country=st.sampled_from(["US", "CA", "PH", "GB", "AU", "FR"]),
    month_first=st.sampled_from([None, None, True, False]),
    clock=st.sampled_from([None, None, 12, 24]),
)
DAYS = st.sampled_from([0, 1, 2, 3, 5, 6, 7, 8, 15, 37, 100, 364, 366, 400]).map(lambda ahead: TODAY + timedelta(ahead))
TIMES = st.builds(time, st.integers(7, 20), st.sampled_from([0, 0, 15, 30]))
MOMENTS = st.builds(datetime.combine, DAYS, TIMES)
PARTS = st.sampled_from([*DAYPARTS.values()])
HOURS = st.tuples(st.integers(9, 17), st.integers(1, 3)).map(lambda found: (time(found[0]), time(sum(found))))
EARLY = st.integers(9, 16).map(lambda hour: (time(7), time(hour)))
WINDOWS = st.one_of(
    MOMENTS.map(lambda at: windows.window_at(at, ZONE)),
    MOMENTS.map(lambda at: windows.window_by(at, ZONE, since=datetime(2026, 11, 24, 6, 48))),
    MOMENTS.map(lambda at: windows.window_after(at, ZONE)),
    DAYS.map(lambda day: windows.on_day(day, ZONE)),
    DAYS.map(lambda day: windows.window_by(windows.midnight(day) + windows.DAY, ZONE, since=datetime(2026, 11, 24))),
    DAYS.map(lambda day: windows.window_after(windows.midnight(day), ZONE)),
    st.builds(lambda day, part: Window(*(datetime.combine(day, at) for at in part), ZONE, "daypart"), DAYS, PARTS),
    st.builds(lambda day, hours: windows.window_between(day, *hours, ZONE), DAYS, HOURS | EARLY),
)  # fmt: skip


def meant(window: Window) -> tuple[object, ...]:
    """The moments in the words of a window: 'by' and 'before' its end, 'after' and 'at' its start, else both."""
    if window.precision == "by" or window.starts.time() == time(7):
        return (window.ends,)
    return (window.starts,) if window.precision in ("at", "after") else (window.starts, window.ends)


def written(window: Window, workspace: Workspace) -> list[str]:
    with in_style(workspace.date_style):
        found = [
            windows.window_words(window, TODAY),
            numbers.short_window(window, TODAY),
            numbers.window_as_spoken(window, TODAY, absolute=True),
        ]
        if window.precision != "after":  # on another day it is the day alone
            found.append(window_words_on(window.day, window))
        if window.precision in ("at", "day", "daypart"):
            found.append(labels.window_label(window, TODAY))
        return found


@QUICK
@given(WINDOWS, WORKSPACES)
def test_a_written_date_is_read_as_the_same_day_and_time(window: Window, workspace: Workspace) -> None:
    by = Member(workspace=workspace, zone=ZONE)
    for words in written(window, workspace):
        read = parse_window(words, by=by, now=NOW)
        assert read is not None, words
        assert meant(read)[-1] == meant(window)[-1] and read.last_day == window.last_day, words
        assert window.starts.time() == time(7) or (meant(read), read.precision) == (meant(window), window.precision)
