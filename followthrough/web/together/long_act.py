"""A job for thousands of people while it is carried out: its progress, stop, result, and undo."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path
from django.views.decorators.http import require_POST

from followthrough.acts.models import Act
from followthrough.flows.bulk.long_act import counted_of
from followthrough.flows.bulk.undo_long_act import is_undoing, people_left, undo_long_act
from followthrough.segments import long_acts
from followthrough.segments.models import LongAct
from followthrough.web.imports.context import ImportProgress, ProgressBar, ProgressPart
from followthrough.web.imports.progress import reload_page
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import redirect_after
from followthrough.web.site.layout import page, show
from followthrough.web.site.requests import MemberRequest
from followthrough.web.together.context import LongActPage
from followthrough.words.en import numbers
from followthrough.words.en.web import together as say

State = LongAct.State


@members_only
def long_act(request: MemberRequest, pk: int) -> HttpResponse:
    """Show the progress or the result. htmx fetches the progress alone, and reloads the page when it has ended."""
    row = own_row(request, pk)
    progress = progress_of(row)
    if not request.htmx:
        return show(request, "together/long_act.jinja", long_act_page(request, row, progress))
    if progress is None:
        return reload_page(request, url("long_act", row.pk))
    return show(request, "imports/_import_progress.jinja", ProgressPart(progress))


def own_row(request: MemberRequest, pk: int) -> LongAct:
    """Return the member's own act. Raises Http404 for one of another member."""
    rows = LongAct.objects.visible_to(request.member).filter(member=request.member).defer("people")
    return get_object_or_404(rows.select_related("act", "member"), pk=pk)


def progress_of(row: LongAct) -> ImportProgress | None:
    """Return the bar of the act or of its undo; None when neither is going on."""
    here = url("long_act", row.pk)
    if row.state == State.GOING:
        words = say.so_far(done=row.looked_at, total=row.total)
        return ImportProgress([
            ProgressBar(row.pk, say.PROGRESS, words, row.looked_at, row.total, stopping=bool(row.stop_asked_at))
        ], here)  # fmt: skip
    if is_undoing(row.act):
        return ImportProgress([ProgressBar(row.pk, say.PROGRESS, say.left_to_undo(people_left(row.act)))], here)
    return None


def long_act_page(request: MemberRequest, row: LongAct, progress: ImportProgress | None) -> LongActPage:
    title = title_of(row, progress)
    is_over, act = progress is None, row.act
    can_undo = is_over and act.undone_at is None and row.done > 0
    return LongActPage(
        page(request, title, current="People"),
        title=title,
        progress=progress,
        said=act.sentence if is_over else "",
        note=note_of(row) if is_over else "",
        left=[say.left_out_here(each) for each in counted_of(row).reasons()] if is_over else [],
        stop=url("long_act_stop", row.pk) if row.state == State.GOING and row.stop_asked_at is None else "",
        undo=url("long_act_undo", row.pk) if can_undo else "",
    )


def title_of(row: LongAct, progress: ImportProgress | None) -> str:
    if row.state == State.GOING:
        return say.WORKING
    if progress:
        return say.UNDOING
    if row.act.undone_at and row.done:
        return say.UNDONE
    return {State.STOPPED: say.STOPPED, State.FAILED: say.FAILED}.get(State(row.state), say.FINISHED)


def note_of(row: LongAct) -> str:
    """Return why it ended early, or who stayed when it was undone."""
    if row.stayed:
        return say.stayed(numbers.counted_figure(row.stayed, "person", "people"))
    if row.state == State.STOPPED:
        return say.stopped_after(done=row.looked_at, total=row.total)
    if row.state == State.FAILED:
        return f"{say.failed_after(done=row.looked_at, total=row.total)} {row.why}"
    return ""


@members_only
@require_POST
def stop(request: MemberRequest, pk: int) -> HttpResponse:
    long_acts.ask_to_stop(own_row(request, pk), request.now)
    return redirect_after(url("long_act", pk))


@members_only
@require_POST
def undo(request: MemberRequest, pk: int) -> HttpResponse:
    act: Act = own_row(request, pk).act
    undo_long_act(act, by=request.member, now=request.now, waits=False)
    return redirect_after(url("long_act", pk))


urls = [
    path("people/together/<id:pk>", long_act, name="long_act"),
    path("people/together/<id:pk>/stop", stop, name="long_act_stop"),
    path("people/together/<id:pk>/undo", undo, name="long_act_undo"),
]
