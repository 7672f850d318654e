"""A vague date becomes a day: beside the field with JavaScript, after saving without it."""

import pytest
from django.test import Client

from followthrough.followups.models import FollowUp
from followthrough.people.models import Contact
from tests import make
from tests.cast import Cast
from tests.web.requests import post_form


def test_a_day_is_offered_while_a_vague_date_is_typed(at_desk: Client, cast: Cast) -> None:
    address = f"/contacts/{cast.rob.pk}/vague-date"
    said = at_desk.get(address, {"note": "nice chat, let's talk soon"}, headers={"HX-Request": "true"}).content.decode()
    assert "“let&#39;s talk soon” isn’t a date. Call on Thursday 26 Nov?" in said.replace("&#x27;", "&#39;")
    assert 'name="call_on" value="2026-11-26"' in said
    clear = at_desk.get(address, {"note": "talk soon, I'll call Friday"}, headers={"HX-Request": "true"})
    assert "isn’t a date" not in clear.content.decode()


def edited(at_desk: Client, cast: Cast, **more: str) -> str:
    typed = {"full": "Rob Okafor", "organization": "Saltmarsh Bakery", "note": "Let's talk soon.", "client_key": "k"}
    return str(at_desk.post(f"/contacts/{cast.rob.pk}/edit", typed | more)["Location"])


def test_the_day_that_is_ticked_is_set_when_the_note_is_saved(at_desk: Client, cast: Cast) -> None:
    assert edited(at_desk, cast, call_on="2026-11-26").startswith(f"/contacts/{cast.rob.pk}?did=")
    assert Contact.objects.get(pk=cast.rob.pk).note == "Let's talk soon."
    assert FollowUp.objects.filter(contact=cast.rob, state="open", next_starts__startswith="2026-11-26").count() == 1


def test_without_javascript_the_question_follows_saving_and_enter_sets_the_day(at_desk: Client, cast: Cast) -> None:
    asked = edited(at_desk, cast)
    assert asked.startswith(f"/contacts/{cast.rob.pk}/vague-date?")
    page = at_desk.get(asked).content.decode()
    assert "isn’t a date" in page and "Call on Thursday 26 Nov" in page
    answer = at_desk.post(f"/contacts/{cast.rob.pk}/vague-date", {"call_on": "2026-11-26", "client_key": "f"})
    assert answer.status_code == 303
    assert FollowUp.objects.filter(contact=cast.rob, next_starts__startswith="2026-11-26").exists()


def test_the_page_of_a_stranger_is_not_found_and_a_personal_contact_is_not_asked_about(
    at_desk: Client, cast: Cast
) -> None:
    other = make.contact(by=cast.zoe, name="Zara Quay")
    assert at_desk.get(f"/contacts/{other.pk}/vague-date", {"note": "talk soon"}).status_code == 404
    Contact.objects.filter(pk=cast.rob.pk).update(is_personal=True)
    said = at_desk.get(f"/contacts/{cast.rob.pk}/vague-date", {"note": "talk soon"}, headers={"HX-Request": "true"})
    assert "isn’t a date" not in said.content.decode()


@pytest.mark.parametrize("day", ["", "tomorrow", "2026-13-40"])
def test_an_unreadable_day_counts_as_the_offered_one(at_desk: Client, cast: Cast, day: str) -> None:
    to = post_form(at_desk, f"/contacts/{cast.rob.pk}/vague-date", call_on=day, client_key="k")
    assert to.startswith(f"/contacts/{cast.rob.pk}?did=")
    assert FollowUp.objects.filter(contact=cast.rob, next_starts__startswith="2026-11-26").exists()


def test_words_with_a_day_redirect_back_at_once(at_desk: Client, cast: Cast) -> None:
    answer = at_desk.get(f"/contacts/{cast.rob.pk}/vague-date", {"said": "call on Friday", "then": "/people"})
    assert (answer.status_code, answer["Location"]) == (303, "/people")


def test_a_second_click_sets_one_day(at_desk: Client, cast: Cast) -> None:
    fields = {"call_on": "2026-11-26", "client_key": "k"}
    first, second = (post_form(at_desk, f"/contacts/{cast.rob.pk}/vague-date", **fields) for _ in range(2))
    assert first == second
