"""Find the member who is acting, and the members of a team."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from django.db.models import Model

from followthrough.accounts.cover import covers_for_sql
from followthrough.accounts.models import Member, User, Workspace
from followthrough.kit import sql
from followthrough.kit.errors import Refused

MEMBERSHIPS = """
    SELECT {m}, {u}, {w}, EXISTS (
        SELECT 1 FROM followthrough_member o
        WHERE o.workspace_id = m.workspace_id AND o.left_at IS NULL AND o.id <> m.id
    ), {covers_for}, {templates} FROM followthrough_member m
    JOIN followthrough_user u ON u.id = m.user_id JOIN followthrough_workspace w ON w.id = m.workspace_id
    WHERE m.user_id = %s AND m.left_at IS NULL ORDER BY w.demo_of_id IS NOT NULL, m.id
"""


def memberships_of(user_id: int | str) -> list[Member]:
    """The user's working memberships with user, workspace and `has_colleagues`, whom they cover for and the version of
    the workspace's templates, the oldest first, demo workspaces last. One statement.

    By hand, because every page asks: Django takes ten times as long to build it as the database to answer.
    """
    return [membership_of(row) for row in sql.read_rows(memberships_statement(), int(user_id))]


@cache
def memberships_statement() -> str:
    tables: dict[str, type[Model]] = {"m": Member, "u": User, "w": Workspace}
    columns = {alias: sql.columns_of(of, alias) for alias, of in tables.items()}
    # The rows of message_templates/ and the acts that wrote them: the texts are read again only when this changes.
    templates = sql.rows_as_text("t.id, t.changed_by_id", "followthrough_template t WHERE t.workspace_id = w.id")
    return MEMBERSHIPS.format(**columns, covers_for=covers_for_sql("m.id"), templates=templates)


def membership_of(row: Sequence[Any]) -> Member:
    of_member = len(Member._meta.concrete_fields)
    of_user = of_member + len(User._meta.concrete_fields)
    member = sql.row_of(Member, row[:of_member])
    member.user = sql.row_of(User, row[of_member:of_user])
    member.workspace = sql.row_of(Workspace, row[of_user:-3])
    member.has_colleagues, member.covers_for, member.templates_version = bool(row[-3]), row[-2] or "", row[-1] or "[]"
    return member


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
            raise Refused(f"Nobody here has the email {email}.", do="Use the email of a member with --as.")
        return member
    owners = list(members.filter(role=Member.Role.OWNER)[:2])
    if not owners:
        raise Refused("There’s no workspace yet.", do="Create one: followthrough init --owner EMAIL --zone ZONE.")
    if len(owners) > 1:
        raise Refused("There are several owners.", do="Say who you are with --as EMAIL.")
    return owners[0]


def membership_in_demo(member: Member) -> Member:
    """The same user's membership in the demo of the member's workspace. Raises Refused when there is none."""
    demo = Member.objects.working().select_related("workspace", "user").filter(user_id=member.user_id)
    found = demo.filter(workspace__demo_of_id=member.workspace_id).first()
    if found is None:
        raise Refused("You have no demo.", do="Create one first: followthrough demo in.")
    return found
