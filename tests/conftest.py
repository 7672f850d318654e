"""The suite runs on SQLite, or with FT_TEST_DB=postgres on a PostgreSQL that it starts itself (tests/settings.py)."""

import gc
import os
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
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


HERE = Path(__file__).parent
# Of a story that is told for more cases than MANY, `make test` takes every fifth to PostgreSQL, `make slow` each.
MANY, EVERY = 6, 5
# Pages and commands ask the database through rooms whose own tests run on both. Of their folders `make test` takes to
# PostgreSQL only what asks for every address, form, verb and argument, and what reads or writes in its own way.
TO_POSTGRES = {
    "cli": {"test_any_argument.py", "test_bulk.py", "test_every_verb.py", "test_log.py", "test_verbs.py"},
    "house": {"test_current_rows.py", "test_rows.py"},
    "web": {
        "test_any_form.py", "test_busy_database.py", "test_contact_page.py", "test_every_answer.py",
        "test_every_url.py", "test_find.py", "test_odd_requests.py", "test_people_list.py", "test_undo.py",
    },
}  # fmt: skip
# Stories of reading lines and clocks, whose few plain queries others ask as well; and headers, which are in no query.
NOT_TO_POSTGRES = {
    "flows/test_beside.py", "flows/test_dates_alike.py", "flows/test_demo.py", "flows/sequence/test_diaries.py",
    "flows/test_german_lines.py", "flows/test_happened_at.py", "flows/test_learn_pace.py",
    "flows/test_nightly_backup.py", "flows/test_numbers_as_written.py", "flows/test_steps_within_law.py",
    "flows/test_who.py", "flows/test_who_doubted.py", "flows/test_who_else.py", "flows/test_who_in_haste.py",
    "flows/test_who_it_is_for.py", "flows/test_whose_turn.py", "flows/test_words_of_a_step.py",
    "flows/test_wrong_clock.py", "test_no_page_breaks_on_it", "test_odd_headers_never_break_a_page",
}  # fmt: skip


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark tests without a database as pure, so that they run once and not once for each database. Mark as once what
    asks nothing new of the second database: most cases of a long list, unless each case is a question of its own
    ('each'), and most tests of pages and commands.
    """
    cases = Counter(map(story_of, items))
    for item in items:
        asks = {"db", "transactional_db", "live_server"} & set(getattr(item, "fixturenames", ()))
        if not asks and not item.get_closest_marker("django_db") and not item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.pure)
        elif one_of_many(item, cases) or not goes_to_postgres(item):
            item.add_marker(pytest.mark.once)


def one_of_many(item: pytest.Item, cases: Counter[tuple[str, str]]) -> bool:
    """Whether the test is a case of a long list that PostgreSQL is not asked for."""
    is_long = cases[story_of(item)] > MANY and not item.get_closest_marker("each")
    return is_long and crc32(item.name.encode()) % EVERY != 0


def goes_to_postgres(item: pytest.Item) -> bool:
    """Whether the test of a page or a command belongs to those that PostgreSQL is asked for; True for other folders."""
    path = item.path.relative_to(HERE)
    named = path.name in TO_POSTGRES.get(path.parts[0], {path.name})
    return named and not NOT_TO_POSTGRES & {path.as_posix(), getattr(item, "originalname", item.name)}


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
