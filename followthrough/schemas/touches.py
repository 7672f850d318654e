"""A touch as JSON."""

from typing import Any

from followthrough.accounts.models import Member
from followthrough.desk.facts import touched_from_touch
from followthrough.schemas.window import moment
from followthrough.touches.models import Touch
from followthrough.words import sentences
from followthrough.words.engine.facts import Facts


def touch(of: Touch, *, by: Member) -> dict[str, Any]:
    """Return {'id', 'at', 'side', 'channel', 'outcome', 'words', 'followup', 'sentence'}; `side` is 'us' or 'them'."""
    known = Facts(name=of.contact.full, first=of.contact.first)
    return {
        "id": of.pk,
        "at": moment(of.at, by.zone),
        "side": of.side,
        "channel": of.channel,
        "outcome": of.outcome.replace("_", "-"),
        "words": of.words,
        "followup": of.followup_id,
        "sentence": sentences.touch_line(touched_from_touch(of, by.zone), facts=known),
    }
