"""Bring people in: choose files, see what they would come to, say what the columns hold, and say yes."""

from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path
from django.views.decorators.http import require_POST

from followthrough.acts.models import Act, ActQuerySet
from followthrough.capture import import_jobs as imports
from followthrough.capture.files import TARGETS
from followthrough.capture.files import uploads as held
from followthrough.capture.models import Import
from followthrough.flows.imports import run_import as bring_import
from followthrough.kit import windows
from followthrough.kit.errors import Refused
from followthrough.web.imports.progress import address_of, chosen, how_far, is_moving
from followthrough.web.site import labels as saying
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import client_key, done, fresh_fields
from followthrough.web.site.layout import page, show
from followthrough.web.site.requests import MemberRequest

MOST_FILES, EARLIER = 20, 20
BECOMES = {"new": ("new", "kept"), "perhaps": ("new, perhaps known", "theirs"), "more": ("gets more", "theirs"),
           "known": ("known", "")}  # fmt: skip
State = Import.State


@members_only
def start(request: MemberRequest) -> HttpResponse:
    rows: list[Import] = []
    errors: list[str] = []
    if request.method == "POST":
        bring_import.sweep(request.now)
        rows, errors = take_in_all(request, request.FILES.getlist("files"))
        if rows and not errors:
            return done(address_of("preview", rows))
    context = {
        "page": page(request, "Bring people in", current="People"),
        "errors": errors,
        # A file that cannot be read holds the others back only until one has seen why.
        "go_on": {"href": address_of("preview", rows), "n": len(rows)} if rows else None,
        "open": [] if rows else [waiting(row) for row in imports.open_ones(request.member)],
        "earlier": [told(request, act) for act in acts(request).order_by("-at", "-pk")[:EARLIER]],
    }
    return show(request, "imports/import.jinja", context, status=422 if errors else 200)


def acts(request: MemberRequest) -> ActQuerySet:
    brought = Act.objects.visible_to(request.member).filter(verb="import").select_related("member__user")
    return brought.defer("before", "made")


def take_in_all(request: MemberRequest, files: "list[UploadedFile[bytes]]") -> tuple[list[Import], list[str]]:
    """The files on their way, and a sentence for each that cannot be read."""
    if not files:
        return [], ["Choose a file first: a vCard (.vcf), a table (.csv) or an Excel sheet (.xlsx)."]
    rows, errors = [], []
    for file in files[:MOST_FILES]:
        try:
            rows.append(take_in(request, file, file.name or "The file"))
        except Refused as error:
            named = "" if file.name and file.name in error.why else f"{file.name}: "
            errors.append(f"{named}{error.why} {error.do}".strip())
    return rows, errors


def take_in(request: MemberRequest, file: "UploadedFile[bytes]", name: str) -> Import:
    if (file.size or 0) > held.LARGEST:
        raise held.too_large(name)
    ticket = held.hold(request.member.pk, name, file.chunks())
    row = imports.begin(request.member, ticket=ticket, name=name, now=request.now)
    row = bring_import.take_in(row, size=file.size or 0, now=request.now)
    if row.state == State.FAILED:
        bring_import.forget(row)
        raise Refused(row.why)
    return row


@members_only
def preview(request: MemberRequest) -> HttpResponse:
    rows = chosen(request)
    if not rows or any(row.act_id for row in rows):
        return done(address_of("done", rows) if rows else "/import")
    is_reading = any(is_moving(row) for row in rows)
    people = sum(brings(row) for row in rows)
    context = {
        "page": page(request, "Bring people in", current="People"),
        "far": how_far(rows, at="preview") if is_reading else None,
        "files": [drawn(row) for row in rows],
        "people": people,
        "fields": [*fresh_fields(), *(("i", row.pk) for row in rows if row.state == State.READY)],
    }
    return show(request, "imports/import_preview.jinja", context)


