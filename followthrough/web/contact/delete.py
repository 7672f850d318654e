"""Delete a person, list the deleted people, and bring one back."""

from datetime import date

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path

from followthrough.flows.contact import delete_contact
from followthrough.people.models import Contact, ContactMethod
from followthrough.web.contact.context import DeletedPage, DeletePage
from followthrough.web.people.context import ButtonRow
from followthrough.web.site import labels
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import client_key, fresh_fields, redirect_after
from followthrough.web.site.layout import page, show
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en.numbers import counted_figure
from followthrough.words.en.web import contact as say

MOST = 200


@members_only
def delete(request: MemberRequest, contact_id: int) -> HttpResponse:
    """Ask whether to delete the person; POST deletes."""
    contact = get_object_or_404(Contact.objects.visible_to(request.member).kept(), pk=contact_id)
    if request.method == "POST":
        act = delete_contact.delete_contact(contact, by=request.member, now=request.now, client_key=client_key(request))
        return redirect_after(url("people"), act)
    framed, today = page(request, say.delete_title(str(contact)), current="People"), request.member.day_of(request.now)
    until = labels.day_label(today + delete_contact.RESTORABLE_FOR, today)
    context = DeletePage(framed, contact, fresh_fields(), until, what_goes(contact))
    return show(request, "contact/delete.jinja", context)


def what_goes(contact: Contact) -> list[str]:
    """Return what is deleted with the person, counted: '2 phones, 1 email', '3 history entries'."""
    kinds = list(contact.methods.values_list("kind", flat=True))
    phones = kinds.count(ContactMethod.Kind.PHONE)
    ways = [(phones, "phone", ""), (len(kinds) - phones, "email", "")]
    past = [(contact.touches.count(), "history entry", "history entries")]
    steps = [(contact.followups.filter(state="open").count(), "open follow-up", "")]
    lines = (", ".join(counted_figure(*each) for each in line if each[0]) for line in (ways, past, steps))
    return [line for line in lines if line]


@members_only
def deleted(request: MemberRequest) -> HttpResponse:
    """List the people who can still be brought back, the latest first; without those who were merged into others."""
    since = request.now - delete_contact.RESTORABLE_FOR
    people = Contact.objects.visible_to(request.member).deleted_since(since).filter(merged_into=None)
    newest = people.select_related("organization").order_by("-deleted_at", "-pk")[:MOST]
    today = request.member.day_of(request.now)
    rows = [deleted_row(contact, request, today) for contact in newest]
    return show(request, "contact/deleted.jinja", DeletedPage(page(request, "Deleted", current="People"), rows))


def deleted_row(contact: Contact, request: MemberRequest, today: date) -> ButtonRow:
    assert contact.deleted_at is not None
    return ButtonRow(
        contact.full,
        href=url("restore_contact", contact.pk),
        action=url("restore_contact", contact.pk),
        fields=fresh_fields(),
        line=str(contact.organization or ""),
        detail="Deleted " + labels.day_label(request.member.day_of(contact.deleted_at), today),
        label=say.RESTORE,
    )


@members_only
def restore(request: MemberRequest, contact_id: int) -> HttpResponse:
    people = Contact.objects.visible_to(request.member).exclude(deleted_at=None)
    contact = get_object_or_404(people, pk=contact_id)
    if request.method != "POST":
        return redirect_after(url("deleted"))
    act = delete_contact.restore_contact(contact, by=request.member, now=request.now, client_key=client_key(request))
    return redirect_after(url("contact", contact.pk), act)


urls = [
    path("contacts/<id:contact_id>/delete", delete, name="delete_contact"),
    path("contacts/<id:contact_id>/restore", restore, name="restore_contact"),
    path("people/deleted", deleted, name="deleted"),
]
