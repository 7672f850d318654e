"""Bring the database up to this version: back up when there are rows, migrate, rebuild old search words."""

import sys
from datetime import datetime
from pathlib import Path

from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from followthrough.flows.system import backup
from followthrough.kit import data_folder, tx
from followthrough.kit.locks import file_lock
from followthrough.people import write
from followthrough.people.models import Contact, Posting

KEPT_BACKUPS = 5


def pending_migrations() -> list[str]:
    """Names of the migrations that are not applied yet, in order."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _ in plan]


def upgrade_database(*, now: datetime) -> Path | None:
    """Apply pending migrations, one process at a time. Returns the backup made before; None without rows."""
    with file_lock(data_folder.home_folder() / "bring-up.lock"):
        saved = None
        if pending_migrations():
            saved = backup_before(now=now) if has_rows() else None
            call_command("migrate", verbosity=0, interactive=False, skip_checks=True)
        rebuild_old_words()
        return saved


def has_rows() -> bool:
    """True when the database holds a workspace."""
    tables = connection.introspection.table_names()
    if "followthrough_workspace" not in tables:
        return False
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM followthrough_workspace LIMIT 1")
        return cursor.fetchone() is not None


def backup_before(*, now: datetime) -> Path:
    """Back up into the home folder's `backups`, keeping the newest KEPT_BACKUPS. Returns the file."""
    folder = data_folder.home_folder() / "backups"
    folder.mkdir(mode=0o700, exist_ok=True)
    path = folder / f"before-update-{now:%Y%m%dT%H%M%SZ}.followthrough"
    backup.write_backup(path, now=now)
    for old in sorted(folder.glob("before-update-*"))[:-KEPT_BACKUPS]:
        old.unlink()
    return path


BLOCK = 500
PROGRESS_EVERY = 10_000


def rebuild_old_words() -> int:
    """Rebuild the search words that an earlier version wrote. Returns the number of contacts.

    It works in blocks, the oldest words first, so an interrupted run continues at the next start, and the oldest word
    alone tells whether anything is left to do.
    """
    oldest = Posting.objects.order_by("pk").first()
    done = 0
    if oldest is None or oldest.kind:
        return done
    everybody = Contact.objects.count()
    while contacts := contacts_with_old_words():
        for workspace_id, ids in contacts.items():
            with tx.write_block():
                write.rebuild_search_words_of(workspace_id, ids)
        before, done = done, done + sum(map(len, contacts.values()))
        if before // PROGRESS_EVERY != done // PROGRESS_EVERY:
            print(f"Words people are found by: {done:,} of {everybody:,} people.", file=sys.stderr)
    return done


def contacts_with_old_words() -> dict[int, list[int]]:
    """{workspace id: contact ids} of the next block, without repetition."""
    rows = Posting.objects.filter(kind="").order_by("pk").values_list("workspace_id", "contact_id")[: 10 * BLOCK]
    contacts: dict[int, list[int]] = {}
    for workspace_id, contact_id in list(dict.fromkeys(rows))[:BLOCK]:
        contacts.setdefault(workspace_id, []).append(contact_id)
    return contacts