def drawn(row: Import) -> dict[str, Any]:
    counts = row.counts
    first = [one | dict(zip(("word", "tone"), BECOMES[one["becomes"]], strict=True)) for one in counts.get("first", [])]
    return {
        "id": row.pk,
        "file": row.name,
        "why": row.why,
        "sums": sums(counts),
        "rows": first,
        "errors": [error for error in row.errors if not error["is_read"]],
        "unread": counts.get("unread", 0),
        "remarks": [error for error in row.errors if error["is_read"]],
        "n_remarks": counts.get("remarks", 0),
        "more": f"and {row.total - len(first):,} more" if row.total > len(first) else "",
        "columns": [column | {"name": f"c{column['index']}"} for column in row.columns],
        "asks": not row.mapping and any(not column["is_sure"] and column["samples"] for column in row.columns),
        "said": bool(row.mapping),
        "targets": TARGETS,
        "client_key": "",
    }


def sums(counts: dict[str, Any]) -> list[tuple[str, str]]:
    """What it comes to, the new ones always."""
    listed = (("new", "new"), ("merged", "known, with something to add"), ("same", "known already"),
              ("perhaps", "of the new ones perhaps somebody you know"), ("unread", "could not be read"))  # fmt: skip
    return [(f"{counts.get(name, 0):,}", words) for name, words in listed if counts.get(name) or name == "new"]


@members_only
@require_POST
def columns(request: MemberRequest, pk: int) -> HttpResponse:
    """Read it again, with what somebody says the columns hold."""
    row = get_object_or_404(Import.objects.visible_to(request.member).filter(member=request.member), pk=pk)
    known = {target for target, _ in TARGETS}
    said = imports.mapping_of(row)
    for column in row.columns:
        target = request.POST.get(f"c{column['index']}", column["target"])
        if target in known and target != column["target"]:
            said[column["index"]] = target
    imports.read_again(row, said)
    bring_import.take_in(row, size=held.size(row.member_id, row.ticket), now=request.now)
    return done(address_of("preview", chosen(request) or [row]))


@members_only
@require_POST
def run(request: MemberRequest) -> HttpResponse:
    rows, key = chosen(request), client_key(request)[:50]
    for row in rows:
        if row.state == State.READY:
            bring_import.say_yes(row, now=request.now, client_key=f"{key}-{row.pk}" if key else f"import-{row.pk}")
    return done(address_of("done", rows) if rows else "/import")


def brings(row: Import) -> int:
    """So many people would be written down or added to."""
    return int(row.counts.get("new", 0) + row.counts.get("merged", 0))


def waiting(row: Import) -> dict[str, Any]:
    """One that is not finished, on the page of imports."""
    words = {
        State.READING: "is being read",
        State.READY: f"is read, and {'waits for your yes' if brings(row) else 'everybody in it is there already'}",
        State.BRINGING: f"is on its way in, {row.done:,} of {row.total:,}",
        State.STOPPED: f"was stopped after {row.done:,} of {row.total:,}",
        State.FAILED: f"came to a halt after {row.done:,} of {row.total:,}" if row.act_id else "could not be read",
    }
    return {"file": row.name, "words": words[State(row.state)],
            "href": address_of("done" if row.act_id else "preview", [row])}  # fmt: skip


def told(request: MemberRequest, act: Act) -> dict[str, Any]:
    on = windows.to_local(act.at, request.member.zone)
    today = windows.to_local(request.now, request.member.zone).date()
    return {
        "id": act.pk,
        "sentence": act.sentence,
        "when": f"{saying.day(on.date(), today)}, {windows.clock_words(on)}",
        "by": str(act.member or ""),
        "undone": act.undone_at is not None,
    }


urls = [
    path("import", start, name="import"),
    path("import/preview", preview, name="import_preview"),
    path("import/<int:pk>/columns", columns, name="import_columns"),
    path("import/run", run, name="import_run"),
]
