"""New: type a line as one would tell a colleague, see its preview, and save it."""

from dataclasses import replace

from django.http import HttpResponse
from django.urls import path

from followthrough.acts.models import Act
from followthrough.acts.undo import CannotUndo
from followthrough.flows.line.save_again import line_of_act, save_line_again, understand_again
from followthrough.flows.line.save_line import PersonUncertain, save_line
from followthrough.flows.line.understand import LineUnderstanding, understand_line
from followthrough.followups.outcomes import TALKED
from followthrough.kit.errors import AlreadyDone, Refused
from followthrough.web.line.context import EXAMPLE, NewLinePage, QuickLine, UnderstoodLine, UnderstoodPart
from followthrough.web.line.forms import LineForm, line_in
from followthrough.web.line.line_preview import OWN_CHOICE, preview_of
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import client_key, next_page, redirect_after
from followthrough.web.site.layout import page, show
from followthrough.web.site.redirects import talked_first
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en.web import line as say


@members_only
def new(request: MemberRequest) -> HttpResponse:
    if request.method == "POST":
        return save(request, line_in(request.POST))
    form = line_in(request.GET)
    if form.of and not form.line:
        line, contact_id = line_of_act(form.of, by=request.member)
        form = replace(form, line=line, beside=contact_id)
    return show_line(request, form)


@members_only
def preview(request: MemberRequest) -> HttpResponse:
    """Answer the preview during typing; without JavaScript the whole page."""
    form = line_in(request.GET)
    if not request.headers.get("HX-Request"):
        return show_line(request, form)
    return show(request, "line/_understood.jinja", UnderstoodPart(understood(request, form)))


def save(request: MemberRequest, form: LineForm) -> HttpResponse:
    """Save the line, also when it was typed on after its last preview; only a doubtful person is asked about first.

    The next page then offers to change what was not certain, and undo.
    """
    if not form.line:
        return show_line(request, form, error=say.WRITE_FIRST, status=422)
    try:
        found = understand_form(request, form)
        act = save_or_replace(request, form, found)
    except AlreadyDone:
        raise
    except PersonUncertain as error:
        return show_line(request, form, error=f"{error.why} {error.do}", status=422, asks=True)
    except Refused as error:
        return show_line(request, form, error=f"{error.why} {error.safe} {error.do}", status=409)
    to = url("new") if "again" in request.POST else next_page(request, url("today"))
    asks = "" if form.is_as_shown else open_question(found)
    ask = talked_first(request, act) if not asks and found.line.outcome in TALKED else None
    return redirect_after(to, act, asks=asks, ask=ask)


def save_or_replace(request: MemberRequest, form: LineForm, found: LineUnderstanding) -> Act:
    """Save a new line, or put one right that was saved before. Raises Refused as the flows do."""
    by, now, key = request.member, request.now, client_key(request)
    if form.of is None:
        return save_line(found, by=by, now=now, client_key=key)
    return save_line_again(form.of, lambda: understand_new(request, form), by=by, now=now, client_key=key)


def open_question(found: LineUnderstanding) -> str:
    """The part that the reader may want to put right in a line saved before they saw how it was read, '' for none:
    'also' for 'also, or instead?', 'who' for a new person like one they know, 'check' for an unsure part."""
    if found.standing.asks and found.standing.way == "also":
        return "also"
    if found.contact_id is None and found.suggested:
        return "who"
    names_another = any(not one.id for one in found.alternatives)
    return "check" if found.line.uncertain or found.line.vague_date or names_another else ""


def show_line(
    request: MemberRequest, form: LineForm, *, error: str = "", status: int = 200, asks: bool = False
) -> HttpResponse:
    """Show the line with its preview. With `asks` the focus is on the question about the person, where it has options,
    so that keys answer it; else it is in the line."""
    shown = understood(request, form)
    who = shown.who if asks and shown.who and shown.who.options else None
    if who:
        shown = replace(shown, who=replace(who, focus=True))
    # A line that was saved before may have made its contact, who goes when it is saved again.
    on_page = form.person_id or (None if form.of else form.beside)
    if back := next_page(request, url("contact", on_page) if on_page else ""):
        shown = replace(shown, fields=[*shown.fields, ("then", back)])
    line = QuickLine(
        action=url("new"),
        preview=url("understood"),
        label=say.WHAT_HAPPENED,
        value=form.line,
        placeholder=EXAMPLE,
        rows=3,
        again=True,
        focus=not who,
        error=error,
        understood=shown,
    )
    return show(request, "line/new.jinja", NewLinePage(page(request, "New", body_class="is-new"), line), status=status)


def understood(request: MemberRequest, form: LineForm) -> UnderstoodLine:
    """Return the preview of the line, empty without one. A typed day that cannot be read gets an error at its field."""
    if not form.line:
        return UnderstoodLine()
    wrong = ""
    try:
        found = understand_form(request, form)
    except Refused as error:
        wrong, found = f"{error.why} {error.do}", understand_form(request, replace(form, next_words=""))
    shown = preview_of(
        found, by=request.member, now=request.now, without=form.without, wrong=wrong, typed_next=form.next_words
    )
    kept = [("person", str(found.contact_id))] if form.person_id and found.contact_id else []
    kept += [("name", found.name)] if form.name and not found.contact_id else []
    kept += [("person", OWN_CHOICE)] if form.is_own and found.is_own else []
    kept += [("of", str(form.of))] if form.of else []
    kept += [("beside", str(form.beside))] if form.beside else []
    return replace(shown, fields=[*shown.fields, *kept])


def understand_form(request: MemberRequest, form: LineForm) -> LineUnderstanding:
    """Return the parsed line; one that was saved before is parsed as if it had not been, where it can be taken back.

    Raises Refused when the typed day names no date.
    """
    if form.of is None:
        return understand_new(request, form)
    try:
        return understand_again(form.of, lambda: understand_new(request, form), by=request.member, now=request.now)
    except CannotUndo:  # saving says why
        return understand_new(request, form)


def understand_new(request: MemberRequest, form: LineForm) -> LineUnderstanding:
    return understand_line(
        form.line,
        by=request.member,
        now=request.now,
        without=set(form.without),
        person_id=form.person_id,
        name=form.name,
        beside=form.beside,
        next_words=form.next_words,
        channel=form.channel,
        told=form.told,
        wish=form.wish,
        is_own=form.is_own if not form.name else None,
    )


urls = [path("new", new, name="new"), path("new/understood", preview, name="understood")]
