"""People: a page of a list, idle people, and the lists beside it."""

from datetime import datetime

import pytest
from django.test import Client

from followthrough.accounts.models import Member
from followthrough.desk.dropped import count_dropped
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
    assert "2 of 2" in page


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
