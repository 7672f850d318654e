"""Waiting: the side whose turn it is, and the day we ask again."""

from datetime import datetime

from django.test import Client

from followthrough.accounts.models import Member
from followthrough.flows.contact import delete_contact
from followthrough.followups.models import FollowUp
from followthrough.people.models import Contact
from tests import make
from tests.cast import Cast
from tests.web.requests import count_statements, page_html


def wait_for(cast: Cast, name: str, day: datetime, **more: str) -> None:
    person = make.contact(by=cast.ann, name=name)
    make.followup(by=cast.ann, contact=person, due=make.window(day), waiting=True, **more)  # type: ignore[arg-type]


def test_an_empty_page_of_waiting_says_so(at_desk: Client) -> None:
    page = page_html(at_desk, "/waiting")
    assert "You’re not waiting on anyone." in page and "<li><div>" not in page


def test_a_row_shows_what_we_wait_for_and_the_day_we_ask(at_desk: Client, cast: Cast) -> None:
    wait_for(cast, "Ada Brook", datetime(2099, 12, 1), what="the drawing", channel="email")
    page = page_html(at_desk, "/waiting")
    assert "<p>the drawing</p>" in page and "Check in 1 Dec 2099, email" in page and "are back now" not in page


def test_a_step_without_words_shows_the_title_of_its_follow_up(at_desk: Client, cast: Cast) -> None:
    wait_for(cast, "Ada Brook", datetime(2099, 12, 1), what="", purpose="inquiry", about="lids")
    assert "<p>Inquiry: lids</p>" in page_html(at_desk, "/waiting")


def test_a_step_whose_day_has_come_is_first(at_desk: Client, cast: Cast) -> None:
    wait_for(cast, "Ada Brook", datetime(2026, 12, 1))
    wait_for(cast, "Bea Cole", datetime(2026, 11, 20))
    page = page_html(at_desk, "/waiting")
    assert page.index("Bea Cole") < page.index("Ada Brook")
    assert page.count("Check in today, call") == 1 and "<b>1</b> is back now." in page


def test_the_other_member_who_asks_is_named(at_desk: Client, cast: Cast) -> None:
    make.followup(by=cast.ben, contact=cast.rob, due=make.window(datetime(2026, 12, 1)), waiting=True)
    assert "(Ben Carter checks in)" in page_html(at_desk, "/waiting")


def test_deleted_people_and_other_workspaces_are_not_waited_for(at_desk: Client, cast: Cast, now: datetime) -> None:
    wait_for(cast, "Ada Brook", datetime(2026, 12, 1))
    theirs = make.contact(by=cast.zoe, name="Cy Elsewhere")
    make.followup(by=cast.zoe, contact=theirs, due=make.window(datetime(2026, 12, 1)), waiting=True)
    page = page_html(at_desk, "/waiting")
    assert ">Ada Brook</a>" in page and "Cy Elsewhere" not in page
    delete_contact.delete_contact(Contact.objects.get(full="Ada Brook"), by=cast.ann, now=now)
    assert ">Ada Brook</a>" not in page_html(at_desk, "/waiting")


def test_a_hundred_rows_are_shown_and_a_sentence_says_there_are_more(at_desk: Client, cast: Cast) -> None:
    for n in range(101):
        make.followup(by=cast.ann, contact=cast.rob, due=make.window(datetime(2026, 12, 1)), waiting=True, what=f"n{n}")
    page = page_html(at_desk, "/waiting")
    assert page.count("<li><div>") == 100 and "Showing the first 100" in page


def test_one_row_and_three_take_the_same_queries(at_desk: Client, cast: Cast) -> None:
    wait_for(cast, "Ada Brook", datetime(2026, 12, 1))
    one = count_statements(at_desk, "/waiting")
    wait_for(cast, "Bea Cole", datetime(2026, 12, 1))
    wait_for(cast, "Cy Dale", datetime(2026, 12, 1))
    assert count_statements(at_desk, "/waiting") == one


def test_mine_leaves_out_what_a_colleague_waits_for(at_desk: Client, cast: Cast) -> None:
    wait_for(cast, "Ada Brook", datetime(2026, 12, 1))
    make.followup(by=cast.ben, contact=cast.rob, due=make.window(datetime(2026, 12, 1)), waiting=True)
    assert 'href="/waiting?whose=mine"' in page_html(at_desk, "/waiting")
    mine = page_html(at_desk, "/waiting?whose=mine")
    assert ">Ada Brook</a>" in mine and ">Rob Okafor</a>" not in mine
    assert "then=/waiting%3Fwhose%3Dmine" in mine
    FollowUp.objects.filter(owner=cast.ann).update(is_waiting=False)
    assert 'href="/waiting"' in page_html(at_desk, "/waiting?whose=mine").split("<main")[1]


def test_somebody_who_works_alone_is_not_asked_whose(at_desk: Client, cast: Cast, now: datetime) -> None:
    wait_for(cast, "Ada Brook", datetime(2026, 12, 1))
    Member.objects.filter(pk=cast.ben.pk).update(left_at=now)
    for page in ("/waiting", "/waiting?whose=mine", "/promises"):
        assert "whose=mine" not in page_html(at_desk, page)
