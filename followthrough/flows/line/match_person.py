"""Find the person of a quick line: the reader's choice first, then the written name, which the contacts only confirm.

A name of two words or more is a known person only if all its words agree with the card. What disagrees is a new
person, with the similar people offered; what is in doubt is asked about.
"""

from collections.abc import Collection

from followthrough.accounts.models import Member
from followthrough.flows.line.alternatives import (
    ALSO_NAMED,
    MOST,
    SAME_ADDRESS,
    WHY,
    Alternative,
    PersonMatch,
    PersonRow,
    as_alternatives,
)
from followthrough.flows.line.match_company import is_traded, match_company
from followthrough.flows.line.match_doubts import doubtful_match
from followthrough.flows.line.match_name import match_name, people_called
from followthrough.kit import text
from followthrough.matching.name_agreement import Fit
from followthrough.people import write
from followthrough.people.models import Contact, ContactMethod
from followthrough.people.write import PersonDraft
from followthrough.quickline.core.known_words import is_everyday, is_first_name
from followthrough.quickline.languages import vocabulary_of
from followthrough.quickline.line.parse_line import ParsedLine

NOBODY: PersonRow = (0, "", "")


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
    """The person of the line, whether to ask the reader, and the people it could be. The reader's choice wins."""
    chosen = chosen_person(by, person_id, name)
    if chosen:
        return PersonMatch(chosen, asks=False)
    company = None if phones or emails else _person_of_company(line, known, by)
    if company:
        return company
    if line.person is None:
        return without_name(line, known, contacts_by_address(by, phones, emails))
    return _by_written_name(line, known, by=by, phones=phones, emails=emails)


def _person_of_company(line: ParsedLine, known: list[PersonRow], by: Member) -> PersonMatch | None:
    """The person of a company that stands where a person would; None if there is none."""
    if line.person is not None and not _may_be_company(line):
        return None
    found = match_company(line, known, by)
    if found and not found.asks:
        line.uncertain = [part for part in line.uncertain if part not in ("person", "org")]
    return found


def _by_written_name(
    line: ParsedLine, known: list[PersonRow], *, by: Member, phones: Collection[str], emails: Collection[str]
) -> PersonMatch:
    """The person of the written name, unless something in the line speaks against it."""
    found = match_name(line, known, by=by, phones=phones, emails=emails)
    if not found.asks:
        holders = contacts_by_address(by, phones, emails)
        found = doubtful_match(found, line, known, holders, by=by, has_address=bool(phones or emails)) or found
    found = found if found.asks else with_others_named(found, line, known)
    if not found.asks:
        line.uncertain = [part for part in line.uncertain if part != "person"]
    return found


def _may_be_company(line: ParsedLine) -> bool:
    """True for 'Rentals' in 'call Day Rentals' and for 'Jade Imports': no first name is in the written name, or it ends
    with a trade or with everyday things."""
    words, language = text.words(line.person or ""), vocabulary_of(line.locale)
    if not any(is_first_name(word, language) for word in words):
        return bool(words)
    return len(words) > 1 and is_traded(words[-1], language) and is_everyday(words[-1], language)


def chosen_person(by: Member, person_id: int | None, name: str) -> PersonRow | None:
    """The person that the reader chose, or named as a new one; None when they did neither."""
    if person_id:
        found = Contact.objects.visible_to(by).kept().select_related("organization").filter(pk=person_id).first()
        if found:
            return found.pk, found.full, str(found.organization or "")
    return (0, " ".join(name.split()), "") if name.strip() else None


def without_name(line: ParsedLine, known: list[PersonRow], holders: tuple[PersonRow, ...]) -> PersonMatch:
    """The only holder of a number or address in the line; else ask, with the holders or people of the same words."""
    if len(holders) == 1:
        return PersonMatch(holders[0], asks=False)
    words = set(text.words(line.text))
    shared = [one for one in known if words & set(text.words(one[1]))][:MOST]
    offered = as_alternatives(holders, SAME_ADDRESS) or as_alternatives(shared, WHY[Fit.AGAINST])
    return PersonMatch(NOBODY, asks=True, alternatives=offered)


def with_others_named(found: PersonMatch, line: ParsedLine, known: list[PersonRow]) -> PersonMatch:
    """Ask when the line names a second known person; offer a second person who is not known, so that nobody is lost."""
    others: list[Alternative] = []
    for name in line.also_named:
        called = [one for one in people_called(name, known) if one[0] != found.person[0]]
        others += as_alternatives(called, ALSO_NAMED) or [Alternative(0, name, "", ALSO_NAMED)]
    if found.person[0] and any(one.id for one in others):
        both = (*as_alternatives([found.person], WHY[Fit.SAME]), *(one for one in others if one.id))
        return PersonMatch((0, line.person or "", ""), asks=True, alternatives=both[:MOST])
    return found._replace(alternatives=(*found.alternatives, *others)[:MOST])


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
