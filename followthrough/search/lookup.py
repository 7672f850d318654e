"""Look up the postings of contacts that match all terms, by one SQL for both databases, bounded for any query.

If a term is rare, its few contacts are looked up first, and the other terms among their words. If all terms are common,
the contacts are those on the lists of all terms, as far as the lists are read.
"""

from collections.abc import Sequence

from followthrough.kit import sql
from followthrough.search.query import Term, WordRange

# The most postings read of one range; of one of several common terms; the most contacts whose words are then read.
ALONE, COMMON, MET = 1000, 8000, 200
# A term with at most so many postings is rare.
RARE = 150
COUNT = """
    SELECT count(*) FROM (
        SELECT 1 FROM followthrough_posting WHERE workspace_id = %s AND word >= %s AND word < %s LIMIT %s) AS met
"""
IN_RANGE = """
    SELECT * FROM (
        SELECT {} FROM followthrough_posting
        WHERE workspace_id = %s AND word >= %s AND word < %s ORDER BY word, contact_id LIMIT %s) AS met
"""
# The plus keeps the databases from using the workspace's index: a contact has a dozen words, the workspace millions.
OF_LED_CONTACTS = """
    WITH led AS ({})
    SELECT p.contact_id, p.word, p.kind FROM led CROSS JOIN followthrough_posting p
    WHERE p.contact_id = led.contact_id AND +p.workspace_id = %s AND ({})
"""
PostingRow = tuple[int, str, str]  # (contact, word, kind)


def count_postings(workspace_id: int, terms: Sequence[Term]) -> list[int]:
    """Return the number of postings of each term, counted up to 1,000 per range; one statement."""
    ranges = [(place, each) for place, term in enumerate(terms) for each in term.ranges]
    params = [value for _, each in ranges for value in (workspace_id, each.first, each.end, ALONE)]
    found = sql.read_rows(" UNION ALL ".join([COUNT] * len(ranges)), *params)
    met = [0] * len(terms)
    for (place, _), (count,) in zip(ranges, found, strict=True):
        met[place] += count
    return met


def postings_of(workspace_id: int, terms: Sequence[Term], met: Sequence[int]) -> list[PostingRow]:
    """Return the postings that match a term, of contacts that match the rarest term, or all; one statement.

    `met` is the result of `count_postings`.
    """
    if len(terms) == 1:
        statement, params = range_statement(workspace_id, terms[0], "contact_id, word, kind", ALONE)
        return sql.read_rows(statement, *params)
    led, params = contacts_statement(workspace_id, terms, met)
    ranges = [each for term in terms for each in term.ranges]
    return sql.read_rows(OF_LED_CONTACTS.format(led, any_of(ranges)), *params, workspace_id, *bounds_of(ranges))


def contacts_statement(workspace_id: int, terms: Sequence[Term], met: Sequence[int]) -> tuple[str, list[object]]:
    """Return (SQL, parameters) for the ids of the contacts whose words are looked at."""
    rarest = min(range(len(terms)), key=met.__getitem__)
    if met[rarest] <= RARE:
        statement, params = range_statement(workspace_id, terms[rarest], "contact_id", ALONE)
        return f"SELECT DISTINCT contact_id FROM ({statement}) AS rare", params  # noqa: S608  statements of ours
    lists = [range_statement(workspace_id, term, "contact_id", COMMON) for term in terms]
    selects = [f"SELECT contact_id FROM ({statement}) AS common" for statement, _ in lists]  # noqa: S608
    return " INTERSECT ".join(selects) + f" LIMIT {MET}", [value for _, own in lists for value in own]


def any_of(ranges: Sequence[WordRange]) -> str:
    return " OR ".join(["(p.word >= %s AND p.word < %s)"] * len(ranges))


def bounds_of(ranges: Sequence[WordRange]) -> list[str]:
    return [bound for each in ranges for bound in (each.first, each.end)]


def range_statement(workspace_id: int, term: Term, columns: str, most: int) -> tuple[str, list[object]]:
    """Return (SQL, parameters) for at most `most` postings in each range of a term."""
    statement = " UNION ALL ".join([IN_RANGE.format(columns)] * len(term.ranges))
    return statement, [value for each in term.ranges for value in (workspace_id, each.first, each.end, most)]
