"""The suite runs on SQLite, and with FT_TEST_DB=postgres on a PostgreSQL it starts itself (tests/settings.py)."""

import os
from datetime import UTC, datetime

import pytest

from tests.cast import Cast, make_cast

# The browser driver's own event loop must not keep Django's test database from being made.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture
def now() -> datetime:
    """A Tuesday morning, 8:48 in London."""
    return datetime(2026, 11, 24, 8, 48, tzinfo=UTC)


@pytest.fixture
def cast(db: None) -> Cast:
    return make_cast()
