"""How pages look: the fonts, what covers what, and what a bar says."""

from playwright.sync_api import expect

from tests.cast import Cast
from tests.e2e.conftest import Begin

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
    walk = begin(day.ann)
    for path in ("/", f"/contacts/{day.rob.pk}", "/people"):
        walk.go(path)
        walk.is_ready()
        assert walk.page.evaluate(LOADED)
        assert walk.page.evaluate(SHIFTS) < 0.02, path
    expect(walk.on("h1").first).to_have_css(
        "font-family", '"Followthrough Serif", "Fallback Serif", Charter, "Bitstream Charter", Cambria, Georgia, serif'
    )
