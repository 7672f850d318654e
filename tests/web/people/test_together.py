"""People selected on a list: a page with the counts, then one act with Undo; also without JavaScript."""

import pytest
from django.test import Client

from followthrough.acts.models import Act
from followthrough.flows.contact import tag_people
from followthrough.followups.models import FollowUp
from followthrough.people.models import Contact, ContactTag
from tests import make
from tests.cast import TUESDAY, Cast

TEN = [f"{first} Vane" for first in ["Ada", "Bo", "Cy", "Dee", "Eve", "Fay", "Gus", "Hal", "Ida", "Jo"]]


@pytest.fixture
def ids(cast: Cast) -> list[int]:
    return [row.pk for row in make.people(by=cast.ann, names=TEN)]


def test_every_person_of_a_list_has_a_box_that_belongs_to_the_bar(at_desk: Client, ids: list[int]) -> None:
    for address in ("/people", "/people?list=idle"):
        said = at_desk.get(address).content.decode()
        assert said.count('form="pick"') >= 10
        assert 'id="pick"' in said


def test_ten_go_onto_a_saturday_with_one_reason_and_come_back(at_desk: Client, ids: list[int], cast: Cast) -> None:
    page = at_desk.get("/people/together", {"do": "start", "contact": [*ids, cast.rob.pk]}).content.decode()
    assert "This is for 10 people." in page
    assert "Rob Okafor" in page
    sent = {"do": "start", "contact": [*ids, cast.rob.pk], "choice": "2026-11-28", "about": "the specials"}
    done = at_desk.post("/people/together", sent | {"client_key": "k"})
    assert done.status_code == 303
    assert FollowUp.objects.filter(contact__in=ids, about="the specials").count() == 10
    shown = at_desk.get(done["Location"]).content.decode()
    assert "Put 10 people on Saturday 28 Nov about the specials." in shown
    assert at_desk.post("/people/together", sent | {"client_key": "k"}).status_code == 303
    at_desk.post("/undo", {"act": Act.objects.latest("pk").pk})
    assert not FollowUp.objects.filter(contact__in=ids).exists()


def test_everyone_of_a_list_and_of_a_tag(at_desk: Client, ids: list[int], cast: Cast) -> None:
    tag_people.change_contact_tags(Contact.objects.get(pk=ids[0]), add=["Tea"], by=cast.ann, now=TUESDAY)
    tag = ContactTag.objects.get().tag_id
    assert "10 people" in at_desk.get("/people/together?do=tag&all=1&list=idle").content.decode()
    sent = {"do": "tag", "all": "1", "list": "idle", "new_tag": "Winter"}
    assert at_desk.post("/people/together", sent).status_code == 303
    assert ContactTag.objects.filter(tag__name="Winter").count() == 10
    assert at_desk.post("/people/together", {"do": "keep", "all": "1", "tag": tag}).status_code == 303
    assert "one person (Ada Vane)" in at_desk.get(f"/people/together?do=start&all=1&tag={tag}").content.decode()


def test_who_was_changed_since_the_page_was_shown_is_left_out(at_desk: Client, ids: list[int], cast: Cast) -> None:
    seen = Act.objects.latest("pk").pk
    tag_people.change_contact_tags(Contact.objects.get(pk=ids[0]), add=["Tea"], by=cast.ben, now=TUESDAY)
    at_desk.post("/people/together", {"do": "start", "contact": ids, "choice": "2026-11-28", "seen": seen})
    assert FollowUp.objects.filter(contact__in=ids).count() == 9
    assert "Ada Vane" in Act.objects.latest("pk").sentence


def test_nobody_and_nonsense_are_refused(at_desk: Client, ids: list[int], cast: Cast) -> None:
    assert "No one was chosen" in at_desk.get("/people/together").content.decode()
    acts = Act.objects.count()
    for fields in (
        {"do": "start", "choice": "2026-11-28"}, {"do": "start", "contact": ids}, {"do": "tag", "contact": ids},
        {"do": "keep", "contact": ids, "choice": "x"}, {"do": "close", "contact": ids, "choice": "later"},
        {"do": "close", "contact": ids}, {"do": "start", "contact": ids, "when": "blue"},
    ):  # fmt: skip
        assert at_desk.post("/people/together", fields).status_code == 409, fields
    assert Act.objects.count() == acts


def test_the_people_found_and_those_of_upcoming_are_selected_in_the_same_way(at_desk: Client, ids: list[int]) -> None:
    found = at_desk.get("/find?q=Vane").content.decode()
    assert found.count('form="pick"') == 10
    assert 'name="then" value="/find?q=Vane"' in found
    sent = {"contact": ids, "then": "/find?q=Vane"}
    done = at_desk.post("/people/together", sent | {"do": "start", "choice": "2026-11-28", "about": "the specials"})
    assert done["Location"].startswith("/find?q=Vane&did=")
    ahead = at_desk.get("/upcoming").content.decode()
    assert (ahead.count('form="pick"'), 'value="move"' in ahead, 'value="start"' in ahead) == (10, True, False)
    assert "This is for 10 people." in at_desk.get("/people/together", {"do": "move", **sent}).content.decode()
    moved = at_desk.post("/people/together", {"do": "move", "contact": ids, "when": "dec 1", "then": "/upcoming"})
    assert moved["Location"].startswith("/upcoming?did=")
    assert FollowUp.objects.filter(contact__in=ids, next_starts__startswith="2026-12-01").count() == 10
    assert at_desk.post("/people/together", {**sent, "do": "tag", "new_tag": "x", "then": "//example.com"})[
        "Location"
    ].startswith("/people?")


def test_many_are_handed_over_and_exported(at_desk: Client, ids: list[int], cast: Cast) -> None:
    at_desk.post("/people/together", {"do": "start", "contact": ids, "choice": "over 1 week"})
    page = at_desk.get("/people/together", {"do": "hand", "contact": ids}).content.decode()
    assert "Ben Carter" in page
    assert at_desk.post("/people/together", {"do": "hand", "contact": ids}).status_code == 409
    at_desk.post("/people/together", {"do": "hand", "contact": ids, "choice": cast.ben.pk})
    assert FollowUp.objects.filter(contact__in=ids, owner=cast.ben).count() == 10
    stranger = make.contact(by=cast.zoe, name="Zed Marsh")
    for kind, begin in (("csv", "Id,Name"), ("vcf", "BEGIN:VCARD")):
        answer = at_desk.post("/people/together", {"do": "export", "choice": kind, "contact": [*ids, stranger.pk]})
        said = answer.content.decode()
        assert answer["Content-Disposition"] == f'attachment; filename="contacts.{kind}"'
        assert (said.startswith(begin), "Ada Vane" in said, "Zed" in said) == (True, True, False)
    assert at_desk.post("/people/together", {"do": "export"}).status_code == 409
