"""The form that adds a person."""

import pytest
from django.test import Client

from followthrough.people.models import Contact
from tests import make
from tests.cast import Cast
from tests.web.requests import page_html, post_form, refused_html

ADA = {"full": "Ada Brook", "organization": "Brook Mill", "phone": "020 7946 0055", "email": "ada@example.com",
       "title": "Head", "note": "Met at the fair"}  # fmt: skip


def test_an_empty_form_is_a_page(at_desk: Client) -> None:
    page = page_html(at_desk, "/people/new")
    assert "New contact" in page and "Is this someone" not in page


def test_a_person_is_written_down_with_all_fields(at_desk: Client) -> None:
    to = post_form(at_desk, "/people/new", **ADA)
    ada = Contact.objects.get(full="Ada Brook")
    assert to.startswith(f"/contacts/{ada.pk}?did=")
    assert (str(ada.organization), ada.title, ada.note) == ("Brook Mill", "Head", "Met at the fair")
    assert sorted(ada.methods.values_list("kind", flat=True)) == ["email", "phone"]


@pytest.mark.parametrize("wrong", [{"full": ""}, {"full": " \0 "}, {"email": "no address"}])
def test_a_field_that_cannot_be_is_named_and_the_rest_is_kept(
    at_desk: Client, cast: Cast, wrong: dict[str, str]
) -> None:
    page = refused_html(at_desk, "/people/new", **ADA | wrong)
    assert "Met at the fair" in page and 'class="wrong-why"' in page
    assert Contact.objects.count() == 1


def test_a_possible_duplicate_is_asked_about_before_saving(at_desk: Client, cast: Cast) -> None:
    ada = make.contact(by=cast.ann, name="Ada Brook", email="ada@example.com")
    page = refused_html(at_desk, "/people/new", **ADA)
    assert "Is this someone you already have?" in page and Contact.objects.count() == 2
    post_form(at_desk, "/people/new", **ADA, met=ada.pk)
    assert Contact.objects.filter(full="Ada Brook").count() == 2


def test_a_second_click_writes_once(at_desk: Client, cast: Cast) -> None:
    first = post_form(at_desk, "/people/new", **ADA, client_key="k")
    ada = Contact.objects.get(full="Ada Brook")
    second = post_form(at_desk, "/people/new", **ADA, client_key="k", met=ada.pk)
    assert first.split("did=")[1] == second.split("did=")[1]
    assert Contact.objects.filter(full="Ada Brook").count() == 1


def test_a_vague_date_is_asked_about_after_saving(at_desk: Client) -> None:
    to = post_form(at_desk, "/people/new", **ADA | {"note": "Let's talk soon."})
    ada = Contact.objects.get(full="Ada Brook")
    assert to.startswith(f"/contacts/{ada.pk}/vague-date?said=Let%27s+talk+soon.&then=%2Fcontacts%2F{ada.pk}&did=")
