"""Sign in by a login link, and join a workspace by an invitation."""

from datetime import datetime

from followthrough.accounts import one_time_links
from followthrough.accounts.models import Member, OneTimeLink, User, Workspace
from followthrough.flows.account import own_account
from followthrough.flows.account.own_account import Proof
from followthrough.flows.base.repeat import again_if_ended
from followthrough.kit import tx
from followthrough.kit.errors import Refused
from followthrough.words.en.flows import account as say


def may_sign_in(email: str, *, now: datetime) -> bool:
    """True for the address of a working member, and of a user whom an open invitation asks to join."""
    if Member.objects.working().filter(user__email=email, user__is_active=True).exists():
        return True
    invited = OneTimeLink.objects.filter(kind=OneTimeLink.Kind.INVITE, email=email, used_at=None)
    return User.objects.filter(email=email, is_active=True).exists() and any(link.is_open(now) for link in invited)


@again_if_ended
def use_login_link(link: OneTimeLink, *, now: datetime) -> User:
    """Use a login link up. Returns its user. Raises Refused when the user no longer works here."""
    if not may_sign_in(link.email, now=now):
        raise Refused(say.NOBODY_WITH_EMAIL)
    with tx.write_block():
        one_time_links.use_link(link, now=now)
        return User.objects.get(email=link.email)


def proof_for(link: OneTimeLink, *, signed_in: int | None, by_link: bool) -> Proof:
    """Return what the invited person must do to join. `signed_in` and `by_link` as in `own_account.proof_needed`."""
    user = User.objects.filter(email=link.email).first() or User(email=link.email)
    return own_account.proof_needed(user, signed_in=signed_in, by_link=by_link)


@again_if_ended
def accept_invitation(
    secret: str, *, name: str, password: str, now: datetime, signed_in: int | None = None, by_link: bool = False
) -> Member:
    """Accept an invitation, after the invited person proved who they are. Returns the member.

    `signed_in` and `by_link` as in `own_account.proof_needed`. Raises InvalidFields for wrong fields, Refused for a
    link that no longer works, and for somebody with an account who must sign in first.
    """
    with tx.write_block():
        link = one_time_links.open_link("invite", secret, now=now)
        assert link.workspace is not None
        user = own_account.find_user(link.email)
        proof = own_account.proof_needed(user, signed_in=signed_in, by_link=by_link)
        own_account.prove(user, proof, name=name, password=password)
        one_time_links.use_link(link, now=now)
        return add_member(link.workspace, user, now=now)


def add_member(workspace: Workspace, user: User, *, now: datetime) -> Member:
    """Add the user to the workspace. A member who left becomes the same member again."""
    member, is_new = Member.objects.get_or_create(
        workspace=workspace, user=user, defaults={"role": "member", "zone": workspace.zone, "joined_at": now}
    )
    if not is_new and member.left_at:
        Member.objects.filter(pk=member.pk).update(left_at=None)
    return member
