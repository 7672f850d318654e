"""Which member is acting."""

from django.db.models import F

from followthrough.accounts.models import Member
from followthrough.kit.errors import Refused


def member_of(user_id: int | str, workspace_id: int | None = None) -> Member | None:
    """The user's working membership: of the chosen workspace, else the oldest one that is no demo. One statement."""
    members = Member.objects.working().filter(user_id=user_id).select_related("workspace", "user")
    found = list(members.order_by(F("workspace__demo_of").asc(nulls_first=True), "id"))
    chosen = (member for member in found if member.workspace_id == workspace_id)
    return next(chosen, found[0] if found else None)


def acting(email: str | None = None) -> Member:
    """Who acts on the command line: the named member, else the only owner. Raises Refused when that is not clear."""
    members = Member.objects.working().filter(workspace__demo_of=None).select_related("workspace", "user")
    if email:
        member = members.filter(user__email=email.strip().lower()).first()
        if member is None:
            raise Refused(f"Nobody here has the address {email}.", do="Give the address of a member with --as.")
        return member
    owners = list(members.filter(role=Member.Role.OWNER)[:2])
    if not owners:
        raise Refused("There is no workspace yet.", do="Start one: followthrough init --owner EMAIL --zone ZONE.")
    if len(owners) > 1:
        raise Refused("There are several owners.", do="Say who acts with --as EMAIL.")
    return owners[0]
