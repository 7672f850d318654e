"""The page of a person: the next step as a sentence, the timeline, and the promises of both sides."""

from collections.abc import Sequence
from dataclasses import replace

from django.http import Http404, HttpResponse
from django.urls import path

from followthrough.directory.contact import LONGEST, ContactRecord, read_contact
from followthrough.followups.models import FollowUp
from followthrough.touches.past_touches import PastTouch, in_local_time, past_touches_of
from followthrough.web.contact import open_followups
from followthrough.web.contact.context import ContactPage
from followthrough.web.contact.interval_block import interval_block
from followthrough.web.contact.law_of_record import law_of_record
from followthrough.web.contact.own_page import own_page
from followthrough.web.contact.promise_tallies import open_promises, tallies
from followthrough.web.contact.reach_block import reach_block
from followthrough.web.contact.timeline import timeline
from followthrough.web.duplicates import couple, same_person
from followthrough.web.followup import followup_facts, introduce
from followthrough.web.followup.context import Controls, WayToReach
from followthrough.web.followup.followup_facts import Matter
from followthrough.web.followup.pane import controls
from followthrough.web.followup.reach_links import reaching
from followthrough.web.followup.wishes import Wishes, told_ways
from followthrough.web.sequences.question import is_asked
from followthrough.web.sequences.what_next import what_next
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.context import HiddenField
from followthrough.web.site.forms import fresh_fields
from followthrough.web.site.layout import page, show
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en.web import contact as say
from followthrough.words.engine.facts import Facts
from followthrough.words.scripts import scripts


@members_only
def contact(request: MemberRequest, contact_id: int) -> HttpResponse:
    person = read_contact(request.member, contact_id)
    if person is None:
        if moved := same_person.redirect_to_merged(request, contact_id):
            return moved
        raise Http404
    if person.contact.is_self:
        return show(request, "contact/own.jinja", own_page(request, person))
    return show(request, "contact/contact.jinja", contact_page(request, person))


def contact_page(request: MemberRequest, person: ContactRecord) -> ContactPage:
    member, now, contact = request.member, request.now, person.contact
    here, today = url("contact", contact.pk), member.day_of(now)
    marks = in_local_time(past_touches_of(reversed(person.touches)), member.zone)
    matters = [matter_of(request, person, followup, marks) for followup in person.open_followups]
    facts = matters[0].facts if matters else Facts(name=contact.full, first=contact.first, today=today)
    wishes = Wishes.of_person(contact.first, contact.zone, person.methods, person.preferences, member=member, now=now)
    kinds = {way.kind for way in person.methods}
    shown = controls_of_first(request, person, matters, here)
    return ContactPage(
        page(request, str(contact), current="People", body_class="is-contact"),
        contact,
        line=title_before_company(person),
        company=contact.organization,
        steps=[
            open_followups.open_followup(one, followup, member.pk)
            for one, followup in zip(matters, person.open_followups, strict=True)
        ],
        controls=shown,
        reach=reach_block(shown.ways if shown else told_ways(reach_links(request, person), wishes), wishes),
        call=shown.call if shown and shown.call and not shown.call.refused else None,
        closed=[
            open_followups.closed_followup(matter_of(request, person, followup, ()), followup)
            for followup in person.closed
        ],
        start=form_fields(here),
        couple=couple.couple_block(request, contact),
        tags=person.tags,
        tag_fields=form_fields(here),
        interval=interval_block(request, person),
        is_meant=contact.sorted_as == contact.Sorted.CALL and not person.followups,
        begins=None if person.followups else open_followups.first_day(request, person),
        asks=question_address(matters),
        hands_over=member.has_colleagues,
        tied=introduce.tied(request, person.open_followups),
        nexts=[
            found
            for one in matters
            if (found := what_next(request, one, kinds, law_of_record(person, member=member, now=now, but=one.id)))
        ],
        timeline=timeline(person, marks, matters, facts, by=member, today=today),
        more=len(person.touches) >= LONGEST,
        tallies=tallies(person, matters, facts, by=member, today=today, now=now),
        open_promises=open_promises(person, by=member, today=today, now=now),
    )


def question_address(matters: Sequence[Matter]) -> str:
    """Return the address of the question after five tries on the first follow-up, '' where none is asked.

    A follow-up in a sequence asks in the list of its stages.
    """
    asked = [one for one in matters[:1] if not one.standing and is_asked(one)]
    return url("decide", asked[0].id) if asked else ""


def form_fields(here: str) -> list[HiddenField]:
    return [*fresh_fields(), ("then", here)]


def matter_of(request: MemberRequest, person: ContactRecord, followup: FollowUp, marks: Sequence[PastTouch]) -> Matter:
    """Return the facts of a follow-up; `marks` are the person's touches, oldest first, in local time."""
    owed = [promise for side in ("ours", "theirs") if (promise := person.promise_of(followup, side))]
    return followup_facts.matter_with_marks(
        followup, member=request.member, now=request.now, marks=marks, promises=owed,
        preferences=person.preferences,
    )  # fmt: skip


def controls_of_first(
    request: MemberRequest, person: ContactRecord, matters: Sequence[Matter], here: str
) -> Controls | None:
    """Return what can be done with the first open follow-up; None without one."""
    if not matters:
        return None
    first, member, now = matters[0], request.member, request.now
    law = law_of_record(person, member=member, now=now, but=first.id)
    return controls(first, person.methods, member=member, now=now, then=here, law=law)


def title_before_company(person: ContactRecord) -> str:
    """Return 'Head of purchasing at ' for the link to the company behind it, the title alone without a company."""
    title = person.contact.title
    return say.title_at(title) if title and person.contact.organization else title


def reach_links(request: MemberRequest, person: ContactRecord) -> list[WayToReach]:
    """Return the links to reach a person without an open follow-up."""
    contact = person.contact
    facts = Facts(name=contact.full, first=contact.first, me=request.member.first_name)
    nothing = Matter(0, contact.pk, 0, facts, (), contact.address)
    return [replace(way, sent="") for way in reaching(person.methods, nothing, scripts(facts)) if not way.here]


urls = [path("contacts/<id:contact_id>", contact, name="contact")]
