"""Find the follow-up that an address names, for the member who asks."""

from django.http import Http404

from followthrough.directory.one_followup import read_followup
from followthrough.followups.models import FollowUp
from followthrough.web.site.requests import MemberRequest


def followup_or_404(request: MemberRequest, pk: int) -> FollowUp:
    """The follow-up with its person, its owner and `is_promised`. Raises Http404 when the member may not see it."""
    found = read_followup(request.member, pk)
    if found is None:
        raise Http404
    return found
