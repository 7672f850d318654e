"""The tags and the interval of one person."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path
from django.views.decorators.http import require_POST

from followthrough.flows.contact import keep_in_touch, tag_people
from followthrough.people.models import Contact, Tag
from followthrough.web.people import tag_page
from followthrough.web.people.context import TagNames
from followthrough.web.people.interval_choices import days_chosen
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import clean_text, client_key, next_page, redirect_after, seen_act_id
from followthrough.web.site.layout import show
from followthrough.web.site.requests import MemberRequest

# The most tags that are suggested during typing.
MOST_NAMES = 300


def contact_of(request: MemberRequest, contact_id: int) -> Contact:
    return get_object_or_404(Contact.objects.visible_to(request.member).kept(), pk=contact_id)


@members_only
@require_POST
def set_interval(request: MemberRequest, contact_id: int) -> HttpResponse:
    """Set a person's own interval."""
    contact = contact_of(request, contact_id)
    act = keep_in_touch.set_interval(
        contact, days_chosen(request.POST), by=request.member, now=request.now, seen=seen_act_id(request),
        client_key=client_key(request),
    )  # fmt: skip
    return redirect_after(next_page(request, url("contact", contact_id)), act)


@members_only
@require_POST
def change_tags(request: MemberRequest, contact_id: int) -> HttpResponse:
    """Put tags on a person, or take some off."""
    contact = contact_of(request, contact_id)
    act = tag_people.change_contact_tags(
        contact, add=split_tags(request.POST.get("add", "")), drop=request.POST.getlist("drop"), by=request.member,
        now=request.now, client_key=client_key(request),
    )  # fmt: skip
    return redirect_after(next_page(request, url("contact", contact_id)), act)


def split_tags(typed: str) -> list[str]:
    """Return the tags typed into one field with commas between them."""
    return [word for part in typed.split(",") if (word := clean_text(part))]


@members_only
def tag_names(request: MemberRequest) -> HttpResponse:
    """Answer the options that are suggested while a tag is typed."""
    return show(request, "people/tag_names.jinja", TagNames(names_of_tags(request)))


def names_of_tags(request: MemberRequest) -> list[str]:
    tags = Tag.objects.visible_to(request.member).order_by("fold")
    return list(tags.values_list("name", flat=True)[:MOST_NAMES])


urls = [
    path("contacts/<id:contact_id>/keep-in-touch", set_interval, name="keep_in_touch"),
    path("contacts/<id:contact_id>/tags", change_tags, name="tags"),
    path("tags/names", tag_names, name="tag_names"),
    *tag_page.urls,
]
