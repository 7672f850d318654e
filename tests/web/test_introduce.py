"""Introductions on pages: choose a person, send, ask, thank."""

import re

import pytest
from django.test import Client

from followthrough.followups.models import FollowUp
from followthrough.people.models import Contact
from tests import make
from tests.cast import Cast


@pytest.fixture
def ann(client: Client, cast: Cast) -> Client:
    client.force_login(cast.ann.user)
    return client


@pytest.fixture
def nora(cast: Cast) -> Contact:
    return make.contact(by=cast.ann, name="Nora Pell", organization="Pell Roofing", email="nora@example.com", phone="")


def text(client: Client, to: str, **headers: str) -> str:
    answer = client.get(to, headers=headers)
    assert answer.status_code == 200, answer
    return answer.content.decode()


def fields(page: str) -> dict[str, str]:
    return dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page))


def test_an_introduction_makes_two_follow_ups(ann: Client, cast: Cast, nora: Contact) -> None:
    Contact.objects.filter(pk=nora.pk).update(does="roofs and gutters")
    page = text(ann, f"/contacts/{nora.pk}/introduce?about=the+roof&q=rob")
    assert f'href="/contacts/{nora.pk}/introduce?to={cast.rob.pk}&amp;about=the%20roof"' in page
    page = text(ann, f"/contacts/{nora.pk}/introduce?to={cast.rob.pk}&about=the+roof")
    assert "Rob Okafor of Saltmarsh Bakery, and Nora Pell of Pell Roofing (roofs and gutters)" in page
    assert "mailto:rob@example.com,nora@example.com?" in page or "mailto:nora@example.com,rob@example.com?" in page
    sent = fields(page.split('class="introduce"')[1]) | {"needs": str(cast.rob.pk), "about": "the roof"}
    answer = ann.post(f"/contacts/{nora.pk}/introduce", sent)
    assert answer["Location"].startswith(f"/contacts/{nora.pk}?did=")
    asking = FollowUp.objects.get(contact=cast.rob, purpose="referral")
    assert asking.tied_to and asking.tied_to.contact == nora
    assert ann.post(f"/contacts/{nora.pk}/introduce", sent).status_code == 303
    assert FollowUp.objects.filter(purpose="referral").count() == 2


def test_both_pages_name_the_other_person_and_note_that_they_talked(ann: Client, cast: Cast, nora: Contact) -> None:
    ann.post(f"/contacts/{nora.pk}/introduce", {"to": str(cast.rob.pk), "client_key": "k"})
    hers, his = FollowUp.objects.get(contact=nora), FollowUp.objects.get(contact=cast.rob, purpose="referral")
    assert f'Introduced to <a href="/contacts/{cast.rob.pk}">Rob Okafor</a>' in text(ann, f"/contacts/{nora.pk}")
    assert f'Introduced to <a href="/contacts/{nora.pk}">Nora Pell</a>' in text(ann, f"/followups/{his.pk}")
    page = text(ann, f"/contacts/{cast.rob.pk}")
    sent = fields(page.split('class="tied"')[1].split("</form>")[0])
    assert ann.post(f"/followups/{his.pk}/talked", sent).status_code == 303
    hers.refresh_from_db()
    assert "thanks" in hers.next_what
    assert "Introduced to" not in text(ann, f"/contacts/{cast.rob.pk}")
    page = text(ann, f"/contacts/{nora.pk}")
    assert "They talked" not in page.split('class="tied"')[1].split("</section>")[0], "it is said once"


def test_introducing_a_personal_contact_is_refused_with_a_sentence(ann: Client, cast: Cast, nora: Contact) -> None:
    Contact.objects.filter(pk=nora.pk).update(is_personal=True)
    answer = ann.post(f"/contacts/{nora.pk}/introduce", {"to": str(cast.rob.pk), "client_key": "k"})
    assert answer.status_code == 409 and "you can’t introduce them" in answer.content.decode()
    assert "/introduce" not in text(ann, f"/contacts/{nora.pk}").split("<main")[1]


def test_htmx_gets_only_the_choices(ann: Client, cast: Cast, nora: Contact) -> None:
    got = text(ann, f"/contacts/{nora.pk}/introduce?q=rob", **{"HX-Request": "true", "HX-Target": "others"})
    assert "Rob Okafor" in got and "<html" not in got


@pytest.mark.parametrize("to", ["x", "0", "9" * 30, "-1"])
def test_an_unknown_person_is_not_found(ann: Client, nora: Contact, to: str) -> None:
    assert ann.get(f"/contacts/{nora.pk}/introduce?to={to}").status_code in (200, 404)
    assert ann.post(f"/contacts/{nora.pk}/introduce", {"to": to}).status_code == 404
