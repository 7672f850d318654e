"""No fog: words that name no day are met with a day of ours, while one writes or, without a script, after saving."""

from datetime import date
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path

from followthrough.acts.models import Act
from followthrough.flows.line import date_for_vague as clear_fog
from followthrough.kit import windows
from followthrough.kit.errors import AlreadyDone, Refused
from followthrough.people.models import Contact
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import client_key, done, fresh_fields, plain, then
from followthrough.web.site.layout import page, show
from followthrough.web.site.refusal import refusal
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en import numbers

# The fields whose words may be foggy, by the names they have in their forms.
WRITTEN = ("note", "notes", "words", "said")


@members_only
def fog(request: MemberRequest, contact_id: int) -> HttpResponse:
    """The chip below the field while one writes; as a page the same question after saving."""
    contact = get_object_or_404(Contact.objects.visible_to(request.member).kept(), pk=contact_id)
    if request.method == "POST":
        return turned(request, contact)
    words = next((plain(request.GET[name]) for name in WRITTEN if request.GET.get(name)), "")
    found = None if contact.is_private else clear_fog.fog_of(words, by=request.member, now=request.now)
    asked = {"phrase": found.phrase, "why": found.why} if found else None
    back = then(request, f"/contacts/{contact_id}")
    context = {"fog": asked, "contact": contact, **day_offered(request), "then": back}
    if request.headers.get("HX-Request"):
        return show(request, "contact/_fog.jinja", context)
    if asked is None:
        return done(back)
    framed = page(request, "When?", current="People")
    return show(request, "contact/fog.jinja", context | {"page": framed, "fields": fresh_fields()})


def day_offered(request: MemberRequest) -> dict[str, str]:
    day = clear_fog.day_for(request.member, request.now)
    today = windows.to_local(request.now, request.member.zone).date()
    return {"day": day.isoformat(), "spoken": numbers.dated(day, today)}


def turned(request: MemberRequest, contact: Contact) -> HttpResponse:
    try:
        act = clear_fog.call_on(
            contact, chosen(request), by=request.member, now=request.now, client_key=client_key(request)
        )
    except AlreadyDone as second:
        return refusal(request, second)
    except Refused as error:
        return refusal(request, error)
    return done(then(request, f"/contacts/{contact.pk}"), act)


def chosen(request: MemberRequest) -> date:
    try:
        return date.fromisoformat(request.POST.get("call_on", ""))
    except ValueError:
        return clear_fog.day_for(request.member, request.now)


def saved(request: MemberRequest, contact: Contact, words: str, act: Act, *, to: str) -> HttpResponse:
    """After words were saved: the day that was ticked beside them is set; fog that nobody answered is asked about."""
    if request.POST.get("call_on") and not contact.is_private:
        act = clear_fog.call_on(contact, chosen(request), by=request.member, now=request.now)
        return done(to, act)
    if not contact.is_private and clear_fog.fog_of(words, by=request.member, now=request.now):
        asked = urlencode({"said": words[:300], "then": to})
        return done(f"/contacts/{contact.pk}/fog?{asked}", act)
    return done(to, act)


urls = [path("contacts/<int:contact_id>/fog", fog, name="fog")]
