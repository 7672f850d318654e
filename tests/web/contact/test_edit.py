"""The form that edits a person: a refused form keeps the typed values."""

import pytest
from django.test import Client

from followthrough.flows.contact import tag_people
from followthrough.people.models import Contact
from tests import make
from tests.cast import Cast
from tests.web.requests import count_statements, page_html, post_form, refused_html


def form_of(contact: Contact) -> dict[str, object]:
    return {
        "full": contact.full, "organization": "Saltmarsh Bakery", "phone": ["020 7946 0018"], "phone_label": ["mobile"],
        "email": ["rob@example.com"], "email_label": [""], "seen": contact.changed_by_id, "client_key": "k",
    }  # fmt: skip


def test_the_page_is_edited_and_a_double_click_counts_once(at_desk: Client, cast: Cast) -> None:
    form = form_of(cast.rob) | {"does": "Bread and rolls", "phone": ["020 7946 0018", "020 7946 0055"]}
    answer = at_desk.post(f"/contacts/{cast.rob.pk}/edit", form)
    assert answer.status_code == 303 and "?did=" in answer["Location"]
    assert at_desk.post(f"/contacts/{cast.rob.pk}/edit", form).status_code in (303, 409)
    cast.rob.refresh_from_db()
    assert (cast.rob.does, cast.rob.methods.count()) == ("Bread and rolls", 3)


def test_a_wrong_field_keeps_what_was_typed(at_desk: Client, cast: Cast) -> None:
    form = form_of(cast.rob) | {"email": ["not an address"], "note": "Asks for rye on Mondays"}
    answer = at_desk.post(f"/contacts/{cast.rob.pk}/edit", form)
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "“not an address” isn’t an email address." in page and "Asks for rye on Mondays" in page
    assert cast.rob.methods.filter(kind="email", value="rob@example.com").exists()


def test_the_second_of_two_tabs_is_refused_and_keeps_its_words(at_desk: Client, cast: Cast) -> None:
    form = form_of(cast.rob)
    at_desk.post(f"/contacts/{cast.rob.pk}/edit", form | {"does": "Bread"})
    answer = at_desk.post(f"/contacts/{cast.rob.pk}/edit", form | {"does": "Cakes", "client_key": "k2"})
    assert answer.status_code == 409 and "Cakes" in answer.content.decode()


@pytest.mark.parametrize("seen", ["", "abc", "9" * 30])
def test_an_invalid_version_breaks_nothing(at_desk: Client, cast: Cast, seen: str) -> None:
    assert at_desk.post(f"/contacts/{cast.rob.pk}/edit", form_of(cast.rob) | {"seen": seen}).status_code == 303


def test_the_form_shows_the_person_as_they_are_kept(at_desk: Client, cast: Cast) -> None:
    Contact.objects.filter(pk=cast.rob.pk).update(does="Bread", birthday="1984-05-30", note="Rye on <Mondays>")
    page = page_html(at_desk, f"/contacts/{cast.rob.pk}/edit")
    for words in ('value="Rob Okafor"', 'value="Saltmarsh Bakery"', 'value="Bread"', 'value="30 May 1984"',
                  "Rye on &lt;Mondays&gt;", 'value="rob@example.com"', 'value="mobile"'):  # fmt: skip
        assert words in page


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"full": ""}, "This can’t be saved yet."),
        ({"zone": "Mars/North"}, "This can’t be saved yet."),
        ({"rhythm": "weeks", "every": "x"}, "“x” isn’t a number of weeks."),
        ({"rhythm": "weeks", "every": ""}, "You didn’t say how many weeks."),
    ],
)
def test_a_field_that_cannot_be_is_named_and_the_rest_is_kept(
    at_desk: Client, cast: Cast, wrong: dict[str, object], words: str
) -> None:
    form = form_of(cast.rob) | {"does": "Cakes & rolls"} | wrong
    page = refused_html(at_desk, f"/contacts/{cast.rob.pk}/edit", **form, met="1")
    assert words in page and "Cakes &amp; rolls" in page
    cast.rob.refresh_from_db()
    assert cast.rob.does == ""


def test_an_emptied_row_removes_its_number(at_desk: Client, cast: Cast) -> None:
    post_form(at_desk, f"/contacts/{cast.rob.pk}/edit", **form_of(cast.rob) | {"phone": [""], "phone_label": [""]})
    assert list(cast.rob.methods.values_list("kind", flat=True)) == ["email"]


def test_a_new_name_that_another_person_has_is_asked_about_once(at_desk: Client, cast: Cast) -> None:
    ada = make.contact(by=cast.ann, name="Ada Brook", phone="", email="ada@example.com")
    form = form_of(cast.rob) | {"full": "Ada Brook", "email": ["ada@example.com"]}
    page = refused_html(at_desk, f"/contacts/{cast.rob.pk}/edit", **form)
    assert "Is this someone you already have?" in page and f'value="{ada.pk}"' in page
    assert post_form(at_desk, f"/contacts/{cast.rob.pk}/edit", **form, met=ada.pk).startswith(
        f"/contacts/{cast.rob.pk}?did="
    )


def test_the_same_name_and_numbers_are_not_asked_about(at_desk: Client, cast: Cast) -> None:
    make.contact(by=cast.ann, name="Rob Okafor")
    as_kept = form_of(cast.rob) | {"phone": ["+44 20 7946 0018"]}
    post_form(at_desk, f"/contacts/{cast.rob.pk}/edit", **as_kept | {"does": "Bread"})


def test_a_personal_contact_is_offered_no_interval(at_desk: Client, cast: Cast) -> None:
    assert "Every … weeks" in page_html(at_desk, f"/contacts/{cast.rob.pk}/edit")
    Contact.objects.filter(pk=cast.rob.pk).update(is_personal=True)
    assert "Every … weeks" not in page_html(at_desk, f"/contacts/{cast.rob.pk}/edit")


def test_the_form_takes_the_same_queries_with_one_tag_and_three(at_desk: Client, cast: Cast) -> None:
    tag_people.change_contact_tags(cast.rob, add=["a"], by=cast.ann, now=make.LONG_AGO)
    one = count_statements(at_desk, f"/contacts/{cast.rob.pk}/edit")
    tag_people.change_contact_tags(cast.rob, add=["b", "c"], by=cast.ann, now=make.LONG_AGO)
    assert count_statements(at_desk, f"/contacts/{cast.rob.pk}/edit") == one


def test_a_person_of_another_workspace_is_not_found(at_desk: Client, cast: Cast) -> None:
    theirs = make.contact(by=cast.zoe, name="Cy Elsewhere")
    for verb in ("edit", "delete", "restore"):
        assert at_desk.post(f"/contacts/{theirs.pk}/{verb}", {"full": "Mine"}).status_code == 404
    theirs.refresh_from_db()
    assert (theirs.full, theirs.deleted_at) == ("Cy Elsewhere", None)
