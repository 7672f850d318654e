"""A line that names or means somebody else is never saved on a known person without a question."""

from datetime import datetime
from itertools import product

import pytest

from followthrough.flows.line.understand import LineUnderstanding, understand_line
from tests import make
from tests.cast import Cast, beside_cast

BOOK = (
    ("Hugo Larsen", "Larsen Boats", "+1 312 555 0171", "hugo@example.com"),
    ("Maya Ellery", "", "", ""),
    ("Desmond Pike", "Pike Roofing", "", "desmond@example.com"),
    ("Colette Marsh", "Marsh Supply", "", ""),
)
KNOWN = ("Hugo", "Maya", "Desmond Pike", "Colette Marsh")
NEW = ("Priya", "Otis Crane", "Lucinda")

# Lines about the second person, whom the known one only leads to.
ABOUT_NEW = (
    "{known}'s accountant {new} wants a quote, call Friday",
    "{known}'s old boss {new} needs a truck, call Friday",
    "met {known}'s new manager {new} at the fair, send prices Friday",
    "emailed {known}'s candidate {new} the form, chase Friday",
    "{known} wife {new} wants a quote, call her Wednesday",
    "{known}, friend of mine, introduced me to {new}, email Friday",
    "{known} introduced me to his cousin {new}, text him Friday",
    "{known} left, her replacement {new} wants a quote, call Monday",
    "{known} sent me {new}, email him",
    "{known} sent {new} my way, email tomorrow",
    "{known} gave me {new}'s number, call Friday",
    "{known} passed along {new}'s info, call Friday",
    "{known} referred {new}, call {new} Friday",
    "{new} via {known}, call Monday",
    "{new}, referred by {known}, call Monday",
    "heard from {known} that {new} is hiring, call {new} Friday",
    "bumped into {known} who told me about {new}, call {new} Thursday",
    "per {known}, {new} wants a quote, call Friday",
    "{known} mentioned {new} needs a van, call {new} Friday",
    "{new} is taking over from {known}, call Friday",
    "{new}, {known}'s boss, wants rates",
    "{new} called on behalf of {known}, call back Friday",
    "{new} called re {known}, call back Tuesday",
    "{new} for {known}'s forklift job, phone screen Tuesday 10am",
    "{new} said {known} is moving, call {new} Tuesday",
    "tell {new} that {known} accepted, by tomorrow",
    "{known} and his brother {new} came by, call {new} Friday",
)
# Lines about both, or about nobody in particular.
ABOUT_BOTH = (
    "{known} and {new} want shoes",
    "{new} and {known} want shoes, call Friday",
    "{known} & {new} both want the newsletter, send Friday",
    "{known} + {new} both want the newsletter, send Friday",
    "met {known} and her business partner {new}, send both the brochure Thursday",
)  # fmt: skip


def add_book(cast: Cast) -> Cast:
    for name, organization, phone, email in BOOK:
        make.contact(by=cast.ann, name=name, organization=organization, phone=phone, email=email)
    return cast


book = beside_cast(add_book)


def understood(said: str, cast: Cast, now: datetime) -> LineUnderstanding:
    return understand_line(said, by=cast.ann, now=now)


def styles(said: str) -> tuple[str, ...]:
    """The line as it is, in small letters, and in capitals."""
    return said, said.lower(), said.upper()


@pytest.mark.parametrize("template", ABOUT_NEW)
def test_whom_a_known_person_leads_to_is_never_taken_for_the_known_one(
    template: str, book: Cast, now: datetime
) -> None:
    wrong = []
    for known, new in product(KNOWN, NEW):
        for said in styles(template.format(known=known, new=new)):
            line = understood(said, book, now)
            if not line.asks_who and (line.contact_id or line.name.casefold() != new.casefold()):
                wrong.append(f"{said} -> {line.name}")
    assert not wrong


@pytest.mark.parametrize("template", ABOUT_BOTH)
def test_a_line_about_a_known_and_a_new_person_is_asked_about(template: str, book: Cast, now: datetime) -> None:
    wrong = []
    for known, new in product(KNOWN, ("Priya", "Lucinda")):
        for said in styles(template.format(known=known, new=new)):
            line = understood(said, book, now)
            if not line.asks_who:
                wrong.append(f"{said} -> {line.name}")
    assert not wrong


