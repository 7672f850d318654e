"""Commands about people: people, find, who, contact."""

from typing import Any

from followthrough import schemas
from followthrough.cli.invocation import Invocation
from followthrough.cli.lookup import contact_line, contacts_in_order, find_contact, find_member
from followthrough.cli.output import Answer
from followthrough.directory import who_does
from followthrough.directory.find import find_people
from followthrough.directory.people_rows import rows_of_list
from followthrough.kit import windows
from followthrough.words.en.cli import answers as say

EVERYONE = "everyone"


def people(call: Invocation) -> Answer:
    """Everybody, those with a next step first, or one list."""
    args = call.args
    owner = find_member(call, args.owner) if args.owner else None
    rows = rows_of_list(call.member, args.list or EVERYONE, now=call.now, owner=owner, limit=args.limit)
    shown = [schemas.person_row(row, by=call.member, now=call.now) for row in rows]
    return Answer({"rows": shown}, [person_line(row) for row in shown] or [say.NOBODY_ON_LIST])


def person_line(row: dict[str, Any]) -> str:
    where = f", {row['organization']}" if row["organization"] else ""
    ahead = row["next"]["window"]["said"] if row["next"] else row["state"]
    return f"{row['id']:>6}  {row['name']}{where}: {ahead}"


def find(call: Invocation) -> Answer:
    words = " ".join(call.args.words)
    said = {hit.entry.id: hit.said for hit in find_people(call.member, words)}
    people = contacts_in_order(call, list(said))
    lines = [line for person in people for line in (contact_line(person), *quoted(said[person.pk]))]
    rows = [schemas.contact_in_list(person) | {"said": said[person.pk]} for person in people]
    return Answer({"rows": rows}, lines or [say.NO_RESULTS])


def quoted(sentence: str) -> list[str]:
    """The line with the sentence in which somebody was found; none for a name."""
    return [f"        “{sentence}”"] if sentence else []


def who(call: Invocation) -> Answer:
    """Contacts who do something, or know a person who does."""
    asked = " ".join(call.args.does)
    answers = who_does.find_who_does(call.member, asked, now=call.now)
    today = windows.to_local(call.now, call.member.zone).date()
    rows = [schemas.who_does_answer(one, today=today) for one in answers]
    lines = [line for row in rows for line in answer_lines(row)] or [say.nobody_does(asked)]
    return Answer({"rows": rows}, lines)


def answer_lines(row: dict[str, Any]) -> list[str]:
    where = f", {row['organization']}" if row["organization"] else ""
    may = f" ({row['barred']})" if row["barred"] else ""
    does = say.KNOWS_SOMEONE if row["knows_somebody"] else ""
    return [f"{row['id']:>6}  {row['name']}{where}{may}", f"        {does}{row['says']}", f"        {row['how_near']}"]


def contact(call: Invocation) -> Answer:
    """One contact, by id or name, with methods, follow-ups and the newest touches."""
    person = find_contact(call, " ".join(call.args.who))
    shape = schemas.contact(person, by=call.member, now=call.now)
    lines = [contact_line(person), *(f"  {way['value']}" for way in (*shape["phones"], *shape["emails"]))]
    lines += [f"  {step['id']}: {step['sentence']}" for step in shape["followups"]]
    lines += [f"  {touch['at'][:10]} {touch['sentence']} (touch {touch['id']})" for touch in shape["touches"][:10]]
    return Answer(shape, lines)
