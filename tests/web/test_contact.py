"""A person's page: the step as a sentence, the court, promises; edited, corrected, deleted and brought back."""

from datetime import datetime

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from followthrough.accounts.models import Member
from followthrough.kit import clock
from followthrough.people.models import Contact
from followthrough.touches.models import Touch
from tests import make
from tests.cast import Cast

# Session; user and member; the beat and the newest act; four for the person; and the load of the days ahead.
STATEMENTS = 8


@pytest.fixture
def ann(client: Client, cast: Cast) -> Client:
    client.force_login(cast.ann.user)
    return client


def text(client: Client, to: str) -> str:
    answer = client.get(to)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("many", [1, 3])
def test_the_page_takes_the_same_few_statements_whatever_there_is(
    ann: Client, cast: Cast, many: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for n in range(many):
        followup = make.followup(by=cast.ann, contact=cast.rob, due=make.window(datetime(2026, 12, n + 1)))
        make.promise(by=cast.ann, followup=followup)
        make.touch(by=cast.ben, contact=cast.rob, followup=followup, words=f"word {n}")
    ann.get(f"/contacts/{cast.rob.pk}")
    with django_assert_num_queries(STATEMENTS):
        ann.get(f"/contacts/{cast.rob.pk}")


def test_who_the_step_and_ways_are_there(ann: Client, cast: Cast) -> None:
    page = text(ann, f"/contacts/{cast.rob.pk}")
    for words in ("Rob Okafor", "Saltmarsh Bakery", "Call Rob", "the price list", "rob@example.com",
                  f"/followups/{cast.call_rob.pk}/slot/when", 'value="voicemail"'):  # fmt: skip
        assert words in page


def test_both_sides_of_the_court_and_promises_both_ways(ann: Client, cast: Cast) -> None:
    make.promise(by=cast.ann, followup=cast.call_rob)
    make.touch(by=cast.ann, contact=cast.rob, followup=cast.call_rob, outcome="voicemail")
    touch = make.touch(by=cast.ann, contact=cast.rob, channel="email", outcome="received", words="Send it over")
    page = text(ann, f"/contacts/{cast.rob.pk}")
    assert 'class="us miss"' in page and 'class="them"' in page and 'class="ball"' in page
    assert f"/touches/{touch.pk}/correct" in page
    assert "You promised" in page and "/keep" in page


def test_somebody_in_the_pool_is_taken_up_with_one_key(ann: Client, cast: Cast) -> None:
    ada = make.contact(by=cast.ann, name="Ada Brook")
    assert "is in the pool" in text(ann, f"/contacts/{ada.pk}")
    ann.post(f"/contacts/{ada.pk}/start", {"then": f"/contacts/{ada.pk}"})
    assert "Call Ada" in text(ann, f"/contacts/{ada.pk}")


def test_who_rests_says_why_and_can_be_taken_up_again(ann: Client, cast: Cast) -> None:
    make.touch(by=cast.ann, contact=cast.rob, followup=cast.call_rob)
    ann.post(f"/followups/{cast.call_rob.pk}/leave", {"because": "no_thanks"})
    page = text(ann, f"/contacts/{cast.rob.pk}")
    assert "Nothing is open with Rob" in page and f"/followups/{cast.call_rob.pk}/wake" in page


def form_of(contact: Contact) -> dict[str, object]:
    return {
        "full": contact.full, "organization": "Saltmarsh Bakery", "phone": ["020 7946 0018"], "phone_label": ["mobile"],
        "email": ["rob@example.com"], "email_label": [""], "seen": contact.changed_by_id, "client_key": "k",
    }  # fmt: skip


def test_the_page_is_edited_and_a_double_click_counts_once(ann: Client, cast: Cast) -> None:
    form = form_of(cast.rob) | {"does": "Bread and rolls", "phone": ["020 7946 0018", "020 7946 0055"]}
    answer = ann.post(f"/contacts/{cast.rob.pk}/edit", form)
    assert answer.status_code == 303 and "?did=" in answer["Location"]
    assert ann.post(f"/contacts/{cast.rob.pk}/edit", form).status_code in (303, 409)
    cast.rob.refresh_from_db()
    assert (cast.rob.does, cast.rob.methods.count()) == ("Bread and rolls", 3)


def test_a_wrong_field_keeps_what_was_typed(ann: Client, cast: Cast) -> None:
    form = form_of(cast.rob) | {"email": ["not an address"], "note": "Asks for rye on Mondays"}
    answer = ann.post(f"/contacts/{cast.rob.pk}/edit", form)
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "“not an address” is no mail address." in page and "Asks for rye on Mondays" in page
    assert cast.rob.methods.filter(kind="email", value="rob@example.com").exists()


def test_two_tabs_the_second_is_told_and_keeps_its_words(ann: Client, cast: Cast) -> None:
    form = form_of(cast.rob)
    ann.post(f"/contacts/{cast.rob.pk}/edit", form | {"does": "Bread"})
    answer = ann.post(f"/contacts/{cast.rob.pk}/edit", form | {"does": "Cakes", "client_key": "k2"})
    assert answer.status_code == 409 and "Cakes" in answer.content.decode()


@pytest.mark.parametrize("seen", ["", "abc", "9" * 30])
def test_a_bent_version_breaks_nothing(ann: Client, cast: Cast, seen: str) -> None:
    assert ann.post(f"/contacts/{cast.rob.pk}/edit", form_of(cast.rob) | {"seen": seen}).status_code == 303


def test_a_line_is_corrected_and_the_old_one_is_no_longer_shown(ann: Client, cast: Cast) -> None:
    touch = make.touch(by=cast.ann, contact=cast.rob, outcome="reached", words="Wants rye")
    form = {"outcome": "voicemail", "words": "Left a message", "at": "2026-11-03T09:30"}
    assert ann.post(f"/touches/{touch.pk}/correct", form).status_code == 303
    page = text(ann, f"/contacts/{cast.rob.pk}")
    assert "Left a message" in page and "Wants rye" not in page


@pytest.mark.parametrize("wrong", [{"at": "yesterday"}, {"outcome": "flew"}, {"at": "2099-01-01T10:00"}])
def test_a_correction_that_cannot_be_keeps_its_words(ann: Client, cast: Cast, wrong: dict[str, str]) -> None:
    touch = make.touch(by=cast.ann, contact=cast.rob)
    form = {"outcome": "reached", "words": "Left a message", "at": "2026-11-03T09:30"} | wrong
    answer = ann.post(f"/touches/{touch.pk}/correct", form)
    assert answer.status_code == 409 and "Left a message" in answer.content.decode()
    assert Touch.objects.count() == 1


def test_a_deleted_person_is_gone_and_can_be_brought_back(ann: Client, cast: Cast) -> None:
    to = f"/contacts/{cast.rob.pk}"
    assert "30 days" in text(ann, f"{to}/delete")
    ann.post(f"{to}/delete")
    assert ann.get(to).status_code == 404 and to not in text(ann, "/people")
    assert "Rob Okafor" in text(ann, "/people/deleted")
    ann.post(f"{to}/restore")
    assert "Call Rob" in text(ann, to)


def test_a_colleague_sees_the_same_page(client: Client, cast: Cast) -> None:
    member: Member = cast.ben
    client.force_login(member.user)
    assert "Call Rob" in text(client, f"/contacts/{cast.rob.pk}")


def test_today_stands_inside_a_sentence(ann: Client, cast: Cast) -> None:
    for day in (30, 29):
        make.followup(by=cast.ann, contact=cast.rob, due=make.window(datetime(2026, 11, day)), opened=clock.now())
    page = ann.get(f"/contacts/{cast.rob.pk}").content.decode()
    assert "Since today" in page and "Since Today" not in page
