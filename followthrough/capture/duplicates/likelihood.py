"""How likely two rows are one person: what speaks for it against how often that is so by chance.

Each field adds the logarithm of (how often it is so of one person twice) to (how often of two people), after Fellegi
and Sunter, 'A theory for record linkage' (1969). Chance is counted in the book itself: that two are called Okafor says
more than that two are called Smith, and a number eleven people have says little. The first shares (`OF_ONE`) are what
address books show; the bench counts what comes of them (`python -m bench pairs`).
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from math import log2
from typing import Protocol

from followthrough.kit import text
from followthrough.matching import nicknames
from followthrough.matching import phonetics as sounds
from followthrough.matching.spelling import is_slip, is_slip_in_given
from followthrough.people.same_person import Name, apart, birthdays_differ, is_of_a_house, worded

# How often two rows of one person show it; 'given initial': where one of the two is only a letter.
OF_ONE = {
    "family same": 0.85, "family sound": 0.05, "family slip": 0.06, "family part": 0.04,
    "given same": 0.6, "given nick": 0.2, "given initial": 0.9, "given slip": 0.05, "given middle": 0.04,
    "company": 0.6, "company near": 0.1, "phone": 0.5, "email": 0.5, "local": 0.3, "title": 0.4, "address": 0.5,
}  # fmt: skip
# How often two people show it, where the book is not asked.
BY_CHANCE = {"family slip": 0.004, "given slip": 0.004, "given initial": 0.07}
# How often two people do who share a number or a mailbox: they are a family, or colleagues at one desk.
AT_ONE_ADDRESS = {
    "family same": 0.5, "family sound": 0.005, "family slip": 0.005, "family part": 0.01,
    "given same": 0.01, "given nick": 0.005, "given slip": 0.01, "given middle": 0.01,
}  # fmt: skip
# What speaks against it, in bits.
AGAINST = {
    "family other": -5.0, "given other": -9.0, "company other": -1.5, "phone other": -0.7, "email other": -0.7,
    "birthday other": -9.0, "middle other": -6.0, "generation other": -8.0, "generation one": -2.0,
}  # fmt: skip
OTHER_FAMILY_AT_ONE_ADDRESS = -3.5
# Of a hundred people six share their only number with somebody else.
SHARED = 0.06
SECOND_ADDRESS = 1.5
BIRTHDAY, DAY_OF_YEAR, TWINS = 14.0, 8.0, 6.0
TURNED = -1.0
# Of ten people one stands there twice.
TWICE = 0.1
# So sure one must be to ask.
LEAST = 0.5
# A small book knows little of how common a name is: as if so many more people were there.
ELSEWHERE = 1_000


class Counts(Protocol):
    """What share of the book has this: between 0 and 1, 'family', 'given', 'company', 'phone'..."""

    people: int

    def share(self, kind: str, value: str) -> float: ...


def part(count: int, people: int) -> float:
    """The share of `count` in a book of `people`; at least one has it, were it only a word somebody mistyped."""
    return max(1, count) / (people + ELSEWHERE)


@dataclass(slots=True)
class Somebody:
    """A row as small as comparing needs it: `first`, `last`, `company_name` as written, all else folded or normal."""

    id: int
    name: Name
    first: str
    last: str = ""
    company: str = ""
    company_name: str = ""
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    birthday: str = ""
    title: str = ""
    address: str = ""


@dataclass(slots=True)
class Likeness:
    """`bits` above 0: rather one person than two. `signs` say what was seen, strongest kinds first."""

    bits: float
    signs: dict[str, str] = field(default_factory=dict)

    @property
    def is_at_one_address(self) -> bool:
        """They share a number or a mailbox that is not a house's."""
        return self.signs.get("phone") == "same" or self.signs.get("email") == "same"

    @property
    def score(self) -> float:
        """The chance that it is one person, between 0 and 1."""
        return 1 / (1 + 2 ** -max(-60.0, min(60.0, self.bits)))


