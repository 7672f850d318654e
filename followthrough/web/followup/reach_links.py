"""Ways to reach somebody: every address as a link into one's own phone or program, with the words filled in."""

from collections.abc import Sequence
from typing import Any
from uuid import uuid4

from django.urls import reverse

from followthrough.directory.reach_links import ReachLink, reach_links
from followthrough.followups.channels import channel_named
from followthrough.kit.contactpoints import spaced
from followthrough.people.models import ContactMethod
from followthrough.web.followup import signed_step as steps
from followthrough.web.followup.followup_facts import Matter
from followthrough.web.followup.proposals import Offers
from followthrough.words import sentences
from followthrough.words.scripts import Script

# Channel: its drawing and its name.
DRAWN: dict[str, tuple[str, str]] = {
    "call": ("phone", "Call"),
    "email": ("mail", "Mail"),
    "text": ("text", "Text"),
    "chat": ("chat", "Message"),
    "letter": ("letter", "Letter"),
    "note": ("note", "Handwritten note"),
    "meeting": ("people", "Meeting"),
    "social": ("intro", "Online"),
    "other": ("pin", "Other"),
}
GONE = {"email": "mail", "text": "text", "chat": "message", "letter": "letter", "note": "note", "social": "message"}


def reaching(ways: Sequence[ContactMethod], matter: Matter, spoken: dict[Any, Script]) -> list[dict[str, Any]]:
    """Every address as a link into one's own phone or program, with the words filled in; the planned way is marked."""
    links = reach_links(ways, mail=spoken["mail"], text=spoken["text"])
    drawn = [way_to_call(link, key="C" if place == 0 else "") for place, link in enumerate(links.calls)]
    drawn += [way_to_mail(link, key="E" if place == 0 else "") for place, link in enumerate(links.mails)]
    drawn += [way_to_text(link) for link in links.texts]
    if matter.address or matter.channel in ("letter", "note"):
        drawn.append(way_to_post(matter))
    best = next((way for way in drawn if way["channel"] == matter.channel and way["href"]), None)
    if best and len(drawn) > 1:
        best["best"] = True
    return drawn


def way_to_call(link: ReachLink, *, key: str) -> dict[str, Any]:
    way, href = link.method, link.href
    return {
        "channel": "call", "key": key, "icon": "phone", "address": spaced(way.value), "href": href, "kind": way.label,
        "say": spaced(way.value), "sent": "call" if href else "",
    }  # fmt: skip


def way_to_mail(link: ReachLink, *, key: str) -> dict[str, Any]:
    way, href = link.method, link.href
    return {
        "channel": "email", "key": key, "icon": "mail", "address": way.value, "href": href, "kind": way.label,
        "say": "Mail", "sent": "email" if href else "",
    }  # fmt: skip


def way_to_text(link: ReachLink) -> dict[str, Any]:
    way, href = link.method, link.href
    return {
        "channel": "text", "key": "X", "icon": "text", "address": "Text", "href": href, "kind": spaced(way.value),
        "say": "Text", "sent": "text" if href else "",
    }  # fmt: skip


def way_to_post(matter: Matter) -> dict[str, Any]:
    channel = matter.channel if matter.channel in ("letter", "note") else "letter"
    return {
        "channel": channel, "key": "P", "icon": DRAWN[channel][0], "address": DRAWN[channel][1],
        "href": f"#sent-{channel}", "note": matter.address, "say": DRAWN[channel][1], "sent": channel, "here": True,
    }  # fmt: skip


def big(reach: Sequence[dict[str, Any]], channel: str) -> dict[str, Any] | None:
    """The phone's big button: the planned way, or the first there is."""
    able = [way for way in reach if way["href"]]
    chosen = next((way for way in able if way["channel"] == channel), able[0] if able else None)
    if chosen is None:
        return None
    said = {"call": f"Call {chosen['address']}"}.get(chosen["channel"], chosen["say"])
    return chosen | {"say": said, "key": "", "kind": "" if chosen["channel"] != "call" else chosen["kind"]}


def in_focus(reach: Sequence[dict[str, Any]], channel: str) -> list[dict[str, Any]]:
    """The planned way first, filled; then one of each other kind."""
    able = {way["channel"]: way for way in reversed(reach) if way["href"]}
    order = [channel, "call", "text", "email", "letter"]
    return [able[name] for name in dict.fromkeys(order) if name in able]


def channels_of(reach: Sequence[dict[str, Any]], matter: Matter) -> list[str]:
    """For which ways 'Sent?' may be asked on return."""
    found = {way["channel"]: None for way in reach if way["href"] and channel_named(way["channel"]).is_written}
    return [*found, *(["chat"] if "chat" not in found else [])]


def questions(
    channels: Sequence[str], matter: Matter, offers: Offers, fields: Sequence[tuple[str, Any]]
) -> list[dict[str, Any]]:
    """'Did the mail go?', for each way; yes is the outcome `sent`, with the step that was shown."""
    found = offers.plan("sent").main
    then = sentences.text(offers.sentence("sent", found))
    step = [("proposal-sent", steps.written(found.step, matter.id)), ("read-sent", "|")] if found.step else []
    return [sent(channel, matter, then, [*step, *fields]) for channel in channels]


def sent(channel: str, matter: Matter, then: str, fields: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    thing, posted = GONE[channel], channel in ("letter", "note")
    question = f"Is the {thing} in the post?" if posted else f"Did the {thing} to {matter.first} go?"
    return {
        "channel": channel,
        "question": question,
        "then": then,
        "action": reverse("log", args=[matter.id]),
        "fields": [
            ("outcome", "sent"),
            ("channel", channel),
            ("seen", matter.seen),
            ("client_key", uuid4().hex),
            *fields,
        ],
        "yes": "Posted" if posted else "Yes, sent",
        "no": "Not yet" if posted else "Not sent",
    }
