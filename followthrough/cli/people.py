"""People: in, found, looked at."""

from pathlib import Path

from followthrough import shapes
from followthrough.capture.importing import Reading, RowError, read_contacts
from followthrough.cli.answer import Answer
from followthrough.cli.call import Call
from followthrough.flows.import_people import Brought, import_people, preview
from followthrough.kit.errors import Refused
from followthrough.people import queries
from followthrough.people.models import Contact


def import_(call: Call) -> Answer:
    files = [bring(call, Path(name)) for name in call.args.files]
    verb = "would bring" if call.args.dry_run else "brought"
    lines = []
    for brought in files:
        lines.append(
            f"{brought.file}: {verb} {brought.new} new, {brought.merged} added to, {brought.same} already there."
        )
        lines += [f"  Row {error.row}: {error.why}" if error.row else f"  {error.why}" for error in brought.errors]
    return Answer({"files": [shapes.brought(one) for one in files]}, lines, code=0 if any(b.read for b in files) else 1)


def bring(call: Call, path: Path) -> Brought:
    reading = reading_of(path, call.member.workspace.country)
    people = list(reading.rows)
    if call.args.dry_run or not people:
        return preview(people, file=path.name, errors=reading.errors, by=call.member)
    return import_people(people, file=path.name, errors=reading.errors, by=call.member, now=call.now)


def reading_of(path: Path, country: str) -> Reading:
    try:
        return read_contacts(path.read_bytes(), path.name, country)
    except OSError as error:
        reading = Reading("", iter(()))
        reading.errors.append(RowError(0, f"{path} could not be read: {error.strerror}."))
        return reading


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
