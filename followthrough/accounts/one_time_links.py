"""One-time links: only the hash of the secret is kept, and one POST uses a link up.

They live by the machine's own clock: a process whose clock was set by --now makes no link that is good for longer.
"""

import secrets
from datetime import datetime, timedelta
from hashlib import sha256

from followthrough.accounts.models import OneTimeLink, Workspace
from followthrough.kit import clock
from followthrough.kit.errors import Refused

LINK_LIFETIME = timedelta(minutes=30)
# An invitation waits until somebody reads their mail; it gives nothing but a place in one workspace.
LIFETIMES = {"invite": timedelta(days=7)}
HOW_TO_GET_ANOTHER = {
    "claim": "Get a new one: followthrough claim.",
    "login": "Ask the person who runs this server for a new one.",
    "invite": "Ask the person who invited you for a new one.",
}


def make_link(kind: str, *, now: datetime, workspace: Workspace | None = None, email: str = "") -> str:
    """Make a link. Returns its secret, which is part of the link's address and is not stored."""
    at = clock.unshifted(now)
    secret = secrets.token_urlsafe(32)
    OneTimeLink.objects.create(
        kind=kind,
        secret_hash=hash_of(secret),
        workspace=workspace,
        email=email.strip().lower(),
        made_at=at,
        until=at + lifetime_of(kind),
    )
    return secret


def lifetime_of(kind: str) -> timedelta:
    return LIFETIMES.get(kind, LINK_LIFETIME)


def open_link(kind: str, secret: str, *, now: datetime) -> OneTimeLink:
    """The link with this secret. Raises Refused when there is none, or when it is used up or too old."""
    link = OneTimeLink.objects.select_related("workspace").filter(kind=kind, secret_hash=hash_of(secret)).first()
    if link is None or not link.is_open(clock.unshifted(now)):
        another = HOW_TO_GET_ANOTHER[kind]
        lasts = "seven days" if kind in LIFETIMES else "30 minutes"
        safe = f"Links like this work once, for {lasts}."
        raise Refused("This link has expired or was already used.", safe=safe, do=another)
    return link


def use_link(link: OneTimeLink, *, now: datetime) -> None:
    """Mark the link as used; exactly one caller succeeds. Raises Refused for the others. Call inside a write block."""
    at = clock.unshifted(now)
    if OneTimeLink.objects.filter(pk=link.pk, used_at=None, until__gt=at).update(used_at=at) != 1:
        raise Refused("This link was just used.", safe="It only counts once.", do=HOW_TO_GET_ANOTHER[link.kind])


def hash_of(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()
