"""The pane fetched alone, by J and K: the same as on the page, and of the day no more is built than it shows."""

import re
from datetime import datetime

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from followthrough.desk import row_texts, today
from followthrough.flows.followup import close
from tests import make
from tests.cast import Cast

# Session; user and member; places in the day; three rows at most; their touches, if not known yet; ways to reach.
STATEMENTS = 8


def whole_day(cast: Cast, now: datetime) -> None:
    for name, hour, purpose in (("Ada Brook", 9, "quote"), ("Lia Brandt", 10, "reply"), ("Quinn Dear", 11, "met")):
        contact = make.contact(by=cast.ann, name=name)
        followup = make.followup(
            by=cast.ann, contact=contact, due=make.window(now, hours=(hour, hour + 1)), purpose=purpose
        )
        make.touch(by=cast.ann, contact=contact, followup=followup, outcome="voicemail")
        if purpose == "quote":
            make.promise(by=cast.ann, followup=followup)
    make.followup(by=cast.ann, contact=cast.rob, due=make.window(now), purpose="inquiry")


def pane_in(page: str) -> str:
    found = re.search(r'<article class="sheet person".*?</article>', page, re.DOTALL)
    assert found
    return re.sub(r'(csrfmiddlewaretoken|client_key)" value="[^"]*"', r"\1", found[0])


@pytest.mark.parametrize("minutes", ["", "&minutes=15", "&minutes=30"])
def test_it_is_the_same_alone_as_on_the_page(at_desk: Client, cast: Cast, now: datetime, minutes: str) -> None:
    whole_day(cast, now)
    for followup in cast.ann.followups.all():
        address = f"/?p={followup.pk}{minutes}"
        alone = at_desk.get(address, headers={"HX-Request": "true"}).content.decode()
        assert pane_in(alone) == pane_in(at_desk.get(address).content.decode())


def test_the_steps_stand_in_the_order_of_the_day(cast: Cast, now: datetime) -> None:
    whole_day(cast, now)
    rows, steps = today.build_day(cast.ann, now=now).rows, today.steps_of_day(cast.ann, now=now)
    assert [(row.id, row.place, row.minutes, [each.id for each in row.also]) for row in rows] == [
        (step.id, step.place, step.minutes, [each.id for each in step.also]) for step in steps
    ]


def test_of_a_long_day_only_its_own_rows_are_built(
    at_desk: Client, cast: Cast, now: datetime, monkeypatch: pytest.MonkeyPatch,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:  # fmt: skip
    built: list[int] = []
    whole_day(cast, now)
    plain = today.build_row
    monkeypatch.setattr(today, "build_row", lambda told, **more: built.append(told.due.id) or plain(told, **more))
    for address in ("/", "/focus"):
        del built[:]
        row_texts.forget_texts()
        with django_assert_num_queries(STATEMENTS + (address == "/focus")):  # Focus has a frame
            at_desk.get(f"{address}?p={cast.call_rob.pk}", headers={"HX-Request": "true"})
        assert len(built) == 3  # Rob's two, and the next


def test_a_day_without_rows_answers_the_page(at_desk: Client, cast: Cast) -> None:
    cast.call_rob.contact.followups.all().delete()
    page = at_desk.get("/", headers={"HX-Request": "true"})
    assert page.content.lstrip().startswith(b"<!doctype html>")


@pytest.mark.parametrize("address", ["/", "/focus"])
def test_a_step_that_was_done_just_now_gives_way_to_the_page(
    at_desk: Client, cast: Cast, now: datetime, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    whole_day(cast, now)
    steps = today.steps_of_day(cast.ann, now=now)
    monkeypatch.setattr(today, "steps_of_day", lambda member, *, now: steps)
    close.close(cast.call_rob, because="other", note="moved", by=cast.ann, now=now)

    answer = at_desk.get(f"{address}?p={cast.call_rob.pk}", headers={"HX-Request": "true"} if address == "/" else {})

    page = answer.content.decode()
    assert answer.status_code == 200 and "</html>" in page and f"/followups/{cast.call_rob.pk}/log" not in page
