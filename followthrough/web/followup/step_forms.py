"""Another day, another way, waiting for them, leaving, taking up again: small pages, and the same in a popover."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from django.http import Http404, HttpResponse
from django.urls import path, reverse
from django.views.decorators.http import require_POST

from followthrough.acts.models import Act
from followthrough.desk.day_capacity import Room, spelled
from followthrough.desk.day_load import step_minutes
from followthrough.flows.base import next_step
from followthrough.flows.base.policy_input import window_said
from followthrough.flows.followup import close, reopen
from followthrough.flows.followup import move as moving
from followthrough.flows.followup import wait as waiting
from followthrough.followups.channels import CALL, CHANNELS
from followthrough.followups.models import FollowUp
from followthrough.kit import holidays, windows
from followthrough.kit.errors import AlreadyDone, Refused
from followthrough.people.models import ContactMethod
from followthrough.promises.models import Promise, open_ours
from followthrough.web.followup import followup_facts, introduce, pane
from followthrough.web.followup.log_touch import contact_page, done_before, followup_of, last, seen_of
from followthrough.web.followup.proposals import parts
from followthrough.web.followup.reach_links import reaching
from followthrough.web.followup.step_choices import working_days
from followthrough.web.site import redirects
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import client_key, done
from followthrough.web.site.layout import page, runs_script, show
from followthrough.web.site.refusal import refusal
from followthrough.web.site.requests import MemberRequest
from followthrough.words import sentences
from followthrough.words.scripts import scripts

WORDS = {"when": "When", "channel": "How", "what": "What"}
REASONS = (
    ("not_interested", "No, thank you", ""),
    ("bought", "It came to an order", ""),
    ("went_elsewhere", "It went elsewhere", ""),
    ("later", "Later", "Say when to look in again."),
    ("do_not_contact", "Asked not to be contacted", "Rests on every matter; nobody here calls or writes again."),
    ("other", "Another reason", "Say which."),
)


@members_only
def followup(request: MemberRequest, pk: int) -> HttpResponse:
    """One follow-up with its outcome keys, whether it is due today or not."""
    row = followup_of(request, pk)
    if not row.is_open:
        return done(contact_page(row.contact_id))
    ways = ContactMethod.objects.visible_to(request.member).filter(contact_id=row.contact_id).order_by("position", "id")
    known = followup_facts.read(row, member=request.member, now=request.now)
    drawn = pane.pane(
        known, list(ways), member=request.member, now=request.now, then=contact_page(row.contact_id),
        lean=runs_script(request),
    )  # fmt: skip
    framed = page(request, row.contact.full, body_class="is-followup")
    context = {"page": framed, "p": drawn, "tied": introduce.tied(request, [row])}
    return show(request, "followup/followup.jinja", context)


@members_only
def later(request: MemberRequest, pk: int) -> HttpResponse:
    row = followup_of(request, pk)
    title = f"When instead, for {row.contact.first}?"
    return form(request, "today/later.jinja", row, title=title, picks=days(request, row))


@members_only
def slot(request: MemberRequest, pk: int, word: str) -> HttpResponse:
    """One word of the stored step: when, how, or what."""
    if word not in WORDS:
        raise Http404
    row = followup_of(request, pk)
    offered = [way for way in CHANNELS.values() if way.by_hand]
    ways = [{"value": way.name, "label": way.label, "icon": way.icon} for way in offered]
    return form(request, "followup/slot.jinja", row, title=WORDS[word], word=word, picks=days(request, row), ways=ways)


@members_only
def wait(request: MemberRequest, pk: int) -> HttpResponse:
    row = followup_of(request, pk)
    if request.method != "POST":
        title = f"Waiting for {row.contact.first}"
        return form(request, "followup/wait.jinja", row, title=title, picks=days(request, row))
    return saved(request, row, lambda: waiting.wait(
        row, what=request.POST.get("what", ""), ask_words=last(request.POST, "when"),
        they_promised=bool(request.POST.get("promised")), **doing(request),
    ))  # fmt: skip


@members_only
def leave(request: MemberRequest, pk: int) -> HttpResponse:
    row = followup_of(request, pk)
    if request.method != "POST":
        owed = Promise.objects.visible_to(request.member).open().ours().filter(followup=row).exists()
        reasons = [
            {"value": value, "label": label, "note": note, "key": str(place)}
            for place, (value, label, note) in enumerate(REASONS, 1)
        ]
        title = f"Leave {row.contact.first}, and say why"
        return form(request, "followup/leave.jinja", row, title=title, reasons=reasons, owed=owed)
    return saved(request, row, lambda: close.leave(
        row, because=request.POST.get("because", ""), note=request.POST.get("note", ""),
        reopen_words=last(request.POST, "when"), let_off=bool(request.POST.get("let_off")), **doing(request),
    ))  # fmt: skip


@members_only
def wake(request: MemberRequest, pk: int) -> HttpResponse:
    row = followup_of(request, pk)
    if request.method != "POST":
        title = f"Take up {row.contact.first} again"
        return form(request, "followup/wake.jinja", row, title=title, picks=days(request, row))
    return saved(request, row, lambda: reopen.wake(row, next_words=last(request.POST, "when"), **doing(request)))


@members_only
@require_POST
def move(request: MemberRequest, pk: int) -> HttpResponse:
    """Another day or way. What was promised for an earlier date is moved only when the person was told."""
    row = followup_of(request, pk)
    asked: dict[str, Any] = {"next_words": last(request.POST, "when"), "channel": last(request.POST, "channel")}
    asked["what"] = request.POST.get("what")
    told = bool(request.POST.get("told"))
    try:
        return saved(request, row, lambda: moving.move(row, **asked, told_them=told, **doing(request)), catch=False)
    except next_step.Promised as error:
        return tell_them(request, row, error, asked)
    except Refused as error:
        return refusal(request, error, followup=row)


def tell_them(request: MemberRequest, row: FollowUp, error: Refused, asked: dict[str, Any]) -> HttpResponse:
    """The promise would be overrun: tell them first, by any way we have, then say so."""
    step = moving.changed(row, **asked, by=request.member, now=request.now)
    known = followup_facts.read(row, member=request.member, now=request.now)
    ways = ContactMethod.objects.visible_to(request.member).filter(contact_id=row.contact_id).order_by("position", "id")
    spoken = scripts(known.facts, next=step.window, next_channel=step.channel)
    kept = [(name, value) for name, value in request.POST.items() if name not in ("csrfmiddlewaretoken", "client_key")]
    context = {
        "page": page(request, error.why),
        "error": error,
        "first": row.contact.first,
        "new": parts(sentences.step(replace(known.facts, promise=None), as_step=step), {}),
        "ways": reaching(list(ways), known, spoken),
        "action": reverse("move", args=[row.pk]),
        "fields": [*kept, ("told", "1"), ("client_key", uuid4().hex)],
        "back": redirects.on(request, contact_page(row.contact_id)),
    }
    return show(request, "followup/told.jinja", context, status=409)


# What all of them share.


def doing(request: MemberRequest) -> dict[str, Any]:
    return {
        "by": request.member, "now": request.now, "seen": seen_of(request.POST), "client_key": client_key(request)
    }  # fmt: skip


def saved(request: MemberRequest, row: FollowUp, verb: Callable[[], Act], *, catch: bool = True) -> HttpResponse:
    act: Act | None
    try:
        act = verb()
    except AlreadyDone:
        act = done_before(request)
    except Refused as error:
        if not catch:
            raise
        return refusal(request, error, followup=row)
    return done(redirects.on(request, contact_page(row.contact_id)), act)


def form(request: MemberRequest, template: str, row: FollowUp, *, title: str, **more: Any) -> HttpResponse:
    """The page of one small form, or only the form when a script asks for it."""
    fragment = bool(request.headers.get("HX-Request"))
    here = reverse("contact", args=[row.contact_id])
    context: dict[str, Any] = {
        "fragment": fragment,
        "page": {} if fragment else page(request, title),
        "title": title,
        "row": row,
        "first": row.contact.first,
        "now": "" if not row.is_open else sentence_of(request, row),
        "fields": [
            ("seen", row.changed_by_id),
            ("then", request.GET.get("then") or here),
            ("next", request.GET.get("next", "")),
            ("client_key", uuid4().hex),
        ],
        "back": request.GET.get("then") if redirects.is_ours(request.GET.get("then", "")) else here,
    }  # fmt: skip
    return show(request, template, context | more)


def sentence_of(request: MemberRequest, row: FollowUp) -> list[Any]:
    return parts(sentences.step(followup_facts.read(row, member=request.member, now=request.now).facts), {})


def days(request: MemberRequest, row: FollowUp) -> list[dict[str, Any]]:
    """Later today where that is another hour, then the next working days and a week on; each with what it holds."""
    local = windows.to_local(request.now, request.member.zone)
    today, free = local.date(), holidays.free_days(request.member.workspace.country)
    soon = (local + timedelta(hours=2)).replace(minute=0, second=0, microsecond=0)
    offered = []
    if soon.date() == today and soon.hour < 20 and not begins_at(row, soon):
        offered.append((f"Later today, {windows.clock_words(soon)}", spelled(soon), today))
    for day in working_days(today, (1, 2, 3, 5), free):
        words = windows.day_words(day, today)
        offered.append((words[:1].upper() + words[1:], day.isoformat(), day))
    room, minutes = room_of(request, row)
    picks = [{"label": words, "value": value} | room.side(day, minutes) for words, value, day in offered]
    free_day = None if any(not pick.get("full") for pick in picks) else room.next_free(offered[-1][2], minutes)
    if free_day:
        words = windows.day_words(free_day, today)
        more = {"label": words[:1].upper() + words[1:], "value": free_day.isoformat()}
        picks.append(more | room.side(free_day, minutes))
    return picks


def begins_at(row: FollowUp, moment: datetime) -> bool:
    """Whether the step stands at that hour already."""
    return row.window is not None and row.window.precision == "at" and row.window.starts == moment


def room_of(request: MemberRequest, row: FollowUp) -> tuple[Room, int]:
    """The reader's days without this step, and the minutes it takes."""
    today = windows.to_local(request.now, request.member.zone).date()
    promised = getattr(row, "is_promised", False)  # a follow-up that is not there has none
    minutes = step_minutes(request.member, row.next_channel or CALL, waiting=row.is_waiting, promised=promised)
    return Room(request.member, today, without=row.pk, reads=3), minutes


