"""The error of a verb that cannot act: it raises a Refused, and each door shows its sentences."""


class Refused(Exception):
    """A refusal in three sentences for the user: `why`, what is `safe`, and what to `do` next."""

    def __init__(self, why: str, *, safe: str = "Nothing was changed.", do: str = "") -> None:
        super().__init__(why)
        self.why, self.safe, self.do = why, safe, do

    def __str__(self) -> str:
        return " ".join(part for part in (self.why, self.safe, self.do) if part)


class AlreadyDone(Refused):
    """The same act came twice, by a double click or a resent form. The first one counts."""


class Overtaken(Refused):
    """The row was changed by another member or in another tab since the user saw it."""


class Unavailable(Refused):
    """The database or the disk cannot do it now, and nothing is wrong with what was asked (kit/database/trouble.py).

    `passes`: it may go through a moment later without anybody doing anything.
    """

    def __init__(self, why: str, *, safe: str, do: str, passes: bool) -> None:
        super().__init__(why, safe=safe, do=do)
        self.passes = passes
