"""Links to the own phone and programs: they carry the words, and the page asks on return."""

from urllib.parse import unquote

from playwright.sync_api import expect

from tests.cast import Cast
from tests.e2e.conftest import Begin

BACK = "window.dispatchEvent(new Event('focus'))"


def test_a_mail_from_the_own_program_is_asked_about_on_return(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann).go("/")
    walk.is_ready()
    walk.press("E")
    assert unquote(walk.left[0]).startswith("mailto:rob@example.com?subject=")
    expect(walk.on("#sent-email")).to_be_hidden()
    walk.page.wait_for_timeout(900)  # a shorter absence does not count
    walk.page.evaluate(BACK)
    walk.sees("Did you send the email to Rob?", within="#sent-email")
    walk.press("Enter")
    walk.sees("Sent to Rob. Next: call Friday.", within=".slips")


def test_not_sent_hides_the_question(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann, phone=True).go(f"/?p={day.call_rob.pk}#p")
    walk.is_ready()
    walk.tap("Text")
    walk.page.wait_for_timeout(900)
    walk.page.evaluate(BACK)
    walk.sees("Did you send the text to Rob?", within="#sent-text")
    walk.tap("Not sent")
    expect(walk.on("#sent-text")).to_be_hidden()


def test_a_letter_is_asked_about_at_once(begin: Begin, day: Cast) -> None:
    day.rob.address = "4 Quay Street, Whitby"
    day.rob.save()
    walk = begin(day.ann).go("/")
    walk.is_ready()
    walk.press("P")
    walk.sees("Did you post the letter?", within="#sent-letter")
