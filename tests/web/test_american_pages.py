"""No page of a workspace in the United States writes '3 Dec' or '16:30', whatever its stories hold."""

import re

import pytest
from django.test import Client

from followthrough.acts.models import Act
from followthrough.followups.models import FollowUp
from followthrough.people.models import Contact
from tests.cast import Cast
from tests.web.today.test_today import text

MONTH = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
DAY_FIRST = re.compile(rf"\b\d{{1,2}} (?:{MONTH})[a-z]*\b")
CLOCK_OF_24 = re.compile(r"\b\d{1,2}:\d\d\b(?! ?[ap]m)")
# Not Settings: it offers both ways.
PAGES = ("/", "/focus", "/people", "/people?list=closed", "/people?list=waiting", "/people?list=active", "/promises",
         "/waiting", "/new", "/deleted", "/duplicates", "/import")  # fmt: skip


@pytest.fixture
def in_american_demo(at_desk: Client, cast: Cast) -> Client:
    cast.workspace.country = "US"
    cast.workspace.save()
    at_desk.post("/demo/in")
    return at_desk


def british_dates(page: str) -> list[str]:
    return [found for pattern in (DAY_FIRST, CLOCK_OF_24) for found in pattern.findall(page)]


def test_pages_and_panels_write_american_dates(in_american_demo: Client) -> None:
    people = Contact.objects.exclude(workspace__demo_of=None)
    steps = FollowUp.objects.exclude(workspace__demo_of=None).open()
    assert people.count() > 10 and steps.count() > 5
    verbs = ("later", "wait", "close")
    addresses = [
        *PAGES,
        *(f"/contacts/{pk}" for pk in people.values_list("pk", flat=True)),
        *(f"/followups/{pk}/{verb}" for pk in steps.values_list("pk", flat=True) for verb in verbs),
        *(f"/?p={pk}" for pk in steps.values_list("pk", flat=True)),
    ]
    wrong = {}
    for address in addresses:
        answer = in_american_demo.get(address)
        if answer.status_code == 200 and (found := british_dates(text(answer))):
            wrong[address] = found
    assert wrong == {}


def test_what_was_done_is_kept_in_american_words(in_american_demo: Client) -> None:
    said = Act.objects.exclude(workspace__demo_of=None).exclude(sentence="").values_list("sentence", flat=True)
    assert len(said) > 10
    assert [one for one in said if british_dates(one)] == []
