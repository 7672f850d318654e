"""Fifteen kinds of second cards of one person, each with its frequency in address books."""

from collections.abc import Callable
from dataclasses import replace

from bench.pairs_names import SHORT, misspelt, without_accents
from bench.pairs_person import PairPerson, PeopleSource

Copy = Callable[[PeopleSource, PairPerson], PairPerson]


def renamed_card(somebody: PairPerson, given: str, family: str) -> PairPerson:
    return replace(somebody, given=given, family=family, full=f"{given} {family}".strip())


def same_contact_point(town: PeopleSource, first: PairPerson) -> PairPerson:
    """A second card with one address or number of the first, and others of its own.

    The common number may be one that family or colleagues have as well, as in real address books.
    """
    ways = [("emails", way) for way in first.emails] + [("phones", way) for way in first.phones]
    what, kept = town.chance.choice(ways or [("phones", town.phone())])
    if not ways:
        first.phones = [kept]
    card = replace(first, emails=[], phones=[], birthday="", city=first.city if town.odds(0.4) else "")
    if town.odds(0.4):
        card = replace(card, organization="", title="")
    if what == "emails":
        return replace(card, emails=[kept], phones=[town.phone()] if town.odds(0.4) else [])
    return replace(card, phones=[kept], emails=[town.mailbox(first.given, first.family)] if town.odds(0.4) else [])


def same_company(town: PeopleSource, first: PairPerson) -> PairPerson:
    """A second card of the same company, without an address or number in common."""
    first.organization = first.organization or town.house()
    phones = [town.phone()] if town.odds(0.5) else []
    emails = [town.mailbox(first.given, first.family)] if town.odds(0.4) or not phones else []
    return replace(
        first, emails=emails, phones=phones, birthday="", city="", title=first.title if town.odds(0.5) else ""
    )


def nickname(town: PeopleSource, first: PairPerson) -> PairPerson:
    card = same_contact_point(town, first) if town.odds(0.7) else same_company(town, first)
    return renamed_card(card, town.chance.choice(SHORT.get(first.given, (first.given,))), first.family)


def misspelled_name(town: PeopleSource, first: PairPerson) -> PairPerson:
    card = same_contact_point(town, first) if town.odds(0.7) else same_company(town, first)
    if town.odds(0.65):
        return renamed_card(card, first.given, misspelt(town.chance, first.family))
    return renamed_card(card, misspelt(town.chance, first.given), first.family)


def swapped_names(town: PeopleSource, first: PairPerson) -> PairPerson:
    return renamed_card(same_contact_point(town, first), first.family, first.given)


def family_name_first(town: PeopleSource, first: PairPerson) -> PairPerson:
    return replace(same_contact_point(town, first), given="", family="", full=f"{first.family}, {first.given}")


def initial_only(town: PeopleSource, first: PairPerson) -> PairPerson:
    card = same_contact_point(town, first) if town.odds(0.6) else same_company(town, first)
    return renamed_card(card, f"{first.given[0]}.", first.family)


def new_family_name(town: PeopleSource, first: PairPerson) -> PairPerson:
    """A second card with a new or double family name. The number or address stays; the birthday is often known."""
    new = town.family()
    card = renamed_card(
        same_contact_point(town, first), first.given, f"{first.family}-{new}" if town.odds(0.3) else new
    )
    if town.odds(0.4):
        first.birthday = first.birthday or town.birthday()
        card.birthday = first.birthday
    return card


def phone_only(town: PeopleSource, first: PairPerson) -> PairPerson:
    """A second card as a phone keeps it: a name and a number."""
    first.phones = first.phones or [town.phone()]
    return PairPerson(0, first.who, first.full, first.given, first.family, phones=[first.phones[-1]])


def first_name_only(town: PeopleSource, first: PairPerson) -> PairPerson:
    first.phones = first.phones or [town.phone()]
    given = town.chance.choice(SHORT.get(first.given, (first.given,))) if town.odds(0.3) else first.given
    return PairPerson(0, first.who, given, given, phones=[first.phones[-1]])


def mail_only(town: PeopleSource, first: PairPerson) -> PairPerson:
    """A second card as a mail program collects it: an address, and a name in lower case."""
    first.emails = first.emails or [town.mailbox(first.given, first.family)]
    full = f"{first.given} {first.family}".lower() if town.odds(0.5) else f"{first.given} {first.family}"
    return PairPerson(0, first.who, full, emails=[first.emails[-1]])


def new_job(town: PeopleSource, first: PairPerson) -> PairPerson:
    """A second card with a new company and address; the phone or the birthday stays."""
    house = town.house()
    card = replace(
        first, organization=house, title=town.title(), emails=[town.mailbox(first.given, first.family, house)]
    )
    if town.odds(0.7):
        first.phones = first.phones or [town.phone()]
        return replace(card, phones=first.phones[:1], birthday="")
    first.birthday = first.birthday or town.birthday()
    return replace(card, phones=[town.phone()], birthday=first.birthday)


def name_only(town: PeopleSource, first: PairPerson) -> PairPerson:
    """A second card with the name, and the city or company only: from a list, a badge, a birthday table."""
    if first.organization and town.odds(0.7):
        return PairPerson(0, first.who, first.full, first.given, first.family, organization=first.organization)
    first.city = first.city or town.somebody().city or "Marrow"
    return PairPerson(0, first.who, first.full, first.given, first.family, city=first.city)


def no_accents(town: PeopleSource, first: PairPerson) -> PairPerson:
    return renamed_card(same_contact_point(town, first), without_accents(first.given), without_accents(first.family))


def full_formal_name(town: PeopleSource, first: PairPerson) -> PairPerson:
    """A second card with a title, a middle name or its initial."""
    card = same_contact_point(town, first) if town.odds(0.6) else same_company(town, first)
    middle = (
        f"{first.given} {town.chance.choice('ABCEFHJKLMRST')}." if town.odds(0.6) else f"{first.given} {town.given()}"
    )
    return replace(
        renamed_card(card, middle, first.family), full=f"{'Dr. ' if town.odds(0.4) else ''}{middle} {first.family}"
    )


COPIES: tuple[tuple[int, Copy], ...] = (
    (16, same_contact_point),
    (6, same_company),
    (14, nickname),
    (13, misspelled_name),
    (5, swapped_names),
    (5, family_name_first),
    (7, initial_only),
    (5, new_family_name),
    (11, phone_only),
    (3, first_name_only),
    (6, mail_only),
    (9, new_job),
    (4, name_only),
    (4, no_accents),
    (6, full_formal_name),
)
