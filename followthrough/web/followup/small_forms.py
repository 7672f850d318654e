"""Another day, another way, waiting for them, leaving, taking up again: small pages, and the same over another page."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TypedDict
from uuid import uuid4

from django.http import Http404, HttpResponse
from django.urls import path

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.flows.contact.set_preference import standing_preferences
from followthrough.flows.followup import close, reopen
from followthrough.flows.followup.wait import wait_for_them
from followthrough.followups.channels import CHANNELS
from followthrough.followups.models import FollowUp
from followthrough.kit.errors import Refused
from followthrough.people.models import ContactMethod
from followthrough.promises.models import Promise
from followthrough.promises.queries import open_promises_of
from followthrough.web.followup import followup_facts, introduce, pane
from followthrough.web.followup.context import (
    ChannelChoice,
    CloseForm,
    CloseReason,
    DayForm,
    FollowupPage,
    Sentence,
    SmallForm,
    StepWordForm,
)
from followthrough.web.followup.day_choices import day_choices
from followthrough.web.followup.lookup import followup_or_404
from followthrough.web.followup.outcome.answers import parts
from followthrough.web.followup.outcome.step_choices import LONGEST_DATE
from followthrough.web.site import redirects
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.context import Page
from followthrough.web.site.forms import client_key, last_words_in, next_page, redirect_after, seen_act_id, step_in
from followthrough.web.site.layout import page, show
from followthrough.web.site.refusal import refusal
from followthrough.web.site.requests import MemberRequest
from followthrough.words import sentences
from followthrough.words.en.web import followup as say

STEP_WORDS = {"when": "When", "channel": "How", "what": "What"}
REASONS = (
    ("not_interested", say.NOT_INTERESTED, ""),
    ("bought", say.THEY_BOUGHT, ""),
    ("went_elsewhere", say.WENT_ELSEWHERE, ""),
    ("later", say.NOT_NOW, say.SAY_WHEN),
    ("do_not_contact", say.DO_NOT_CONTACT, say.FOR_THE_WHOLE_TEAM),
    ("other", say.OTHER, say.SAY_WHICH),
)


class ActFields(TypedDict):
    """The arguments of every flow about a follow-up: member, time, the act the page was made on, the client key."""

    by: Member
    now: datetime
    seen: int | None
    client_key: str


@members_only
def followup(request: MemberRequest, pk: int) -> HttpResponse:
    """One follow-up with its outcome keys, whether it is due today or not."""
    row = followup_or_404(request, pk, offered=True)
    here = url("contact", row.contact_id)
    if not row.is_open:
        return redirect_after(here)
    matter = followup_facts.read_matter(row, member=request.member, now=request.now)
    matter = replace(matter, preferences=tuple(standing_preferences(row.contact)))
    then, after = next_page(request, here), step_in(request.GET, "next")
    shown = pane.pane(matter, ways_of(request, row), member=request.member, now=request.now, then=then, next_id=after)
    framed = page(request, row.contact.full, body_class="is-followup")
    return show(request, "followup/followup.jinja", FollowupPage(framed, shown, introduce.tied(request, [row])))


def ways_of(request: MemberRequest, row: FollowUp) -> list[ContactMethod]:
    rows = ContactMethod.objects.visible_to(request.member).filter(contact_id=row.contact_id)
    return list(rows.order_by("position", "id"))


@members_only
def later(request: MemberRequest, pk: int) -> HttpResponse:
    row = followup_or_404(request, pk, offered=True)
    return show_day_form(request, "today/later.jinja", row, say.new_date_for(row.contact.first))


@members_only
def slot(request: MemberRequest, pk: int, word: str) -> HttpResponse:
    """One word of the stored step: when, how, or what."""
    if word not in STEP_WORDS:
        raise Http404
    row = followup_or_404(request, pk)
    framed, form = small_form(request, row, STEP_WORDS[word])
    context = StepWordForm(
        framed,
        form,
        word,
        picks=day_choices(request, row) if word == "when" else [],
        ways=[ChannelChoice(way.name, way.label, way.icon) for way in CHANNELS.values() if way.by_hand],
        channel=row.next_channel,
        what=row.next_what,
    )
    return show(request, "followup/slot.jinja", context)


@members_only
def wait(request: MemberRequest, pk: int) -> HttpResponse:
    row = followup_or_404(request, pk)
    if request.method != "POST":
        return show_day_form(request, "followup/wait.jinja", row, say.wait_for(row.contact.first))
    return saved(request, row, lambda: wait_for_them(
        row, what=request.POST.get("what", ""), ask_words=date_in(request),
        they_promised=bool(request.POST.get("promised")), **act_fields(request),
    ))  # fmt: skip


@members_only
def leave(request: MemberRequest, pk: int) -> HttpResponse:
    row = followup_or_404(request, pk)
    if request.method != "POST":
        return show_close_form(request, row)
    return saved(request, row, lambda: close.close(
        row, because=request.POST.get("because", ""), note=request.POST.get("note", ""),
        reopen_words=date_in(request), let_off=bool(request.POST.get("let_off")), **act_fields(request),
    ))  # fmt: skip


@members_only
def wake(request: MemberRequest, pk: int) -> HttpResponse:
    row = followup_or_404(request, pk)
    if request.method != "POST":
        return show_day_form(request, "followup/wake.jinja", row, say.reopen(row.contact.first))
    return saved(request, row, lambda: reopen.reopen_followup(row, next_words=date_in(request), **act_fields(request)))


# Showing a form.


def show_day_form(request: MemberRequest, template: str, row: FollowUp, title: str) -> HttpResponse:
    framed, form = small_form(request, row, title)
    return show(request, template, DayForm(framed, form, day_choices(request, row)))


def show_close_form(request: MemberRequest, row: FollowUp) -> HttpResponse:
    framed, form = small_form(request, row, say.stop_following_up(row.contact.first))
    reasons = [CloseReason(value, label, note, str(n)) for n, (value, label, note) in enumerate(REASONS, 1)]
    owed = any(promise.side == Promise.Side.OURS for promise in open_promises_of(row.pk))
    return show(request, "followup/leave.jinja", CloseForm(framed, form, reasons, owed))


def small_form(request: MemberRequest, row: FollowUp, title: str) -> tuple[Page, SmallForm]:
    """The frame of one small form's page, empty when a script asks for the form alone, and the form."""
    fragment, here = bool(request.htmx), url("contact", row.contact_id)
    form = SmallForm(
        fragment=fragment,
        title=title,
        row=row.pk,
        first=row.contact.first,
        now=step_sentence(request, row) if row.is_open else [],
        fields=[
            ("seen", row.changed_by_id),
            ("then", request.GET.get("then") or here),
            ("next", request.GET.get("next", "")),
            ("client_key", uuid4().hex),
        ],
        back=next_page(request, here),
    )
    return Page(title) if fragment else page(request, title), form


