"""Commands about people: find, who, contact."""

from typing import Any

from followthrough import schemas
from followthrough.cli.invocation import Invocation
from followthrough.cli.output import Answer
from followthrough.directory import who_does
from followthrough.directory.find import find_people
from followthrough.kit import windows
from followthrough.kit.errors import Refused
from followthrough.people.models import Contact
from followthrough.search.find import find_contacts

# Distance from the best match up to which a contact counts as meant: keeps names apart from mentions.
MEANT_WITHIN = 2


def find(call: Invocation) -> Answer:
    words = " ".join(call.args.words)
    said = {hit.entry.id: hit.said for hit in find_people(call.member, words)}
    people = contacts_in_order(call, list(said))
    lines = [line for person in people for line in (contact_line(person), *quoted(said[person.pk]))]
    rows = [schemas.contact_in_list(person) | {"said": said[person.pk]} for person in people]
    return Answer({"rows": rows}, lines or ["Nobody is found by that."])


def quoted(sentence: str) -> list[str]:
    """The line with the sentence in which somebody was found; none for a name."""
    return [f"        “{sentence}”"] if sentence else []


def who(call: Invocation) -> Answer:
    """Contacts who do something, or know a person who does."""
    asked = " ".join(call.args.does)
    answers = who_does.find_who_does(call.member, asked, now=call.now)
    today = windows.to_local(call.now, call.member.zone).date()
    rows = [schemas.who_does_answer(one, today=today) for one in answers]
    lines = [line for row in rows for line in answer_lines(row)] or [f"Nobody you know does that: {asked}."]
    return Answer({"rows": rows}, lines)


def answer_lines(row: dict[str, Any]) -> list[str]:
    where = f", {row['organization']}" if row["organization"] else ""
    may = f" ({row['barred']})" if row["barred"] else ""
    does = "knows somebody: " if row["knows_somebody"] else ""
    return [f"{row['id']:>6}  {row['name']}{where}{may}", f"        {does}{row['says']}", f"        {row['how_near']}"]


def contact(call: Invocation) -> Answer:
    """One contact, by id or name, with methods, follow-ups and the newest touches."""
    person = single_contact(call, " ".join(call.args.who))
    shape = schemas.contact(person, by=call.member, now=call.now)
    lines = [contact_line(person), *(f"  {way['value']}" for way in (*shape["phones"], *shape["emails"]))]
    lines += [f"  {step['id']}: {step['sentence']}" for step in shape["followups"]]
    lines += [f"  {touch['at'][:10]} {touch['sentence']}" for touch in shape["touches"][:10]]
    return Answer(shape, lines)


def contacts_in_order(call: Invocation, ids: list[int]) -> list[Contact]:
    people = Contact.objects.visible_to(call.member).select_related("organization").in_bulk(ids)
    return [people[pk] for pk in ids if pk in people]


def single_contact(call: Invocation, who: str) -> Contact:
    """The contact with this id or name. Raises Refused for none, and for several."""
    people = Contact.objects.visible_to(call.member).kept().select_related("organization")
    found: list[Contact]
    if who.isdecimal() and len(who) < 16:
        found = list(people.filter(pk=int(who)))
    else:
        near = find_contacts(call.member, who, limit=10, in_history=False)
        found = contacts_in_order(call, [one.id for one in near if one.far - near[0].far <= MEANT_WITHIN])
    if len(found) == 1:
        return found[0]
    if not found:
        raise Refused(f"Nobody is found by “{who}”.", do="Look for part of the name: followthrough find WORDS.")
    named_so = "; ".join(f"{contact_line(person).strip()}" for person in found)
    raise Refused(f"Several people are found by “{who}”: {named_so}.", do="Say which by the number.")


def contact_line(person: Contact) -> str:
    where = f", {person.organization.name}" if person.organization else ""
    return f"{person.pk:>6}  {person.full}{where}"
