"""Import people: choose files, see a preview, choose the contents of the columns, and confirm."""

from collections.abc import Mapping
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.urls import path
from django.views.decorators.http import require_POST

from followthrough.acts.models import Act
from followthrough.capture import import_jobs
from followthrough.capture.files import TARGETS, ColumnSeen, RowError
from followthrough.capture.models import Import
from followthrough.flows.imports import run_import
from followthrough.flows.imports.import_counts import NONE_TAKEN
from followthrough.flows.imports.take_upload import read_again, take_upload
from followthrough.kit.dates.words import clock_words
from followthrough.kit.errors import Refused
from followthrough.web.imports.already_there import already_there, taken_in
from followthrough.web.imports.context import (
    CountInWords,
    EarlierImport,
    FilePreview,
    FirstPerson,
    OpenImport,
    OtherFiles,
    PreviewPage,
    UploadPage,
)
from followthrough.web.imports.progress import address_of, import_progress, is_moving, named_imports, own_import
from followthrough.web.site import labels
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import client_key, fresh_fields, redirect_after
from followthrough.web.site.layout import page, show
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en.web import imports as say

MOST_FILES, EARLIER = 20, 20
# Effect on a person of the preview (flows/imports/run_import.py): the words and the CSS class of a tag.
BECOMES = {
    "new": ("new", "kept"),
    "perhaps": (say.NEW_PERHAPS, "theirs"),
    "more": ("adds details", "theirs"),
    "known": ("already there", ""),
}
SUMS = (
    ("new", "new"),
    ("merged", say.EXISTING_UPDATED),
    ("same", "already there"),
    ("perhaps", say.POSSIBLE_DUPLICATES),
    ("unread", say.COULD_NOT_READ),
)
State = Import.State


@members_only
def upload_page(request: MemberRequest) -> HttpResponse:
    rows: list[Import] = []
    errors: list[str] = []
    if request.method == "POST":
        run_import.sweep_imports(request.now)
        rows, errors = take_in_all(request, request.FILES.getlist("files"))
        if rows and not errors:
            return redirect_after(address_of("preview", rows))
    open_rows = [] if rows else import_jobs.unfinished_imports(request.member)
    context = UploadPage(
        page=page(request, say.IMPORT_CONTACTS, current="People"),
        errors=errors,
        # With an unreadable file the reader sees the error first and goes on to the other files by a link.
        go_on=OtherFiles(address_of("preview", rows), len(rows)) if rows else None,
        open=[open_import(row) for row in open_rows],
        earlier=[earlier_import(request, act) for act in import_jobs.acts_of(request.member)[:EARLIER]],
    )
    return show(request, "imports/import.jinja", context, status=422 if errors else 200)


def take_in_all(request: MemberRequest, files: "list[UploadedFile[bytes]]") -> tuple[list[Import], list[str]]:
    """Store the files. Return their imports, and a sentence for each file that cannot be read."""
    if not files:
        return [], [say.CHOOSE_FILE]
    rows, errors = [], []
    for file in files[:MOST_FILES]:
        name, size = file.name or say.THE_FILE, file.size or 0
        try:
            rows.append(take_upload(name, size, file.chunks(), by=request.member, now=request.now))
        except Refused as error:
            prefix = "" if file.name and file.name in error.why else f"{file.name}: "
            errors.append(f"{prefix}{error.why} {error.do}".strip())
    return rows, errors


@members_only
def preview(request: MemberRequest) -> HttpResponse:
    rows = named_imports(request)
    if not rows or any(row.act_id for row in rows):
        return redirect_after(address_of("done", rows) if rows else url("import"))
    is_reading = any(is_moving(row) for row in rows)
    context = PreviewPage(
        page=page(request, say.IMPORT_CONTACTS, current="People"),
        progress=import_progress(rows, at="preview") if is_reading else None,
        files=[file_preview(row) for row in rows],
        people=sum(people_in(row) for row in rows),
        offers=sum(len(one["changes"]) for row in rows for one in row.counts.get("known", [])),
        fields=[*fresh_fields(), *(("i", row.pk) for row in rows if row.state == State.READY)],
    )
    return show(request, "imports/import_preview.jinja", context)


