"""Load the 500 people of tests/data/people, and score the answers to the 60 questions about them."""

import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.consent.do_not_contact import bar_contacts
from followthrough.directory.who_does import find_who_does
from followthrough.followups.intervals import TERMS
from followthrough.followups.models import FollowUp
from followthrough.people import bulk, write
from followthrough.people.models import Contact
from followthrough.people.write import PersonDraft
from followthrough.promises.models import Promise
from followthrough.touches.models import Touch
from tests import make

FOLDER = Path(__file__).parents[1] / "data" / "people"


WRITTEN = ("full", "given", "family", "organization", "title", "does", "note", "tags")


def read(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (FOLDER / f"{name}.jsonl").read_text().splitlines()]


def build(*, by: Member, now: datetime) -> dict[int, int]:
    """Store all people in the order of the file; return {id in the file: contact id}."""
    people = read("who_people")
    act = make.act(by=by)
    cards = [PersonDraft(**{name: one[name] for name in WRITTEN}) for one in people]
    ids = bulk.make_contacts(act, [(card, write.method_rows(card, country="GB")) for card in cards], now=make.LONG_AGO)
    for pk, one in zip(ids, people, strict=True):
        live(pk, one, act, by=by, now=now)
    return {one["id"]: pk for pk, one in zip(ids, people, strict=True)}


def live(pk: int, one: dict[str, Any], act: Act, *, by: Member, now: datetime) -> None:
    """Store whether a person may be asked, their last touch, and their promises."""
    left = {"sorted_as": "none", "sorted_at": now} if one["left"] else {}
    rhythm = TERMS[one["rhythm"]] if one["rhythm"] else None
    Contact.objects.filter(pk=pk).update(is_personal=one["is_private"], keep_in_touch_days=rhythm, **left)
    if one["last_touch_days"] is not None:
        at = now - timedelta(days=one["last_touch_days"])
        Touch.make(act, contact_id=pk, member=by, at=at, side="us", channel="call", outcome="reached")
    rest = {"state": "closed", "closed_at": now, "owner": by, "opened_at": make.LONG_AGO, "purpose": "met"}
    if one["asked_not"]:
        bar_contacts(act, [pk], now=now)
    if one["kept"] or one["broken"]:
        loop = FollowUp.make(act, contact_id=pk, close_reason="bought", **rest)
        due = {"made_at": now, "due_from": now, "due_by": now, "first_by": now, "precision": "day", "channel": "call"}
        for state in ["kept"] * one["kept"] + ["broken"] * one["broken"]:
            Promise.make(act, followup=loop, side="theirs", state=state, closed_at=now, **due)


def score(*, by: Member, now: datetime, ids: dict[int, int]) -> list[tuple[dict[str, Any], list[int], bool]]:
    """Return (question, answered ids of the file, True if a right one is among the first five) for each question."""
    of_file = {pk: one for one, pk in ids.items()}
    answered = []
    for question in read("who_questions"):
        found = [
            of_file[one.entry.id] for one in find_who_does(by, question["question"], now=now) if one.entry.id in of_file
        ]
        counted = [one for one in found if one not in question["near"]][:5]
        answered.append((question, found, bool(set(counted) & set(question["right"]))))
    return answered
