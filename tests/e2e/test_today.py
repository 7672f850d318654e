"""A day's calls at the desk: by keyboard alone."""

from datetime import datetime

from tests.cast import Cast
from tests.e2e.conftest import Begin


def test_a_voicemail_by_two_keys_and_the_next_person_is_there(begin: Begin, at, now: datetime, cast: Cast) -> None:
    at(now)
    walk = begin(cast.ann).go("/")
    walk.is_ready()
    walk.sees("Rob Okafor", within="#p")
    walk.press("C")
    walk.press("2")
    print(walk.on("#outcome").inner_text())
    walk.press("Enter")
    walk.sees("Voicemail", within=".slips")
    print(walk.on("body").inner_text())
    walk.page.screenshot(path="/tmp/e2e/a.png")
    print(walk.left)
