"""Answer 'who do I know who does X': the right person is among the first five, with the reason."""

from collections import Counter
from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from followthrough.directory.who_does import find_who_does
from followthrough.flows.followup.close import close
from followthrough.people import write
from followthrough.people.models import Contact
from followthrough.promises.models import Promise
from followthrough.search.synonyms import SHIPPED
from tests import make
from tests.cast import Cast
from tests.search import who_world


def test_a_right_person_is_among_the_first_five_for_most_of_sixty_questions(cast: Cast, now: datetime) -> None:
    answered = who_world.score(by=cast.ann, now=now, ids=who_world.build(by=cast.ann, now=now))
    right = sum(is_right for *_, is_right in answered)
    kinds = Counter(question["kind"] for question, _, is_right in answered if is_right)
    assert right >= 0.85 * len(answered), kinds


def knows(cast: Cast, name: str, **columns: object) -> Contact:
    row = make.contact(by=cast.ann, name=name, organization=str(columns.pop("organization", "")))
    Contact.objects.filter(pk=row.pk).update(**columns)
    row.refresh_from_db()
    write.rebuild_search_words(row)
    return row


def answers(cast: Cast, does: str, now: datetime) -> list[str]:
    return [one.entry.name for one in find_who_does(cast.ann, does, now=now)]


@pytest.mark.parametrize(
    ("asked", "written"),
    [("plumber", "plumbing and heating"), ("photographs", "wedding photographer"), ("solicitor", "lawyer"),
     ("somebody who can fix my roof", "roofing"), ("Übersetzer", "translations"), ("plummer", "plumbing"),
     ("child minder", "childminder"), ("cold storage", "refrigerated warehouse"),
     ("who do I know who bakes?", "Bakery")],
)  # fmt: skip
def test_other_forms_and_synonyms_of_the_work_are_found(cast: Cast, now: datetime, asked: str, written: str) -> None:
    knows(cast, "Nora Pell", does=written)
    assert answers(cast, asked, now)[0] == "Nora Pell"


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("accountant", "key account manager"),
        ("tax", "taxi driver"),
        ("web", "weaver at a loom"),
        ("pension", "retired"),
    ],
)
def test_similar_words_for_other_work_are_not_found(cast: Cast, now: datetime, asked: str, written: str) -> None:
    knows(cast, "Nora Pell", title=written)
    assert "Nora Pell" not in answers(cast, asked, now)


def test_work_ranks_before_company_and_note_and_near_contacts_first(cast: Cast, now: datetime) -> None:
    knows(cast, "Uma Reed", note="Did a lot of roofing.")
    knows(cast, "Eli Marsh", organization="Marsh Roofing")
    far, near = knows(cast, "Ada Vale", does="roofing"), knows(cast, "Zoe Brook", title="Roofer")
    make.touch(by=cast.ann, contact=far, at=now - timedelta(days=150))
    make.touch(by=cast.ann, contact=near, at=now - timedelta(days=5))
    assert answers(cast, "roofer", now) == ["Zoe Brook", "Ada Vale", "Eli Marsh", "Uma Reed"]
    first, second, *_ = find_who_does(cast.ann, "roofer", now=now)
    assert (first.near, second.near, first.why) == ("near", "long", "Roofer")


def test_among_equals_those_who_keep_promises_rank_first(cast: Cast, now: datetime) -> None:
    for name, states in (("Ada Vale", ["broken", "broken"]), ("Zoe Brook", ["kept", "kept_late"])):
        row = knows(cast, name, does="roofing")
        loop = make.followup(by=cast.ann, contact=row, due=make.window(datetime(2026, 12, 1)))
        for state in states:
            promise = make.promise(by=cast.ann, followup=loop, side="theirs")
            Promise.objects.filter(pk=promise.pk).update(state=state, closed_at=now)
    first, second = find_who_does(cast.ann, "roofer", now=now)
    assert (first.entry.name, first.kept, first.late, first.broken) == ("Zoe Brook", 1, 1, 0)
    assert (second.entry.name, second.broken) == ("Ada Vale", 2)


def test_contacts_who_must_not_be_asked_rank_last_and_are_marked(cast: Cast, now: datetime) -> None:
    knows(cast, "Ada Vale", does="roofing", is_personal=True)
    no = knows(cast, "Eli Marsh", does="roofing")
    loop = make.followup(by=cast.ann, contact=no, due=make.window(datetime(2026, 12, 1)))
    close(loop, because="do_not_contact", note="please do not", by=cast.ann, now=now)
    knows(cast, "Zoe Brook", note="A bit of roofing.")
    found = {one.entry.name: one for one in find_who_does(cast.ann, "roofer", now=now)}
    assert next(iter(found)) == "Zoe Brook" and set(found) == {"Zoe Brook", "Ada Vale", "Eli Marsh"}
    assert found["Ada Vale"].is_personal and found["Eli Marsh"].do_not_contact == now.date()


def test_a_contacts_brother_is_marked_and_a_need_is_left_out(cast: Cast, now: datetime) -> None:
    knows(cast, "Ada Vale", note="Met in June. Her brother is a plumber.")
    knows(cast, "Eli Marsh", note="Looking for a plumber.")
    (one,) = find_who_does(cast.ann, "plumber", now=now)
    assert (one.entry.name, one.knows, one.why) == ("Ada Vale", True, "Her brother is a plumber.")
    assert one.words == {"plumber"}


def test_deleted_contacts_and_other_workspaces_are_left_out(cast: Cast, now: datetime) -> None:
    row = knows(cast, "Ada Vale", does="roofing")
    assert find_who_does(cast.zoe, "roofing", now=now) == []
    Contact.objects.filter(pk=row.pk).update(deleted_at=now)
    assert answers(cast, "roofing", now) == []


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(asked=st.one_of(st.text(max_size=60), st.lists(st.sampled_from(SHIPPED.split()), max_size=12).map(" ".join)))
def test_any_question_is_answered_in_few_statements(cast: Cast, now: datetime, asked: str) -> None:
    with CaptureQueriesContext(connection) as statements:
        find_who_does(cast.ann, asked.replace("\0", ""), now=now)
    assert len(statements) <= 30


def test_one_answer_and_many_take_the_same_number_of_statements(cast: Cast, now: datetime) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as statements:
            find_who_does(cast.ann, "roofing", now=now)
        return len(statements)

    knows(cast, "Ada Vale", does="roofing", note="gutters")
    one = asked()
    for n in range(5):
        knows(cast, f"Ada Vale{n}", does="roofing", note="gutters")
    assert asked() == one
