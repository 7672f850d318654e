"""People: a page of a list, idle people, and the lists beside it."""

import re
from datetime import datetime, timedelta

import pytest
from django.test import Client

from followthrough.accounts.models import Member
from followthrough.desk.dropped import count_dropped
from followthrough.flows.contact import tag_people
from followthrough.followups.models import FollowUp
from tests import make
from tests.cast import Cast
from tests.web.requests import count_statements, page_html


@pytest.mark.parametrize("to", ["/people", "/people?list=idle"])
def test_a_list_takes_the_same_queries_for_any_length(at_desk: Client, cast: Cast, to: str) -> None:
    def more(n: int) -> None:
        for _ in range(n):
            one = make.contact(by=cast.ann, name="Ada Example", email="")
            make.followup(by=cast.ann, contact=one, due=make.window(datetime(2026, 12, 1)), waiting=True)
            make.contact(by=cast.ann, name="Eve Example", email="")

    more(1)
    one = count_statements(at_desk, to)
    more(2)
    assert count_statements(at_desk, to) == one


def test_people_are_ordered_by_next_step_and_then_by_name(at_desk: Client, cast: Cast) -> None:
    for name in ("Ada Brook", "Zed Vale"):
        make.contact(by=cast.ann, name=name)
    soon = make.contact(by=cast.ann, name="Mia Soon")
    make.followup(by=cast.ann, contact=soon, due=make.window(datetime(2026, 11, 20)))
    page = page_html(at_desk, "/people")
    order = [page.index(name) for name in ("Mia Soon", "Rob Okafor", "Ada Brook", "Zed Vale")]
    assert order == sorted(order)
    assert "active contacts have a next step" not in page  # all is well


def names(page: str) -> list[str]:
    return re.findall(r'<b class="name"><a [^>]*>([^<]*)</a>', page)


def test_people_can_be_ordered_by_name_and_by_last_contact(at_desk: Client, cast: Cast, now: datetime) -> None:
    ada, zed = (make.contact(by=cast.ann, name=name) for name in ("Ada Brook", "Zed Vale"))
    make.touch(by=cast.ann, contact=zed, at=now - timedelta(days=1))
    make.touch(by=cast.ann, contact=ada, at=now - timedelta(days=3))
    assert names(page_html(at_desk, "/people?sort=name")) == ["Ada Brook", "Rob Okafor", "Zed Vale"]
    assert names(page_html(at_desk, "/people?sort=last")) == ["Zed Vale", "Ada Brook", "Rob Okafor"]
    assert names(page_html(at_desk, "/people?list=active&sort=name")) == ["Rob Okafor"]
    assert names(page_html(at_desk, "/people?sort=upside")) == names(page_html(at_desk, "/people"))


@pytest.mark.parametrize("to", ["/people?sort=name", "/people?list=closed"])
def test_a_list_by_name_can_begin_at_a_letter(at_desk: Client, cast: Cast, now: datetime, to: str) -> None:
    for name in ("Ada Brook", "Mia Soon", "Zed Vale"):
        each = make.contact(by=cast.ann, name=name)
        closed = make.followup(by=cast.ann, contact=each, due=make.window(now))
        FollowUp.objects.filter(pk=closed.pk).update(
            state="closed", close_reason="went_elsewhere", next_from=None, next_starts="", next_ends="", next_channel=""
        )
    found = names(page_html(at_desk, f"{to}&from=m"))
    assert found[0] == "Mia Soon" and found[-1] == "Zed Vale" and "Ada Brook" not in found
    assert names(page_html(at_desk, f"{to}&from=zz")) == names(page_html(at_desk, to))


def test_a_letter_goes_along_to_the_next_page(at_desk: Client, cast: Cast) -> None:
    for n in range(60):
        make.contact(by=cast.ann, name=f"Person {n:02d}", email="")
    page = page_html(at_desk, "/people?sort=name&from=p")
    assert 'href="/people?list=everyone&amp;sort=name&amp;from=p&amp;page=2"' in page and ">1 to 50<" in page


def test_a_row_names_the_step_the_last_contact_and_the_tags(at_desk: Client, cast: Cast, now: datetime) -> None:
    make.touch(by=cast.ann, contact=cast.rob, at=now - timedelta(days=1), outcome="voicemail")
    tag_people.change_contact_tags(cast.rob, add=["Suppliers"], by=cast.ann, now=now)
    FollowUp.objects.filter(pk=cast.call_rob.pk).update(next_what="the glaze samples")
    page = page_html(at_desk, "/people")
    assert "call: the glaze samples" in page and "Mon 23 Nov<small>Voicemail</small>" in page
    assert re.search(r'<a class="tag" href="/people\?tag=\d+">Suppliers</a>', page)


