"""The suite runs on SQLite, and with FT_TEST_DB=postgres on a PostgreSQL it starts itself."""

import os
import tempfile
from datetime import UTC, datetime

import pytest

if os.environ.get("FT_TEST_DB") == "postgres" and not os.environ.get("DATABASE_URL"):
    from tests import postgres

    os.environ["DATABASE_URL"] = postgres.start()
os.environ.setdefault("FOLLOWTHROUGH_HOME", tempfile.mkdtemp(prefix="followthrough-tests-"))
# The browser driver's own event loop must not keep Django's test database from being made.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture
def now() -> datetime:
    """A Tuesday morning, 8:48 in London."""
    return datetime(2026, 11, 24, 8, 48, tzinfo=UTC)


@pytest.fixture
def cast(db: None) -> "Cast":
    return make_cast()


from tests.cast import Cast, make_cast  # noqa: E402  after the environment is set
