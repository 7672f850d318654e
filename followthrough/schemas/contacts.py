"""A contact as JSON: short in a list, complete alone."""

from datetime import datetime
from typing import Any

from followthrough.accounts.models import Member
from followthrough.followups import intervals
from followthrough.followups.models import FollowUp
from followthrough.people import effective_interval, queries
from followthrough.people.models import Contact, ContactMethod
from followthrough.promises.models import Promise
from followthrough.schemas.followups import followup
from followthrough.schemas.promises import promise
from followthrough.schemas.touches import touch
from followthrough.touches.queries import newest_touches


def contact_in_list(of: Contact) -> dict[str, Any]:
    """Return {'id', 'name', 'organization', 'title'}."""
    return {"id": of.pk, "name": of.full, "organization": organization_name(of), "title": of.title}


def contact(of: Contact, *, by: Member, now: datetime) -> dict[str, Any]:
    """Return everything about a contact: `found`, contact methods, `state` (active, closed or idle), tags, interval,
    how it was sorted (call, keep or none), follow-ups, promises, touches."""
    followups = list(
        FollowUp.objects.filter(contact=of)
        .select_related("contact__organization", "owner__user")
        .open_first("next_by", "-id")
    )
    promises = Promise.objects.filter(followup__contact=of).select_related("followup__contact").order_by("-id")
    return {
        **contact_in_list(of),
        "given": of.given,
        "family": of.family,
        "does": of.does,
        **contact_methods(queries.methods_of(of)),
        "address": of.address,
        "birthday": of.birthday,
        "note": of.note,
        "zone": of.zone,
        "personal": of.is_personal,
        "tags": list(of.tags.order_by("fold").values_list("name", flat=True)),
        "keep_in_touch": rhythm_of(of),
        "sorted": of.sorted_as or None,
        "state": contact_state(followups),
        "followups": [followup(one, by=by, now=now) for one in followups],
        "promises": [promise(one, by=by, now=now) for one in promises],
        "touches": [touch(one, by=by) for one in newest_touches(of)],
    }


def contact_methods(ways: list[ContactMethod]) -> dict[str, Any]:
    """Return {'phones', 'emails', 'urls'}."""
    return {
        "phones": [contact_method(way) for way in ways if way.kind == "phone"],
        "emails": [contact_method(way) for way in ways if way.kind == "email"],
        "urls": [way.value for way in ways if way.kind == "url"],
    }


def rhythm_of(of: Contact) -> dict[str, Any] | None:
    """Return {'days', 'words', 'own'} of keep in touch; `own` is false if a tag sets it. None if there is none."""
    days = effective_interval.days_of([of.pk], workspace_id=of.workspace_id).get(of.pk)
    return (
        {"days": days, "words": intervals.interval_words(days), "own": of.keep_in_touch_days is not None}
        if days
        else None
    )


def contact_state(followups: list[FollowUp]) -> str:
    """Return the derived state: 'active' with an open follow-up, 'closed' if all are closed, 'pool' without any."""
    if any(one.is_open for one in followups):
        return "active"
    return "closed" if followups else "idle"


def contact_method(way: ContactMethod) -> dict[str, str]:
    return {"value": way.value, "normal": way.normal, "label": way.label}


def organization_name(of: Contact) -> str:
    return of.organization.name if of.organization else ""
