"""The page of a template: its text, filled at its fullest and at its shortest, saved and reset."""

import re
from datetime import datetime

import pytest
from django.test import Client

from followthrough.flows.account.edit_template import set_template
from followthrough.message_templates.models import Template
from followthrough.words.en.template_names import MEDIUM_NAMES, SITUATION_NAMES
from followthrough.words.scripts import MEDIA, SITUATIONS, rows_of
from tests.cast import Cast

PAGE = "/templates/met/voicemail"


def form(browser: Client, path: str = PAGE) -> dict[str, str]:
    return dict(re.findall(r'name="(seen|client_key)" value="([^"]*)"', browser.get(path).content.decode()))


def test_every_situation_and_medium_has_its_name() -> None:
    assert {row for medium in MEDIA for row in rows_of(medium)} == SITUATION_NAMES.keys() >= {*SITUATIONS}
    assert {*MEDIA} == MEDIUM_NAMES.keys()


@pytest.mark.parametrize("situation", SITUATION_NAMES)
def test_each_is_shown_at_its_fullest_and_at_its_shortest(at_desk: Client, situation: str) -> None:
    medium = next(name for name in MEDIA if situation in rows_of(name))
    page = at_desk.get(f"/templates/{situation}/{medium}").content.decode()

    assert "At its fullest" in page and "At its shortest" in page and "Hi <mark>Mike</mark>" in page
    assert "wrong-why" not in page


def test_it_is_saved_shown_as_edited_and_reset(at_desk: Client, cast: Cast) -> None:
    at_desk.post(PAGE, form(at_desk) | {"text": "Hi {first_name}. Please call me. {next_step_again} {next_date}."})
    page = at_desk.get(PAGE).content.decode()
    assert "Please call me." in page and "<small>edited</small>" in page

    at_desk.post(f"{PAGE}/reset", form(at_desk))
    assert not Template.objects.exists()


def test_what_cannot_be_one_is_named_and_kept(at_desk: Client) -> None:
    answer = at_desk.post(PAGE, form(at_desk) | {"text": "Hi {nickname}. Please call me."})
    page = answer.content.decode()

    assert answer.status_code == 409
    assert "No fact is called {nickname}." in page and "Hi {nickname}. Please call me.</textarea>" in page


def test_who_was_slower_sees_both(at_desk: Client, cast: Cast, now: datetime) -> None:
    mine = form(at_desk) | {"text": "Hi {first_name}. Mine."}
    set_template("met", "voicemail", "Hi {first_name}. Ben’s.", by=cast.ben, now=now)
    page = at_desk.post(PAGE, mine).content.decode()

    assert "Hi {first_name}. Ben’s." in page and "Hi {first_name}. Mine.</textarea>" in page
    at_desk.post(PAGE, form_of_answer(page) | {"text": "Hi {first_name}. Mine."})
    assert Template.objects.get().text == "Hi {first_name}. Mine."


def form_of_answer(page: str) -> dict[str, str]:
    return dict(re.findall(r'name="(seen|client_key)" value="([^"]*)"', page))


def test_the_proofs_follow_what_is_typed(at_desk: Client) -> None:
    shown = at_desk.post(f"{PAGE}/preview", {"text": "Hi {first_name}. Call me[ at {my_phone}]."}).content.decode()
    assert "Call me." in shown and "It names no date of yours." in shown
    assert not Template.objects.exists()


def test_what_is_no_template_is_not_found(at_desk: Client) -> None:
    for path in ("/templates/third/email", "/templates/met/pigeon", "/templates/none/call"):
        assert at_desk.get(path).status_code == 404
