"""Create a workspace, and claim it: its owner sets a password by a link."""

from dataclasses import dataclass, replace
from datetime import datetime

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from followthrough.accounts import one_time_links
from followthrough.accounts.models import Member, OneTimeLink, User, Workspace
from followthrough.flows.account import own_account
from followthrough.flows.account.change_zone import change_zone, zone_error
from followthrough.flows.base.invalid import refuse_invalid
from followthrough.kit import countries, tx, zones
from followthrough.kit.errors import Refused
from followthrough.words.en.flows import account as say


@dataclass(frozen=True, slots=True)
class Claim:
    """The form of a claim. `country` is a code or a name, `zone` a zone or a city; `email` counts only where the
    link has none."""

    name: str
    workspace: str
    country: str
    zone: str
    password: str
    email: str = ""


def create_workspace(*, owner: str, zone: str, country: str, now: datetime, name: str = "") -> Member:
    """Create a workspace with an owner, who has no password until they claim it. Returns the owner.

    Raises InvalidFields for wrong values, Refused when the owner already has a workspace.
    """
    email, zone = owner.strip().lower(), zones.zone_named(zone)
    refuse_invalid({"owner": email_error(email), "zone": zone_error(zone), "country": country_error(country)})
    with tx.write_block():
        user = User.objects.filter(email=email).first() or User.objects.make(email=email)
        if Member.objects.working().filter(user=user, role=Member.Role.OWNER, workspace__demo_of=None).exists():
            raise Refused(say.already_has_workspace(email), do=say.GET_A_LINK)
        return save_with_owner(
            user, Workspace(name=name.strip() or say.NEW_WORKSPACE), zone=zone, country=country, now=now
        )


def save_with_owner(user: User, workspace: Workspace, *, zone: str, country: str, now: datetime) -> Member:
    """Save a new workspace and make the user its owner. Returns the owner."""
    workspace.zone, workspace.country, workspace.made_at = zone, countries.region_of(country) or "", now
    workspace.save()
    return Member.objects.create(workspace=workspace, user=user, role=Member.Role.OWNER, zone=zone, joined_at=now)


def workspace_names(most: int) -> list[str]:
    """The names of up to `most` workspaces on this installation, without demos."""
    return list(Workspace.objects.filter(demo_of=None).values_list("name", flat=True)[:most])


def prefilled_claim(link: OneTimeLink) -> Claim:
    """The parts of a claim that are known before the owner types: from `init`, or from an earlier claim."""
    workspace = link.workspace
    user = User.objects.filter(email=link.email).first() if link.email else None
    return Claim(
        name=user.name if user else "",
        workspace=workspace.name if workspace and user and user.name else "",
        country=workspace.country if workspace else "",
        zone=workspace.zone if workspace else "",
        password="",
        email=link.email,
    )


def claim_workspace(secret: str, how: Claim, *, now: datetime) -> User:
    """Use the claim link up: the owner takes the workspace over, or creates it where there is none. Returns the user.

    Raises InvalidFields for wrong fields, Refused for a link that no longer works, a workspace with another owner, and
    an account that has a password.
    """
    how = replace(how, zone=zones.zone_named(how.zone))
    with tx.write_block():
        link = one_time_links.open_link("claim", secret, now=now)
        email = link.email or how.email.strip().lower()
        user = own_account.find_user(email)
        refuse_claim(link, user)
        refuse_invalid(
            {
                "email": email_error(email),
                "name": "" if how.name.strip() else own_account.NO_NAME,
                "workspace": "" if how.workspace.strip() else say.WORKSPACE_NAME,
                "country": country_error(how.country),
                "zone": zone_error(how.zone),
                "password": own_account.password_error(how.password, user),
            }
        )
        one_time_links.use_link(link, now=now)
        own_account.save_account(user, name=how.name, password=how.password)
        take_over(link, user, how, now=now)
        return user


def refuse_claim(link: OneTimeLink, user: User) -> None:
    """Raise Refused for a claim that is not this user's.

    A link for nobody in particular makes the first workspace, with a new account. A link for an owner is for the owner
    of that workspace as it is now. Neither replaces a password.
    """
    if link.workspace is None:
        if User.objects.filter(members__workspace__demo_of=None, members__left_at=None).exists():
            raise Refused(say.ALREADY_CLAIMED, do=say.ASK_FOR_INVITE)
        if user.pk is not None:
            raise Refused(say.already_has_account(user.email), do=say.START_WITH_INIT)
    elif not Member.objects.working().filter(user=user, role=Member.Role.OWNER, workspace=link.workspace).exists():
        raise Refused(say.not_the_owner(user.email), do=say.ASK_FOR_INVITE)
    if user.has_usable_password() and user.pk is not None:
        raise Refused(say.ALREADY_CLAIMED, do=say.SIGN_IN_INSTEAD)


def take_over(link: OneTimeLink, user: User, how: Claim, *, now: datetime) -> None:
    """Write the claim into the workspace of the link, or into a new one."""
    owned = Member.objects.working().filter(user=user, workspace=link.workspace).first() if link.workspace else None
    workspace = owned.workspace if owned else Workspace()
    workspace.name = how.workspace.strip()[:200]
    if owned is None:
        save_with_owner(user, workspace, zone=how.zone, country=how.country, now=now)
        return
    workspace.zone, workspace.country = how.zone, countries.region_of(how.country) or ""
    workspace.save()
    if owned.zone != how.zone:
        change_zone(owned, how.zone, now=now)


def email_error(email: str) -> str:
    """The sentence for an invalid e-mail address; empty for a valid one."""
    try:
        validate_email(email)
    except ValidationError:
        return say.EMAIL_EXAMPLE
    return ""


def country_error(country: str) -> str:
    """The sentence for an unknown country; empty for a known one."""
    return "" if countries.region_of(country) else say.COUNTRY_EXAMPLE
