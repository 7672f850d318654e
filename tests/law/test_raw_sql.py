"""The database itself holds the law: raw SQL that breaks it is refused, on both databases."""

from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from followthrough.followups.models import FollowUp
from tests.cast import Cast

pytestmark = pytest.mark.django_db(transaction=True)

BREAKS_THE_LAW: list[dict[str, Any]] = [
    {"next_from": None},
    {"next_by": None},
    {"next_by": "2026-01-01 00:00:00+00:00"},
    {"next_channel": ""},
    {"next_channel": None},
    {"owner_id": None},
    {"owner_id": 987654},
    {"state": None},
    {"state": ""},
    {"state": "Open"},
    {"state": "done"},
    {"state": "closed"},
    {"state": "closed", "close_reason": None},
    {"state": "closed", "close_reason": "later"},
]


@pytest.mark.parametrize("columns", BREAKS_THE_LAW, ids=str)
def test_an_open_follow_up_cannot_lose_its_next_step(cast: Cast, columns: dict[str, Any]) -> None:
    sets = ", ".join(f"{name} = %s" for name in columns)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"UPDATE followthrough_followup SET {sets} WHERE id = %s", [*columns.values(), cast.call_rob.pk])
    cast.call_rob.refresh_from_db()
    assert cast.call_rob.is_open and cast.call_rob.next_channel == "call"


def test_a_member_who_owns_a_step_cannot_be_removed(cast: Cast) -> None:
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM followthrough_member WHERE id = %s", [cast.ann.pk])
    assert FollowUp.objects.get().owner == cast.ann


def test_one_open_follow_up_for_a_key(cast: Cast) -> None:
    FollowUp.objects.filter(pk=cast.call_rob.pk).update(key="reply:7")
    copy = FollowUp.objects.get(pk=cast.call_rob.pk)
    copy.pk = None
    with pytest.raises(DatabaseError), transaction.atomic():
        copy.save(force_insert=True)
