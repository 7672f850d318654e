"""Decide whether two people are surely one, by their folded names, addresses and company.

Sure enough to be joined without asking: an equal e-mail address or number and names that match; or the same name at the
same company and nothing that contradicts. Pairs that are only likely become suggestions (capture/duplicates).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from followthrough.kit import text
from followthrough.matching.names import HONORIFICS, SUFFIXES
from followthrough.matching.nicknames import is_same_given_name, without_umlaut_e
from followthrough.people.write import PersonDraft

MethodKey = tuple[str, str]
# How well two names match. Partial: an initial for a name, or one name of two.
NO_MATCH, PARTIAL_MATCH, FULL_MATCH = 0, 1, 2
# The words that distinguish father and son.
GENERATIONS = frozenset({"jr", "junior", "sr", "senior", "ii", "iii", "iv"})
_SMALL = "von vom zu zum zur van der den de del della di da dos das do du la le ten ter af av y e"
PARTICLES = frozenset(_SMALL.split())
# A typo is allowed in a family name of so many letters; shorter ones are too often another name.
LONG_SURNAME = 7
# Mailboxes that a company or a family shares.
_HOUSES = (
    "info office kontakt contact mail email hello hallo sales verkauf vertrieb service support team admin post hi"
    " buero buro zentrale reception empfang bookings orders bestellung accounts accounting buchhaltung rechnung"
    " billing invoice hr jobs press presse marketing enquiries enquiry welcome family familie noreply no-reply"
    " webmaster postmaster shop store hotel praxis kanzlei studio ventas contacto bonjour accueil"
)
SHARED_MAILBOXES = frozenset(_HOUSES.split())
# Mailboxes are shared also with a name behind these: info.berlin@, family.okafor@.
_BEFORE_A_NAME = frozenset({"info", "office", "family", "familie", "kontakt", "contact", "sales", "team"})


@dataclass(frozen=True, slots=True)
class SplitName:
    """A folded name in parts. `generation` is 'jr', 'sr', 'ii', 'iii', 'iv' or ''."""

    given: tuple[str, ...]
    family: tuple[str, ...]
    generation: str = ""


@lru_cache(maxsize=16384)
def split_folded_name(fold: str) -> SplitName:
    """Split a folded name such as 'okafor, rob' or 'dr. rob james okafor jr'. A single word is a given name."""
    before, _, after = fold.partition(",")
    head, tail = words_of_name(before), words_of_name(after)
    generation = generation_in(head + tail)
    # A suffix that is also a name ('Ma', 'Pa') is a suffix only behind two other words.
    head = [word for place, word in enumerate(head) if word not in (SUFFIXES if place > 1 else GENERATIONS)]
    tail = [word for word in tail if word not in SUFFIXES]
    if head and tail:  # family name first
        return SplitName(tuple(tail), tuple(word for word in head if word not in PARTICLES), generation)
    start = start_of_family(head)
    family = tuple(part for word in head[start:] if word not in PARTICLES for part in word.split("-"))
    return SplitName(tuple(head[:start]), family, generation)


def generation_in(words: Sequence[str]) -> str:
    """Return the first word for a generation, in its short form; '' if there is none."""
    generation = next((word for word in words if word in GENERATIONS), "")
    return {"junior": "jr", "senior": "sr"}.get(generation, generation)


def start_of_family(words: Sequence[str]) -> int:
    """Return the place of the first particle behind the first word, else of the last word; 1 for a single word."""
    last = max(1, len(words) - 1)
    return next((place for place, word in enumerate(words[:last]) if place and word in PARTICLES), last)


def words_of_name(fold: str) -> list[str]:
    """Return the words of a folded name without punctuation and titles. Hyphens stay: they join a family name."""
    if "@" in fold:
        fold = fold.partition("@")[0].replace(".", " ").replace("_", " ")
    spaced = "".join(sign if sign.isalnum() or sign in "-'’" else " " for sign in fold)
    found = [without_umlaut_e(word.replace("'", "").replace("’", "").strip("-")) for word in spaced.split()]
    first = next((place for place, word in enumerate(found) if word not in HONORIFICS), 0)
    return [word for word in found[first:] if word]


def names_may_match(fold_a: str, fold_b: str) -> bool:
    """True if two names can be one person's: 'rob okafor', 'okafor, robert', 'r. okafor', 'okafor'."""
    return compare_names(fold_a, fold_b) > NO_MATCH


