"""An address book as a telephone exports it: half Android, half iPhone, with the faults of real files.

Everybody is invented; numbers are 555-01xx and 020 7946 0xxx, which no one can have.
"""

from base64 import b64encode
from collections.abc import Iterator
from itertools import product
from random import Random
from textwrap import wrap

_GIVEN = """
    Ada Agnès Amir Anna Beatriz Bob Chloé Clara Daniel Eliška Emma Erik Fatima Gül Hugo Inés Ivo Jürgen Kasia
    Leo Lüder Maja Marek Mary Nils Noor Olga Otto Pálma Petra Priya Rob Rosa Sam Søren Tessa Tomás Ulla Vera Wei
    Xenia Yusuf Zoë
""".split()  # noqa: SIM905
_FAMILY = """
    Abara Ålund Birchwold Bøgh Cardale Černík Dunmere Elmstead Fairhurst Gärtner Großmann Haldane Ibáñez
    Jónsdóttir Kestrel Kowalczyk Lindqvist Marlow Müller Nakashima Norwood Okoye Özkan Pemworth Quillstead
    Redfield Rosendahl Şimşek Stanwick Thornby Ueda Vasić Walden Yıldız Zeller
""".split()  # noqa: SIM905
_HOUSES = (
    "Pizza Mario",
    "Taxi 24",
    "Dr. Haldane's Practice",
    "Fernhill Garage",
    "Bäckerei Lüders",
    "Town Hall",
    "Vet",
    "School Office",
)
_AREAS = ("212", "303", "415", "512", "617", "702", "808", "919")
_PICTURE = b64encode(b"\xff\xd8\xff\xe0" + bytes(range(150)) + b"\xff\xd9").decode()

# People that tests refer to: two cards that may be one person, and names that are easily misspelt.
KNOWN = (
    ("Robert", "Tillingworth", "+1 212 555 0111", "rob.tillingworth@example.com", "Harrow Lane Books"),
    ("Bob", "Tillingworth", "+1 303 555 0122", "", "Harrow Lane Books"),
    ("Siobhán", "Kavanagh-Pryce", "+44 20 7946 0001", "siobhan@example.com", ""),
    ("Bartholomew", "Quistgaard", "+44 20 7946 0002", "", "Quistgaard Clocks"),
    ("Jürgen", "Großmann", "+44 20 7946 0003", "j.grossmann@example.com", "Nordlicht Maschinenbau"),
)
# Cards that are empty, truncated or no cards: a parser must report them and continue.
BROKEN = (
    "BEGIN:VCARD\r\nVERSION:2.1\r\nEND:VCARD\r\n",
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:;;;;\r\nFN:\r\nEND:VCARD\r\n",
    "BEGIN:VCARD\r\nVERSION:2.1\r\nN:Broken;Off\r\nTEL;CELL:+1 617 555 01\r\n",
    "BEGIN:VCARD\r\nVERSION:3.0\r\nthis line has no colon at all\r\nN:Colon;Nora;;;\r\nFN:Nora Colon\r\nEND:VCARD\r\n",
    "BEGIN:VCARD\r\nVERSION:2.1\r\nN:Late;Greta\r\nNOTE;ENCODING=QUOTED-PRINTABLE:half a letter =C3=\r\nEND:VCARD\r\n",
)


def phone_export(count: int = 800, seed: int = 1) -> bytes:
    """A file of `count` cards (40 or more): KNOWN first, BROKEN at random places.

    One card in sixteen is somebody who was there before. No two strangers have one name.
    """
    chance = Random(seed)
    numbers, names = _numbers(chance), _names(chance)
    cards: list[str] = []
    people: list[tuple[str, ...]] = list(KNOWN)
    cards += [_android(chance, *somebody) for somebody in KNOWN]
    while len(cards) < count - len(BROKEN):
        if len(people) > len(KNOWN) and chance.random() < 1 / 16:
            cards.append(_again(chance, *chance.choice(people[len(KNOWN) :])))
            continue
        people.append(_somebody(chance, *next(names), next(numbers)))
        cards.append(chance.choice([_android, _iphone])(chance, *people[-1]))
    for broken in BROKEN:
        cards.insert(chance.randrange(len(KNOWN), len(cards)), broken)
    return "".join(cards).encode()


