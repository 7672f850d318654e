"""The words that introduce two people to each other, for their own mail or a chat; what is not known is left out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: first name, whole name, company, and what they do in the words at hand."""

    first: str
    full: str
    organization: str = ""
    does: str = ""

    @property
    def who(self) -> str:
        """'Nora Pell of Pell Roofing (roofs and gutters)'."""
        at = f" of {self.organization}" if self.organization else ""
        return f"{self.full}{at}" + (f" ({self.does})" if self.does else "")


def subject(needs: Side, does: Side) -> str:
    return f"{needs.first}, meet {does.first}"


def letter(needs: Side, does: Side, *, about: str = "", me: str = "") -> str:
    """One mail to both. The one who needs it is to write or call, so that nobody waits for the other."""
    matter = f"It is about {about.strip().rstrip('.')}. " if about.strip() else ""
    lines = [
        f"{needs.first}, {does.first},",
        f"I would like you two to know each other: {needs.who}, and {does.who}.",
        f"{matter}{needs.first}, please write to {does.first} or call.",
        "I will ask you both in a few days whether you have talked.",
        me,
    ]
    return "\n\n".join(line for line in lines if line)
