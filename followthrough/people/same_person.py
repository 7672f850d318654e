"""Whether two written people are one person, from little values alone: their folded names, addresses, company.

Sure enough to be joined without asking: an equal e-mail or number and names that fit; or the same name at the same
company with nothing against it. What is only likely is a suggestion (capture/suggestions.py).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from followthrough.kit import text
from followthrough.matching.names import HONORIFICS, SUFFIXES
from followthrough.matching.nicknames import plain, same_first
from followthrough.people.write import Card

Key = tuple[str, str]
# How well two names fit: not; in part (an initial, one name of two); whole.
NOT, PARTLY, WHOLLY = 0, 1, 2
# Father and son are told apart by these.
GENERATIONS = frozenset({"jr", "junior", "sr", "senior", "ii", "iii", "iv"})
_SMALL = "von vom zu zum zur van der den de del della di da dos das do du la le ten ter af av y e"
PARTICLES = frozenset(_SMALL.split())
# One letter wrong is a slip of the pen only where many stay right.
LONG_SURNAME = 7
# Mail boxes of houses, not of people.
_HOUSES = (
    "info office kontakt contact mail email hello hallo sales verkauf vertrieb service support team admin post hi"
    " buero buro zentrale reception empfang bookings orders bestellung accounts accounting buchhaltung rechnung"
    " billing invoice hr jobs press presse marketing enquiries enquiry welcome family familie noreply no-reply"
    " webmaster postmaster shop store hotel praxis kanzlei studio ventas contacto bonjour accueil"
)
OF_A_HOUSE = frozenset(_HOUSES.split())
# Also with a name behind: info.berlin@, family.okafor@.
_BEFORE_A_NAME = frozenset({"info", "office", "family", "familie", "kontakt", "contact", "sales", "team"})


@dataclass(frozen=True, slots=True)
class Name:
    """A folded name taken apart. `generation` is 'jr' or '' as written."""

    given: tuple[str, ...]
    family: tuple[str, ...]
    generation: str = ""


@lru_cache(maxsize=16384)
def apart(fold: str) -> Name:
    """'okafor, rob' and 'dr. rob james okafor jr' in their parts; one word alone is a given name."""
    before, comma, after = fold.partition(",")
    head, tail = worded(before), worded(after)
    generation = next((word for word in head + tail if word in GENERATIONS), "")
    generation = {"junior": "jr", "senior": "sr"}.get(generation, generation)
    # A suffix that is a name as well ('Ma', 'Pa') is one only behind two others.
    head = [word for place, word in enumerate(head) if word not in (SUFFIXES if place > 1 else GENERATIONS)]
    tail = [word for word in tail if word not in SUFFIXES]
    if comma and tail and head:
        return Name(tuple(tail), tuple(word for word in head if word not in PARTICLES), generation)
    if len(head) < 2:
        return Name(tuple(head), (), generation)
    start = next((place for place, word in enumerate(head) if place and word in PARTICLES), len(head) - 1)
    start = min(start, len(head) - 1)
    family = tuple(part for word in head[start:] if word not in PARTICLES for part in word.split("-"))
    return Name(tuple(head[:start]), family, generation)


def worded(fold: str) -> list[str]:
    """The words of a name, points and titles gone, hyphens kept: a hyphen holds a surname together."""
    if "@" in fold:
        fold = fold.partition("@")[0].replace(".", " ").replace("_", " ")
    spaced = "".join(sign if sign.isalnum() or sign in "-'’" else " " for sign in fold)
    found = [plain(word.replace("'", "").replace("’", "").strip("-")) for word in spaced.split()]
    first = next((place for place, word in enumerate(found) if word not in HONORIFICS), 0)
    return [word for word in found[first:] if word]


def compatible(fold_a: str, fold_b: str) -> bool:
    """Names that can be one person's, who share an address: 'rob okafor', 'okafor, robert', 'r. okafor', 'okafor'."""
    return fits(fold_a, fold_b) > NOT


def fits(fold_a: str, fold_b: str) -> int:
    """NOT, PARTLY or WHOLLY; a name without words fits nobody but its own."""
    if fold_a == fold_b:
        return WHOLLY
    return fit(apart(fold_a), apart(fold_b))


@lru_cache(maxsize=16384)
def fit(a: Name, b: Name) -> int:
    if not a.given or not b.given or against(a.generation, b.generation):
        return NOT
    if not a.family or not b.family:
        short, long = (a, b) if not a.family else (b, a)
        return alone(short.given, long)
    straight = min(given_fits(a.given, b.given), family_fits(a.family, b.family))
    return straight or turned_round(a, b) or turned_round(b, a) or within(a, b)


def turned_round(a: Name, b: Name) -> int:
    """'Okafor Rob', written family first, and 'Robert Okafor'."""
    return min(given_fits(a.family, b.given), family_fits(a.given, b.family))


def within(a: Name, b: Name) -> int:
    """'Ana García' and 'Ana García López', of whom nobody knows where the surname begins."""
    few, many = sorted(({*a.given, *a.family}, {*b.given, *b.family}), key=len)
    return PARTLY if few <= many and a.given[0] == b.given[0] else NOT


def against(one: str, other: str) -> bool:
    return one != other and bool(one) and bool(other)


