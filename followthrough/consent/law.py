"""The contact law: may a person be contacted on this channel at that moment? Pure: facts in, an answer out.

Asked before a step is proposed, before words are shown to send and before a number is shown to dial. What happened can
always be logged: facts are never refused (PRODUCT.md X3).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Literal

from followthrough.consent.hours import PLAIN, Hours, Span, clock_of, moment_on, runs_of
from followthrough.followups.channels import channel_named
from followthrough.kit import windows
from followthrough.kit.dates.style import cached_in_style
from followthrough.kit.dates.words import clock_words, month_day, named_day
from followthrough.kit.windows import IsFree
from followthrough.words.en.flows import consent as say
from followthrough.words.en.hours_words import week_words

Says = Literal["prefers", "may", "not", "hours"]
# What stands in the way: they asked, the hour, a holiday, the touches of the day or week, no consent to machines.
Kind = Literal["asked", "hours", "holiday", "day", "week", "consent"]
# Touches that may be proposed to a person, over all follow-ups and members.
MOST_A_WEEK = 3
# How far ahead a free moment is looked for: over a year of holidays.
DAYS_AHEAD = 400


@dataclass(frozen=True, slots=True)
class Preference:
    """A standing preference, said at a moment. `channel` '' is all channels; `who` asked, '' is the person.

    Both moments are UTC, and it no longer holds at `until`.
    """

    channel: str
    says: Says
    at: datetime
    hours: Hours = PLAIN
    until: datetime | None = None
    who: str = ""


@dataclass(frozen=True, slots=True)
class LawFacts:
    """The facts by which the law decides: first name, zone, standing preferences, the holidays of their country.

    `touched` are the moments, in UTC, at which they hear from us: touches made and steps planned, by any member.
    """

    first: str
    zone: str
    preferences: tuple[Preference, ...] = ()
    free: IsFree | None = None
    touched: tuple[datetime, ...] = ()

    def standing(self, says: Says, channel: str, at: datetime) -> Preference | None:
        """The preference of that kind which counts for the channel at that moment: the channel's own, else for all."""
        if not self.preferences:  # nobody has said anything of most people, and a page asks dozens of times
            return None
        found = [
            one
            for one in self.preferences
            if one.says == says and one.channel in (channel, "") and (one.until is None or at < one.until)
        ]
        return max(found, key=lambda one: bool(one.channel), default=None)

    def without_stops(self) -> "LawFacts":
        """The facts for an answer to a message of theirs: nothing that they asked us not to do stands in its way."""
        return replace(self, preferences=tuple(one for one in self.preferences if one.says != "not"))

    def hours_for(self, channel: str, at: datetime) -> Hours | None:
        """The hours that hold for the channel, None where none do: those for all channels hold where a phone rings."""
        rings = channel_named(channel).needs == "phone"
        said = self.standing("hours", channel, at)
        if said and (said.channel or rings):
            return said.hours.for_calls() if rings else said.hours
        return PLAIN if rings else None


@dataclass(frozen=True, slots=True)
class Yes:
    """They may be contacted."""


@dataclass(frozen=True, slots=True)
class No:
    """They may not be contacted then: a sentence with the reason, who asked ('' for nobody), and until when (UTC)."""

    kind: Kind
    why: str
    who: str = ""
    until: datetime | None = None


def may(facts: LawFacts, channel: str, at: datetime, *, automatic: bool = False, answers: bool = False) -> Yes | No:
    """May we contact them on the channel at that moment (UTC)?

    `automatic`: a machine would send it. `answers`: it answers a message of theirs, so that neither a stop nor the
    number of touches counts; their hours still do.
    """
    return next(refusals(facts, channel, at, automatic=automatic, answers=answers), Yes())


def refusals(facts: LawFacts, channel: str, at: datetime, *, automatic: bool, answers: bool) -> Iterator[No]:
    """Everything that stands in the way, what they asked for first."""
    if not answers:
        yield from asked_not_to(facts, channel, at)
    if automatic and not answers:
        yield from without_consent(facts, channel, at)
    yield from outside_hours(facts, channel, at)
    if not answers:
        yield from too_often(facts, at)


