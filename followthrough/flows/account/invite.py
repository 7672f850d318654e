"""Invite a person into a workspace with a link that works once."""

from datetime import datetime

from followthrough.accounts import links
from followthrough.accounts.models import Member
from followthrough.flows.account.open_workspace import wrong_email
from followthrough.flows.base.invalid import refuse


def invite(email: str, *, by: Member, now: datetime) -> str:
    """Make a one-time link to `by`'s workspace. Returns its secret.

    Raises Unfit for an invalid e-mail address, or the address of a member.
    """
    here = Member.objects.visible_to(by).working().filter(user__email=email)
    refuse({"email": wrong_email(email) or ("They are here already." if here.exists() else "")})
    return links.make_link("invite", now=now, workspace=by.workspace, email=email)
