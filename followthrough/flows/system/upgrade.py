"""The database as this version of the code needs it: a backup when something is there, the migrations, the words."""

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


def pending() -> list[str]:
    """Names of the migrations the database still lacks, in order."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _ in plan]


def bring_up(*, now: datetime) -> Path | None:
    """Apply what is pending, one process at a time. Returns the backup made before, if there was anything to lose."""
    with file_lock(data_folder.home_folder() / "bring-up.lock"):
        saved = None
        if pending():
            saved = backup_before(now=now) if has_rows() else None
            call_command("migrate", verbosity=0, interactive=False, skip_checks=True)
        find_again()
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
    folder = data_folder.home_folder() / "backups"
    folder.mkdir(mode=0o700, exist_ok=True)
    path = folder / f"before-update-{now:%Y%m%dT%H%M%SZ}.followthrough"
    backup.backup(path, now=now)
    for old in sorted(folder.glob("before-update-*"))[:-KEPT_BACKUPS]:
        old.unlink()
    return path


BLOCK = 500
TELL_EVERY = 10_000


def find_again() -> int:
    """The words people are found by, written anew for those who still have the words of an earlier version.

    Returns for how many. In blocks, the oldest words first, so that whatever stops it, the next start goes on there,
    and one look at the oldest word tells whether anything is left to do.
    """
    oldest = Posting.objects.order_by("pk").first()
    done = 0
    if oldest is None or oldest.kind:
        return done
    everybody = Contact.objects.count()
    while contacts := with_old_words():
        for workspace_id, ids in contacts.items():
            with tx.write_block():
                write.rebuild_search_words_of(workspace_id, ids)
        before, done = done, done + sum(map(len, contacts.values()))
        if before // TELL_EVERY != done // TELL_EVERY:
            print(f"Words people are found by: {done:,} of {everybody:,} people.", file=sys.stderr)
    return done


def with_old_words() -> dict[int, list[int]]:
    """{workspace: contacts} of the next block; nobody twice."""
    rows = Posting.objects.filter(kind="").order_by("pk").values_list("workspace_id", "contact_id")[: 10 * BLOCK]
    contacts: dict[int, list[int]] = {}
    for workspace_id, contact_id in list(dict.fromkeys(rows))[:BLOCK]:
        contacts.setdefault(workspace_id, []).append(contact_id)
    return contacts
