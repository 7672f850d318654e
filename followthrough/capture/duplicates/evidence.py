"""The data of a comparison of two people: their rows, what they have in common, and how much each sign weighs.

Each field adds the binary logarithm of (how often two rows of one person agree so) divided by (how often two people
do), after Fellegi and Sunter, 'A theory for record linkage' (1969).
"""

from dataclasses import dataclass, field
from math import log2
from typing import Protocol

from followthrough.matching.name_parts import NameParts
from followthrough.matching.nicknames import nickname_key
from followthrough.matching.phonetics import sound_key

# How often two rows of one person agree so. Estimated from address books; `python -m bench pairs` measures the result.
# 'given initial': where one of the two names is only a letter.
OF_ONE = {
    "family same": 0.85, "family sound": 0.05, "family typo": 0.06, "family part": 0.04,
    "given same": 0.6, "given nick": 0.2, "given initial": 0.9, "given typo": 0.05, "given middle": 0.04,
    "company": 0.6, "company near": 0.1, "phone": 0.5, "email": 0.5, "local": 0.3, "title": 0.4, "address": 0.5,
}  # fmt: skip
# How often two different people agree so, for signs that are not counted in the address book.
BY_CHANCE = {"family typo": 0.004, "given typo": 0.004, "given initial": 0.07}
# How often two different people who share a number or a mailbox agree so: they are a family, or colleagues at one desk.
AT_ONE_ADDRESS = {
    "family same": 0.5, "family sound": 0.005, "family typo": 0.005, "family part": 0.01,
    "given same": 0.01, "given nick": 0.005, "given typo": 0.01, "given middle": 0.01,
}  # fmt: skip
# The bits that a difference takes away.
AGAINST = {
    "family other": -5.0, "given other": -9.0, "company other": -1.5, "phone other": -0.7, "email other": -0.7,
    "birthday other": -9.0, "middle other": -6.0, "generation other": -8.0, "generation one": -2.0, "title other": -9.0,
    "relation other": -9.0,
}  # fmt: skip
OTHER_FAMILY_AT_ONE_ADDRESS = -3.5
# Six of a hundred people share their only number with another person.
SHARED = 0.06
# The most bits that a second shared number or mailbox adds.
SECOND_ADDRESS = 1.5
# Bits of an equal birthday: with the year, without it, of people who share a number or mailbox (twins).
BIRTHDAY, DAY_OF_YEAR, TWINS = 14.0, 8.0, 6.0
# Bits for given and family name being exchanged.
TURNED = -1.0
# One of ten people is in an address book twice.
TWICE = 0.1
# Ask about a pair from this chance on.
LEAST = 0.5
# A small address book tells little about how common a name is, so so many people more are assumed.
ELSEWHERE = 1_000
# A shorter mailbox ('ann@') says little.
SHORTEST_MAILBOX = 5


class Counts(Protocol):
    """How common values are in the address book; `people` is its size."""

    people: int

    def share(self, kind: str, value: str) -> float:
        """Return the share of people with this value, above 0. Kinds: 'family', 'given', 'company', 'phone', ..."""


def share_of(count: int, people: int) -> float:
    """Return the share of `count` in an address book of `people`. At least one person has the value."""
    return max(1, count) / (people + ELSEWHERE)


@dataclass(slots=True)
class ComparedPerson:
    """The fields of a person that are compared. `first`, `last`, `company_name` are as written, all others folded."""

    id: int
    name: NameParts
    first: str
    last: str = ""
    company: str = ""
    company_name: str = ""
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    birthday: str = ""
    title: str = ""
    address: str = ""
    # Made from the others, for they are asked for with each pair: the mailbox of each address, '' for a short one; the
    # numbers and mailboxes; the whole family name and its sound; the sound and the nickname of the first given name.
    mailboxes: tuple[str, ...] = field(init=False)
    reached: tuple[str, ...] = field(init=False)
    family: str = field(init=False)
    family_sound: str = field(init=False)
    given_sound: str = field(init=False)
    nick: str = field(init=False)

    def __post_init__(self) -> None:
        self.mailboxes = tuple(map(mailbox_of, self.emails))
        self.reached = (*self.phones, *(box or mail for box, mail in zip(self.mailboxes, self.emails, strict=True)))
        self.family = "".join(self.name.family)
        self.family_sound = sound_key(self.family)
        given = self.name.given[0] if self.name.given else ""
        self.given_sound, self.nick = sound_key(given), nickname_key(given)


def mailbox_of(mail: str) -> str:
    """Return the part of an address before the @ and before a plus; '' if it is too short to say anything."""
    name = mail.partition("@")[0].partition("+")[0]
    return name if len(name) >= SHORTEST_MAILBOX else ""


@dataclass(slots=True)
class Likeness:
    """The result of a comparison. `bits` above 0: one person is likelier than two. `signs`: {field: how it agrees}."""

    bits: float
    signs: dict[str, str] = field(default_factory=dict)

    @property
    def is_at_one_address(self) -> bool:
        """True if they share a number, or a mailbox that is not a company's."""
        return self.signs.get("phone") == "same" or self.signs.get("email") == "same"

    @property
    def score(self) -> float:
        """The chance that they are one person, between 0 and 1."""
        return 1 / (1 + 2 ** -max(-60.0, min(60.0, self.bits)))

    def add_sign(self, kind: str, sign: str, *, of_one: str, chance: float, most: float = 100.0) -> None:
        """Note a sign and add its bits, `most` at most. `of_one`: its key in OF_ONE."""
        self.signs[kind] = sign
        self.bits += min(most, log2(OF_ONE[of_one] / chance))
