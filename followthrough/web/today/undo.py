"""Take back one's newest act, and show the person it was about again."""

from urllib.parse import parse_qsl, urlencode, urlsplit

from django.http import HttpResponse
from django.urls import path
from django.views.decorators.http import require_POST

from followthrough.acts.models import Act
from followthrough.flows.history import undo as undoing
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import done, then
from followthrough.web.site.redirects import is_list, is_ours
from followthrough.web.site.requests import MemberRequest


@members_only
@require_POST
def undo(request: MemberRequest) -> HttpResponse:
    meant = request.POST.get("act", "")
    wanted = int(meant) if meant.isdecimal() else None
    act = undoing.undo(by=request.member, now=request.now, act_id=wanted, waits=False)
    return done(f"/import/{act.pk}/back" if act.verb == "import" else back(request, act))


def back(request: MemberRequest, act: Act) -> str:
    """The page one came from; on Today and in Focus at the person the act was about."""
    came = urlsplit(request.headers.get("Referer", ""))
    here = f"{came.path}?{came.query}" if came.netloc == request.get_host() and is_ours(came.path) else "/"
    path_, _, query = then(request, here).partition("?")
    asked = {name: value for name, value in parse_qsl(query) if name not in ("did", "undone", "p")}
    subject = next(iter(act.before.get("followup", {})), "") or next(iter(act.made.get("followup", [])), "")
    if is_list(path_) and subject:
        asked["p"] = str(subject)
    asked["undone"] = str(act.pk)
    return f"{path_}?{urlencode(asked)}" + ("#p" if path_ == "/" and subject else "")


urls = [path("undo", undo, name="undo")]
