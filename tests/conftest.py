"""The suite runs on SQLite, or with FT_TEST_DB=postgres on a PostgreSQL that it starts itself (tests/settings.py)."""

import gc
import os
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from zlib import crc32

import pytest
from django.core.management.commands import flush
from django.db import connection
from pytest_django.plugin import DjangoDbBlocker

from followthrough.desk import row_texts
from followthrough.flows.system import backup
from tests import template
from tests.cast import MAKERS, TUESDAY, Cast, SharedCast, make_cast

# Without it the event loop of the browser driver prevents Django from making the test database.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


# Of a story that is told for more cases than MANY, `make test` takes every fifth to PostgreSQL, `make slow` each.
MANY, EVERY = 6, 5


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark tests without a database as pure, so that they run once and not once for each database; and most cases of a
    long list as once, unless each case is a question of its own to the database ('each').
    """
    cases = Counter(map(story_of, items))
    for item in items:
        asks = {"db", "transactional_db", "live_server"} & set(getattr(item, "fixturenames", ()))
        if not asks and not item.get_closest_marker("django_db") and not item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.pure)
        elif cases[story_of(item)] > MANY and not item.get_closest_marker("each") and crc32(item.name.encode()) % EVERY:
            item.add_marker(pytest.mark.once)


def pytest_collection_finish() -> None:
    """Take the collected tests out of the garbage collector's sight: else it walks through all of them again and again,
    which costs a tenth of the run.
    """
    gc.collect()
    gc.freeze()


def story_of(item: pytest.Item) -> tuple[str, str]:
    """The file and the function, which its cases share."""
    return str(item.fspath), getattr(item, "originalname", item.name)


@pytest.fixture(scope="session")
def django_db_keepdb(django_db_keepdb: bool) -> bool:
    """Before Django makes its test database: let it be a copy of the template."""
    template.copy_into(connection)
    return django_db_keepdb


@pytest.fixture(scope="session", autouse=True)
def no_permissions_after_flush() -> Iterator[None]:
    """Emptying the tables after a test with transactions of its own writes no permissions anew: nothing reads them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(flush, "emit_post_migrate_signal", lambda *args, **more: None)
        yield


@pytest.fixture
def now() -> datetime:
    """A Tuesday morning, 8:48 in London."""
    return TUESDAY


@pytest.fixture(autouse=True)
def no_kept_rows() -> None:
    """Each test reads the rows of Today anew, whatever the tests before it have left there."""
    row_texts.forget_texts()


@pytest.fixture
def no_snapshot(monkeypatch: pytest.MonkeyPatch) -> None:
    """Backups hold no rows: a test has neither a file to copy nor a transaction of its own."""
    monkeypatch.setattr(backup, "snapshot", lambda path: path.write_bytes(b"rows"))


@pytest.fixture(scope="session")
def shared_cast(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[SharedCast]:
    """The rows of the cast for every test that can take them back."""
    shared = SharedCast()
    yield shared
    with django_db_blocker.unblock():
        shared.take_back()


@pytest.fixture
def cast_is_there(request: pytest.FixtureRequest, shared_cast: SharedCast, django_db_blocker: DjangoDbBlocker) -> None:
    """Before a test's own transaction begins: let the cast be there if the test asks for it, and else nothing."""
    asked = set(request.fixturenames)
    marker = request.node.get_closest_marker("django_db")
    in_transaction = not {"transactional_db", "live_server"} & asked and not (marker and (marker.args or marker.kwargs))
    with django_db_blocker.unblock():
        if "cast" in asked and in_transaction:
            fixtures = (getattr(request.node.module, name, None) for name in request.fixturenames)
            shared_cast.make(next((MAKERS[id(each)] for each in fixtures if id(each) in MAKERS), None))
        else:
            shared_cast.take_back()


@pytest.fixture
def _django_db_helper(cast_is_there: None, _django_db_helper: None) -> None:
    """Every fixture and marker of a database goes through this fixture of pytest-django."""


@pytest.fixture
def cast(db: None, shared_cast: SharedCast) -> Cast:
    return shared_cast.copy() or make_cast()
