"""Find: as one types, and as a page."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests import make
from tests.cast import Cast


@pytest.fixture
def ann(client: Client, cast: Cast) -> Client:
    client.force_login(cast.ann.user)
    return client


def text(client: Client, to: str, **headers: str) -> str:
    answer = client.get(to, headers=headers)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("words", ["rob", "ROB oka", "saltm", "rob@example.com", "7946 0018"])
def test_somebody_is_found_by_name_company_mail_and_number(ann: Client, words: str) -> None:
    assert "One found" in text(ann, f"/find?q={words}")


def test_a_script_gets_only_the_list(ann: Client) -> None:
    page = text(ann, "/find?q=rob", **{"HX-Request": "true", "HX-Target": "found"})
    assert "<mark>Rob</mark> Okafor" in page and "<html" not in page


def test_nobody_found_says_what_was_searched(ann: Client) -> None:
    assert "<i>neon &lt;b&gt;</i>" in text(ann, "/find?q=neon+<b>")


def test_it_takes_the_same_statements_however_many_are_found(ann: Client, cast: Cast) -> None:
    def statements() -> int:
        with CaptureQueriesContext(connection) as seen:
            ann.get("/find?q=example")
        return len(seen)

    make.contact(by=cast.ann, name="Ada Example", email="")
    statements()
    one = statements()
    for _ in range(4):
        make.contact(by=cast.ann, name="Ada Example", email="")
    assert statements() == one
