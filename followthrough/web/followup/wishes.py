"""The ways to reach a person with what they said about each: the same on Today, in Focus and on their page."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.consent.contact_law import law_without_touches
from followthrough.consent.law import LawFacts
from followthrough.consent.models import ContactPreference
from followthrough.consent.told_wishes import refusal_now
from followthrough.consent.ways import Way, way_of
from followthrough.followups.channels import channel_named
from followthrough.kit.dates.words import month_day
from followthrough.people.models import ContactMethod
from followthrough.web.followup.context import WayToReach
from followthrough.words.en.web import contact as say
from followthrough.words.engine import phrases


@dataclass(frozen=True, slots=True)
class Wishes:
    """The wishes of a person about being reached, at `now` (UTC)."""

    facts: LawFacts
    preferences: Sequence[ContactPreference]
    member: Member
    now: datetime
    # {channel: reason}, because a page asks several times.
    reasons: dict[str, str] = field(default_factory=dict, compare=False)

    @classmethod
    def of_person(
        cls, first: str, own_zone: str, methods: Sequence[ContactMethod], preferences: Sequence[ContactPreference], *,
        member: Member, now: datetime,
    ) -> "Wishes":  # fmt: skip
        """The wishes from rows that were read; no statement of its own."""
        numbers = [way.normal for way in methods if way.kind == ContactMethod.Kind.PHONE]
        said = [row.preference() for row in preferences]
        law = law_without_touches(first, numbers, by=member, now=now, zone=own_zone, said=said)
        return cls(law.facts, preferences, member, now)

    def about(self, channel: str) -> Way:
        """The channel with what they said of it."""
        return way_of(channel_named(channel), "", self.preferences, self.facts, now=self.now)

    def why_not(self, channel: str) -> str:
        """The reason not to use the channel now, with the words that the member wrote down; '' without one."""
        if channel not in self.reasons:
            self.reasons[channel] = self.read_reason(channel)
        return self.reasons[channel]

    def read_reason(self, channel: str) -> str:
        no, asked = refusal_now(self.facts, channel, self.now), self.about(channel)
        if no is None:
            return ""
        words = asked.said.words if asked.no and asked.said else ""
        return f"{no.why} {phrases.quoted(words)}" if words else no.why


def told_ways(ways: Sequence[WayToReach], wishes: Wishes) -> list[WayToReach]:
    """The ways with what they said of their channels. Where they prefer one, the planned one is not marked as best."""
    told = [told_way(way, wishes) for way in ways]
    return [replace(way, best=False) for way in told] if any(way.preferred for way in told) else told


def told_way(way: WayToReach, wishes: Wishes) -> WayToReach:
    """The way with what they said of its channel; one that is refused now is behind one more tap."""
    if refused := wishes.why_not(way.channel):
        return replace(way, refused=refused, best=False, note="")
    said = wishes.about(way.channel).said
    if said is None:
        return way
    is_preferred = said.says == ContactPreference.Says.PREFERS
    on = day_of(said, wishes)
    how = say.SOURCES[said.source]
    note = say.prefers_this(how, on) if is_preferred else say.fine_with_this(how, on)
    return replace(way, preferred=is_preferred, note=". ".join(filter(None, (way.note, note))))


def day_of(row: ContactPreference, wishes: Wishes) -> str:
    day = wishes.member.day_of(row.said_at)
    return month_day(day, year=day.year != wishes.member.day_of(wishes.now).year)
