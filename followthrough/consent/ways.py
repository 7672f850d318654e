"""The ways to reach a person: every number and address with what they said about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from followthrough.consent.law import LawFacts, No, asked_not_to
from followthrough.consent.models import ContactPreference
from followthrough.followups.channels import CHANNELS, Channel


@dataclass(frozen=True, slots=True)
class Way:
    """A channel with a number or an address, '' for a channel that has none.

    `no` is the refusal of what they asked us not to do, None where they did not; `said` the row behind it, or else the
    row that prefers or allows the channel.
    """

    channel: Channel
    value: str
    no: No | None = None
    said: ContactPreference | None = None


def ways_of(
    methods: Sequence[tuple[str, str]], address: str, preferences: Sequence[ContactPreference], facts: LawFacts, *,
    now: datetime,
) -> list[Way]:  # fmt: skip
    """Every way there is, and every channel of which they said something.

    `methods` are (kind, value) of numbers and addresses in their order, `address` is the one by post. `preferences`
    stand, and are those of `facts`.
    """
    values: list[tuple[Channel, str]] = []
    for channel in CHANNELS.values():
        found = [value for kind, value in methods if kind == channel.needs] if channel.needs else []
        if channel.by_post and address:
            found = [address]
        asked = any(one.channel == channel.name and one.says != ContactPreference.Says.HOURS for one in preferences)
        values += [(channel, value) for value in (found or ([""] if asked else []))]
    return [way_of(channel, value, preferences, facts, now=now) for channel, value in values]


def way_of(
    channel: Channel, value: str, preferences: Sequence[ContactPreference], facts: LawFacts, *, now: datetime
) -> Way:
    """The way with what they said about its channel."""
    no = next(asked_not_to(facts, channel.name, now), None)
    if no:
        meant = facts.standing("not", channel.name, now)
    else:
        meant = facts.standing("prefers", channel.name, now) or facts.standing("may", channel.name, now)
    rows = [row for row in preferences if meant and (row.channel, row.says) == (meant.channel, meant.says)]
    return Way(channel, value, no, rows[0] if rows else None)
