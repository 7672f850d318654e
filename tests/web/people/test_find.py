"""Find: as one types, and as a page."""

import re

import pytest
from django.test import Client

from followthrough.people import write
from followthrough.people.models import Contact
from tests import make
from tests.cast import Cast
from tests.web.requests import count_statements, page_html


@pytest.mark.parametrize("words", ["rob", "ROB oka", "saltm", "rob@example.com", "7946 0018"])
def test_somebody_is_found_by_name_company_mail_and_number(at_desk: Client, words: str) -> None:
    assert "One found" in page_html(at_desk, f"/find?q={words}")


def test_a_script_gets_only_the_list(at_desk: Client) -> None:
    page = page_html(at_desk, "/find?q=rob", **{"HX-Request": "true", "HX-Target": "found"})
    assert "<mark>Rob</mark> Okafor" in page and "<html" not in page


def test_nobody_found_says_what_was_searched(at_desk: Client) -> None:
    assert "<i>neon &lt;b&gt;</i>" in page_html(at_desk, "/find?q=neon+<b>")


def test_it_takes_the_same_statements_however_many_are_found(at_desk: Client, cast: Cast) -> None:
    make.contact(by=cast.ann, name="Ada Example", email="")
    one = count_statements(at_desk, "/find?q=example")
    for _ in range(2):
        make.contact(by=cast.ann, name="Ada Example", email="")
    assert count_statements(at_desk, "/find?q=example") == one


def test_the_box_alone_asks_nothing(at_desk: Client) -> None:
    page = page_html(at_desk, "/find?q=++")
    assert "Find somebody, or who does what" in page and "found</span>" not in page and "Nobody you know" not in page


def test_nobody_stands_in_two_sections_and_the_first_five_have_keys(at_desk: Client, cast: Cast) -> None:
    for n in range(4):
        make.contact(by=cast.ann, name=f"Potter Number{n}", email="")
    for n in range(3):
        person = make.contact(by=cast.ann, name=f"Ada Maker{n}", email="")
        Contact.objects.filter(pk=person.pk).update(does="potter")
        write.rebuild_search_words(Contact.objects.get(pk=person.pk))
    page = page_html(at_desk, "/find?q=potter")
    assert "Four found" in page and "Three do this" in page
    assert re.findall(r'data-key="(\d)"', page) == ["1", "2", "3", "4", "5"]
    assert [page.count(f"Maker{n}") for n in range(3)] == [1, 1, 1]


@pytest.mark.parametrize("words", ["a" * 300, "%00", "'", '"', "%E2%80%93", "1" * 50])
def test_odd_words_break_nothing(at_desk: Client, words: str) -> None:
    assert "Find" in page_html(at_desk, f"/find?q={words}")
