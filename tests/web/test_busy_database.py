"""A database that is busy, a disk that is full: a sentence, the typed line kept, and the same form once more."""

import re
import sqlite3
from collections.abc import Callable

import pytest
from django.db import OperationalError
from django.test import Client, RequestFactory

from followthrough.acts.models import Act
from followthrough.kit import tx
from followthrough.web.people import people_list
from followthrough.web.site import middleware
from followthrough.web.site.refusal import form_again
from tests.cast import Cast

LINE = "called Rob, no answer, again friday"


def failing(code: int) -> Callable[[], None]:
    def block() -> None:
        cause = sqlite3.OperationalError("said by SQLite")
        cause.sqlite_errorcode = code
        raise OperationalError("said by Django") from cause

    return block


@pytest.mark.parametrize(
    ("code", "said", "tries"),
    [(5, "The database is busy", True), (13, "The disk is full", False), (8, "nothing can be saved", False)],
)
def test_the_line_is_kept_with_its_key_and_counts_once(
    at_desk: Client, cast: Cast, monkeypatch: pytest.MonkeyPatch, code: int, said: str, tries: bool
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(tx, "write_block", failing(code))
        answer = at_desk.post("/new", {"line": LINE, "client_key": "once-only", "then": "/people"})
    html = answer.content.decode()
    assert answer.status_code == 503
    assert said in html and LINE in html and "Your words are kept below." in html
    assert 'name="client_key" value="once-only"' in html and 'action="/new"' in html
    assert ('data-again="5"' in html, "Retry-After" in answer.headers) == (tries, tries)
    fields = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', html))
    for _ in range(2):
        assert at_desk.post("/new", fields | {"line": LINE}).status_code == 303
    assert Act.objects.filter(client_key="once-only").count() == 1


def test_a_page_that_fails_offers_itself_again(at_desk: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(people_list, "page", lambda *args, **more: failing(5)())
    answer = at_desk.get("/people?list=idle")
    html = answer.content.decode()
    assert answer.status_code == 503
    assert "kept below" not in html and 'href="/people?list=idle"' in html


def test_before_anybody_is_known_it_is_the_same_page(
    client: Client, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.raise_request_exception = False
    monkeypatch.setattr(middleware, "signed_in", lambda request: failing(5)())
    answer = client.get("/people")
    assert (answer.status_code, "The database is busy" in answer.content.decode()) == (503, True)


def test_a_fault_of_the_product_is_no_busy_database(at_desk: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    at_desk.raise_request_exception = False
    monkeypatch.setattr(tx, "write_block", failing(1))
    assert at_desk.post("/new", {"line": LINE}).status_code == 500


def test_a_password_is_never_shown_again() -> None:
    request = RequestFactory().post("/x", {"password": "long enough words", "name": "Ann"})
    assert not form_again(request, keeps_key=True).can_send
