"""Find the follow-up that an address names, for the member who asks."""

from django.http import Http404

from followthrough.directory.one_followup import offered_followup, read_followup
from followthrough.followups.models import FollowUp
from followthrough.web.site.requests import MemberRequest


def followup_or_404(request: MemberRequest, pk: int, *, offered: bool = False) -> FollowUp:
    """The follow-up with its person, its owner and `is_promised`. Raises Http404 when the member may not see it.

    With `offered` the negative id of a contact is the follow-up that Today offers with them, which is not stored.
    """
    is_offer = offered and pk < 0
    member = request.member
    found = offered_followup(member, -pk, day=member.day_of(request.now)) if is_offer else read_followup(member, pk)
    if found is None:
        raise Http404
    return found
