"""What every signed-in page shows around its own matter: the menu, the clock's beat, undo. One statement."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.backends.utils import csrf_input
from django.utils.functional import SimpleLazyObject

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.kit import sql as rows
from followthrough.kit import windows
from followthrough.ledger import beat
from followthrough.ledger.models import Beat
from followthrough.words import sentences

# What exists, and so what the menu shows: (letter after G, label, address, icon, whether it is a tab on the phone).
NAV = (
    ("T", "Today", "/", "today"),
    ("P", "People", "/people", "people"),
    ("W", "Waiting", "/waiting", "wait"),
    ("R", "Promises", "/promises", "promise"),
)
# Further pages, for the sheet behind More on a phone.
MORE = (
    ("Promises", "/promises", "promise"),
    ("Bring people in", "/import", "import"),
    ("Deleted", "/people/deleted", "undo"),
)
# The clock's beat beside the newest act that stands, in one statement; of an act without what it found and made: of an
# import that is a list of thousands.
STANDING = """
    SELECT b.at, b.away_from, b.away_until, b.late, a.id, a.sentence, a.undone_at
    FROM (SELECT 1 AS one) AS here
    LEFT JOIN followthrough_beat b ON b.name = %s
    LEFT JOIN (
        SELECT id, sentence, undone_at FROM followthrough_act
        WHERE workspace_id = %s AND member_id = %s AND verb <> 'part' AND (undone_at IS NULL OR id = %s)
        ORDER BY id DESC LIMIT 2
    ) AS a ON 1 = 1
    ORDER BY a.id DESC
"""
AWAY_SHOWN_FOR = timedelta(hours=24)


def page(
    request: HttpRequest, title: str, *, current: str = "", body_class: str = "", slips: Sequence[dict[str, Any]] = ()
) -> dict[str, Any]:
    """The `page` that templates/base.jinja relies on. `current` is a label of NAV."""
    member: Member | None = request.member  # type: ignore[attr-defined]
    if member is None:
        return {"title": title, "body_class": body_class, "me": None, "slips": list(slips), "demo": False}
    ticked, acts = standing(request, member)
    undo, undone = undo_of(request, acts)
    return {
        "title": title,
        "body_class": body_class,
        "nav": [entry(*one, current=current) for one in NAV],
        "me": me(member),
        "beat": beat_words(ticked, member, request.now),  # type: ignore[attr-defined]
        "slips": [*slips, *undone],
        "undo": undo,
        "demo": member.workspace.demo_of_id is not None,
        "keys_on": member.keys_on,
        "more": [{"label": label, "href": href, "icon": icon} for label, href, icon in MORE],
        "theme": theme if (theme := request.COOKIES.get("theme")) in ("light", "dark") else None,
    }


def entry(key: str, label: str, href: str, icon: str, *, current: str) -> dict[str, Any]:
    return {"key": key, "label": label, "href": href, "icon": icon, "current": label == current}


def me(member: Member) -> dict[str, str]:
    words = (member.user.name or member.user.email).split()
    initials = "".join(word[0] for word in (words[0], *words[-1:])[: min(2, len(words))]).upper()
    return {
        "initials": initials,
        "name": str(member),
        "email": member.user.email,
        "workspace": member.workspace.name,
    }


def beat_words(own: Beat | None, member: Member, now: datetime) -> dict[str, Any]:
    """How long ago the clock rang; stale turns the head red; away tells of a gap in the last day."""
    local = windows.to_local(now, member.zone)
    if own is None or own.is_stale(now):
        last = windows.to_local(own.at, member.zone) if own else None
        return {"age_words": "", "stale": True, "words": sentences.stale(last, now=local), "away": None}
    age = max(0, int((now - own.at).total_seconds()))
    away = None
    if own.away_from and own.away_until and now - own.away_until < AWAY_SHOWN_FOR:
        gone, back = (windows.to_local(at, member.zone) for at in (own.away_from, own.away_until))
        away = sentences.away(gone, back, now=local, reminders=own.late)
    return {"age_words": f"{age} s ago", "stale": False, "words": sentences.beat(age), "away": away}


def standing(request: HttpRequest, member: Member) -> tuple[Beat | None, list[Act]]:
    """The clock's last beat, and the newest act that stands with the one just taken back (?undone=)."""
    found = rows.read(STANDING, beat.CLOCK, member.workspace_id, member.pk, taken_back(request))
    at, away_from, away_until, late = found[0][:4]
    ticked = Beat(name=beat.CLOCK, at=at, away_from=away_from, away_until=away_until, late=late) if at else None
    return ticked, [Act(id=pk, sentence=said, undone_at=undone) for *_, pk, said, undone in found if pk]


def taken_back(request: HttpRequest) -> int:
    back = request.GET.get("undone", "")
    return int(back) if back.isdecimal() and len(back) < 19 else 0


def undo_of(request: HttpRequest, acts: Sequence[Act]) -> tuple[dict[str, Any] | None, list[dict[str, Any]]]:
    """The newest act that still stands, `fresh` when the reader has just done it (?did=); and a slip for the one just
    taken back (?undone=), which is newer than any that stands."""
    undone = [act for act in acts if act.pk == taken_back(request) and act.undone_at]
    slips = [{"kind": "kept", "icon": "undo", "text": sentences.slip("undo", undone=act.sentence)} for act in undone]
    act = next((act for act in acts if act.undone_at is None), None)
    if act is None:
        return None, slips
    fresh = request.GET.get("did") == str(act.pk)
    return {"label": "Undo", "sentence": act.sentence, "id": act.pk, "fresh": fresh}, slips


def runs_script(request: HttpRequest) -> bool:
    """Whether this browser runs our script: it asks now, or said so in a cookie (static/js/app.js)."""
    return "HX-Request" in request.headers or request.COOKIES.get("script") == "1"


def one_token(request: HttpRequest) -> dict[str, Any]:
    """A context processor: the forms of a page share one masked token. Django would mask it anew for each."""
    return {"csrf_input": SimpleLazyObject(lambda: csrf_input(request))}


def show(request: HttpRequest, template: str, context: dict[str, Any], *, status: int = 200) -> HttpResponse:
    return render(request, template, context, status=status, using="jinja2")
