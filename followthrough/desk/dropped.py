"""Count the follow-ups that break the one law. The page and `doctor` show the number, which must be 0."""

from django.db.models import F, Q

from followthrough.accounts.models import Member, Workspace
from followthrough.followups.models import FollowUp
from followthrough.promises.models import Promise


def count_dropped(workspace: Workspace) -> int:
    """The number of dropped follow-ups.

    The database itself refuses a follow-up without date or owner. Counted is what only several rows can break: an open
    step of a member who left, an open promise on a closed follow-up, a promise of ours due before its step.
    """
    mine = FollowUp.objects.filter(workspace=workspace, contact__deleted_at=None)
    # Ids first: a join would scan every open step.
    gone = list(Member.objects.filter(workspace=workspace, left_at__isnull=False).values_list("pk", flat=True))
    left = mine.filter(state="open", owner__in=gone)
    owed = Promise.objects.filter(workspace=workspace, state="open", followup__contact__deleted_at=None)
    forgotten = owed.filter(
        Q(followup__state="closed") | Q(side="ours", followup__is_waiting=False, due_by__lt=F("followup__next_by"))
    )
    return len({*left.values_list("pk", flat=True), *forgotten.values_list("followup_id", flat=True)})
