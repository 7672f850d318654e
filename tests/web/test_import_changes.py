"""The preview names who is there already and as whom, and offers what a file would change."""

from pathlib import Path

import pytest
from django.test import Client

from followthrough.acts.models import Act
from followthrough.kit import data_folder
from followthrough.people.models import Contact
from tests.cast import Cast
from tests.web.test_imports import chosen, upload

SECOND = (
    b"Name,Company,Title,Email,Pets\nBob Okafor,Bolt,Owner,rob@example.com,a cat\n"
    b"Rob Okafor,,,rob@example.com,\nAda Brook,Acme,,ada@example.com,\n"
)


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(data_folder, "home_folder", lambda: tmp_path)


def rob(cast: Cast) -> tuple[str, str]:
    row = Contact.objects.select_related("organization").get(pk=cast.rob.pk)
    return str(row.organization), row.title


def test_the_preview_names_as_whom_and_offers_the_change(at_desk: Client, cast: Cast) -> None:
    page = at_desk.get(upload(at_desk, ("people.csv", SECOND))["Location"]).content.decode()
    assert (
        "2 contacts you already have" in page and f'you have <a href="/contacts/{cast.rob.pk}">Rob Okafor</a>' in page
    )
    assert "company: <s>Saltmarsh Bakery</s> → Bolt" in page and "Not imported: Pets." in page
    assert ":2:organization" in page and 'name="take"' in page and "checked" not in page


def test_what_is_not_ticked_stays_and_is_said(at_desk: Client, cast: Cast) -> None:
    files = chosen(upload(at_desk, ("people.csv", SECOND)))
    done = at_desk.post("/import/run", {"i": files, "client_key": "k"})
    assert rob(cast) == ("Saltmarsh Bakery", "Owner")
    page = at_desk.get(done["Location"]).content.decode()
    assert "company: Saltmarsh Bakery → Bolt, not changed." in page and "Rob Okafor" in page


@pytest.mark.parametrize("ticked", ["take", "take_all"])
def test_a_ticked_change_is_made(at_desk: Client, cast: Cast, ticked: str) -> None:
    (file,) = chosen(upload(at_desk, ("people.csv", SECOND)))
    value = f"{file}:2:organization" if ticked == "take" else file
    done = at_desk.post("/import/run", {"i": file, "client_key": "k", ticked: value})
    assert rob(cast)[0] == "Bolt"
    assert "→ Bolt, changed." in at_desk.get(done["Location"]).content.decode()


def test_a_file_that_only_offers_changes_can_be_left_or_taken(at_desk: Client, cast: Cast) -> None:
    only = b"Name,Company,Email\nRob Okafor,Bolt,rob@example.com\n"
    (file,) = chosen(answer := upload(at_desk, ("people.csv", only)))
    assert "Save the changes" in at_desk.get(answer["Location"]).content.decode()
    assert at_desk.post("/import/run", {"i": file, "client_key": "k"})["Location"] == "/people"
    assert not Act.objects.filter(verb="import").exists()
    at_desk.post("/import/run", {"i": file, "client_key": "k", "take": f"{file}:2:organization"})
    assert rob(cast)[0] == "Bolt"


def test_a_tick_that_belongs_to_no_row_changes_nothing(at_desk: Client, cast: Cast) -> None:
    (file,) = chosen(upload(at_desk, ("people.csv", SECOND)))
    at_desk.post("/import/run", {"i": file, "client_key": "k", "take": [f"{file}:9:organization", "x", "1:2:note"]})
    assert rob(cast)[0] == "Saltmarsh Bakery"