def test_overdue_is_told_by_weight_and_promised_by_red(at_desk: Client, cast: Cast, now: datetime) -> None:
    late = make.contact(by=cast.ann, name="Mia Soon")
    make.followup(by=cast.ann, contact=late, due=make.window(datetime(2026, 11, 20)))
    make.promise(by=cast.ann, followup=cast.call_rob)
    page = page_html(at_desk, "/people")
    assert '<span class="over">Fri 20 Nov</span>' in page and '<span class="late">Today' in page


def test_a_page_has_fifty_people_and_no_person_is_on_two(at_desk: Client, cast: Cast) -> None:
    for n in range(60):
        made = make.contact(by=cast.ann, name=f"Person {n:02d}", email="")
        if n < 45:
            make.followup(by=cast.ann, contact=made, due=make.window(datetime(2026, 12, 1)))
    both = [page_html(at_desk, f"/people?page={number}") for number in (1, 2)]
    seen = [name for page in both for name in [f"Person {n:02d}" for n in range(60)] if f">{name}<" in page]
    assert sorted(seen) == [f"Person {n:02d}" for n in range(60)]
    assert "1 to 50 of 61" in both[0] and "51 to 61 of 61" in both[1]


@pytest.mark.parametrize("page", ["0", "99", "x", "-1", "9" * 40])
def test_a_page_beyond_the_last_one_breaks_nothing(at_desk: Client, page: str) -> None:
    assert "Rob Okafor" in page_html(at_desk, f"/people?page={page}")


def test_one_key_starts_a_follow_up_with_an_idle_person(at_desk: Client, cast: Cast) -> None:
    ada = make.contact(by=cast.ann, name="Ada Brook")
    page = page_html(at_desk, "/people?list=idle")
    assert f'action="/contacts/{ada.pk}/start"' in page and 'data-key="1"' in page
    answer = at_desk.post(f"/contacts/{ada.pk}/start", {"then": "/people?list=idle", "client_key": "k"})
    assert answer["Location"].startswith("/people?list=idle&did=")
    assert FollowUp.objects.get(contact=ada).is_open
    assert "Ada Brook" not in page_html(at_desk, "/people?list=idle").split('id="people"')[1]


def test_an_empty_workspace_offers_a_line_and_an_import(client: Client, cast: Cast) -> None:
    client.force_login(cast.zoe.user)
    page = page_html(client, "/people")
    assert "No contacts yet." in page and 'href="/import"' in page


def test_dropped_balls_are_counted(at_desk: Client, cast: Cast, now: datetime) -> None:
    assert count_dropped(cast.workspace) == 0
    loop = make.followup(by=cast.ben, contact=cast.rob, due=make.window(datetime(2026, 12, 2)))
    Member.objects.filter(pk=cast.ben.pk).update(left_at=now)
    assert count_dropped(cast.workspace) == 1
    make.promise(by=cast.ann, followup=cast.call_rob)
    FollowUp.objects.filter(pk=cast.call_rob.pk).update(state="closed", close_reason="went_elsewhere")
    assert count_dropped(cast.workspace) == 2
    assert 'Without one: <b class="ours">2</b>' in page_html(at_desk, "/people")
    FollowUp.objects.filter(pk=loop.pk).update(owner=cast.ann)
    assert count_dropped(cast.workspace) == 1


def test_a_row_names_the_colleague_who_has_the_follow_up(at_desk: Client, cast: Cast) -> None:
    assert "Ann Halloway)" not in at_desk.get("/people").content.decode()
    FollowUp.objects.update(owner=cast.ben)
    assert "(Ben Carter)" in at_desk.get("/people").content.decode()


@pytest.mark.parametrize("which", ["active", "waiting"])
def test_mine_leaves_out_who_a_colleague_follows_up_with(at_desk: Client, cast: Cast, which: str) -> None:
    due = make.window(datetime(2026, 12, 1))
    for member, name in ((cast.ann, "Ada Brook"), (cast.ben, "Bea Cole")):
        person = make.contact(by=member, name=name, phone="", email="")
        make.followup(by=member, contact=person, due=due, waiting=True)
    everybody = page_html(at_desk, f"/people?list={which}")
    assert f'href="/people?list={which}&amp;whose=mine"' in everybody and "Bea Cole" in everybody
    mine = page_html(at_desk, f"/people?list={which}&whose=mine")
    assert "Ada Brook" in mine and "Bea Cole" not in mine
    assert "Everyone on this list" in everybody and "Everyone on this list" not in mine
    assert "whose=mine" not in page_html(at_desk, "/people?list=idle&whose=mine")