def birthdays_differ(one: str, other: str) -> bool:
    """'1984-05-30' and '--05-30' do not."""
    return against(one[-5:], other[-5:]) or against(one[:-5].strip("-"), other[:-5].strip("-"))


def alone(words: Sequence[str], name: Name) -> int:
    """One word against a whole name: a first name, or a family name, of theirs."""
    if not name.family:
        return WHOLLY if words[0] == name.given[0] else PARTLY if same_first(words[0], name.given[0]) else NOT
    known = len(words[0]) > 1 and (same_first(words[0], name.given[0]) or words[0] in name.family)
    return PARTLY if known else NOT


def given_fits(a: Sequence[str], b: Sequence[str]) -> int:
    """Any of one's given names may be the one they go by; middle initials may not contradict each other."""
    first = one_given(a[0], b[0])
    if first and middles_differ(a[1:], b[1:]):
        return NOT
    if first or joined(a) == joined(b):
        return first or WHOLLY
    by_middle = any(one_given(word, b[0]) for word in a[1:]) or any(one_given(a[0], word) for word in b[1:])
    return PARTLY if by_middle else NOT


def joined(words: Sequence[str]) -> str:
    """'Anna-Lena', 'Anna Lena' and 'Annalena' are one."""
    return "".join(words).replace("-", "")


def one_given(a: str, b: str) -> int:
    if a == b:
        return WHOLLY if len(a) > 1 else PARTLY
    if len(a) == 1 or len(b) == 1:
        return PARTLY if a[0] == b[0] else NOT
    if same_first(a, b):
        return WHOLLY
    first, second = a.split("-"), b.split("-")
    is_part = len(first) != len(second) and same_first(first[0], second[0])
    return PARTLY if is_part else NOT


def middles_differ(a: Sequence[str], b: Sequence[str]) -> bool:
    return bool(a) and bool(b) and not any(one_given(one, other) for one in a for other in b)


def family_fits(a: Sequence[str], b: Sequence[str]) -> int:
    """Equal; one of a double name; or one slip in a long one."""
    if a == b or joined(a) == joined(b):
        return WHOLLY
    if len(a) != len(b):
        few, many = sorted((a, b), key=len)
        return PARTLY if set(few) <= set(many) else NOT
    slips = [0 if one == other else 1 if one_slip(one, other) else 2 for one, other in zip(a, b, strict=True)]
    if sum(slips) == 1:
        return WHOLLY
    return PARTLY if len(a) > 1 and set(a) == set(b) else NOT


def one_slip(a: str, b: str) -> bool:
    """A letter wrong, missing, doubled or two turned round, in a long surname, and not its first."""
    return min(len(a), len(b)) >= LONG_SURNAME and a[0] == b[0] and OSA.distance(a, b, score_cutoff=1) == 1


def is_of_a_house(mail: str) -> bool:
    """info@, sales@, family.okafor@: shared by everybody there."""
    box = mail.partition("@")[0].rstrip("0123456789")
    return box in OF_A_HOUSE or box.replace("-", ".").replace("_", ".").partition(".")[0] in _BEFORE_A_NAME


@dataclass(slots=True)
class Known:
    """Somebody already there, or earlier in the same file: enough to tell whether a person is the same."""

    id: int
    fold: str
    keys: set[Key]
    organization: str
    blank: frozenset[str]
    birthday: str = ""


class Index:
    """Who is already there, by address and by name."""

    def __init__(self, people: Iterable[Known]) -> None:
        self.by_key: dict[Key, list[Known]] = {}
        self.by_name: dict[str, list[Known]] = {}
        for known in people:
            self.add(known)

    def add(self, known: Known) -> None:
        self.by_name.setdefault(known.fold, []).append(known)
        for key in known.keys:
            self.by_key.setdefault(key, []).append(known)

    def find(self, card: Card, keys: set[Key]) -> Known | None:
        """The one this is, for sure; none when it is somebody new, or only perhaps somebody known."""
        fold = text.fold(card.full)
        for key in sorted(keys):
            holders = self.by_key.get(key, []) if key[0] != "url" else []
            needed = WHOLLY if is_shared(key, holders) else PARTLY
            for known in holders:
                if same_by_key(fold, known.fold, key, needed) and not birthdays_differ(card.birthday, known.birthday):
                    return known
        return next((known for known in self.by_name.get(fold, []) if same_by_name(card, keys, known)), None)


def same_by_key(fold: str, known: str, key: Key, needed: int) -> bool:
    """A number is often the family's: there Jr. and the one without are two people. A mail address is one's own."""
    if key[0] == "phone" and apart(fold).generation != apart(known).generation:
        return False
    return fits(fold, known) >= needed


def is_shared(key: Key, holders: Sequence[Known]) -> bool:
    """A house's address, or one that people of different names have: there only the whole name tells who it is.

    Somebody who stands there twice, also by an earlier name, is one of them.
    """
    if key[0] == "email" and is_of_a_house(key[1]):
        return True
    return any(one.id != holders[0].id and not compatible(holders[0].fold, one.fold) for one in holders[1:])


def same_by_name(card: Card, keys: set[Key], known: Known) -> bool:
    """The same name, the same company, and no address that speaks against it."""
    if text.fold(card.organization) != known.organization or birthdays_differ(card.birthday, known.birthday):
        return False
    return keys <= known.keys
