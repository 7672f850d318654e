"""Types of the requests that views get: Django's, with the attributes that the middleware sets."""

from datetime import datetime

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from followthrough.accounts.models import Member


class SiteRequest(HttpRequest):
    """Any request. `member` is None for a visitor; `now` is the time when it was received, aware, in UTC."""

    member: Member | None
    now: datetime
    # The id of the try to sign in that this request is (web/site/outside/devices.py).
    sign_in_try: int | None
    htmx: HtmxDetails


class MemberRequest(SiteRequest):
    """A request of a signed-in member; views behind `members_only` get no other."""

    member: Member
