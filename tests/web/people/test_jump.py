"""The search field as one door: Enter opens the only person found, a page, a call, or a line that is kept whole."""

from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client

from followthrough.web.site.addresses import url
from tests import make
from tests.cast import Cast
from tests.web.requests import page_html


def on_enter(at_desk: Client, typed: str) -> str:
    """Return where Enter leads, '' for the list of the people found."""
    answer = at_desk.get("/find", {"q": typed, "go": "1"})
    return str(answer["Location"]) if answer.status_code == 302 else ""


@pytest.mark.parametrize("typed", ["rob", "okafor", "okafro", "rob@example.com", "7946 0018", "call Rob", "Rob Okafor"])
def test_enter_opens_the_only_person_found(at_desk: Client, cast: Cast, typed: str) -> None:
    assert on_enter(at_desk, typed) == f"/contacts/{cast.rob.pk}"


@pytest.mark.parametrize(
    ("typed", "to"),
    [("promises", "/promises"), ("Upco", "/upcoming"), ("settings", "/settings"), ("waiting", "/waiting"),
     ("new contact", "/people/new"), ("dupl", "/duplicates")],
)  # fmt: skip
def test_enter_goes_to_a_page(at_desk: Client, typed: str, to: str) -> None:
    assert on_enter(at_desk, typed) == to


@pytest.mark.parametrize(
    "line",
    [
        "met Bob Tran at the fair, call Friday",
        "Rob called, wants lids, I call at 4:30",
        "called Rob, left voicemail",
        "call Rob thursday about " + "the very long list of lids and jars " * 6,
    ],
)
def test_enter_begins_a_line_that_is_kept_whole(at_desk: Client, line: str) -> None:
    to = urlsplit(on_enter(at_desk, line))
    assert (to.path, parse_qs(to.query)["line"]) == ("/new", [line.strip()])
    assert "Save" in page_html(at_desk, on_enter(at_desk, line))


@pytest.mark.parametrize("typed", ["", "  ", "zzyzx", "cold storage", "ro", "in"])
def test_enter_shows_the_list_where_nothing_is_meant_for_sure(at_desk: Client, cast: Cast, typed: str) -> None:
    make.contact(by=cast.ann, name="Rosa Vane", organization="")
    assert on_enter(at_desk, typed) == ""


def test_of_two_of_a_name_enter_chooses_none(at_desk: Client, cast: Cast) -> None:
    make.contact(by=cast.ann, name="Rob Vane")
    assert (on_enter(at_desk, "rob"), on_enter(at_desk, "call rob")[:4]) == ("", "")
    page = page_html(at_desk, "/find?q=call+rob")
    assert "Call Rob Okafor" in page and "Call Rob Vane" in page and "Log “call rob”" in page


def test_a_known_person_with_a_name_like_a_line_is_opened(at_desk: Client, cast: Cast) -> None:
    mark = make.contact(by=cast.ann, name="Mark Friday", organization="")
    assert on_enter(at_desk, "mark friday") == f"/contacts/{mark.pk}"


def test_typing_alone_goes_nowhere_and_shows_the_options(at_desk: Client, cast: Cast) -> None:
    page = page_html(at_desk, "/find?q=rob", **{"HX-Request": "true", "HX-Target": "found"})
    assert 'role="listbox"' in page and "Open Rob Okafor" in page and "<kbd>Enter</kbd>" in page
    assert 'role="combobox"' in page_html(at_desk, "/find?q=rob")


def test_enter_opens_the_page_of_the_only_company_found(at_desk: Client, cast: Cast) -> None:
    assert on_enter(at_desk, "saltm") == url("organization", cast.rob.organization_id or 0)
