"""The pages about possible duplicates: pairs, the preview of a merge, hints during typing."""

import re
from datetime import datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from followthrough.capture.models import Suggestion
from followthrough.flows.contact.delete_contact import delete_contact
from followthrough.flows.duplicates.find_duplicates import compare_contacts
from followthrough.flows.duplicates.merge import merge_contacts
from followthrough.people.models import Contact
from tests import make
from tests.cast import Cast, make_cast


@pytest.fixture
def robert(cast: Cast, now: datetime) -> Contact:
    """A second contact of Rob, with his office number."""
    row = make.contact(by=cast.ann, name="Robert Okafor", organization="Tidewater Lamps", email="")
    for _ in range(3):
        make.touch(by=cast.ann, contact=row)
    return row


@pytest.fixture
def asked(cast: Cast, robert: Contact, now: datetime) -> Suggestion:
    compare_contacts(cast.ann, now)
    return Suggestion.objects.get()


def page(client: Client, to: str) -> str:
    answer = client.get(to)
    assert answer.status_code == 200, answer
    return " ".join(answer.content.decode().split())


def hidden(said: str) -> dict[str, str]:
    return dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', said))


def test_before_the_first_search_one_button_searches(at_desk: Client, cast: Cast, robert: Contact) -> None:
    assert "Not checked yet." in page(at_desk, "/duplicates")
    answer = at_desk.post("/duplicates/search")
    assert (answer.status_code, answer["Location"]) == (303, "/duplicates")
    said = page(at_desk, "/duplicates")
    assert "Same phone, and Rob is short for Robert." in said
    assert "Today: Compared two contacts: 1 pair may be the same person." in said


def test_one_button_merges_a_pair(at_desk: Client, cast: Cast, asked: Suggestion, robert: Contact) -> None:
    fields = hidden(page(at_desk, "/duplicates"))
    answer = at_desk.post(f"/duplicates/{asked.pk}/same", fields)
    assert answer["Location"].startswith("/duplicates?did=")
    assert "Merged Rob Okafor into Robert Okafor." in page(at_desk, answer["Location"])
    cast.rob.refresh_from_db()
    assert cast.rob.merged_into == robert
    again = at_desk.post(f"/duplicates/{asked.pk}/same", fields)
    assert again.status_code == 303 and Contact.objects.kept().count() == 1


def test_one_button_keeps_two_people_apart_and_one_puts_off(at_desk: Client, cast: Cast, asked: Suggestion) -> None:
    said = page(at_desk, f"/duplicates?later={asked.pk}")
    assert "Rob is short for Robert" in said
    answer = at_desk.post(f"/duplicates/{asked.pk}/different", hidden(said))
    assert "separate" in page(at_desk, answer["Location"])
    assert "No duplicates to review." in page(at_desk, "/duplicates")
    assert at_desk.post(f"/duplicates/{asked.pk}/different", {"client_key": "other"}).status_code == 409


def test_numbers_are_shown_in_international_form(at_desk: Client, cast: Cast, now: datetime) -> None:
    for first in ("Robert", "Bob"):
        make.contact(by=cast.ann, name=f"{first} Tilling", phone="+442079460133", email="")
    compare_contacts(cast.ann, now)
    said = page(at_desk, "/duplicates")
    assert "may be the same person, most likely" in said and "+44 20 7946 0133" in said and "+442079460133" not in said


def test_the_preview_says_what_moves_and_offers_both_names(
    at_desk: Client, cast: Cast, asked: Suggestion, robert: Contact
) -> None:
    make.followup(by=cast.ann, contact=robert, due=make.window(datetime(2026, 11, 25)))
    to = f"/contacts/{cast.rob.pk}/merge/{robert.pk}"
    said = page(at_desk, to)
    assert "Three history entries and one open follow-up move over." in said
    assert "The name and the company you don’t choose go into the note." in said
    answer = at_desk.post(to, hidden(said) | {"name": str(robert.pk), "organization": str(cast.rob.pk)})
    assert answer["Location"].startswith(f"/contacts/{cast.rob.pk}?did=")
    cast.rob.refresh_from_db()
    assert (cast.rob.full, str(cast.rob.organization)) == ("Robert Okafor", "Saltmarsh Bakery")


def test_the_address_of_the_merged_person_redirects(
    at_desk: Client, cast: Cast, robert: Contact, now: datetime
) -> None:
    merge_contacts(cast.rob, robert, by=cast.ann, now=now)
    answer = at_desk.get(f"/contacts/{robert.pk}")
    assert (answer.status_code, answer["Location"]) == (303, f"/contacts/{cast.rob.pk}")
    assert "No contacts deleted" in page(at_desk, "/people/deleted")
    assert at_desk.post(f"/contacts/{robert.pk}/restore").status_code == 409
    answer = at_desk.get(f"/contacts/{cast.rob.pk}/merge/{robert.pk}")
    assert answer.status_code == 409 and "already merged with another contact" in answer.content.decode()


def test_a_merge_with_oneself_or_a_stranger_is_refused(at_desk: Client, cast: Cast) -> None:
    assert at_desk.get(f"/contacts/{cast.rob.pk}/merge/{cast.rob.pk}").status_code == 409
    stranger = make.contact(by=cast.zoe, name="Robert Okafor")
    for to in (f"/contacts/{cast.rob.pk}/merge/{stranger.pk}", f"/contacts/{stranger.pk}/merge/{cast.rob.pk}"):
        assert at_desk.get(to).status_code == at_desk.post(to).status_code == 404


