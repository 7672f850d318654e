"""Find the member who is acting, and the members of a team."""

from followthrough.accounts.models import Member
from followthrough.kit.errors import Refused


def memberships_of(user_id: int | str) -> list[Member]:
    """The user's working memberships with user and workspace, the oldest first, demo workspaces last. One statement."""
    rows = Member.objects.filter(user_id=user_id, left_at=None).select_related("user", "workspace")
    # Sorted in Python: every page asks, and Django compiles an ORDER BY slower than the database finds the rows.
    return sorted(rows, key=lambda member: (member.workspace.demo_of_id is not None, member.pk))


def choose_membership(memberships: list[Member], workspace_id: int | None) -> Member | None:
    """The membership in the chosen workspace, else the first one; None for a user without memberships."""
    chosen = (member for member in memberships if member.workspace_id == workspace_id)
    return next(chosen, memberships[0] if memberships else None)


def team_of(member: Member) -> list[Member]:
    """The working members of the same workspace, in the order in which they joined. One statement."""
    rows = Member.objects.visible_to(member).working().select_related("user")
    return list(rows.order_by("joined_at", "pk"))


def acting_member(email: str | None = None) -> Member:
    """The member who acts on the command line: the one with this address, else the only owner.

    Raises Refused for an unknown address, without a workspace, and with several owners.
    """
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


def membership_in_demo(member: Member) -> Member:
    """The same user's membership in the demo of the member's workspace. Raises Refused when there is none."""
    demo = Member.objects.working().select_related("workspace", "user").filter(user_id=member.user_id)
    found = demo.filter(workspace__demo_of_id=member.workspace_id).first()
    if found is None:
        raise Refused("There is no demo that you are in.", do="Make one first: followthrough demo in.")
    return found
