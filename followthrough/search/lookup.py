"""Which contacts have all the terms: one SQL for both databases, and bounded whatever is typed.

A rare term leads, and the others are looked up among the words of its few contacts. Where every term is common, those
are taken who are on the lists of all of them, as far as the lists are read.
"""

from collections.abc import Sequence

from followthrough.kit import sql as rows
from followthrough.search.query import Term

# Postings of one stretch that are read; of one of several common terms; contacts whose words are then looked at.
ALONE, COMMON, MET = 1000, 8000, 200
# Postings up to which a term leads.
RARE = 150
COUNT = """
    SELECT count(*) FROM (
        SELECT 1 FROM followthrough_posting WHERE workspace_id = %s AND word >= %s AND word < %s LIMIT %s) AS met
"""
STRETCH = """
    SELECT * FROM (
        SELECT {} FROM followthrough_posting
        WHERE workspace_id = %s AND word >= %s AND word < %s ORDER BY word, contact_id LIMIT %s) AS met
"""
# The plus keeps the workspace out of the choice of an index: a contact has a dozen words, the workspace millions.
BESIDE = """
    WITH led AS ({})
    SELECT p.contact_id, p.word, p.kind FROM led CROSS JOIN followthrough_posting p
    WHERE p.contact_id = led.contact_id AND +p.workspace_id = %s AND ({})
"""
Row = tuple[int, str, str]  # (contact, word, kind)


def counts(workspace_id: int, terms: Sequence[Term]) -> list[int]:
    """How many postings each term meets, up to a thousand for each of its stretches; one statement."""
    stretches = [(place, stretch) for place, term in enumerate(terms) for stretch in term.stretches]
    params = [value for _, each in stretches for value in (workspace_id, each.first, each.end, ALONE)]
    found = rows.read(" UNION ALL ".join([COUNT] * len(stretches)), *params)
    met = [0] * len(terms)
    for (place, _), (count,) in zip(stretches, found, strict=True):
        met[place] += count
    return met


def rows_of(workspace_id: int, terms: Sequence[Term], met: Sequence[int]) -> list[Row]:
    """Postings that meet a term, of contacts that meet the rarest or all; one statement. `met`: their `counts`."""
    if len(terms) == 1:
        sql, params = stretches_of(workspace_id, terms[0], "contact_id, word, kind", ALONE)
        return rows.read(sql, *params)
    rarest = min(range(len(terms)), key=met.__getitem__)
    if met[rarest] <= RARE:
        sql, params = stretches_of(workspace_id, terms[rarest], "contact_id", ALONE)
        led = f"SELECT DISTINCT contact_id FROM ({sql}) AS rare"  # noqa: S608  statements of ours
    else:
        lists = [stretches_of(workspace_id, term, "contact_id", COMMON) for term in terms]
        params = [value for _, own in lists for value in own]
        led = " INTERSECT ".join(f"SELECT contact_id FROM ({sql}) AS common" for sql, _ in lists) + f" LIMIT {MET}"  # noqa: S608
    stretches = [stretch for term in terms for stretch in term.stretches]
    ranges = " OR ".join(["(p.word >= %s AND p.word < %s)"] * len(stretches))
    bounds = [bound for stretch in stretches for bound in (stretch.first, stretch.end)]
    return rows.read(BESIDE.format(led, ranges), *params, workspace_id, *bounds)


def stretches_of(workspace_id: int, term: Term, columns: str, most: int) -> tuple[str, list[object]]:
    """The statement for one term and its parameters."""
    sql = " UNION ALL ".join([STRETCH.format(columns)] * len(term.stretches))
    return sql, [value for each in term.stretches for value in (workspace_id, each.first, each.end, most)]
