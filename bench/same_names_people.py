"""Invented people for the bench of names: an address book, and new people who share part of a name with it.

None of these names is in the example lines of the tests. As in real address books most names are rare: two out of
three last names belong to one person only, and so do some of the first names.
"""

from collections.abc import Iterator
from itertools import accumulate
from random import Random
from typing import NamedTuple

from bench.people import FAMILY

_GIVEN = """
    Adela Agnes Alistair Barnaby Bettina Boris Cedric Cordelia Cyrus Delphine Desmond Dominika Earl Edith Eloise
    Enzo Esther Felicity Ferdinand Florian Gareth Georgina Gilbert Gunnar Harriet Hazel Hedwig Horace Ibrahim
    Ingeborg Isolde Jerome Jocelyn Josef Kamila Kerstin Konrad Lavinia Lionel Ludmila Magdalena Marcel Mirabel Misty
    Naomi Nigel Noor Olive Olwen Orlando Oswin Pascal Petronella Philippa Rasmus Regina Roland Rowena Royal Salome
    Serena Sigrid Stefan Thaddeus Ursula Valeria Verity Viktor Winston Wolfgang Yolanda Yusuf Zachary Zelma
"""
_SHORT = """
    Robert:Robbie Elizabeth:Liz Katharine:Kitty Margaret:Peggy William:Billy Richard:Dick Edward:Eddie Thomas:Tommy
    Nicholas:Nicky Jennifer:Jenny Michael:Mick Samuel:Sammy Joseph:Joey Christopher:Topher Frederick:Fred
    Rebecca:Becky
"""
_LAST = """
    Abernethy Alderson Ashcombe Atwater Bancroft Barrington Bergstrom Blackwood Bradshaw Briscoe Brook Bullock
    Cavendish Chadwick Claremont Colby Corrigan Cranston Cross Dalrymple Davenport Deering Donnelly Dorsey Eastman
    Ellsworth Engstrom Fairbanks Farnham Fenwick Fisher Fitzroy Flood Gallagher Garland Gifford Goddard Grainger
    Halloran Hargrove Haverford Heath Hensley Holbrook Huxley Ingram Jessup Kendrick Kimball Kirkland Lambert
    Langford Lockwood Maddox
"""
_OTHER_LAST = """
    Marlborough Mayhew Mercer Montague Nesbitt Norquist Oakley Ormond Parsons Pemberly Pickering Potter Prescott
    Quimby Radcliffe Ransome Redfern Rutledge Sanderson Seagrave Sheffield Snow Stanhope Stockton Tremaine Treadwell
    Underwood Wadsworth Wainwright Weaver Wetherby Whitlock Winthrop Woodruff Yardley Zimmer
"""
# Names that are written in more than two plain words, or with other letters.
_SPECIAL = """
    Mary Beth Kowalczyk; José Luis Arroyo; Marie-Claire Aubert; Hans-Peter Vogel; Lena Brandt-Osei; Rafael Pinto-Reyes;
    Tamar Cohen-Levi; Ana de la Fuente; Bram van den Berg; Luca di Stefano; Greet van Houten; Karl von Arnim;
    Inès du Plessis; Žofia Králová; Håkon Sørensen; Renée Gagné; Łucja Nowicka; Siân O'Rourke; Donal O'Shea;
    Callum McAvoy; Isla MacKenzie; Dr. Helga Brandvold; Dr. Emeka Obi; Prof. Ilse Krämer; Rev. Amos Tuttle;
    Mrs. Opal Henning; Paul T. Rawlings; Ruth A. Gentry; Martin Luther Ames Jr.; Walter Pike Olson III; Madhuri;
    Sukarno; Thandiwe; Pat and Lee Ackerman; Tom & Ruthie Vasey; Xi Bo; Yan Wu; Minh Anh Tran-Le; Al-Amin Yusra
"""
GIVEN, LAST, OTHER_LAST = _GIVEN.split(), _LAST.split(), _OTHER_LAST.split()
SHORT = dict(pair.split(":") for pair in _SHORT.split())
SPECIAL = [" ".join(name.split()) for name in _SPECIAL.split(";")]
TITLES = ("Dr. ", "Prof. ", "Rev. ", "Mrs. ")


class SharedName(NamedTuple):
    """A new person's name, and what it shares with the book."""

    name: str
    shares: str


def address_book(count: int, chance: Random) -> list[str]:
    """Return `count` different names: the special ones first, then plain ones, no two of which can be one person."""
    names = dict.fromkeys(SPECIAL[: count // 2])
    given, rare = [*GIVEN, *SHORT], list(FAMILY)
    chance.shuffle(given)
    chance.shuffle(rare)
    weights = list(accumulate(1 / rank for rank, _ in enumerate(given, 1)))
    while len(names) < count:
        last = rare.pop() if chance.random() < 2 / 3 else chance.choice(LAST)
        names[f"{chance.choices(given, cum_weights=weights)[0]} {last}"] = None
    return list(names)


def new_people(book: list[str], chance: Random) -> Iterator[SharedName]:
    """Yield new people without end, each alike somebody of the book and nobody's other spelling."""
    plain = [tuple(name.split()) for name in book if name not in SPECIAL]
    ends = [name.split()[-1] for name in SPECIAL if name in book and " " in name and not name.endswith(("Jr.", "III"))]
    while True:
        given, last = chance.choice(plain)
        other = chance.choice(GIVEN)
        alike = {
            "the last name": f"{other} {last}",
            "the first name": f"{given} {chance.choice(OTHER_LAST)}",
            "a first and a last name": f"{given} {chance.choice(plain)[1]}",
            "initial and last name": f"{_like(given[0], chance)} {last}",
            "a short form": f"{SHORT.get(given, other)} {chance.choice(OTHER_LAST)}",
            "the letter of a short form": f"{_like(SHORT.get(given, given)[0], chance)} {last}",
            "a first name as last name": f"{other} {given}",
            "part of a last name": f"{other} {chance.choice(chance.choice(ends).split('-'))}",
        }
        shares = chance.choice(list(alike))
        if not _is_known(alike[shares], book):
            yield SharedName(alike[shares], shares)


def _like(letter: str, chance: Random) -> str:
    """A first name with that letter; any one where there is none."""
    return chance.choice([given for given in GIVEN if given[0] == letter] or GIVEN)


def _is_known(name: str, book: list[str]) -> bool:
    """True when the name may be somebody of the book, also by a short form, or is one word twice."""
    given, last = name.split()
    long = next((full for full, short in SHORT.items() if short == given), given)
    return given == last or f"{given} {last}" in book or f"{long} {last}" in book
