"""A company is its people in all spellings of its name, by their next step, with what happened to all of them."""

from datetime import datetime, timedelta

from followthrough.directory.company import find_companies, read_company
from followthrough.directory.company.read_company import Company
from followthrough.flows.contact import delete_contact
from followthrough.people.models import Contact
from tests import make
from tests.cast import Cast

NOW = datetime.fromisoformat("2026-11-24T08:48:00+00:00")


def at(cast: Cast, name: str, company: str) -> Contact:
    return make.contact(by=cast.ann, name=name, organization=company, phone="", email="")


def company(cast: Cast, of: Contact) -> Company:
    found = read_company.read_company(cast.ann, of.organization_id)
    assert found is not None
    return found


def names(cast: Cast, of: Company, *, start: int = 0, limit: int = 50) -> list[str]:
    ids = read_company.people_of_company(cast.ann, of, start=start, limit=limit)
    people = Contact.objects.in_bulk(ids)
    return [people[pk].full for pk in ids]


def test_the_spellings_of_a_company_are_one_page_by_the_next_step(cast: Cast) -> None:
    ada, bea = at(cast, "Ada Brook", "Kiln Ceramics"), at(cast, "Bea Lind", "KILN CERAMICS Ltd.")
    cleo = at(cast, "Cleo Marsh", "Kiln Ceramics, Inc.")
    make.followup(by=cast.ann, contact=cleo, due=make.window(NOW + timedelta(days=2)))
    make.followup(by=cast.ann, contact=bea, due=make.window(NOW + timedelta(days=1)))
    make.followup(by=cast.ann, contact=bea, due=make.window(NOW + timedelta(days=9)))

    shown = company(cast, ada)

    assert (shown.name, shown.others) == ("Kiln Ceramics", ("KILN CERAMICS Ltd.", "Kiln Ceramics, Inc."))
    assert names(cast, shown) == ["Bea Lind", "Cleo Marsh", "Ada Brook"]
    assert names(cast, shown, start=1, limit=1) == ["Cleo Marsh"]
    assert read_company.count_people(shown) == (3, 2)
    assert names(cast, company(cast, bea)) == names(cast, shown) and company(cast, bea).name == "KILN CERAMICS Ltd."


def test_deleted_people_are_not_at_the_company(cast: Cast) -> None:
    ada, bea = at(cast, "Ada Brook", "Kiln Ceramics"), at(cast, "Bea Lind", "Kiln Ceramics")
    make.touch(by=cast.ann, contact=bea)
    delete_contact.delete_contact(bea, by=cast.ann, now=NOW)

    assert names(cast, company(cast, ada)) == ["Ada Brook"]
    assert read_company.newest_touches(cast.ann, company(cast, ada)) == []

    delete_contact.delete_contact(ada, by=cast.ann, now=NOW)
    assert find_companies.company_called(cast.ann, "Kiln Ceramics") is None
    assert find_companies.find_companies(cast.ann, "Kiln Ceramics") == []


def test_the_history_is_that_of_all_people_newest_first(cast: Cast) -> None:
    ada, bea = at(cast, "Ada Brook", "Kiln Ceramics"), at(cast, "Bea Lind", "Kiln Ceramics Ltd")
    for days, person in ((1, ada), (2, bea), (3, ada)):
        make.touch(by=cast.ann, contact=person, at=NOW - timedelta(days=days))

    found = read_company.newest_touches(cast.ann, company(cast, ada))

    assert [one.first for one in found] == ["Ada", "Bea", "Ada"]
    assert found[0].touch.at > found[1].touch.at > found[2].touch.at


def test_a_company_is_found_by_any_spelling_and_by_a_part_of_its_name(cast: Cast) -> None:
    at(cast, "Ada Brook", "Kiln Ceramics")
    at(cast, "Bea Lind", "Kiln Ceramics Ltd")
    at(cast, "Kiln Ceram", "Potters Row")

    for words in ("kiln ceramics inc", "Kiln", "ceram"):
        assert [one.key for one in find_companies.find_companies(cast.ann, words)] == ["kiln ceramics"], words
    assert find_companies.find_companies(cast.ann, "Ada") == []


def test_nobody_sees_a_company_of_another_workspace(cast: Cast) -> None:
    ada = at(cast, "Ada Brook", "Kiln Ceramics")
    stranger = make.member(at=make.workspace(name="Elsewhere"), name="Eve Stone")

    assert read_company.read_company(stranger, ada.organization_id) is None
    assert find_companies.find_companies(stranger, "Kiln Ceramics") == []
