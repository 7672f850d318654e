"""What a command answers: one shape for programs, lines for people."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answer:
    """`shape` is printed with --json, `lines` without; `code` 1: it was carried out, and something fails."""

    shape: object
    lines: Sequence[str] = ()
    code: int = 0
