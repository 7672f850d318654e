"""Two windows: a refusal of the slower one, and a reminder in exactly one of them."""

from datetime import datetime, timedelta

from playwright.sync_api import expect

from followthrough.flows.followup import move
from followthrough.flows.system import tick
from followthrough.ledger.models import DueRow, Heartbeat
from tests.cast import Cast
from tests.e2e.conftest import At, Begin

GRANTED = """
window.rung = [];
window.Notification = class { constructor(title, more) { window.rung.push(more.body); } };
window.Notification.permission = "granted";
"""
LOOK = "document.dispatchEvent(new Event('visibilitychange'))"


def test_a_refusal_after_another_member_s_act_keeps_the_typed_words(begin: Begin, day: Cast) -> None:
    slow, fast = begin(day.ann).go("/"), begin(day.ann).go("/")
    slow.is_ready()
    fast.is_ready()
    slow.press("1", "Tab")
    slow.write("send the price list on friday")
    fast.press("3", "Enter")
    fast.sees("No answer", within=".slips")

    slow.expects(409)
    slow.press("Enter")
    slow.sees("You updated Rob in another window.", within="h1")
    expect(slow.on("[name=words]")).to_have_value("send the price list on friday")
    slow.tap("Save mine too")
    slow.sees("Reached Rob.", within=".slips")


def test_a_reminder_is_shown_once_in_one_window(begin: Begin, at: At, now: datetime, day: Cast) -> None:
    move.move(day.call_rob, next_words="today 10:00", by=day.ann, now=now)
    one, other = begin(day.ann, own=True), begin(day.ann, own=True)
    for walk in (one, other):
        walk.context.add_init_script(GRANTED)
        with walk.page.expect_response("**/beat"):  # the first request is over before the reminder is due
            walk.go("/people")
    ten = now + timedelta(minutes=72)
    at(ten)
    tick.run_tick(ten)
    one.page.evaluate(LOOK)
    expect(one.on(".slip.due")).to_have_count(1)
    for walk in (other, one):
        with walk.page.expect_response("**/beat"):
            walk.page.evaluate(LOOK)
    expect(one.on(".slip.due")).to_have_count(1)
    expect(other.on(".slip.due")).to_have_count(0)
    one.sees("Now: call Rob.", within=".slip.due")
    assert [len(walk.page.evaluate("window.rung")) for walk in (one, other)] == [1, 0]
    assert DueRow.objects.exclude(done_at=None).count() == 1
    one.tap("Open", role="link")
    one.sees("Rob Okafor", within="#p h2")


def test_the_header_turns_red_when_the_clock_has_stopped(begin: Begin, at: At, now: datetime, day: Cast) -> None:
    walk = begin(day.ann).go("/")
    walk.is_ready()
    expect(walk.on(".stale")).to_be_hidden()
    at(now + timedelta(minutes=9))
    walk.page.evaluate(LOOK)
    walk.sees("8:48", within=".stale")
    assert Heartbeat.objects.get().at == now
    tick.run_tick(now + timedelta(minutes=9))
    walk.page.evaluate(LOOK)
    expect(walk.on(".stale")).to_be_hidden()