def _numbers(chance: Random) -> Iterator[str]:
    """Each number once, in random order."""
    america = [f"+1 {area} 555 01{n:02d}" for area, n in product(_AREAS, range(30, 100))]
    london = [f"+44 20 7946 0{n:03d}" for n in range(10, 1000)]
    numbers = america + london
    chance.shuffle(numbers)
    yield from numbers


def _names(chance: Random) -> Iterator[tuple[str, str]]:
    names = list(product(_GIVEN, _FAMILY))
    chance.shuffle(names)
    yield from names


def _somebody(chance: Random, given: str, family: str, number: str) -> tuple[str, str, str, str, str]:
    """(given, family, number, mail, company). Some have one name only, some none."""
    kind = chance.random()
    if kind < 0.04:
        return "", "", number, "", f"{chance.choice(_HOUSES)} {chance.randint(2, 99)}"
    if kind < 0.08:
        return given, "", number, "", ""
    mail = f"person{chance.randint(1, 999_999)}@example.com" if chance.random() < 0.4 else ""
    return given, family, number, mail, chance.choice(_HOUSES) if chance.random() < 0.2 else ""


def _android(chance: Random, given: str, family: str, number: str, mail: str, house: str) -> str:
    """vCard 2.1: names quoted-printable, numbers without spaces, sometimes a picture with an empty line after it."""
    full = f"{given} {family}".strip() or house
    lines = ["BEGIN:VCARD", "VERSION:2.1", *_quoted("N", f"{family};{given};;;"), *_quoted("FN", full)]
    lines.append(f"TEL;{chance.choice(['CELL', 'CELL;PREF', 'HOME', 'VOICE', 'X-Office'])}:{number.replace(' ', '')}")
    lines += [f"EMAIL;HOME:{mail}"] if mail else []
    lines += _quoted("ORG", house) if house else []
    if chance.random() < 0.06:
        first, *rest = wrap(_PICTURE, 60)
        lines += [f"PHOTO;ENCODING=BASE64;JPEG:{first}", *(f" {line}" for line in rest), ""]
    return "\r\n".join([*lines, "END:VCARD", ""])


def _iphone(chance: Random, given: str, family: str, number: str, mail: str, house: str) -> str:
    """vCard 3.0 with grouped lines and custom labels."""
    full = f"{given} {family}".strip() or house
    lines = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "PRODID:-//Apple Inc.//iPhone OS 17.5//EN",
        f"N:{family};{given};;;",
        f"FN:{full}",
    ]
    lines += [f"ORG:{house};"] if house else []
    label = chance.choice(["_$!<Mobile>!$_", "Holiday house", "_$!<Work>!$_", "direct\\, no voicemail"])
    lines += [f"item1.TEL;type=VOICE;type=pref:{_apart(number)}", f"item1.X-ABLabel:{label}"]
    lines += [f"item2.EMAIL;type=INTERNET:{mail}", "item2.X-ABLabel:_$!<Home>!$_"] if mail else []
    if chance.random() < 0.1:
        lines.append(f"BDAY;X-APPLE-OMIT-YEAR=1604:1604-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}")
    if chance.random() < 0.06:
        first, *rest = wrap(_PICTURE, 60)
        lines += [f"PHOTO;ENCODING=b;TYPE=JPEG:{first}", *(f" {line}" for line in rest)]
    if not given:
        lines.append("X-ABShowAs:COMPANY")
    return "\r\n".join([*lines, "END:VCARD", ""])


def _again(chance: Random, given: str, family: str, number: str, mail: str, house: str) -> str:
    """The same person from the other telephone: the same number in another notation, and half of the other fields."""
    return chance.choice([_android, _iphone])(
        chance, given, family, number, mail if chance.random() < 0.5 else "", house
    )


def _apart(number: str) -> str:
    """'+1 212 555 0111' -> '(212) 555-0111', as people type it at home; London keeps its country."""
    country, area, middle, end = number.split()
    return f"({area}) {middle}-{end}" if country == "+1" else f"{country} (0){area} {middle} {end}"


def _quoted(name: str, value: str) -> list[str]:
    """The property as Android writes it: plain if possible, else every byte as =XX, with a soft line break at 75."""
    if value.isascii():
        return [f"{name}:{value}"]
    head = f"{name};CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:"
    coded = [chr(byte) if byte == ord(";") else f"={byte:02X}" for byte in value.encode()]
    lines, line = [], head
    for sign in coded:
        if len(line) + len(sign) > 74:
            lines.append(f"{line}=")
            line = ""
        line += sign
    return [*lines, line]
