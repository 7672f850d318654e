"""Count rows up to a limit, so that the time of a count does not grow with the table."""

# The most rows that are counted: '10,000+'.
MOST_COUNTED = 10_000


def counted(select: str, more: int = 0) -> str:
    """Return SQL for the number of rows of a SELECT, up to MOST_COUNTED + 1 + `more`."""
    return f"(SELECT COUNT(*) FROM ({select} LIMIT {MOST_COUNTED + 1 + more:d}) AS few)"  # noqa: S608  SQL of ours


def count_words(count: int, most: int = MOST_COUNTED) -> str:
    """Return '214', or '10,000+' for a number above the limit of counting."""
    return f"{most:,}+" if count > most else f"{count:,}"
