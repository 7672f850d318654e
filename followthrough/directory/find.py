"""Find contacts for a list, with the reason: followed-up and recently touched contacts first."""

from collections.abc import Sequence
from dataclasses import dataclass

from followthrough.accounts.models import Member
from followthrough.consent.models import ContactPreference
from followthrough.directory import people_list
from followthrough.directory.people_list import Entry
from followthrough.followups.models import FollowUp
from followthrough.kit import sql
from followthrough.people.models import ContactMethod, ContactTag
from followthrough.people.said_words import SaidOfContact
from followthrough.people.search_words import EMAIL, NAME, NOTE, ORGANIZATION, PHONE, SAID, TAG
from followthrough.promises.models import Promise
from followthrough.search import highlight
from followthrough.search.find import FoundContact, find_candidates
from followthrough.touches.models import Touch

NEARNESS_SQL = """
    SELECT c.id, c.fold,
        EXISTS (SELECT 1 FROM followthrough_followup f
            WHERE f.workspace_id = c.workspace_id AND f.contact_id = c.id AND f.state = 'open') AS is_open,
        (SELECT max(t.at) FROM followthrough_touch t
            WHERE t.workspace_id = c.workspace_id AND t.contact_id = c.id) AS touched
    FROM followthrough_contact c WHERE +c.workspace_id = %s AND c.deleted_at IS NULL AND c.id IN ({})
"""
# What was said of a contact, the fullest text first.
HISTORY: tuple[type[SaidOfContact], ...] = (Touch, Promise, FollowUp, ContactPreference)
NOTES_SQL = "SELECT id, note FROM followthrough_contact WHERE +workspace_id = %s AND id IN ({})"


@dataclass(frozen=True, slots=True)
class Hit:
    """A contact found. `words`: its words that matched; `kinds`: their fields; `why`: the text, if no name.

    `said`: the sentence of a note or of their history that has the words, '' when they stand elsewhere.
    """

    entry: Entry
    words: frozenset[str]
    kinds: frozenset[str]
    why: str = ""
    said: str = ""

    @property
    def by_name(self) -> bool:
        """True when their name, address, number or company matched, and not only a text about them."""
        return bool(self.kinds & {NAME, EMAIL, PHONE}) or self.kinds == {ORGANIZATION}


def find_people(member: Member, words: str, *, limit: int = 20) -> list[Hit]:
    """Up to `limit` contacts, the best first; five statements more than the search itself."""
    best = sort_by_nearness(member, find_candidates(member, words))[:limit]
    meant = {one.id: frozenset(word for word, _ in one.words) for one in best}
    said = sentences_found(member, best)
    why = reasons_found(member, best, meant, said)
    kinds = {one.id: frozenset(kind for _, kind in one.words) for one in best}
    entries = people_list.entries_of(member, list(meant))
    return [
        Hit(entry, meant[entry.id], kinds[entry.id], why.get(entry.id, ""), said.get(entry.id, "")) for entry in entries
    ]


def sort_by_nearness(member: Member, found: Sequence[FoundContact]) -> list[FoundContact]:
    """Sort by distance of the words, then open follow-ups first, then the latest touch, then the name."""
    if not found:
        return []
    known = sql.read_rows(NEARNESS_SQL.format(sql.placeholders(found)), member.workspace_id, *(one.id for one in found))
    order = {pk: (fold, str(touched or ""), is_open) for pk, fold, is_open, touched in known}
    there = [one for one in found if one.id in order]
    there.sort(key=lambda one: (order[one.id][0], one.id))
    there.sort(key=lambda one: order[one.id][1], reverse=True)
    return sorted(there, key=lambda one: (one.far, not order[one.id][2]))


def reasons_found(
    member: Member, found: Sequence[FoundContact], meant: dict[int, frozenset[str]], sentences: dict[int, str]
) -> dict[int, str]:
    """{contact id: the sentence, tag, number or address that matched}; two statements."""
    by = {one.id: {kind for _, kind in one.words} for one in found}
    said = {pk: f"“{sentence}”" for pk, sentence in sentences.items()}
    tagged = ContactTag.objects.visible_to(member).filter(contact_id__in=[pk for pk in by if TAG in by[pk]])
    for pk, name in tagged.values_list("contact_id", "tag__name"):
        if any(matching_parts(name, meant[pk])):
            said.setdefault(pk, f"Tagged {name}")
    reached = [pk for pk, kinds in by.items() if kinds & {EMAIL, PHONE}]
    methods = ContactMethod.objects.visible_to(member).filter(contact_id__in=reached).exclude(kind="url")
    for pk, kind, value in methods.order_by("position", "id").values_list("contact_id", "kind", "value"):
        if {"email": EMAIL, "phone": PHONE}[kind] in by[pk]:
            said.setdefault(pk, value)
    return said


def matching_parts(name: str, words: frozenset[str]) -> list[bool]:
    return [True for part in highlight.mark_words(name, words) if isinstance(part, dict)]


def sentences_found(member: Member, found: Sequence[FoundContact]) -> dict[int, str]:
    """{contact id: the sentence with most of the words}, from the note, or from what was said; five statements."""
    noted, said = words_of_kind(found, NOTE), words_of_kind(found, SAID)
    texts: dict[int, list[str]] = {pk: [] for pk in (*noted, *said)}
    if noted:
        for pk, note in sql.read_rows(NOTES_SQL.format(sql.placeholders(noted)), member.workspace_id, *noted):
            texts[pk].append(note)
    for table in HISTORY if said else ():
        for pk, *written in table.texts_about(list(said)):
            texts[pk] += written
    words = {pk: noted.get(pk, frozenset()) | said.get(pk, frozenset()) for pk in texts}
    best = {pk: highlight.best_sentence(texts[pk], words[pk]) for pk in texts}
    return {pk: sentence for pk, sentence in best.items() if sentence}


def words_of_kind(found: Sequence[FoundContact], kind: str) -> dict[int, frozenset[str]]:
    """{contact id: its matching words of a kind}, without contacts that have none."""
    by = {one.id: frozenset(word for word, its in one.words if its == kind) for one in found}
    return {pk: words for pk, words in by.items() if words}
