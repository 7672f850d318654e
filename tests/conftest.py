"""The suite runs on SQLite, or with FT_TEST_DB=postgres on a PostgreSQL that it starts itself (tests/settings.py)."""

import os
from collections.abc import Iterator
from datetime import datetime

import pytest
from django.db import connection
from pytest_django.plugin import DjangoDbBlocker

from followthrough.desk import row_texts
from followthrough.flows.system import backup
from tests import template
from tests.cast import MAKERS, TUESDAY, Cast, SharedCast, make_cast

# Without it the event loop of the browser driver prevents Django from making the test database.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark tests without a database as pure, so that they run once and not once for each database."""
    for item in items:
        asks = {"db", "transactional_db", "live_server"} & set(getattr(item, "fixturenames", ()))
        if not asks and not item.get_closest_marker("django_db") and not item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.pure)


@pytest.fixture(scope="session")
def django_db_keepdb(django_db_keepdb: bool) -> bool:
    """Before Django makes its test database: let it be a copy of the template."""
    template.copy_into(connection)
    return django_db_keepdb


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