def file_preview(row: Import) -> FilePreview:
    counts = row.counts
    first = [first_person(one) for one in counts.get("first", [])]
    errors = [RowError(**error) for error in row.errors]
    columns = [ColumnSeen(**column) for column in row.columns]
    return FilePreview(
        id=row.pk,
        file=row.name,
        why=row.why,
        sums=counts_in_words(counts),
        rows=first,
        more=say.and_more(row.total - len(first)) if row.total > len(first) else "",
        errors=[error for error in errors if not error.is_read],
        unread=counts.get("unread", 0),
        remarks=[error for error in errors if error.is_read],
        n_remarks=counts.get("remarks", 0),
        columns=columns,
        asks=not row.mapping and any(not column.is_sure and column.samples for column in columns),
        said=bool(row.mapping),
        targets=TARGETS,
        known=already_there(row, counts.get("known", []), counts),
        left_out=counts.get("left_out", []),
    )


def first_person(kept: Mapping[str, Any]) -> FirstPerson:
    """Return a row of the preview from the import's JSON: {n, name, line, becomes, and as whom a known person is}."""
    word, tone = BECOMES[kept["becomes"]]
    href = url("contact", kept["id"]) if kept.get("id", 0) > 0 else ""
    return FirstPerson(kept["n"], kept["name"], kept["line"], word, tone, kept.get("as", ""), href)


def counts_in_words(counts: Mapping[str, int]) -> list[CountInWords]:
    """Return the counts in words; new people always, the others when they are not 0."""
    return [
        CountInWords(f"{counts.get(name, 0):,}", words) for name, words in SUMS if counts.get(name) or name == "new"
    ]


@members_only
@require_POST
def columns(request: MemberRequest, pk: int) -> HttpResponse:
    """Read a file again with the columns as the reader chose them: the field c3 names the target of column 3."""
    row = own_import(request, pk)
    indexes = [column["index"] for column in row.columns]
    read_again(row, {i: request.POST[f"c{i}"] for i in indexes if f"c{i}" in request.POST}, now=request.now)
    return redirect_after(address_of("preview", named_imports(request) or [row]))


@members_only
@require_POST
def bring_in(request: MemberRequest) -> HttpResponse:
    """Import the files, with the changes that were ticked. A file that brings nothing is left as it is."""
    rows, key = named_imports(request), client_key(request)[:50]
    for row in rows:
        taken = taken_in(request.POST, row)
        if row.state == State.READY and (people_in(row) or taken != NONE_TAKEN):
            own_key = f"{key}-{row.pk}" if key else f"import-{row.pk}"
            run_import.confirm_import(row, now=request.now, client_key=own_key, taken=taken)
    begun = [row for row in rows if row.act_id]
    return redirect_after(address_of("done", begun) if begun else url("people" if rows else "import"))


def people_in(row: Import) -> int:
    """Return the number of people who would be added or completed."""
    return int(row.counts.get("new", 0) + row.counts.get("merged", 0))


def open_import(row: Import) -> OpenImport:
    words = {
        State.READING: say.BEING_READ,
        State.READY: say.ready("is ready to import" if people_in(row) else "has only contacts you already have"),
        State.BRINGING: say.being_imported(done=row.done, total=row.total),
        State.STOPPED: say.was_stopped(done=row.done, total=row.total),
        State.FAILED: say.had_failed(done=row.done, total=row.total) if row.act_id else say.COULD_NOT_READ,
    }
    return OpenImport(row.name, words[State(row.state)], address_of("done" if row.act_id else "preview", [row]))


def earlier_import(request: MemberRequest, act: Act) -> EarlierImport:
    at = request.member.local(act.at)
    return EarlierImport(
        id=act.pk,
        sentence=act.sentence,
        when=f"{labels.day_label(at.date(), request.member.day_of(request.now))}, {clock_words(at)}",
        by=str(act.member or ""),
        undone=act.undone_at is not None,
    )


urls = [
    path("import", upload_page, name="import"),
    path("import/preview", preview, name="import_preview"),
    path("import/<id:pk>/columns", columns, name="import_columns"),
    path("import/run", bring_in, name="import_run"),
]