def named(given: str, family: str, full: str) -> Name:
    """A name in parts; given and family apart are better than the whole."""
    if not given or not family:
        return apart(text.fold(full))
    whole = apart(text.fold(f"{family}, {given}"))
    generation = whole.generation or apart(text.fold(full)).generation
    return Name(whole.given, tuple(part for word in whole.family for part in word.split("-")), generation)


def weigh(a: Somebody, b: Somebody, counts: Counts) -> Likeness:
    likeness = Likeness(log2(2 * TWICE / max(2, counts.people)))
    weigh_addresses(likeness, a, b, counts)
    weigh_names(likeness, a.name, b.name, counts)
    if likeness.signs.get("given") == "other" and likeness.signs.get("family") == "other":
        return likeness
    weigh_company(likeness, a, b, counts)
    weigh_rest(likeness, a, b, counts)
    return likeness


def weigh_addresses(likeness: Likeness, a: Somebody, b: Somebody, counts: Counts) -> None:
    """A number or mailbox both have; the fewer have it the better. The second of them says little more."""
    for kind, ones, others in (("phone", a.phones, b.phones), ("email", a.emails, b.emails)):
        shared = [value for value in ones if value in others and not (kind == "email" and is_of_a_house(value))]
        if shared:
            holders = max(1.0, min(counts.share(kind, value) for value in shared) * (counts.people + ELSEWHERE) - 1)
            bits = log2(OF_ONE[kind] * counts.people / SHARED) - 2 * log2(holders)
            likeness.bits += min(SECOND_ADDRESS, bits) if likeness.is_at_one_address else bits
            likeness.signs[kind] = "same"
        elif ones and others:
            if set(ones) & set(others):
                likeness.signs["email"] = "house"
            likeness.bits += AGAINST[f"{kind} other"]
    if not likeness.is_at_one_address:
        weigh_locals(likeness, a, b, counts)


def weigh_locals(likeness: Likeness, a: Somebody, b: Somebody, counts: Counts) -> None:
    """'baker77@' at two houses. What only spells the name says no more than the name."""
    shared = {local(mail) for mail in a.emails if not is_of_a_house(mail)}
    shared &= {local(mail) for mail in b.emails if not is_of_a_house(mail)}
    for box in shared - {""}:
        if not any(spells(box, name) for name in (a.name, b.name)):
            likeness.signs["local"] = "same"
            likeness.bits += min(9.0, log2(OF_ONE["local"] / counts.share("local", box)))
            return


@lru_cache(maxsize=4096)
def spells(box: str, name: Name) -> bool:
    """'r.okafor', 'robo', 'okafor.rob' of Rob Okafor, as many houses give them out."""
    letters = "".join(sign for sign in box if sign.isalnum())
    given, family = "".join(name.given), "".join(name.family)
    return any(
        letters == one[:cut] + other or letters == one + other[:cut]
        for one, other in ((given, family), (family, given))
        for cut in range(max(len(one), len(other)) + 1)
    )


def weigh_names(likeness: Likeness, a: Name, b: Name, counts: Counts) -> None:
    """Straight, or turned round where that says more."""
    close = likeness.is_at_one_address
    given, family = given_sign(a, b), family_sign(a.family, b.family)
    bits = name_bits(a, b, given, family, counts, close=close)
    if "other" in (given, family) and may_be_turned(a, b):
        for one, other in ((Name(a.family, a.given), b), (a, Name(b.family, b.given))):
            turned = given_sign(one, other), family_sign(one.family, other.family)
            turned_bits = name_bits(one, other, *turned, counts, close=close) + TURNED
            if "other" not in turned and turned_bits > bits:
                bits, (given, family) = turned_bits, turned
                likeness.signs["turned"] = "yes"
    likeness.bits += bits
    likeness.signs |= {"given": given, "family": family}
    if a.generation != b.generation:
        both = a.generation and b.generation
        likeness.bits += AGAINST["generation other" if both or close else "generation one"]


