"""The command line and the clock of a workspace in the United States write the month first, and read it first."""

from datetime import UTC, date, datetime

import pytest

from followthrough.acts.models import Act
from followthrough.flows.followup import reopen
from followthrough.flows.system.tick import run_tick
from followthrough.followups.models import FollowUp
from followthrough.kit.dates.style import AMERICAN, BRITISH, DateStyle, current_style
from tests.cast import Cast
from tests.cli.conftest import Tell
from tests.cli.test_day import who


@pytest.fixture
def america(cast: Cast) -> Cast:
    cast.workspace.country = "US"
    cast.workspace.save()
    return cast


def test_what_a_command_says_has_the_month_first(america: Cast, tell: Tell) -> None:
    said = tell("move", america.call_rob.pk, "--next", "12/3 4:30pm", *who(america)).json
    assert "Thursday, Dec 3, at 4:30 pm" in said["said"]
    row = tell("contact", america.rob.pk, *who(america)).json
    window = row["followups"][0]["next"]["window"]
    assert window["said"] == "Thursday, Dec 3, at 4:30 pm"
    assert window["from"].startswith("2026-12-03T16:30")


def test_the_same_words_mean_another_day_in_london(cast: Cast, tell: Tell) -> None:
    said = tell("move", cast.call_rob.pk, "--next", "12/3 4:30pm", *who(cast)).json
    assert "Friday 12 Mar 2027 at 16:30" in said["said"]


def test_the_style_ends_with_the_command(america: Cast, tell: Tell) -> None:
    assert tell("today", *who(america)).code == 0
    assert current_style() == BRITISH


def test_what_the_clock_reopens_is_said_in_the_style_of_its_workspace(
    america: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    rob = america.call_rob
    rob.state, rob.close_reason, rob.reopen_on = "closed", "later", date(2026, 11, 20)
    rob.save()
    seen: list[DateStyle] = []
    reopen_by_clock = reopen.reopen_by_clock

    def noting(followup: FollowUp, *, now: datetime) -> Act | None:
        seen.append(current_style())
        return reopen_by_clock(followup, now=now)

    monkeypatch.setattr(reopen, "reopen_by_clock", noting)
    run_tick(datetime(2026, 11, 20, 9, tzinfo=UTC))
    assert Act.objects.filter(verb="reopen").exists()
    assert (seen, current_style()) == ([AMERICAN], BRITISH)
