"""One person: who, the next step as a sentence, how it went so far, promises both ways."""

from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpResponse
from django.urls import path

from followthrough.desk.day_capacity import Room
from followthrough.directory import contact as desk_person
from followthrough.directory.contact import Person
from followthrough.flows.base.policy_input import seen
from followthrough.followups.models import FollowUp
from followthrough.followups.policy import Proposal, first_step
from followthrough.kit import windows
from followthrough.touches.marks import marks_of
from followthrough.web.contact import edit
from followthrough.web.contact import keep_in_touch as keeping
from followthrough.web.contact import timeline as court
from followthrough.web.duplicates import same_person as doubles
from followthrough.web.followup import followup_facts as matter
from followthrough.web.followup import introduce
from followthrough.web.followup.followup_facts import Matter
from followthrough.web.followup.pane import pane
from followthrough.web.followup.reach_links import reaching
from followthrough.web.site import labels as saying
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import fresh_fields
from followthrough.web.site.layout import page, runs_script, show
from followthrough.web.site.requests import MemberRequest
from followthrough.words import sentences
from followthrough.words.engine.facts import Facts
from followthrough.words.engine.forms import Part
from followthrough.words.scripts import scripts


@members_only
def contact(request: MemberRequest, contact_id: int) -> HttpResponse:
    person = desk_person.read(request.member, contact_id)
    if person is None:
        if moved := doubles.moved_to(request, contact_id):
            return moved
        raise Http404
    here = f"/contacts/{contact_id}"
    matters = [matter_of(request, person, followup) for followup in person.open]
    context: dict[str, Any] = {
        "page": page(request, str(person.contact), current="People", body_class="is-contact"),
        "contact": person.contact,
        "line": line(person),
        "steps": [step(one, followup, request.member.pk) for one, followup in zip(matters, person.open, strict=True)],
        "pane": pane(
            matters[0], person.ways, member=request.member, now=request.now, then=here, lean=runs_script(request)
        )
        if matters
        else None,
        "resting": [rest(request, person, followup) for followup in person.resting],
        "start": [*fresh_fields(), ("then", here)],
        "tags": person.tags,
        "tag_fields": [*fresh_fields(), ("then", here)],
        "rhythm": keeping.drawn(request, person),
        "begins": None if person.followups else begins(request, person),
        "tied": introduce.tied(request, person.open),
        "more": len(person.touches) >= desk_person.LONGEST,
        **court.of(person, matters, by=request.member, now=request.now),
    }
    context["ways"] = context["pane"]["ways"] if matters else ways(request, person)
    return show(request, "contact/contact.jinja", context)


def matter_of(request: MemberRequest, person: Person, followup: FollowUp) -> Matter:
    marks = marks_of(reversed(person.touches))
    owed = [promise for side in ("ours", "theirs") if (promise := person.promise_of(followup, side))]
    return matter.of_followup(followup, member=request.member, now=request.now, marks=marks, promises=owed)


def line(person: Person) -> str:
    """'Head of purchasing at Marrowby Teas.'"""
    title, at = person.contact.title, person.contact.organization
    return f"{title} at {at}" if title and at else title or (str(at) if at else "")


def since(facts: Facts) -> str:
    return saying.day_inside(facts.opened_on, facts.today) if facts.opened_on and facts.today else ""


def step(one: Matter, followup: FollowUp, me: int) -> dict[str, Any]:
    """A follow-up with its next step as a sentence whose words can be changed; whose it is, when it is not mine."""
    owner = getattr(followup, "owned_by", "") if followup.owner_id != me else ""
    return {
        "id": one.id,
        "title": saying.matter(followup.purpose, followup.about),
        "parts": linked(sentences.step(one.facts), one),
        "since": since(one.facts),
        "promised": one.facts.promise is not None,
        "waiting": one.is_waiting,
        "seen": one.seen,
        "owner": owner,
    }


def linked(said: Sequence[Part], one: Matter) -> list[Any]:
    """The words of a stored step; each slot leads to where it is changed."""
    drawn: list[Any] = []
    for part in said:
        if part.slot:
            due = part.slot == "when" and one.facts.promise is not None
            href = f"/followups/{one.id}/slot/{part.slot}"
            drawn.append({"text": part.text, "slot": part.slot, "href": href, "due": due})
        elif part.kind:
            drawn.append({"text": part.text, "tone": part.kind})
        else:
            drawn.append(part.text)
    return drawn


def rest(request: MemberRequest, person: Person, followup: FollowUp) -> dict[str, Any]:
    facts = matter_of(request, person, followup).facts
    assert facts.rest is not None and facts.today is not None
    until = f", until {saying.day(facts.rest.wake_on, facts.today)}" if facts.rest.wake_on else ""
    on = saying.day_inside(facts.rest.on, facts.today) if facts.rest.on else ""
    return {
        "id": followup.pk,
        "title": saying.matter(followup.purpose, followup.about),
        "line": f"Rests since {on}: {saying.because(facts.rest.because)}{until}.",
        "note": facts.rest.words,
        "asked_not": followup.is_do_not_contact,
    }


def begins(request: MemberRequest, person: Person) -> dict[str, Any]:
    """The day a follow-up with somebody of the pool would begin on, and whether it has room."""
    kinds = {way.kind for way in person.ways}
    found = seen(kinds=kinds, tried=(), what="", by=request.member, now=request.now)
    first = Proposal(first_step(found))
    assert first.step is not None
    room, day = Room(request.member, found.now.date(), reads=2), first.step.window.day
    words = windows.day_words(day, room.today)
    return room.side(day, room.minutes(first)) | {"words": words, "full": room.after(first)}


def ways(request: MemberRequest, person: Person) -> list[dict[str, Any]]:
    """Ways to reach somebody nothing is open with."""
    contact = person.contact
    facts = Facts(name=contact.full, first=contact.first, me=request.member.first_name)
    nothing = Matter(0, contact.pk, 0, facts, (), contact.address)
    return [way | {"sent": ""} for way in reaching(person.ways, nothing, scripts(facts)) if not way.get("here")]


urls = [path("contacts/<int:contact_id>", contact, name="contact"), *edit.urls]
