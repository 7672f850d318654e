"""People: found, looked at."""

from followthrough import shapes
from followthrough.cli.answer import Answer
from followthrough.cli.call import Call
from followthrough.kit.errors import Refused
from followthrough.people import queries
from followthrough.people.models import Contact


def find(call: Call) -> Answer:
    people = list(queries.find(call.member, " ".join(call.args.words)))
    lines = [named(person) for person in people] or ["Nobody is found by that."]
    return Answer({"rows": [shapes.found(person) for person in people]}, lines)


def contact(call: Call) -> Answer:
    person = the_one(call, " ".join(call.args.who))
    shape = shapes.contact(person, by=call.member, now=call.now)
    lines = [named(person), *(f"  {way['value']}" for way in (*shape["phones"], *shape["emails"]))]
    lines += [f"  {step['id']}: {step['sentence']}" for step in shape["followups"]]
    lines += [f"  {touch['at'][:10]} {touch['sentence']}" for touch in shape["touches"][:10]]
    return Answer(shape, lines)


def the_one(call: Call, who: str) -> Contact:
    people = Contact.objects.visible_to(call.member).kept().select_related("organization")
    found: list[Contact]
    if who.isdecimal() and len(who) < 16:
        found = list(people.filter(pk=int(who)))
    else:
        found = list(queries.find(call.member, who, limit=10))
    if len(found) == 1:
        return found[0]
    if not found:
        raise Refused(f"Nobody is found by “{who}”.", do="Look for part of the name: followthrough find WORDS.")
    named_so = "; ".join(f"{named(person).strip()}" for person in found)
    raise Refused(f"Several people are found by “{who}”: {named_so}.", do="Say which by the number.")


def named(person: Contact) -> str:
    where = f", {person.organization.name}" if person.organization else ""
    return f"{person.pk:>6}  {person.full}{where}"
