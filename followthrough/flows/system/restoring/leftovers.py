"""Remove what a restore that was killed has prepared and not put in place: a folder, on PostgreSQL a schema."""

import shutil

from django.db import connection

from followthrough.kit import data_folder

# The schema in which PostgreSQL's rows are prepared.
SCHEMA = "followthrough_restore"
# How the name of a folder begins in which a backup is unpacked.
FOLDER = ".restore-"


def remove_leftovers() -> None:
    """Remove all of it. Call it where no restore can run: with the lock on the data."""
    for folder in data_folder.home_folder().glob(f"{FOLDER}*"):
        shutil.rmtree(folder, ignore_errors=True)
    remove_schema()


def remove_schema() -> None:
    if connection.vendor != "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM pg_namespace WHERE nspname = %s", [SCHEMA])
            if cursor.fetchone():
                cursor.execute(f"DROP SCHEMA {SCHEMA} CASCADE")
