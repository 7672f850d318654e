"""Offer a day for a vague date ('soon'): during typing or, without a script, after saving."""

from dataclasses import replace
from datetime import date

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path

from followthrough.acts.models import Act
from followthrough.flows.line import date_for_vague
from followthrough.people.models import Contact
from followthrough.web.contact.context import VagueDate
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import client_key, fresh_fields, next_page, redirect_after, words_in
from followthrough.web.site.layout import page, show
from followthrough.web.site.redirects import run_act
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en import numbers

# Names of the form fields that may hold a vague date.
TEXT_FIELDS = ("note", "notes", "words", "said")
# The most letters of the text that are put into the address.
MOST_LETTERS = 300


@members_only
def vague_date(request: MemberRequest, contact_id: int) -> HttpResponse:
    """Ask about a vague date below its field during typing, or as a page after saving. POST sets the day."""
    contact = get_object_or_404(Contact.objects.visible_to(request.member).kept(), pk=contact_id)
    back = url("contact", contact_id)
    if request.method == "POST":
        return run_act(
            request,
            lambda: date_for_vague.plan_call_on(
                contact, chosen_day(request), by=request.member, now=request.now, client_key=client_key(request)
            ),
            otherwise=back,
        )
    asked = question(request, contact, next_page(request, back))
    if request.htmx:
        return show(request, "contact/_vague_date.jinja", asked)
    if not asked.phrase:
        return redirect_after(asked.then)
    framed = page(request, "When?", current="People")
    return show(request, "contact/vague_date.jinja", replace(asked, page=framed, fields=fresh_fields()))


def question(request: MemberRequest, contact: Contact, back: str) -> VagueDate:
    words = next((words_in(request.GET, name) for name in TEXT_FIELDS if request.GET.get(name)), "")
    day = date_for_vague.offered_day(request.member, request.now)
    return VagueDate(
        contact,
        phrase=vague_phrase(request, contact, words),
        day=day.isoformat(),
        spoken=numbers.weekday_and_date(day, request.member.day_of(request.now)),
        then=back,
    )


def vague_phrase(request: MemberRequest, contact: Contact, words: str) -> str:
    """Return the vague date in `words`; '' without one, and for a personal contact."""
    if contact.is_personal:
        return ""
    found = date_for_vague.vague_date_in(words, by=request.member, now=request.now)
    return found.phrase if found else ""


def chosen_day(request: MemberRequest) -> date:
    """Return the day in the form, the offered one when it cannot be read."""
    try:
        return date.fromisoformat(request.POST.get("call_on", ""))
    except ValueError:
        return date_for_vague.offered_day(request.member, request.now)


def answer_saved_words(request: MemberRequest, contact: Contact, words: str, act: Act, *, to: str) -> HttpResponse:
    """Answer a form whose words were saved: set the day that was ticked beside them, or ask about a vague date.

    Raises Refused as date_for_vague.call_on does.
    """
    if request.POST.get("call_on") and not contact.is_personal:
        act = date_for_vague.plan_call_on(contact, chosen_day(request), by=request.member, now=request.now)
        return redirect_after(to, act)
    if vague_phrase(request, contact, words):
        return redirect_after(url("vague_date", contact.pk, said=words[:MOST_LETTERS], then=to), act)
    return redirect_after(to, act)


urls = [path("contacts/<id:contact_id>/vague-date", vague_date, name="vague_date")]
