"""Edit everything about a person in one form: columns, numbers and addresses, tags and interval."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path

from followthrough.flows.base.invalid import InvalidFields
from followthrough.flows.contact.edit_contact import edit_contact
from followthrough.kit import zones
from followthrough.kit.errors import Refused
from followthrough.people.effective_interval import days_by_tags
from followthrough.people.models import Contact
from followthrough.web.contact import vague_dates
from followthrough.web.contact.context import EditPage
from followthrough.web.contact.forms import ContactFields
from followthrough.web.duplicates import same_person
from followthrough.web.people.context import IntervalChoice
from followthrough.web.people.interval_choices import choices
from followthrough.web.people.tags import names_of_tags
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import client_key, fresh_fields, seen_act_id
from followthrough.web.site.layout import page, show
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en.web import contact as say


@members_only
def edit(request: MemberRequest, contact_id: int) -> HttpResponse:
    people = Contact.objects.visible_to(request.member).kept().select_related("organization")
    contact = get_object_or_404(people, pk=contact_id)
    is_sent = request.method == "POST"
    typed = ContactFields.typed(request.POST) if is_sent else ContactFields.stored(contact)
    error: Refused | None = None
    is_asked = is_sent and typed.is_another(ContactFields.stored(contact))
    maybe = same_person.new_matches(request, but=contact.pk) if is_asked else []
    if is_sent and not maybe:
        try:
            return save(request, contact, typed)
        except Refused as refused:
            error = refused
    context = EditPage(
        page(request, say.edit_title(str(contact)), current="People"),
        contact,
        typed,
        errors=error.errors if isinstance(error, InvalidFields) else {},
        refused=error,
        maybe=maybe,
        fields=[*fresh_fields(), ("seen", contact.changed_by_id), ("but", contact.pk)],
        zones=zones.place_names(),
        choices=interval_choices(contact, typed.chosen_interval),
        tag_names=names_of_tags(request),
    )
    return show(request, "contact/edit.jinja", context, status=409 if error or maybe else 200)


def interval_choices(contact: Contact, chosen: str | None) -> list[IntervalChoice]:
    """Return the choices of an interval; none for a personal contact, who is never proposed."""
    return [] if contact.is_personal else choices(contact.keep_in_touch_days, days_by_tags(contact), chosen)


def save(request: MemberRequest, contact: Contact, typed: ContactFields) -> HttpResponse:
    """Raises Refused."""
    before = contact.note
    act = edit_contact(
        contact,
        typed.page(),
        by=request.member,
        now=request.now,
        seen=seen_act_id(request),
        client_key=client_key(request),
    )
    new_words = typed.note if typed.note != before else ""
    return vague_dates.answer_saved_words(request, contact, new_words, act, to=url("contact", contact.pk))


urls = [path("contacts/<id:contact_id>/edit", edit, name="edit_contact")]
