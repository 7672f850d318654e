"""Find contacts by what the user remembers of them. Every word counts: exact before prefix before mistyped."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from followthrough.accounts.models import Member
from followthrough.kit import sql
from followthrough.people.search_words import DOES, EMAIL, NAME, NOTE, ORGANIZATION, PHONE, SAID, SAID_MARK, TAG
from followthrough.search import vocabulary
from followthrough.search.lookup import PostingRow, count_postings, postings_of
from followthrough.search.query import (
    MOST_TERMS,
    SMALL,
    Term,
    is_number,
    parse_query,
    split_address,
    terms_of_words,
    word_terms,
)

# Distance added by the kind of word that matches: a name is nearer than a company, what was said is farthest.
WEIGHT = {NAME: 0, PHONE: 0, ORGANIZATION: 2, EMAIL: 2, DOES: 4, TAG: 4, NOTE: 6, SAID: 8}
# The plus keeps SQLite from scanning all contacts of the workspace instead of reading these few by id.
NAMES = "SELECT id, fold FROM followthrough_contact WHERE +workspace_id = %s AND deleted_at IS NULL AND id IN ({})"
# The most contacts that are returned as candidates; more are too many to choose from.
AS_GOOD = 200
# What was said is only looked through when fewer contacts have the words in what is stored with them.
ENOUGH = 20


@dataclass(frozen=True, slots=True)
class FoundContact:
    """A contact that was found. The smaller `far`, the better; `words` are its (word, kind) that matched, by term."""

    id: int
    far: int
    words: tuple[tuple[str, str], ...]

    @property
    def kind(self) -> str:
        """The kind of the weakest matching word."""
        return max((kind for _, kind in self.words), key=WEIGHT.__getitem__)


def find_contacts(member: Member, words: str, *, limit: int = 20, in_history: bool = True) -> list[FoundContact]:
    """Return the best matches first, equal ones by name. Deleted and merged contacts are left out.

    `in_history`: also look in what was said of them.
    """
    found = find_candidates(member, words, in_history=in_history)
    if not found:
        return []
    there = sql.read_rows(NAMES.format(sql.placeholders(found)), member.workspace_id, *(one.id for one in found))
    folds: dict[int, str] = {pk: fold for pk, fold in there}  # noqa: C416  a row is no pair to the type checker
    kept = [one for one in found if one.id in folds]
    return sorted(kept, key=lambda one: (one.far, folds[one.id], one.id))[:limit]


def find_candidates(member: Member, words: str, *, in_history: bool = True) -> list[FoundContact]:
    """Return the 200 best matches, in no order among equally good ones, in at most three dozen statements.

    Deleted and merged contacts may be among them; the caller leaves them out when it reads the contacts.
    """
    typed = parse_query(words, country=member.workspace.country)
    if not typed:
        return []
    found = best_matches(member, typed, in_history=in_history)
    if not found and is_number(words):
        typed = terms_of_words(words)
        found = best_matches(member, typed, in_history=in_history) if typed else []
    for again in (with_split_addresses, with_similar_words, written_as_one):
        if not found and (other := again(member, typed)):
            found = best_matches(member, other, in_history=in_history)
    return found


def best_matches(member: Member, typed: Sequence[Term], *, in_history: bool) -> list[FoundContact]:
    """Return the contacts that match every term: by what is stored with them, then, if few, by what was said too."""
    found = having_all_terms(member, typed)
    if in_history and len(found) < ENOUGH:
        known = {one.id for one in found}
        wider = [term.in_history(alone=len(typed) == 1) for term in typed]
        found += [one for one in having_all_terms(member, wider) if one.id not in known]
    return found[:AS_GOOD]


def having_all_terms(member: Member, typed: Sequence[Term]) -> list[FoundContact]:
    """Return the contacts that match every term; of very common terms only the first postings. Two statements."""
    met = [1]
    if not any(term.ranges for term in typed):
        return []
    if len(typed) > 1:
        counted = list(zip(count_postings(member.workspace_id, typed), typed, strict=True))
        counted = [(count, term) for count, term in counted if count or term.said not in SMALL]
        met, typed = [count for count, _ in counted], [term for _, term in counted]
    if not met or not all(met):
        return []
    found = nearest_words(typed, postings_of(member.workspace_id, typed, met))
    ranked = sorted((sum(far for far, _, _ in best), pk) for pk, best in found.items())
    return [FoundContact(pk, far, tuple((word, kind) for _, word, kind in found[pk])) for far, pk in ranked[:AS_GOOD]]


Best = tuple[int, str, str]  # (distance, word, kind) of a contact's word that is nearest to a term


def nearest_words(typed: Sequence[Term], postings: Iterable[PostingRow]) -> dict[int, list[Best]]:
    """Return {contact id: its nearest word to each term} of the contacts that match every term."""
    nearest: dict[int, list[Best | None]] = {}
    ranges = [(place, each, each.first, each.end) for place, term in enumerate(typed) for each in term.ranges]
    for pk, word, kind in postings:
        for place, each, first, end in ranges:
            if first <= word < end and (each.kinds is None or kind in each.kinds):
                far = WEIGHT.get(kind, 0) + (each.exact if word == first else each.far)
                theirs = nearest.setdefault(pk, [None] * len(typed))
                best = theirs[place]
                if best is None or far < best[0]:
                    theirs[place] = (far, word.removeprefix(SAID_MARK), kind)
    return complete(nearest)


def complete(nearest: dict[int, list[Best | None]]) -> dict[int, list[Best]]:
    """Return the contacts that have a word for every term."""
    return {pk: [one for one in theirs if one] for pk, theirs in nearest.items() if None not in theirs}


def with_split_addresses(member: Member, typed: Sequence[Term]) -> list[Term] | None:
    """Split e-mail fragments into words and domain; None if there are none."""
    if not any("@" in term.said for term in typed):
        return None
    pieces = [split_address(term) if "@" in term.said else [term] for term in typed]
    return [each for piece in pieces for each in piece][:MOST_TERMS]


def with_similar_words(member: Member, typed: Sequence[Term]) -> list[Term] | None:
    """Add to each term the words of the vocabulary that it may be a typo of; None if no term can be mistyped."""
    if not any(term.can_be_mistyped for term in typed):
        return None
    near = vocabulary.similar_words
    return [
        term.with_similar(near(term.said, workspace_id=member.workspace_id)) if term.can_be_mistyped else term
        for term in typed
    ]


def written_as_one(member: Member, typed: Sequence[Term]) -> list[Term] | None:
    """Join the terms into one word: 'salt marsh' finds Saltmarsh."""
    if len(typed) < 2 or not all(term.said.isalpha() for term in typed):
        return None
    return word_terms("".join(term.said for term in typed))
