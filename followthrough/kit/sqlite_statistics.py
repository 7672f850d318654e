"""Keep SQLite's statistics up to date, so that it chooses the right index."""

from django.db import connection

# ANALYZE looks at so many rows of each index; all rows would take seconds (https://sqlite.org/lang_analyze.html).
LOOKED_AT = 400


def refresh_statistics(table: str) -> bool:
    """Run ANALYZE if `table` has doubled or halved since it was last run; return True if it was.

    Without statistics SQLite takes any index that begins with the workspace and scans all of it (measured: a list of 50
    people took 23 ms of CPU instead of 1 at 100,000 people). PostgreSQL does this by itself.
    """
    if connection.vendor != "sqlite":
        return False
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM sqlite_master WHERE name = 'sqlite_stat1'")
        known = 0
        if cursor.fetchone()[0]:
            # The first number of each row is the size of the index; a partial index is smaller.
            cursor.execute("SELECT max(CAST(stat AS INTEGER)) FROM sqlite_stat1 WHERE tbl = %s", [table])
            known = cursor.fetchone()[0] or 0
        cursor.execute(f'SELECT max(rowid) FROM "{table}"')  # noqa: S608  a table of ours
        rows = cursor.fetchone()[0] or 0
        if not rows or known / 2 < rows < known * 2:
            return False
        cursor.execute(f"PRAGMA analysis_limit = {LOOKED_AT}")
        cursor.execute("ANALYZE")
        return True
