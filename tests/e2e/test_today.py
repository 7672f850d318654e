"""After a call, by keys: change the proposed sentence, accept it, undo it."""

from datetime import datetime, timedelta

from followthrough.flows.system import tick
from followthrough.followups.models import FollowUp
from tests.cast import Cast
from tests.e2e.conftest import At, Begin


def test_a_promised_call_two_new_promises_in_one_breath_and_undo(
    begin: Begin, at: At, now: datetime, day: Cast
) -> None:
    walk = begin(day.ann).go("/")
    walk.press("C", "2")
    assert walk.left == ["tel:+442079460018"]
    walk.sees(
        "Call again tomorrow, Wednesday 25 Nov, this time between 16:00 and 18:00. You said you would.",
        within=".then:visible",
    )
    walk.press("Enter")
    walk.sees("Left Rob a voicemail.", within=".slips")
    walk.sees("Eva Lindqvist", within="#p h2")

    at(now + timedelta(days=1))
    tick.run_tick(now + timedelta(days=1))
    walk.go("/")
    walk.sees("You told Rob yesterday you’d call with the price list.", within=".row.promised")
    walk.press("1", "Tab")
    walk.write("post the catalogue today, call on Saturday")
    walk.sees(
        "Post Rob the catalogue today. You promised.", "Call Rob Saturday 28 Nov. You promised.", within="#agreed-read"
    )
    walk.press("Enter")
    walk.sees("Reached Rob.", within=".slips")
    walk.go(f"/contacts/{day.rob.pk}")
    walk.sees("1 kept", within=".vow")
    walk.sees("catalogue", "Sat 28 Nov", within="main")

    walk.press("U")
    walk.sees("Undone: Reached Rob.", within=".slips")
    walk.sees("Call Rob today, between 16:00 and 18:00, with the price list. You promised.", within=".nextstep")
    assert FollowUp.objects.filter(contact=day.rob).count() == 1


def test_a_day_typed_into_change_is_the_one_that_is_saved(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann).go("/")
    walk.press("2")
    walk.tap("Change", role="button")
    walk.write("fri 10")
    walk.sees("Call again Friday 27 Nov, this time at 10:00.", within=".then:visible")
    walk.press("Enter")
    walk.sees("Next: call Friday at 10:00.", within=".slips")


def test_a_vague_date_is_pointed_out_and_the_words_are_kept(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann).go("/")
    walk.press("2")
    walk.tap("Change", role="button")
    walk.write("blue")
    walk.sees("“blue” isn’t a date.", within=".then:visible")
    walk.expects(409)
    walk.press("Enter")
    walk.sees("“blue” isn’t a date.", within="h1")
    assert walk.on("input[value=blue]").count() == 1