def compare_names(fold_a: str, fold_b: str) -> int:
    """Return NO_MATCH, PARTIAL_MATCH or FULL_MATCH. A name without words matches only itself."""
    if fold_a == fold_b:
        return FULL_MATCH
    return compare_split_names(split_folded_name(fold_a), split_folded_name(fold_b))


@lru_cache(maxsize=16384)
def compare_split_names(a: SplitName, b: SplitName) -> int:
    if not a.given or not b.given or contradict(a.generation, b.generation):
        return NO_MATCH
    if not a.family or not b.family:
        short, long = (a, b) if not a.family else (b, a)
        return compare_single_word(short.given, long)
    straight = min(compare_given(a.given, b.given), compare_family(a.family, b.family))
    return straight or compare_reversed(a, b) or compare_reversed(b, a) or compare_as_sets(a, b)


def compare_reversed(a: SplitName, b: SplitName) -> int:
    """Compare a name written family first, 'Okafor Rob', with 'Robert Okafor'."""
    return min(compare_given(a.family, b.given), compare_family(a.given, b.family))


def compare_as_sets(a: SplitName, b: SplitName) -> int:
    """Match 'Ana García' with 'Ana García López': one cannot tell where the family name begins."""
    few, many = sorted(({*a.given, *a.family}, {*b.given, *b.family}), key=len)
    return PARTIAL_MATCH if few <= many and a.given[0] == b.given[0] else NO_MATCH


def contradict(one: str, other: str) -> bool:
    return one != other and bool(one) and bool(other)


def birthdays_differ(one: str, other: str) -> bool:
    """True if two birthdays contradict each other; '1984-05-30' and '--05-30' do not."""
    return contradict(one[-5:], other[-5:]) or contradict(one[:-5].strip("-"), other[:-5].strip("-"))


def compare_single_word(words: Sequence[str], name: SplitName) -> int:
    """Compare a single word with a name: it may be the first name or a family name."""
    if not name.family:
        is_form = is_same_given_name(words[0], name.given[0])
        return FULL_MATCH if words[0] == name.given[0] else PARTIAL_MATCH if is_form else NO_MATCH
    known = len(words[0]) > 1 and (is_same_given_name(words[0], name.given[0]) or words[0] in name.family)
    return PARTIAL_MATCH if known else NO_MATCH


def compare_given(a: Sequence[str], b: Sequence[str]) -> int:
    """Compare given names. A person may go by any of them; middle names must not contradict each other."""
    first = compare_given_words(a[0], b[0])
    if first and middles_differ(a[1:], b[1:]):
        return NO_MATCH
    if first or written_as_one(a) == written_as_one(b):
        return first or FULL_MATCH
    pairs = [*((word, b[0]) for word in a[1:]), *((a[0], word) for word in b[1:])]
    return PARTIAL_MATCH if any(compare_given_words(one, other) for one, other in pairs) else NO_MATCH


def written_as_one(words: Sequence[str]) -> str:
    """Return 'annalena' for 'anna-lena', 'anna lena' and 'annalena'."""
    return "".join(words).replace("-", "")


def compare_given_words(a: str, b: str) -> int:
    if a == b:
        return FULL_MATCH if len(a) > 1 else PARTIAL_MATCH
    if len(a) == 1 or len(b) == 1:
        return PARTIAL_MATCH if a[0] == b[0] else NO_MATCH
    if is_same_given_name(a, b):
        return FULL_MATCH
    first, second = a.split("-"), b.split("-")
    is_part = len(first) != len(second) and is_same_given_name(first[0], second[0])
    return PARTIAL_MATCH if is_part else NO_MATCH


