"""A running import: its progress, stop, continue; its result; and undoing the whole import."""

from collections import Counter
from collections.abc import Sequence

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path
from django.views.decorators.http import require_POST

from followthrough.acts.models import Act
from followthrough.capture import import_jobs
from followthrough.capture.models import Import
from followthrough.flows.duplicates.questions import open_by_import
from followthrough.flows.imports import run_import, undo_import
from followthrough.web.imports.already_there import already_there
from followthrough.web.imports.context import (
    CountInWords,
    DonePage,
    ImportProgress,
    ProgressBar,
    ProgressPart,
    ReadFile,
    RemainingPerson,
    UndonePage,
)
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import choice_in, ids_in, redirect_after
from followthrough.web.site.layout import page, show
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en.web import imports as say

MOST_FILES, MOST_NAMES = 20, 20
SUMS = (("new", "new"), ("merged", say.DETAILS_ADDED), ("same", "already there"))
# The two pages of an import: the preview and the result.
PAGES = ("preview", "done")
State = Import.State


def address_of(at: str, rows: Sequence[Import]) -> str:
    """Return the address of the page `at`, one of PAGES, for these imports."""
    return url(f"import_{at}", i=[row.pk for row in rows])


def named_imports(request: MemberRequest) -> list[Import]:
    """Return the member's own imports that the form or the address names."""
    fields = request.POST if "i" in request.POST else request.GET
    wanted = ids_in(fields, "i", most=MOST_FILES)
    return import_jobs.imports_by_id(request.member, wanted) if wanted else []


def is_moving(row: Import) -> bool:
    return row.state in (State.READING, State.BRINGING)


def import_progress(rows: Sequence[Import], *, at: str) -> ImportProgress:
    """Return a bar for each file that is being read or imported; `at` is the page to show after that."""
    return ImportProgress(
        files=[progress_bar(row) for row in rows if is_moving(row)],
        href=url("import_progress", at=at, i=[row.pk for row in rows]),
    )


def progress_bar(row: Import) -> ProgressBar:
    if row.state == State.READING:
        words = say.read_so_far(row.done)
        return ProgressBar(row.pk, row.name, words, row.done, stopping=bool(row.stop_asked_at))
    return ProgressBar(
        row.pk,
        row.name,
        words=say.imported_so_far(done=row.done, total=row.total),
        done=row.done,
        of=row.total,
        can_stop=row.stop_asked_at is None,
        stopping=bool(row.stop_asked_at),
    )


@members_only
def progress_part(request: MemberRequest) -> HttpResponse:
    """Answer the progress; reload the whole page when no file is being read or imported any more."""
    rows, at = named_imports(request), choice_in(request.GET, "at", PAGES, otherwise="preview")
    if not any(is_moving(row) for row in rows):
        return reload_page(request, address_of(at, rows) if rows else url("import"))
    return show(request, "imports/_import_progress.jinja", ProgressPart(import_progress(rows, at=at)))


def reload_page(request: MemberRequest, address: str) -> HttpResponse:
    """Tell htmx to reload its page, and redirect a browser without JavaScript to `address`."""
    if not request.htmx:
        return redirect_after(address)
    answer = HttpResponse(status=204)
    answer["HX-Refresh"] = "true"
    return answer


@members_only
def finished(request: MemberRequest) -> HttpResponse:
    """Show the state of each file: running, stopped, failed, or done."""
    rows = named_imports(request)
    asked = open_by_import(request.member, [row.act_id for row in rows if row.act_id])
    is_far = any(is_moving(row) for row in rows)
    context = DonePage(
        page=page(request, say.IMPORTING, current="People"),
        progress=import_progress(rows, at="done") if is_far else None,
        files=[read_file(row, row.act, asked) for row in rows if not is_moving(row) and row.act],
        ids=[row.pk for row in rows],
    )
    return show(request, "imports/import_done.jinja", context)


def read_file(row: Import, act: Act, asked: Counter[int]) -> ReadFile:
    brought = row.counts.get("brought", {})
    return ReadFile(
        id=row.pk,
        file=row.name,
        state=row.state,
        act=act.pk,
        sentence=act.sentence,
        undone=act.undone_at is not None,
        sums=[CountInWords(f"{brought[name]:,}", words) for name, words in SUMS if brought.get(name)],
        new=brought.get("new", 0),
        done=f"{row.done:,}",
        total=f"{row.total:,}",
        why=row.why,
        perhaps=asked[act.pk],
        can_go_on=bool(row.ticket) and act.undone_at is None,
        known=already_there(row, row.counts.get("met", []), brought),
        left_out=row.counts.get("left_out", []),
    )


@members_only
@require_POST
def stop(request: MemberRequest, pk: int) -> HttpResponse:
    row = own_import(request, pk)
    import_jobs.ask_to_stop(row, request.now)
    return redirect_after(address_of("done", named_imports(request) or [row]))


@members_only
@require_POST
def resume(request: MemberRequest, pk: int) -> HttpResponse:
    row = own_import(request, pk)
    run_import.resume_import(row, now=request.now)
    return redirect_after(address_of("done", named_imports(request) or [row]))


def own_import(request: MemberRequest, pk: int) -> Import:
    """Return the member's own import. Raises Http404 for one of another member."""
    rows = Import.objects.visible_to(request.member).filter(member=request.member)
    return get_object_or_404(rows.select_related("act", "member__workspace"), pk=pk)


def import_act(request: MemberRequest, pk: int) -> Act:
    return get_object_or_404(Act.objects.visible_to(request.member).filter(verb="import"), pk=pk)


@members_only
@require_POST
def undo(request: MemberRequest, act_id: int) -> HttpResponse:
    act = import_act(request, act_id)
    undo_import.undo_import_soon(act, by=request.member, now=request.now, waits=False)
    return redirect_after(url("import_back", act.pk))


@members_only
def undone(request: MemberRequest, act_id: int) -> HttpResponse:
    """Show the people who stayed when the import was undone, or the progress of undoing it."""
    act = import_act(request, act_id)
    is_going = act.undone_at is None and undo_import.is_undoing(act)
    if act.undone_at is None and not is_going:
        return redirect_after(url("import"))
    if not request.htmx:
        return show(request, "imports/import_undone.jinja", undone_page(request, act, is_going=is_going))
    if not is_going:
        return reload_page(request, url("import"))
    return show(request, "imports/_import_progress.jinja", ProgressPart(undo_progress(act)))


def undone_page(request: MemberRequest, act: Act, *, is_going: bool) -> UndonePage:
    framed = page(request, say.IMPORT_UNDONE, current="People")
    if is_going:
        return UndonePage(framed, undo_progress(act))
    stayed = [RemainingPerson(pk, name) for pk, name in undo_import.contacts_that_stay(act, MOST_NAMES)]
    return UndonePage(framed, None, undo_import.count_that_stay(act), stayed)


def undo_progress(act: Act) -> ImportProgress:
    left = undo_import.imported_contacts(act).count()
    words = say.left_to_undo(left) if left else say.ALMOST_DONE
    return ImportProgress([ProgressBar(act.pk, act.sentence, words)], url("import_back", act.pk))


urls = [
    path("import/progress", progress_part, name="import_progress"),
    path("import/done", finished, name="import_done"),
    path("import/<id:pk>/stop", stop, name="import_stop"),
    path("import/<id:pk>/on", resume, name="import_on"),
    path("import/<id:act_id>/undo", undo, name="import_undo"),
    path("import/<id:act_id>/back", undone, name="import_back"),
]
