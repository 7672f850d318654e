"""The frame around every signed-in page: the menu, the state of the clock, undo. It takes one statement."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache, cached_property
from typing import Any, NamedTuple

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from markupsafe import Markup

from followthrough.accounts.models import Member
from followthrough.consent.first_talk import to_ask
from followthrough.kit import sql
from followthrough.ledger import heartbeat
from followthrough.ledger.models import Heartbeat
from followthrough.web.site.addresses import url
from followthrough.web.site.context import (
    AskedOnce,
    ClockStatus,
    Message,
    NavLink,
    Page,
    SignedInMember,
    UndoButton,
    as_names,
)
from followthrough.web.site.forms import ASK, id_in
from followthrough.web.site.requests import SiteRequest
from followthrough.words import sentences
from followthrough.words.en.web import contact as contact_words
from followthrough.words.en.web import site as say

# The menu: letter after G, label, name of the view, icon. The first two are tabs on a phone.
NAV = (
    ("T", "Today", "today", "today"),
    ("P", "People", "people", "people"),
    ("W", "Waiting", "waiting", "wait"),
    ("U", "Upcoming", "upcoming", "day"),
    ("R", "Promises", "promises", "promise"),
)
# Further pages, listed under More on a phone: label, name of the view, icon.
MORE = (
    ("Upcoming", "upcoming", "day"),
    ("Promises", "promises", "promise"),
    ("Plan", "plan", "check"),
    ("Events", "events", "day"),
    (say.SEQUENCES, "sequences", "share"),
    (say.TEMPLATES, "templates", "note"),
    (say.MATERIALS, "materials", "copy"),
    (say.LETTERS, "letters", "letter"),
    (say.IMPORT, "import", "import"),
    ("Deleted", "deleted", "undo"),
)
# The newest heartbeat, the error of the nightly backup, and the newest act that is not undone, in one statement. The
# columns of an act that hold its rows are left out: an import has thousands.
CLOCK_AND_NEWEST_ACTS = """
    SELECT b.at, b.away_from, b.away_until, b.late, k.last_error, a.id, a.sentence, a.undone_at, a.verb
    FROM (SELECT 1 AS one) AS here
    LEFT JOIN followthrough_heartbeat b ON b.name = %s
    LEFT JOIN followthrough_heartbeat k ON k.name = %s
    LEFT JOIN (
        SELECT id, sentence, undone_at, verb FROM followthrough_act
        WHERE workspace_id = %s AND member_id = %s AND verb <> 'part' AND (undone_at IS NULL OR id = %s)
        ORDER BY id DESC LIMIT 2
    ) AS a ON 1 = 1
    ORDER BY a.id DESC
