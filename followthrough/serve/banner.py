"""What `serve` says once it listens: where the data lies, where the pages are, and how the first owner gets in."""

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from django.db import connection

from followthrough.accounts import links
from followthrough.accounts.models import Member


@dataclass(frozen=True, slots=True)
class Welcome:
    """`claim` is '' once somebody has claimed it; `backup` where the rows were kept before an update."""

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
                "Claim it (works once, 30 minutes; another one: followthrough claim):",
                f"           {self.claim}",
            ]
        return "\n".join([*lines, "Stop with Ctrl-C."])


def welcome(url: str, *, saved: Path | None, now: datetime) -> Welcome:
    lies = str(connection.settings_dict["NAME"]) if connection.vendor == "sqlite" else "PostgreSQL (DATABASE_URL)"
    return Welcome(lies, url, claim(url, now=now), str(saved) if saved else "")


def claim(url: str, *, now: datetime) -> str:
    """While nobody has claimed this: a one-time link, for the owner named by `init` or for whoever comes first."""
    owners = Member.objects.working().filter(role="owner", workspace__demo_of=None).select_related("workspace", "user")
    if any(owner.user.has_usable_password() for owner in owners):
        return ""
    owner = owners.first()
    workspace, email = (owner.workspace, owner.user.email) if owner else (None, "")
    return f"{url}/claim/{links.make_link('claim', now=now, workspace=workspace, email=email)}"
