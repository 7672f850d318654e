"""One company: who is there, and what is open."""

from typing import Any

from followthrough import schemas
from followthrough.cli.invocation import Invocation
from followthrough.cli.output import Answer
from followthrough.directory.company import find_companies, read_company
from followthrough.directory.company.read_company import Company
from followthrough.directory.people_rows import read_rows
from followthrough.followups.models import FollowUp
from followthrough.kit.errors import Refused
from followthrough.schemas.followups import next_step
from followthrough.touches.models import Touch
from followthrough.words.en.cli import answers as say


def company(call: Invocation) -> Answer:
    """One company: its people by their next step, open follow-ups, open promises, and the newest touches."""
    member, now, found = call.member, call.now, find_company(call)
    count, _ = read_company.count_people(found)
    ids = read_company.people_of_company(member, found, limit=call.args.limit or count)
    people = [
        schemas.person_row(row, by=member, now=now) | {"title": row.contact.title}
        for row in read_rows(member, ids, "everyone", now=now)
    ]
    promises = read_company.open_promises(found, limit=call.args.limit)
    followups = read_company.open_followups(found, limit=call.args.limit)
    shape = {
        "id": found.id,
        "name": found.name,
        "also_written": list(found.others),
        "count": count,
        "people": people,
        "followups": [followup_row(row, call) for row in followups],
        "promises": [schemas.promise(row, by=member, now=now) for row in promises],
        "touches": touch_rows(call, found),
    }
    return Answer(shape, lines_of(shape))


def find_company(call: Invocation) -> Company:
    """The company of this name. Raises Refused when several have these words in their name, or none has."""
    name = " ".join(call.args.name)
    exact = find_companies.company_called(call.member, name)
    found = [exact] if exact else find_companies.find_companies(call.member, name)
    if not found:
        raise Refused(say.no_company(name), do=say.FIND_BY_PART)
    if len(found) > 1:
        raise Refused(say.several_companies(name, "; ".join(one.name for one in found)), do=say.WHICH_NAME)
    return found[0]


def followup_row(row: FollowUp, call: Invocation) -> dict[str, Any]:
    """Return {'id', 'contact', 'person', 'about', 'owner', 'next'} of an open follow-up."""
    return {
        "id": row.pk,
        "contact": row.contact_id,
        "person": row.contact.full,
        "about": row.about,
        "owner": row.owner.user.email if row.owner else None,
        "next": next_step(row, today=call.member.day_of(call.now)),
    }


def touch_rows(call: Invocation, found: Company) -> list[dict[str, Any]]:
    """The newest touches as JSON, each with the person."""
    ids = [one.touch.pk for one in read_company.newest_touches(call.member, found)]
    rows = Touch.objects.visible_to(call.member).select_related("contact").in_bulk(ids)
    return [
        schemas.touch(rows[pk], by=call.member) | {"contact": rows[pk].contact_id, "person": rows[pk].contact.full}
        for pk in ids
        if pk in rows
    ]


def lines_of(shape: dict[str, Any]) -> list[str]:
    """The answer for people: the name, who is there with the next step, and the newest touches."""
    people = [
        f"{row['id']:>6}  {row['name']}: {row['next']['window']['said'] if row['next'] else row['state']}"
        for row in shape["people"]
    ]
    touches = [f"  {row['at'][:10]} {row['person']}: {row['sentence']}" for row in shape["touches"][:10]]
    return [shape["name"], *people, *touches]
