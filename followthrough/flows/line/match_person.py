"""Find the person of a quick line: the reader's choice first, then the contacts, then a new name; else ask."""

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
from followthrough.touches.queries import last_in_touch

PersonRow = tuple[int, str, str]  # (id, full name, organization); id 0 is a new contact
PersonMatch = tuple[PersonRow, bool, tuple[PersonRow, ...]]
MOST = 5


def match_person(
    line: ParsedLine,
    known: list[PersonRow],
    *,
    by: Member,
    person_id: int | None,
    name: str,
    phones: Collection[str] = (),
    emails: Collection[str] = (),
) -> PersonMatch:
    """Return (person, whether to ask the reader, people it could be). The reader's choice wins.

    A new person who need not be asked about may still come with people it could be: the page offers them.
    """
    chosen = chosen_person(by, person_id, name)
    if chosen:
        return chosen, False, ()
    match = next((one for one in known if one[0] == line.person_id), None)
    if match:
        return match, False, ()
    if line.candidates:
        return (0, line.person or "", ""), True, latest_first([one for one in known if one[0] in line.candidates], by)
    if line.person is None:
        return without_name(line, known, contacts_by_address(by, phones, emails))
    if len(text.words(line.person)) == 1:
        return by_first_name(line, by)
    return by_full_name(line, by, phones, emails)


def chosen_person(by: Member, person_id: int | None, name: str) -> PersonRow | None:
    """The person that the reader chose, or named as a new one; None when they did neither."""
    if person_id:
        found = Contact.objects.visible_to(by).kept().select_related("organization").filter(pk=person_id).first()
        if found:
            return found.pk, found.full, str(found.organization or "")
    return (0, " ".join(name.split()), "") if name.strip() else None


def without_name(line: ParsedLine, known: list[PersonRow], holders: tuple[PersonRow, ...]) -> PersonMatch:
    """The only holder of a number or address in the line; else ask, with the holders or people of the same words."""
    if holders:
        return (holders[0], False, ()) if len(holders) == 1 else ((0, "", ""), True, holders)
    words = set(text.words(line.text))
    return (0, "", ""), True, tuple(one for one in known if words & set(text.words(one[1])))[:MOST]


def by_first_name(line: ParsedLine, by: Member) -> PersonMatch:
    """'Bob' is Robert when there is one. Several, or only similar names, are asked about."""
    assert line.person is not None
    found = at_company(people_with_similar_name(by, line.person), line.org or "")
    first = text.fold(line.person)
    called = [one for one in found if nicknames.is_same_given_name(first, text.fold(one[1].split()[0]))]
    if len(called) == 1:
        return called[0], False, ()
    return (0, line.person, ""), bool(found) or "person" in line.uncertain, latest_first(called or found, by)


def by_full_name(line: ParsedLine, by: Member, phones: Collection[str], emails: Collection[str]) -> PersonMatch:
    """'Bob Okafor' is Robert Okafor. A name that is only similar is a new person, with the similar people offered."""
    assert line.person is not None
    likes = find_duplicates.find_similar(by, line.person, phones, emails, organization=line.org or "")
    near = tuple((one.id, one.name, one.organization) for one in likes)
    same = [one for one in near if is_called(line.person, one[1])]
    if len(same) == 1 and at_company(same, line.org or ""):
        return same[0], False, ()
    return (0, line.person, ""), "person" in line.uncertain, near


def contacts_by_address(by: Member, phones: Collection[str], emails: Collection[str]) -> tuple[PersonRow, ...]:
    """Contacts with one of the numbers or addresses, at most MOST: 'Missed call from 020 7946 0018'."""
    if not phones and not emails:
        return ()
    card = PersonDraft(
        full="", phones=[(number, "") for number in phones], emails=[(address, "") for address in emails]
    )
    normals = {str(method["normal"]) for method in write.method_rows(card, country=by.workspace.country)}
    methods = ContactMethod.objects.visible_to(by).filter(kind__in=["phone", "email"], normal__in=normals)
    people = Contact.objects.visible_to(by).kept().filter(pk__in=methods.values("contact_id")).order_by("pk")
    rows = people.values_list("pk", "full", "organization__name")[:MOST]
    return tuple((pk, full, org or "") for pk, full, org in rows)


def is_called(said: str, full: str) -> bool:
    """True for the same family name with another form of the same first name."""
    here, there = text.fold(said).split(), text.fold(full).split()
    return here[-1] == there[-1] and nicknames.is_same_given_name(here[0], there[0])


def at_company(people: Iterable[PersonRow], said: str) -> list[PersonRow]:
    """People at the company that was named, or without a company."""
    words = set(text.words(said))
    return [one for one in people if not words or not one[2] or words & set(text.words(one[2]))]


def latest_first(people: Iterable[PersonRow], by: Member) -> tuple[PersonRow, ...]:
    """Up to MOST people, the latest contact first."""
    listed = list(people)
    if len(listed) < 2:
        return tuple(listed)
    last = last_in_touch([one[0] for one in listed], workspace_id=by.workspace_id)
    return tuple(sorted(listed, key=lambda one: -last[one[0]].timestamp() if one[0] in last else 0.0))[:MOST]