@members_only
def fits(request: MemberRequest) -> HttpResponse:
    """What a typed date comes to, and whether its day has room: the line below a field, for a script.

    ?when=fri+10&but=12: the follow-up whose day is chosen; `name`: the field that takes the free day.
    """
    but = request.GET.get("but", "")
    rows = FollowUp.objects.visible_to(request.member).annotate(is_promised=open_ours())
    found = rows.filter(pk=int(but) if but.isdecimal() and len(but) < 19 else 0).first()
    room, minutes = room_of(request, found or FollowUp())
    words = last(request.GET, "when") or last(request.GET, "next")
    window = window_said(words, by=request.member, now=request.now) if words else None
    said = ""
    if window:
        when = windows.window_words(window, room.today)
        said = when[:1].upper() + when[1:]
    context = {
        "said": said,
        "day": room.side(window.day, minutes) if window else {},
        "full": room.full(window, minutes) if window else None,
        "name": "next" if "next" in request.GET else "when",
        "unread": f"“{words}” names no date." if words and not window else "",
    }
    return show(request, "today/_fits.jinja", context)


urls = [
    path("fits", fits, name="fits"),
    path("followups/<int:pk>", followup, name="followup"),
    path("followups/<int:pk>/later", later, name="later"),
    path("followups/<int:pk>/slot/<slug:word>", slot, name="slot"),
    path("followups/<int:pk>/move", move, name="move"),
    path("followups/<int:pk>/wait", wait, name="wait"),
    path("followups/<int:pk>/close", leave, name="close"),
    path("followups/<int:pk>/reopen", wake, name="reopen"),
]
