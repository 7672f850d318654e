"""A client for the page tests: Ann, signed in on a Tuesday morning."""

from collections.abc import Iterator
from datetime import datetime

import pytest
from django.test import Client

from followthrough.kit import clock
from tests.cast import Cast


@pytest.fixture
def at_desk(client: Client, cast: Cast, now: datetime) -> Iterator[Client]:
    """Ann, signed in on Tuesday at 8:48."""
    client.force_login(cast.ann.user)
    with clock.shifted_to(now):
        yield client
