"""Correct a touch: the log keeps the old row, and the timeline shows the new one in its place."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path

from followthrough.flows.history import correct_touch
from followthrough.kit.errors import Refused
from followthrough.touches.models import Touch
from followthrough.web.contact import vague_dates
from followthrough.web.contact.context import CorrectPage
from followthrough.web.contact.forms import TouchFields
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import client_key, fresh_fields
from followthrough.web.site.layout import page, show
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en.outcome_words import HEADINGS
from followthrough.words.en.web import contact as say


@members_only
def correct(request: MemberRequest, touch_id: int) -> HttpResponse:
    """Show the form as a page or in a popover; POST saves it."""
    touches = Touch.objects.visible_to(request.member).filter(contact__deleted_at=None).select_related("contact")
    touch = get_object_or_404(touches, pk=touch_id)
    typed = stored_fields(touch, request)
    error: Refused | None = None
    if request.method == "POST":
        typed = TouchFields.typed(request.POST)
        try:
            return save(request, touch, typed)
        except Refused as refused:
            error = refused
    context = CorrectPage(
        page(request, say.EDIT_HISTORY, current="People"),
        touch,
        typed,
        error,
        outcomes=list(HEADINGS.items()),
        fields=fresh_fields(),
    )
    template = "contact/correct_form.jinja" if request.htmx else "contact/correct.jinja"
    return show(request, template, context, status=409 if error else 200)


def stored_fields(touch: Touch, request: MemberRequest) -> TouchFields:
    return TouchFields(touch.outcome, touch.words, request.member.local(touch.at).isoformat(timespec="minutes"))


def save(request: MemberRequest, touch: Touch, typed: TouchFields) -> HttpResponse:
    """Raises Refused."""
    before = touch.words
    act = correct_touch.correct_touch(
        touch,
        outcome=typed.outcome,
        words=typed.words,
        at=typed.moment(request.member.zone),
        by=request.member,
        now=request.now,
        client_key=client_key(request),
    )
    new_words = typed.words if typed.words != before else ""
    return vague_dates.answer_saved_words(request, touch.contact, new_words, act, to=url("contact", touch.contact_id))


urls = [path("touches/<id:touch_id>/correct", correct, name="correct_touch")]
