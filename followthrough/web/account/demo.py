"""Enter and leave the demo; leaving it deletes the demo workspace."""

from django.http import HttpResponse
from django.urls import path
from django.views.decorators.http import require_POST

from followthrough.flows.system import demo
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import redirect_after
from followthrough.web.site.requests import MemberRequest


@require_POST
@members_only
def enter_demo(request: MemberRequest) -> HttpResponse:
    request.session["workspace"] = demo.make_demo(by=request.member, now=request.now).pk
    return redirect_after(url("today"))


@require_POST
@members_only
def leave_demo(request: MemberRequest) -> HttpResponse:
    demo.remove_demo(by=request.member)
    request.session.pop("workspace", None)
    return redirect_after(url("today"))


urls = [
    path("demo/in", enter_demo, name="demo_in"),
    path("demo/out", leave_demo, name="demo_out"),
]
