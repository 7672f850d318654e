"""The name of a couple, and the number of their conversation. Pure."""

from followthrough.matching.name_parts import start_of_family


def couple_name(one: str, other: str) -> str:
    """'Rob and Eva van Berg' for 'Rob van Berg' and 'Eva van Berg'; 'Rob Okafor and Eva Berg' for two family names."""
    given, family = given_and_family(one)
    return f"{given} and {other}" if family and family == given_and_family(other)[1] else f"{one} and {other}"


def given_and_family(name: str) -> tuple[str, str]:
    """('Rob', 'van Berg'); the family name of a single word is ''."""
    words = name.split()
    start = start_of_family([word.casefold() for word in words])
    return " ".join(words[:start]), " ".join(words[start:])


def conversation_of(contact_id: int, household_id: int | None) -> int:
    """The number that both of a couple have, and nobody else: the lower of their ids."""
    return min(contact_id, household_id or contact_id)
