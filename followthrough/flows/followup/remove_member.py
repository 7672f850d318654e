"""Remove a member from the team: whatever they still follow up gets a new owner in the same act. One undo.

It stands beside the other verbs of a follow-up because a member may go only where each of theirs has somewhere to go.
"""

from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.flows.account.go_away import end_covers
from followthrough.flows.base.act_block import begin_act
from followthrough.flows.base.current_rows import lock_row
from followthrough.flows.base.repeat import again_if_ended
from followthrough.flows.followup.hand_over import AHEAD, hand_rows, lock_ahead, refuse_gone
from followthrough.followups.models import FollowUp
from followthrough.kit.errors import Refused
from followthrough.words.en.flows import followup as say


@again_if_ended
def remove_member(member: Member, *, to: Member | None = None, by: Member, now: datetime, client_key: str = "") -> Act:
    """Remove the member; `to` gets their follow-ups, those of deleted contacts too, and nobody is covered by them any
    more. Returns the act.

    Raises Refused for somebody who is no owner of the workspace, for the last owner, for a member who left already,
    for a new owner who cannot be, and where something has no new owner.
    """
    with begin_act(by, "remove_member", now=now, client_key=client_key) as act:
        member = lock_row(member, "user")
        refuse_removal(member, by=by)
        rows = lock_ahead(FollowUp.objects.owned_by(member))
        if rows:
            hand_rows(act, rows, new_owner(member, to, owned=len(rows)))
        act.before["member"] = {str(member.pk): {"left_at": None}}
        end_covers(act, member)
        Member.objects.filter(pk=member.pk).update(left_at=now)
        if rows:
            return act.finish(say.removed_and_handed(who=member, followups=len(rows), to=to))
        return act.finish(say.removed(member))


def new_owner(member: Member, to: Member | None, *, owned: int) -> Member:
    """Return the member who gets `owned` follow-ups. Raises Refused for nobody, the same member and one who left."""
    if to is None or to.pk == member.pk:
        raise Refused(say.still_owns(who=member, followups=owned), do=say.WHO_GETS_THEM)
    refuse_gone(to, member.workspace_id)
    return to


def refuse_removal(member: Member, *, by: Member) -> None:
    """Raise Refused where `by` may not remove the member."""
    if not by.is_owner:
        raise Refused(say.ONLY_OWNERS_REMOVE, do=say.ASK_AN_OWNER)
    if member.workspace_id != by.workspace_id or member.left_at:
        raise Refused(say.not_a_member(member), do=say.PICK_A_MEMBER)
    owners = Member.objects.visible_to(by).working().filter(role=Member.Role.OWNER)
    if member.is_owner and not owners.exclude(pk=member.pk).exists():
        raise Refused(say.LAST_OWNER, do=say.PICK_A_MEMBER)


def count_ahead(member: Member) -> int:
    """The number of follow-ups for which a new owner is needed before the member can be removed."""
    return FollowUp.objects.owned_by(member).filter(AHEAD).count()