"""
# The link beside Undo after a line was saved at once, by what may have to be put right.
SAVED_LINE_ASKS = {"also": say.ALSO_OR_INSTEAD, "who": say.SOMEONE_YOU_KNOW, "check": say.CHECK_WHAT_WAS_READ}
AWAY_SHOWN_FOR = timedelta(hours=24)
# The cookie that holds the gap whose sentence was closed.
AWAY_SEEN = "away"


class NewestAct(NamedTuple):
    """The columns of an act that the frame shows."""

    id: int
    sentence: str
    undone_at: datetime | None
    verb: str


def page(
    request: SiteRequest, title: str, *, current: str = "", body_class: str = "", messages: Sequence[Message] = ()
) -> Page:
    """Return the frame of a page. `current` is the label of its link in the menu, '' for none."""
    member = request.member
    if member is None:
        return Page(title, body_class=body_class, messages=messages)
    ticked, failure, acts = clock_and_newest_acts(request, member)
    undo, undone = undo_button(request, acts)
    theme = request.COOKIES.get("theme")
    return Page(
        title,
        body_class=body_class,
        nav=nav_links(current),
        more=more_links(),
        me=signed_in_member(member),
        clock=unseen(clock_status(ticked, member, request.now), request),
        backup=sentences.backup_failed_line(failure) if failure and member.is_owner else "",
        messages=[*messages, *undone],
        undo=undo,
        asks=first_talk_question(request, member),
        demo=member.workspace.demo_of_id is not None,
        keys_on=member.keys_on,
        theme=theme if theme in ("light", "dark") else None,
    )


@cache
def nav_links(current: str) -> tuple[NavLink, ...]:
    return tuple(NavLink(label, url(name), icon, key, label == current) for key, label, name, icon in NAV)


@cache
def more_links() -> tuple[NavLink, ...]:
    return tuple(NavLink(label, url(name), icon) for label, name, icon in MORE)


def signed_in_member(member: Member) -> SignedInMember:
    words = (member.user.name or member.user.email).split()
    initials = "".join(word[0] for word in (words[0], *words[-1:])[: min(2, len(words))]).upper()
    return SignedInMember(initials, str(member), member.user.email, member.workspace.name)


def clock_status(own: Heartbeat | None, member: Member, now: datetime) -> ClockStatus:
    """Return the time since the last tick, whether the clock has stopped, and a sentence about a gap in the last day
    in which reminders came late. A computer that slept and missed nothing is not worth a word."""
    local = member.local(now)
    if own is None or own.is_stale(now):
        last = member.local(own.at) if own else None
        said = sentences.wrong_clock_line(last, now=local) if last and last > local else None
        return ClockStatus(age_words="", stale=True, words=said or sentences.silent_clock_line(last, now=local))
    age = max(0, int((now - own.at).total_seconds()))
    away, gap = None, ""
    if own.late and own.away_from and own.away_until and timedelta(0) <= now - own.away_until < AWAY_SHOWN_FOR:
        gone, back = member.local(own.away_from), member.local(own.away_until)
        away = sentences.clock_was_away_line(gone, back, now=local, reminders=own.late)
        gap = f"{own.away_until.timestamp():.0f}"
    return ClockStatus(say.seconds_ago(age), stale=False, words=sentences.heartbeat_line(age), away=away, away_id=gap)


def unseen(status: ClockStatus, request: SiteRequest) -> ClockStatus:
    """Return the status without a gap whose sentence the reader has closed."""
    closed = status.away_id and request.COOKIES.get(AWAY_SEEN) == status.away_id
    return replace(status, away=None) if closed else status


def clock_and_newest_acts(request: SiteRequest, member: Member) -> tuple[Heartbeat | None, str, list[NewestAct]]:
    """Return the last heartbeat, the error of the last nightly backup, and the newest act that is not undone with the
    one just undone (?undone=)."""
    names = (heartbeat.CLOCK_NAME, heartbeat.BACKUP_NAME)
    found = sql.read_rows(CLOCK_AND_NEWEST_ACTS, *names, member.workspace_id, member.pk, undone_act_id(request))
    at, away_from, away_until, late, failure = found[0][:5]
    ticked = None
    if at:
        ticked = Heartbeat(name=heartbeat.CLOCK_NAME, at=at, away_from=away_from, away_until=away_until, late=late)
    acts = [NewestAct(*row[5:]) for row in found if row[5]]
    return ticked, failure or "", acts


def undone_act_id(request: SiteRequest) -> int:
    """Return the id of the act that the reader has just undone, 0 for none."""
    return id_in(request.GET, "undone") or 0


def undo_button(request: SiteRequest, acts: Sequence[NewestAct]) -> tuple[UndoButton | None, list[Message]]:
    """Return a button for the newest act that can be undone, and a message about the one just undone (?undone=)."""
    undone = [act for act in acts if act.id == undone_act_id(request) and act.undone_at]
    slips = [Message("kept", sentences.message_after("undo", undone=act.sentence), icon="undo") for act in undone]
    act = next((act for act in acts if act.undone_at is None), None)
    if act is None:
        return None, slips
    fresh = request.GET.get("did") == str(act.id)
    change = f"{url('new')}?of={act.id}" if fresh and act.verb == "capture" else ""
    label = SAVED_LINE_ASKS.get(request.GET.get("asks", ""), "Change")
    return UndoButton(act.id, act.sentence, fresh=fresh, change=change, asks=label), slips


def first_talk_question(request: SiteRequest, member: Member) -> AskedOnce | None:
    """Return the question that is asked beside the page after a first talk (?ask=), None on any other page.

    It takes one statement where it is asked, and none elsewhere.
    """
    asked = id_in(request.GET, ASK)
    found = to_ask(member, asked) if asked else None
    if found is None:
        return None
    query = request.GET.copy()
    del query[ASK]
    here = f"{request.path}?{query.urlencode()}" if query else request.path
    return AskedOnce(contact_words.how_reached(found.first), url("how_reached", found.contact_id, then=here), here)


class WrittenOnce:
    """HTML that is made when a page first writes it; a page without a form needs no token."""

    def __init__(self, make: Callable[[], str]) -> None:
        self.make = make

    @cached_property
    def html(self) -> Markup:
        return Markup(self.make())  # noqa: S704  made of a token, which has letters and digits only

    def __html__(self) -> Markup:
        return self.html


def one_token(request: HttpRequest) -> dict[str, Any]:
    """Return one masked CSRF token for all forms and scripts of a page (a context processor); Django would mask it for
    each. It is masked anew for each request."""
    token = WrittenOnce(lambda: get_token(request))
    field = WrittenOnce(lambda: f'<input type="hidden" name="csrfmiddlewaretoken" value="{token.html}">')
    return {"csrf_token": token, "csrf_input": field}


def show(request: HttpRequest, template: str, context: object, *, status: int = 200) -> HttpResponse:
    """Render a template with a context: a dataclass whose fields are the names that the template uses."""
    return render(request, template, as_names(context), status=status, using="jinja2")
