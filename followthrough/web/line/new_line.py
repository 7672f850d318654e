"""New: one line as you would tell a colleague, what was understood of it, and only then saved."""

from typing import Any

from django.http import HttpResponse, QueryDict
from django.urls import path

from followthrough.flows.line.save_line import WhoIsIt, capture
from followthrough.flows.line.understand import Understood, understand
from followthrough.kit.errors import AlreadyDone, Refused
from followthrough.web.line import line_preview as chips
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import client_key, done, plain, then
from followthrough.web.site.layout import page, show
from followthrough.web.site.requests import MemberRequest

LONGEST = 2000
EXAMPLE = "Met Dario at the market, wants a price for 50 jars, call Friday"


@members_only
def new(request: MemberRequest) -> HttpResponse:
    if request.method == "POST":
        return save(request)
    return draw(request, request.GET)


@members_only
def preview(request: MemberRequest) -> HttpResponse:
    """The fragment below the line, while one writes; without script the whole page says the same."""
    if not request.headers.get("HX-Request"):
        return draw(request, request.GET)
    return show(request, "line/_understood.jinja", {"q": understood(request, request.GET)})


def save(request: MemberRequest) -> HttpResponse:
    """Saved only as it was shown: a line that has changed since is shown again first."""
    typed = request.POST
    line = said(typed)
    if not line:
        return draw(request, typed, error="Write a line first.", status=422)
    if typed.get("shown", "").strip() != line:
        return draw(request, typed)
    try:
        act = capture(read(request, typed), by=request.member, now=request.now, client_key=client_key(request))
    except AlreadyDone:
        raise
    except WhoIsIt as error:
        return draw(request, typed, error=f"{error.why} {error.do}", status=422)
    except Refused as error:
        return draw(request, typed, error=f"{error.why} {error.safe} {error.do}", status=409)
    return done("/new" if "again" in typed else then(request, "/"), act)


def draw(request: MemberRequest, typed: QueryDict, *, error: str = "", status: int = 200) -> HttpResponse:
    q = understood(request, typed) | {
        "action": "/new",
        "preview": "/new/understood",
        "label": "What happened, and what comes next?",
        "value": said(typed),
        "placeholder": EXAMPLE,
        "rows": 3,
        "again": True,
        "focus": True,
        "error": error,
    }
    if to := then(request, "") or (f"/contacts/{person}" if (person := number(typed)) else ""):
        q["fields"] = [*q["fields"], ("then", to)]
    context = {"page": page(request, "New", body_class="is-new"), "q": q}
    return show(request, "line/new.jinja", context, status=status)


def understood(request: MemberRequest, typed: QueryDict) -> dict[str, Any]:
    """Chips and sentence for the line; nothing for an empty one. A date that cannot be read is said at its field."""
    if not said(typed):
        return {"fields": [], "chips": []}
    without, wrong = typed.getlist("without"), ""
    try:
        found = read(request, typed)
    except Refused as error:
        wrong, found = f"{error.why} {error.do}", read(request, typed, dated=False)
    shown = chips.drawn(
        found, by=request.member, now=request.now, without=without, wrong=wrong, typed_next=next_words(typed)
    )
    kept = [("person", str(found.contact_id))] if number(typed) and found.contact_id else []
    kept += [("name", found.name)] if typed.get("name", "").strip() and not found.contact_id else []
    return shown | {"fields": [*shown["fields"], *kept]}


def read(request: MemberRequest, typed: QueryDict, *, dated: bool = True) -> Understood:
    told = ("told" in typed) if "told_asked" in typed else None
    return understand(
        said(typed),
        by=request.member,
        now=request.now,
        without=set(typed.getlist("without")),
        person_id=number(typed),
        name=plain(typed.get("name", ""))[:200],
        next_words=next_words(typed) if dated else "",
        channel=channel(typed),
        told=told,
    )


def said(typed: QueryDict) -> str:
    return plain(typed.get("line", "").replace("\r\n", "\n"))[:LONGEST]


def number(typed: QueryDict) -> int | None:
    """Who was chosen; taking the person's chip away takes the choice back."""
    asked = typed.get("person", "")
    chosen = asked.isdecimal() and len(asked) < 19 and "person" not in typed.getlist("without")
    return int(asked) if chosen else None


def next_words(typed: QueryDict) -> str:
    """Of the day chosen and the day written the last that is not empty."""
    written = [plain(words) for words in typed.getlist("next") if plain(words)]
    return written[-1][:100] if written else ""


def channel(typed: QueryDict) -> str:
    asked = typed.get("channel", "")
    return asked if asked in chips.WAYS else ""


urls = [path("new", new, name="new"), path("new/understood", preview, name="understood")]
