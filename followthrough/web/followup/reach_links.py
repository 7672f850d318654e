"""Ways to reach somebody: every address as a link into one's own phone or program, with the words filled in."""

from collections.abc import Sequence
from dataclasses import replace

from followthrough.directory.reach_links import ReachLink, reach_links
from followthrough.followups.channels import CALL, CHANNELS, CHAT, EMAIL, LETTER, TEXT, channel_named
from followthrough.kit.contactpoints import international_form
from followthrough.people.models import ContactMethod
from followthrough.web.followup.context import WayToReach
from followthrough.web.followup.followup_facts import Matter
from followthrough.web.followup.scripts import Scripts


def reaching(ways: Sequence[ContactMethod], matter: Matter, scripts: Scripts) -> list[WayToReach]:
    """Every address as a link, with the words of the scripts filled in; the planned way is marked."""
    links = reach_links(ways, mail=scripts["email"], text=scripts["text"])
    found = [way_to_call(link, key="C" if place == 0 else "") for place, link in enumerate(links.calls)]
    found += [way_to_mail(link, key="E" if place == 0 else "") for place, link in enumerate(links.mails)]
    found += [way_to_text(link) for link in links.texts]
    if matter.address or channel_named(matter.channel).by_post:
        found.append(way_to_post(matter))
    best = next((way for way in found if way.channel == matter.channel and way.href), None)
    return [replace(way, best=way is best and len(found) > 1) for way in found]


def way_to_call(link: ReachLink, *, key: str) -> WayToReach:
    number = international_form(link.method.value)
    return WayToReach(
        CALL, CHANNELS[CALL].icon, number, link.href, key=key, kind=link.method.label, say=number,
        sent=CALL if link.href else "",
    )  # fmt: skip


def way_to_mail(link: ReachLink, *, key: str) -> WayToReach:
    return WayToReach(
        EMAIL, CHANNELS[EMAIL].icon, link.method.value, link.href, key=key, kind=link.method.label,
        say=CHANNELS[EMAIL].label, sent=EMAIL if link.href else "", asks_sent=True,
    )  # fmt: skip


def way_to_text(link: ReachLink) -> WayToReach:
    label = CHANNELS[TEXT].label
    return WayToReach(
        TEXT, CHANNELS[TEXT].icon, label, link.href, key="X", kind=international_form(link.method.value), say=label,
        sent=TEXT if link.href else "", asks_sent=True,
    )  # fmt: skip


def way_to_post(matter: Matter) -> WayToReach:
    channel = channel_named(matter.channel) if channel_named(matter.channel).by_post else CHANNELS[LETTER]
    return WayToReach(
        channel.name, channel.icon, channel.label, f"#sent-{channel.name}", key="P", note=matter.address,
        say=channel.label, sent=channel.name, asks_sent=True, here=True,
    )  # fmt: skip


def big(reach: Sequence[WayToReach], channel: str) -> WayToReach | None:
    """The phone's big button: the planned way, refused or not, or the first that may be used."""
    able = [way for way in reach if way.href]
    first = next((way for way in able if not way.refused), None)
    chosen = next((way for way in able if way.channel == channel), first)
    if chosen is None:
        return None
    is_call = chosen.channel == CALL
    said = f"{CHANNELS[CALL].label} {chosen.address}" if is_call else chosen.say
    return replace(chosen, say=said, key="", kind=chosen.kind if is_call else "")


def in_focus(reach: Sequence[WayToReach], channel: str) -> list[WayToReach]:
    """The planned way first, filled; then one of each other kind."""
    able = {way.channel: way for way in reversed(reach) if way.href}
    order = sorted((row for row in CHANNELS.values() if row.focus_place), key=lambda row: row.focus_place)
    return [able[name] for name in dict.fromkeys([channel, *(row.name for row in order)]) if name in able]


def channels_of(reach: Sequence[WayToReach]) -> list[str]:
    """The channels for which 'Sent?' may be asked on return."""
    found = dict.fromkeys(way.channel for way in reach if way.href and channel_named(way.channel).is_written)
    return [*found, *([CHAT] if CHAT not in found else [])]
