"""Change a member's own settings: name, phone, time zone, hours and minutes of the day, single keys."""

import re
from dataclasses import dataclass
from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.flows.account.change_zone import change_zone, zone_error
from followthrough.flows.base.invalid import refuse_invalid
from followthrough.kit import tx, zones
from followthrough.kit.dates.words import typed_time
from followthrough.words.en.flows import account as say

LONGEST_DAY = 600
# A time of day before noon, and a whole day, in minutes.
NOON, MIDNIGHT = 12 * 60, 24 * 60
# What stands between two parts of a day: '9-12, 14-18'.
BETWEEN_PARTS = re.compile(r"[,;&+]|\band\b")
TIME_OF_DAY = re.compile(r"(?P<hour>[0-9]{1,2})(?:[:.h](?P<minute>[0-5][0-9])?)?(?: ?(?P<half>[ap])\.?m?\.?)?")


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings as typed. `day_starts` and `day_ends` are times of day, such as '8:30'."""

    name: str
    phone: str
    zone: str
    day_starts: str
    day_ends: str
    keys_on: bool
    # Minutes of follow-up that a day may hold; '' leaves them as they are.
    minutes_a_day: str = ""


def change_settings(member: Member, to: Settings, *, now: datetime, client_key: str = "") -> None:
    """Save the settings; a new zone moves every open step (`change_zone`). Raises InvalidFields for wrong fields."""
    starts, ends = parse_working_hours(to.day_starts, to.day_ends)
    zone = zones.zone_named(to.zone)
    minutes = parse_minutes(to.minutes_a_day) if to.minutes_a_day.strip() else member.minutes_a_day
    refuse_invalid(
        {
            "name": "" if to.name.strip() else say.YOUR_NAME,
            "zone": zone_error(zone),
            "day_ends": hours_error(to, starts, ends),
            "minutes_a_day": "" if minutes is not None else say.minutes_up_to(LONGEST_DAY),
        }
    )
    with tx.write_block():
        if zone != member.zone:
            change_zone(member, zone, now=now, client_key=client_key)
        member.user.name = to.name.strip()[:200]
        member.user.save(update_fields=["name"])
        member.phone, member.keys_on = to.phone.strip()[:40], to.keys_on
        member.day_starts, member.day_ends, member.minutes_a_day = starts or 0, ends or 0, minutes or 0
        member.save(update_fields=["phone", "keys_on", "day_starts", "day_ends", "minutes_a_day"])


def stored_settings(member: Member) -> Settings:
    """Return the stored settings as text, as the form shows them."""
    return Settings(
        name=member.user.name,
        phone=member.phone,
        zone=zones.city_label(member.zone),
        day_starts=typed_time(member.day_starts),
        day_ends=typed_time(member.day_ends),
        minutes_a_day=str(member.minutes_a_day),
        keys_on=member.keys_on,
    )


def hours_error(typed: Settings, starts: int | None, ends: int | None) -> str:
    """The sentence for hours that cannot be kept: a day in two parts, and what names no two times."""
    if starts is not None and ends is not None and starts < ends:
        return ""
    in_parts = any(BETWEEN_PARTS.search(each) for each in (typed.day_starts, typed.day_ends))
    return (say.one_start_and_end if in_parts else say.two_times)(start=typed_time(9 * 60), end=typed_time(17 * 60))


def parse_minutes(typed: str) -> int | None:
    """The minutes typed, at most LONGEST_DAY; None for anything else."""
    plain = typed.strip()
    return int(plain) if plain.isdecimal() and len(plain) < 4 and int(plain) <= LONGEST_DAY else None


def parse_working_hours(start: str, end: str) -> tuple[int | None, int | None]:
    """The two times of day in minutes; the 5 of '9 to 5' is in the afternoon. None for what is no time."""
    starts, ends = parse_time(start), parse_time(end, is_end=True)
    is_plain = end.strip()[-1:].isdecimal() and not end.strip().startswith("0")
    if starts is not None and ends is not None and is_plain and ends <= starts and ends < NOON:
        ends += NOON
    return starts, ends


def split_hours(typed: str) -> tuple[str, str]:
    """The start and the end of '9-5', '8 to 17' or '9 am until 5 pm'; the end is '' where only one is typed."""
    start, _, end = re.sub(r"\s*(?:[-\u2013\u2014]|\bto\b|\buntil\b|\btill\b)\s*", "|", typed.strip()).partition("|")
    return start, end


def parse_time(typed: str, *, is_end: bool = False) -> int | None:
    """The time of day typed, in minutes, as '9', '8:30', '8.30' or '9 am'; None for anything else. A day that ends at
    12 am ends with the day.
    """
    found = TIME_OF_DAY.fullmatch(typed.strip().lower())
    if found is None or int(found["hour"]) > (12 if found["half"] else 24):
        return None
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if found["half"]:
        hour = hour % 12 + (12 if found["half"] == "p" else 0)
    minutes = hour * 60 + minute
    if found["half"] and is_end and minutes == 0:
        return MIDNIGHT
    return minutes if minutes <= MIDNIGHT else None
