"""The form in which a member writes down how a person wants to be reached."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path

from followthrough.consent.hours import SHIPPED, hours_of_text
from followthrough.consent.law import hours_words
from followthrough.flows.contact.set_preference import (
    ALL_CHANNELS,
    PreferenceChange,
    set_preference,
    standing_preferences,
)
from followthrough.followups.channels import CHANNELS
from followthrough.kit import zones
from followthrough.kit.errors import Refused
from followthrough.people.models import Contact
from followthrough.web.contact.context import PreferenceLine, PreferencesPage
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import choice_in, client_key, fresh_fields, redirect_after, seen_act_id, texts_in
from followthrough.web.site.layout import page, show
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en.flows import consent as words_for
from followthrough.words.en.web import contact as say

WISHES = ("prefers", "may", "not")


@members_only
def preferences(request: MemberRequest, contact_id: int) -> HttpResponse:
    people = Contact.objects.visible_to(request.member).kept().select_related("organization")
    contact = get_object_or_404(people, pk=contact_id)
    error: Refused | None = None
    if request.method == "POST":
        try:
            return save(request, contact)
        except Refused as refused:
            error = refused
    status = 409 if error else 200
    return show(request, "contact/preferences.jinja", preferences_page(request, contact, error), status=status)


def preferences_page(request: MemberRequest, contact: Contact, error: Refused | None) -> PreferencesPage:
    """The form with what stands, and with the words that were typed and not saved."""
    rows = standing_preferences(contact)
    hours = next((row.hours for row in rows if row.says == "hours" and not row.channel), "")
    own = "" if hours in SHIPPED else hours
    typed = texts_in(request, "own", "zone", "until", "words")
    return PreferencesPage(
        page(request, say.wishes_of(contact), current="People"),
        contact,
        refused=error,
        fields=[*fresh_fields(), ("seen", contact.changed_by_id)],
        ways=[*((row.name, row.label) for row in CHANNELS.values() if row.by_hand), (ALL_CHANNELS, say.EVERYTHING)],
        wishes=[(wish, say.WISHES[wish]) for wish in WISHES],
        hours=[(kind, say.HOURS[kind]) for kind in (*SHIPPED, "own", "any")],
        chosen="own" if own else hours or "any",
        own=typed["own"] or own,
        until=typed["until"],
        words=typed["words"],
        zone=typed["zone"] or contact.zone,
        zones=zones.place_names(),
        lines=[PreferenceLine(line_of(row.says, row.channel, row.hours), row.words) for row in rows],
    )


def line_of(says: str, channel: str, hours: str) -> str:
    """'Prefers email.', 'Doesn’t want you to text.', 'Hours: Saturday, 10 am to noon.'"""
    if says == "hours":
        return say.hours_are(hours_words(hours_of_text(hours)))
    said = {"prefers": words_for.prefers, "may": words_for.is_fine_with}.get(says)
    words = said(channel) if said else words_for.wants_no(channel, "")
    return f"{words[:1].upper()}{words[1:]}."


def save(request: MemberRequest, contact: Contact) -> HttpResponse:
    """Raises Refused."""
    act = set_preference(
        contact, change_in(request), by=request.member, now=request.now, seen=seen_act_id(request),
        client_key=client_key(request),
    )  # fmt: skip
    return redirect_after(url("contact", contact.pk), act)


def change_in(request: MemberRequest) -> PreferenceChange:
    """The wish in the form whose button was pressed."""
    typed = texts_in(request, "hours", "own", "zone", "channel", "until", "words")
    what = choice_in(request.POST, "what", ("hours", "zone"))
    if what == "hours":
        chosen = typed["own"] if typed["hours"] == "own" else typed["hours"] or typed["own"]
        return PreferenceChange("hours", value=chosen)
    if what == "zone":
        return PreferenceChange("zone", value=typed["zone"])
    wish = choice_in(request.POST, "says", WISHES)
    return PreferenceChange(wish, channel=typed["channel"], until=typed["until"], words=typed["words"])


urls = [path("contacts/<id:contact_id>/preferences", preferences, name="preferences")]