def may_be_turned(a: Name, b: Name) -> bool:
    """One's family name is, or sounds like, a first name of the other."""
    pairs = ((a, b), (b, a))
    return any(
        bool(one.family and other.family) and sounds.key("".join(one.family)) == sounds.key(other.given[0])
        for one, other in pairs
        if one.given and other.given
    )


@lru_cache(maxsize=65536)
def family_sign(a: tuple[str, ...], b: tuple[str, ...]) -> str:
    """'same', 'sound', 'slip', 'part', 'other'; '' when one is not known."""
    if not a or not b:
        return ""
    one, other = "".join(a), "".join(b)
    if one == other:
        return "same"
    if sounds.alike(one, other):
        return "sound"
    if is_slip(one, other):
        return "slip"
    is_part = len(a) != len(b) and any(x == y or is_slip(x, y) for x in a for y in b if len(x) > 2)
    return "part" if is_part else "other"


@lru_cache(maxsize=65536)
def given_sign(a: Name, b: Name) -> str:
    """'same', 'nick', 'initial', 'slip', 'middle', 'other'; '' when one is not known."""
    if not a.given or not b.given:
        return ""
    if not a.family or not b.family:
        return one_word_sign(a, b)
    one, other = a.given[0], b.given[0]
    if "".join(a.given).replace("-", "") == "".join(b.given).replace("-", "") or one == other:
        return "same" if len(one) > 1 else "initial"
    if len(one) == 1 or len(other) == 1:
        return "initial" if one[0] == other[0] else middle_sign(a, b)
    if nicknames.same_first(one, other) or nicknames.same_first(one.split("-")[0], other.split("-")[0]):
        return "nick"
    return "slip" if is_slip_in_given(one, other) else middle_sign(a, b)


def middle_sign(a: Name, b: Name) -> str:
    one, other = a.given[0], b.given[0]
    by_middle = any(nicknames.same_first(word, other) for word in a.given[1:] if len(word) > 1)
    by_other = any(nicknames.same_first(word, one) for word in b.given[1:] if len(word) > 1)
    return "middle" if by_middle or by_other else "other"


def one_word_sign(a: Name, b: Name) -> str:
    """One of them is a word alone: a first name, or a family name."""
    word, whole = (a.given[0], b) if not a.family else (b.given[0], a)
    if nicknames.same_first(word, whole.given[0]):
        return "same"
    return "" if word in whole.family else "other"


def name_bits(a: Name, b: Name, given: str, family: str, counts: Counts, *, close: bool) -> float:
    """`close`: they share a number or a mailbox, and with it often the family name."""
    bits = given_bits(a, b, given, counts, close=close) + family_bits(a, b, family, counts, close=close)
    if given in ("same", "nick", "initial") and middles_differ(a, b):
        bits += AGAINST["middle other"]
    return bits


def middles_differ(a: Name, b: Name) -> bool:
    one, other = a.given[1:], b.given[1:]
    return bool(one) and bool(other) and not any(x[0] == y[0] for x in one for y in other)


def given_bits(a: Name, b: Name, sign: str, counts: Counts, *, close: bool) -> float:
    if sign in ("", "other"):
        return AGAINST["given other"] if sign else 0.0
    if sign == "same":
        chance = max(counts.share("given", a.given[0]), counts.share("given", b.given[0]))
    elif sign in ("nick", "middle"):
        chance = max(counts.share("nick", nicknames.key(a.given[0])), counts.share("nick", nicknames.key(b.given[0])))
    else:
        chance = BY_CHANCE[f"given {sign}"]
    return log2(OF_ONE[f"given {sign}"] / (chance + AT_ONE_ADDRESS.get(f"given {sign}", 0.0) * close))


