"""Invite a person into a workspace with a link that works once."""

from datetime import datetime

from followthrough.accounts import one_time_links
from followthrough.accounts.models import Member
from followthrough.flows.account.open_workspace import email_error
from followthrough.flows.base.invalid import refuse_invalid
from followthrough.words.en.flows import account as say


def invite(email: str, *, by: Member, now: datetime) -> str:
    """Make a one-time link to `by`'s workspace. Returns its secret.

    Raises InvalidFields for an invalid e-mail address, or the address of a member.
    """
    here = Member.objects.visible_to(by).working().filter(user__email=email)
    refuse_invalid({"email": email_error(email) or (say.ALREADY_HERE if here.exists() else "")})
    return one_time_links.make_link("invite", now=now, workspace=by.workspace, email=email)
