"""The database as this version of the code needs it: a backup first when something is there, then the migrations."""

from datetime import datetime
from pathlib import Path

from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from followthrough.flows import backup
from followthrough.kit import filelock, home

KEPT_BACKUPS = 5


def pending() -> list[str]:
    """Names of the migrations the database still lacks, in order."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _ in plan]


def bring_up(*, now: datetime) -> Path | None:
    """Apply what is pending, one process at a time. Returns the backup made before, if there was anything to lose."""
    with filelock.held(home.folder() / "bring-up.lock"):
        if not pending():
            return None
        saved = backup_before(now=now) if has_rows() else None
        call_command("migrate", verbosity=0, interactive=False, skip_checks=True)
        return saved


def has_rows() -> bool:
    tables = connection.introspection.table_names()
    if "followthrough_workspace" not in tables:
        return False
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM followthrough_workspace LIMIT 1")
        return cursor.fetchone() is not None


def backup_before(*, now: datetime) -> Path:
    """Into the home folder's `backups`, the newest five kept."""
    folder = home.folder() / "backups"
    folder.mkdir(mode=0o700, exist_ok=True)
    path = folder / f"before-update-{now:%Y%m%dT%H%M%SZ}.followthrough"
    backup.backup(path, now=now)
    for old in sorted(folder.glob("before-update-*"))[:-KEPT_BACKUPS]:
        old.unlink()
    return path
