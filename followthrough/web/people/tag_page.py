"""The page of a tag: set its interval, rename it, remove it from all people."""

from dataclasses import replace

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path
from django.views.decorators.http import require_POST

from followthrough.flows.contact import keep_in_touch, tag_people
from followthrough.flows.contact.keep_in_touch import TagIntervalPreview
from followthrough.followups import intervals
from followthrough.people.models import Tag
from followthrough.web.people.context import IntervalChoice, TagPage, TagSummary
from followthrough.web.people.interval_choices import choices, days_written
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import client_key, fresh_fields, next_page, number_of, redirect_after, words_in
from followthrough.web.site.layout import page, show
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en import numbers
from followthrough.words.en.web import people as say


def tag_summary(tag: Tag) -> TagSummary:
    """Return the tag as it is shown above the list of its people."""
    often = intervals.interval_words(tag.keep_in_touch_days) if tag.keep_in_touch_days else ""
    sentence = say.everyone_with_tag(often) if often else say.NO_TAG_REMINDER
    return TagSummary(tag.pk, tag.name, sentence, url("tag", tag.pk))


def address_of_people(tag_id: int) -> str:
    """Return the address of the list of the tag's people."""
    return url("people", tag=tag_id)


def tag_of(request: MemberRequest, tag_id: int) -> Tag:
    return get_object_or_404(Tag.objects.visible_to(request.member), pk=tag_id)


@members_only
def edit(request: MemberRequest, tag_id: int) -> HttpResponse:
    """Show the forms, with the number of people that an interval affects and the talks it amounts to."""
    tag = tag_of(request, tag_id)
    foreseen = keep_in_touch.preview_tag_interval(tag, by=request.member)
    context = TagPage(
        page(request, say.tag_title(str(tag)), current="People", body_class="is-tag"),
        tag=tag_summary(tag),
        people=numbers.counted_figure(foreseen.people, "person", "people"),
        others=exceptions_sentence(foreseen),
        choices=[with_talks(choice, foreseen.people) for choice in choices(tag.keep_in_touch_days, None)],
        fields=[*fresh_fields(), ("then", address_of_people(tag.pk))],
    )
    return show(request, "people/tag.jinja", context)


def exceptions_sentence(foreseen: TagIntervalPreview) -> str:
    """Return 'Four have a rhythm of their own and one is private or asked not to be contacted. They stay as they
    are.'"""
    parts = [(foreseen.own, "has", "have", say.OWN_REMINDER),
             (foreseen.barred, "is", "are", say.PERSONAL_OR_BARRED)]  # fmt: skip
    counted = [f"{numbers.number_words(n)} {one if n == 1 else many} {what}" for n, one, many, what in parts if n]
    text = numbers.join_with_and(counted)
    return say.they_stay(text[:1].upper() + text[1:]) if text else ""


def with_talks(choice: IntervalChoice, people: int) -> IntervalChoice:
    """Return the choice with a note about the number of talks."""
    days = intervals.TERMS.get(choice.value) or number_of(choice.value)
    return replace(choice, note=intervals.talks_per_span(people, days)) if days and people else choice


@members_only
@require_POST
def set_interval(request: MemberRequest, tag_id: int) -> HttpResponse:
    tag, days = tag_of(request, tag_id), days_written(request.POST.dict())
    act = keep_in_touch.set_tag_interval(
        tag, days or None, by=request.member, now=request.now, client_key=client_key(request)
    )
    return redirect_after(next_page(request, address_of_people(tag_id)), act)


@members_only
@require_POST
def rename(request: MemberRequest, tag_id: int) -> HttpResponse:
    tag, name = tag_of(request, tag_id), words_in(request.POST, "name")
    act = tag_people.rename_tag(tag, name, by=request.member, now=request.now, client_key=client_key(request))
    return redirect_after(next_page(request, address_of_people(tag_id)), act)


@members_only
@require_POST
def remove(request: MemberRequest, tag_id: int) -> HttpResponse:
    act = tag_people.remove_tag(
        tag_of(request, tag_id), by=request.member, now=request.now, client_key=client_key(request)
    )
    return redirect_after(url("people"), act)


urls = [
    path("tags/<id:tag_id>", edit, name="tag"),
    path("tags/<id:tag_id>/keep-in-touch", set_interval, name="tag_keep_in_touch"),
    path("tags/<id:tag_id>/name", rename, name="tag_name"),
    path("tags/<id:tag_id>/remove", remove, name="tag_remove"),
]
