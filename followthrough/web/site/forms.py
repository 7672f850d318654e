"""What comes with every form: its client key, and where to go when it is done."""

from uuid import uuid4

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme

from followthrough.acts.models import Act


def fresh_fields() -> list[tuple[str, str]]:
    """Hidden fields of a form that acts: a new client key, so that a double click counts once."""
    return [("client_key", uuid4().hex)]


def client_key(request: HttpRequest) -> str:
    return (request.POST.get("client_key") or request.POST.get("key") or "")[:64]


def seen(request: HttpRequest) -> int | None:
    """The act the reader's page stood on; none for a form without it."""
    typed = request.POST.get("seen", "")
    return int(typed) if typed.isdecimal() and len(typed) < 19 else None


def words(request: HttpRequest, *names: str) -> dict[str, str]:
    """What was typed into the fields of these names, ends trimmed."""
    return {name: plain(request.POST.get(name, "")) for name in names}


def plain(typed: str) -> str:
    """Without the one sign PostgreSQL cannot keep, ends trimmed."""
    return typed.replace("\0", "").strip()


def done(to: str, act: Act | None = None) -> HttpResponse:
    """After a POST: the page to read next, with the act that can be taken back."""
    path, sharp, place = to.partition("#")
    if act is not None:
        path += ("&" if "?" in path else "?") + f"did={act.pk}"
    answer = HttpResponseRedirect(path + sharp + place)
    answer.status_code = 303
    return answer


def then(request: HttpRequest, otherwise: str) -> str:
    """Where the form asked to go next, if that is one of our own pages."""
    to = request.POST.get("then") or request.GET.get("then") or ""
    return to if url_has_allowed_host_and_scheme(to, allowed_hosts=None) else otherwise
