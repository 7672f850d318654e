"""The touches that lists and facts are made from: the right ones, and no more of them for a long history."""

from collections.abc import Callable
from datetime import timedelta
from random import Random
from typing import Any

import pytest
from django.db import connection
from pytest_django import DjangoAssertNumQueries

from followthrough.accounts.models import Member
from followthrough.followups.models import FollowUp
from followthrough.followups.outcomes import IN_PERSON, OUTCOMES, RESTARTS_KEEP_IN_TOUCH
from followthrough.kit import sql
from followthrough.people.models import Contact
from followthrough.touches import queries
from followthrough.touches.models import Touch
from followthrough.touches.past_touches import StoredTouch, past_touch, past_touches_of, unanswered_tries
from followthrough.touches.record_and_correct import correct
from tests import make
from tests.cast import Cast


def at(day: int) -> Any:
    return make.LONG_AGO + timedelta(days=day)


def history(cast: Cast, outcomes: list[str], *, followup: FollowUp | None = None, each: int = 1) -> list[Touch]:
    """Touches of Rob, `each` of them at the same moment."""
    return [
        make.touch(by=cast.ann, contact=cast.rob, followup=followup, at=at(1 + place // each), outcome=outcome)
        for place, outcome in enumerate(outcomes)
    ]


def put_right(cast: Cast, touch: Touch, outcome: str) -> None:
    act = make.act(by=cast.ann, at=touch.at)
    correct(act, touch, outcome=outcome, words="", at=touch.at, channel="call")


def for_facts(cast: Cast, *followups: FollowUp) -> list[StoredTouch]:
    of = {each.pk: each.contact_id for each in followups}
    return queries.touches_for_facts(of, workspace_id=cast.ann.workspace_id)[cast.rob.pk]


def whole_history(contact: Contact) -> list[Touch]:
    return list(Touch.objects.filter(contact=contact).uncorrected().order_by("at", "id"))


@pytest.mark.parametrize("seed", range(6))
def test_of_any_history_the_facts_get_what_the_whole_of_it_would_give(cast: Cast, seed: int) -> None:
    """Also with touches at the same moment, on other follow-ups, and put right."""
    chance = Random(seed)
    other = make.followup(by=cast.ann, contact=cast.rob, due=make.window(at(40)))
    for place in range(24):
        touch = make.touch(
            by=cast.ann, contact=cast.rob, followup=chance.choice([cast.call_rob, other, None]),
            at=at(1 + place // chance.choice([1, 2, 3])), outcome=chance.choice(list(OUTCOMES)),
        )  # fmt: skip
        if chance.random() < 0.2:
            put_right(cast, touch, chance.choice(list(OUTCOMES)))
    whole = whole_history(cast.rob)

    found = for_facts(cast, cast.call_rob, other)

    past = [past_touch(touch) for touch in found]
    assert [touch[2] for touch in found][-6:] == [touch.pk for touch in whole][-6:]
    for followup in (cast.call_rob.pk, other.pk):
        assert unanswered_tries(past, followup=followup) == unanswered_tries(past_touches_of(whole), followup=followup)
    met = [touch.pk for touch in whole if touch.outcome in IN_PERSON]
    assert [touch[2] for touch in found if touch[4] in IN_PERSON][:1] == met[:1]


def test_lists_get_the_newest_of_each_contact_without_corrected_ones(cast: Cast) -> None:
    lia = make.contact(by=cast.ann, name="Lia Brandt")
    touches = history(cast, ["met", "voicemail", "no_answer", "reached"])
    put_right(cast, touches[-1], "busy")
    workspace = cast.ann.workspace_id

    found = queries.newest_by_contact([cast.rob.pk, lia.pk], workspace_id=workspace, each=2)

    assert {pk: [touch.outcome for touch in of] for pk, of in found.items()} == {
        cast.rob.pk: ["no_answer", "busy"], lia.pk: []
    }  # fmt: skip
    assert queries.newest_by_contact([], workspace_id=workspace) == {}
    assert found[cast.rob.pk][-1].at == at(4)


@pytest.mark.parametrize("outcome", ["voicemail", "reached", "sent", "met"])
def test_a_long_history_is_not_read(
    cast: Cast, outcome: str, django_assert_num_queries: DjangoAssertNumQueries, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[int] = []

    def counting(statement: str, *params: object) -> sql.Rows:
        rows = plain(statement, *params)
        read.append(len(rows))
        return rows

    plain = sql.read_texts
    monkeypatch.setattr(sql, "read_texts", counting)
    history(cast, [outcome] * 40, followup=cast.call_rob)
    for_facts(cast, cast.call_rob)
    history(cast, [outcome] * 60, followup=cast.call_rob)
    with django_assert_num_queries(2):
        for_facts(cast, cast.call_rob)
    assert read[:2] == read[2:]
    assert sum(read[2:]) <= 6 + 1 + queries.MOST_TRIES


def test_of_a_short_history_one_statement_reads_all(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    touches = history(cast, ["met", "reached", "voicemail", "voicemail", "busy"], followup=cast.call_rob)
    with django_assert_num_queries(1):
        found = for_facts(cast, cast.call_rob)
    assert [touch[2] for touch in found] == [touch.pk for touch in touches]


def test_tries_without_end_are_counted_up_to_a_number(cast: Cast) -> None:
    history(cast, ["voicemail"] * (queries.MOST_TRIES + 3), followup=cast.call_rob)
    assert len(queries.tried_at(cast.call_rob.pk, zone="UTC")) == queries.MOST_TRIES


def test_the_last_time_in_touch_is_the_newest_touch_that_restarts_it(cast: Cast) -> None:
    ours = cast.ann.workspace_id
    history(cast, ["reached", "voicemail", "no_answer"])
    assert queries.last_in_touch([cast.rob.pk], workspace_id=ours) == {cast.rob.pk: at(2)}
    put_right(cast, whole_history(cast.rob)[1], "no_answer")
    assert queries.last_in_touch([cast.rob.pk], workspace_id=ours) == {cast.rob.pk: at(1)}
    assert "no_answer" not in RESTARTS_KEEP_IN_TOUCH
    assert queries.last_in_touch([], workspace_id=ours) == {}


READERS: dict[str, Callable[[Member, FollowUp], object]] = {
    "facts": lambda ann, of: queries.touches_for_facts({of.pk: of.contact_id}, workspace_id=ann.workspace_id),
    "lists": lambda ann, of: queries.newest_by_contact([of.contact_id], workspace_id=ann.workspace_id, each=1),
    "tries": lambda ann, of: queries.tried_at(of.pk, zone="UTC"),
    "in touch": lambda ann, of: queries.last_in_touch([of.contact_id], workspace_id=ann.workspace_id),
    "newest": lambda ann, of: queries.newest_touches(of.contact),
}


@pytest.mark.parametrize("name", READERS)
def test_no_reader_sorts_or_scans_a_history(cast: Cast, name: str) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL plans by the rows that there are")
    said: list[tuple[str, Any]] = []

    def keep(execute: Any, statement: str, params: Any, many: bool, context: Any) -> Any:
        said.append((statement, params))
        return execute(statement, params, many, context)

    with connection.execute_wrapper(keep):
        READERS[name](cast.ann, cast.call_rob)
    for statement, params in said:
        with connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN QUERY PLAN {statement}", params)
            plan = [row[3] for row in cursor.fetchall()]
        assert not [step for step in plan if "TEMP B-TREE" in step or "SCAN followthrough" in step], plan
        assert any("INDEX touch_of_" in step for step in plan), plan
