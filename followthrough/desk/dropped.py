"""Count the follow-ups that break the one law. The page and `doctor` show the number, which must be 0."""

from followthrough.accounts.models import Member, Workspace
from followthrough.followups.models import FollowUp
from followthrough.kit import sql

# Every open promise is compared with its step, so the time grows with the open promises. Their index holds what is
# needed of them; the contact is looked at last.
FORGOTTEN_SQL = """
    SELECT p.followup_id FROM followthrough_promise p CROSS JOIN followthrough_followup f
    WHERE p.workspace_id = %s AND p.state = 'open' AND p.side IN ('ours', 'theirs') AND f.id = p.followup_id
    AND (f.state = 'closed' OR (p.side = 'ours' AND NOT f.is_waiting AND p.due_by < f.next_by))
    AND EXISTS (SELECT 1 FROM followthrough_contact c WHERE c.id = f.contact_id AND c.deleted_at IS NULL)
"""


def count_dropped(workspace: Workspace) -> int:
    """The number of dropped follow-ups.

    The database itself refuses a follow-up without date or owner. Counted is what only several rows can break: an open
    step of a member who left, an open promise on a closed follow-up, a promise of ours due before its step.
    """
    mine = FollowUp.objects.filter(workspace=workspace, contact__deleted_at=None)
    # Ids first: a join would scan every open step.
    gone = list(Member.objects.filter(workspace=workspace, left_at__isnull=False).values_list("pk", flat=True))
    left = mine.filter(state="open", owner__in=gone)
    forgotten = sql.read_rows(FORGOTTEN_SQL, workspace.pk)
    return len({*left.values_list("pk", flat=True), *(pk for (pk,) in forgotten)})
