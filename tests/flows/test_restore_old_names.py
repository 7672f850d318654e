"""A backup from before migration 0003 renamed columns and values is whole, and its newest acts can be undone.

The two files hold the same made-up world, written by the version before the migration.
"""

import json
import os
import sqlite3
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from django.db import connection  # noqa: F401  skipif reads it

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.flows.history.undo import undo_newest
from followthrough.flows.system import restore
from followthrough.followups.models import FollowUp
from followthrough.people.models import Contact
from tests.serve import forked
from tests.serve.served import PATIENCE

BACKUPS = Path(__file__).parents[1] / "data" / "backups"
# name: (personal, sorted, days of their own)
PEOPLE = {
    "Pia Private": (True, "none", 0),
    "Cal Meant": (False, "call", None),
    "Quinn Meant": (True, "none", 0),
    "Lea Left": (False, "none", 0),
    "Ora Own": (False, "", 42),
    "Iva Changed": (False, "keep", 180),
    "Tia Tagged": (False, "", None),
    "Nan Never": (False, "", 0),
}
# name: (reason, note, day to reopen)
CLOSED = {
    "Gil Given-Up": ("other", "We never meet.", None),
    "Uma Unmeant": ("later", "", "2027-03-01"),
    "Nora No-Thanks": ("not_interested", "", None),
    "Will Won": ("bought", "", None),
    "Lois Lost": ("went_elsewhere", "", None),
    "Axel Asked-Not": ("do_not_contact", "", None),
    "Otto Other": ("other", "Moved abroad.", None),
    "Lara Later": ("later", "After the winter.", "2027-02-01"),
    "Lee Leaves": ("not_interested", "Has one already.", None),
    "Sid Said-No": ("not_interested", "", None),
}
OPEN_KEYS = {"keep-in-touch:5", "keep-in-touch:6", "keep-in-touch:7"}
NEWEST_VERBS = ["close", "sort", "keep_in_touch"]
# After three undos.
UNDONE = {"Quinn Meant": (False, "call", None), "Iva Changed": (False, "keep", 30)}

CONTACTS = "SELECT full, is_personal, sorted_as, keep_in_touch_days FROM followthrough_contact"
LOOPS = """SELECT c.full, f.state, f.close_reason, f.close_note, f.reopen_on, f.key FROM followthrough_followup f
    JOIN followthrough_contact c ON c.id = f.contact_id"""


def contacts_are(rows: list[Any], expected: dict[str, tuple[bool, str, int | None]]) -> None:
    found = {full: (bool(personal), sorted_as, days) for full, personal, sorted_as, days in rows}
    assert {name: found[name] for name in expected} == expected


def follow_ups_are(rows: list[Any], closed: dict[str, tuple[str, str, str | None]]) -> None:
    found = {
        full: (reason, note, str(reopen_on) if reopen_on else None)
        for full, state, reason, note, reopen_on, _ in rows
        if state == "closed"
    }
    assert found == closed
    assert {key for _, state, *_, key in rows if state == "open" and key} == OPEN_KEYS


@pytest.mark.pure
@pytest.mark.long  # every migration, on rows of the first version
def test_on_sqlite(tmp_path: Path) -> None:
    def followthrough(*words: str) -> dict[str, Any]:
        left_out = ("DATABASE_URL", "DJANGO_SETTINGS_MODULE")
        environment = {name: value for name, value in os.environ.items() if name not in left_out}
        where = {**environment, "FOLLOWTHROUGH_HOME": str(tmp_path)}
        done = forked.run([*words, "--json"], env=where, timeout=PATIENCE)
        assert done.returncode == 0, done.stdout + done.stderr
        answer: dict[str, Any] = json.loads(done.stdout)
        return answer

    def rows(statement: str) -> list[Any]:
        with sqlite3.connect(tmp_path / "followthrough.sqlite3") as database:
            return database.execute(statement).fetchall()

    followthrough("restore", str(BACKUPS / "before-0003-sqlite.backup"), "--yes")
    contacts_are(rows(CONTACTS), PEOPLE)
    follow_ups_are(rows(LOOPS), CLOSED)
    verbs = rows("SELECT verb FROM followthrough_act WHERE undone_at IS NULL ORDER BY id DESC LIMIT 3")
    assert [verb for (verb,) in verbs] == NEWEST_VERBS
    for _ in range(3):
        followthrough("undo", "--now", "2026-11-24T15:00")
    contacts_are(rows(CONTACTS), PEOPLE | UNDONE)
    follow_ups_are(rows(LOOPS), {name: why for name, why in CLOSED.items() if name != "Lee Leaves"})


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="the file holds rows of PostgreSQL")
def test_on_postgres(tmp_path: Path, now: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    def people() -> list[Any]:
        return list(Contact.objects.values_list("full", "is_personal", "sorted_as", "keep_in_touch_days"))

    def loops() -> list[Any]:
        columns = ("contact__full", "state", "close_reason", "close_note", "reopen_on", "key")
        return list(FollowUp.objects.values_list(*columns))

    monkeypatch.setattr("followthrough.kit.data_folder.home_folder", lambda: tmp_path)
    restore.restore_backup(BACKUPS / "before-0003-postgres.backup", over=True, now=now)
    contacts_are(people(), PEOPLE)
    follow_ups_are(loops(), CLOSED)
    newest = Act.objects.not_undone().order_by("-id").values_list("verb", flat=True)[:3]
    assert list(newest) == NEWEST_VERBS
    for _ in range(3):
        undo_newest(by=Member.objects.get(), now=now)
    contacts_are(people(), PEOPLE | UNDONE)
    follow_ups_are(loops(), {name: why for name, why in CLOSED.items() if name != "Lee Leaves"})
