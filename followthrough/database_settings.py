"""Django's setting of the database: SQLite in the data folder, or the PostgreSQL that DATABASE_URL names."""

import re
import sys
from importlib import import_module
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from followthrough.kit.errors import Refused

FORM = "postgres://user:password@host:5432/name"
SCHEMES = ("postgres", "postgresql")
# Parameters of a connection that may stand after '?', such as sslmode=require (PostgreSQL's documentation of libpq).
PARAMETERS = frozenset((
    "sslmode", "sslrootcert", "sslcert", "sslkey", "sslcrl", "sslnegotiation", "channel_binding", "require_auth",
    "gssencmode", "connect_timeout", "application_name", "options", "passfile", "service", "hostaddr",
    "target_session_attrs", "tcp_user_timeout", "keepalives", "keepalives_idle", "keepalives_interval",
    "keepalives_count",
))  # fmt: skip


def database_settings(url: str, folder: Path) -> dict[str, Any]:
    """Return Django's settings of the database: PostgreSQL by its URL, SQLite in `folder` for ''.

    Raises Refused for a URL that cannot work, and without the package that PostgreSQL needs. No message shows the URL,
    because it holds a password.
    """
    if not url.strip():
        return sqlite_settings(folder / "followthrough.sqlite3")
    settings = postgres_settings(parse_database_url(url.strip()))
    try:
        import_module("psycopg")
    except ImportError as error:
        raise refused(
            f"PostgreSQL needs the package psycopg ({error})", "Install followthrough[postgres], or: make setup."
        ) from error
    return settings


def sqlite_settings(path: Path) -> dict[str, Any]:
    # On macOS only a full fsync reaches the disk.
    full = "PRAGMA fullfsync=1; " if sys.platform == "darwin" else ""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            # IMMEDIATE takes the write lock at once, so a transaction that began with a read cannot fail to write.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            # FULL: a promise that was confirmed survives a power cut.
            # Each thread has a connection with a cache of its own: 4 MB instead of 16 saves 90 MB (docs/figures.md).
            "init_command": (
                f"PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; {full}PRAGMA cache_size=-4000; "
                "PRAGMA temp_store=MEMORY; PRAGMA mmap_size=100663296; PRAGMA journal_size_limit=67108864;"
            ),
        },
    }


def parse_database_url(url: str) -> SplitResult:
    """Return the parts of a PostgreSQL URL. Raises Refused for another engine, and for one without a database."""
    try:
        parts = urlsplit(url)
        is_possible = parts.port != 0
    except ValueError:
        is_possible = False
    engine = re.match(r"([a-z0-9+.-]+):", url, re.IGNORECASE)
    if engine and engine[1].lower() not in SCHEMES and "://" in url:
        raise refused(f"it names the engine {engine[1].lower()}, and only PostgreSQL is known")
    if not url.lower().startswith(tuple(f"{scheme}://" for scheme in SCHEMES)):
        raise refused("it does not begin with postgres://")
    if not is_possible:
        raise refused("its host or port is not possible", f"{as_form()} {ESCAPES}")
    if parts.fragment or "#" in url or re.search(r"\s", url):
        raise refused("it holds a sign that must be escaped", f"{as_form()} {ESCAPES}")
    if not unquote(parts.path).strip("/") or "/" in parts.path.strip("/"):
        raise refused("it names no database", f"{as_form()} {ESCAPES}")
    return parts


def postgres_settings(parts: SplitResult) -> dict[str, Any]:
    """Return Django's settings for a PostgreSQL URL. Raises Refused for a parameter that PostgreSQL does not know."""
    options = dict(parse_qsl(parts.query, keep_blank_values=True))
    host = options.pop("host", unquote(parts.hostname or ""))  # ?host=/var/run/postgresql, the folder of a socket
    if unknown := sorted(options.keys() - PARAMETERS):
        raise refused(f"PostgreSQL has no parameter {unknown[0]}")
    if sys.platform == "darwin":
        # libpq asks for Kerberos tickets, which ends a forked process there.
        options.setdefault("gssencmode", "disable")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host,
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": options,
    }


ESCAPES = "In a password, write @ as %40, : as %3A, / as %2F and # as %23."


def as_form() -> str:
    return f"Write it like {FORM}."


def refused(why: str, do: str = "") -> Refused:
    return Refused(
        f"DATABASE_URL cannot be used: {why}.",
        safe="Nothing was started.",
        do=do or f"{as_form()} Without it, SQLite is used.",
    )
