"""A person as JSON: short in a list, whole alone."""

from datetime import datetime
from typing import Any

from followthrough.accounts.models import Member
from followthrough.followups import intervals as rhythm
from followthrough.followups.models import FollowUp
from followthrough.people import effective_interval as how_often
from followthrough.people import queries
from followthrough.people.models import Contact, ContactMethod
from followthrough.promises.models import Promise
from followthrough.schemas.followup import followup
from followthrough.schemas.promise import promise
from followthrough.schemas.touch import touch
from followthrough.touches.queries import so_far


def found(of: Contact) -> dict[str, Any]:
    """{'id', 'name', 'organization', 'title'}"""
    return {"id": of.pk, "name": of.full, "organization": organization(of), "title": of.title}


def contact(of: Contact, *, by: Member, now: datetime) -> dict[str, Any]:
    """All that is known: `found`, ways to reach them, `state` (active, rest or pool), tags, rhythm,
    how they were sorted (call, keep or leave), follow-ups, promises, touches."""
    ways = queries.ways(of)
    followups = list(
        FollowUp.objects.filter(contact=of)
        .select_related("contact__organization", "owner__user")
        .order_by("state", "next_by", "-id")
    )
    promises = Promise.objects.filter(followup__contact=of).select_related("followup__contact").order_by("-id")
    return {
        **found(of),
        "given": of.given,
        "family": of.family,
        "does": of.does,
        "phones": [way_of(way) for way in ways if way.kind == "phone"],
        "emails": [way_of(way) for way in ways if way.kind == "email"],
        "urls": [way.value for way in ways if way.kind == "url"],
        "address": of.address,
        "birthday": of.birthday,
        "note": of.note,
        "zone": of.zone,
        "private": of.is_private,
        "tags": list(of.tags.order_by("fold").values_list("name", flat=True)),
        "rhythm": rhythm_of(of),
        "sorted": of.sorted_as or None,
        "state": state(followups),
        "followups": [followup(one, by=by, now=now) for one in followups],
        "promises": [promise(one, by=by, now=now) for one in promises],
        "touches": [touch(one, by=by) for one in so_far(of)],
    }


def rhythm_of(of: Contact) -> dict[str, Any] | None:
    """{'days', 'words', 'own'}: how often they are kept in touch with; `own` is false when a tag says so."""
    days = how_often.days_of([of.pk], workspace_id=of.workspace_id).get(of.pk)
    return {"days": days, "words": rhythm.words(days), "own": of.rhythm_days is not None} if days else None


def state(followups: list[FollowUp]) -> str:
    """Derived, never stored: an open follow-up is active, a reason is rest, else the pool."""
    if any(one.is_open for one in followups):
        return "active"
    return "rest" if followups else "pool"


def way_of(way: ContactMethod) -> dict[str, str]:
    return {"value": way.value, "normal": way.normal, "label": way.label}


def organization(of: Contact) -> str:
    return of.organization.name if of.organization else ""
