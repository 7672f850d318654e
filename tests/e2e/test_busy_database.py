"""A database that is busy for a moment: the page keeps the line, sends it again by itself, and it counts once."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import OperationalError
from playwright.sync_api import expect

from followthrough.acts.models import Act
from followthrough.kit import tx
from tests.cast import Cast
from tests.e2e.conftest import Begin

LINE = "called Rob, no answer, again friday"


def test_the_page_sends_the_line_again_until_it_is_in(begin: Begin, day: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    real, refused = tx.write_block, [2]

    @contextmanager
    def busy_twice() -> Iterator[None]:
        if refused[0]:
            refused[0] -= 1
            cause = sqlite3.OperationalError("database is locked")
            cause.sqlite_errorcode = 5  # type: ignore[misc]
            raise OperationalError("database is locked") from cause
        with real():
            yield

    walk = begin(day.ann).go("/new")
    walk.is_ready()
    monkeypatch.setattr(tx, "write_block", busy_twice)
    walk.expects(503)
    walk.on("[name=line]").first.fill(LINE)
    walk.press("Enter")
    walk.sees("The database is busy", within="h1")
    expect(walk.on("[name=line]").first).to_have_value(LINE)
    walk.sees("tries again on its own")
    walk.sees("Rob", within=".slips")
    assert refused == [0]
    assert Act.objects.filter(verb="capture").count() == 1
