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
from followthrough.flows.history.correct_touch import correct_touch
from followthrough.flows.line.save_line import save_line
from followthrough.flows.line.understand import understand_line
from followthrough.people import write
from followthrough.people.models import Contact
from followthrough.people.search_words import NOTE
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


@pytest.mark.parametrize(
    ("title", "asked"),
    [
        ("Music Teacher", "teacher"), ("Data Scientist", "scientist"), ("Piano Tuner", "tuner"),
        ("Key Account Manager", "account manager"), ("Dental Hygienist", "hygienist"), ("Tour Guide", "tour guides"),
        ("Head of Help Desk", "help"), ("Chief People Officer", "people"), ("Will Writer", "will"),
        ("Retired Teacher", "retired"), ("Former Mayor", "former"), ("Staff Nurse", "staff"), ("Grill Chef", "grill"),
        ("Managing Director", "managing director"), ("Co-founder", "co-founder"), ("HR", "HR"),
        ("CEO", "who is a CEO?"),
        ("Geschäftsführer", "geschäftsführer"), ("Leiter Einkauf", "leiter einkauf"), ("Boss", "boss"),
    ],
)  # fmt: skip
def test_a_title_counts_whatever_else_is_known(cast: Cast, now: datetime, title: str, asked: str) -> None:
    plain = {"does": "likes rowing", "note": "Met at the fair. Needs jars.", "organization": "Northwind Foods"}
    knows(cast, "Ada Vale", **plain)
    nora = knows(cast, "Nora Pell", title=title, **plain)
    make.touch(by=cast.ann, contact=nora, words="Talked about the coast.")
    assert answers(cast, asked, now) == ["Nora Pell"]


def test_a_title_is_found_among_many_and_in_any_place(cast: Cast, now: datetime) -> None:
    for n in range(6):
        knows(cast, f"Person{n} Vale", title="Sales Manager")
    knows(cast, "Nora Pell", title="Senior Vice President, Global Supply Chain")
    assert answers(cast, "supply chain", now) == answers(cast, "vice president", now) == ["Nora Pell"]


@pytest.mark.parametrize("outcome", ["reached", "voicemail", "received", "met", "noted"])
def test_what_was_said_in_any_touch_counts_and_is_shown(cast: Cast, now: datetime, outcome: str) -> None:
    nora = knows(cast, "Nora Pell")
    make.touch(by=cast.ann, contact=nora, outcome=outcome, words="Wants lids. Does all the roofing herself. Has a dog.")
    make.touch(by=cast.ann, contact=nora, words="Nothing new.")
    [one] = find_who_does(cast.ann, "roofer", now=now)
    assert (one.entry.name, one.why, one.words) == ("Nora Pell", "Does all the roofing herself.", {"roofing"})


def test_what_was_said_counts_least(cast: Cast, now: datetime) -> None:
    said = knows(cast, "Cy Dale")
    make.touch(by=cast.ann, contact=said, at=now, words="Does roofing.")
    knows(cast, "Uma Reed", note="Did a lot of roofing.")
    knows(cast, "Eli Marsh", organization="Marsh Roofing")
    knows(cast, "Ada Vale", title="Roofer")
    assert answers(cast, "roofing", now) == ["Ada Vale", "Eli Marsh", "Uma Reed", "Cy Dale"]


def test_a_line_that_only_plans_a_step_says_what_they_do(cast: Cast, now: datetime) -> None:
    nora = knows(cast, "Nora Pell")
    save_line(understand_line("call Nora Pell friday, she does upholstery", by=cast.ann, now=now), by=cast.ann, now=now)
    [one] = find_who_does(cast.ann, "upholstery", now=now)
    assert (one.entry.id, one.kind) == (nora.pk, NOTE) and "she does upholstery" in one.why


def test_a_name_is_no_work_and_a_corrected_touch_says_nothing(cast: Cast, now: datetime) -> None:
    tom = knows(cast, "Tom Mason")
    wrong = make.touch(by=cast.ann, contact=tom, words="Called Tom Mason, left word. Makes candles.")
    assert answers(cast, "mason", now) == [] and answers(cast, "candles", now) == ["Tom Mason"]
    correct_touch(wrong, outcome="reached", words="Makes soap.", by=cast.ann, now=now)
    assert answers(cast, "candles", now) == [] and answers(cast, "soap", now) == ["Tom Mason"]


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
