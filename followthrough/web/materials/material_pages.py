"""The list of things to send, the page of one with who got it, the form that adds one, and its file as a download."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from urllib.parse import quote

from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path
from django.views.decorators.http import require_POST

from followthrough.directory.given_materials import (
    Given,
    MaterialCount,
    counts_of,
    given,
    given_touches,
    how_soon,
    waiting_to_be_sent,
)
from followthrough.flows.material import add_material as adding
from followthrough.flows.material.add_material import (
    LONGEST_LINK,
    LONGEST_NAME,
    LONGEST_SAYS,
    ComingFile,
)
from followthrough.followups.outcomes import outcome_named
from followthrough.kit.dates.words import clock_words
from followthrough.kit.errors import AlreadyDone, Refused
from followthrough.materials import stored_files
from followthrough.materials.models import Material
from followthrough.web.materials.context import (
    GivenLine,
    MaterialCard,
    MaterialList,
    MaterialPage,
    NewMaterialPage,
    WaitingLine,
)
from followthrough.web.site import labels, redirects
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import client_key, fresh_fields, redirect_after, words_in
from followthrough.web.site.layout import page, show
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en.sending import material_pages as say

ICONS = {"link": "share", "file": "copy", "paper": "letter"}
WEEK = timedelta(days=7)


@members_only
def material_list(request: MemberRequest) -> HttpResponse:
    rows, is_retired = Material.objects.visible_to(request.member).order_by("name", "pk"), "retired" in request.GET
    kept = [row for row in rows if row.is_retired == is_retired]
    lately = given(given_touches(request.member).filter(at__gte=request.now - WEEK))
    context = MaterialList(
        page(request, say.RETIRED if is_retired else say.MATERIALS),
        intro=intro(request),
        empty=say.EMPTY,
        rows=[card(one) for one in counts_of(kept, by=request.member)],
        retired=len(rows) - len(kept) if not is_retired else len(kept),
        shows_retired=is_retired,
        given=given_lines(request, lately),
        count=say.count_of_week(len(lately)),
        waiting=[
            WaitingLine(
                one.name, one.person, url("contact", one.contact),
                labels.day_label(one.starts.date(), request.member.day_of(request.now)),
            )
            for one in waiting_to_be_sent(request.member)
        ],
    )  # fmt: skip
    return show(request, "materials/materials.jinja", context)


def intro(request: MemberRequest) -> str:
    soon = how_soon(request.member, now=request.now)
    return say.how_soon(met=soon.met, got=soon.got, half=say.span(soon.median)) if soon.met else say.INTRO


def card(one: MaterialCount) -> MaterialCard:
    row = one.material
    meta = f"{kind_words(row)}. {say.sent_to(one.people, one.last_to)}"
    return MaterialCard(url("material", row.pk), row.name, row.says, ICONS[row.kind], meta)


def kind_words(row: Material) -> str:
    words = say.KINDS[row.kind]
    return f"{words}, {say.size(row.file_bytes)}" if row.file_bytes else words


def given_lines(request: MemberRequest, rows: Sequence[Given]) -> list[GivenLine]:
    return [
        GivenLine(
            moment_words(request, one.at),
            one.person,
            url("contact", one.contact),
            one.name,
            "" if one.minutes is None else say.after_meeting(one.minutes),
            came_of(request, one),
        )
        for one in rows
    ]


def moment_words(request: MemberRequest, moment: Any) -> str:
    at = request.member.local(moment)
    return f"{labels.day_label(at.date(), request.member.day_of(request.now))}, {clock_words(at)}"


def came_of(request: MemberRequest, one: Given) -> str:
    if one.answered_at is None:
        return say.NO_ANSWER
    day = labels.day_label(request.member.local(one.answered_at).date(), request.member.day_of(request.now))
    return f"{outcome_named(one.answer).label}, {day}"


@members_only
def material(request: MemberRequest, pk: int) -> HttpResponse:
    row = material_or_404(request, pk)
    found = given(given_touches(request.member).filter(material=row))
    context = MaterialPage(
        page(request, row.name),
        row.name,
        row.says,
        kind_words(row),
        link=row.url,
        file=url("material_file", row.pk) if row.digest else "",
        retire=url("retire_material", row.pk),
        is_retired=row.is_retired,
        given=given_lines(request, found),
        fields=fresh_fields(),
    )
    return show(request, "materials/material.jinja", context)


def material_or_404(request: MemberRequest, pk: int) -> Material:
    return get_object_or_404(Material.objects.visible_to(request.member), pk=pk)


@members_only
def material_file(request: MemberRequest, pk: int) -> HttpResponseBase:
    """The file as a download. A browser never shows it, so nothing in it can act as a page of ours."""
    row = material_or_404(request, pk)
    if not row.digest:
        raise Http404
    try:
        blocks = stored_files.blocks_of(row.digest)
    except FileNotFoundError as error:
        raise Refused(say.FILE_GONE) from error
    answer = StreamingHttpResponse(blocks, content_type="application/octet-stream")
    answer["Content-Length"] = str(row.file_bytes)
    answer["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(row.file_name, safe='')}"
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return answer


@members_only
def new_material(request: MemberRequest) -> HttpResponse:
    """The form for a link, a file or paper, and its saving."""
    if request.method != "POST":
        return show_form(request)
    file: UploadedFile[bytes] | None = request.FILES.get("file")
    try:
        new = adding.new_material(
            words_in(request.POST, "name"),
            link=words_in(request.POST, "link"),
            file=ComingFile(file.name or "", file.chunks()) if file else None,
            says=words_in(request.POST, "says"),
        )
        act = adding.add_material(new, by=request.member, now=request.now, client_key=client_key(request))
    except AlreadyDone:
        return redirect_after(url("materials"), redirects.act_of_first_click(request))
    except Refused as error:
        return show_form(request, error)
    return redirect_after(url("material", act.made["material"][0]), act)


def show_form(request: MemberRequest, error: Refused | None = None) -> HttpResponse:
    context = NewMaterialPage(
        page(request, say.ADD),
        words_in(request.POST, "name", longest=LONGEST_NAME),
        words_in(request.POST, "link", longest=LONGEST_LINK),
        words_in(request.POST, "says", longest=LONGEST_SAYS),
        error,
        fresh_fields(),
    )
    return show(request, "materials/new.jinja", context, status=409 if error else 200)


@members_only
@require_POST
def retire(request: MemberRequest, pk: int) -> HttpResponse:
    """Offer it no longer, or again."""
    row = material_or_404(request, pk)
    wanted = request.POST.get("retired") != "0"
    return redirects.run_act(
        request,
        lambda: adding.retire_material(
            row, retired=wanted, by=request.member, now=request.now, client_key=client_key(request)
        ),
        url("material", row.pk),
    )


urls = [
    path("materials", material_list, name="materials"),
    path("materials/new", new_material, name="new_material"),
    path("materials/<id:pk>", material, name="material"),
    path("materials/<id:pk>/file", material_file, name="material_file"),
    path("materials/<id:pk>/retire", retire, name="retire_material"),
]
