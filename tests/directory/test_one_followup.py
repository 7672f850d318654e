"""One follow-up for its pages: with the person, the owner and whether we owe something, by keys alone."""

from typing import Any

import pytest
from django.db import connection

from followthrough.directory.one_followup import read_followup
from followthrough.followups.models import FollowUp
from followthrough.people.models import Contact
from followthrough.promises.queries import open_promises_of
from tests import make
from tests.cast import Cast


def test_a_followup_is_read_as_the_orm_reads_it(cast: Cast) -> None:
    found = read_followup(cast.ann, cast.call_rob.pk)
    known = FollowUp.objects.select_related("contact__organization", "owner").get(pk=cast.call_rob.pk)
    assert found
    for one, other in ((found, known), (found.contact, known.contact), (found.owner, known.owner)):
        assert one and other
        names = [field.attname for field in one._meta.concrete_fields]
        assert {name: getattr(one, name) for name in names} == {name: getattr(other, name) for name in names}
    assert str(found.contact.organization) == str(known.contact.organization)


def test_it_says_whether_a_promise_of_ours_is_open(cast: Cast) -> None:
    assert not is_promised(cast)
    make.promise(by=cast.ann, followup=cast.call_rob, side="theirs")
    assert not is_promised(cast)
    promise = make.promise(by=cast.ann, followup=cast.call_rob, side="ours")
    assert is_promised(cast)
    assert {row.side for row in open_promises_of(cast.call_rob.pk)} == {"ours", "theirs"}
    type(promise).objects.filter(pk=promise.pk).update(state="kept", closed_at=make.LONG_AGO)
    assert not is_promised(cast)
    assert [row.side for row in open_promises_of(cast.call_rob.pk)] == ["theirs"]


def is_promised(cast: Cast) -> Any:
    found = read_followup(cast.ann, cast.call_rob.pk)
    assert found
    return found.is_promised  # type: ignore[attr-defined]


def test_strangers_and_deleted_people_have_none(cast: Cast) -> None:
    assert read_followup(cast.zoe, cast.call_rob.pk) is None
    assert read_followup(cast.ann, 0) is None
    Contact.objects.filter(pk=cast.rob.pk).update(deleted_at=make.LONG_AGO)
    assert read_followup(cast.ann, cast.call_rob.pk) is None


def test_the_promises_of_a_followup_are_found_by_its_key(cast: Cast) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL plans by the rows that there are")
    said: list[tuple[str, Any]] = []

    def keep(execute: Any, statement: str, params: Any, many: bool, context: Any) -> Any:
        said.append((statement, params))
        return execute(statement, params, many, context)

    with connection.execute_wrapper(keep):
        open_promises_of(cast.call_rob.pk)
        read_followup(cast.ann, cast.call_rob.pk)
    for statement, params in said:
        with connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN QUERY PLAN {statement}", params)
            plan = [row[3] for row in cursor.fetchall()]
        assert not [step for step in plan if "SCAN" in step or "promise_by_state" in step], plan
