"""For a watcher: the pages answer, and how long ago the clock rang. Nothing else is told."""

from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.cache import never_cache

from followthrough.ledger import beat


@never_cache
def health(request: HttpRequest) -> HttpResponse:
    """200 while the clock rings, 503 when it is silent."""
    now, own = request.now, beat.last()  # type: ignore[attr-defined]
    if own is None or own.is_stale(now):
        return HttpResponse("The clock is silent.\n", status=503, content_type="text/plain")
    age = max(0, int((now - own.at).total_seconds()))
    return HttpResponse(f"ok\nclock {age} s ago\n", content_type="text/plain")


urls = [path("health", health, name="health")]
