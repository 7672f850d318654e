"""A couple: made of the two whose contacts are compared, shown on the page of each, and parted there."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path
from django.views.decorators.http import require_POST

from followthrough.flows.contact import household
from followthrough.followups.models import FollowUp
from followthrough.people.couple import couple_name
from followthrough.people.models import Contact
from followthrough.web.duplicates.context import CoupleBlock
from followthrough.web.site import labels
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import client_key, fresh_fields
from followthrough.web.site.redirects import run_act
from followthrough.web.site.requests import MemberRequest


@members_only
@require_POST
def make_couple(request: MemberRequest, contact_id: int, other_id: int) -> HttpResponse:
    people = Contact.objects.visible_to(request.member)
    one, other = get_object_or_404(people, pk=contact_id), get_object_or_404(people, pk=other_id)
    key = client_key(request)
    return run_act(
        request,
        lambda: household.make_couple(one, other, by=request.member, now=request.now, client_key=key),
        url("contact", one.pk),
    )


@members_only
@require_POST
def part_couple(request: MemberRequest, contact_id: int) -> HttpResponse:
    one, key = get_object_or_404(Contact.objects.visible_to(request.member), pk=contact_id), client_key(request)
    return run_act(
        request,
        lambda: household.part_couple(one, by=request.member, now=request.now, client_key=key),
        url("contact", one.pk),
    )


def couple_block(request: MemberRequest, contact: Contact) -> CoupleBlock | None:
    """What the page of a contact says of the other half; None, and no statement, for one without. Two statements."""
    if contact.household_id is None:
        return None
    half = Contact.objects.visible_to(request.member).get(pk=contact.household_id)
    steps = FollowUp.objects.visible_to(request.member).open().filter(contact=half).order_by("next_from", "pk")
    step, today = steps.first(), request.member.day_of(request.now)
    return CoupleBlock(
        both=couple_name(contact.full, half.full),
        half=half.full,
        first=half.first,
        href=url("contact", half.pk),
        step=labels.window_label(step.window, today) if step and step.window else "",
        way=labels.step_label(step.next_channel) if step else "",
        step_href=url("followup", step.pk) if step else "",
        part=url("part_couple", contact.pk),
        fields=fresh_fields(),
    )


urls = [
    path("contacts/<id:contact_id>/couple/<id:other_id>", make_couple, name="make_couple"),
    path("contacts/<id:contact_id>/couple/part", part_couple, name="part_couple"),
]
