"""Which member is acting."""

from typing import Any, cast

from followthrough.accounts.models import Member, User, Workspace
from followthrough.kit.errors import Refused

# By hand, as every page asks (kit/rows.py says why). Of the user what signing in needs.
MEMBERS = """
    SELECT m.*, u.email, u.name, u.password, u.is_active,
        w.name AS w_name, w.country AS w_country, w.zone AS w_zone, w.demo_of_id AS w_demo_of
    FROM followthrough_member m
    JOIN followthrough_user u ON u.id = m.user_id
    JOIN followthrough_workspace w ON w.id = m.workspace_id
    WHERE m.user_id = %s AND m.left_at IS NULL
    ORDER BY CASE WHEN w.demo_of_id IS NULL THEN 0 ELSE 1 END, m.id
"""


def member_of(user_id: int | str, workspace_id: int | None = None) -> Member | None:
    """The user's working membership: of the chosen workspace, else the oldest one that is no demo. One statement."""
    found = list(Member.objects.raw(MEMBERS, [user_id]))
    chosen = next((member for member in found if member.workspace_id == workspace_id), found[0] if found else None)
    return with_both(chosen) if chosen else None


def with_both(row: Any) -> Member:
    """The member of a row of MEMBERS, with its user and its workspace. What was not read is read when asked for."""
    # from_db takes the values in the order of the model's columns: the password of AbstractBaseUser comes first.
    user = (row.user_id, row.password, row.email, row.name, bool(row.is_active))
    row.user = User.from_db(row._state.db, ["id", "password", "email", "name", "is_active"], user)
    at = (row.workspace_id, row.w_name, row.w_country, row.w_zone, row.w_demo_of)
    row.workspace = Workspace.from_db(row._state.db, ["id", "name", "country", "zone", "demo_of_id"], at)
    return cast(Member, row)


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
