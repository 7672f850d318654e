"""Whom a quick line is about: the reader's choice first, then the address book, then a new name; else it is asked."""

from collections.abc import Collection, Iterable

from followthrough.accounts.models import Member
from followthrough.flows.duplicates import find_duplicates
from followthrough.kit import text
from followthrough.matching import nicknames
from followthrough.people import write
from followthrough.people.models import Contact, ContactMethod
from followthrough.people.write import PersonDraft
from followthrough.quickline.line.parse_line import ParsedLine
from followthrough.search.similar_names import people_with_similar_name
from followthrough.touches.queries import last_real

Somebody = tuple[int, str, str]  # (id, full name, organization); id 0 is somebody new
Whom = tuple[Somebody, bool, tuple[Somebody, ...]]
MOST = 5


def whom(
    line: ParsedLine,
    known: list[Somebody],
    *,
    by: Member,
    person_id: int | None,
    name: str,
    phones: Collection[str] = (),
    emails: Collection[str] = (),
) -> Whom:
    """Who it is, whether that must be asked, and whom it could be. What the reader chose wins.

    Somebody new who is not asked about may still be one of those it could be: the page offers them.
    """
    if person_id:
        found = Contact.objects.visible_to(by).kept().select_related("organization").filter(pk=person_id).first()
        if found:
            return (found.pk, found.full, str(found.organization or "")), False, ()
    if name.strip():
        return (0, " ".join(name.split()), ""), False, ()
    match = next((one for one in known if one[0] == line.person_id), None)
    if match:
        return match, False, ()
    if line.candidates:
        return (0, line.person or "", ""), True, lately([one for one in known if one[0] in line.candidates], by)
    if line.person is None and (holders := by_address(by, phones, emails)):
        return (holders[0], False, ()) if len(holders) == 1 else ((0, "", ""), True, holders)
    if line.person is None:
        said = set(text.words(line.text))
        return (0, "", ""), True, tuple(one for one in known if said & set(text.words(one[1])))[:MOST]
    if len(text.words(line.person)) == 1:
        return by_first_name(line, by)
    return by_full_name(line, by, phones, emails)


def by_first_name(line: ParsedLine, by: Member) -> Whom:
    """'Bob' is Robert when we know one; of several, and of those who only sound so, it is asked."""
    assert line.person is not None
    found = at_company(people_with_similar_name(by, line.person), line.org or "")
    first = text.fold(line.person)
    called = [one for one in found if nicknames.is_same_given_name(first, text.fold(one[1].split()[0]))]
    if len(called) == 1:
        return called[0], False, ()
    return (0, line.person, ""), bool(found) or "person" in line.uncertain, lately(called or found, by)


def by_full_name(line: ParsedLine, by: Member, phones: Collection[str], emails: Collection[str]) -> Whom:
    """'Bob Okafor' is Robert Okafor; who is only like somebody is new, and the page asks whether it is them."""
    assert line.person is not None
    likes = find_duplicates.like(by, line.person, phones, emails, organization=line.org or "")
    near = tuple((one.id, one.name, one.organization) for one in likes)
    same = [one for one in near if is_called(line.person, one[1])]
    if len(same) == 1 and at_company(same, line.org or ""):
        return same[0], False, ()
    return (0, line.person, ""), "person" in line.uncertain, near


def by_address(by: Member, phones: Collection[str], emails: Collection[str]) -> tuple[Somebody, ...]:
    """'Missed call from 020 7946 0018': who has that number or address; of several it is asked."""
    if not phones and not emails:
        return ()
    card = PersonDraft(
        full="", phones=[(number, "") for number in phones], emails=[(address, "") for address in emails]
    )
    normals = {str(way["normal"]) for way in write.method_rows(card, country=by.workspace.country)}
    ways = ContactMethod.objects.visible_to(by).filter(kind__in=["phone", "email"], normal__in=normals)
    people = Contact.objects.visible_to(by).kept().filter(pk__in=ways.values("contact_id")).order_by("pk")
    rows = people.values_list("pk", "full", "organization__name")[:MOST]
    return tuple((pk, full, org or "") for pk, full, org in rows)


def is_called(said: str, full: str) -> bool:
    """The same family name, and a first name that is another form of theirs."""
    here, there = text.fold(said).split(), text.fold(full).split()
    return here[-1] == there[-1] and nicknames.is_same_given_name(here[0], there[0])


def at_company(people: Iterable[Somebody], said: str) -> list[Somebody]:
    """Those at the company that was said; who has none yet may be at any."""
    words = set(text.words(said))
    return [one for one in people if not words or not one[2] or words & set(text.words(one[2]))]


def lately(people: Iterable[Somebody], by: Member) -> tuple[Somebody, ...]:
    """Those we were in touch with last come first."""
    listed = list(people)
    if len(listed) < 2:
        return tuple(listed)
    last = last_real([one[0] for one in listed], workspace_id=by.workspace_id)
    return tuple(sorted(listed, key=lambda one: -last[one[0]].timestamp() if one[0] in last else 0.0))[:MOST]
