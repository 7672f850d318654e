"""Rank who does X: by the work, then by how near they are, with an equal number of statements for 1 and 3."""

from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from followthrough.directory.who_does import find_who_does
from followthrough.people import write
from followthrough.people.models import Contact
from followthrough.people.write import PersonDraft
from tests import make
from tests.cast import Cast


def make_contact(cast: Cast, name: str, **fields: object) -> Contact:
    card = PersonDraft(name, **fields)  # type: ignore[arg-type]
    return write.make_contact(make.act(by=cast.ann), card, country="GB", now=make.LONG_AGO)


def ranked(cast: Cast, asked: str, now: datetime) -> list[str]:
    return [one.entry.name for one in find_who_does(cast.ann, asked, now=now)]


@pytest.mark.parametrize("asked", ["roofer", "roofing", "Dachdecker", "who can mend my roof?", "rofer"])
def test_english_and_german_forms_and_typos_give_one_ranking(cast: Cast, now: datetime, asked: str) -> None:
    make_contact(cast, "Uma Reed", note="Does roofing in summer.")
    make_contact(cast, "Ada Vale", does="roofing and gutters")
    make_contact(cast, "Eli Marsh", organization="Marsh Roofing")
    assert ranked(cast, asked, now) == ["Ada Vale", "Eli Marsh", "Uma Reed"]


def test_a_tag_says_the_work_as_surely_as_a_title(cast: Cast, now: datetime) -> None:
    make_contact(cast, "Uma Reed", note="Roofing.")
    make_contact(cast, "Ada Vale", tags=["Roofer"])
    assert ranked(cast, "roofing", now) == ["Ada Vale", "Uma Reed"]


def test_among_equals_the_one_spoken_to_lately_comes_first(cast: Cast, now: datetime) -> None:
    far, near = (make_contact(cast, name, does="roofing") for name in ("Ada Vale", "Zoe Brook"))
    make.touch(by=cast.ann, contact=far, at=now - timedelta(days=160))
    make.touch(by=cast.ann, contact=near, at=now - timedelta(days=3))
    assert ranked(cast, "roofer", now) == ["Zoe Brook", "Ada Vale"]


def test_both_words_of_a_question_beat_one(cast: Cast, now: datetime) -> None:
    make_contact(cast, "Ada Vale", does="photographer")
    make_contact(cast, "Zoe Brook", does="wedding photographer")
    assert ranked(cast, "photographer for a wedding", now)[0] == "Zoe Brook"


def test_one_answer_and_three_take_the_same_number_of_statements(cast: Cast, now: datetime) -> None:
    def statements() -> int:
        with CaptureQueriesContext(connection) as asked:
            found.append(len(find_who_does(cast.ann, "roofer", now=now)))
        return len(asked)

    found: list[int] = []
    make_contact(cast, "Ada Vale", does="roofing", tags=["Leeds"], note="Roofs and gutters.")
    alone = statements()
    for name in ("Eli Marsh", "Zoe Brook"):
        make_contact(cast, name, does="roofing", tags=["Leeds"], note="Roofs and gutters.")
    assert statements() == alone
    assert found == [1, 3]
