"""Commands for workspaces, members and one-time links: init, members, claim, login-link, invite."""

from typing import Any

from followthrough import schemas
from followthrough.accounts import one_time_links
from followthrough.accounts.models import Member, User
from followthrough.cli.invocation import Invocation
from followthrough.cli.lookup import find_member
from followthrough.cli.output import Answer, WrongUsage
from followthrough.cli.verbs.acted import act_fields, acted
from followthrough.flows.account import open_workspace
from followthrough.flows.account.add_member import add_colleague
from followthrough.flows.account.join import may_sign_in
from followthrough.flows.followup.remove_member import remove_member
from followthrough.flows.system.upgrade import upgrade_database
from followthrough.kit import clock, server_url
from followthrough.kit.errors import Refused
from followthrough.words.en.cli import accounts as say


def init(call: Invocation) -> Answer:
    """Create a workspace with its owner, and migrate the database first."""
    upgrade_database(now=call.now)
    args = call.args
    member = open_workspace.create_workspace(
        owner=args.owner, zone=args.zone, country=args.country, now=call.now, name=args.workspace
    )
    if args.name.strip():
        User.objects.filter(pk=member.user_id).update(name=args.name.strip()[:200])
    shape = {
        "workspace": member.workspace.name,
        "owner": member.user.email,
        "zone": member.zone,
        "country": member.workspace.country,
    }
    return Answer(
        shape,
        [
            say.workspace_made(name=member.workspace.name, email=member.user.email),
            say.FIRST_SIGN_IN,
        ],
    )


def claim(call: Invocation) -> Answer:
    """A link for the owner to set a password; on an empty installation, for the future owner."""
    if not Member.objects.working().filter(workspace__demo_of=None).exists():
        return link_answer("claim", call)
    owner = call.member
    if not owner.is_owner:
        raise Refused(say.not_an_owner(owner.user.email), do=say.SIGN_THEM_IN)
    if owner.user.has_usable_password():
        raise Refused(say.ALREADY_CLAIMED, do=say.sign_in_with(owner.user.email))
    return link_answer("claim", call, workspace=owner.workspace, email=owner.user.email)


def login_link(call: Invocation) -> Answer:
    email = call.args.email.strip().lower()
    if not may_sign_in(email, now=clock.now()):
        raise Refused(say.nobody_with_email(email), do=say.INVITE_FIRST)
    return link_answer("login", call, email=email)


def invite(call: Invocation) -> Answer:
    """A link that invites a person into the owner's workspace."""
    email = call.args.email.strip().lower()
    if why := open_workspace.email_error(email):
        raise Refused(say.not_an_email(email), do=why)
    if not call.member.is_owner:
        raise Refused(say.ONLY_OWNERS_INVITE, do=say.ASK_AN_OWNER)
    if Member.objects.working().filter(user__email=email, workspace=call.member.workspace).exists():
        raise Refused(say.already_a_member(email), do=say.SIGN_THEM_IN)
    return link_answer("invite", call, workspace=call.member.workspace, email=email)


def link_answer(kind: str, call: Invocation, **to: object) -> Answer:
    now = clock.now()  # not --now: a link is good for a time by the machine's own clock
    secret = one_time_links.make_link(kind, now=now, **to)  # type: ignore[arg-type]  # workspace and email, as its own words
    url = server_url.base_url() + f"/{kind}/{secret}"
    until = (now + one_time_links.lifetime_of(kind)).isoformat(timespec="seconds")
    lasts = say.WORKS_ONCE_IN_A_WEEK if kind in one_time_links.LIFETIMES else say.WORKS_ONCE
    return Answer({"link": url, "until": until}, [url, lasts])


def members(call: Invocation) -> Answer:
    """The members of the workspace, those who left too; with `add` a new one, with `remove` one less."""
    args = call.args
    if args.way:
        return add_member(call) if args.way == "add" else remove(call)
    if args.email or args.name or args.zone or args.to or call.client_key:
        raise WrongUsage(say.ADD_OR_LIST, do="followthrough members add EMAIL --name N")
    rows = Member.objects.visible_to(call.member).select_related("user").order_by("joined_at", "pk")
    shown = [schemas.member(row) for row in rows]
    return Answer({"rows": shown}, [member_line(row) for row in shown])


def member_line(row: dict[str, Any]) -> str:
    left = f", left {row['left'][:10]}" if row["left"] else ""
    return f"{row['email']:<30} {row['name']}, {row['role']}, {row['zone']}{left}"


def add_member(call: Invocation) -> Answer:
    args = call.args
    if not args.email or not args.name:
        raise WrongUsage(say.EMAIL_AND_NAME, do="followthrough members add EMAIL --name N")
    if args.to:
        raise WrongUsage(say.TO_WITH_REMOVE, do="followthrough members remove EMAIL --to EMAIL")
    act, member = add_colleague(args.email, name=args.name, zone=args.zone, **act_fields(call))
    lines = [act.sentence, say.they_sign_in(member.user.email)]
    return Answer({"act": act.pk, "said": act.sentence, "member": schemas.member(member)}, lines)


def remove(call: Invocation) -> Answer:
    """Remove a member; the one named by --to gets their follow-ups."""
    args = call.args
    if not args.email or args.name or args.zone:
        raise WrongUsage(say.NO_NAME_TO_REMOVE, do="followthrough members remove EMAIL --to EMAIL")
    to = find_member(call, args.to) if args.to else None
    member = find_member(call, args.email)
    act = remove_member(member, to=to, **act_fields(call))
    gone = Member.objects.select_related("user").get(pk=member.pk)
    return acted(act, member=schemas.member(gone))
