"""The server cannot be reached on Save: the words stay, the page says so, and they are saved when it is back."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from followthrough.acts.models import Act
from followthrough.touches.models import Touch
from tests.cast import Cast
from tests.e2e.conftest import Begin
from tests.e2e.walk import Walk

LINE = "called Rob, no answer, again friday"
SAYS = "The server isn’t answering"


@pytest.fixture(params=[pytest.param(False, id="desk"), pytest.param(True, id="phone", marks=pytest.mark.long)])
def walk(request: pytest.FixtureRequest, begin: Begin, day: Cast) -> Walk:
    return begin(day.ann, phone=request.param, own=True)


def go_away(walk: Walk) -> None:
    """The window has no network."""
    walk.context.set_offline(True)


def come_back(walk: Walk) -> None:
    walk.context.set_offline(False)
    walk.context.unroute_all()


def stop_answering(walk: Walk) -> None:
    """There is a network, but no server; the page has had no answer for some seconds."""
    walk.context.route("**/*", lambda route: route.abort("connectionrefused"))
    walk.page.wait_for_timeout(4_500)


@pytest.mark.parametrize("goes", [go_away, stop_answering])
def test_a_line_stays_and_is_saved_once_when_the_server_is_back(walk: Walk, goes: Callable[[Walk], None]) -> None:
    walk.go("/new").is_ready()
    walk.on("[name=line]").first.fill(LINE)
    walk.sees("Rob", within="#understood")
    goes(walk)
    walk.on("form.quick button.go").first.click()
    walk.sees(SAYS, within=".slips")
    expect(walk.on("[name=line]").first).to_have_value(LINE)
    walk.is_on("/new")
    assert not Act.objects.filter(verb="capture").exists()
    come_back(walk)
    expect(walk.on(".slip.kept")).to_be_visible()
    assert Act.objects.filter(verb="capture").count() == 1
    walk.complaints.clear()  # the browser writes each request that failed to its console


def test_an_outcome_waits_too_and_a_second_enter_counts_once(walk: Walk, day: Cast) -> None:
    walk.go(f"/?p={day.call_rob.pk}#p").is_ready()
    walk.on("#outcome .key").nth(1).click()
    walk.on(".panel .then:visible").first.wait_for()
    go_away(walk)
    for _ in range(2):
        walk.on(".then-acts .go").click()
    walk.sees(SAYS, within=".slips")
    expect(walk.on(".panel .then:visible").first).to_be_visible()
    come_back(walk)
    expect(walk.on(".slip.kept")).to_be_visible()
    assert Touch.objects.filter(contact=day.rob, outcome="voicemail").count() == 1
    walk.complaints.clear()


def test_who_changes_their_mind_saves_nothing(walk: Walk) -> None:
    walk.go("/new").is_ready()
    walk.on("[name=line]").first.fill(LINE)
    go_away(walk)
    walk.on("form.quick button.go").first.click()
    walk.sees(SAYS, within=".slips")
    walk.tap("Don’t save")
    expect(walk.on(".away-slip")).to_have_count(0)
    come_back(walk)
    walk.page.wait_for_timeout(4_000)
    walk.is_on("/new")
    expect(walk.on("[name=line]").first).to_have_value(LINE)
    assert not Act.objects.filter(verb="capture").exists()
    walk.complaints.clear()
