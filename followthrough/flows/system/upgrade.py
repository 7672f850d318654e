"""Bring the database up to this version: back up when there are rows, migrate, rebuild old search words."""

import sys
from datetime import datetime
from pathlib import Path

from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from followthrough.accounts.models import Workspace
from followthrough.flows.system import backup
from followthrough.flows.system.restoring import file_modes, leftovers
from followthrough.flows.system.upgrading.migrate import migrate
from followthrough.followups import follow_state
from followthrough.kit import data_folder, tx
from followthrough.kit.locks import file_lock
from followthrough.people import write
from followthrough.people.models import Contact, Posting
from followthrough.touches import history_version
from followthrough.words.en.flows import system as say

KEPT_BACKUPS = 5


def pending_migrations() -> list[str]:
    """Names of the migrations that are not applied yet, in order."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _ in plan]


def upgrade_database(*, now: datetime) -> Path | None:
    """Apply pending migrations, one process at a time. Returns the backup made before; None without rows.

    Raises Refused, with nothing changed, where rows break a rule of this version.
    """
    with file_lock(data_folder.home_folder() / "bring-up.lock"):
        saved = None
        if pending_migrations():
            saved = backup_before(now=now) if has_rows() else None
            migrate()
        follow_state.make_triggers(connection)
        history_version.make_triggers(connection)
        rebuild_old_words()
        file_modes.protect_files()
        leftovers.remove_leftovers()
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
    folder = data_folder.backups_folder()
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

    It works in blocks, so an interrupted run continues at the next start. Words without a kind are the oldest, so the
    oldest word alone tells whether there are any. A posting without a word marks a contact whose words are to be built
    again (migration 0005); the index finds it.
    """
    done = 0
    everybody = Contact.objects.count()
    while contacts := contacts_with_old_words():
        for workspace_id, ids in contacts.items():
            with tx.write_block():
                write.rebuild_all_words(workspace_id, ids)
        before, done = done, done + sum(map(len, contacts.values()))
        if before // PROGRESS_EVERY != done // PROGRESS_EVERY:
            print(say.indexed(done=done, total=everybody), file=sys.stderr)
    return done


def contacts_with_old_words() -> dict[int, list[int]]:
    """{workspace id: contact ids} of the next block, without repetition."""
    return marked_contacts() or contacts_without_kinds()


def marked_contacts() -> dict[int, list[int]]:
    """The next block of the contacts of one workspace that a posting without a word marks."""
    for workspace_id in Workspace.objects.order_by("pk").values_list("pk", flat=True):
        marks = Posting.objects.filter(workspace=workspace_id, word="").order_by("contact")
        if ids := list(dict.fromkeys(marks.values_list("contact_id", flat=True)[:BLOCK])):
            return {workspace_id: ids}
    return {}


def contacts_without_kinds() -> dict[int, list[int]]:
    """The next block of contacts whose words have no kind, if the oldest word has none."""
    oldest = Posting.objects.order_by("pk").first()
    if oldest is None or oldest.kind:
        return {}
    rows = Posting.objects.filter(kind="").order_by("pk").values_list("workspace_id", "contact_id")[: 10 * BLOCK]
    contacts: dict[int, list[int]] = {}
    for workspace_id, contact_id in list(dict.fromkeys(rows))[:BLOCK]:
        contacts.setdefault(workspace_id, []).append(contact_id)
    return contacts
