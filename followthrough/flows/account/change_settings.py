"""Change a member's own settings: name, phone, time zone, hours and minutes of the day, single keys."""

from dataclasses import dataclass
from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.flows.account.change_zone import change_zone
from followthrough.flows.account.open_workspace import zone_error
from followthrough.flows.base.invalid import refuse_invalid
from followthrough.kit import tx

LONGEST_DAY = 600


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
    starts, ends = parse_hour(to.day_starts), parse_hour(to.day_ends)
    minutes = parse_minutes(to.minutes_a_day) if to.minutes_a_day.strip() else member.minutes_a_day
    in_order = starts is not None and ends is not None and starts < ends
    refuse_invalid(
        {
            "name": "" if to.name.strip() else "Write your name, as others shall read it.",
            "zone": zone_error(to.zone),
            "day_ends": "" if in_order else "Write two hours of the day, such as 9 and 17.",
            "minutes_a_day": "" if minutes is not None else f"Write minutes up to {LONGEST_DAY}, such as 60.",
        }
    )
    with tx.write_block():
        if to.zone != member.zone:
            change_zone(member, to.zone, now=now, client_key=client_key)
        member.user.name = to.name.strip()[:200]
        member.user.save(update_fields=["name"])
        member.phone, member.keys_on = to.phone.strip()[:40], to.keys_on
        member.day_starts, member.day_ends, member.minutes_a_day = starts or 0, ends or 0, minutes or 0
        member.save(update_fields=["phone", "keys_on", "day_starts", "day_ends", "minutes_a_day"])


def parse_minutes(typed: str) -> int | None:
    """The minutes typed, at most LONGEST_DAY; None for anything else."""
    plain = typed.strip()
    return int(plain) if plain.isdecimal() and len(plain) < 4 and int(plain) <= LONGEST_DAY else None


def parse_hour(typed: str) -> int | None:
    """The full hour typed, 0 to 24, as '9' or '9:00'; None for anything else."""
    plain = typed.strip().removesuffix(":00")
    return int(plain) if plain.isdecimal() and len(plain) < 3 and int(plain) <= 24 else None
