"""No news is news: a running matter has a date for its next update, told before the promised one or after it."""

from datetime import date, datetime, timedelta

import pytest

from followthrough.flows.history.undo import undo_newest
from followthrough.flows.touch.log_touch import TouchReport, log_touch
from followthrough.followups.models import FollowUp
from followthrough.kit import windows
from followthrough.kit.windows import Window
from followthrough.promises.models import Promise
from followthrough.touches.models import Touch
from tests import make
from tests.cast import Cast


@pytest.fixture
def price(cast: Cast, now: datetime) -> FollowUp:
    """We promised Rob the price, by email, for tomorrow."""
    due = make.window(now + timedelta(days=1))
    row = make.followup(by=cast.ann, contact=cast.rob, due=due, channel="email", what="the price")
    make.promise(by=cast.ann, followup=row)
    return row


def friday(price: FollowUp) -> Window:
    assert price.window
    return windows.on_day(date(2026, 11, 27), price.next_zone)


def test_before_its_date_the_promise_gets_the_next_one(cast: Cast, price: FollowUp, now: datetime) -> None:
    act = log_touch(price, TouchReport("no_news", channel="call"), by=cast.ann, now=now)

    price.refresh_from_db()
    promise = Promise.objects.get()
    assert (promise.state, promise.slips, promise.what, promise.channel) == ("open", 1, "the price", "email")
    assert (price.next_channel, price.next_what, price.next_by) == ("email", "the price", promise.due_by)
    assert promise.due_by > promise.first_by
    assert Touch.objects.get().outcome == "no_news"
    assert act.sentence.startswith("Told Rob there’s no news yet. Next: email Thursday")


def test_after_its_date_the_promise_is_broken_and_made_anew(cast: Cast, price: FollowUp, now: datetime) -> None:
    later = now + timedelta(days=3)
    log_touch(price, TouchReport("no_news", channel="call", words="The plant is closed"), by=cast.ann, now=later)

    old, new = Promise.objects.order_by("id")
    assert (old.state, old.closed_at) == ("broken", later)
    assert (new.state, new.slips, new.what, new.channel) == ("open", 0, "the price", "email")
    assert (new.words, new.told_in) == ("The plant is closed", Touch.objects.get())


def test_the_date_that_was_told_is_the_promise(cast: Cast, price: FollowUp, now: datetime) -> None:
    log_touch(price, TouchReport("no_news", next_words="friday"), by=cast.ann, now=now)

    price.refresh_from_db()
    assert price.window == friday(price)
    assert Promise.objects.get().due_by == price.next_by


def test_where_no_date_was_told_the_promise_stays(cast: Cast, price: FollowUp, now: datetime) -> None:
    before = price.next_by
    log_touch(price, TouchReport("no_news", told=False), by=cast.ann, now=now)

    price.refresh_from_db()
    promise = Promise.objects.get()
    assert (promise.state, promise.slips, promise.due_by, price.next_by) == ("open", 0, before, before)


def test_without_a_promise_the_date_told_becomes_one(cast: Cast, now: datetime) -> None:
    log_touch(cast.call_rob, TouchReport("no_news"), by=cast.ann, now=now)

    cast.call_rob.refresh_from_db()
    assert Promise.objects.get().due_by == cast.call_rob.next_by


@pytest.mark.parametrize("days", [0, 3])
def test_undo_brings_the_promise_back(cast: Cast, price: FollowUp, now: datetime, days: int) -> None:
    before = list(Promise.objects.values())
    later = now + timedelta(days=days)
    log_touch(price, TouchReport("no_news"), by=cast.ann, now=later)
    undo_newest(by=cast.ann, now=later)

    kept = [{name: row[name] for name in row if name != "changed_by_id"} for row in Promise.objects.values()]
    assert kept == [{name: row[name] for name in row if name != "changed_by_id"} for row in before]
    assert FollowUp.objects.get(pk=price.pk).next_by == price.next_by
