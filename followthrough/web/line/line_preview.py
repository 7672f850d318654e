"""What was understood of a quick line, as chips that can be taken away and a sentence that can be changed."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any
from uuid import uuid4

from followthrough.accounts.models import Member
from followthrough.desk.day_capacity import Room
from followthrough.flows.line.plan_of_line import about_of, happened, is_done
from followthrough.flows.line.understand import Understood, can_be_told
from followthrough.followups import policy
from followthrough.followups.channels import CHANNELS
from followthrough.followups.policy import Proposal
from followthrough.kit import holidays, windows
from followthrough.web.site import labels as saying
from followthrough.words import sentences
from followthrough.words.engine.facts import Facts, Promised
from followthrough.words.engine.forms import Part

WAYS = tuple(row.name for row in CHANNELS.values() if row.choice)
STAYS = "What you promised before stays the next step."
Chip = dict[str, Any]


def drawn(
    u: Understood, *, by: Member, now: datetime, without: Collection[str] = (), wrong: str = "", typed_next: str = ""
) -> dict[str, Any]:
    """The `u` of parts/quick.jinja: chips, the sentence, what is asked."""
    today = windows.to_local(now, by.zone).date()
    facts = Facts(name=u.name or "this person", first=first_name(u), today=today, now=windows.to_local(now, by.zone))
    main, room = u.after.main, Room(by, today, reads=3)
    has_step = main.step is not None and not u.stays
    return {
        "chips": chips(u, without, today),
        "fields": [("shown", u.text), ("client_key", uuid4().hex)],
        "who": who(u) if u.asks_who else may_be(u),
        "parts": [STAYS] if u.stays else sentence(main, facts, slots=True),
        "more": [sentence(one, facts) for one in u.after.more],
        "full": room.after(main) if has_step else None,
        "pops": pops(u, today, by, room) if has_step else [],
        "ask": asks(u),
        "told": told(u) if can_be_told(u.outcome) and main.step and not main.step.waiting and not u.stays else None,
        "wrong": wrong,
        "next": typed_next,
    }


def first_name(u: Understood) -> str:
    return u.name.split()[0] if u.name else ""


def chips(u: Understood, without: Collection[str], today: date) -> list[Chip]:
    found = [who_chip(u)]
    if u.line.org and u.contact_id is None:
        found.append(taken("organization", "pin", u.line.org, without))
    if outcome := happened(u.line):
        chip = taken("outcome", saying.drawing(u.channel, outcome), saying.head(outcome), without)
        found.append(chip | {"unsure": "outcome" in u.line.uncertain})
    if about := about_of(u.line):
        found.append(taken("about", "quote", about, without))
    found += [{"icon": "mail", "text": address} for address in u.emails]
    found += [{"icon": "phone", "text": number} for number in u.phones]
    return [*found, *when_chips(u, without, today)]


def taken(part: str, icon: str, words: str, without: Collection[str]) -> Chip:
    """A chip that can be taken away."""
    return {"icon": icon, "text": words, "drop": ("without", part), "off": part in without}


def who_chip(u: Understood) -> Chip:
    if u.asks_who:
        return {"icon": "people", "text": "Who?", "unsure": True}
    small = u.organization or "" if u.contact_id else "new"
    return {"icon": "people", "text": u.name, "small": small, "sure": True, "drop": ("without", "person")}


def when_chips(u: Understood, without: Collection[str], today: date) -> list[Chip]:
    """Each thing that was said for later, or the date, or that the date is ours."""
    step, said = u.after.main.step, u.line.promises
    if u.line.fog:
        return [{"icon": "clock", "text": f"“{u.line.fog.phrase}” names no day", "unsure": True}]
    later = [(number, one) for number, one in enumerate(said) if not is_done(one, u.outcome)]
    if len(later) > 1:
        return [taken(f"said-{number}", "promise", one.words, without) for number, one in later]
    if step is None:
        return []
    due = f"{saying.act(step.channel).capitalize()}, {saying.when(step.window, today)}"
    if u.line.due:
        return [taken("date", saying.drawing(step.channel), due, without)]
    return [{"icon": saying.drawing(step.channel), "text": due, "small": "no day was said; this one is proposed"}]


def who(u: Understood) -> dict[str, Any]:
    options = [{"value": str(pk), "label": full, "note": org} for pk, full, org in u.suggested]
    return {"legend": "Who is it?", "options": options, "value": "", "name": "" if options else u.name}


def may_be(u: Understood) -> dict[str, Any] | None:
    """Somebody new who may be known already: one choice, and new unless it is taken."""
    if u.contact_id is not None or not u.suggested:
        return None
    options = [{"value": str(pk), "label": full, "note": org} for pk, full, org in u.suggested]
    first, org = u.suggested[0][1:]
    asked = f"Is it {first} of {org}?" if org else f"Is it {first}?"
    new = {"value": "", "label": "No", "note": f"{u.name} is somebody new"}
    return {"legend": asked, "options": [*options, new], "value": "", "name": "", "is_new": True}


def sentence(proposal: Proposal, facts: Facts, *, slots: bool = False) -> list[Any]:
    step = proposal.step
    if step is None:
        wake, today = proposal.wake_on, facts.today
        until = f", and look in again {saying.day(wake, today)}" if wake and today else ""
        return [f"Let it rest: {saying.because(proposal.rest_because)}{until}."]
    if step.waiting:
        return parts(sentences.waiting(facts, as_step=step), slots)
    promised = Promised(step.what, step.window) if proposal.promised else None
    known = Facts(name=facts.name, first=facts.first, today=facts.today, now=facts.now, promise=promised)
    return parts(sentences.step(known, as_step=step), slots, due=proposal.promised)


def parts(said: Sequence[Part], slots: bool, *, due: bool = False) -> list[Any]:
    drawn: list[Any] = []
    for part in said:
        if slots and part.slot in ("when", "channel"):
            is_due = due and part.slot == "when"
            drawn.append({"text": part.text, "slot": part.slot, "pop": f"pop-{part.slot}", "due": is_due})
        elif part.kind:
            drawn.append({"text": part.text, "tone": part.kind})
        else:
            drawn.append(part.text)
    return drawn


def pops(u: Understood, today: date, by: Member, room: Room) -> list[tuple[Any, ...]]:
    """What opens at the slots: (id, title, field, choices, free, day)."""
    free = holidays.free_days(by.workspace.country)
    ahead = [windows.plus_business_days(today, count, free) for count in (1, 2, 3, 5, 10)]
    minutes = room.minutes(u.after.main)
    days = [
        {"value": day.isoformat(), "label": windows.day_words(day, today)} | room.side(day, minutes) for day in ahead
    ]
    ways = [
        {"value": way, "label": saying.act(way).capitalize(), "say": f"{saying.act(way).capitalize()} {first_name(u)}"}
        for way in WAYS
    ]
    when = ("pop-when", "When", "next", days, "fri 10", "Another day")
    return [when, ("pop-channel", "How", "channel", ways, "", "")]


def asks(u: Understood) -> str:
    if u.line.fog:
        return f"{u.line.fog.why} Take this day, or write another one."
    if u.after.main.asks:
        return f"That makes {policy.ENOUGH_TRIES} tries. Keep on, or leave it with a reason on their page."
    return ""


def told(u: Understood) -> dict[str, Any]:
    who = first_name(u) or "They"
    return {"words": f"{who} heard the date from you", "note": "so it is a promise", "checked": u.told}
