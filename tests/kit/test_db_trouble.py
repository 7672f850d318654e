"""Errors of the database and the disk in words; other errors stay faults."""

import errno
import sqlite3

import pytest
from django.db import DatabaseError, InterfaceError, OperationalError, ProgrammingError

from followthrough.kit.database.trouble import WritersWait, trouble_in


def sqlite_error(code: int) -> Exception:
    cause = sqlite3.OperationalError("said by SQLite")
    cause.sqlite_errorcode = code
    return caused(OperationalError("said by Django"), cause)


def postgres_error(state: str | None, kind: type[Exception] = OperationalError) -> Exception:
    cause = Exception("said by PostgreSQL")
    cause.sqlstate = state  # type: ignore[attr-defined]
    return caused(kind("said by Django"), cause)


def caused(error: Exception, cause: Exception) -> Exception:
    error.__cause__ = cause
    return error


FULL, BUSY, READ = "The disk is full", "The database is busy", "The data can be read"
SILENT, BROKEN = "The database isn’t answering", "The disk couldn’t save"


@pytest.mark.parametrize(
    ("error", "begins"),
    [
        (sqlite_error(5), BUSY), (sqlite_error(517), BUSY), (sqlite_error(6), BUSY), (sqlite_error(13), FULL),
        (sqlite_error(8), READ), (sqlite_error(1032), READ), (sqlite_error(14), READ), (sqlite_error(778), BROKEN),
        (WritersWait(), BUSY), (postgres_error("55P03"), BUSY), (postgres_error("40P01"), BUSY),
        (postgres_error("53100"), FULL), (postgres_error("25006", DatabaseError), READ),
        (postgres_error("57P01"), SILENT), (postgres_error("08006"), SILENT), (postgres_error(None), SILENT),
        (postgres_error(None, InterfaceError), SILENT),
        (OSError(errno.ENOSPC, "x"), FULL), (OSError(errno.EROFS, "x"), READ), (OSError(errno.EIO, "x"), BROKEN),
        (caused(RuntimeError("x"), sqlite_error(13)), FULL),
    ],
)  # fmt: skip
def test_the_cause_is_said_in_a_sentence(error: Exception, begins: str) -> None:
    found = trouble_in(error)
    assert found and found.why.startswith(begins) and found.why.endswith(".") and found.safe and found.do
    assert found.passes is (begins in (BUSY, SILENT))


@pytest.mark.parametrize(
    "error",
    [
        None, ValueError("x"), OSError("x"), FileNotFoundError(errno.ENOENT, "x"), sqlite_error(1), sqlite_error(19),
        postgres_error("42P01", ProgrammingError), postgres_error("23505", DatabaseError), DatabaseError("x"),
    ],
)  # fmt: skip
def test_other_errors_are_faults(error: Exception | None) -> None:
    assert trouble_in(error) is None
