"""Which contacts have all the terms: one SQL for both databases, and bounded whatever is typed.

The rarest term leads: of its postings some hundred are read at a time, and the other terms are looked up among the
words of those contacts.
"""

from collections.abc import Sequence

from followthrough.kit import rows
from followthrough.search.terms import Term

# Postings read at a time, fewer where each contact's other words are looked at too; how often; and what is enough.
ALONE, BESIDE_OTHERS = 1000, 400
TIMES, ENOUGH = 5, 20
COUNT = """
    SELECT count(*) FROM (
        SELECT 1 FROM followthrough_posting WHERE workspace_id = %s AND word >= %s AND word < %s LIMIT %s) AS met
"""
LED = """
    SELECT * FROM (
        SELECT contact_id, word, kind FROM followthrough_posting
        WHERE workspace_id = %s AND word >= %s AND word < %s ORDER BY word, contact_id LIMIT %s OFFSET %s) AS led
"""
# The plus keeps the workspace out of the choice of an index: a contact has a dozen words, the workspace millions.
BESIDE = """
    WITH led AS (SELECT DISTINCT contact_id FROM ({}) AS any_of)
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


def rows_of(workspace_id: int, terms: Sequence[Term], leads: int, *, time: int = 0) -> list[Row]:
    """Postings of contacts that meet the leading term, of it and of the others; one statement.

    `time`: how often it was asked before; each time others follow.
    """
    led, params = led_by(workspace_id, terms[leads], most(terms), time)
    if len(terms) == 1:
        return rows.read(led, *params)
    others = [stretch for term in terms for stretch in term.stretches]
    ranges = " OR ".join(["(p.word >= %s AND p.word < %s)"] * len(others))
    bounds = [bound for stretch in others for bound in (stretch.first, stretch.end)]
    return rows.read(BESIDE.format(led, ranges), *params, workspace_id, *bounds)


def most(terms: Sequence[Term]) -> int:
    return ALONE if len(terms) == 1 else BESIDE_OTHERS


def led_by(workspace_id: int, term: Term, count: int, time: int) -> tuple[str, list[object]]:
    params: list[object] = []
    for stretch in term.stretches:
        params += [workspace_id, stretch.first, stretch.end, count, count * time]
    return " UNION ALL ".join([LED] * len(term.stretches)), params
