"""Add a colleague to a workspace at once, without an invitation; they sign in by a link."""

from datetime import datetime

from followthrough.accounts.models import Member, User
from followthrough.acts.models import MEMBER, Act
from followthrough.flows.account.change_zone import zone_error
from followthrough.flows.account.join import add_member
from followthrough.flows.account.open_workspace import email_error
from followthrough.flows.base.act_block import begin_act
from followthrough.flows.base.invalid import refuse_invalid
from followthrough.flows.base.repeat import again_if_ended
from followthrough.kit import zones
from followthrough.kit.errors import Refused
from followthrough.words.en.flows import account as say


@again_if_ended
def add_colleague(
    email: str, *, name: str, zone: str = "", by: Member, now: datetime, client_key: str = ""
) -> tuple[Act, Member]:
    """Add a member with a name and a time zone ('' is the workspace's). Returns the act and the member.

    A member who left comes back. Undo does not reach the act. Raises InvalidFields for wrong values, Refused in a demo,
    for somebody who is no owner, for a member who is here, and for a user of other workspaces, who must join by
    themselves: whoever knows the password of that account would come in with them.
    """
    email, zone = email.strip().lower(), zones.zone_named(zone) if zone else ""
    refuse_invalid(
        {
            "email": email_error(email),
            "name": "" if name.strip() else say.THEIR_NAME,
            "zone": zone_error(zone) if zone else "",
        }
    )
    with begin_act(by, MEMBER, now=now, client_key=client_key) as act:
        refuse_adding(email, by=by)
        user = User.objects.filter(email=email).first() or User.objects.make(email=email, name=name[:200])
        member = add_member(by.workspace, user, now=now)
        if zone and zone != member.zone:
            Member.objects.filter(pk=member.pk).update(zone=zone)
        member = Member.objects.select_related("user", "workspace").get(pk=member.pk)
        return act.finish(say.is_a_member(member.user)), member


def refuse_adding(email: str, *, by: Member) -> None:
    """Raise Refused where this member cannot add somebody with this address."""
    if by.workspace.demo_of_id is not None:
        raise Refused(say.NO_MEMBERS_IN_DEMO, do=say.ADD_TO_YOUR_OWN)
    if not by.is_owner:
        raise Refused(say.ONLY_OWNERS_ADD, do=say.ASK_AN_OWNER)
    here = Member.objects.visible_to(by).filter(user__email=email).first()
    if here and here.left_at is None:
        raise Refused(say.already_a_member(email), do=say.SIGN_THEM_IN)
    if here is None and User.objects.filter(email=email).exists():
        raise Refused(say.already_has_account(email), do=say.INVITE_THEM)
