"""Write what a person said about how they want to be reached: the newer word ends the older ones it contradicts."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db.models import Q

from followthrough.acts.models import Act
from followthrough.consent.models import ContactPreference, ContactPreferenceQuerySet
from followthrough.touches.models import Touch

Says = ContactPreference.Says
Source = ContactPreference.Source


def state_preference(
    act: Act,
    contact_id: int,
    says: str,
    *,
    channel: str = "",
    now: datetime,
    hours: str = "",
    source: str = Source.TOLD,
    words: str = "",
    until: datetime | None = None,
    touch: Touch | None = None,
) -> ContactPreference:
    """Add a standing preference and end those that it replaces. `hours` is a text of consent/hours.py.

    Call inside a write block, with the contact locked.
    """
    end_preferences(act, standing_rows(contact_id).filter(replaced_by(says, channel)), now=now)
    return ContactPreference.make(
        act,
        contact_id=contact_id,
        channel=channel,
        says=says,
        hours=hours,
        source=source,
        words=words.strip()[:500],
        said_at=now,
        until=until,
        touch=touch,
    )


def state_for_many(act: Act, contact_ids: Sequence[int], says: str, *, now: datetime, words: str = "") -> None:
    """Add what each of them said about every channel, and end what it replaces. Two statements and one for each end."""
    standing = ContactPreference.objects.standing().select_for_update(of=("self",))
    end_preferences(act, standing.filter(replaced_by(says, ""), contact_id__in=contact_ids), now=now)
    said = {"says": says, "source": Source.TOLD, "words": words.strip()[:500], "said_at": now}
    ContactPreference.make_many(act, [{"contact_id": pk, **said} for pk in contact_ids])


def standing_rows(contact_id: int) -> ContactPreferenceQuerySet:
    return ContactPreference.objects.standing().select_for_update(of=("self",)).filter(contact_id=contact_id)


def replaced_by(says: str, channel: str) -> Q:
    """The condition of rows that a new one replaces: the same said before, and what it contradicts.

    There is one preferred channel. 'May' and 'not' end each other, a preferred channel may be used, and what may not be
    used is not preferred.
    """
    same = Q(channel=channel, says=says)
    if says == Says.PREFERS:
        return Q(says=Says.PREFERS) | Q(channel=channel, says=Says.NOT)
    if says == Says.MAY:
        return same | Q(channel=channel, says=Says.NOT)
    if says == Says.NOT:
        every = Q() if not channel else Q(channel=channel)
        return same | every & Q(says__in=[Says.MAY, Says.PREFERS])
    return same


def end_preferences(act: Act, rows: Iterable[ContactPreference], *, now: datetime) -> None:
    """End the rows; they stay as what was said before."""
    for row in rows:
        row.end(act, now=now)
