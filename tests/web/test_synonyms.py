"""A workspace's own words for the same work."""

from datetime import datetime

import pytest
from django.test import Client

from followthrough.accounts.models import Member
from followthrough.directory.who_does import find_who_does
from followthrough.people import write
from followthrough.people.models import Contact
from tests import make
from tests.cast import Cast


@pytest.fixture
def ann(client: Client, cast: Cast) -> Client:
    client.force_login(cast.ann.user)
    return client


def test_own_synonyms_are_used_and_an_empty_field_restores_the_shipped_ones(
    ann: Client, cast: Cast, now: datetime
) -> None:
    nora = make.contact(by=cast.ann, name="Nora Pell", organization="")
    Contact.objects.filter(pk=nora.pk).update(does="thatching")
    write.rebuild_search_words(Contact.objects.get(pk=nora.pk))

    def found(does: str) -> list[int]:
        return [one.entry.id for one in find_who_does(Member.objects.get(pk=cast.ann.pk), does, now=now)]

    assert found("reeds") == []
    assert ann.post("/settings/synonyms", {"synonyms": "reeds,  thatcher\n\n lids, tins,"}).status_code == 303
    cast.workspace.refresh_from_db()
    assert cast.workspace.synonyms == "reeds, thatcher\nlids, tins" and found("reeds") == [nora.pk]
    assert "reeds, thatcher" in ann.get("/settings/synonyms").content.decode()
    ann.post("/settings/synonyms", {"synonyms": " \n"})
    assert found("reeds") == [] and "plumber" in ann.get("/settings/synonyms").content.decode()


def test_a_line_that_is_too_long_is_named_and_nothing_is_changed(ann: Client, cast: Cast) -> None:
    answer = ann.post("/settings/synonyms", {"synonyms": "a, b\n" + ", ".join(f"w{n}" for n in range(50))})
    assert answer.status_code == 422 and "Line 2 has more than" in answer.content.decode()
    cast.workspace.refresh_from_db()
    assert cast.workspace.synonyms == ""
