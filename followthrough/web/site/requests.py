"""The request that views get: Django's, with the acting member and the time the door noted."""

from datetime import datetime

from django.http import HttpRequest

from followthrough.accounts.models import Member


class MemberRequest(HttpRequest):
    """A request of a signed-in member. MemberMiddleware sets both before a view runs; `members_only` turns away
    requests without a member."""

    member: Member
    now: datetime
