"""The page of a person: next step, timeline, promises of both sides."""

from datetime import datetime

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from followthrough.accounts.models import Member
from followthrough.kit import clock
from followthrough.people.models import Contact
from tests import make
from tests.cast import Cast
from tests.web.requests import page_html

# Session; user and member; heartbeat and newest act; four for the person.
STATEMENTS = 7


@pytest.mark.parametrize("many", [1, 3])
def test_the_page_takes_the_same_few_queries_for_any_number_of_rows(
    at_desk: Client, cast: Cast, many: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for n in range(many):
        followup = make.followup(by=cast.ann, contact=cast.rob, due=make.window(datetime(2026, 12, n + 1)))
        make.promise(by=cast.ann, followup=followup)
        make.touch(by=cast.ben, contact=cast.rob, followup=followup, words=f"word {n}")
    at_desk.get(f"/contacts/{cast.rob.pk}")
    with django_assert_num_queries(STATEMENTS):
        at_desk.get(f"/contacts/{cast.rob.pk}")


def test_the_page_shows_the_person_the_next_step_and_the_links_to_reach_them(at_desk: Client, cast: Cast) -> None:
    page = page_html(at_desk, f"/contacts/{cast.rob.pk}")
    for words in ("Rob Okafor", "Saltmarsh Bakery", "Call Rob", "the price list", "rob@example.com",
                  f"/followups/{cast.call_rob.pk}/slot/when", 'value="voicemail"'):  # fmt: skip
        assert words in page


def test_the_page_shows_touches_and_promises_of_both_sides(at_desk: Client, cast: Cast) -> None:
    make.promise(by=cast.ann, followup=cast.call_rob)
    make.touch(by=cast.ann, contact=cast.rob, followup=cast.call_rob, outcome="voicemail")
    touch = make.touch(by=cast.ann, contact=cast.rob, channel="email", outcome="received", words="Send it over")
    page = page_html(at_desk, f"/contacts/{cast.rob.pk}")
    assert 'class="us miss"' in page and 'class="them"' in page and 'class="ball"' in page
    assert f"/touches/{touch.pk}/correct" in page
    assert "You promised" in page and "/keep" in page


def test_an_idle_person_gets_a_follow_up_with_one_key(at_desk: Client, cast: Cast) -> None:
    ada = make.contact(by=cast.ann, name="Ada Brook")
    assert "You’re not following up with" in page_html(at_desk, f"/contacts/{ada.pk}")
    at_desk.post(f"/contacts/{ada.pk}/start", {"then": f"/contacts/{ada.pk}"})
    assert "Call Ada" in page_html(at_desk, f"/contacts/{ada.pk}")


def test_a_closed_follow_up_shows_its_reason_and_can_be_reopened(at_desk: Client, cast: Cast) -> None:
    make.touch(by=cast.ann, contact=cast.rob, followup=cast.call_rob)
    at_desk.post(f"/followups/{cast.call_rob.pk}/close", {"because": "not_interested"})
    page = page_html(at_desk, f"/contacts/{cast.rob.pk}")
    assert "No open follow-up with Rob" in page and f"/followups/{cast.call_rob.pk}/reopen" in page


def test_a_colleague_sees_the_same_page(client: Client, cast: Cast) -> None:
    member: Member = cast.ben
    client.force_login(member.user)
    assert "Call Rob" in page_html(client, f"/contacts/{cast.rob.pk}")


def test_today_is_lower_case_inside_a_sentence(at_desk: Client, cast: Cast) -> None:
    for day in (30, 29):
        make.followup(by=cast.ann, contact=cast.rob, due=make.window(datetime(2026, 11, day)), opened=clock.now())
    page = at_desk.get(f"/contacts/{cast.rob.pk}").content.decode()
    assert "Since today" in page and "Since Today" not in page


def test_the_page_of_an_idle_person_names_the_day_of_a_first_step(at_desk: Client, cast: Cast) -> None:
    ada = make.contact(by=cast.ann, name="Ada Brook")
    page = page_html(at_desk, f"/contacts/{ada.pk}")
    assert (
        "Follow up tomorrow, Wednesday 25 Nov</button>" in page
        and "No history yet." in page
        and "Open follow-ups" not in page
    )


def test_a_person_without_number_or_address_has_a_link_to_add_one(at_desk: Client, cast: Cast) -> None:
    ada = make.contact(by=cast.ann, name="Ada Brook", phone="", email="")
    page = page_html(at_desk, f"/contacts/{ada.pk}")
    assert "No phone or email yet." in page and f'href="/contacts/{ada.pk}/edit">Add</a>' in page


def test_several_follow_ups_are_listed_with_their_owners_and_closed_ones_below(at_desk: Client, cast: Cast) -> None:
    theirs = make.followup(by=cast.ben, contact=cast.rob, due=make.window(datetime(2026, 12, 1)), purpose="quote")
    closed = make.followup(by=cast.ann, contact=cast.rob, due=make.window(datetime(2026, 12, 2)), about="rye")
    at_desk.post(f"/followups/{closed.pk}/close", {"because": "went_elsewhere", "note": "has a <supplier>"})
    page = page_html(at_desk, f"/contacts/{cast.rob.pk}")
    assert "2, each with a date" in page and "Owner: Ben Carter" in page and f"/followups/{theirs.pk}" in page
    assert "After meeting: rye" in page and "Closed today" in page


def test_the_address_of_a_merged_person_redirects_to_the_other_one(at_desk: Client, cast: Cast, now: datetime) -> None:
    old = make.contact(by=cast.ann, name="Bob Okafor")
    Contact.objects.filter(pk=old.pk).update(merged_into=cast.rob, deleted_at=now)
    answer = at_desk.get(f"/contacts/{old.pk}")
    assert (answer.status_code, answer["Location"]) == (303, f"/contacts/{cast.rob.pk}")
    assert at_desk.get("/contacts/999999").status_code == 404
