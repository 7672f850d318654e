"""Create workspaces and members: the owner claims a workspace by a link, colleagues join by an invitation."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from followthrough.accounts import one_time_links
from followthrough.accounts.models import Member, OneTimeLink, User, Workspace
from followthrough.flows.account.change_zone import change_zone
from followthrough.flows.base.invalid import refuse_invalid
from followthrough.kit import countries, tx, zones
from followthrough.kit.errors import Refused


@dataclass(frozen=True, slots=True)
class Claim:
    """The form of a claim. `country` is a code or a name; `email` counts only where the link has none."""

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
    email = owner.strip().lower()
    refuse_invalid({"owner": email_error(email), "zone": zone_error(zone), "country": country_error(country)})
    with tx.write_block():
        user = User.objects.filter(email=email).first() or User.objects.make(email=email)
        if Member.objects.working().filter(user=user, role=Member.Role.OWNER, workspace__demo_of=None).exists():
            raise Refused(f"{email} has a workspace already.", do="Get a link to it: followthrough claim.")
        return save_with_owner(user, Workspace(name=name.strip() or "Our people"), zone=zone, country=country, now=now)


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

    Raises InvalidFields for wrong fields, Refused for a link that no longer works or a workspace with another owner.
    """
    with tx.write_block():
        link = one_time_links.open_link("claim", secret, now=now)
        email = link.email or how.email.strip().lower()
        user = User.objects.filter(email=email).first() or User(email=email)
        refuse_invalid(
            {
                "email": email_error(email),
                "name": "" if how.name.strip() else "Write your name, as others shall read it.",
                "workspace": "" if how.workspace.strip() else "Write a name: your company, or yourself.",
                "country": country_error(how.country),
                "zone": zone_error(how.zone),
                "password": password_error(how.password, user),
            }
        )
        one_time_links.use_link(link, now=now)
        save_user(user, name=how.name, password=how.password)
        take_over(link, user, how, now=now)
        return user


def take_over(link: OneTimeLink, user: User, how: Claim, *, now: datetime) -> None:
    """Write the claim into the workspace of the link, into the one the user owns already, or into a new one."""
    owned = Member.objects.working().filter(user=user, role=Member.Role.OWNER, workspace=link.workspace).first()
    if link.workspace is None:
        if User.objects.filter(members__workspace__demo_of=None, members__left_at=None).exclude(pk=user.pk).exists():
            raise Refused("This was claimed already.", do="Ask its owner to invite you.")
        owned = Member.objects.working().filter(user=user, workspace__demo_of=None).first()
    workspace = owned.workspace if owned else link.workspace or Workspace()
    workspace.name = how.workspace.strip()[:200]
    if owned is None:
        save_with_owner(user, workspace, zone=how.zone, country=how.country, now=now)
        return
    workspace.zone, workspace.country = how.zone, countries.region_of(how.country) or ""
    workspace.save()
    if owned.zone != how.zone:
        change_zone(owned, how.zone, now=now)


def use_login_link(link: OneTimeLink, *, now: datetime) -> User:
    """Use a login link up. Returns its user. Raises Refused when the user no longer works here."""
    member = Member.objects.working().select_related("user").filter(user__email=link.email).first()
    if member is None or not member.user.is_active:
        raise Refused("Nobody here has that address any more.")
    with tx.write_block():
        one_time_links.use_link(link, now=now)
    return member.user


def accept_invitation(secret: str, *, name: str, password: str, now: datetime) -> Member:
    """Accept an invitation. A user who already has a password keeps it and must give it. Returns the member.

    Raises InvalidFields for wrong fields, Refused for a link that no longer works.
    """
    with tx.write_block():
        link = one_time_links.open_link("invite", secret, now=now)
        assert link.workspace is not None
        user = User.objects.filter(email=link.email).first() or User(email=link.email)
        if can_sign_in(user):
            refuse_invalid({"password": "" if user.check_password(password) else "That is not your password here."})
        else:
            named = "" if name.strip() else "Write your name, as others shall read it."
            refuse_invalid({"name": named, "password": password_error(password, user)})
            save_user(user, name=name, password=password)
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


def has_password(email: str) -> bool:
    """True when the address belongs to a user who can sign in with a password."""
    user = User.objects.filter(email=email).first()
    return user is not None and can_sign_in(user)


def can_sign_in(user: User) -> bool:
    """True for a saved user who has a password."""
    return user.pk is not None and user.has_usable_password()


def save_user(user: User, *, name: str, password: str) -> None:
    user.name = name.strip()[:200]
    user.set_password(password)
    user.save()


def email_error(email: str) -> str:
    """The sentence for an invalid e-mail address; empty for a valid one."""
    try:
        validate_email(email)
    except ValidationError:
        return "Write a mail address, such as ann@example.com."
    return ""


def zone_error(zone: str) -> str:
    """The sentence for an unknown time zone; empty for a known one."""
    return "" if zones.is_zone(zone) else "Write it like Europe/London or America/Chicago."


def country_error(country: str) -> str:
    """The sentence for an unknown country; empty for a known one."""
    return "" if countries.region_of(country) else "Write a country, or its two letters."


def password_error(password: str, user: User) -> str:
    """The sentences for a password that Django's validators refuse; empty for a good one."""
    try:
        validate_password(password, user)
    except ValidationError as error:
        return " ".join(error.messages)
    return ""
