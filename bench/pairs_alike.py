"""Groups of different people who look alike, for which a matcher must not find duplicates."""

from collections.abc import Callable
from dataclasses import replace

from bench.pairs_person import PairPerson, PeopleSource, mailbox_name

Group = list[PairPerson]


def family(town: PeopleSource) -> Group:
    """Two to four people with one phone or one mailbox, some with a number of their own."""
    name, phone = town.family(), town.phone()
    shared = f"family.{mailbox_name(name)}{phone[-4:]}@home.example" if town.odds(0.35) else ""
    people = [town.somebody(family=name) for _ in range(town.chance.choice([2, 2, 2, 3, 4]))]
    for somebody in people:
        somebody.phones = [phone, *somebody.phones[: town.odds(0.5)]]
        somebody.emails = [shared] if shared and town.odds(0.7) else somebody.emails
    return people


def twins(town: PeopleSource) -> Group:
    """Two people with one birthday, one phone and one initial."""
    one, two = town.chance.choice(
        [("Anna", "Alma"), ("Paul", "Peter"), ("Jan", "Jana"), ("Eva", "Emma"), ("Nils", "Nina")]
    )
    people = [town.somebody(given=given, family="Twin") for given in (one, two)]
    name, phone, born = town.family(), town.phone(), town.birthday()
    for somebody in people:
        _rename(somebody, town, name)
        somebody.phones, somebody.birthday = [phone], born
    return people


def siblings(town: PeopleSource) -> Group:
    """Two people with one phone and given names one typo apart."""
    pairs = [
        ("Christian", "Christina"),
        ("Simon", "Simone"),
        ("Daniel", "Daniela"),
        ("Joan", "Jean"),
        ("Mona", "Nora"),
        ("Karl", "Carla"),
    ]
    name, phone = town.family(), town.phone()
    people = [town.somebody(given=given, family=name) for given in town.chance.choice(pairs)]
    for somebody in people:
        somebody.phones = [phone]
    return people


def father_and_son(town: PeopleSource) -> Group:
    """Two people with one name in one city; different mailboxes, and different birthdays if they are known."""
    father, son = (town.somebody(given="Senior") for _ in range(2))
    given, name, known = town.given(), town.family(), town.odds(0.75)
    for somebody, year in ((father, town.chance.randint(1935, 1955)), (son, town.chance.randint(1965, 1990))):
        somebody.given = given
        _rename(somebody, town, name)
        somebody.emails = [town.mailbox(given, name)]
        somebody.birthday = f"{year}{town.birthday()[4:]}" if known else ""
        somebody.city = father.city
    if town.odds(0.4):
        son.phones = father.phones = [town.phone()]
    if town.odds(0.3):
        father.full, son.full = f"{father.full} Sr.", f"{son.full} Jr."
    return [father, son]


def colleagues(town: PeopleSource) -> Group:
    """Two to seven people with info@ and the switchboard of one company, some with addresses of their own."""
    house, switchboard = town.house(), town.phone()
    info = f"{town.chance.choice(['info', 'office', 'sales', 'kontakt'])}@{mailbox_name(house)}.example"
    people = [town.somebody(house=house) for _ in range(town.chance.randint(2, 7))]
    for somebody in people:
        if town.odds(0.6):
            somebody.phones = [switchboard, *somebody.phones[:1]]
        if town.odds(0.6):
            somebody.emails = [info, *somebody.emails[: town.odds(0.5)]]
    return people


def successor(town: PeopleSource) -> Group:
    """Two people with one number and one title: the second is the successor of the first."""
    before = town.somebody(house=town.house())
    after = town.somebody(house=before.organization)
    before.phones = after.phones = before.phones[:1] or [town.phone()]
    after.title = before.title
    return [before, after]


def number_given_out_again(town: PeopleSource) -> Group:
    """Two strangers with one phone number."""
    one, two = town.somebody(), town.somebody()
    one.phones = two.phones = [town.phone()]
    return [one, two]


def namesakes_at_work(town: PeopleSource) -> Group:
    """Two people with one common name at one company, each with an address of their own."""
    one = town.somebody(
        given="Michael", family=town.chance.choice(["Smith", "Müller", "Nguyen", "Schmidt"]), house=town.house()
    )
    two = town.somebody(given=one.given, family=one.family, house=one.organization)
    for somebody in (one, two):
        somebody.emails, somebody.phones = [town.mailbox(one.given, one.family, one.organization)], [town.phone()]
    return [one, replace(two, title="Engineer")]


def _rename(somebody: PairPerson, town: PeopleSource, name: str) -> None:
    somebody.family, somebody.full = name, f"{somebody.given} {name}"
    somebody.emails = [town.mailbox(somebody.given, name)] if somebody.emails else []


# (how many of these groups there are per 1,000 people, group)
ALIKE: tuple[tuple[float, Callable[[PeopleSource], Group]], ...] = (
    (15, family),
    (1, twins),
    (1.5, siblings),
    (1.5, father_and_son),
    (20, colleagues),
    (3, successor),
    (1, number_given_out_again),
    (0.2, namesakes_at_work),
)
