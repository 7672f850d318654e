"""Find the follow-up that an address names, for the member who asks."""

from django.shortcuts import get_object_or_404

from followthrough.followups.models import FollowUp
from followthrough.promises.models import has_open_promise_of_ours
from followthrough.web.site.requests import MemberRequest


def followup_or_404(request: MemberRequest, pk: int) -> FollowUp:
    """The follow-up with its person, its owner and `is_promised`. Raises Http404 when the member may not see it."""
    rows = FollowUp.objects.visible_to(request.member).select_related("contact__organization", "owner")
    return get_object_or_404(rows.annotate(is_promised=has_open_promise_of_ours()), pk=pk, contact__deleted_at=None)
