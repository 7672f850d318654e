"""A follow-up from the pool with one key, and the promise ledger by hand."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path
from django.views.decorators.http import require_POST

from followthrough.flows.followup.close_promise import close_promise
from followthrough.flows.followup.start import Beginning, start
from followthrough.kit.errors import AlreadyDone, Refused
from followthrough.people.models import Contact
from followthrough.promises.models import Promise
from followthrough.web.followup.log_touch import contact_page, done_before, last
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import client_key, done, then
from followthrough.web.site.refusal import refusal
from followthrough.web.site.requests import MemberRequest


@members_only
@require_POST
def begin(request: MemberRequest, pk: int) -> HttpResponse:
    """One key: a follow-up with a dated first step."""
    contact = get_object_or_404(Contact.objects.visible_to(request.member).kept(), pk=pk)
    how = Beginning(
        purpose=request.POST.get("purpose") or "keep_in_touch",
        about=request.POST.get("about", ""),
        next_words=last(request.POST, "next"),
        channel=last(request.POST, "channel"),
    )
    try:
        act, _ = start(contact, how, by=request.member, now=request.now, client_key=client_key(request))
    except AlreadyDone:
        return done(then(request, contact_page(pk)), done_before(request))
    except Refused as error:
        return refusal(request, error)
    return done(then(request, contact_page(pk)), act)


@members_only
@require_POST
def close(request: MemberRequest, pk: int, verb: str) -> HttpResponse:
    """keep, break, release."""
    rows = Promise.objects.visible_to(request.member).select_related("followup__contact", "followup__owner")
    promise = get_object_or_404(rows, pk=pk, followup__contact__deleted_at=None)
    otherwise = contact_page(promise.followup.contact_id)
    try:
        act = close_promise(promise, verb, by=request.member, now=request.now, client_key=client_key(request))
    except AlreadyDone:
        return done(then(request, otherwise), done_before(request))
    except Refused as error:
        return refusal(request, error)
    return done(then(request, otherwise), act)


urls = [
    path("contacts/<int:pk>/start", begin, name="start"),
    path("promises/<int:pk>/<slug:verb>", close, name="promise"),
]
