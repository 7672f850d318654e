"""Estimate how likely two rows are one person, by everything they have in common.

Chance is counted in the address book itself: a shared family name says more if it is Okafor than if it is Smith, and a
number that eleven people have says little.
"""

from functools import lru_cache
from math import log2

from followthrough.capture.duplicates.evidence import (
    AGAINST,
    BIRTHDAY,
    DAY_OF_YEAR,
    ELSEWHERE,
    OF_ONE,
    SECOND_ADDRESS,
    SHARED,
    TWICE,
    TWINS,
    ComparedPerson,
    Counts,
    Likeness,
    mailbox_of,
)
from followthrough.capture.duplicates.name_likelihood import given_sign, sign_of_families, weigh_names
from followthrough.matching.name_parts import NameParts, words_of_name
from followthrough.matching.spelling import is_typo
from followthrough.people.known_person import birthdays_differ
from followthrough.people.same_person import is_shared_mailbox

# Words that say what kind of company it is, not which.
_KINDS = "the and und co inc llc ltd limited gmbh ag kg plc corp company group holding sons partners bv sa sarl ohg mbh"
_KIND = frozenset(_KINDS.split())


def compare_people(a: ComparedPerson, b: ComparedPerson, counts: Counts) -> Likeness:
    """Compare two people. If both names differ, company and details are not looked at any more."""
    likeness = Likeness(log2(2 * TWICE / max(2, counts.people)))
    weigh_addresses(likeness, a, b, counts)
    weigh_names(likeness, a, b, counts)
    if likeness.signs.get("given") == "other" and likeness.signs.get("family") == "other":
        return likeness
    weigh_company(likeness, a, b, counts)
    weigh_birthday(likeness, a, b)
    weigh_details(likeness, a, b, counts)
    return likeness


def shares_one_name_at_most(a: ComparedPerson, b: ComparedPerson) -> bool:
    """True if the given or the family names differ, and only the title may be equal beside the other.

    For an address book of ELSEWHERE people or more, `compare_people` gives such a pair less than LEAST: one name adds
    at most as many bits as the size of the book takes away, a title 4, and a difference takes 5 or 9.
    """
    if may_be_one_name(a, b) or not set(a.reached).isdisjoint(b.reached):
        return False
    if (a.birthday and a.birthday[-5:] == b.birthday[-5:]) or (a.address and a.address == b.address):
        return False
    return not a.company or not b.company or not is_similar_company(a.company, b.company)


def may_be_one_name(a: ComparedPerson, b: ComparedPerson) -> bool:
    """True if neither the given nor the family names differ, or if the names may be turned round."""
    if a.family_sound == b.given_sound or b.family_sound == a.given_sound:
        return True
    # Most family names that agree sound alike, and the sound is there already.
    one, other = a.name.family, b.name.family
    if a.family_sound != b.family_sound and sign_of_families(a.family, b.family, one, other) == "other":
        return False
    return a.nick == b.nick or given_sign(a.name, b.name) != "other"


def weigh_addresses(likeness: Likeness, a: ComparedPerson, b: ComparedPerson, counts: Counts) -> None:
    """Add the bits of shared numbers and mailboxes: the fewer people have one the more; the second adds little."""
    weigh_shared(likeness, "phone", a.phones, b.phones, counts)
    weigh_shared(likeness, "email", a.emails, b.emails, counts)
    if not likeness.is_at_one_address:
        weigh_mailboxes(likeness, a, b, counts)


def weigh_shared(likeness: Likeness, kind: str, ones: tuple[str, ...], others: tuple[str, ...], counts: Counts) -> None:
    """Weigh the numbers, or the addresses, of two people. `kind` is 'phone' or 'email'."""
    if not ones or not others:
        return
    both = [value for value in ones if value in others]
    shared = [value for value in both if kind == "phone" or not is_shared_mailbox(value)]
    if shared:
        holders = max(1.0, min(counts.share(kind, value) for value in shared) * (counts.people + ELSEWHERE) - 1)
        bits = log2(OF_ONE[kind] * counts.people / SHARED) - 2 * log2(holders)
        likeness.bits += min(SECOND_ADDRESS, bits) if likeness.is_at_one_address else bits
        likeness.signs[kind] = "same"
        return
    if both:
        likeness.signs["email"] = "house"
    likeness.bits += AGAINST[f"{kind} other"]


