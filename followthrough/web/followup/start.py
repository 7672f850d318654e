"""A follow-up from the pool with one key, a call put off, and the promise ledger by hand."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path
from django.views.decorators.http import require_POST

from followthrough.flows.contact.put_off import put_off
from followthrough.flows.followup.close_promise import close_promise
from followthrough.flows.followup.start import NewFollowUp, start_followup
from followthrough.people.models import Contact
from followthrough.promises.models import Promise
from followthrough.web.followup.outcome.step_choices import LONGEST_DATE
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import client_key, last_words_in, seen_act_id
from followthrough.web.site.redirects import run_act
from followthrough.web.site.requests import MemberRequest


@members_only
@require_POST
def begin(request: MemberRequest, pk: int) -> HttpResponse:
    """One key: a follow-up with a dated first step."""
    contact = get_object_or_404(Contact.objects.visible_to(request.member).kept(), pk=pk)
    how = NewFollowUp(
        purpose=request.POST.get("purpose") or "keep_in_touch",
        about=request.POST.get("about", ""),
        next_words=last_words_in(request.POST, "next", longest=LONGEST_DATE),
        channel=last_words_in(request.POST, "channel"),
    )
    return run_act(
        request,
        lambda: start_followup(contact, how, by=request.member, now=request.now, client_key=client_key(request))[0],
        url("contact", pk),
    )


@members_only
@require_POST
def not_today(request: MemberRequest, pk: int) -> HttpResponse:
    """Put off the call that Today offers."""
    contact = get_object_or_404(Contact.objects.visible_to(request.member).kept(), pk=pk)
    return run_act(
        request,
        lambda: put_off(
            contact, by=request.member, now=request.now, seen=seen_act_id(request), client_key=client_key(request)
        ),
        url("today"),
    )


@members_only
@require_POST
def close(request: MemberRequest, pk: int, verb: str) -> HttpResponse:
    """keep, break, release."""
    rows = Promise.objects.visible_to(request.member).select_related("followup__contact", "followup__owner")
    promise = get_object_or_404(rows, pk=pk, followup__contact__deleted_at=None)
    return run_act(
        request,
        lambda: close_promise(promise, verb, by=request.member, now=request.now, client_key=client_key(request)),
        url("contact", promise.followup.contact_id),
    )


urls = [
    path("contacts/<id:pk>/start", begin, name="start"),
    path("contacts/<id:pk>/put-off", not_today, name="put_off"),
    path("promises/<id:pk>/<slug:verb>", close, name="promise"),
]
