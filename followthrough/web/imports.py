"""Bring people in: choose files, see what they would come to, say yes, and take a whole import back if need be."""

from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path
from django.utils.http import urlencode
from django.views.decorators.http import require_POST

from followthrough.acts.models import Act, ActQuerySet
from followthrough.capture.importing import Person, read_contacts
from followthrough.capture.importing import held as waiting
from followthrough.capture.importing.held import Held
from followthrough.capture.importing.person import RowError
from followthrough.flows import import_people
from followthrough.flows.import_people import Brought, Match
from followthrough.kit import windows
from followthrough.kit.errors import Refused
from followthrough.web import saying
from followthrough.web.guard import members_only
from followthrough.web.page import page, show
from followthrough.web.posted import client_key, done, fresh_fields

SHOWN, MOST_FILES, MOST_ERRORS = 20, 20, 200


@members_only
def start(request: HttpRequest) -> HttpResponse:
    tickets: list[str] = []
    errors: list[str] = []
    if request.method == "POST":
        tickets, errors = hold_all(request, request.FILES.getlist("files"))
        if tickets and not errors:
            return done(address_of(tickets))
    context = {
        "page": page(request, "Bring people in", current="People"),
        "errors": errors,
        # A file that cannot be read holds the others back only until one has seen why.
        "go_on": {"href": address_of(tickets), "n": len(tickets)} if tickets else None,
        "earlier": [told(request, act) for act in imports(request).order_by("-at", "-pk")[:20]],
    }
    return show(request, "import.jinja", context, status=422 if errors else 200)


def address_of(tickets: list[str]) -> str:
    return "/import/preview?" + urlencode({"f": tickets}, doseq=True)


def imports(request: HttpRequest) -> ActQuerySet:
    return Act.objects.visible_to(request.member).filter(verb="import").select_related("member__user")


def hold_all(request: HttpRequest, files: list[UploadedFile]) -> tuple[list[str], list[str]]:
    """Tickets of the files that can be read, and a sentence for each that cannot."""
    waiting.sweep(request.now)
    if not files:
        return [], ["Choose a file first: a vCard (.vcf) or a table (.csv)."]
    tickets, errors = [], []
    for file in files[:MOST_FILES]:
        name = file.name or "The file"
        try:
            if (file.size or 0) > waiting.LARGEST:
                raise waiting.too_large(name)
            data = file.read()
            people, wrong = read(data, name, request.member.workspace.country)
            if not people:
                raise Refused(next((error.why for error in wrong), f"{name} has nobody in it."))
            tickets.append(waiting.hold(request.member.pk, name, data))
        except Refused as error:
            errors.append(f"{error.why} {error.do}".strip())
    return tickets, errors


def read(data: bytes, name: str, country: str) -> tuple[list[Person], list[RowError]]:
    reading = read_contacts(data, name, country)
    people = list(reading.rows)
    return people, reading.errors


@members_only
def preview(request: HttpRequest) -> HttpResponse:
    tickets = request.GET.getlist("f")[:MOST_FILES]
    files = [drawn(request, waiting.take(request.member.pk, ticket)) for ticket in tickets]
    if not files:
        return done("/import")
    fields = [*fresh_fields(), *(("f", ticket) for ticket in tickets)]
    framed = page(request, "Bring people in", current="People")
    return show(request, "import_preview.jinja", {"page": framed, "files": files, "fields": fields})


def drawn(request: HttpRequest, held: Held) -> dict[str, Any]:
    people, errors = read(held.data, held.name, request.member.workspace.country)
    sums = import_people.preview(people, file=held.name, errors=errors, by=request.member)
    first = people[:SHOWN]
    matches = import_people.matched(first, request.member)
    unread = [error for error in errors if not error.is_read]
    return {
        "file": held.name,
        "counts": counts(sums, len(unread)),
        "rows": [row(person, match) for person, match in zip(first, matches, strict=True)],
        "errors": [{"row": error.row, "why": error.why} for error in unread[:MOST_ERRORS]],
        "remarks": [{"row": error.row, "why": error.why} for error in errors if error.is_read][:MOST_ERRORS],
        "more": f"and {len(people) - SHOWN:,} more" if len(people) > SHOWN else "",
    }


def counts(sums: Brought, unread: int) -> list[tuple[str, str]]:
    listed = ((sums.new, "new"), (sums.merged, "known, with something to add"), (sums.same, "known already"),
              (unread, "could not be read"))  # fmt: skip
    return [(f"{number:,}", words) for number, words in listed if number or words == "new"]


def row(person: Person, match: Match) -> dict[str, Any]:
    ways = [number.written or number.e164 for number in person.phones] + [address for address, _ in person.emails]
    word, tone = "new", "kept"
    if match.same is not None:
        word, tone = ("gets more", "theirs") if match.same.id and match.adds else ("known", "")
    org = person.org if person.org != match.card.full else ""
    line = ", ".join(part for part in (person.title, org, *ways[:3]) if part)
    return {"n": person.row, "name": match.card.full, "line": line, "word": word, "tone": tone}


@members_only
@require_POST
def run(request: HttpRequest) -> HttpResponse:
    key = client_key(request)[:60]
    tickets = request.POST.getlist("f")[:MOST_FILES]
    keys = [f"{key}-{number}" for number in range(len(tickets))] if key else [""] * len(tickets)
    acts = list(imports(request).filter(client_key__in=keys).order_by("pk")) if key else []
    if not acts:  # else the form came twice: the first one counts
        files = [waiting.take(request.member.pk, ticket) for ticket in tickets]
        acts = [bring(request, held, key=one) for held, one in zip(files, keys, strict=True)]
    return done("/import/done?" + urlencode({"a": [act.pk for act in acts]}, doseq=True))


def bring(request: HttpRequest, held: Held, *, key: str) -> Act:
    people, errors = read(held.data, held.name, request.member.workspace.country)
    brought = import_people.import_people(
        people, file=held.name, errors=errors, by=request.member, now=request.now, client_key=key
    )
    waiting.let_go(request.member.pk, held.ticket)
    assert brought.act is not None
    return brought.act


@members_only
def finished(request: HttpRequest) -> HttpResponse:
    wanted = [int(pk) for pk in request.GET.getlist("a")[:MOST_FILES] if pk.isdecimal() and len(pk) < 19]
    acts = [told(request, act) for act in imports(request).filter(pk__in=wanted).order_by("pk")]
    return show(request, "import_done.jinja", {"page": page(request, "Brought in", current="People"), "acts": acts})


def told(request: HttpRequest, act: Act) -> dict[str, Any]:
    on = windows.to_local(act.at, request.member.zone)
    today = windows.to_local(request.now, request.member.zone).date()
    return {
        "id": act.pk,
        "sentence": act.sentence,
        "when": f"{saying.day(on.date(), today)}, {windows.clock_words(on)}",
        "by": str(act.member or ""),
        "undone": act.undone_at is not None,
        "new": len(act.made.get("contact", [])),
    }


@members_only
def take_back(request: HttpRequest, act_id: int) -> HttpResponse:
    act = get_object_or_404(imports(request), pk=act_id)
    if request.method != "POST":
        return done("/import")
    stayed = import_people.take_back_import(act, by=request.member, now=request.now)
    context = {"page": page(request, "Taken back", current="People"), "act": told(request, act), "stayed": stayed}
    return show(request, "import_undone.jinja", context)


urls = [
    path("import", start, name="import"),
    path("import/preview", preview, name="import_preview"),
    path("import/run", run, name="import_run"),
    path("import/done", finished, name="import_done"),
    path("import/<int:act_id>/undo", take_back, name="import_undo"),
]
