"""Saying no aloud: a verb that cannot act raises a Refused, and each door makes a sentence of it."""


class Refused(Exception):
    """What happened, what is safe, and what to do next, each one sentence in the reader's words."""

    def __init__(self, why: str, *, safe: str = "Nothing was changed.", do: str = "") -> None:
        super().__init__(why)
        self.why, self.safe, self.do = why, safe, do

    def __str__(self) -> str:
        return " ".join(part for part in (self.why, self.safe, self.do) if part)


class AlreadyDone(Refused):
    """The same act came twice (a double click, a resent form); the first one counts."""


class Overtaken(Refused):
    """Somebody else, or another tab, was faster; the row is not as the reader saw it."""
