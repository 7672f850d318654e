"""The cards of the benchmark of duplicates, and a source of people with unused addresses and numbers."""

from dataclasses import dataclass, field
from random import Random

from bench.pairs_names import CITIES, FIRST, LAST, RandomWords, without_accents

_KINDS = """
    Bakery Joinery Press Logistics Dairy Optics Ceramics Foundry Textiles Brewing Marine Clinic Motors Partners Legal
"""
_TITLES = ("Owner", "Buyer", "Sales Manager", "Architect", "Editor", "Engineer", "Accountant", "Consultant", "")


@dataclass(slots=True)
class PairPerson:
    """A card. `phones` are E.164, `birthday` is yyyy-mm-dd or ''. `who` is the number of the real person."""

    id: int
    who: int
    full: str
    given: str = ""
    family: str = ""
    organization: str = ""
    title: str = ""
    emails: list[str] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)
    birthday: str = ""
    city: str = ""


class PeopleSource:
    """A source of people. The same `seed` gives the same people."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)
        self._first = RandomWords(self.chance, FIRST, even=25)
        self._last = RandomWords(self.chance, LAST, even=100)
        self._city = RandomWords(self.chance, CITIES, even=3)
        houses = [f"{name} {kind}" for name in LAST[40:1400:2] for kind in self.chance.sample(_KINDS.split(), 3)]
        self.chance.shuffle(houses)
        self._house = RandomWords(self.chance, houses, even=20)
        self._numbers = 0
        self._people = 0
        self._taken: set[str] = set()

    def odds(self, part: float) -> bool:
        return self.chance.random() < part

    def phone(self) -> str:
        # Ofcom reserves 020 7946 0xxx for fiction; that is too few, so the last seven digits count up.
        self._numbers += self.chance.randint(1, 9)
        return f"+4420{70_000_000 + self._numbers:08d}"

    def mailbox(self, given: str, family: str, house: str = "") -> str:
        """Return an unused address: of the company `house` if given, else of a mail provider."""
        first, last = (without_accents(name).lower().replace("'", "").replace(" ", "") for name in (given, family))
        name = self.chance.choice([f"{first}.{last}", f"{first[:1]}{last}", f"{first}{last[:1]}", f"{last}.{first}"])
        where = (
            f"{mailbox_name(house)}.example"
            if house
            else self.chance.choice(["mail.example", "post.example", "home.example"])
        )
        address, n = f"{name}@{where}", 2
        while address in self._taken:
            address, n = f"{name}{self.chance.randint(2, 99) + n}@{where}", n + 1
        self._taken.add(address)
        return address

    def birthday(self) -> str:
        return f"{self.chance.randint(1940, 2004)}-{self.chance.randint(1, 12):02d}-{self.chance.randint(1, 28):02d}"

    def given(self) -> str:
        return self._first.one()

    def family(self) -> str:
        return self._last.one()

    def house(self) -> str:
        return self._house.one()

    def title(self) -> str:
        return self.chance.choice(_TITLES)

    def somebody(self, *, given: str = "", family: str = "", house: str | None = None) -> PairPerson:
        """Return the card of a new person, as incomplete as real ones: some have only an address or only a phone."""
        self._people += 1
        given, family = given or self.given(), family or self.family()
        if house is None:
            house = self.house() if self.odds(0.55) else ""
        way = self.chance.random()
        card = PairPerson(0, self._people, f"{given} {family}", given, family, house)
        card.title = self.title() if house and self.odds(0.6) else ""
        if way < 0.75:
            card.emails = [self.mailbox(given, family, house if self.odds(0.8) else "")]
        if way > 0.25:
            card.phones = [self.phone() for _ in range(2 if self.odds(0.2) else 1)]
        card.birthday = self.birthday() if self.odds(0.3) else ""
        card.city = self._city.one() if self.odds(0.5) else ""
        return card


def mailbox_name(house: str) -> str:
    return without_accents(house).lower().replace(" ", "-").replace("'", "")
