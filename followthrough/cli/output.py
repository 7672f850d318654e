"""The answer of a command: a JSON shape for programs, lines for people."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from followthrough.kit.errors import Refused


@dataclass(frozen=True, slots=True)
class Answer:
    """`shape` is printed with --json, `lines` without. `code` is the exit code: 1 when something failed."""

    shape: dict[str, Any]
    lines: Sequence[str] = ()
    code: int = 0


class WrongUsage(Refused):
    """Arguments that do not go together; the exit code is 2."""
