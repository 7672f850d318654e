"""Fifteen ways in which one person gets into an address book twice, each with its frequency."""

from collections.abc import Callable
from dataclasses import replace

from bench.pairs_names import SHORT, misspelt, without_accents
from bench.pairs_person import PairPerson, PeopleSource

Copy = Callable[[PeopleSource, PairPerson], PairPerson]


def renamed_card(somebody: PairPerson, given: str, family: str) -> PairPerson:
    return replace(somebody, given=given, family=family, full=f"{given} {family}".strip())


def same_contact_point(town: PeopleSource, of: PairPerson) -> PairPerson:
    """A second card with one address or number of the first, and others of its own.

    As in life, the only number is often one that family or colleagues share.
    """
    ways = [("emails", way) for way in of.emails] + [("phones", way) for way in of.phones]
    what, kept = town.chance.choice(ways or [("phones", town.phone())])
    if not ways:
        of.phones = [kept]
    card = replace(of, emails=[], phones=[], birthday="", city=of.city if town.odds(0.4) else "")
    if town.odds(0.4):
        card = replace(card, organization="", title="")
    if what == "emails":
        return replace(card, emails=[kept], phones=[town.phone()] if town.odds(0.4) else [])
    return replace(card, phones=[kept], emails=[town.mailbox(of.given, of.family)] if town.odds(0.4) else [])


def same_company(town: PeopleSource, of: PairPerson) -> PairPerson:
    """A second card of the same company, without an address or number in common."""
    of.organization = of.organization or town.house()
    phones = [town.phone()] if town.odds(0.5) else []
    emails = [town.mailbox(of.given, of.family)] if town.odds(0.4) or not phones else []
    return replace(of, emails=emails, phones=phones, birthday="", city="", title=of.title if town.odds(0.5) else "")


def nickname(town: PeopleSource, of: PairPerson) -> PairPerson:
    card = same_contact_point(town, of) if town.odds(0.7) else same_company(town, of)
    return renamed_card(card, town.chance.choice(SHORT.get(of.given, (of.given,))), of.family)


def misspelled_name(town: PeopleSource, of: PairPerson) -> PairPerson:
    card = same_contact_point(town, of) if town.odds(0.7) else same_company(town, of)
    if town.odds(0.65):
        return renamed_card(card, of.given, misspelt(town.chance, of.family))
    return renamed_card(card, misspelt(town.chance, of.given), of.family)


def swapped_names(town: PeopleSource, of: PairPerson) -> PairPerson:
    return renamed_card(same_contact_point(town, of), of.family, of.given)


def family_name_first(town: PeopleSource, of: PairPerson) -> PairPerson:
    return replace(same_contact_point(town, of), given="", family="", full=f"{of.family}, {of.given}")


def initial_only(town: PeopleSource, of: PairPerson) -> PairPerson:
    card = same_contact_point(town, of) if town.odds(0.6) else same_company(town, of)
    return renamed_card(card, f"{of.given[0]}.", of.family)


def new_family_name(town: PeopleSource, of: PairPerson) -> PairPerson:
    """A second card with a new or double family name. The number or address stays; the birthday is often known."""
    new = town.family()
    card = renamed_card(same_contact_point(town, of), of.given, f"{of.family}-{new}" if town.odds(0.3) else new)
    if town.odds(0.4):
        of.birthday = of.birthday or town.birthday()
        card.birthday = of.birthday
    return card


def phone_only(town: PeopleSource, of: PairPerson) -> PairPerson:
    """A second card as a phone keeps it: a name and a number."""
    of.phones = of.phones or [town.phone()]
    return PairPerson(0, of.who, of.full, of.given, of.family, phones=[of.phones[-1]])


def first_name_only(town: PeopleSource, of: PairPerson) -> PairPerson:
    of.phones = of.phones or [town.phone()]
    given = town.chance.choice(SHORT.get(of.given, (of.given,))) if town.odds(0.3) else of.given
    return PairPerson(0, of.who, given, given, phones=[of.phones[-1]])


def mail_only(town: PeopleSource, of: PairPerson) -> PairPerson:
    """A second card as a mail program collects it: an address, and a name in lower case."""
    of.emails = of.emails or [town.mailbox(of.given, of.family)]
    full = f"{of.given} {of.family}".lower() if town.odds(0.5) else f"{of.given} {of.family}"
    return PairPerson(0, of.who, full, emails=[of.emails[-1]])


def new_job(town: PeopleSource, of: PairPerson) -> PairPerson:
    """A second card with a new company and address; the phone or the birthday stays."""
    house = town.house()
    card = replace(of, organization=house, title=town.title(), emails=[town.mailbox(of.given, of.family, house)])
    if town.odds(0.7):
        of.phones = of.phones or [town.phone()]
        return replace(card, phones=of.phones[:1], birthday="")
    of.birthday = of.birthday or town.birthday()
    return replace(card, phones=[town.phone()], birthday=of.birthday)


def name_only(town: PeopleSource, of: PairPerson) -> PairPerson:
    """A second card with the name, and the city or company only: from a list, a badge, a birthday table."""
    if of.organization and town.odds(0.7):
        return PairPerson(0, of.who, of.full, of.given, of.family, organization=of.organization)
    of.city = of.city or town.somebody().city or "Marrow"
    return PairPerson(0, of.who, of.full, of.given, of.family, city=of.city)


def no_accents(town: PeopleSource, of: PairPerson) -> PairPerson:
    return renamed_card(same_contact_point(town, of), without_accents(of.given), without_accents(of.family))


def full_formal_name(town: PeopleSource, of: PairPerson) -> PairPerson:
    """A second card with a title, a middle name or its initial."""
    card = same_contact_point(town, of) if town.odds(0.6) else same_company(town, of)
    middle = f"{of.given} {town.chance.choice('ABCEFHJKLMRST')}." if town.odds(0.6) else f"{of.given} {town.given()}"
    return replace(
        renamed_card(card, middle, of.family), full=f"{'Dr. ' if town.odds(0.4) else ''}{middle} {of.family}"
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
