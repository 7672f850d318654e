"""One invocation of the command line: its arguments, the acting member, and the time."""

from argparse import Namespace
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # its import needs Django ready
    from followthrough.accounts.models import Member


@dataclass
class Invocation:
    args: Namespace

    @cached_property
    def member(self) -> "Member":
        """The acting member: --as EMAIL, else the only owner; with --demo the same user in the demo.

        From here on dates are written as the workspace has it. Raises Refused when that is ambiguous, and when there
        is no demo.
        """
        from followthrough.accounts.memberships import acting_member, membership_in_demo
        from followthrough.kit.dates.style import write_in_style

        member = acting_member(self.args.as_email or None)
        member = membership_in_demo(member) if self.args.demo else member
        write_in_style(member.workspace.date_style)
        return member

    @cached_property
    def now(self) -> datetime:
        """The present, or --now; a time without a zone is in the acting member's zone."""
        from followthrough.kit import clock, windows  # deferred: --help needs no time zones

        said: datetime | None = self.args.now
        if said is None:
            return clock.now()
        return windows.to_utc(said, self.zone) if said.tzinfo is None else said.astimezone(UTC)

    @property
    def zone(self) -> str:
        """The zone of a time without one: the acting member's, or that of the owner whom `init` makes."""
        if self.args.command != "init":
            return self.member.zone
        from followthrough.kit import zones

        return self.args.zone if zones.is_zone(self.args.zone) else "UTC"

    @property
    def client_key(self) -> str:
        """The key under which the act is stored; '' without --key. No key of the pages or the clock begins like it."""
        return f"key:{self.args.key}" if getattr(self.args, "key", "") else ""
