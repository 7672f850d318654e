"""People: found, looked at."""

from followthrough import shapes
from followthrough.cli.answer import Answer
from followthrough.cli.call import Call
from followthrough.desk import finding
from followthrough.kit.errors import Refused
from followthrough.people.models import Contact
from followthrough.search import find as search

# Who is named so is not mixed up with who is mentioned so.
AS_NEAR = 2


def find(call: Call) -> Answer:
    words = " ".join(call.args.words)
    people = in_order(call, [hit.entry.id for hit in finding.find(call.member, words)])
    lines = [named(person) for person in people] or ["Nobody is found by that."]
    return Answer({"rows": [shapes.found(person) for person in people]}, lines)


def contact(call: Call) -> Answer:
    person = the_one(call, " ".join(call.args.who))
    shape = shapes.contact(person, by=call.member, now=call.now)
    lines = [named(person), *(f"  {way['value']}" for way in (*shape["phones"], *shape["emails"]))]
    lines += [f"  {step['id']}: {step['sentence']}" for step in shape["followups"]]
    lines += [f"  {touch['at'][:10]} {touch['sentence']}" for touch in shape["touches"][:10]]
    return Answer(shape, lines)


def in_order(call: Call, ids: list[int]) -> list[Contact]:
    people = Contact.objects.visible_to(call.member).select_related("organization").in_bulk(ids)
    return [people[pk] for pk in ids if pk in people]


def the_one(call: Call, who: str) -> Contact:
    people = Contact.objects.visible_to(call.member).kept().select_related("organization")
    found: list[Contact]
    if who.isdecimal() and len(who) < 16:
        found = list(people.filter(pk=int(who)))
    else:
        near = search.find(call.member, who, limit=10)
        found = in_order(call, [one.id for one in near if one.far - near[0].far <= AS_NEAR])
    if len(found) == 1:
        return found[0]
    if not found:
        raise Refused(f"Nobody is found by “{who}”.", do="Look for part of the name: followthrough find WORDS.")
    named_so = "; ".join(f"{named(person).strip()}" for person in found)
    raise Refused(f"Several people are found by “{who}”: {named_so}.", do="Say which by the number.")


def named(person: Contact) -> str:
    where = f", {person.organization.name}" if person.organization else ""
    return f"{person.pk:>6}  {person.full}{where}"
