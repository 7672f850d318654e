"""The name of a couple, and the number of their conversation. Pure."""


def couple_name(one: str, other: str) -> str:
    """'Rob and Eva Miller' for 'Rob Miller' and 'Eva Miller'; 'Rob Okafor and Eva Berg' for two family names."""
    given, _, family = one.rpartition(" ")
    if given and other.endswith(f" {family}"):
        return f"{given} and {other}"
    return f"{one} and {other}"


def conversation_of(contact_id: int, household_id: int | None) -> int:
    """The number that both of a couple have, and nobody else: the lower of their ids."""
    return min(contact_id, household_id or contact_id)
