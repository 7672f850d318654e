"""The words that introduce two people to each other, for the member's own mail; unknown facts are left out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class IntroducedPerson:
    """One of the two people: first name, full name, company, and what they do."""

    first: str
    full: str
    organization: str = ""
    does: str = ""

    @property
    def description(self) -> str:
        """'Nora Pell of Pell Roofing (roofs and gutters)'."""
        at = f" of {self.organization}" if self.organization else ""
        return f"{self.full}{at}" + (f" ({self.does})" if self.does else "")


def introduction_subject(needs: IntroducedPerson, does: IntroducedPerson) -> str:
    """The subject of the email: 'Nora, meet Ivo'."""
    return f"{needs.first}, meet {does.first}"


def introduction_mail(needs: IntroducedPerson, does: IntroducedPerson, *, about: str = "", me: str = "") -> str:
    """The text of one mail to both. It asks the person who needs something to write or call, so that one of them acts.

    `me` is the member's name.
    """
    matter = f"It’s about {about.strip().rstrip('.')}. " if about.strip() else ""
    lines = [
        f"Hi {needs.first}, hi {does.first},",
        f"I’d like to introduce you two: {needs.description}, and {does.description}.",
        f"{matter}{needs.first}, please call or write to {does.first}.",
        "I’ll check in with you both in a few days.",
        me,
    ]
    return "\n\n".join(line for line in lines if line)
