"""Write down how a person wants to be reached: what they prefer, may get or do not want, their hours, their zone."""

from dataclasses import dataclass
from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.consent.do_not_contact import lift_bar
from followthrough.consent.hours import text_of_hours
from followthrough.consent.law import day_name, hours_words
from followthrough.consent.models import ContactPreference
from followthrough.consent.parse_hours import parse_hours
from followthrough.consent.state_preference import Says, Source, end_preferences, standing_rows, state_preference
from followthrough.flows.base.act_block import begin_act
from followthrough.flows.base.asked_window import asked_window
from followthrough.flows.base.close_followup import stop_contacting
from followthrough.flows.base.current_rows import lock_same_contact
from followthrough.flows.base.policy_input import local_today
from followthrough.flows.base.repeat import again_if_ended
from followthrough.followups.channels import CHANNELS
from followthrough.kit import zones
from followthrough.kit.errors import Refused
from followthrough.people.models import Contact
from followthrough.words.en.flows import consent as say

# What `PreferenceChange.says` may be besides the four kinds of a row.
ZONE = "zone"
ALL_CHANNELS = "all"


@dataclass(frozen=True, slots=True)
class PreferenceChange:
    """One thing they said. `says`: prefers, may, not, hours or zone.

    `channel` is the name of a channel, 'all' or '' for every one; `value` are typed hours, or the name of a zone.
    `until` are typed words of the day on which it no longer holds; `words` are the member's own.
    """

    says: str
    channel: str = ""
    value: str = ""
    until: str = ""
    words: str = ""
    source: str = Source.TOLD


@again_if_ended
def set_preference(
    contact: Contact,
    change: PreferenceChange,
    *,
    by: Member,
    now: datetime,
    seen: int | None = None,
    client_key: str = "",
) -> Act:
    """Write it down; the newer word ends the older one that it contradicts. Returns the act.

    Somebody who wants no contact at all, without an end, is barred, and every follow-up with them is closed.
    Raises Refused for an unknown way, hours that never open, an unknown zone, and an end that is over.
    """
    with begin_act(by, "preference", now=now, client_key=client_key) as act:
        row = lock_same_contact(contact, seen=seen)
        if change.says == ZONE:
            done = set_zone(act, row, change.value.strip())
        elif change.says == Says.HOURS:
            done = set_hours(act, row, change, now=now)
        else:
            done = set_way(act, row, change, by=by, now=now)
        return act.finish(say.preference_set(row.first, done), contact_id=row.pk)


def set_zone(act: Act, contact: Contact, zone: str) -> str:
    """Write the zone, '' for one that is not known. Returns what was done in words, as the others do."""
    if zone and not zones.is_zone(zone):
        raise Refused(say.no_such_zone(zone), do=say.ZONE_EXAMPLE)
    contact.write(act, zone=zone)
    return say.is_in_zone(zones.city_of(zone))


def set_hours(act: Act, contact: Contact, change: PreferenceChange, *, now: datetime) -> str:
    """Write their hours; 'any time' ends those that stand."""
    channel, hours = channel_of(change.channel), parse_hours(change.value)
    text = text_of_hours(hours)
    contact.write(act)
    if not text:
        end_preferences(act, standing_rows(contact.pk).filter(says=Says.HOURS, channel=channel), now=now)
        return say.is_reached("")
    state_preference(
        act, contact.pk, Says.HOURS, channel=channel, now=now, hours=text, source=change.source, words=change.words
    )
    return say.is_reached(hours_words(hours))


def set_way(act: Act, contact: Contact, change: PreferenceChange, *, by: Member, now: datetime) -> str:
    """Write a channel that they prefer, may get, or do not want; to prefer none ends what they preferred."""
    if change.says not in Says.values or change.source not in Source.values:
        raise Refused(say.no_such_word(change.says), do=say.ONE_OF + ", ".join((*Says.values, ZONE)) + ".")
    channel = channel_of(change.channel)
    until = end_of(change.until, by=by, now=now)
    contact.write(act)
    if change.says == Says.PREFERS and not channel:
        end_preferences(act, standing_rows(contact.pk).filter(says=Says.PREFERS), now=now)
    elif change.says == Says.MAY and not channel:
        lift_bar(act, contact.pk, now=now)
        end_preferences(act, standing_rows(contact.pk).filter(says=Says.NOT), now=now)
    elif change.says == Says.NOT and not channel and until is None:
        stop_contacting(act, contact.pk, now=now, note=change.words.strip())
    else:
        state_preference(
            act, contact.pk, change.says, channel=channel, now=now, source=change.source, words=change.words,
            until=until,
        )  # fmt: skip
    if change.says == Says.NOT:
        today = local_today(by, now)
        return say.wants_no(channel, day_name(by.day_of(until), today) if until else "")
    return say.prefers(channel) if change.says == Says.PREFERS else say.is_fine_with(channel)


def channel_of(typed: str) -> str:
    """The stored channel, '' for all of them. Raises Refused for an unknown one."""
    name = typed.strip().lower()
    if name in ("", ALL_CHANNELS):
        return ""
    if name not in CHANNELS:
        raise Refused(say.no_such_way(name), do=say.WAYS + ", ".join((*CHANNELS, ALL_CHANNELS)) + ".")
    return name


def end_of(words: str, *, by: Member, now: datetime) -> datetime | None:
    """The moment at which the typed day begins, None for no words. Raises Refused for no day and for one that came."""
    window = asked_window(words, by=by, now=now)
    if window is None:
        return None
    until = window.utc()[0]
    if until <= now:
        raise Refused(say.is_over(words.strip()), do=say.UNTIL_FUTURE)
    return until


def standing_preferences(contact: Contact) -> list[ContactPreference]:
    """The wishes that still hold, the newest first; one statement."""
    return list(ContactPreference.objects.standing().filter(contact=contact).order_by("-said_at", "-pk"))
