"""A database with every table and no rows, made once for each state of the code and then copied: migrating takes long.

The migrations run for real when the template is made; it lies in `build/tests`, one for each text of the package.
"""

import contextlib
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import django
from filelock import FileLock

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "build" / "tests"
# The database of a server of ours that is the template there.
ON_POSTGRES = "followthrough_template"
OURS = ("DATABASE_URL", "DJANGO_SETTINGS_MODULE")


@cache
def sqlite_template() -> Path:
    """Return the file to copy. It has a rollback journal and no WAL beside it."""
    made = FOLDER / f"tables-{version_of_code()}.sqlite3"
    FOLDER.mkdir(parents=True, exist_ok=True)
    with FileLock(FOLDER / "lock"):
        if not made.exists():
            for old in FOLDER.glob("tables-*"):
                old.unlink()
            with tempfile.TemporaryDirectory(dir=FOLDER) as home:
                migrate(home)
                new = Path(home) / "followthrough.sqlite3"
                with contextlib.closing(sqlite3.connect(new)) as rows:
                    rows.execute("PRAGMA journal_mode=DELETE")
                new.replace(made)
    return made


def version_of_code() -> str:
    """Return a hash of Django's version and of every Python file of the package."""
    text = sha256(django.__version__.encode())
    for path in sorted((ROOT / "followthrough").rglob("*.py")):
        text.update(path.read_bytes())
    return text.hexdigest()[:16]


def migrate(home: str, database_url: str = "") -> None:
    """Run every migration on the database of a data folder, or on that of an address, in a process of its own."""
    kept = {name: value for name, value in os.environ.items() if name not in OURS}
    where = {"FOLLOWTHROUGH_HOME": home} | ({"DATABASE_URL": database_url} if database_url else {})
    words = [sys.executable, "manage.py", "migrate", "--verbosity=0", "--skip-checks"]
    subprocess.run(words, cwd=ROOT, env=kept | where, check=True)


def fill_home(home: Path) -> Path:
    """Make a data folder whose database has its tables and no rows; return it."""
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    shutil.copyfile(sqlite_template(), home / "followthrough.sqlite3")
    (home / "followthrough.sqlite3").chmod(0o600)
    return home


def copy_into(connection: Any) -> None:
    """Let Django make its test database of this connection as a copy of the template.

    What comes after it, Django's own `migrate`, then finds nothing to do.
    """
    if connection.vendor == "postgresql":
        if os.environ.get("FT_TEST_TEMPLATE"):
            connection.settings_dict["TEST"]["TEMPLATE"] = os.environ["FT_TEST_TEMPLATE"]
        return
    make = connection.creation._create_test_db

    def make_and_fill(*args: Any, **more: Any) -> str:
        name = str(make(*args, **more))
        connection.close()
        # The name makes Django keep a database in memory open.
        connection.settings_dict["NAME"] = name
        connection.ensure_connection()
        with contextlib.closing(sqlite3.connect(sqlite_template())) as template:
            template.backup(connection.connection)
        return name

    connection.creation._create_test_db = make_and_fill
