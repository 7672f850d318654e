"""Find contacts for a list, with the reason: followed-up and recently touched contacts first."""

from collections.abc import Sequence
from dataclasses import dataclass

from followthrough.accounts.models import Member
from followthrough.directory import people_list
from followthrough.directory.people_list import Entry
from followthrough.followups.outcomes import ABOUT_PERSON
from followthrough.kit import sql
from followthrough.people.models import ContactMethod, ContactTag
from followthrough.people.search_words import EMAIL, NAME, NOTE, ORGANIZATION, PHONE, TAG
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
NOTES_SQL = "SELECT id, note FROM followthrough_contact WHERE +workspace_id = %s AND id IN ({})"


@dataclass(frozen=True, slots=True)
class Hit:
    """A contact found. `words`: its words that matched; `kinds`: their fields; `why`: the text, if no name."""

    entry: Entry
    words: frozenset[str]
    kinds: frozenset[str]
    why: str = ""

    @property
    def by_name(self) -> bool:
        """True when their name, address, number or company matched, and not only a text about them."""
        return bool(self.kinds & {NAME, EMAIL, PHONE}) or self.kinds == {ORGANIZATION}


def find_people(member: Member, words: str, *, limit: int = 20) -> list[Hit]:
    """Up to `limit` contacts, the best first; five statements more than the search itself."""
    best = sort_by_nearness(member, find_candidates(member, words))[:limit]
    meant = {one.id: frozenset(word for word, _ in one.words) for one in best}
    said = reasons_found(member, best, meant)
    kinds = {one.id: frozenset(kind for _, kind in one.words) for one in best}
    entries = people_list.entries_of(member, list(meant))
    return [Hit(entry, meant[entry.id], kinds[entry.id], said.get(entry.id, "")) for entry in entries]


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


def reasons_found(member: Member, found: Sequence[FoundContact], meant: dict[int, frozenset[str]]) -> dict[int, str]:
    """{contact id: the note, tag, number or address that matched}; four statements."""
    by = {one.id: {kind for _, kind in one.words} for one in found}
    said = matching_sentences(member, [pk for pk, kinds in by.items() if NOTE in kinds], meant)
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


def matching_sentences(member: Member, ids: Sequence[int], meant: dict[int, frozenset[str]]) -> dict[int, str]:
    """{contact id: the sentence with most of the words}, from the note or from touches about them."""
    if not ids:
        return {}
    texts = {
        pk: [note] for pk, note in sql.read_rows(NOTES_SQL.format(sql.placeholders(ids)), member.workspace_id, *ids)
    }
    noted = Touch.objects.visible_to(member).filter(contact_id__in=ids, outcome__in=ABOUT_PERSON, correction=None)
    for pk, words in noted.order_by("-at").values_list("contact_id", "words"):
        texts[pk].append(words)
    return {pk: f"“{said}”" for pk in texts if (said := highlight.best_sentence(texts[pk], meant[pk]))}
