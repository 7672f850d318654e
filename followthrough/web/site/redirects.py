"""Answer a form that was saved: run its flow once, then redirect to the next person or to the page it came from."""

from collections.abc import Callable
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit

from django.http import HttpRequest, HttpResponse

from followthrough.acts.models import Act
from followthrough.consent.first_talk import to_ask
from followthrough.kit.errors import AlreadyDone
from followthrough.web.site.addresses import url
from followthrough.web.site.forms import client_key, is_own_path, next_page, redirect_after, step_in
from followthrough.web.site.requests import MemberRequest, SiteRequest

# Names of the pages that show one person of a list.
LISTS = ("today", "focus")


def next_address(request: HttpRequest, otherwise: str) -> str:
    """Return the address that the form named; on Today and in Focus with the person that it named as next."""
    to = next_page(request, otherwise)
    address, _, place = to.partition("#")
    path, _, query = address.partition("?")
    if not is_list(path):
        return to
    asked = dict(parse_qsl(query))
    if minutes := request.POST.get("minutes", ""):
        asked["minutes"] = minutes
    if asked.get("minutes") == "all":
        asked.pop("minutes")
    after = step_in(request.POST, "next")
    if after is not None:
        asked = {"p": str(after)} | {name: value for name, value in asked.items() if name != "p"}
    address = f"{path}?{urlencode(asked)}" if asked else path
    place = place or ("p" if path == url("today") and after is not None else "")
    return address + (f"#{place}" if place else "")


def is_list(path: str) -> bool:
    """Return True for the paths of Today and Focus, where `p` in the query is the person shown."""
    return path in [url(name) for name in LISTS]


def run_act(request: MemberRequest, flow: Callable[[], Act | None], otherwise: str) -> HttpResponse:
    """Run `flow` and answer 303 to the page that the form named, else to `otherwise`, with the act to undo.

    A second click gets the answer of the first. RefusedMiddleware answers a Refused (409).
    """
    return redirect_after(next_page(request, otherwise), act_once(request, flow))


def talked_first(request: MemberRequest, act: Act | None) -> int | None:
    """Return the contact to be asked how they like to be reached, after an act that logged a talk; one statement."""
    found = to_ask(request.member, act.contact_id) if act and act.contact_id and "touch" in act.made else None
    return found.contact_id if found else None


def act_once(request: MemberRequest, flow: Callable[[], Act | None]) -> Act | None:
    """Return the act that `flow` makes, or the one that the first click of the same form made."""
    try:
        return flow()
    except AlreadyDone:
        return act_of_first_click(request)


def act_of_first_click(request: SiteRequest) -> Act | None:
    """Return the act that was saved with the form's client key; None without one, and for a visitor."""
    if request.member is None:
        return None
    return Act.objects.visible_to(request.member).filter(client_key=client_key(request)).first()


def address_in(request: HttpRequest, header: str) -> SplitResult:
    """Return the parts of the address in a header; empty parts for an address that nobody can read ('http://[::1')."""
    try:
        return urlsplit(request.headers.get(header, ""))
    except ValueError:
        return urlsplit("")


def is_own_address(address: str) -> bool:
    return is_own_path(address)
