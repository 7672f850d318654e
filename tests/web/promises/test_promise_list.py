"""The ledger of promises: its lists by state, and the words of a row."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from followthrough.people.models import Contact
from followthrough.promises import queries
from followthrough.promises.models import Promise
from tests import make
from tests.cast import Cast
from tests.web.requests import count_statements, page_html


def promise_of(cast: Cast, *, side: str = "ours", day: datetime = datetime(2026, 12, 1), **columns: object) -> Promise:
    loop = make.followup(by=cast.ann, contact=cast.rob, due=make.window(day), waiting=side == "theirs")
    promise = make.promise(by=cast.ann, followup=loop, side=side)
    Promise.objects.filter(pk=promise.pk).update(**columns)
    return promise


def test_both_sides_say_so_when_they_have_no_promise(at_desk: Client) -> None:
    page = page_html(at_desk, "/promises")
    assert page.count('<li class="quiet">None.</li>') == 2
    assert "Late</a>" not in page and "Kept</a>" in page


def test_promises_show_their_words_first_day_and_postponements(at_desk: Client, cast: Cast) -> None:
    promise = promise_of(cast, slips=2, words="I will call with it", due_by=datetime(2099, 12, 31, tzinfo=UTC))
    promise_of(cast, side="theirs")
    page = page_html(at_desk, "/promises")
    ours, theirs = page.split('id="pt"')
    assert "“I will call with it.”" in ours and "first Tue 1 Dec, moved twice" in ours
    assert theirs.count("<li><div>") == 1
    at_desk.post(f"/promises/{promise.pk}/keep", {"then": "/promises"})
    assert "Rob Okafor" in page_html(at_desk, "/promises?state=kept")


def test_an_open_promise_after_its_end_is_late_and_open(at_desk: Client, cast: Cast, now: datetime) -> None:
    promise_of(cast, day=datetime(2026, 11, 20))
    promise_of(cast, side="theirs", day=datetime(2026, 11, 20))
    promise_of(cast)
    page = page_html(at_desk, "/promises?state=late")
    ours, theirs = page.split('id="pt"')
    assert '<span class="late">late</span>' in ours and '<span class="">late</span>' in theirs
    assert queries.sizes(cast.ann, now=now) == {
        "open": 3, "late": 2, "kept": 0, "broken": 0, "released": 0,
    }  # fmt: skip


def test_a_promise_is_late_from_its_end_on(cast: Cast, now: datetime) -> None:
    promise = promise_of(cast, due_by=now)
    promise.refresh_from_db()
    late = queries.promises_on_list(queries.visible_to(cast.ann), "late", now=now)
    assert promise.is_late(now) and list(late) == [promise]
    a_minute_before = now - timedelta(minutes=1)
    assert not promise.is_late(a_minute_before)
    assert not queries.promises_on_list(queries.visible_to(cast.ann), "late", now=a_minute_before).exists()


@pytest.mark.parametrize(
    ("state", "which", "words"),
    [
        ("kept", "kept", '<b class="kept">kept</b> Mon 23 Nov'),
        ("kept_late", "kept", '<b class="">kept, late</b> Mon 23 Nov'),
        ("broken", "broken", '<b class="ours">broken</b> Mon 23 Nov'),
        ("released", "released", '<b class="">released</b> Mon 23 Nov'),
    ],
)
def test_a_closed_promise_shows_its_day_and_no_buttons(
    at_desk: Client, cast: Cast, now: datetime, state: str, which: str, words: str
) -> None:
    promise_of(cast, state=state, closed_at=now - timedelta(days=1))
    page = page_html(at_desk, f"/promises?state={which}")
    assert words in page and "formaction" not in page


@pytest.mark.parametrize("state", ["nonsense", "", "OPEN", "%00"])
def test_an_unknown_state_shows_the_open_promises(at_desk: Client, cast: Cast, state: str) -> None:
    promise_of(cast)
    assert 'href="/promises?state=open" aria-current="page">Open</a>' in page_html(at_desk, f"/promises?state={state}")


def test_promises_of_deleted_people_and_of_other_workspaces_are_left_out(cast: Cast, now: datetime) -> None:
    promise_of(cast)
    assert queries.visible_to(cast.ann).count() == 1 and not queries.visible_to(cast.zoe).exists()
    Contact.objects.filter(pk=cast.rob.pk).update(deleted_at=now)
    assert not queries.visible_to(cast.ann).exists()
    assert not any(queries.sizes(cast.ann, now=now).values())


@pytest.mark.parametrize("which", ["open", "late", "kept"])
def test_one_row_and_three_take_the_same_queries(at_desk: Client, cast: Cast, now: datetime, which: str) -> None:
    columns = {"state": "kept", "closed_at": now} if which == "kept" else {"due_by": now}

    def more(times: int) -> None:
        for _ in range(times):
            promise_of(cast, **columns)
            promise_of(cast, side="theirs", **columns)

    more(1)
    one = count_statements(at_desk, f"/promises?state={which}")
    more(2)
    assert count_statements(at_desk, f"/promises?state={which}") == one


def test_mine_leaves_out_what_a_colleague_promised_and_all_says_who(at_desk: Client, cast: Cast) -> None:
    make.promise(by=cast.ann, followup=cast.call_rob)
    nora = make.contact(by=cast.ben, name="Nora Pell", phone="", email="")
    make.promise(by=cast.ben, followup=make.followup(by=cast.ben, contact=nora, due=cast.call_rob.window))
    everybody, mine = page_html(at_desk, "/promises"), page_html(at_desk, "/promises?whose=mine")
    assert '<span class="tag">Ben Carter</span>' in everybody and "Rob Okafor" in everybody
    assert "Nora Pell" not in mine and "Rob Okafor" in mine
    assert 'name="then" value="/promises?whose=mine"' in mine
    assert 'href="/promises?state=kept&amp;whose=mine"' in mine
