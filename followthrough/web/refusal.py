"""A refusal as a page, or as the fragment a script asked for: what happened, what is safe, what to do."""

from django.http import HttpRequest, HttpResponse

from followthrough.kit.errors import AlreadyDone, Refused
from followthrough.web.page import page, show


def refusal(request: HttpRequest, error: Refused) -> HttpResponse:
    """409: nothing was changed, and what was typed is still in the form that sent it."""
    if isinstance(error, AlreadyDone) and request.method == "POST":
        from django.shortcuts import redirect

        return redirect(request.POST.get("then") or "/")
    return show(request, "refused.jinja", {"page": page(request, error.why), "error": error}, status=409)
