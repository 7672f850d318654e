"""Show a refusal as a page: what happened, what is safe, what to do.

The page holds what was typed, in a form that can be sent once more.
"""

from collections.abc import Collection, Sequence
from typing import Any, cast
from uuid import uuid4

from django.http import HttpRequest, HttpResponse

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.acts.undo import CannotUndo
from followthrough.followups.models import FollowUp
from followthrough.kit import clock
from followthrough.kit.database.trouble import KEPT
from followthrough.kit.errors import AlreadyDone, Overtaken, Refused, Unavailable
from followthrough.web.site.addresses import url
from followthrough.web.site.context import (
    FormAgain,
    LinkButton,
    Page,
    RefusedPage,
    SavedFirst,
    TypedField,
    UnavailablePage,
)
from followthrough.web.site.forms import client_key, next_page, redirect_after
from followthrough.web.site.layout import page, show
from followthrough.web.site.redirects import act_of_first_click
from followthrough.web.site.requests import SiteRequest
from followthrough.words.en import numbers
from followthrough.words.en.web import site as say

# Fields that people type into: the part of the name before the first dash ('next-voicemail'), label, several lines.
# All others are sent as hidden fields.
TYPED = {
    "line": (say.YOUR_LINE, True),
    "words": (say.WHAT_YOU_AGREED, True),
    "notes": ("Notes", True),
    "note": ("Note", True),
    "what": ("What", True),
    "about": (say.WHAT_ABOUT, True),
    "next": ("When", False),
    "when": ("When", False),
}
# Seconds after which the page of a busy database sends its form again.
SECONDS_BETWEEN_TRIES = 5
NEVER = ("csrfmiddlewaretoken", "client_key", "key")


def refusal(
    request: SiteRequest,
    error: Refused,
    *,
    followup: FollowUp | None = None,
    offer: Any = None,
    left_out: Collection[str] = (),
) -> HttpResponse:
    """409. `followup` is what the form was about: when another member was faster, the form goes on from how it is now,
    `offer` is what it would save then, and `left_out` are the names of fields that hold no longer."""
    if isinstance(error, AlreadyDone) and request.method == "POST":
        return redirect_after(next_page(request, url("today")), act_of_first_click(request))
    newest, saved = None, None
    if followup and request.member and isinstance(error, Overtaken):
        newest = FollowUp.objects.version_of(followup.pk)
        if faster := saved_first(request.member, newest, name=followup.contact.first):
            error, saved = faster
    context = RefusedPage(
        page(request, error.why),
        error,
        request.path,
        again=form_again(request, newest, left_out),
        label=label_of(error, newest),
        key="U" if isinstance(error, CannotUndo) else "",
        look=url("followup", followup.pk) if followup else "",
        offer=offer,
        saved=saved,
    )
    return show(request, "site/refused.jinja", context, status=409)


def label_of(error: Refused, newest: int | None) -> str:
    """Return the label of the button that sends the form again."""
    if isinstance(error, CannotUndo):
        return "Try again"
    return "Save" if newest is None else say.SAVE_MINE_TOO


def unavailable(request: HttpRequest, error: Unavailable) -> HttpResponse:
    """503: the database or the disk cannot do it now. The form keeps its client key, so that it counts once however
    often it is sent, and its page sends it again by itself where that may help (static/js/again.js).

    It works without the database and without a member, and says so on the bare page then.
    """
    again = form_again(request, keeps_key=True)
    if not again.can_send:
        error.safe = error.safe.replace(KEPT, say.NOTHING_CHANGED)
    context = UnavailablePage(
        frame_without_database(request, error.why),
        error,
        request.get_full_path(),
        again=again,
        seconds=SECONDS_BETWEEN_TRIES if error.passes else 0,
        actions=() if again.can_send else (
            LinkButton("Try again", request.get_full_path(), key="Enter", go=True), LinkButton("Today", url("today"))
        ),
    )  # fmt: skip
    answer = show(request, "site/unavailable.jinja", context, status=503)
    if error.passes:
        answer["Retry-After"] = str(SECONDS_BETWEEN_TRIES)
    return answer


def frame_without_database(request: HttpRequest, title: str) -> Page:
    """Return the frame of a page, the bare one if the database does not answer or holds what cannot be read."""
    if getattr(request, "member", None) is None:
        return Page(title)
    try:
        return page(cast(SiteRequest, request), title)
    except Exception:  # noqa: BLE001  the error that is shown is the first one
        return Page(title)


def form_again(
    request: HttpRequest, seen: int | None = None, left_out: Collection[str] = (), *, keeps_key: bool = False
) -> FormAgain:
    """The form as it was sent, without the fields `left_out`. `seen` is the act its follow-up stands on now, 0 when the
    follow-up is gone. `keeps_key`: the form is the same one again, not a new one."""
    key = ("client_key", client_key(request)) if keeps_key and client_key(request) else fresh_key()
    if request.method != "POST":
        return FormAgain(kept=[key])
    kept: list[tuple[str, str]] = []
    typed = []
    for name, values in request.POST.lists():
        if name in NEVER or name in left_out or "password" in name:
            continue
        if shown := typed_field(name, values):
            typed.append(shown)
        else:
            kept += [(name, value) for value in values]
    if seen is not None:
        kept = [(name, value) for name, value in kept if name != "seen"] + [("seen", str(seen))]
    return FormAgain([*kept, key], typed, can_send=seen != 0 and can_be_repeated(request))


def can_be_repeated(request: HttpRequest) -> bool:
    """Return False for a form with a password or a file: a page does not show them again."""
    return not request.FILES and not any("password" in name for name in request.POST)


def fresh_key() -> tuple[str, str]:
    return ("client_key", uuid4().hex)


def typed_field(name: str, values: Sequence[str]) -> TypedField | None:
    """The field as a person typed it; None for a hidden one, for an empty one and for the number of a person."""
    label, long = TYPED.get(name.split("-")[0], ("", False))
    written = [value for value in values if value.strip()]
    if not label or not written or (name == "next" and written[-1].removeprefix("-").isdecimal()):
        return None
    return TypedField(name, label, written[-1], long)


def saved_first(member: Member, seen: int, *, name: str) -> tuple[Refused, SavedFirst] | None:
    """(refusal, what is saved) for the act `seen` that was faster than the form; None for an act of nobody's.

    The refusal's title is short: what the act did stands in a row of its own.
    """
    act = Act.objects.visible_to(member).select_related("member__user").filter(pk=seen).first()
    if act is None or act.member is None:
        return None
    own = act.member == member
    who = "You" if own else act.member.first_name
    at, today = member.local(act.at), member.local(clock.now()).date()
    title = say.saved_elsewhere(name) if own else say.just_updated_by(who, name)
    saved = SavedFirst(say.who_and_when(who, numbers.moment_of(at, today)), str(act))
    return Overtaken(title, safe=say.YOURS_IS_SAFE, do=""), saved
