"""A promise as JSON."""

from datetime import datetime
from typing import Any

from followthrough.accounts.models import Member
from followthrough.kit import windows
from followthrough.promises.models import Promise
from followthrough.schemas.window import moment, window


def promise(of: Promise, *, by: Member, now: datetime) -> dict[str, Any]:
    """Return {'id', 'followup', 'contact', 'person', 'side', 'what', 'channel', 'words', 'made', 'due', 'first_by',
    'slips', 'state', 'late'}; `side` is 'ours' or 'theirs'."""
    person = of.followup.contact
    return {
        "id": of.pk,
        "followup": of.followup_id,
        "contact": person.pk,
        "person": person.full,
        "side": of.side,
        "what": of.what,
        "channel": of.channel,
        "words": of.words,
        "made": moment(of.made_at, by.zone),
        "due": window(of.window(by.zone), today=windows.to_local(now, by.zone).date()),
        "first_by": moment(of.first_by, by.zone),
        "slips": of.slips,
        "state": of.state,
        "late": of.is_late(now),
    }
