"""A follow-up and its next step as JSON."""

from datetime import date, datetime
from typing import Any

from followthrough.accounts.models import Member
from followthrough.flows.base import act_sentences
from followthrough.followups.models import FollowUp
from followthrough.kit import windows
from followthrough.schemas.sequences import place_in_sequence
from followthrough.schemas.window import window
from followthrough.words import sentences
from followthrough.words.engine.facts import Facts


def followup(of: FollowUp, *, by: Member, now: datetime, facts: Facts | None = None) -> dict[str, Any]:
    """Return {'id', 'contact', 'person', 'purpose', 'about', 'state', 'owner', 'turn', 'next', 'sentence', 'closed',
    'sequence'}.

    `turn` is 'theirs' while we wait and the date to ask has not come, else 'ours'. `next` is None for a closed
    follow-up, `rest` for an open one. `facts` are read if the caller has none.
    """
    facts, today = facts or act_sentences.facts_with_promises(of, by=by, now=now), windows.to_local(now, by.zone).date()
    return {
        "id": of.pk,
        "contact": of.contact_id,
        "person": of.contact.full,
        "purpose": of.purpose,
        "about": of.about,
        "state": of.state,
        "owner": of.owner.user.email if of.owner else None,
        "turn": "theirs" if of.is_theirs(now) else "ours",
        "next": next_step(of, today=today) if of.is_open else None,
        "sentence": sentences.text_of(sentences.next_step_sentence(facts))
        if of.is_open
        else sentences.situation_of(facts),
        "closed": None
        if of.is_open
        else {
            "because": of.close_reason,
            "note": of.close_note,
            "reopen_on": of.reopen_on.isoformat() if of.reopen_on else None,
        },
        "sequence": place_in_sequence(of, by=by),
    }


def next_step(of: FollowUp, *, today: date) -> dict[str, Any]:
    """Return {'channel', 'what', 'window', 'waiting', 'words'} of the next step of an open follow-up."""
    return {
        "channel": of.next_channel,
        "what": of.next_what,
        "window": window(of.window, today=today),
        "waiting": of.is_waiting,
        "words": of.next_words,
    }
