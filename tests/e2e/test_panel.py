"""The panel of a key is fetched when the key is pressed: nothing pressed or typed meanwhile is lost."""

from collections.abc import Callable
from threading import Event

import pytest
from playwright.sync_api import expect

from followthrough.followups.models import FollowUp
from followthrough.touches.models import Touch
from tests.cast import Cast
from tests.e2e.conftest import Begin
from tests.e2e.walk import Walk

SENTENCE = ".then:visible .say"
PANELS = "**/outcomes/*"
# Milliseconds from the key to the sentence, on a quiet machine; here it also has to hold on a busy one.
KEY_TO_SENTENCE = 100
HELD_BACK = """
const really = window.fetch, gate = new Promise((release) => (window.release = release));
window.fetch = async (address, ...more) => {
  if (String(address).includes("/outcomes/")) await gate;
  return really(address, ...more);
};
"""
WATCH = """
addEventListener("keydown", (event) => { if (event.isTrusted) window.pressed = performance.now(); }, true);
new MutationObserver(() => {
  if (document.querySelector(".panel .say") && window.pressed && !window.took) requestAnimationFrame(() => {
    window.took = performance.now() - window.pressed;
  });
}).observe(document, { childList: true, subtree: true });
"""


def held_back(walk: Walk) -> Callable[[], None]:
    """The page's requests for panels wait until the returned function is called."""
    walk.context.add_init_script(HELD_BACK)
    return lambda: walk.page.evaluate("window.release()")


def test_enter_before_the_panel_is_there_saves_once_it_came(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann, own=True)
    release = held_back(walk)
    walk.go("/")
    walk.press("2", "Enter")
    expect(walk.on(".panel")).to_be_empty()
    assert not Touch.objects.exists()
    release()
    walk.sees("Left Rob a voicemail. Next: call tomorrow", within=".slips")
    walk.sees("Eva Lindqvist", within="#p h2")
    assert Touch.objects.get().outcome == "voicemail"


def test_keys_and_words_pressed_before_the_panel_is_there_wait_for_it(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann, own=True)
    release = held_back(walk)
    walk.go("/")
    walk.press("1", "Tab")
    walk.write("send the price list on friday")
    release()
    expect(walk.on("[name=words]")).to_have_value("send the price list on friday")
    walk.sees("Friday 27 Nov", within="#agreed-read")
    walk.press("Enter")
    walk.sees("Reached Rob.", within=".slips")
    assert FollowUp.objects.get(contact=day.rob).next_starts.startswith("2026-11-2")


def test_a_second_key_before_the_first_panel_is_there_chooses_what_was_agreed(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann, own=True)
    release = held_back(walk)
    walk.go("/")
    walk.press("1", "2", "Enter")
    release()
    walk.sees("Reached Rob.", within=".slips")
    assert FollowUp.objects.get(contact=day.rob).next_channel == "meeting"


def test_esc_before_the_panel_is_there_takes_the_key_back(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann, own=True)
    release = held_back(walk)
    walk.go("/")
    walk.press("2", "Esc")
    release()
    expect(walk.on("#outcome [name=outcome]:checked")).to_have_count(0)
    expect(walk.on(".panel")).to_be_empty()
    walk.press("3", "Enter")
    walk.sees("No answer from Rob", within=".slips")


def test_a_panel_that_cannot_be_fetched_says_so_and_can_be_asked_for_again(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann).go("/")
    walk.press("H")
    walk.write("was in a hurry")
    walk.on("#outcome .ask-how input").first.focus()
    walk.expects(503)
    walk.page.route(PANELS, lambda route: route.fulfill(status=503))
    walk.press("2", "Enter")
    walk.sees("Couldn’t load what’s next.", within=".panel")
    expect(walk.on("[name=notes]")).to_have_value("was in a hurry")
    assert not Touch.objects.exists()
    walk.page.unroute(PANELS)
    walk.has_focus(".retry")
    walk.press("Enter")
    walk.sees("Call again tomorrow", within=SENTENCE)
    walk.press("Enter")
    walk.sees("Left Rob a voicemail.", within=".slips")
    assert Touch.objects.get().words == "was in a hurry"


def test_what_was_typed_in_a_panel_is_there_again_when_its_key_is_pressed_again(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann).go("/")
    walk.press("4")
    walk.tabs_to("[name=next-callback]")
    walk.write("thursday 10")
    walk.sees("Thursday 26 Nov", within=SENTENCE)
    walk.on("#outcome .key").nth(2).click()
    walk.sees("Call again tomorrow", within=SENTENCE)
    walk.on("#outcome .key").nth(3).click()
    walk.sees("Thursday 26 Nov", within=SENTENCE)
    expect(walk.on("[name=next-callback]")).to_have_value("thursday 10")


def test_the_two_likeliest_panels_are_fetched_ahead_and_used(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann)
    asked: list[str] = []
    walk.page.on("request", lambda request: asked.append(request.url.split("/outcomes/")[-1].split("?")[0]))
    with walk.page.expect_response("**/outcomes/voicemail?*"):
        walk.go("/")
    walk.press("2")
    walk.sees("Call again tomorrow", within=SENTENCE)
    assert [asked.count(value) for value in ("reached", "voicemail", "no_answer")] == [1, 1, 0]


@pytest.mark.parametrize("ahead", [False, True])
def test_the_sentence_is_there_soon_after_the_key(begin: Begin, day: Cast, ahead: bool) -> None:
    walk = begin(day.ann, own=True)
    walk.context.add_init_script(WATCH)
    walk.go("/").is_ready()
    if ahead:
        Event().wait(1.5)
    walk.press("2")
    walk.sees("Call again tomorrow", within=SENTENCE)
    took = walk.page.wait_for_function("window.took").json_value()
    print(f"key to sentence: {took:.0f} ms{', fetched ahead' if ahead else ''}")
    assert took < 10 * KEY_TO_SENTENCE
