"""An import under way: how far it is, stop, go on; what it came to; and taking the whole of it back."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path
from django.utils.http import urlencode
from django.views.decorators.http import require_POST

from followthrough.acts.models import Act
from followthrough.capture import import_jobs as imports
from followthrough.capture.models import Import
from followthrough.flows.duplicates import find_duplicates as doubles
from followthrough.flows.imports import run_import as bring_import
from followthrough.flows.imports import undo_import as take_back_import
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import done
from followthrough.web.site.layout import page, show
from followthrough.web.site.requests import MemberRequest

MOST_FILES, MOST_NAMES = 20, 20
State = Import.State


def address_of(at: str, rows: Sequence[Import]) -> str:
    return f"/import/{at}?" + urlencode({"i": [row.pk for row in rows]}, doseq=True)


def chosen(request: MemberRequest) -> list[Import]:
    """One's own imports the address or the form names."""
    typed = request.POST.getlist("i") or request.GET.getlist("i")
    wanted = [int(pk) for pk in typed[:MOST_FILES] if pk.isdecimal() and len(pk) < 19]
    return imports.of(request.member, wanted) if wanted else []


def is_moving(row: Import) -> bool:
    return row.state in (State.READING, State.BRINGING)


def how_far(rows: Sequence[Import], *, at: str) -> dict[str, Any]:
    """What a bar shows: of each file how many people, and of how many when that is known."""
    asked = [("at", at), *(("i", str(row.pk)) for row in rows)]
    return {"files": [bar(row) for row in rows if is_moving(row)], "href": "/import/how-far?" + urlencode(asked)}


def bar(row: Import) -> dict[str, Any]:
    is_reading = row.state == State.READING
    words = f"Read {row.done:,} so far" if is_reading else f"{row.done:,} of {row.total:,} are in"
    return {"id": row.pk, "file": row.name, "words": words, "done": row.done, "of": 0 if is_reading else row.total,
            "can_stop": not is_reading and row.stop_asked_at is None, "stopping": bool(row.stop_asked_at)}  # fmt: skip


@members_only
def far(request: MemberRequest) -> HttpResponse:
    """The bars again, for who waits; when nothing moves any more the page is to be read anew."""
    rows, at = chosen(request), "done" if request.GET.get("at") == "done" else "preview"
    if not any(is_moving(row) for row in rows):
        return anew(request, address_of(at, rows) if rows else "/import")
    return show(request, "imports/_import_far.jinja", {"far": how_far(rows, at=at)})


def anew(request: MemberRequest, address: str) -> HttpResponse:
    if not request.htmx:
        return done(address)
    answer = HttpResponse(status=204)
    answer["HX-Refresh"] = "true"
    return answer


@members_only
def finished(request: MemberRequest) -> HttpResponse:
    """What became of each file: on its way, stopped, failed, or in."""
    rows = chosen(request)
    asked = questions(request, [row.act_id for row in rows if row.act_id])
    context = {
        "page": page(request, "Bringing people in", current="People"),
        "far": how_far(rows, at="done") if any(is_moving(row) for row in rows) else None,
        "files": [came_to(row, asked) for row in rows if not is_moving(row) and row.act_id],
        "ids": [row.pk for row in rows],
        "none": not rows,
    }
    return show(request, "imports/import_done.jinja", context)


def questions(request: MemberRequest, acts: Sequence[int]) -> Counter[int]:
    """How many of those each import brought may be somebody else who is there."""
    there = doubles.questions(request.member).filter(
        Q(contact__brought_by__in=acts) | Q(other__brought_by__in=acts)
    )
    found = there.order_by().values_list("contact__brought_by", "other__brought_by") if acts else []
    return Counter(act for pair in found for act in set(pair) if act)


def came_to(row: Import, asked: Counter[int]) -> dict[str, Any]:
    assert row.act is not None
    brought = row.counts.get("brought", {})
    listed = (("new", "new"), ("merged", "known, and something was added"), ("same", "known already"))
    return {
        "id": row.pk,
        "file": row.name,
        "state": row.state,
        "act": row.act_id,
        "sentence": row.act.sentence,
        "undone": row.act.undone_at is not None,
        "sums": [(f"{brought.get(name, 0):,}", words) for name, words in listed if brought.get(name)],
        "new": brought.get("new", 0),
        "done": f"{row.done:,}",
        "total": f"{row.total:,}",
        "why": row.why,
        "unread": row.counts.get("unread", 0),
        "perhaps": asked[row.act_id or 0],
        "can_go_on": bool(row.ticket) and row.act.undone_at is None,
    }


@members_only
@require_POST
def stop(request: MemberRequest, pk: int) -> HttpResponse:
    row = own(request, pk)
    imports.ask_to_stop(row, request.now)
    return done(address_of("done", chosen(request) or [row]))


@members_only
@require_POST
def go_on(request: MemberRequest, pk: int) -> HttpResponse:
    row = own(request, pk)
    bring_import.go_on(row, now=request.now)
    return done(address_of("done", chosen(request) or [row]))


def own(request: MemberRequest, pk: int) -> Import:
    member = request.member
    rows = Import.objects.visible_to(member).filter(member=member).select_related("act", "member__workspace")
    return get_object_or_404(rows, pk=pk)


def import_act(request: MemberRequest, pk: int) -> Act:
    acts = Act.objects.visible_to(request.member).filter(verb="import")
    return get_object_or_404(acts, pk=pk)


@members_only
@require_POST
def take_back(request: MemberRequest, act_id: int) -> HttpResponse:
    act = import_act(request, act_id)
    take_back_import.take_back(act, by=request.member, now=request.now, waits=False)
    return done(f"/import/{act.pk}/back")


@members_only
def back(request: MemberRequest, act_id: int) -> HttpResponse:
    """Taken back, and who stays; or how far that is."""
    act = import_act(request, act_id)
    is_going = act.undone_at is None and take_back_import.is_under_way(act)
    if act.undone_at is None and not is_going:
        return done("/import")
    if request.htmx and not is_going:
        return anew(request, "")
    context: dict[str, Any] = {"act": act, "far": gone_so_far(act) if is_going else None}
    if request.htmx:
        return show(request, "imports/_import_far.jinja", context)
    context |= {"page": page(request, "Taken back", current="People"), "stayed": [], "n": 0}
    if not is_going:
        context |= {"n": take_back_import.count_stayed(act), "stayed": take_back_import.stayed(act, MOST_NAMES)}
    return show(request, "imports/import_back.jinja", context)


def gone_so_far(act: Act) -> dict[str, Any]:
    left = take_back_import.people_of(act).count()
    words = f"{left:,} are still to be looked at" if left else "Nearly there"
    return {"href": f"/import/{act.pk}/back", "files": [
        {"id": act.pk, "file": act.sentence, "words": words, "of": 0, "done": 0, "can_stop": False, "stopping": False}
    ]}  # fmt: skip


urls = [
    path("import/how-far", far, name="import_far"),
    path("import/done", finished, name="import_done"),
    path("import/<int:pk>/stop", stop, name="import_stop"),
    path("import/<int:pk>/on", go_on, name="import_on"),
    path("import/<int:act_id>/undo", take_back, name="import_undo"),
    path("import/<int:act_id>/back", back, name="import_back"),
]
