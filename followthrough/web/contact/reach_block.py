"""The block 'How they want to be reached' of a person's page: each way with what was said of it, hours and clock."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from followthrough.accounts.models import Member
from followthrough.consent.contact_law import home_of
from followthrough.consent.hours import Hours, clock_of
from followthrough.consent.law import LawFacts, hours_words
from followthrough.consent.models import ContactPreference
from followthrough.consent.place import place_of
from followthrough.consent.ways import Way, way_of
from followthrough.directory.contact import ContactRecord
from followthrough.followups.channels import CALL, channel_named
from followthrough.kit import windows
from followthrough.kit.dates.words import clock_words, month_day
from followthrough.kit.zones import city_of
from followthrough.people.models import ContactMethod
from followthrough.web.contact.context import HoursBar, ReachBlock
from followthrough.web.followup.context import WayToReach
from followthrough.words.en.web import contact as say
from followthrough.words.engine import phrases

# The bar shows 6 am to 10 pm.
BAR_FROM, BAR_UNTIL = 6 * 60, 22 * 60


@dataclass(frozen=True, slots=True)
class Wishes:
    """The wishes of a person about being reached, for their page; no statement of its own."""

    facts: LawFacts
    preferences: Sequence[ContactPreference]
    member: Member
    now: datetime

    @classmethod
    def of_record(cls, person: ContactRecord, *, member: Member, now: datetime) -> "Wishes":
        numbers = [way.normal for way in person.methods if way.kind == ContactMethod.Kind.PHONE]
        place = place_of(person.contact.zone, numbers, home=home_of(member))
        said = tuple(row.preference() for row in person.preferences)
        return cls(LawFacts(person.contact.first, place.zone, said), person.preferences, member, now)

    def about(self, channel: str) -> Way:
        """The channel with what they said of it."""
        return way_of(channel_named(channel), "", self.preferences, self.facts, now=self.now)

    def forbids(self, channel: str) -> bool:
        return self.about(channel).no is not None


def reach_block(ways: Sequence[WayToReach], wishes: Wishes) -> ReachBlock:
    """The block: their preferred way first, and those they do not want last."""
    told = [told_way(way, wishes) for way in ways]
    if any(way.preferred for way in told):
        told = [replace(way, best=False) for way in told]
    hours = wishes.facts.hours_for(CALL, wishes.now)
    said = hours if hours and hours.kind != "unknown" else None
    return ReachBlock(
        ways=sorted(told, key=lambda way: (bool(way.refused), not way.preferred)),
        hours=say.reached_between(hours_words(said), zone_name(wishes)) if said else "",
        clock=clock_there(wishes),
        bar=bar_of(said, windows.local_day(wishes.now, wishes.facts.zone)) if said else None,
    )


def told_way(way: WayToReach, wishes: Wishes) -> WayToReach:
    """The way with what they said of its channel; one they do not want is behind one more tap."""
    found = wishes.about(way.channel)
    if found.no:
        words = found.said.words if found.said else ""
        refused = f"{found.no.why} {phrases.quoted(words)}" if words else found.no.why
        return replace(way, refused=refused, best=False, key="", note="")
    if found.said is None:
        return way
    is_preferred = found.said.says == ContactPreference.Says.PREFERS
    on = day_of(found.said, wishes)
    how = say.SOURCES[found.said.source]
    note = say.prefers_this(how, on) if is_preferred else say.fine_with_this(how, on)
    return replace(way, preferred=is_preferred, note=". ".join(filter(None, (way.note, note))))


def day_of(row: ContactPreference, wishes: Wishes) -> str:
    day = wishes.member.day_of(row.said_at)
    return month_day(day, year=day.year != wishes.member.day_of(wishes.now).year)


def zone_name(wishes: Wishes) -> str:
    """'New York' for somebody whose clock shows another time than the member's, else ''."""
    return city_of(wishes.facts.zone) if clock_there(wishes) else ""


def clock_there(wishes: Wishes) -> str:
    """'It’s 8:48 am there.'; '' where the member's clock shows the same."""
    there = windows.to_local(wishes.now, wishes.facts.zone)
    return say.clock_there(clock_words(there)) if there != windows.to_local(wishes.now, wishes.member.zone) else ""


def bar_of(hours: Hours, today: date) -> HoursBar | None:
    """The open times of their day as parts of a bar; None on a day without any."""
    spans = hours.spans_on(today)
    parts = [(first - BAR_FROM, last - first) for first, last in spans]  # calls lie between 8 and 21
    ticks = [clock_words(clock_of(minute)) for minute in (BAR_FROM, (BAR_FROM + BAR_UNTIL) // 2, BAR_UNTIL)]
    return HoursBar(BAR_UNTIL - BAR_FROM, parts, say.hours_label(hours_words(hours)), ticks) if spans else None
