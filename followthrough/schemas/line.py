"""A parsed quick line as JSON."""

from datetime import date
from typing import Any

from followthrough.flows.base.act_sentences import next_step_of
from followthrough.flows.line.standing import Standing
from followthrough.flows.line.understand import LineUnderstanding
from followthrough.followups.situation import Proposal
from followthrough.schemas.window import window


def parsed_line(of: LineUnderstanding, *, today: date) -> dict[str, Any]:
    """Return {'person', 'contact', 'organization', 'outcome', 'channel', 'purpose', 'about', 'next', 'more',
    'uncertain', 'suggested', 'alternatives', 'words', 'happened_at', 'followup', 'stands', 'replaces'}.

    `contact` is None for a new person. `next` and each of `more`: {'channel', 'what', 'window', 'turn', 'promised',
    'moved_because', 'promised_by', 'closed', 'reopen_on'}; `moved_because` says why the contact law gave it another day
    or way. `uncertain`: the parts to check; if `person` is among them, the line cannot
    be saved yet, and `alternatives` are the people it could be: {'id', 'name', 'organization', 'why'}, with `id` None
    for somebody who is named as well and not known. `words` is the line, whole. `stands` says what the line does to a
    follow-up that is open already: 'begins', 'carries on', 'notes', 'also' or 'instead'; `followup` is the one it goes
    on with, and `replaces` the step that 'instead' takes away.
    """
    doubtful = [*(["person"] if of.asks_who or not of.name else []), *of.line.uncertain]
    people = [{"id": pk, "name": name, "organization": org} for pk, name, org in of.suggested]
    return {
        "person": of.name,
        "contact": of.contact_id,
        "organization": of.organization,
        "outcome": of.outcome.replace("_", "-"),
        "channel": of.channel,
        "purpose": of.purpose,
        "about": of.about,
        "next": proposed_step(next_proposal(of), today),
        "more": [proposed_step(one, today) for one in of.after.more],
        "uncertain": list(dict.fromkeys(doubtful)),
        "suggested": people,
        "alternatives": [one._asdict() | {"id": one.id or None} for one in of.alternatives],
        "words": of.text,
        "happened_at": of.happened_at.isoformat() if of.happened_at else None,
        "followup": of.standing.goes_on.pk if of.standing.goes_on else None,
        "stands": of.standing.way,
        "replaces": replaced_step(of.standing, today),
    }


def next_proposal(of: LineUnderstanding) -> Proposal:
    """The next step once the line is saved: the plan of the line, or the open step where that one stays."""
    open_step = next_step_of(of.standing.followup) if of.stays and of.standing.followup else None
    return Proposal(open_step) if open_step else of.after.main


def replaced_step(standing: Standing, today: date) -> dict[str, Any] | None:
    """The open step that the line takes away: {'followup', 'channel', 'what', 'window'}; None when it takes none."""
    if standing.way != "instead" or standing.followup is None:
        return None
    open_step = standing.followup
    return {
        "followup": open_step.pk,
        "channel": open_step.next_channel,
        "what": open_step.next_what,
        "window": window(open_step.window, today=today),
    }


def proposed_step(of: Proposal, today: date) -> dict[str, Any]:
    return {
        "channel": of.step.channel if of.step else "",
        "what": of.step.what if of.step else "",
        "window": window(of.step.window, today=today) if of.step else None,
        "turn": "theirs" if of.step and of.step.waiting else "ours",
        "promised": of.promised,
        "moved_because": of.moved_because or None,
        "promised_by": of.step.side if of.promised and of.step else None,
        "closed": of.close_reason or None,
        "reopen_on": of.reopen_on.isoformat() if of.reopen_on else None,
    }