def family_bits(a: Name, b: Name, sign: str, counts: Counts, *, close: bool) -> float:
    if sign in ("", "other"):
        return 0.0 if not sign else OTHER_FAMILY_AT_ONE_ADDRESS if close else AGAINST["family other"]
    chance = BY_CHANCE["family slip"] if sign == "slip" else family_chance(a, b, sign, counts)
    return log2(OF_ONE[f"family {sign}"] / (chance + AT_ONE_ADDRESS[f"family {sign}"] * close))


def family_chance(a: Name, b: Name, sign: str, counts: Counts) -> float:
    if sign == "part":
        return max(counts.share("part", part) for part in [part for part in a.family if part in b.family] or a.family)
    one, other = "".join(a.family), "".join(b.family)
    if sign == "sound":
        return max(counts.share("sound", sounds.key(one)), counts.share("sound", sounds.key(other)))
    return max(counts.share("family", one), counts.share("family", other))


def weigh_company(likeness: Likeness, a: Somebody, b: Somebody, counts: Counts) -> None:
    if not a.company or not b.company:
        return
    if a.company == b.company:
        likeness.signs["company"] = "same"
        # Colleagues share a number as well.
        chance = max(counts.share("company", a.company), 0.3 * likeness.is_at_one_address)
        likeness.bits += log2(OF_ONE["company"] / chance)
    elif near_company(a.company, b.company):
        likeness.signs["company"] = "near"
        chance = max(counts.share("company", a.company), counts.share("company", b.company))
        likeness.bits += log2(OF_ONE["company near"] / chance)
    else:
        likeness.bits += AGAINST["company other"]


# Words that say what kind of company it is, not which.
_KINDS = "the and und co inc llc ltd limited gmbh ag kg plc corp company group holding sons partners bv sa sarl ohg mbh"
_KIND = frozenset(_KINDS.split())


@lru_cache(maxsize=16384)
def near_company(a: str, b: str) -> bool:
    """'Saltmarsh Bakery' and 'Saltmarsh Bakery Ltd', or one slip apart."""
    one = [word for word in worded(a) if word not in _KIND]
    other = [word for word in worded(b) if word not in _KIND]
    return bool(one) and (one == other or is_slip("".join(one), "".join(other)))


def local(mail: str) -> str:
    """The part before the @, if it is long enough to be somebody's."""
    name = mail.partition("@")[0].partition("+")[0]
    return name if len(name) > 4 else ""


def weigh_rest(likeness: Likeness, a: Somebody, b: Somebody, counts: Counts) -> None:
    if a.birthday and b.birthday:
        if birthdays_differ(a.birthday, b.birthday):
            likeness.bits += AGAINST["birthday other"]
        else:
            likeness.signs["birthday"] = "same"
            exact = a.birthday == b.birthday and a.birthday[:1] != "-"
            likeness.bits += TWINS if likeness.is_at_one_address else BIRTHDAY if exact else DAY_OF_YEAR
    if a.title and a.title == b.title:
        likeness.bits += min(4.0, log2(OF_ONE["title"] / counts.share("title", a.title)))
    if a.address and a.address == b.address:
        likeness.signs["address"] = "same"
        likeness.bits += min(8.0, log2(OF_ONE["address"] / counts.share("address", a.address)))


def counted(somebody: Somebody) -> Iterable[tuple[str, str]]:
    """Everything of a row whose share is asked for: (kind, value)."""
    name = somebody.name
    if name.given:
        yield "given", name.given[0]
        yield "nick", nicknames.key(name.given[0])
    if name.family:
        family = "".join(name.family)
        yield "family", family
        yield "sound", sounds.key(family)
        for part in name.family:
            yield "part", part
    for kind in ("company", "title", "address"):
        if value := getattr(somebody, kind):
            yield kind, value
    for phone in somebody.phones:
        yield "phone", phone
    for mail in somebody.emails:
        yield "email", mail
        if name_ := local(mail):
            yield "local", name_