def test_similar_people_and_found_people_can_be_merged(at_desk: Client, cast: Cast, robert: Contact) -> None:
    make.contact(by=cast.ann, name="Cleo Marsh", phone="", email="")
    to = f"/contacts/{cast.rob.pk}/merge"
    assert f"{to}/{robert.pk}" in page(at_desk, to) and "Same phone" in page(at_desk, to)
    said = page(at_desk, f"{to}?q=cleo")
    assert "Cleo Marsh" in said and "Robert" not in said
    assert "No other contact matches" in page(at_desk, f"{to}?q=xyz")


def test_any_number_of_pairs_takes_the_same_queries(
    at_desk: Client, cast: Cast, asked: Suggestion, now: datetime
) -> None:
    counts = []
    for more in (0, 4):
        for number in range(more):
            for name in (f"Nora Voss{chr(97 + number)}berg", f"Nora Voss{chr(97 + number)}berg"):
                make.contact(by=cast.ann, name=name, phone="", email="")
        compare_contacts(cast.ann, now)
        with CaptureQueriesContext(connection) as said:
            page(at_desk, "/duplicates")
        counts.append(len(said))
    assert Suggestion.objects.count() > 3
    assert counts[0] == counts[1] <= 16


def test_possible_duplicates_are_named_during_typing(at_desk: Client, cast: Cast) -> None:
    said = page(at_desk, "/duplicates/similar?full=Robert+Okafor&organization=&phone=&email=")
    assert "You may already have this contact:" in said and "Rob is short for Robert" in said
    assert f'href="/contacts/{cast.rob.pk}"' in said and "Saltmarsh Bakery" in said
    assert page(at_desk, "/duplicates/similar?full=Cleo+Marsh") == ""
    assert page(at_desk, f"/duplicates/similar?full=Robert+Okafor&but={cast.rob.pk}") == ""


def test_without_javascript_the_form_asks_and_keeps_the_typed_fields(at_desk: Client, cast: Cast) -> None:
    typed = {"full": "Robert Okafor", "phone": "020 7946 0018", "note": "Likes rye.", "client_key": "once"}
    answer = at_desk.post("/people/new", typed)
    said = " ".join(answer.content.decode().split())
    assert answer.status_code == 409 and Contact.objects.count() == 1
    assert "Is this someone you already have?" in said and "Likes rye." in said
    answer = at_desk.post("/people/new", typed | hidden(said))
    assert answer.status_code == 303
    added = Contact.objects.exclude(pk=cast.rob.pk).get()
    assert (added.full, added.note, added.methods.count()) == ("Robert Okafor", "Likes rye.", 1)


def test_a_new_person_is_saved_at_once_and_an_invalid_field_is_named(at_desk: Client, cast: Cast) -> None:
    answer = at_desk.post("/people/new", {"full": "Cleo Marsh", "email": "cleo@example.com", "client_key": "once"})
    assert "Saved Cleo Marsh." in page(at_desk, answer["Location"])
    again = at_desk.post("/people/new", {"full": "Dario Quill", "client_key": "once"})
    assert again.status_code == 303 and Contact.objects.count() == 2
    assert "isn’t an email address" in at_desk.post("/people/new", {"full": "X Y", "email": "no"}).content.decode()


def test_an_edit_that_makes_two_alike_asks_first_and_another_edit_does_not(at_desk: Client, cast: Cast) -> None:
    cleo = make.contact(by=cast.ann, name="R. Okafor", phone="", email="cleo@example.com", organization="")
    to = f"/contacts/{cleo.pk}/edit"
    typed = hidden(page(at_desk, to)) | {"full": "R. Okafor", "email": "cleo@example.com"}
    answer = at_desk.post(to, typed | {"email": "rob@example.com"})
    said = answer.content.decode()
    assert answer.status_code == 409 and f"/contacts/{cleo.pk}/merge/{cast.rob.pk}" in said
    assert at_desk.post(to, typed | {"note": "Likes rye."}).status_code == 303
    again = hidden(page(at_desk, to)) | {"full": "R. Okafor", "email": "rob@example.com", "met": str(cast.rob.pk)}
    assert at_desk.post(to, again).status_code == 303


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("who", ["merged", "deleted", "same", "nobody"])
def test_the_preview_of_a_merge_that_cannot_be_is_answered_without_a_transaction(
    client: Client, now: datetime, who: str
) -> None:
    cast = make_cast()
    gay, kay = (make.contact(by=cast.ann, name=name, phone="", email="") for name in ("Gay Marlow", "Kay Marlow"))
    if who == "merged":
        merge_contacts(kay, gay, by=cast.ann, now=now)
    if who == "deleted":
        delete_contact(gay, by=cast.ann, now=now)
    gone = {"same": cast.rob.pk, "nobody": 987654}.get(who, gay.pk)
    client.force_login(cast.ann.user)
    for to in (f"/contacts/{cast.rob.pk}/merge/{gone}", f"/contacts/{gone}/merge/{cast.rob.pk}"):
        assert client.get(to).status_code == (404 if who == "nobody" else 409), to
