"""The lists of people: their links, their sizes, and empty ones."""

from datetime import datetime, timedelta
from html import unescape

import pytest
from django.test import Client

from followthrough.directory import list_sizes, unsorted
from followthrough.flows.contact import sort_people, tag_people
from followthrough.kit import clock
from followthrough.people.models import Contact, Tag
from tests import make
from tests.cast import Cast
from tests.web.requests import count_statements, page_html


def middle(page: str) -> str:
    """Return the HTML of the list, without the links beside it."""
    return unescape(page.split('id="people"')[1].split('id="lists"')[0])


@pytest.mark.parametrize(
    ("which", "words"),
    [
        ("call", "Nobody on your call list right now."),
        ("unsorted", "Everyone is sorted."),
        ("idle", "Nobody here. Everyone has an open follow-up or is closed."),
        ("keep", "No reminders yet. Set one on a contact’s page or for a tag."),
        ("waiting", "Nobody on this list."),
        ("closed", "Nobody on this list."),
        ("personal", "Nobody on this list."),
    ],
)
def test_an_empty_list_says_so(at_desk: Client, which: str, words: str) -> None:
    assert words in middle(page_html(at_desk, f"/people?list={which}"))


@pytest.mark.parametrize("which", ["deleted", "nonsense", ""])
def test_a_list_that_is_not_on_this_page_is_everyone(at_desk: Client, which: str) -> None:
    assert '<h2 id="r-h">Everyone<' in page_html(at_desk, f"/people?list={which}")


@pytest.mark.parametrize("tag", ["1", "x", "-1", "9" * 30])
def test_a_tag_that_is_not_there_is_not_found(at_desk: Client, tag: str) -> None:
    assert at_desk.get(f"/people?tag={tag}").status_code == 404
    assert at_desk.get(f"/people/lists?tag={tag}").status_code == 404


def test_a_tag_of_another_workspace_is_not_found(at_desk: Client, cast: Cast, now: datetime) -> None:
    theirs = make.contact(by=cast.zoe, name="Cy Elsewhere")
    tag_people.change_contact_tags(theirs, add=["Secret"], by=cast.zoe, now=now)
    assert at_desk.get(f"/people?tag={Tag.objects.get().pk}").status_code == 404


def test_only_lists_with_people_are_linked_and_the_present_one_is_marked(at_desk: Client, cast: Cast) -> None:
    make.contact(by=cast.ann, name="Ada Brook")
    beside = page_html(at_desk, "/people?list=idle").split('id="lists"')[1]
    assert 'href="/people?list=idle" aria-current="page">Not following up</a><span class="">1</span>' in beside
    assert '<a href="/people">Everyone</a><span class="">2</span>' in beside
    assert "Closed" not in beside and "Personal" not in beside


def test_a_tag_beyond_the_largest_ones_is_counted_as_well(at_desk: Client, cast: Cast, now: datetime) -> None:
    ada = make.contact(by=cast.ann, name="Ada Brook")
    for name in "abcdefgh":
        for person in (ada, cast.rob):
            tag_people.change_contact_tags(person, add=[f"big {name}"], by=cast.ann, now=now)
    tag_people.change_contact_tags(ada, add=["small"], by=cast.ann, now=now)
    page = page_html(at_desk, f"/people?tag={Tag.objects.get(name='small').pk}")
    assert ">small</a>" not in page.split('id="lists"')[1]
    assert 'small<span id="list-count">: 1</span>' in page


def test_above_the_limit_of_counting_the_last_page_is_unknown(
    at_desk: Client, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("directory.unsorted", "directory.list_sizes", "web.people.lists"):
        monkeypatch.setattr(f"followthrough.{module}.COUNTED", 1)
    for name in ("Ada Brook", "Bea Cole", "Cy Dale"):
        make.contact(by=cast.ann, name=name)
    page = page_html(at_desk, "/people?list=unsorted")
    assert 'Not sorted yet<span id="list-count">: 1+</span>' in page
    assert list_sizes.list_sizes(cast.ann, "unsorted", tag=None, now=make.LONG_AGO).exact("unsorted") is None
    assert unsorted.count_unsorted(cast.ann, unsorted.Scope()) == 2


def test_the_lists_take_the_same_queries_for_one_and_three_of_each(at_desk: Client, cast: Cast, now: datetime) -> None:
    def more(*names: str) -> None:
        for name in names:
            person = make.contact(by=cast.ann, name=name)
            tag_people.change_contact_tags(person, add=[name], by=cast.ann, now=now)
            sort_people.sort_contact(person, "call", by=cast.ann, now=now)
            Contact.objects.filter(pk=make.contact(by=cast.ann, name=f"{name} too").pk).update(is_personal=True)

    more("Ada")
    one = count_statements(at_desk, "/people/lists")
    more("Bea", "Cy")
    assert count_statements(at_desk, "/people/lists") == one


def test_the_first_three_pages_are_linked_both_ways(
    at_desk: Client, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("followthrough.directory.people_list.PAGE", 1)
    for name in ("Ada Brook", "Bea Cole"):
        make.contact(by=cast.ann, name=name)
    page = page_html(at_desk, "/people?list=idle&page=2")
    assert 'href="/people?list=idle&amp;page=1" rel="prev"' in page and 'rel="next"' not in page
    assert "2 to 2 of 2" in page
    assert 'href="/people?list=idle&amp;page=2" rel="next"' in page_html(at_desk, "/people?list=idle")


def test_a_large_workspace_counts_the_dropped_every_five_minutes(
    at_desk: Client, cast: Cast, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = list[object]()
    monkeypatch.setattr("followthrough.directory.people_list.SMALL_WORKSPACE", 0)
    monkeypatch.setattr("followthrough.web.people.lists._counted", {})
    monkeypatch.setattr("followthrough.web.people.lists.count_dropped", lambda where: counted.append(where) or 0)
    for minutes in (0, 1, 4, 6):
        with clock.shifted_to(now + timedelta(minutes=minutes)):
            page_html(at_desk, "/people/lists")
    assert len(counted) == 2


def test_dropped_follow_ups_are_counted_each_time(at_desk: Client, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    counted = list[object]()
    monkeypatch.setattr("followthrough.directory.people_list.SMALL_WORKSPACE", 0)
    monkeypatch.setattr("followthrough.web.people.lists._counted", {})
    monkeypatch.setattr("followthrough.web.people.lists.count_dropped", lambda where: counted.append(where) or 3)
    for _ in range(3):
        assert 'Without one: <b class="ours">3</b>' in page_html(at_desk, "/people/lists")
    assert len(counted) == 3
