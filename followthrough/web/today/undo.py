"""Undo the member's newest act, and show the person it was about."""

from urllib.parse import parse_qsl, urlencode

from django.http import Http404, HttpResponse
from django.urls import path
from django.views.decorators.http import require_POST

from followthrough.acts.models import Act
from followthrough.flows.history.undo import undo_newest
from followthrough.segments.long_acts import long_act_of
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import next_page, number_in, redirect_after
from followthrough.web.site.redirects import address_in, is_list, is_own_address
from followthrough.web.site.requests import MemberRequest

# Names in a query that are about an earlier act or person.
DROPPED = ("did", "undone", "p")


@members_only
@require_POST
def undo(request: MemberRequest) -> HttpResponse:
    """Undo the act in the form's field `act`, the newest one without that field."""
    came = next_page(request, came_from(request))  # before the act is undone: a header may be unreadable
    if "act" in request.POST and number_in(request.POST, "act") is None:
        raise Http404
    act = undo_newest(by=request.member, now=request.now, act_id=number_in(request.POST, "act"), waits=False)
    if act.verb == "import":
        return redirect_after(url("import_back", act.pk))
    long = long_act_of(act)
    return redirect_after(url("long_act", long.pk) if long else page_after_undo(came, act))


def page_after_undo(came: str, act: Act) -> str:
    """Return the page that the form `came` from; on Today and in Focus with the person of the act."""
    path_, _, query = came.partition("?")
    asked = {name: value for name, value in parse_qsl(query) if name not in DROPPED}
    followup = act.first_of("followup")
    if is_list(path_) and followup:
        asked["p"] = str(followup)
    asked["undone"] = str(act.pk)
    return f"{path_}?{urlencode(asked)}" + ("#p" if path_ == url("today") and followup else "")


def came_from(request: MemberRequest) -> str:
    """Return the page of this site that the form was sent from, Today without a Referer."""
    came = address_in(request, "Referer")
    return (
        f"{came.path}?{came.query}" if came.netloc == request.get_host() and is_own_address(came.path) else url("today")
    )


urls = [path("undo", undo, name="undo")]
