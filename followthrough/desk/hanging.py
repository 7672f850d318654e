"""Count what hangs open on people who are gone, where no page shows it. `doctor` adds it to the dropped."""

from django.db.models import F, Q

from followthrough.accounts.models import Workspace
from followthrough.followups.models import FollowUp
from followthrough.promises.models import Promise

# An act on a member's own settings writes all their open steps, also those that come back with a deleted person.
OWN_SETTINGS = "zone"


def count_hanging(workspace: Workspace) -> int:
    """The number of open follow-ups, and of follow-ups with an open promise, that are out of sight for good.

    Everything of a merged person belongs to who stays. What was open when a person was deleted comes back with them, so
    only what was begun or written after that is counted.
    """
    followups = FollowUp.objects.filter(workspace=workspace)
    of_merged = Q(contact__merged_into__isnull=False)
    since = Q(changed_by_id__gt=F("contact__changed_by_id")) & ~Q(changed_by__verb=OWN_SETTINGS)
    after = Q(contact__deleted_at__isnull=False) & (since | Q(opened_at__gt=F("contact__deleted_at")))
    found = set(followups.filter(of_merged | after, state="open").values_list("pk", flat=True))
    owed = Promise.objects.open().filter(workspace=workspace)
    promised_after = Q(followup__contact__deleted_at__isnull=False, made_at__gt=F("followup__contact__deleted_at"))
    hidden = owed.filter(Q(followup__contact__merged_into__isnull=False) | promised_after)
    return len(found | set(hidden.values_list("followup_id", flat=True)))
