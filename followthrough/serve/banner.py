"""The lines that `serve` prints once it listens: where the data is, the address, the link for the first owner."""

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from django.db import connection

from followthrough.accounts import one_time_links
from followthrough.accounts.models import Member


@dataclass(frozen=True, slots=True)
class Banner:
    """The facts of the banner. `claim` is '' once the workspace is claimed, `backup` '' without an update."""

    data: str
    url: str
    claim: str
    backup: str

    def as_json(self) -> str:
        return json.dumps(asdict(self))

    def as_lines(self) -> str:
        lines = [f"A backup was made before the update: {self.backup}"] if self.backup else []
        lines += [f"Your data: {self.data}", f"Open:      {self.url}"]
        if self.claim:
            lines += [
                "Set up your account (works once, for 30 minutes; new link: followthrough claim):",
                f"           {self.claim}",
            ]
        return "\n".join([*lines, "Stop with Ctrl-C."])


def make_banner(url: str, *, saved: Path | None, now: datetime) -> Banner:
    """The banner of a server at `url`. `saved` is the backup made before an update."""
    data = str(connection.settings_dict["NAME"]) if connection.vendor == "sqlite" else "PostgreSQL (DATABASE_URL)"
    return Banner(data, url, make_claim_url(url, now=now), str(saved) if saved else "")


def make_claim_url(url: str, *, now: datetime) -> str:
    """The address of a new one-time link to claim the workspace, '' when an owner has a password already.

    The link is for the owner that `init` named, if there is one.
    """
    owners = Member.objects.working().filter(role="owner", workspace__demo_of=None).select_related("workspace", "user")
    if any(owner.user.has_usable_password() for owner in owners):
        return ""
    owner = owners.first()
    workspace, email = (owner.workspace, owner.user.email) if owner else (None, "")
    return f"{url}/claim/{one_time_links.make_link('claim', now=now, workspace=workspace, email=email)}"
