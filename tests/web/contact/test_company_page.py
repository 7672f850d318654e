"""The page of a company: reached from its people and from Find, with the next step, the history and the promises."""

from datetime import datetime, timedelta

from django.test import Client

from followthrough.web.site.addresses import url
from tests import make
from tests.cast import Cast
from tests.web.requests import count_statements, page_html


def company_address(cast: Cast) -> str:
    return url("organization", cast.rob.organization_id)


def test_a_company_is_reached_from_the_person_from_people_and_from_find(at_desk: Client, cast: Cast) -> None:
    link = f'href="{company_address(cast)}">Saltmarsh Bakery</a>'
    for page in (url("contact", cast.rob.pk), url("people"), url("find", q="saltmarsh bakery ltd")):
        assert link in page_html(at_desk, page), page


def test_the_page_begins_with_the_next_step_and_names_everybody(at_desk: Client, cast: Cast, now: datetime) -> None:
    bea = make.contact(by=cast.ann, name="Bea Lind", organization="Saltmarsh Bakery Ltd", email="")
    step = make.followup(by=cast.ann, contact=bea, due=make.window(now - timedelta(days=40)), what="the <jars>")
    make.promise(by=cast.ann, followup=step)
    make.touch(by=cast.ann, contact=bea, words="wants matte lids")

    page = page_html(at_desk, company_address(cast))

    assert "<h1>Saltmarsh Bakery</h1>" in page and "Also written Saltmarsh Bakery Ltd<" in page
    assert "2 people" in page and "ants matte lids" in page and "You promised" in page
    assert page.index("First up here") < page.index("Call Bea") < page.index("Rob Okafor")
    assert "&lt;jars&gt;" in page and "<jars>" not in page
    assert f'href="{url("add_contact", organization="Saltmarsh Bakery")}"' in page


def test_a_new_person_is_added_at_the_company(at_desk: Client) -> None:
    assert 'value="Saltmarsh Bakery"' in page_html(at_desk, url("add_contact", organization="Saltmarsh Bakery"))


def test_the_page_takes_the_same_few_queries_for_any_number_of_rows(at_desk: Client, cast: Cast) -> None:
    def more(names: list[str]) -> None:
        for name in names:
            one = make.contact(by=cast.ann, name=name, email="")
            step = make.followup(by=cast.ann, contact=one, due=make.window(datetime(2026, 12, 1)))
            make.promise(by=cast.ann, followup=step)
            make.touch(by=cast.ann, contact=one)

    more(["Ada Brook"])
    few = count_statements(at_desk, company_address(cast))
    more(["Bea Lind", "Cleo Marsh"])
    assert count_statements(at_desk, company_address(cast)) == few <= 18


def test_a_large_company_is_shown_page_by_page(at_desk: Client, cast: Cast) -> None:
    people = make.people(by=cast.ann, names=[f"Potter {n:02}" for n in range(60)])
    for each in people:
        each.organization = cast.rob.organization
        each.save(update_fields=["organization"])
    first, second = (page_html(at_desk, f"{company_address(cast)}?page={n}") for n in (1, 2))
    assert "1 to 50 of 61" in first and "Rob Okafor" in first
    assert "51 to 61 of 61" in second and "Potter 59" in second and "First up here" not in second
    assert "51 to 61 of 61" in page_html(at_desk, f"{company_address(cast)}?page=99")
