"""Ask once, after the first talk, how a person likes to be reached and when."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path

from followthrough.flows.contact.answer_how_reached import answer_how_reached
from followthrough.kit.errors import Refused
from followthrough.people.models import Contact
from followthrough.web.contact.context import HowReachedForm
from followthrough.web.site import redirects
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.context import Page
from followthrough.web.site.forms import client_key, fresh_fields, next_page, redirect_after, seen_act_id, texts_in
from followthrough.web.site.layout import page, show
from followthrough.web.site.refusal import refusal
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en.web import contact as say


@members_only
def how_reached(request: MemberRequest, contact_id: int) -> HttpResponse:
    """Show the question, over the page or as a page of its own, and save its answer."""
    contact = get_object_or_404(Contact.objects.visible_to(request.member).kept(), pk=contact_id)
    if request.method == "POST":
        return save(request, contact)
    title, fragment = say.how_reached(contact.first), bool(request.htmx)
    then = next_page(request, url("contact", contact.pk))
    ways, hours = list(say.ASKED_WAYS.items()), list(say.ASKED_HOURS.items())
    form = HowReachedForm(
        Page(title) if fragment else page(request, title, current="People"),
        title,
        action=url("how_reached", contact.pk),
        fields=[*fresh_fields(), ("seen", contact.changed_by_id), ("then", then)],
        ways=[(str(number), *way) for number, way in enumerate(ways, 1)],
        hours=[(str(number), *each) for number, each in enumerate(hours, len(ways) + 1)],
        back=then,
        fragment=fragment,
    )
    return show(request, "contact/how_reached.jinja", form)


def save(request: MemberRequest, contact: Contact) -> HttpResponse:
    """Keep the answer and go on with the page that asked."""
    typed = texts_in(request, "channel", "hours", "own")
    hours = typed["own"] or ("" if typed["hours"] == "own" else typed["hours"])
    try:
        act = redirects.act_once(request, lambda: answer_how_reached(
            contact, channel=typed["channel"], hours=hours, by=request.member, now=request.now,
            seen=seen_act_id(request), client_key=client_key(request),
        ))  # fmt: skip
    except Refused as error:
        return refusal(request, error)
    return redirect_after(next_page(request, url("contact", contact.pk)), act)


urls = [path("contacts/<id:contact_id>/reached", how_reached, name="how_reached")]
