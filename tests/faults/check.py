"""What must be true of a database after any kill: nothing lost, nothing twice, nothing half."""

import json
from collections import Counter
from collections.abc import Collection

from tests.faults.installation import Installation

# Rows that an act names when it makes them, and that no later act of these tests removes. An import names no rows.
TABLES = ("touch", "followup", "promise")


def check_forms(installation: Installation, confirmed: Collection[str], sent: Collection[str]) -> None:
    """Each confirmed form is one act; a form without an answer is one act or none."""
    acts = Counter(key for (key,) in installation.rows("SELECT client_key FROM followthrough_act"))
    assert [key for key in confirmed if acts[key] != 1] == [], "lost"
    assert [key for key in sent if acts[key] > 1] == [], "doubled"


def check_whole(installation: Installation) -> None:
    """All rows of an act are there, or after its undo none; no row is there without its act; every act has its
    sentence."""
    acts = installation.rows("SELECT id, made, undone_at, sentence FROM followthrough_act")
    assert [pk for pk, _, _, sentence in acts if not sentence] == []
    for table in TABLES:
        there = {pk for (pk,) in installation.rows(f"SELECT id FROM followthrough_{table}")}
        owed: set[int] = set()
        for _, made, undone_at, _ in acts:
            found = json.loads(made) if isinstance(made, str) else made
            owed |= set() if undone_at else {int(pk) for pk in found.get(table, [])}
        assert there == owed, (table, "missing", owed - there, "too many", there - owed)


def check_file(installation: Installation) -> None:
    """SQLite itself finds no fault in its file."""
    if not installation.database_url:
        assert installation.rows("PRAGMA integrity_check") == [("ok",)]
        assert installation.rows("PRAGMA foreign_key_check") == []


def check_doctor(installation: Installation) -> None:
    """The doctor, asked while a server runs, finds nothing; without one the clock is what fails."""
    told = installation.run("doctor", "--json").stdout
    found = json.loads(told)
    assert found["dropped"] == 0
    failing = [part["name"] for part in found["parts"] if not part["ok"]]
    assert set(failing) <= {"disk", "backup"}, told
