"""One invocation of the command line: its arguments, the acting member, and the time."""

from argparse import Namespace
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from followthrough.kit import clock, windows

if TYPE_CHECKING:  # its import needs Django ready
    from followthrough.accounts.models import Member


@dataclass
class Invocation:
    args: Namespace

    @cached_property
    def member(self) -> "Member":
        """The acting member: --as EMAIL, else the only owner. Raises Refused when that is ambiguous."""
        from followthrough.accounts.memberships import acting_member

        return acting_member(self.args.as_email)

    @cached_property
    def now(self) -> datetime:
        """The present, or --now; a time without a zone is in the acting member's zone."""
        said: datetime | None = self.args.now
        if said is None:
            return clock.now()
        if said.tzinfo is None:
            return windows.to_utc(said, self.args.zone if "zone" in self.args else self.member.zone)
        return said.astimezone(UTC)