def weigh_mailboxes(likeness: Likeness, a: ComparedPerson, b: ComparedPerson, counts: Counts) -> None:
    """Add the bits of one mailbox name at two providers, such as baker77@; not of one that only spells the name."""
    if set(a.mailboxes).isdisjoint(b.mailboxes):
        return  # as nearly always
    shared = {mailbox_of(mail) for mail in a.emails if not is_shared_mailbox(mail)}
    shared &= {mailbox_of(mail) for mail in b.emails if not is_shared_mailbox(mail)}
    for box in shared - {""}:
        if not any(spells_name(box, name) for name in (a.name, b.name)):
            likeness.add_sign("local", "same", of_one="local", chance=counts.share("local", box), most=9.0)
            return


@lru_cache(maxsize=4096)
def spells_name(box: str, name: NameParts) -> bool:
    """True for 'r.okafor', 'robo', 'okafor.rob' of Rob Okafor, the usual mailboxes of companies."""
    letters = "".join(sign for sign in box if sign.isalnum())
    given, family = "".join(name.given), "".join(name.family)
    return any(
        letters == one[:cut] + other or letters == one + other[:cut]
        for one, other in ((given, family), (family, given))
        for cut in range(max(len(one), len(other)) + 1)
    )


def weigh_company(likeness: Likeness, a: ComparedPerson, b: ComparedPerson, counts: Counts) -> None:
    if not a.company or not b.company:
        return
    if a.company == b.company:
        # Colleagues share a number as well.
        chance = max(counts.share("company", a.company), 0.3 * likeness.is_at_one_address)
        likeness.add_sign("company", "same", of_one="company", chance=chance)
    elif is_similar_company(a.company, b.company):
        chance = max(counts.share("company", a.company), counts.share("company", b.company))
        likeness.add_sign("company", "near", of_one="company near", chance=chance)
    else:
        likeness.bits += AGAINST["company other"]


def is_similar_company(a: str, b: str) -> bool:
    """True for 'Saltmarsh Bakery' and 'Saltmarsh Bakery Ltd', and for names one typo apart."""
    one, other = distinct_words(a), distinct_words(b)
    return bool(one) and (one == other or is_typo("".join(one), "".join(other)))


@lru_cache(maxsize=16384)
def distinct_words(company: str) -> tuple[str, ...]:
    """Return the words of a folded company's name that say which company it is."""
    return tuple(word for word in words_of_name(company) if word not in _KIND)


def weigh_birthday(likeness: Likeness, a: ComparedPerson, b: ComparedPerson) -> None:
    if not a.birthday or not b.birthday:
        return
    if birthdays_differ(a.birthday, b.birthday):
        likeness.bits += AGAINST["birthday other"]
        return
    has_year = a.birthday == b.birthday and a.birthday[:1] != "-"
    likeness.signs["birthday"] = "same"
    likeness.bits += TWINS if likeness.is_at_one_address else BIRTHDAY if has_year else DAY_OF_YEAR


def weigh_details(likeness: Likeness, a: ComparedPerson, b: ComparedPerson, counts: Counts) -> None:
    """Add the bits of an equal title and an equal postal address."""
    if a.title and a.title == b.title:
        likeness.bits += min(4.0, log2(OF_ONE["title"] / counts.share("title", a.title)))
    if a.address and a.address == b.address:
        chance = counts.share("address", a.address)
        likeness.add_sign("address", "same", of_one="address", chance=chance, most=8.0)


def values_to_count(person: ComparedPerson) -> list[tuple[str, str]]:
    """Return (kind, value) of everything in a row whose share is asked for."""
    name = person.name
    found = [("phone", phone) for phone in person.phones]
    if name.given:
        found += [("given", name.given[0]), ("nick", person.nick)]
    if name.family:
        found += [("family", person.family), ("sound", person.family_sound), *(("part", part) for part in name.family)]
    details = (("company", person.company), ("title", person.title), ("address", person.address))
    found += [detail for detail in details if detail[1]]
    found += [("email", mail) for mail in person.emails]
    found += [("local", mailbox) for mailbox in person.mailboxes if mailbox]
    return found
