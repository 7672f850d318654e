"""Store contacts, their contact methods and tags, and the words by which they are found."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from followthrough.acts.models import Act
from followthrough.kit import contactpoints, text
from followthrough.matching import names
from followthrough.matching.company_key import company_key
from followthrough.people.models import Contact, ContactMethod, ContactTag, Organization, Posting, Tag
from followthrough.people.said_words import rebuild_said_words
from followthrough.people.search_index import add_search_words
from followthrough.people.search_words import SAID, IndexedWord, search_words_of

MethodRows = list[dict[str, object]]


@dataclass(slots=True)
class PersonDraft:
    """The draft of a person, before there is a row. `phones` and `emails` are (as written, label).

    `numbers`: {phone as written: its normal form} of phones that were parsed already: parsing is slow, and may have
    been done for another country. `facts` are sentences for the note about what has no field of its own. `salutation`:
    'Mr' of a file that gives it beside the name.
    """

    full: str
    given: str = ""
    family: str = ""
    organization: str = ""
    title: str = ""
    does: str = ""
    phones: list[tuple[str, str]] = field(default_factory=list)
    emails: list[tuple[str, str]] = field(default_factory=list)
    numbers: dict[str, str] = field(default_factory=dict)
    urls: list[str] = field(default_factory=list)
    address: str = ""
    birthday: str = ""
    note: str = ""
    tags: list[str] = field(default_factory=list)
    is_personal: bool = False
    facts: list[str] = field(default_factory=list)
    salutation: str = ""

    def notes(self) -> list[str]:
        """Return the note and the facts, each for itself."""
        return [self.note, *self.facts]

    def whole_note(self) -> str:
        """Return the note with the facts below."""
        return "\n\n".join(filter(None, [self.note, "\n".join(self.facts)]))

    def compared_name(self) -> str:
        """Return the folded name by which the person is recognised, with the salutation."""
        name = text.fold(self.full)
        salutation = text.fold(self.salutation)
        return f"{salutation} {name}" if salutation and not name.startswith(salutation) else name

    def is_nameless(self) -> bool:
        """True if an address or a number stands for the name."""
        return any(self.full == value for value, _ in (*self.emails, *self.phones))


def get_or_make_organization(name: str, workspace_id: int) -> Organization | None:
    """Return the workspace's organization of that name, made if it is new; None for an empty name."""
    name = " ".join(name.split())[:200]
    if not name:
        return None
    found, _ = Organization.objects.get_or_create(
        workspace_id=workspace_id, fold=text.fold(name)[:200], defaults={"name": name, "key": company_key(name)[:200]}
    )
    return found


def get_or_make_tag(name: str, workspace_id: int) -> Tag | None:
    """Return the workspace's tag of that name, made if it is new; None for an empty name."""
    name = " ".join(name.split())[:80]
    if not name:
        return None
    found, _ = Tag.objects.get_or_create(workspace_id=workspace_id, fold=text.fold(name)[:80], defaults={"name": name})
    return found


def change_tags(act: Act, contact: Contact, wanted: Iterable[str], *, only_add: bool = False) -> None:
    """Give the contact these tags and remove its others; with `only_add` keep the others."""
    tags = {found.pk: found for name in wanted if (found := get_or_make_tag(name, act.workspace_id))}
    for row in contact.tagged.select_for_update():
        if tags.pop(row.tag_id, None) is None and not only_add:
            row.remove(act)
    for found in tags.values():
        ContactTag.make(act, contact=contact, tag=found)


def add_tag(act: Act, people: Iterable[Contact], name: str) -> None:
    """Give a tag to contacts who do not have it yet; one statement for some hundred of them."""
    if tag := get_or_make_tag(name, act.workspace_id):
        ContactTag.make_many(act, [{"contact": contact, "tag": tag} for contact in people])


def contact_columns(card: PersonDraft) -> dict[str, str]:
    """Return the draft's texts as columns, each cut to its width; a name without parts is split."""
    given, family = card.given, card.family
    if not given and not family:
        given, family = names.split_name(card.full)
    full = (card.full or f"{given} {family}".strip())[:400]
    return {
        "given": given[:200],
        "family": family[:200],
        "full": full,
        "fold": text.fold(full)[:400],
        "title": card.title[:200],
        "does": card.does[:1000],
        "address": card.address[:500],
        "birthday": card.birthday[:10],
        "note": card.whole_note(),
    }


