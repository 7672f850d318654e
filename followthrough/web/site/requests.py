"""The requests that views get: Django's, with what the middleware adds before a view runs."""

from datetime import datetime

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from followthrough.accounts.models import Member


class SiteRequest(HttpRequest):
    """A request of anybody. `member` is None for a visitor; `now` is the time the request came in, aware, in UTC."""

    member: Member | None
    now: datetime
    htmx: HtmxDetails


class MemberRequest(SiteRequest):
    """A request of a signed-in member; `members_only` turns the others away."""

    member: Member