def step_sentence(request: MemberRequest, row: FollowUp) -> Sentence:
    return parts(
        sentences.next_step_sentence(followup_facts.read_matter(row, member=request.member, now=request.now).facts)
    )


# Saving one.


def date_in(request: MemberRequest) -> str:
    return last_words_in(request.POST, "when", longest=LONGEST_DATE)


def act_fields(request: MemberRequest) -> ActFields:
    return ActFields(by=request.member, now=request.now, seen=seen_act_id(request), client_key=client_key(request))


def saved(request: MemberRequest, row: FollowUp, flow: Callable[[], Act]) -> HttpResponse:
    """Run the flow once and go on; a refusal links to the follow-up."""
    try:
        act = redirects.act_once(request, flow)
    except Refused as error:
        return refusal(request, error, followup=row)
    return redirect_after(redirects.next_address(request, url("contact", row.contact_id)), act)


urls = [
    path("followups/<step:pk>", followup, name="followup"),
    path("followups/<step:pk>/later", later, name="later"),
    path("followups/<id:pk>/slot/<slug:word>", slot, name="slot"),
    path("followups/<id:pk>/wait", wait, name="wait"),
    path("followups/<id:pk>/close", leave, name="close"),
    path("followups/<id:pk>/reopen", wake, name="reopen"),
]
