"""Change a member's own settings: name, phone, time zone, hours and minutes of the day, single keys."""

import re
from dataclasses import dataclass
from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.flows.account.change_zone import change_zone, zone_error
from followthrough.flows.base.invalid import refuse_invalid
from followthrough.kit import tx, zones
from followthrough.kit.dates.words import typed_hour
from followthrough.words.en.flows import account as say

LONGEST_DAY = 600
# Half hours, and what stands between two parts of a day: '8:30', '9-12, 14-18'.
PART_OF_HOUR = re.compile(r"[0-9][:.h][0-5]?[1-9]|[0-9][:.h][1-5]0|[,;&+]|\band\b")
HOUR = re.compile(r"(?P<hour>[0-9]{1,2})(?::00)?(?: ?(?P<half>[ap])\.?m?\.?)?")


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings as typed. `day_starts` and `day_ends` are whole hours, the last one exclusive."""

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
    starts, ends = parse_hours(to.day_starts, to.day_ends)
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
        day_starts=typed_hour(member.day_starts),
        day_ends=typed_hour(member.day_ends),
        minutes_a_day=str(member.minutes_a_day),
        keys_on=member.keys_on,
    )


def hours_error(typed: Settings, starts: int | None, ends: int | None) -> str:
    """The sentence for hours that cannot be kept: half hours, a day in two parts, and what names no two hours."""
    if starts is not None and ends is not None and starts < ends:
        return ""
    is_part = any(PART_OF_HOUR.search(each) for each in (typed.day_starts, typed.day_ends))
    return (say.full_hours if is_part else say.two_hours)(start=typed_hour(9), end=typed_hour(17))


def parse_minutes(typed: str) -> int | None:
    """The minutes typed, at most LONGEST_DAY; None for anything else."""
    plain = typed.strip()
    return int(plain) if plain.isdecimal() and len(plain) < 4 and int(plain) <= LONGEST_DAY else None


def parse_hours(start: str, end: str) -> tuple[int | None, int | None]:
    """The two full hours; an end such as the 5 of '9 to 5' is in the afternoon. None for an hour that is none."""
    starts, ends = parse_hour(start), parse_hour(end, is_end=True)
    is_plain = end.strip().removesuffix(":00").isdecimal() and not end.strip().startswith("0")
    if starts is not None and ends is not None and is_plain and ends <= min(starts, 11):
        ends += 12
    return starts, ends


def split_hours(typed: str) -> tuple[str, str]:
    """The start and the end of '9-5', '8 to 17' or '9 am until 5 pm'; the end is '' where only one is typed."""
    start, _, end = re.sub(r"\s*(?:[-\u2013\u2014]|\bto\b|\buntil\b|\btill\b)\s*", "|", typed.strip()).partition("|")
    return start, end


def parse_hour(typed: str, *, is_end: bool = False) -> int | None:
    """The full hour typed, 0 to 24, as '9', '9:00' or '9 am'; None for anything else. A day ends at 12 am by 24."""
    found = HOUR.fullmatch(typed.strip().lower())
    if found is None or int(found["hour"]) > (12 if found["half"] else 24):
        return None
    hour = int(found["hour"])
    if not found["half"]:
        return hour
    hour = hour % 12 + (12 if found["half"] == "p" else 0)
    return 24 if is_end and hour == 0 else hour
