"""Take a person off the list 'Meaning to call', with a reason."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path

from followthrough.flows.contact import sort_people
from followthrough.people.models import Contact
from followthrough.web.people.context import GiveUpForm, Reason
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import client_key, fresh_fields, next_page, redirect_after
from followthrough.web.site.layout import page, show
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en.web import people as say

REASONS = (
    Reason("other", say.NO_LONGER, note=say.SAY_WHY, key="1"),
    Reason("later", say.NOT_NOW, note=say.SAY_WHEN, key="2"),
    Reason("do_not_contact", say.DO_NOT_CONTACT, note=say.NOBODY_CONTACTS, key="3"),
)


@members_only
def give_up(request: MemberRequest, contact_id: int) -> HttpResponse:
    """Show the form in a popover or as a page; POST closes with the reason, 'other' without one."""
    contact = get_object_or_404(Contact.objects.visible_to(request.member).kept(), pk=contact_id)
    back = next_page(request, url("people", list="call"))
    if request.method == "POST":
        act = sort_people.give_up_calling(
            contact,
            because=request.POST.get("because", "") or "other",
            note=request.POST.get("note", ""),
            reopen_words=request.POST.get("when", ""),
            by=request.member,
            now=request.now,
            client_key=client_key(request),
        )
        return redirect_after(back, act)
    is_fragment = bool(request.htmx)
    context = GiveUpForm(
        contact,
        fields=[*fresh_fields(), ("then", back)],
        reasons=REASONS,
        back=back,
        fragment=is_fragment,
        page=None if is_fragment else page(request, say.give_up_title(str(contact)), current="People"),
    )
    return show(request, "people/give_up.jinja", context)


urls = [path("contacts/<id:contact_id>/give-up", give_up, name="give_up")]