@pytest.mark.parametrize(
    "said",
    [
        "met a woman called {}, call Friday", "met someone named {}, call Friday", "met a {} at the fair, call Friday",
        "a {} called, call back Tuesday", "some guy {} called, call back Friday", "{} (different one) wants shoes",
        "another {} wants shoes", "the other {} wants shoes", "new client {}, wants shoes", "new lead: {}, shoes",
        "{} (not the plumber) called", "{} the builder called", "{} next door wants paint", "{} from school called",
        "Ottilie's {} called, call back Friday", "{} (Ottilie's brother) called", "Uncle {} called, call Friday",
        "Coach {} called, call Friday", "Officer {} called, call Friday", "{} 312 555 0199 wants cake",
        "{} nobody@example.com wants cake", "{} at Boots wants paint, call Friday", "Little {} wants paint",
        "spoke to {}'s husband, he'll send the form Friday", "called {}'s accountant, left vm, try Friday",
    ],
)  # fmt: skip
def test_words_that_mean_somebody_else_of_that_name_are_asked_about(said: str, book: Cast, now: datetime) -> None:
    known = [said.format(name) for name in ("Hugo", "Maya", "Desmond", "Colette")]
    assert [one for one in known if not understood(one, book, now).asks_who] == []


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("call Hugo Friday", "Hugo Larsen"),
        ("told Hugo the price, call Friday", "Hugo Larsen"),
        ("HUGO CALLED LEFT VM", "Hugo Larsen"),
        ("Hugo at Larsen Boats wants paint", "Hugo Larsen"),
        ("lunch with Maya at Oslo, call Friday", "Maya Ellery"),
        ("Hugo's truck is ready, call him Friday", "Hugo Larsen"),
        ("another call with Hugo Friday", "Hugo Larsen"),
        ("call Hugo on +1 312 555 0171 Friday", "Hugo Larsen"),
        ("Maya Ellery's husband died in August", "Maya Ellery"),
        ("call Maya about Priya Friday", "Maya Ellery"),
        ("met Joe Larkin and Jane Dorn at the fair", "Joe Larkin"),
        ("Hugo's sister Kim called, call Kim Friday", "Kim"),
        ("Zelda Five, roof leaking, call Friday", "Zelda Five"),
        ("Pat Sunday called, call Monday", "Pat Sunday"),
    ],
)
def test_a_clear_line_is_not_asked_about(said: str, wanted: str, book: Cast, now: datetime) -> None:
    line = understood(said, book, now)
    assert (line.name, line.asks_who) == (wanted, False)


@pytest.mark.parametrize(
    ("said", "offered"),
    [
        ("Hugo + Maya both want the newsletter", {"Hugo Larsen", "Maya Ellery"}),
        ("HUGO AND MAYA BOTH WANT HAY FRI", {"Hugo Larsen", "Maya Ellery"}),
        ("give Hugo Maya's number Friday", {"Hugo Larsen", "Maya Ellery"}),
        ("Hugo and Priya want a truck", {"Hugo Larsen", "Priya"}),
        ("Hugo desmond@example.com wants cake", {"Hugo Larsen", "Desmond Pike"}),
        ("Nick from Sutton Supply met Colette", {"Colette Marsh"}),
        ("hugo gonna send the form fri", {"Hugo Larsen"}),
    ],
)
def test_everybody_who_may_be_meant_is_offered(said: str, offered: set[str], book: Cast, now: datetime) -> None:
    line = understood(said, book, now)
    assert line.asks_who
    assert offered <= {one.name for one in line.alternatives} | {line.name}


def test_an_address_of_nobody_is_kept_for_whoever_is_chosen(book: Cast, now: datetime) -> None:
    line = understood("Hugo hugo.moss@example.com wants cake", book, now)
    assert line.asks_who and line.emails == ("hugo.moss@example.com",)


@pytest.mark.parametrize(
    "said",
    [
        "called Hugo and Otis Crane, left voicemail",
        "call Maya and Gus Hale friday",
        "call maya and gus hale friday",
        "thank hugo & ruthie vasey for the referral",
        "told Maya Grant pays Friday",
        "asked Hugo Nick wants the quote",
        "call Hugo or June",
        "call Maya or Otis friday",
    ],
)
def test_a_name_that_may_be_two_people_is_asked_about_with_the_one_who_is_known(
    said: str, book: Cast, now: datetime
) -> None:
    found = understood(said, book, now)
    assert found.asks_who
    assert any(one.id for one in found.alternatives)


def test_a_whole_known_name_before_a_verb_is_one_person(book: Cast, now: datetime) -> None:
    assert not understood("told Desmond Pike pays Friday", book, now).asks_who


def test_a_month_behind_a_month_may_be_a_family_name(book: Cast, now: datetime) -> None:
    assert understood("quote for June March, Maui in June, by Thursday", book, now).asks_who


def test_a_title_that_fits_two_contacts_is_asked_about(book: Cast, now: datetime) -> None:
    make.contact(by=book.ann, name="Wendy Larsen")
    for said in ("Mr Larsen called, call back Friday", "mrs larsen wants a key"):
        found = understood(said, book, now)
        assert found.asks_who and len(found.alternatives) == 2


def test_a_company_is_meant_in_another_spelling_of_its_name(cast: Cast, now: datetime) -> None:
    make.contact(by=cast.ann, name="Bea Lind", organization="Kite Rentals Ltd", email="")
    found = understood("call Kite Rentals friday", cast, now)
    assert (found.name, found.asks_who) == ("Bea Lind", False)
