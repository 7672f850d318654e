"""One person's pane, the same on Today, in Focus and for a follow-up: why, ways to reach them, words, history."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

from followthrough.accounts.models import Member
from followthrough.followups.channels import CALL, CHAT, EMAIL, channel_named
from followthrough.followups.outcomes import REACHED, SENT, VOICEMAIL, outcome_named
from followthrough.kit import windows
from followthrough.people.models import ContactMethod
from followthrough.touches.marks import Mark
from followthrough.web.followup.followup_facts import Matter
from followthrough.web.followup.proposals import Offers
from followthrough.web.followup.reach_links import big, channels_of, in_focus, questions, reaching
from followthrough.words import sentences
from followthrough.words.en.outcome_words import TRIES
from followthrough.words.engine.facts import Facts, Touched
from followthrough.words.engine.forms import Part
from followthrough.words.scripts import Medium, Script, script

SHOWN = 3
AFTER: dict[Medium, str] = {"answers": REACHED, "voicemail": VOICEMAIL, "mail": SENT, "text": SENT}
GREETINGS = ("good morning", "good afternoon", "good evening", "hello")


def pane(
    matter: Matter,
    ways: Sequence[ContactMethod],
    *,
    member: Member,
    now: datetime,
    then: str,
    next_id: int | None = None,
    checked: str = "",
    lean: bool = False,
) -> dict[str, Any]:
    """`p` for _pane.jinja and focus.jinja. `then`: the page to go on with; `next_id`: the follow-up that comes next;
    `lean`: a script runs (web/offer)."""
    kinds, tail = {way.kind for way in ways}, onward(then=then, next_id=next_id)
    offers = Offers(matter, kinds=kinds, member=member, now=now, tail=tail, lean=lean)
    fields = [("then", then), ("next", next_id or "")]
    spoken = words_for(matter.facts, offers)
    reach = reaching(ways, matter, spoken)
    return {
        "id": matter.id,
        "next_id": next_id,
        "first": matter.first,
        "head": head(matter, then=then, next_id=next_id),
        "why": why(matter.facts),
        "ways": reach,
        "call": big(reach, matter.channel),
        "reach": in_focus(reach, matter.channel),
        "side": "",
        "touches": touches(matter.touches[:SHOWN], matter.facts, offers.local.date()),
        "more": {"label": "All", "href": f"/contacts/{matter.contact_id}"},
        "tabs": tabs(spoken, matter),
        "sent": questions(channels_of(reach, matter), matter, offers, fields),
        "form": offers.form(fields=[*fields, ("client_key", uuid4().hex)], checked=checked),
        "verbs": verbs(matter, then=then, next_id=next_id),
    }


def head(matter: Matter, *, then: str, next_id: int | None) -> dict[str, Any]:
    facts = matter.facts
    href = f"/contacts/{matter.contact_id}"
    later = verb("later", matter, then=then, next_id=next_id)
    return {
        "name": facts.name,
        "href": href,
        "line": ", ".join(part for part in (facts.title, facts.org) if part),
        "actions": [
            {"label": "Open", "href": href, "key": "O"},
            {"label": "Later", "href": later, "key": "Z", "pop": True},
        ],
    }


def verbs(matter: Matter, *, then: str, next_id: int | None) -> list[dict[str, Any]]:
    """What else one can do with this follow-up than log a touch."""
    asking = f"Waiting for {matter.first}"
    listed = (("later", "Later", "Z"), ("wait", asking, "W"), ("close", "Leave, and say why", "R"))
    return [
        {"label": label, "key": key, "pop": True, "href": verb(name, matter, then=then, next_id=next_id), "name": name}
        for name, label, key in listed
    ]


def verb(name: str, matter: Matter, *, then: str, next_id: int | None) -> str:
    return f"/followups/{matter.id}/{name}{onward(then=then, next_id=next_id)}"


def onward(*, then: str, next_id: int | None) -> str:
    return f"?{urlencode({'then': then} | ({'next': next_id} if next_id else {}))}"


def why(facts: Facts) -> list[Any]:
    lead = sentences.lead_in(facts)
    reason = sentences.why(facts)
    return [{"text": lead.text, "tone": "ours"}, f" {reason}"] if lead else [reason]


def words_for(facts: Facts, offers: Offers) -> dict[Any, Script]:
    """What to say and to send. The date in it is the one the page proposes after a voicemail, or after a message."""
    steps_after = {medium: offers.plan(outcome).main.step for medium, outcome in AFTER.items()}
    return {
        medium: script(
            facts, medium=medium, next=step.window if step else None, next_channel=step.channel if step else CALL
        )
        for medium, step in steps_after.items()
    }


def tabs(spoken: dict[Any, Script], matter: Matter) -> list[dict[str, Any]]:
    named = (
        ("answers", "If they answer", "", ""),
        ("voicemail", "Voicemail", "V", ""),
        ("mail", "Mail", "", EMAIL),
        ("text", "Text", "", CHAT),
    )
    facts = matter.facts
    plain = {word.casefold() for word in (facts.first, facts.name, facts.me, facts.my_org, facts.my_phone, *GREETINGS)}
    drawn = [
        {"label": label, "key": key, "paragraphs": paragraphs(spoken[medium].parts, plain)}
        | ({"copy": spoken[medium].text, "sent": channel} if channel else {})
        for medium, label, key, channel in named
    ]
    first = [medium for medium, *_ in named].index(channel_named(matter.channel).script)
    return [drawn[first], *drawn[:first], *drawn[first + 1 :]]


def paragraphs(said: Sequence[Part], plain: Collection[str] = ()) -> list[list[Any]]:
    """The words of a script, a list of pieces for each paragraph. What changes from call to call is marked, names and
    greetings (`plain`) are not."""
    found: list[list[Any]] = [[]]
    for part in said:
        for place, line in enumerate(part.text.split("\n")):
            if place:
                found.append([])
            if line:
                found[-1].append({"mark": line} if part.mark and line.casefold() not in plain else line)
    return [lines for lines in found if lines]


def touches(marks: Sequence[Mark], facts: Facts, today: date) -> list[tuple[str, str, str, str, str, str, str]]:
    return [touch(mark, facts, today) for mark in marks]


def touch(mark: Mark, facts: Facts, today: date) -> tuple[str, str, str, str, str, str, str]:
    channel, outcome, side, at, words, _ = mark
    way = channel_named(channel)
    line, tail = sentences.touch_parts(Touched(channel, outcome, at, words), facts=facts)
    return when(at, today), at.date().isoformat(), way.icon, way.label, line, tail, "theirs" if side == "them" else ""


def when(at: datetime, today: date) -> str:
    """'9:52' today, 'Thu 19' within the week, else '11 Nov'."""
    days = (today - at.date()).days
    if days <= 0:
        return windows.clock_words(at)
    if days < 7:
        return f"{at:%a} {at.day}"
    return f"{at.day} {at:%b}" + (f" {at.year}" if at.year != today.year else "")


def tries(marks: Sequence[Mark]) -> tuple[str, tuple[str, ...]]:
    """Attempt marks, oldest first, and what they say to those who do not see them."""
    known = [row for mark in marks if (row := outcome_named(mark[1])).mark][-5:]
    said = ", ".join(TRIES[row.name] for row in known) or "nothing yet"
    return f"So far: {said}", (*(row.mark for row in known), "next")
