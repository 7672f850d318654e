"""A parsed quick line as JSON."""

from datetime import date
from typing import Any

from followthrough.flows.line.understand import LineUnderstanding
from followthrough.followups.policy import Proposal
from followthrough.schemas.window import window


def parsed_line(of: LineUnderstanding, *, today: date) -> dict[str, Any]:
    """Return {'person', 'contact', 'organization', 'outcome', 'channel', 'purpose', 'about', 'next', 'more',
    'uncertain', 'suggested'}.

    `contact` is None for a new person. `next` and each of `more`: {'channel', 'what', 'window', 'promised', 'closed'}.
    `uncertain`: the parts to check; if `person` is among them, the line cannot be saved yet.
    """
    doubtful = [*(["person"] if of.asks_who or not of.name else []), *of.line.uncertain]
    return {
        "person": of.name,
        "contact": of.contact_id,
        "organization": of.organization,
        "outcome": of.outcome.replace("_", "-"),
        "channel": of.channel,
        "purpose": of.purpose,
        "about": of.about,
        "next": proposed_step(of.after.main, today),
        "more": [proposed_step(one, today) for one in of.after.more],
        "uncertain": list(dict.fromkeys(doubtful)),
        "suggested": [{"id": pk, "name": name, "organization": org} for pk, name, org in of.suggested],
    }


def proposed_step(of: Proposal, today: date) -> dict[str, Any]:
    return {
        "channel": of.step.channel if of.step else "",
        "what": of.step.what if of.step else "",
        "window": window(of.step.window, today=today) if of.step else None,
        "promised": of.promised,
        "closed": of.close_reason or None,
    }
