"""Say in words why the database or the disk could not take a change, or did not answer at all.

The error of the driver names the cause: SQLite by a result code (sqlite.org/rescode.html), PostgreSQL by an SQLSTATE
(its manual, appendix A). Any other error is a fault of the product and stays one.
"""

import errno
import logging
import sqlite3
from collections.abc import Iterator

from django.db import DatabaseError, InterfaceError, OperationalError

from followthrough.kit.errors import Unavailable

BUSY, FULL, READ_ONLY, SILENT, BROKEN = "busy", "full", "read-only", "silent", "broken"

# The low byte of a result code: BUSY, LOCKED, READONLY, IOERR, FULL, CANTOPEN.
SQLITE_CODES = {5: BUSY, 6: BUSY, 8: READ_ONLY, 10: BROKEN, 13: FULL, 14: READ_ONLY}
# The longest beginning counts: 53 is "insufficient resources", 57P "operator intervention", 08 "connection exception".
SQL_STATES = {
    "55P03": BUSY, "40001": BUSY, "40P01": BUSY, "57014": BUSY, "53300": BUSY, "53100": FULL, "25006": READ_ONLY,
    "58030": BROKEN, "57P": SILENT, "08": SILENT,
}  # fmt: skip
OS_CODES = {
    errno.ENOSPC: FULL, errno.EDQUOT: FULL, errno.EFBIG: FULL, errno.EROFS: READ_ONLY, errno.EIO: BROKEN,
}  # fmt: skip
# An error of neither driver.
NO_STATE = "none"
# Causes that pass by themselves: the same form may go through a moment later.
PASSING = (BUSY, SILENT)

KEPT = "Nothing was changed. Your words are kept below."
SENTENCES = {
    BUSY: ("The database is busy with another program.", KEPT, "Try again in a moment."),
    FULL: (
        "The disk is full, so nothing can be saved.",
        f"{KEPT} What was saved before is safe.",
        "Free up space on the disk with the data, then send it again.",
    ),
    READ_ONLY: (
        "The data can be read, but nothing can be saved.",
        f"{KEPT} What was saved before is safe.",
        "Let Followthrough write to the data folder (followthrough doctor checks it), then send it again.",
    ),
    SILENT: (
        "The database isn’t answering.",
        KEPT,
        "Try again in a moment, or see followthrough doctor.",
    ),
    BROKEN: (
        "The disk couldn’t save this.",
        f"{KEPT} What was saved before is safe.",
        "Check the disk with the data (followthrough doctor), then send it again.",
    ),
}


class WritersWait(OperationalError):
    """Another program holds the write lock, and enough threads of this process wait for it already (tx.write_block)."""


def trouble_in(error: BaseException | None) -> Unavailable | None:
    """Return the sentences about the database or the disk that this error came from, None for any other error."""
    kind = next((found for each in causes(error) if (found := kind_of(each))), None)
    if kind is None:
        return None
    why, safe, do = SENTENCES[kind]
    return Unavailable(why, safe=safe, do=do, passes=kind in PASSING)


def log_failure(log: logging.Logger, what: str, error: Exception) -> None:
    """Log that `what` failed: one line for a trouble of the database or the disk, a traceback for anything else."""
    trouble = trouble_in(error)
    if trouble is None:
        log.error("%s failed.", what, exc_info=error)
    else:
        log.warning("%s failed: %s", what, trouble.why)


def causes(error: BaseException | None) -> Iterator[BaseException]:
    """Yield the error and those that it came from, the nearest first."""
    seen: list[BaseException] = []
    while error is not None and error not in seen:
        seen.append(error)
        yield error
        error = error.__cause__ or error.__context__


def kind_of(error: BaseException) -> str | None:
    if isinstance(error, WritersWait):
        return BUSY
    if isinstance(error, OSError):
        return OS_CODES.get(error.errno or 0)
    if isinstance(error, sqlite3.Error):
        return kind_of_driver(error, is_lost=False)
    if not isinstance(error, DatabaseError | InterfaceError):
        return None
    return kind_of_driver(error.__cause__, is_lost=isinstance(error, OperationalError | InterfaceError))


def kind_of_driver(error: BaseException | None, *, is_lost: bool) -> str | None:
    """Return the kind of a driver's error. `is_lost`: without a code it means that the connection is gone."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is not None:
        return SQLITE_CODES.get(code & 0xFF)
    state = getattr(error, "sqlstate", NO_STATE) or ""
    if state is NO_STATE:
        return None
    known = [begins for begins in SQL_STATES if state.startswith(begins)]
    if known:
        return SQL_STATES[max(known, key=len)]
    return SILENT if is_lost and not state else None