def middles_differ(a: Sequence[str], b: Sequence[str]) -> bool:
    return bool(a) and bool(b) and not any(compare_given_words(one, other) for one in a for other in b)


def compare_family(a: Sequence[str], b: Sequence[str]) -> int:
    """Compare family names: equal, with one typo in a long name, or partly if one is part of a double name."""
    if a == b or written_as_one(a) == written_as_one(b):
        return FULL_MATCH
    if len(a) != len(b):
        few, many = sorted((a, b), key=len)
        return PARTIAL_MATCH if set(few) <= set(many) else NO_MATCH
    different = [(one, other) for one, other in zip(a, b, strict=True) if one != other]
    if len(different) == 1 and is_one_typo(*different[0]):
        return FULL_MATCH
    return PARTIAL_MATCH if len(a) > 1 and set(a) == set(b) else NO_MATCH


def is_one_typo(a: str, b: str) -> bool:
    """True if long family names differ by one typo that is not in the first letter."""
    return min(len(a), len(b)) >= LONG_SURNAME and a[0] == b[0] and OSA.distance(a, b, score_cutoff=1) == 1


def is_shared_mailbox(mail: str) -> bool:
    """True for addresses that many people use: info@, sales@, family.okafor@."""
    box = mail.partition("@")[0].rstrip("0123456789")
    return box in SHARED_MAILBOXES or box.replace("-", ".").replace("_", ".").partition(".")[0] in _BEFORE_A_NAME


@dataclass(slots=True)
class KnownPerson:
    """A stored person, or one earlier in the same file, as far as needed to recognise them.

    `keys` are (kind, normal) of their contact methods; `organization` is folded; `blank` are their empty fields.
    """

    id: int
    fold: str
    keys: set[MethodKey]
    organization: str
    blank: frozenset[str]
    birthday: str = ""


class KnownPeople:
    """The known people by address and by name."""

    def __init__(self, people: Iterable[KnownPerson]) -> None:
        self.by_key: dict[MethodKey, list[KnownPerson]] = {}
        self.by_name: dict[str, list[KnownPerson]] = {}
        for known in people:
            self.add(known)

    def add(self, known: KnownPerson) -> None:
        self.by_name.setdefault(known.fold, []).append(known)
        for key in known.keys:
            self.by_key.setdefault(key, []).append(known)

    def find(self, card: PersonDraft, keys: set[MethodKey]) -> KnownPerson | None:
        """Return the known person that this surely is; None if it is a new person, or only perhaps a known one."""
        fold = text.fold(card.full)
        for key in sorted(keys):
            holders = self.by_key.get(key, []) if key[0] != "url" else []
            needed = FULL_MATCH if is_shared(key, holders) else PARTIAL_MATCH
            for known in holders:
                if same_by_key(fold, known.fold, key, needed) and not birthdays_differ(card.birthday, known.birthday):
                    return known
        return next((known for known in self.by_name.get(fold, []) if same_by_name(card, keys, known)), None)


def same_by_key(fold: str, known: str, key: MethodKey, needed: int) -> bool:
    """True if the names match well enough. A number is often the family's, so there 'Jr.' must be equal too."""
    if key[0] == "phone" and split_folded_name(fold).generation != split_folded_name(known).generation:
        return False
    return compare_names(fold, known) >= needed


def is_shared(key: MethodKey, holders: Sequence[KnownPerson]) -> bool:
    """True for a company's address, or one that people with different names have: there the whole name must match.

    `holders` may hold one person twice, under a former name too; that does not count as different.
    """
    if key[0] == "email" and is_shared_mailbox(key[1]):
        return True
    return any(one.id != holders[0].id and not names_may_match(holders[0].fold, one.fold) for one in holders[1:])


def same_by_name(card: PersonDraft, keys: set[MethodKey], known: KnownPerson) -> bool:
    """True for a person of the same name and company, if none of the addresses is new."""
    if text.fold(card.organization) != known.organization or birthdays_differ(card.birthday, known.birthday):
        return False
    return keys <= known.keys
