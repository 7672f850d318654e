"""Settings of a member and, for the owner, the team; the list of keys, and the phone's More as a page."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpResponse
from django.urls import path
from django.views.decorators.http import require_POST

from followthrough.accounts import links
from followthrough.accounts.models import Member
from followthrough.flows.account.change_settings import Settings, change_settings
from followthrough.flows.account.open_workspace import wrong_email
from followthrough.flows.base.invalid import Unfit
from followthrough.kit.errors import AlreadyDone
from followthrough.web.account.country_and_zone import zone_names
from followthrough.web.site.auth import members_only
from followthrough.web.site.context import Slip
from followthrough.web.site.forms import client_key, done, fresh_fields, words
from followthrough.web.site.layout import page, show
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en import load_words

FIELDS = ("name", "phone", "zone", "day_starts", "day_ends", "minutes_a_day")
THEMES = {"": "As the system", "light": "Light", "dark": "Dark"}
SAVED = {"you": "Your settings are saved.", "password": "Your password is changed.", "theme": "Saved."}
A_YEAR = 60 * 60 * 24 * 365


@members_only
def home(request: MemberRequest) -> HttpResponse:
    typed: dict[str, Any] = as_kept(request.member)
    errors: dict[str, str] = {}
    if request.method == "POST":
        typed = words(request, *FIELDS) | {"keys_on": "keys_on" in request.POST}
        try:
            change_settings(request.member, Settings(**typed), now=request.now, client_key=client_key(request))
        except Unfit as error:
            errors = error.errors
        except AlreadyDone:
            pass
        if not errors:
            return done("/settings?saved=you")
    return draw(request, typed, errors, status=422 if errors else 200)


def as_kept(member: Member) -> dict[str, Any]:
    return {
        "name": member.user.name,
        "phone": member.phone,
        "zone": member.zone,
        "day_starts": str(member.day_starts),
        "day_ends": str(member.day_ends),
        "minutes_a_day": str(member.minutes_a_day),
        "keys_on": member.keys_on,
    }


def draw(
    request: MemberRequest, typed: dict[str, Any], errors: dict[str, str], *, status: int = 200, **more: Any
) -> HttpResponse:
    saved = SAVED.get(request.GET.get("saved", ""))
    slips = [Slip("kept", saved)] if saved else []
    team = Member.objects.visible_to(request.member).working().select_related("user").order_by("joined_at", "pk")
    context = {
        "page": page(request, "Settings", slips=slips),
        "typed": typed,
        "errors": errors,
        "fields": fresh_fields(),
        "zones": zone_names(),
        "pace": load_words.learned(request.member.pace),
        "themes": list(THEMES.items()),
        "theme": theme_of(request),
        "team": [{"name": str(row), "email": row.user.email, "role": row.role} for row in team],
        "is_owner": request.member.is_owner,
        "in_demo": request.member.workspace.demo_of_id is not None,
        "invited": None,
        "invite_email": "",
    }
    return show(request, "account/settings.jinja", context | more, status=status)


@members_only
@require_POST
def theme(request: MemberRequest) -> HttpResponse:
    """Kept in a cookie, so that a page comes in the right colors without a script."""
    chosen = request.POST.get("theme", "")
    answer = done("/settings?saved=theme#look")
    if chosen in ("light", "dark"):
        secure = settings.SESSION_COOKIE_SECURE
        answer.set_cookie("theme", chosen, max_age=A_YEAR, secure=secure, httponly=True, samesite="Lax")
    else:
        answer.delete_cookie("theme")
    return answer


def theme_of(request: MemberRequest) -> str:
    kept = request.COOKIES.get("theme", "")
    return kept if kept in THEMES else ""


@members_only
@require_POST
def invite(request: MemberRequest) -> HttpResponse:
    """The link is shown once, here; there is no mail server to need. Only an owner invites."""
    member = request.member
    if not member.is_owner or member.workspace.demo_of_id is not None:
        raise Http404
    email = request.POST.get("email", "").strip().lower()
    here = Member.objects.visible_to(member).working().filter(user__email=email).exists()
    wrong = wrong_email(email) or ("They are here already." if here else "")
    if wrong:
        return draw(request, as_kept(member), {"email": wrong}, status=422, invite_email=email)
    secret = links.make_link("invite", now=request.now, workspace=member.workspace, email=email)
    link = request.build_absolute_uri(f"/invite/{secret}")
    return draw(request, as_kept(member), {}, invited={"email": email, "link": link})


urls = [
    path("settings", home, name="settings"),
    path("settings/theme", theme, name="theme"),
    path("settings/invite", invite, name="invite_member"),
]
