"""The one law, counted: how many balls were dropped. It should be none; the page and `doctor` both say so."""

from django.db.models import F, Q

from followthrough.accounts.models import Member, Workspace
from followthrough.followups.models import FollowUp
from followthrough.promises.models import Promise


def dropped(workspace: Workspace) -> int:
    """Follow-ups nobody will pick up, counted once each.

    What the database itself refuses (no date, no owner) is not among them; what several rows together can break is: an
    open step of somebody who left, a promise left open on what rests, a promise due before its step.
    """
    mine = FollowUp.objects.filter(workspace=workspace, contact__deleted_at=None)
    # Asked for by name: a join would go through every open step.
    gone = list(Member.objects.filter(workspace=workspace, left_at__isnull=False).values_list("pk", flat=True))
    left = mine.filter(state="open", owner__in=gone)
    owed = Promise.objects.filter(workspace=workspace, state="open", followup__contact__deleted_at=None)
    forgotten = owed.filter(
        Q(followup__state="closed") | Q(side="ours", followup__is_waiting=False, due_by__lt=F("followup__next_by"))
    )
    return len({*left.values_list("pk", flat=True), *forgotten.values_list("followup_id", flat=True)})
