"""Invented people, the same at each run, as similar to each other as people of a real address book."""

from random import Random

_GIVEN = """
    Ada Alma Anselm Arno Beatrix Bela Bram Caspar Celia Clara Conrad Dario Della Edda Edwin Elias Emil Enid Esme Ezra
    Fabian Fern Flora Gideon Greta Hanna Hector Hugo Ida Imogen Ingrid Ivo Jasper Joan Juno Kasimir Lena Leopold Livia
    Ludo Mabel Magnus Marta Milo Mina Nadia Nestor Nora Octavia Odile Orson Otto Petra Phoebe Quentin Ramona Reuben
    Rosa Rufus Sabine Selma Silas Stella Tamsin Theo Tilda Ugo Ulla Valentin Vera Viola Wanda Wilma Xaver Yara Zelda
"""
_FIRST = """
    Ab Ald Ash Bar Bell Birch Brand Cald Car Clay Dal Dun Elm Fair Far Fen Gar Glen Green Had Hal Hart Hazel
    Hol Ivor Kel Kirk Lang Lin Lock Mar Mead Mil Nor Oak Pem Pen Quill Ram Red Ren Ros Sal Stan Thorn Wal Wick
"""
_LAST = """
    bourne bridge burn bury by combe cott croft dale den field ford gate grove ham hill hurst land ley low
    man mere more ridge rook sett shaw shire side stead stoke stone ton wade ward water way wick wold wood worth
"""
_TRADES = "Bakery Joinery Press Logistics Dairy Optics Ceramics Nurseries Foundry Textiles Brewing Marine"
_THINGS = "lids crates jars pallets labels ovens shelves lamps chairs boxes tins scales trucks pumps"
GIVEN, TRADES, THINGS = _GIVEN.split(), _TRADES.split(), _THINGS.split()
FAMILY = [head + tail for head in _FIRST.split() for tail in _LAST.split()]
# The work of some people, and the notes about others.
WORK = (
    "roofing and gutters", "wedding photographs", "bookkeeping for small shops", "cold storage at the harbour",
    "translations from Dutch", "garden design", "piano lessons", "repairs of old clocks", "catering for parties",
    "patents and trade marks", "websites", "moving houses", "tiles and bathrooms", "insurance for ships",
)  # fmt: skip
NOTED = (
    "Met at the {place} fair, asked about the {thing}.", "Their brother does {work}.", "Prefers a call before nine.",
    "Sent the {thing} catalogue; talk about price in spring.", "Moves to {place} next year.",
)  # fmt: skip
TITLES = ("Buyer", "Owner", "Head of Purchasing", "Architect", "Plant Manager", "Editor", "")


class InventedPerson:
    """Person number `n`, with the same data each time."""

    __slots__ = ("does", "email", "family", "given", "n", "note", "organization", "phone", "title")

    def __init__(self, n: int) -> None:
        chance = Random(n)
        self.n = n
        self.given = GIVEN[int(chance.random() * len(GIVEN))]
        self.family = FAMILY[int(chance.random() * len(FAMILY))]
        self.organization = organization(int(chance.random() * max(40, n // 3)))
        self.title = TITLES[n % len(TITLES)]
        self.does = WORK[n // 4 % len(WORK)] if n % 4 == 0 else ""
        self.note = "" if n % 3 else note(n // 3)
        self.email = f"{self.given}.{self.family}{n}@example.com".lower()
        # Ofcom reserves 020 7946 0xxx for fiction; that is too few, so the last seven digits count up.
        self.phone = f"+4420{70_000_000 + n:08d}"

    @property
    def full(self) -> str:
        return f"{self.given} {self.family}"


def note(number: int) -> str:
    said = NOTED[number % len(NOTED)]
    place, thing, work = FAMILY[number % len(FAMILY)], THINGS[number % len(THINGS)], WORK[number % len(WORK)]
    return said.format(place=place, thing=thing, work=work)


def organization(number: int) -> str:
    """Return the name of organization `number`; names repeat with a branch number."""
    head, rest = divmod(number, len(TRADES))
    branch = head // len(FAMILY)
    return f"{FAMILY[head % len(FAMILY)]} {TRADES[rest]}" + (f" {branch + 1}" if branch else "")
