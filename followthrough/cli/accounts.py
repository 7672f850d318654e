"""Commands for workspaces and one-time links: init, claim, login-link, invite."""

from followthrough.accounts import links
from followthrough.accounts.models import Member, User
from followthrough.cli.invocation import Call
from followthrough.cli.output import Answer
from followthrough.flows.account import open_workspace
from followthrough.flows.system.upgrade import bring_up
from followthrough.kit import server_url
from followthrough.kit.errors import Refused


def init(call: Call) -> Answer:
    """Create a workspace with its owner, and migrate the database first."""
    bring_up(now=call.now)
    args = call.args
    member = open_workspace.init(
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
            f"“{member.workspace.name}” is there, and {member.user.email} owns it.",
            "Set a password: followthrough claim.",
        ],
    )


def claim(call: Call) -> Answer:
    """A link for the owner to set a password; on an empty installation, for the future owner."""
    if not Member.objects.working().filter(workspace__demo_of=None).exists():
        return link("claim", call)
    owner = call.member
    if not owner.is_owner:
        raise Refused(f"{owner.user.email} is no owner.", do="Sign them in with followthrough login-link EMAIL.")
    if owner.user.has_usable_password():
        raise Refused("This was claimed already.", do=f"Sign in with followthrough login-link {owner.user.email}.")
    return link("claim", call, workspace=owner.workspace, email=owner.user.email)


def login_link(call: Call) -> Answer:
    email = call.args.email.strip().lower()
    if not Member.objects.working().filter(user__email=email).exists():
        raise Refused(f"Nobody here has the address {email}.", do="Let them in first: followthrough invite EMAIL.")
    return link("login", call, email=email)


def invite(call: Call) -> Answer:
    """A link that invites a person into the owner's workspace."""
    email = call.args.email.strip().lower()
    if why := open_workspace.wrong_email(email):
        raise Refused(f"“{email}” is no address.", do=why)
    if not call.member.is_owner:
        raise Refused("Only an owner invites.", do="Ask one of them.")
    if Member.objects.working().filter(user__email=email, workspace=call.member.workspace).exists():
        raise Refused(f"{email} is a member already.", do="Sign them in with followthrough login-link EMAIL.")
    return link("invite", call, workspace=call.member.workspace, email=email)


def link(kind: str, call: Call, **to: object) -> Answer:
    secret = links.make_link(kind, now=call.now, **to)  # type: ignore[arg-type]  # workspace and email, as its own words
    url = server_url.base_url() + f"/{kind}/{secret}"
    until = (call.now + links.GOOD_FOR).isoformat(timespec="seconds")
    return Answer({"link": url, "until": until}, [url, "It works once, within 30 minutes."])
