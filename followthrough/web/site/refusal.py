"""Show a refusal as a page: what happened, what is safe, what to do.

The page holds what was typed, in a form that can be sent once more.
"""

from collections.abc import Collection, Sequence
from typing import Any
from uuid import uuid4

from django.http import HttpRequest, HttpResponse

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.followups.models import FollowUp
from followthrough.kit.errors import AlreadyDone, Overtaken, Refused
from followthrough.web.site.addresses import url
from followthrough.web.site.context import FormAgain, RefusedPage, TypedField
from followthrough.web.site.forms import next_page, redirect_after
from followthrough.web.site.layout import page, show
from followthrough.web.site.redirects import act_of_first_click
from followthrough.web.site.requests import SiteRequest

# Fields that people type into: the part of the name before the first dash ('next-voicemail'), label, several lines.
# All others are sent as hidden fields.
TYPED = {
    "line": ("Your line", True),
    "words": ("What you agreed", True),
    "notes": ("Notes", True),
    "note": ("Note", True),
    "what": ("What", True),
    "about": ("What about", True),
    "next": ("When", False),
    "when": ("When", False),
}
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
    newest = None
    if followup and request.member and isinstance(error, Overtaken):
        newest = FollowUp.objects.version_of(followup.pk)
        error = in_own_other_window(request.member, error, newest)
    context = RefusedPage(
        page(request, error.why),
        error,
        request.path,
        again=form_again(request, newest, left_out),
        label="Save" if newest is None else "Save it as well",
        look=url("followup", followup.pk) if followup else "",
        offer=offer,
    )
    return show(request, "site/refused.jinja", context, status=409)


def form_again(request: HttpRequest, seen: int | None = None, left_out: Collection[str] = ()) -> FormAgain:
    """The form as it was sent, without the fields `left_out`. `seen` is the act its follow-up stands on now, 0 when the
    follow-up is gone."""
    if request.method != "POST":
        return FormAgain(kept=[fresh_key()])
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
    return FormAgain([*kept, fresh_key()], typed, can_send=seen != 0)


def fresh_key() -> tuple[str, str]:
    return ("client_key", uuid4().hex)


def typed_field(name: str, values: Sequence[str]) -> TypedField | None:
    """The field as a person typed it; None for a hidden one, for an empty one and for the number of a person."""
    label, long = TYPED.get(name.split("-")[0], ("", False))
    written = [value for value in values if value.strip()]
    if not label or not written or (name == "next" and written[-1].isdecimal()):
        return None
    return TypedField(name, label, written[-1], long)


def in_own_other_window(member: Member, error: Refused, seen: int) -> Refused:
    """Return the refusal in other words when the newer act is the member's own, saved in another window."""
    mine = Act.objects.visible_to(member).filter(pk=seen, member=member).first()
    if mine is None:
        return error
    return Overtaken(f"You have saved something in another window since: “{mine}”", safe=error.safe, do=error.do)
