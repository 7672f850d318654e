"""Find somebody by what one remembers of them: every word counts, exact before begun before mistyped."""

from collections.abc import Sequence
from dataclasses import dataclass

from followthrough.accounts.models import Member
from followthrough.kit import sql as rows
from followthrough.people.search_words import DOES, EMAIL, NAME, NOTE, ORGANIZATION, PHONE, TAG
from followthrough.search import lookup as matches
from followthrough.search import query as terms
from followthrough.search import vocabulary
from followthrough.search.lookup import Row
from followthrough.search.query import SMALL, Term

# What a word says of somebody, by where it stands: name before company before what they do before a note.
WEIGHT = {NAME: 0, PHONE: 0, ORGANIZATION: 2, EMAIL: 2, DOES: 4, TAG: 4, NOTE: 6}
# The plus keeps SQLite from going through all people of the workspace instead of reading these few by their number.
NAMES = "SELECT id, fold FROM followthrough_contact WHERE +workspace_id = %s AND deleted_at IS NULL AND id IN ({})"
# As many as are told apart by who was touched lately; more are too many to choose among.
AS_GOOD = 200


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody found. The less `far`, the nearer; `words` are (word, kind) of theirs that were meant."""

    id: int
    far: int
    words: tuple[tuple[str, str], ...]

    @property
    def kind(self) -> str:
        """By what they were found: the weakest of it."""
        return max((kind for _, kind in self.words), key=WEIGHT.__getitem__)


def find(member: Member, words: str, *, limit: int = 20) -> list[Found]:
    """The best first, those alike by name. Nobody who was deleted or merged into somebody else."""
    found = candidates(member, words)
    if not found:
        return []
    there = rows.read(NAMES.format(rows.marks(found)), member.workspace_id, *(one.id for one in found))
    folds: dict[int, str] = {pk: fold for pk, fold in there}  # noqa: C416  a row is no pair to the type checker
    kept = [one for one in found if one.id in folds]
    return sorted(kept, key=lambda one: (one.far, folds[one.id], one.id))[:limit]


def candidates(member: Member, words: str) -> list[Found]:
    """The two hundred best; in no order among those as far. At most two dozen statements, whatever is typed.

    Who was deleted or merged may be among them: leave them out where the people are read.
    """
    typed = terms.read(words, country=member.workspace.country)
    if not typed:
        return []
    found = with_all(member, typed)
    for again in (apart, mistyped, joined):
        if not found and (other := again(member, typed)):
            found = with_all(member, other)
    return found


def with_all(member: Member, typed: Sequence[Term]) -> list[Found]:
    """Who has every term. Of very common ones the first thousands of postings are looked at. Two statements."""
    met = [1]
    if len(typed) > 1:
        counted = zip(matches.counts(member.workspace_id, typed), typed, strict=True)
        said = [(count, term) for count, term in counted if count or term.said not in SMALL]
        if not said or not all(count for count, _ in said):
            return []
        met, typed = [count for count, _ in said], [term for _, term in said]
    found = meeting_all(typed, matches.rows_of(member.workspace_id, typed, met))
    ranked = sorted((sum([far for far, _, _ in best]), pk) for pk, best in found.items())
    return [Found(pk, far, tuple((word, kind) for _, word, kind in found[pk])) for far, pk in ranked[:AS_GOOD]]


Best = tuple[int, str, str]  # (how far, word, kind) of somebody's word that is nearest to a term


def meeting_all(typed: Sequence[Term], met_by: list[Row]) -> dict[int, list[Best]]:
    """{contact: their nearest word to each term} of those who have every one."""
    nearest: dict[int, list[Best | None]] = {}
    stretches = [(place, each, each.first, each.end) for place, term in enumerate(typed) for each in term.stretches]
    for pk, word, kind in met_by:
        for place, stretch, first, end in stretches:
            if not first <= word < end or (stretch.kinds and kind not in stretch.kinds):
                continue
            far = WEIGHT.get(kind, 0) + (stretch.exact if word == first else stretch.far)
            theirs = nearest.get(pk) or nearest.setdefault(pk, [None] * len(typed))
            best = theirs[place]
            if best is None or far < best[0]:
                theirs[place] = (far, word, kind)
    return {pk: [one for one in theirs if one] for pk, theirs in nearest.items() if None not in theirs}


def apart(member: Member, typed: Sequence[Term]) -> list[Term] | None:
    """A piece of an address that stands in the middle of one."""
    if not any("@" in term.said for term in typed):
        return None
    pieces = [terms.address_apart(term) if "@" in term.said else [term] for term in typed]
    return [each for piece in pieces for each in piece][: terms.MOST_TERMS]


def mistyped(member: Member, typed: Sequence[Term]) -> list[Term] | None:
    if not any(term.can_be_mistyped for term in typed):
        return None
    return [
        term.with_near(vocabulary.near(term.said, workspace_id=member.workspace_id)) if term.can_be_mistyped else term
        for term in typed
    ]


def joined(member: Member, typed: Sequence[Term]) -> list[Term] | None:
    """'salt marsh' for Saltmarsh."""
    if len(typed) < 2 or not all(term.said.isalpha() for term in typed):
        return None
    return terms.words("".join(term.said for term in typed))
