"""What the database is told about its own rows, so that it takes the right index."""

from django.db import connection

# Rows looked at for each index; all of them would take seconds (https://sqlite.org/lang_analyze.html).
LOOKED_AT = 400


def refresh_statistics(table: str) -> bool:
    """Count the rows again when `table` has doubled or halved since they were counted. True when it was done.

    SQLite without statistics takes any index that begins with the workspace and walks all of it (measured: a list of
    fifty people 23 ms of CPU at 100,000 people, instead of one). PostgreSQL counts by itself.
    """
    if connection.vendor != "sqlite":
        return False
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM sqlite_master WHERE name = 'sqlite_stat1'")
        known = 0
        if cursor.fetchone()[0]:
            # The first figure of each line is how many rows the index holds; a partial one holds fewer.
            cursor.execute("SELECT max(CAST(stat AS INTEGER)) FROM sqlite_stat1 WHERE tbl = %s", [table])
            known = cursor.fetchone()[0] or 0
        cursor.execute(f'SELECT max(rowid) FROM "{table}"')  # noqa: S608  a table of ours
        rows = cursor.fetchone()[0] or 0
        if not rows or known / 2 < rows < known * 2:
            return False
        cursor.execute(f"PRAGMA analysis_limit = {LOOKED_AT}")
        cursor.execute("ANALYZE")
        return True
