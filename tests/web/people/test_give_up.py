"""Taking a person off the list 'Meaning to call', also with bad input."""

from datetime import datetime

import pytest
from django.test import Client

from followthrough.flows.contact import sort_people
from followthrough.followups.models import FollowUp
from followthrough.people.models import Contact
from tests import make
from tests.cast import Cast
from tests.web.requests import page_html, post_form, refused_html


@pytest.fixture
def ada(cast: Cast, now: datetime) -> Contact:
    """A person Ann means to call."""
    person = make.contact(by=cast.ann, name="Ada Brook")
    sort_people.sort_contact(person, "call", by=cast.ann, now=now)
    return person


def test_the_form_is_a_page_and_a_popover(at_desk: Client, ada: Contact) -> None:
    to = f"/contacts/{ada.pk}/give-up"
    page, pop = page_html(at_desk, to), page_html(at_desk, to, **{"HX-Request": "true"})
    assert "<html" in page and "<html" not in pop
    assert all("Not meaning to call Ada anymore?" in html for html in (page, pop))
    assert all(f'action="{to}"' in html and 'value="do_not_contact"' in html for html in (page, pop))


def test_a_person_can_be_given_up_until_a_later_day(at_desk: Client, ada: Contact) -> None:
    to = post_form(at_desk, f"/contacts/{ada.pk}/give-up", because="later", when="in may")
    assert to.startswith("/people?list=call&did=")
    assert str(FollowUp.objects.get(contact=ada).reopen_on) == "2027-05-01"


@pytest.mark.parametrize(
    "fields", [{}, {"because": "other"}, {"because": "later"}, {"because": "later", "when": "xyz"}, {"because": "zzz"}]
)
def test_a_reason_that_is_missing_or_unknown_is_refused(at_desk: Client, ada: Contact, fields: dict[str, str]) -> None:
    assert "Nothing was changed" in refused_html(at_desk, f"/contacts/{ada.pk}/give-up", **fields)
    assert not FollowUp.objects.filter(contact=ada).exists()


def test_a_second_click_answers_as_the_first(at_desk: Client, ada: Contact) -> None:
    fields = {"because": "do_not_contact", "client_key": "k"}
    first, second = (post_form(at_desk, f"/contacts/{ada.pk}/give-up", **fields) for _ in range(2))
    assert first == "/people?list=call&did=" + first.split("=")[-1]
    assert second.split("did=")[1] == first.split("did=")[1]
    assert FollowUp.objects.filter(contact=ada).count() == 1


def test_a_person_of_another_workspace_is_not_found(at_desk: Client, cast: Cast) -> None:
    theirs = make.contact(by=cast.zoe, name="Cy Elsewhere")
    assert at_desk.get(f"/contacts/{theirs.pk}/give-up").status_code == 404
