"""Spreading people over weeks: the lists, and impossible numbers."""

from datetime import datetime

import pytest
from django.test import Client

from followthrough.flows.contact import tag_people
from followthrough.followups.models import FollowUp
from followthrough.people.models import Tag
from tests import make
from tests.cast import Cast
from tests.web.requests import count_statements, page_html, post_form, refused_html


def pool(cast: Cast, *names: str) -> None:
    for name in names:
        make.contact(by=cast.ann, name=name)


@pytest.mark.parametrize(("n", "people"), [("", 3), ("2", 2), ("0", 1), ("99", 3), ("x", 3), ("-1", 3), ("9" * 9, 3)])
def test_an_impossible_number_of_people_becomes_the_nearest_possible_one(
    at_desk: Client, cast: Cast, n: str, people: int
) -> None:
    pool(cast, "Ada Brook", "Bea Cole", "Cy Dale")
    assert f'name="n" min="1" max="3" value="{people}"' in page_html(at_desk, f"/spread?list=idle&n={n}")


@pytest.mark.parametrize(("weeks", "shown"), [("", 4), ("2", 2), ("0", 1), ("99", 26), ("x", 4), ("9" * 9, 4)])
def test_an_impossible_number_of_weeks_becomes_the_nearest_possible_one(
    at_desk: Client, cast: Cast, weeks: str, shown: int
) -> None:
    pool(cast, "Ada Brook")
    assert f'name="weeks" min="1" max="26" value="{shown}"' in page_html(at_desk, f"/spread?list=idle&weeks={weeks}")


@pytest.mark.parametrize(
    "query", ["list=everyone", "list=", "list=zzz", "tag=x", "tag=0", "tag=9", "import=x", "import=0", "import=9"]
)
def test_a_list_that_cannot_be_spread_is_not_found(at_desk: Client, query: str) -> None:
    assert at_desk.get(f"/spread?{query}").status_code == 404
    assert at_desk.post(f"/spread?{query}", dict([query.split("=")])).status_code == 404


def test_the_people_of_a_tag_are_spread_with_a_redirect_to_their_list(
    at_desk: Client, cast: Cast, now: datetime
) -> None:
    ada = make.contact(by=cast.ann, name="Ada Brook")
    tag_people.change_contact_tags(ada, add=["Bakers"], by=cast.ann, now=now)
    tag = Tag.objects.get()
    page = page_html(at_desk, f"/spread?tag={tag.pk}")
    assert f'<a href="/people?tag={tag.pk}">Bakers</a>' in page and "Spread 1 contact over 4 weeks" in page
    to = post_form(at_desk, "/spread", tag=tag.pk, n="1", weeks="1", client_key="k")
    assert to.startswith(f"/people?tag={tag.pk}&did=")
    assert FollowUp.objects.filter(contact=ada, state="open").count() == 1


def test_the_people_of_an_import_are_spread_with_a_redirect_to_all_people(at_desk: Client, cast: Cast) -> None:
    act = make.act(by=cast.ann, verb="import")
    act.finish("People from a file.")
    page = page_html(at_desk, f"/spread?import={act.pk}")
    assert '<a href="/people">People from a file.</a>' in page and "Nobody on this list needs" in page


def test_spreading_an_empty_list_is_refused(at_desk: Client) -> None:
    assert "There’s nobody to spread." in refused_html(at_desk, "/spread", list="idle", n="1", weeks="1")


def test_the_table_takes_the_same_queries_for_one_and_three(at_desk: Client, cast: Cast) -> None:
    pool(cast, "Ada Brook")
    one = count_statements(at_desk, "/spread?list=idle")
    pool(cast, "Bea Cole", "Cy Dale")
    assert count_statements(at_desk, "/spread?list=idle") == one