def asked_not_to(facts: LawFacts, channel: str, at: datetime) -> Iterator[No]:
    """They asked us not to, on this channel or at all; a later word for the channel alone lifts a stop for all."""
    stop = facts.standing("not", channel, at)
    if stop is None:
        return
    allowed = facts.standing("may", channel, at)
    if allowed and allowed.channel and not stop.channel and allowed.at > stop.at:
        return
    today = windows.local_day(at, facts.zone)
    until = day_name(windows.local_day(stop.until, facts.zone), today) if stop.until else ""
    said = windows.local_day(stop.at, facts.zone)
    on = month_day(said, year=said.year != today.year)
    why = say.asked_not_to(facts.first, stop.channel, on, until, stop.who)
    yield No("asked", why, stop.who or facts.first, stop.until)


def without_consent(facts: LawFacts, channel: str, at: datetime) -> Iterator[No]:
    """A machine reaches the phone in their pocket only after they said so; mail needs no such word."""
    said = facts.standing("may", channel, at) or facts.standing("prefers", channel, at)
    if channel_named(channel).needs == "phone" and not (said and said.channel):
        yield No("consent", say.consent_needed(facts.first, channel))


def outside_hours(facts: LawFacts, channel: str, at: datetime) -> Iterator[No]:
    """It is outside their hours, or a holiday where they are."""
    hours = facts.hours_for(channel, at)
    if hours is None:
        return
    wall = windows.to_local(at, facts.zone)
    opens = next_opening(facts, hours, wall)
    until = windows.to_utc(opens, facts.zone) if opens else None
    if facts.free and facts.free(wall.date()):
        day = named_day(wall.date(), wall.date())
        yield No("holiday", say.public_holiday(day, facts.first), until=until)
    elif not hours.are_open(wall):
        yield No("hours", say.outside_hours(facts.first, clock_words(wall), hours_words(hours)), until=until)


def next_opening(facts: LawFacts, hours: Hours, wall: datetime) -> datetime | None:
    """The next local moment at which the hours open; None when they never do."""
    for count in range(DAYS_AHEAD):
        day = wall.date() + timedelta(days=count)
        if facts.free and facts.free(day):
            continue
        for first, _ in hours.spans_on(day):
            if moment_on(day, first) > wall:
                return moment_on(day, first)
    return None


def too_often(facts: LawFacts, at: datetime) -> Iterator[No]:
    """They hear from us on that day already, or three times in that week, over all follow-ups and members."""
    yield from too_often_on(facts, windows.local_day(at, facts.zone), today=windows.local_day(at, facts.zone))


def too_often_on(facts: LawFacts, day: date, *, today: date) -> Iterator[No]:
    """The same for a day of theirs, for a reader on the day `today`."""
    days = [windows.local_day(moment, facts.zone) for moment in facts.touched]
    if day in days:
        until = windows.to_utc(windows.midnight(day + timedelta(days=1)), facts.zone)
        yield No("day", say.had_one_that_day(facts.first, day_name(day, today)), until=until)
    monday = week_of(day)
    if sum(week_of(each) == monday for each in days) >= MOST_A_WEEK:
        until = windows.to_utc(windows.midnight(monday + timedelta(days=7)), facts.zone)
        yield No("week", say.had_three_that_week(facts.first, named_day(monday, today)), until=until)


def week_of(day: date) -> date:
    """The Monday of the week."""
    return day - timedelta(days=day.weekday())


def day_name(day: date, today: date) -> str:
    """'today' or 'Thursday, Dec 3'."""
    return "today" if day == today else named_day(day, today)


@cached_in_style(maxsize=256)
def hours_words(hours: Hours) -> str:
    """'Monday to Friday, 8 to 11 am'; '' for a week without any."""
    return week_words([(days, [clock_span(span) for span in spans]) for days, spans in runs_of(hours)])


def clock_span(span: Span) -> tuple[time, time]:
    """The times of day between which the minutes lie."""
    return clock_of(span[0]), clock_of(span[1])
