"""The looks of pages: fonts, panels that cover nothing, and bars."""

from datetime import datetime, timedelta

import pytest
from playwright.sync_api import expect

from followthrough.accounts.models import Member
from followthrough.flows.system import demo
from followthrough.followups.models import FollowUp
from followthrough.ledger import heartbeat
from followthrough.ledger.models import Heartbeat
from tests.cast import Cast
from tests.e2e.conftest import Begin
from tests.e2e.walk import Walk

LOADED = """async () => {
  await document.fonts.ready;
  const fonts = ["600 17px 'Followthrough Serif'", "400 15px 'Followthrough Sans'"];
  return fonts.every((font) => document.fonts.check(font));
}"""
# The sum of all shifts of the page since it began, as the browser counts them.
SHIFTS = """() => new Promise((done) => new PerformanceObserver((list) => done(
  list.getEntries().reduce((sum, each) => sum + each.value, 0))).observe({type: "layout-shift", buffered: true})
  || setTimeout(() => done(0), 1500))"""


def test_the_fonts_load_and_nothing_moves_when_they_come(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann, own=True)
    for path in ("/", f"/contacts/{day.rob.pk}", "/people"):
        walk.go(path)
        walk.is_ready()
        assert walk.page.evaluate(LOADED)
        assert walk.page.evaluate(SHIFTS) < 0.02, path
    expect(walk.on("h1").first).to_have_css(
        "font-family", '"Followthrough Serif", "Fallback Serif", Charter, "Bitstream Charter", Cambria, Georgia, serif'
    )


def bar_heights(walk: Walk) -> list[float]:
    """Heights of the sentences in the bars that can be seen."""
    shown = "(all) => all.map((each) => each.getBoundingClientRect().height).filter((height) => height > 0)"
    return list(walk.page.eval_on_selector_all(".bars > :not(.leave-demo)", shown))


@pytest.mark.parametrize("phone", [True, pytest.param(False, marks=pytest.mark.long)])
def test_bars_never_stack_and_the_one_after_a_sleep_can_be_closed(
    begin: Begin, day: Cast, now: datetime, phone: bool
) -> None:
    stories = demo.make_demo(by=day.ann, now=now)
    among = Member.objects.select_related("user", "workspace").get(workspace=stories, user=day.ann.user)
    gone, back = now - timedelta(hours=9), now - timedelta(hours=1)
    Heartbeat.objects.filter(name=heartbeat.CLOCK_NAME).update(away_from=gone, away_until=back, late=3)
    walk = begin(among, phone=phone).go("/people")
    walk.is_ready()
    assert len(bar_heights(walk)) == 1
    walk.sees("Reminders were off", within=".bars")
    with walk.page.expect_response("**/clock/away"):
        walk.tap(walk.on(".away .btn"))
    walk.sees("These are sample people.", within=".bars")
    expect(walk.on(".leave-demo .btn")).to_be_visible()
    walk.go("/people")
    expect(walk.on(".away")).to_have_count(0)
    assert len(bar_heights(walk)) == 1


# Whether the middle of an element can be seen, and nothing lies over it.
IS_FREE = """(all) => all.filter((each) => each.getBoundingClientRect().height).every((each) => {
  each.scrollIntoView({block: "center"});
  const box = each.getBoundingClientRect();
  return [0.2, 0.5, 0.8].every((part) =>
    each.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height * part)));
})"""
SHAPES = {"desk": (1440, 900), "phone": (390, 844), "zoom": (720, 450)}


# The panels of `make test`; `make slow` has each panel in each shape.
SHORT = (("desk", ""), ("phone", "1"), ("phone", "2"), ("zoom", "4"))
PANELS = [(shape, key) for shape in SHAPES for key in ("", "1", "2", "4")]


@pytest.mark.parametrize(
    ("shape", "key"), [pytest.param(*each, marks=() if each in SHORT else pytest.mark.long) for each in PANELS]
)
def test_no_pinned_panel_covers_the_sentence_or_call(begin: Begin, day: Cast, shape: str, key: str) -> None:
    width, height = SHAPES[shape]
    walk = begin(day.ann, viewport={"width": width, "height": height})
    FollowUp.objects.filter(pk=day.call_rob.pk).update(next_what="the price list " * 12)
    pages = {"/": ".person .why, .big-call .reach", "/focus": ".focus-card .say.big, .reach.go"}
    pages[f"/contacts/{day.rob.pk}"] = ".nextstep .say, .nextstep .acts .btn"
    for path, watched in pages.items():
        walk.go(f"{path}?p={day.call_rob.pk}#p" if path == "/" else path)
        walk.press(*key)
        if key:
            walk.on(".panel .then:visible").first.wait_for()
        assert walk.on(watched).evaluate_all(IS_FREE), path


def test_five_outcome_keys_stand_in_one_line(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann).go("/")
    tops = walk.page.eval_on_selector_all("#outcome .key", "(all) => all.map((each) => each.getBoundingClientRect())")
    assert len(tops) == 5 and len({box["y"] for box in tops}) == 1 and tops[0]["height"] < 45
