"""Ways to reach somebody: every address as a link into one's own phone or program, with the words filled in."""

from collections.abc import Sequence
from typing import Any
from uuid import uuid4

from django.urls import reverse

from followthrough.directory.reach_links import ReachLink, reach_links
from followthrough.followups.channels import CALL, CHANNELS, CHAT, EMAIL, LETTER, TEXT, channel_named
from followthrough.followups.outcomes import SENT
from followthrough.kit.contactpoints import international_form
from followthrough.people.models import ContactMethod
from followthrough.web.followup import signed_step
from followthrough.web.followup.followup_facts import Matter
from followthrough.web.followup.proposals import Offers
from followthrough.words import sentences
from followthrough.words.en.outcome_words import channel_words
from followthrough.words.scripts import Script


def reaching(ways: Sequence[ContactMethod], matter: Matter, spoken: dict[Any, Script]) -> list[dict[str, Any]]:
    """Every address as a link into one's own phone or program, with the words filled in; the planned way is marked."""
    links = reach_links(ways, mail=spoken["mail"], text=spoken["text"])
    drawn = [way_to_call(link, key="C" if place == 0 else "") for place, link in enumerate(links.calls)]
    drawn += [way_to_mail(link, key="E" if place == 0 else "") for place, link in enumerate(links.mails)]
    drawn += [way_to_text(link) for link in links.texts]
    if matter.address or channel_named(matter.channel).by_post:
        drawn.append(way_to_post(matter))
    best = next((way for way in drawn if way["channel"] == matter.channel and way["href"]), None)
    if best and len(drawn) > 1:
        best["best"] = True
    return drawn


def way_to_call(link: ReachLink, *, key: str) -> dict[str, Any]:
    way, href = link.method, link.href
    return {
        "channel": CALL, "key": key, "icon": CHANNELS[CALL].icon, "address": international_form(way.value),
        "href": href, "kind": way.label, "say": international_form(way.value), "sent": CALL if href else "",
    }  # fmt: skip


def way_to_mail(link: ReachLink, *, key: str) -> dict[str, Any]:
    way, href = link.method, link.href
    return {
        "channel": EMAIL, "key": key, "icon": CHANNELS[EMAIL].icon, "address": way.value, "href": href,
        "kind": way.label, "say": CHANNELS[EMAIL].label, "sent": EMAIL if href else "", "asks_sent": True,
    }  # fmt: skip


def way_to_text(link: ReachLink) -> dict[str, Any]:
    way, href = link.method, link.href
    return {
        "channel": TEXT, "key": "X", "icon": CHANNELS[TEXT].icon, "address": CHANNELS[TEXT].label, "href": href,
        "kind": international_form(way.value), "say": CHANNELS[TEXT].label, "sent": TEXT if href else "",
        "asks_sent": True,
    }  # fmt: skip


def way_to_post(matter: Matter) -> dict[str, Any]:
    channel = channel_named(matter.channel) if channel_named(matter.channel).by_post else CHANNELS[LETTER]
    return {
        "channel": channel.name, "key": "P", "icon": channel.icon, "address": channel.label,
        "href": f"#sent-{channel.name}", "note": matter.address, "say": channel.label, "sent": channel.name,
        "asks_sent": True, "here": True,
    }  # fmt: skip


def big(reach: Sequence[dict[str, Any]], channel: str) -> dict[str, Any] | None:
    """The phone's big button: the planned way, or the first there is."""
    able = [way for way in reach if way["href"]]
    chosen = next((way for way in able if way["channel"] == channel), able[0] if able else None)
    if chosen is None:
        return None
    is_call = chosen["channel"] == CALL
    said = f"{CHANNELS[CALL].label} {chosen['address']}" if is_call else chosen["say"]
    return chosen | {"say": said, "key": "", "kind": chosen["kind"] if is_call else ""}


def in_focus(reach: Sequence[dict[str, Any]], channel: str) -> list[dict[str, Any]]:
    """The planned way first, filled; then one of each other kind."""
    able = {way["channel"]: way for way in reversed(reach) if way["href"]}
    order = sorted((row for row in CHANNELS.values() if row.focus_place), key=lambda row: row.focus_place)
    return [able[name] for name in dict.fromkeys([channel, *(row.name for row in order)]) if name in able]


def channels_of(reach: Sequence[dict[str, Any]], matter: Matter) -> list[str]:
    """For which ways 'Sent?' may be asked on return."""
    found = {way["channel"]: None for way in reach if way["href"] and channel_named(way["channel"]).is_written}
    return [*found, *([CHAT] if CHAT not in found else [])]


def questions(
    channels: Sequence[str], matter: Matter, offers: Offers, fields: Sequence[tuple[str, Any]]
) -> list[dict[str, Any]]:
    """'Did the mail go?', for each way; yes is the outcome `sent`, with the step that was shown."""
    found = offers.plan(SENT).main
    then = sentences.text(offers.sentence(SENT, found))
    step = [("proposal-sent", signed_step.written(found.step, matter.id)), ("read-sent", "|")] if found.step else []
    return [sent(channel, matter, then, [*step, *fields]) for channel in channels]


def sent(channel: str, matter: Matter, then: str, fields: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    thing, posted = channel_words(channel).thing, channel_named(channel).by_post
    question = f"Is the {thing} in the post?" if posted else f"Did the {thing} to {matter.first} go?"
    return {
        "channel": channel,
        "question": question,
        "then": then,
        "action": reverse("log", args=[matter.id]),
        "fields": [
            ("outcome", SENT),
            ("channel", channel),
            ("seen", matter.seen),
            ("client_key", uuid4().hex),
            *fields,
        ],
        "yes": "Posted" if posted else "Yes, sent",
        "no": "Not yet" if posted else "Not sent",
    }
