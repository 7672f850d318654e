"""What a file adds to people who are there already is written a block at a time, in one act that undo takes back."""

from datetime import datetime
from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext

from followthrough.flows.history.undo import undo_newest
from followthrough.people import write
from followthrough.people.models import Contact, ContactMethod, ContactTag, Organization, Posting
from tests import make
from tests.cast import Cast
from tests.flows.test_undo_import import everything, import_file
from tests.found import find

HEADER = "Name,Company,E-mail Address,Mobile Phone,Job Title,Notes,Categories\n"


def known(cast: Cast, count: int) -> str:
    """Make people, and return a file that adds a company, a number, a title, a note and a tag to each."""
    rows = []
    for n in range(count):
        name = f"Ada {chr(65 + n // 26)}{chr(97 + n % 26)}brook"
        make.contact(by=cast.ann, name=name, email=f"ada{n}@example.com", phone="", organization="")
        rows.append(f"{name},Company {n},ada{n}@example.com,020 7946 {n:04},Buyer,note {n},tag {n}\n")
    return HEADER + "".join(rows)


def columns(contact: Contact) -> dict[str, Any]:
    found = Contact.objects.filter(pk=contact.pk).values("title", "does", "address", "note", "organization__name")[0]
    ways = ContactMethod.objects.filter(contact=contact).order_by("id").values_list("kind", "normal")
    tags = ContactTag.objects.filter(contact=contact).order_by("id").values_list("tag__name", flat=True)
    return found | {"ways": list(ways), "tags": list(tags)}


def test_a_block_of_known_people_takes_the_same_statements_whatever_it_holds(cast: Cast, now: datetime) -> None:
    counts = []
    for count in (2, 30):
        file = known(cast, count)
        with CaptureQueriesContext(connection) as statements:
            assert import_file(cast, now, file.encode(), key=f"{count} people").merged == count
        counts.append(len(statements))
        undo_newest(by=cast.ann, now=now)
        Contact.objects.filter(full__startswith="Ada").update(deleted_at=now)
    assert counts[0] == counts[1]


def test_two_rows_about_one_person_add_to_each_other_and_undo_takes_back_both(cast: Cast, now: datetime) -> None:
    nora = make.contact(by=cast.ann, name="Nora Pell", email="nora@example.com", phone="", organization="")
    rows = [
        "Nora Pell,Kiln Ceramics,nora@example.com,020 7946 0021,,met at the fair,fair\n",
        "Nora Pell,Other Company,nora@example.com,020 7946 0022,Potter,likes tea,fair ::: potters\n",
    ]
    before = everything()
    brought = import_file(cast, now, (HEADER + "".join(rows)).encode())
    assert (brought.new, brought.merged) == (0, 2)
    added = columns(nora)
    assert added["organization__name"] == "Kiln Ceramics" and added["title"] == "Potter"
    assert added["note"] == "met at the fair\n\nlikes tea"
    assert {normal for _, normal in added["ways"]} == {"nora@example.com", "+442079460021", "+442079460022"}
    assert added["tags"][0] == "fair" and "potters" in str(added["tags"])
    assert [person.full for person in find(cast.ann, "ceramics")] == ["Nora Pell"]
    assert not Organization.objects.filter(name="Other Company").exists()
    undo_newest(by=cast.ann, now=now)
    assert everything() == before and find(cast.ann, "ceramics") == []


def test_a_company_that_is_there_stays_and_none_is_made(cast: Cast, now: datetime) -> None:
    nora = make.contact(by=cast.ann, name="Nora Pell", email="nora@example.com", phone="", organization="Kiln")
    file = HEADER + "Nora Pell,Other Company,nora@example.com,020 7946 0021,,,\n"
    import_file(cast, now, file.encode())
    assert columns(nora)["organization__name"] == "Kiln"
    assert not Organization.objects.filter(name="Other Company").exists()


def test_search_words_that_stay_right_are_not_written_again(cast: Cast, now: datetime) -> None:
    nora = make.contact(by=cast.ann, name="Nora Pell", email="nora@example.com", phone="", organization="")
    before = dict(Posting.objects.filter(contact=nora).values_list("pk", "word"))
    Contact.objects.filter(pk=nora.pk).update(full="Nora Quill")
    write.rebuild_search_words(nora)
    after = dict(Posting.objects.filter(contact=nora).values_list("pk", "word"))
    assert {word for pk, word in before.items() if pk not in after} == {"pell"}
    assert {word for pk, word in after.items() if pk not in before} == {"quill"}
