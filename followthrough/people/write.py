"""Writing people down: contacts, their addresses, and the words they are found by."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import connection

from followthrough.acts.models import Act
from followthrough.kit import contactpoints, text
from followthrough.matching import names
from followthrough.people.models import Contact, ContactMethod, ContactTag, Organization, Posting, Tag
from followthrough.people.search_words import SPELLED, Word, words_of

Ways = list[dict[str, object]]


@dataclass(slots=True)
class Card:
    """What is known of a person before they are a row. `phones` and `emails` are (as written, label).

    `numbers`: phones somebody has read already, as written -> normal; reading one costs more than storing it.
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
    is_private: bool = False


def organization(name: str, workspace_id: int) -> Organization | None:
    """The workspace's organization of that name, made when it is new; none for no name."""
    name = " ".join(name.split())[:200]
    if not name:
        return None
    found, _ = Organization.objects.get_or_create(
        workspace_id=workspace_id, fold=text.fold(name)[:200], defaults={"name": name}
    )
    return found


def tag(name: str, workspace_id: int) -> Tag | None:
    """The workspace's tag of that name, made when it is new; none for no name."""
    name = " ".join(name.split())[:80]
    if not name:
        return None
    found, _ = Tag.objects.get_or_create(workspace_id=workspace_id, fold=text.fold(name)[:80], defaults={"name": name})
    return found


def change_tags(act: Act, contact: Contact, wanted: Iterable[str], *, only_add: bool = False) -> None:
    """The contact's tags become these; with `only_add` those there already stay as well."""
    tags = {found.pk: found for name in wanted if (found := tag(name, act.workspace_id))}
    for row in contact.tagged.select_for_update():
        if tags.pop(row.tag_id, None) is None and not only_add:
            row.remove(act)
    for found in tags.values():
        ContactTag.make(act, contact=contact, tag=found)


def columns(card: Card) -> dict[str, str]:
    """The card's words as columns, each cut to its width; a name is split when it was not given apart."""
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
        "note": card.note,
    }


def methods(card: Card, *, country: str) -> Ways:
    """Ways to reach them, each once, normalised where that is possible and as written where it is not."""
    known = card.numbers
    rows = [("phone", value, known.get(value) or phone_key(value, country), label) for value, label in card.phones]
    rows += [("email", value, contactpoints.email(value) or text.fold(value), label) for value, label in card.emails]
    rows += [("url", value, value.strip().casefold().rstrip("/"), "") for value in card.urls]
    once: dict[tuple[str, str], dict[str, object]] = {}
    for position, (kind, value, normal, label) in enumerate(rows):
        if normal:
            row = {"kind": kind, "value": value[:400], "normal": normal[:400], "label": label[:80]}
            once.setdefault((kind, normal[:400]), row | {"position": position})
    return list(once.values())


def phone_key(value: str, country: str) -> str:
    phone = contactpoints.phone(value, country)
    return phone.e164 if phone else "".join(sign for sign in value if sign.isdigit() or sign in "*#")


def make_contact(act: Act, card: Card, *, country: str, now: datetime) -> Contact:
    contact = Contact.make(
        act, **columns(card), organization=organization(card.organization, act.workspace_id), made_at=now
    )
    for row in methods(card, country=country):
        ContactMethod.make(act, contact=contact, **row)
    if card.tags:
        change_tags(act, contact, card.tags)
    index(contact)
    return contact


def index(contact: Contact) -> None:
    """Rebuild the words somebody is found by, from what is written about them now; nobody finds a deleted person."""
    index_all(contact.workspace_id, [contact.pk])


def index_all(workspace_id: int, contacts: Collection[int]) -> None:
    """The same for some hundred contacts at once; eight statements. Call inside a write block."""
    Posting.objects.filter(contact__in=contacts).delete()
    post(workspace_id, words_about(contacts))


def words_about(contacts: Collection[int]) -> dict[int, set[Word]]:
    """What each of them is found by, as it stands in the database; those deleted are left out."""
    columns = ("pk", "full", "organization__name", "title", "does", "note")
    people = Contact.objects.kept().filter(pk__in=contacts)
    written = {row[0]: row[1:] for row in people.values_list(*columns)}
    ways, tags, noted = (dict[int, list[Any]]((pk, []) for pk in written) for _ in range(3))
    for pk, kind, normal in ContactMethod.objects.filter(contact__in=written).values_list("contact", "kind", "normal"):
        ways[pk].append((kind, normal))
    for pk, name in ContactTag.objects.filter(contact__in=written).values_list("contact", "tag__name"):
        tags[pk].append(name)
    told = Contact.objects.filter(pk__in=written, touches__outcome="noted", touches__correction=None)
    for pk, words in told.values_list("pk", "touches__words"):
        noted[pk].append(words)
    return {
        pk: words_of(full=full, organization=organization or "", does=(title, does), tags=tags[pk],
                     notes=(note, *noted[pk]), ways=ways[pk])
        for pk, (full, organization, title, does, note) in written.items()
    }  # fmt: skip


POSTING = "INSERT INTO followthrough_posting (workspace_id, contact_id, word, kind) VALUES (%s,%s,%s,%s)"
VOCABULARY = (
    "INSERT INTO followthrough_token (workspace_id, word, length) VALUES (%s,%s,%s)"
    " ON CONFLICT (workspace_id, word) DO NOTHING"
)


def post(workspace_id: int, found_by: Mapping[int, set[Word]]) -> None:
    """The words of these contacts, who have none yet. Call inside a write block."""
    rows = [(workspace_id, pk, *word) for pk, words in found_by.items() for word in words]
    spelled = {word for words in found_by.values() for word, kind in words if kind in SPELLED and word.isalpha()}
    with connection.cursor() as cursor:
        if rows:
            cursor.executemany(POSTING, rows)
        if spelled:  # in order, so that two who write at once wait for each other only one way
            cursor.executemany(VOCABULARY, [(workspace_id, word, len(word)) for word in sorted(spelled)])
