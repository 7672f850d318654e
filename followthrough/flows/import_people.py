"""Bring people in: they land in the pool, the same file twice changes nothing, and the whole import can be taken back.

Who shares an e-mail or a number and has a compatible name is the same person (cards-and-import measurements: precision
1.0); everything else is somebody new.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice

from django.db.models import QuerySet

from followthrough.accounts.models import Member
from followthrough.acts import models as acts
from followthrough.acts.models import Act
from followthrough.acts.undo import as_python
from followthrough.capture.importing.person import Number, Person, RowError
from followthrough.flows import say
from followthrough.flows.acting import refuse_second
from followthrough.followups.models import FollowUp
from followthrough.kit import text, tx
from followthrough.kit.errors import Refused
from followthrough.people import bulk, write
from followthrough.people.models import Contact, ContactMethod
from followthrough.people.same import Index, Key, Known
from followthrough.people.write import Card, Ways
from followthrough.touches.models import Touch

# One write block at a time, so that nobody waits long for the database.
CHUNK = 500
FILLABLE = ("title", "address", "birthday", "note")


@dataclass(slots=True)
class Brought:
    """What one file came to. `same`: already there as written; `merged`: already there, something was added."""

    file: str
    read: int = 0
    new: int = 0
    same: int = 0
    merged: int = 0
    errors: list[RowError] = field(default_factory=list)
    act: Act | None = None


@dataclass(slots=True)
class Match:
    """A person of the file: what we would write, what they are reached by, and who they already are."""

    card: Card
    ways: Ways
    keys: set[Key]
    same: Known | None

    @property
    def adds(self) -> bool:
        """Whether the card says something that is not written about them yet."""
        assert self.same is not None
        more = any(getattr(self.card, name) and name in self.same.blank for name in FILLABLE)
        return more or bool(self.card.organization and not self.same.organization) or not self.keys <= self.same.keys


def preview(people: Sequence[Person], *, file: str, errors: Sequence[RowError], by: Member) -> Brought:
    """What an import would do, without doing it."""
    brought = Brought(file, read=len(people), errors=list(errors))
    for chunk in chunks(people):
        for match in matched(chunk, by):
            count(brought, match)
    return brought


def import_people(
    people: Sequence[Person],
    *,
    file: str,
    errors: Sequence[RowError],
    by: Member,
    now: datetime,
    client_key: str = "",
) -> Brought:
    """Write them down in blocks of 500. Raises AlreadyDone when the same form came twice."""
    brought = Brought(file, read=len(people), errors=list(errors))
    refuse_second(by, client_key)
    with tx.write():
        key = client_key or f"import:{now.isoformat()}:{file}"[:64]
        act = acts.begin(by, "import", workspace_id=by.workspace_id, now=now, client_key=key)
    for chunk in chunks(people):
        with tx.write():
            bring(act, brought, chunk, by=by, now=now)
            act.close(say.imported(brought))
    brought.act = act.close(say.imported(brought))
    return brought


def bring(act: Act, brought: Brought, chunk: Sequence[Person], *, by: Member, now: datetime) -> None:
    fresh: list[tuple[Card, Ways]] = []
    for match in matched(chunk, by):
        count(brought, match)
        if match.same is None:
            fresh.append((match.card, match.ways))
        elif match.same.id and match.adds:
            add_to(act, match.same.id, match.card, match.ways)
    if fresh:
        act.made.setdefault("contact", []).extend(bulk.make_contacts(act, fresh, now=now))


def count(brought: Brought, match: Match) -> None:
    if match.same is None:
        brought.new += 1
    elif match.same.id and match.adds:
        brought.merged += 1
    else:
        brought.same += 1


def chunks(people: Sequence[Person]) -> Iterator[list[Person]]:
    rows = iter(people)
    while chunk := list(islice(rows, CHUNK)):
        yield chunk


def card_of(person: Person) -> Card:
    note = "\n".join(part for part in (person.note, ", ".join(person.tags)) if part)
    return Card(
        full=person.full or person.org or next((mail for mail, _ in person.emails), "") or person.phones[0].written,
        given=person.given,
        family=person.family,
        organization=person.org,
        title=person.title,
        phones=[(dialled(number), number.label) for number in person.phones],
        numbers={dialled(number): number.e164 for number in person.phones if number.e164},
        emails=person.emails,
        urls=person.urls,
        address=person.address,
        birthday=person.birthday,
        note=note,
    )


def dialled(number: Number) -> str:
    """With its country in front, so that it means the same in any workspace; as written when it could not be read."""
    extension = f" ext. {number.extension}" if number.extension else ""
    return number.e164 + extension if number.e164 else number.written


def matched(chunk: Sequence[Person], by: Member) -> list[Match]:
    """Each person of the block with who they already are, if anybody; four statements for the block."""
    cards = [card_of(person) for person in chunk]
    ways = [write.methods(card, country=by.workspace.country) for card in cards]
    keys = [{(str(row["kind"]), str(row["normal"])) for row in own} for own in ways]
    known = Index(already_there(by, set().union(*keys), [text.fold(card.full) for card in cards]))
    found = []
    for card, reached_by, own in zip(cards, ways, keys, strict=True):
        same = known.find(card, own)
        if same is None:
            known.add(Known(0, text.fold(card.full), own, text.fold(card.organization), frozenset(), card.birthday))
        found.append(Match(card, reached_by, own, same))
    return found


def already_there(by: Member, keys: set[Key], folds: Sequence[str]) -> list[Known]:
    people = Contact.objects.visible_to(by).kept()
    normals = {normal for kind, normal in keys if kind != "url"}
    sharing = ContactMethod.objects.visible_to(by).filter(kind__in=["email", "phone"], normal__in=normals)
    named = people.filter(fold__in=set(folds))
    ids = {*sharing.values_list("contact_id", flat=True), *named.values_list("pk", flat=True)}
    ways: dict[int, set[Key]] = {pk: set() for pk in ids}
    theirs = ContactMethod.objects.visible_to(by).filter(contact_id__in=ids)
    for pk, kind, normal in theirs.values_list("contact_id", "kind", "normal"):
        ways[pk].add((kind, normal))
    rows = people.filter(pk__in=ids).order_by("pk").select_related("organization")
    return [
        Known(
            row.pk,
            row.fold,
            ways[row.pk],
            row.organization.fold if row.organization else "",
            frozenset(name for name in FILLABLE if not getattr(row, name)),
            row.birthday,
        )
        for row in rows
    ]


def add_to(act: Act, contact_id: int, card: Card, ways: Ways) -> None:
    """Fill what is empty and add what is new; nothing written by hand is overwritten."""
    contact = Contact.objects.select_related("organization").get(pk=contact_id)
    columns = write.columns(card)
    fill = {name: columns[name] for name in FILLABLE if columns[name] and not getattr(contact, name)}
    organization = write.organization(card.organization, act.workspace_id) if not contact.organization else None
    contact.write(act, **fill, organization=contact.organization or organization)
    have = set(contact.methods.values_list("kind", "normal"))
    for row in ways:
        if (row["kind"], row["normal"]) not in have:
            ContactMethod.make(act, contact=contact, **row)
    write.index(contact)


def take_back_import(act: Act, *, by: Member, now: datetime) -> list[str]:
    """Undo a whole import, also after other work: who was touched since stays. Returns the names of those.

    Raises Refused when it was taken back before.
    """
    if act.undone_at:
        raise Refused("That import was taken back already.")
    stayed: list[str] = []
    ids = [int(pk) for pk in act.made.get("contact", [])]
    for start in range(0, len(ids), CHUNK):
        with tx.write():
            people = Contact.objects.visible_to(by).filter(pk__in=ids[start : start + CHUNK])
            busy = touched_since(act, people)
            stayed += busy.values()
            people.exclude(pk__in=list(busy)).delete()
    with tx.write():
        for pk, columns in act.before.get("contact", {}).items():
            unchanged = Contact.objects.visible_to(by).filter(pk=pk, changed_by=act)
            if unchanged.update(**as_python(Contact, columns)):
                ContactMethod.objects.filter(contact_id=pk, changed_by=act).delete()
                write.index(Contact.objects.select_related("organization").get(pk=pk))
        act.undone_at = now
        act.save(update_fields=["undone_at"])
    return stayed


def touched_since(act: Act, people: QuerySet[Contact]) -> dict[int, str]:
    """Those of them another act has written about: their own columns, an address, a follow-up, a touch."""
    ids = people.values("pk")
    others = [
        people.exclude(changed_by=act).values_list("pk", flat=True),
        *(
            rows.filter(contact_id__in=ids).exclude(changed_by=act).values_list("contact_id", flat=True)
            for rows in (ContactMethod.objects.all(), FollowUp.objects.all(), Touch.objects.all())
        ),
    ]
    return dict(people.filter(pk__in={pk for found in others for pk in found}).values_list("pk", "full"))