def method_rows(card: PersonDraft, *, country: str) -> MethodRows:
    """Return the rows of the contact methods, each once, normalised if possible."""
    known = card.numbers
    rows = [("phone", value, known.get(value) or normal_phone(value, country), label) for value, label in card.phones]
    rows += [
        ("email", value, contactpoints.parse_email(value) or text.fold(value), label) for value, label in card.emails
    ]
    rows += [("url", value, value.strip().casefold().rstrip("/"), "") for value in card.urls]
    once: dict[tuple[str, str], dict[str, object]] = {}
    for position, (kind, value, normal, label) in enumerate(rows):
        if normal:
            row = {"kind": kind, "value": value[:400], "normal": normal[:400], "label": label[:80]}
            once.setdefault((kind, normal[:400]), row | {"position": position})
    return list(once.values())


def normal_phone(value: str, country: str) -> str:
    """Return the E.164 form of a number; the keys to press if it cannot be read."""
    phone = contactpoints.parse_phone(value, country)
    return phone.e164 if phone else contactpoints.dialled_digits(value)


def make_contact(act: Act, card: PersonDraft, *, country: str, now: datetime) -> Contact:
    """Store a contact with its methods, tags and search words. Call inside a write block."""
    contact = Contact.make(
        act,
        **contact_columns(card),
        organization=get_or_make_organization(card.organization, act.workspace_id),
        made_at=now,
    )
    for row in method_rows(card, country=country):
        ContactMethod.make(act, contact=contact, **row)
    if card.tags:
        change_tags(act, contact, card.tags)
    rebuild_search_words(contact)
    return contact


def rebuild_search_words(contact: Contact) -> None:
    """Rebuild the search words of what is stored with a contact itself. A deleted contact has none."""
    rebuild_card_words(contact.workspace_id, [contact.pk])


def rebuild_all_words(workspace_id: int, contacts: Collection[int]) -> None:
    """Rebuild all search words of some hundred contacts, those of their history too. Call inside a write block."""
    rebuild_card_words(workspace_id, contacts)
    rebuild_said_words(workspace_id, contacts)


def rebuild_card_words(workspace_id: int, contacts: Collection[int]) -> None:
    """Bring the search words of some hundred contacts up to date, but for those of their history; seven statements.

    Rows that stay right are only read: to write them again takes ten times as long.
    """
    wanted, gone = search_words_about(contacts), []
    there = Posting.objects.filter(contact__in=contacts).exclude(kind=SAID)
    for row, pk, word, kind in there.values_list("pk", "contact", "word", "kind"):
        if (word, kind) in wanted.get(pk, ()):
            wanted[pk].remove((word, kind))
        else:
            gone.append(row)
    if gone:
        Posting.objects.filter(pk__in=gone).delete()
    add_search_words(workspace_id, wanted)


def search_words_about(contacts: Collection[int]) -> dict[int, set[IndexedWord]]:
    """Return {contact id: search words of what is stored with it}; deleted contacts are left out."""
    columns = ("pk", "full", "organization__name", "title", "does", "note")
    people = Contact.objects.kept().people().filter(pk__in=contacts)
    written = {row[0]: row[1:] for row in people.values_list(*columns)}
    ways, tags = (dict[int, list[Any]]((pk, []) for pk in written) for _ in range(2))
    for pk, kind, normal in ContactMethod.objects.filter(contact__in=written).values_list("contact", "kind", "normal"):
        ways[pk].append((kind, normal))
    for pk, name in ContactTag.objects.filter(contact__in=written).values_list("contact", "tag__name"):
        tags[pk].append(name)
    return {
        pk: search_words_of(full=full, organization=organization or "", does=(title, does), tags=tags[pk],
                     notes=(note,), ways=ways[pk])
        for pk, (full, organization, title, does, note) in written.items()
    }  # fmt: skip
