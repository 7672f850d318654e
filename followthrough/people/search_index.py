"""Write the index: the words by which contacts are found, and the workspace's vocabulary."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from django.db import connection

from followthrough.people.models import Posting
from followthrough.people.search_words import MISTYPABLE, SAID, SAID_MARK, IndexedWord

INSERT_POSTING = "INSERT INTO followthrough_posting (workspace_id, contact_id, word, kind) VALUES (%s,%s,%s,%s)"
INSERT_WORD = (
    "INSERT INTO followthrough_searchword (workspace_id, word, length) VALUES (%s,%s,%s)"
    " ON CONFLICT (workspace_id, word) DO NOTHING"
)
# Adds what the contact is not found by yet; a deleted contact is found by nothing.
INSERT_SAID = """
    INSERT INTO followthrough_posting (workspace_id, contact_id, word, kind)
    WITH said (contact_id, word) AS (VALUES {})
    SELECT c.workspace_id, c.id, said.word, %s FROM said JOIN followthrough_contact c ON c.id = said.contact_id
    WHERE c.deleted_at IS NULL AND NOT EXISTS (
        SELECT 1 FROM followthrough_posting p
        WHERE p.workspace_id = c.workspace_id AND p.word = said.word AND p.contact_id = c.id AND p.kind = %s)
    RETURNING word
"""
A_SAID = "(CAST(%s AS bigint), CAST(%s AS varchar(40)))"
# The most words in one statement: SQLite takes 32,766 parameters.
AT_ONCE = 2_000


def add_search_words(workspace_id: int, found_by: Mapping[int, set[IndexedWord]]) -> None:
    """Insert search words that the contacts do not have yet. Call inside a write block."""
    rows = [(workspace_id, pk, *word) for pk, words in found_by.items() for word in words]
    if rows:
        with connection.cursor() as cursor:
            cursor.executemany(INSERT_POSTING, rows)
    spelled = {word for words in found_by.values() for word, kind in words if kind in MISTYPABLE}
    add_to_vocabulary(workspace_id, spelled)


def add_said_words(workspace_id: int, said: Mapping[int, Collection[str]]) -> None:
    """Insert the words (`said_words_of`) that were said of contacts, without those they have. Two statements."""
    pairs = [(pk, word) for pk, words in said.items() for word in words]
    added: set[str] = set()
    for start in range(0, len(pairs), AT_ONCE):
        block = pairs[start : start + AT_ONCE]
        statement = INSERT_SAID.format(", ".join([A_SAID] * len(block)))
        with connection.cursor() as cursor:
            cursor.execute(statement, [value for pair in block for value in pair] + [SAID, SAID])
            added |= {word for (word,) in cursor.fetchall()}
    add_to_vocabulary(workspace_id, {word.removeprefix(SAID_MARK) for word in added})


def drop_said_words(contact_id: int, words: Collection[str]) -> None:
    """Delete words of what was said of a contact."""
    gone = list(words)
    for start in range(0, len(gone), AT_ONCE):
        Posting.objects.filter(contact=contact_id, kind=SAID, word__in=gone[start : start + AT_ONCE])._raw_delete(
            "default"
        )


def add_to_vocabulary(workspace_id: int, words: Iterable[str]) -> None:
    """Add the words of letters to the workspace's vocabulary."""
    # Sorted, so that two writers at once cannot lock each other out.
    rows: Sequence[tuple[int, str, int]] = [(workspace_id, word, len(word)) for word in sorted(words) if word.isalpha()]
    if rows:
        with connection.cursor() as cursor:
            cursor.executemany(INSERT_WORD, rows)
