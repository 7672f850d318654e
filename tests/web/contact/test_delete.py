"""Deleting, listing and restoring people."""

from datetime import datetime, timedelta

from django.test import Client

from followthrough.flows.contact import delete_contact
from tests import make
from tests.cast import Cast
from tests.web.requests import count_statements, page_html, post_form


def test_a_deleted_person_is_not_found_and_can_be_restored(at_desk: Client, cast: Cast) -> None:
    to = f"/contacts/{cast.rob.pk}"
    assert "30 days" in page_html(at_desk, f"{to}/delete")
    at_desk.post(f"{to}/delete")
    assert at_desk.get(to).status_code == 404 and to not in page_html(at_desk, "/people")
    assert "Rob Okafor" in page_html(at_desk, "/people/deleted")
    at_desk.post(f"{to}/restore")
    assert "Call Rob" in page_html(at_desk, to)


def test_the_question_counts_what_goes_and_says_until_when_it_can_come_back(at_desk: Client, cast: Cast) -> None:
    post_form(at_desk, f"/followups/{cast.call_rob.pk}/log", outcome="voicemail")
    page = page_html(at_desk, f"/contacts/{cast.rob.pk}/delete")
    assert "can be restored until Thu 24 Dec" in page
    assert "<span>1 history entry</span>" in page and "<span>1 open follow-up</span>" in page


def test_an_empty_list_of_deleted_people_says_so(at_desk: Client) -> None:
    assert "No contacts deleted in the last 30 days." in page_html(at_desk, "/people/deleted")


def test_deleted_people_are_listed_latest_first_for_30_days(at_desk: Client, cast: Cast, now: datetime) -> None:
    for name, days in (("Ada Brook", 3), ("Bea Cole", 0), ("Cy Dale", 31)):
        person = make.contact(by=cast.ann, name=name)
        delete_contact.delete_contact(person, by=cast.ann, now=now - timedelta(days=days))
    page = page_html(at_desk, "/people/deleted")
    assert page.index(">Bea Cole</a>") < page.index(">Ada Brook</a>")
    assert "Deleted Today" in page and "Deleted Sat 21 Nov" in page and ">Cy Dale</a>" not in page


def test_a_second_click_deletes_once_and_answers_as_the_first(at_desk: Client, cast: Cast) -> None:
    to = f"/contacts/{cast.rob.pk}/delete"
    assert post_form(at_desk, to, client_key="k").startswith("/people?did=")
    assert at_desk.post(to, {"client_key": "k"}).status_code == 404


def test_a_get_of_the_restore_address_redirects_to_the_list(at_desk: Client, cast: Cast) -> None:
    at_desk.post(f"/contacts/{cast.rob.pk}/delete")
    answer = at_desk.get(f"/contacts/{cast.rob.pk}/restore")
    assert (answer.status_code, answer["Location"]) == (303, "/people/deleted")


def test_one_row_and_three_take_the_same_queries(at_desk: Client, cast: Cast, now: datetime) -> None:
    def more(*names: str) -> None:
        for name in names:
            delete_contact.delete_contact(make.contact(by=cast.ann, name=name), by=cast.ann, now=now)

    more("Ada Brook")
    one = count_statements(at_desk, "/people/deleted")
    more("Bea Cole", "Cy Dale")
    assert count_statements(at_desk, "/people/deleted") == one
