"""Find: during typing, and as a page."""

import re

import pytest
from django.test import Client

from followthrough.people import write
from followthrough.people.models import Contact
from tests import make
from tests.cast import Cast
from tests.web.requests import count_statements, page_html


@pytest.mark.parametrize("words", ["rob", "ROB oka", "saltm", "rob@example.com", "7946 0018"])
def test_a_person_is_found_by_name_company_mail_and_number(at_desk: Client, words: str) -> None:
    assert "One found" in page_html(at_desk, f"/find?q={words}")


def test_htmx_gets_only_the_list(at_desk: Client) -> None:
    page = page_html(at_desk, "/find?q=rob", **{"HX-Request": "true", "HX-Target": "found"})
    assert "<mark>Rob</mark> Okafor" in page and "<html" not in page


def test_an_empty_result_names_the_words_searched_for(at_desk: Client) -> None:
    assert "<i>neon &lt;b&gt;</i>" in page_html(at_desk, "/find?q=neon+<b>")


def test_find_takes_the_same_queries_for_any_number_of_results(at_desk: Client, cast: Cast) -> None:
    make.contact(by=cast.ann, name="Ada Example", email="")
    one = count_statements(at_desk, "/find?q=example")
    for _ in range(2):
        make.contact(by=cast.ann, name="Ada Example", email="")
    assert count_statements(at_desk, "/find?q=example") == one


def test_find_without_a_query_shows_no_result(at_desk: Client) -> None:
    page = page_html(at_desk, "/find?q=++")
    assert "Search people, companies, notes, or “who does…”" in page
    assert "found</span>" not in page and "Nobody you know" not in page


def test_each_person_is_in_one_section_and_the_first_five_have_keys(at_desk: Client, cast: Cast) -> None:
    for n in range(4):
        make.contact(by=cast.ann, name=f"Potter Number{n}", email="")
    for n in range(3):
        person = make.contact(by=cast.ann, name=f"Ada Maker{n}", email="")
        Contact.objects.filter(pk=person.pk).update(does="potter")
        write.rebuild_search_words(Contact.objects.get(pk=person.pk))
    page = page_html(at_desk, "/find?q=potter")
    assert "Four found" in page and "Three do this" in page
    assert re.findall(r'data-key="(\d)"', page) == ["1", "2", "3", "4", "5"]
    assert [page.count(f"Maker{n}</a>") for n in range(3)] == [1, 1, 1]
    assert [page.count(f"Select Ada Maker{n}<") for n in range(3)] == [1, 1, 1]


@pytest.mark.parametrize("words", ["a" * 300, "%00", "'", '"', "%E2%80%93", "1" * 50])
def test_odd_words_break_nothing(at_desk: Client, words: str) -> None:
    assert "Search" in page_html(at_desk, f"/find?q={words}")


def test_a_person_is_found_with_the_sentence_that_was_said(at_desk: Client, cast: Cast) -> None:
    make.touch(by=cast.ann, contact=cast.rob, words="Rang at noon. Still nervous about the move. Wants lids.")
    page = page_html(at_desk, "/find?q=nervous")
    assert "One mentioned with it" in page and "“Still <mark>nervous</mark> about the move.”" in page
    assert "does this" not in page


def test_a_person_who_may_do_it_by_what_was_said_has_a_section_of_its_own(at_desk: Client, cast: Cast) -> None:
    make.touch(by=cast.ann, contact=cast.rob, words="Does plumbing at weekends.")
    page = page_html(at_desk, "/find?q=plumber")
    assert "One may do this, going by your history" in page and "“Does <mark>plumbing</mark> at weekends.”" in page
