import subprocess
import sys

import phonenumbers
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.kit.contactpoints import (
    Phone,
    dialled_digits,
    international_form,
    parse_email,
    parse_emails,
    parse_phone,
    parse_phones,
    phones_in,
)
from followthrough.kit.countries import region_of, region_of_domain
from followthrough.kit.text import fold, words

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    "written, region, read",
    [
        ("(212) 555-0147", "US", Phone("+12125550147")),
        ("212.555.0147 x12", "US", Phone("+12125550147", "12")),
        ("+49 (0)30 23125-210", "US", Phone("+493023125210")),
        ("0171/3920055", "de", Phone("+491713920055")),
        ("tel:+44-20-7946-0021;ext=102", "US", Phone("+442079460021", "102")),
        ("+1 212 555 0147,,22#", "US", Phone("+12125550147", "22")),
        ("\u202a+49\xa0171 3920014\u202c", "US", Phone("+491713920014")),
        ("447700900456", "GB", Phone("+447700900456")),
        ("0049 30 23125210", "US", Phone("+493023125210")),
        ("33639987721.0", "FR", Phone("+33639987721")),
        ("1-800-FLOWERS", "US", Phone("+18003569377")),
        ("４１５－５５５－０１８０", "US", Phone("+14155550180")),
        ("555-0147", "US", None),
        ("4.477E+11", "GB", None),
        ("911", "US", None),
        ("n/a", "US", None),
        ("", "US", None),
        ("2125550147", "??", None),
    ],
)
def test_phone_numbers_as_people_write_them(written: str, region: str, read: Phone | None) -> None:
    assert parse_phone(written, region) == read


def test_a_number_is_shown_in_its_national_form() -> None:
    assert Phone("+493023125210").pretty == "030 23125210"
    assert Phone("+12125550147", "9").pretty == "(212) 555-0147 ext. 9"
    assert Phone("no number").pretty == "no number"


@pytest.mark.parametrize(
    "cell, read, unread",
    [
        ("030 23125401 / 0171 3920055", ["+493023125401", "+491713920055"], []),
        ("030 23125401/0171 3920055", ["+493023125401", "+491713920055"], []),
        ("0171/3920055", ["+491713920055"], []),
        ("030 23125401\nask Ann", ["+493023125401"], ["ask Ann"]),
        ("mobil 0171 3920055 (abends ab 8)", ["+491713920055"], []),
        ("21205 Ann Lee", [], ["21205 Ann Lee"]),
        ("1" * 2000, [], ["1" * 2000]),
    ],
)
def test_cells_with_several_numbers(cell: str, read: list[str], unread: list[str]) -> None:
    found, left = parse_phones(cell, "DE")
    assert ([number.e164 for number in found], left) == (read, unread)


@given(
    st.sampled_from(["US", "DE", "GB", "FR", "IT", "BR", "AR", "JP"]),
    st.text("0123456789+ ()-./", min_size=7, max_size=18),
)
@settings(max_examples=300, deadline=None)
def test_a_number_is_parsed_as_phonenumbers_parses_it_or_not_at_all(region: str, text: str) -> None:
    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return
    read = parse_phone(text, region)
    e164 = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    if phonenumbers.is_valid_number(number) and read:
        assert read.e164 == e164
    is_possible = phonenumbers.is_possible_number_with_reason(number) == phonenumbers.ValidationResult.IS_POSSIBLE
    if is_possible and "+" in text[:1] and sum(sign.isdigit() for sign in text) > 3:
        assert read is not None


FOREIGN = [
    ("(212) 736-5000", "GB"),
    ("212-736-5000", "DE"),
    ("(718) 736-5000", "GB"),  # the plan has mobiles that begin with 718
    ("06 60 55 01 11", "GB"),
    ("06 60 55 01 11", "DE"),
    ("06 60 55 01 11", "US"),
    ("01 42 68 53 00", "GB"),
    ("0171 392001", "US"),
    ("911 555 0123 4", "US"),
    ("98765 43210", "US"),
    ("55 1234 5678", "US"),
]
AT_HOME = [
    ("987-654-3210", "IN", "+919876543210"),
    ("532 123 4567", "TR", "+905321234567"),
    ("347-123-4567", "IT", "+393471234567"),
    ("(11) 98765-4321", "BR", "+5511987654321"),
    ("(02) 5550 1234", "AU", "+61255501234"),
    ("0207 946 0018", "GB", "+442079460018"),
    ("(+44) 20 7946 0018", "DE", "+442079460018"),
    ("1 (212) 555-0147", "US", "+12125550147"),
    ("1212 555 0147", "US", "+12125550147"),
    ("212555 0147", "CA", "+12125550147"),
    ("2125550147", "US", "+12125550147"),
    ("1.212.555.0147 ext 9", "US", "+12125550147"),
    ("011 44 20 7946 0018", "US", "+442079460018"),
]
FOR_FILM = [
    ("07700 900123", "GB", "+447700900123"),
    ("01632 960123", "GB", "+441632960123"),
    ("(646) 555-0199", "US", "+16465550199"),
    ("(555) 555-0123", "US", "+15555550123"),
    ("06 39 98 12 34", "FR", "+33639981234"),
    ("0171 39200 12", "DE", "+491713920012"),
]
CODE_WRITTEN_TWICE = [
    "+44 (0)20 7946 0018",
    "+44 44 020 7946 0018",
    "+44 44 20 7946 0018",
    "+44(0)44 20 7946 0018",
    "0044 44 020 7946 0018",
    "44 44 20 7946 0018",
    "+44 020 7946 0018",
]
VANITY = [
    ("1-800-555-TALK", "US", "+18005558255"),
    ("1-800-555-TALK", "GB", "+18005558255"),
    ("1-800-flowers", "US", "+18003569377"),
    ("(800) GOFEDEX", "US", "+18004633339"),
    ("1-800-CONTACTS", "US", "+18002668228"),
]


@pytest.mark.parametrize(("written", "region"), FOREIGN)
def test_a_number_that_the_plan_does_not_have_is_not_made_one_of_the_country(written: str, region: str) -> None:
    assert parse_phone(written, region) is None
    assert parse_phones(written, region) == ([], [written])


@pytest.mark.parametrize(("written", "region", "read"), AT_HOME)
def test_a_number_is_read_as_it_is_grouped_at_home(written: str, region: str, read: str) -> None:
    number = parse_phone(written, region)
    assert number is not None and number.e164 == read


@pytest.mark.parametrize(("written", "region", "read"), FOR_FILM)
def test_numbers_kept_for_film_are_read(written: str, region: str, read: str) -> None:
    assert parse_phone(written, region) == Phone(read)


@pytest.mark.parametrize("written", CODE_WRITTEN_TWICE)
def test_a_trunk_zero_and_a_second_country_code_are_left_out(written: str) -> None:
    assert parse_phone(written, "GB") == Phone("+442079460018")


@pytest.mark.parametrize(("written", "region", "read"), VANITY)
def test_letters_are_digits(written: str, region: str, read: str) -> None:
    assert parse_phone(written, region) == Phone(read)


@pytest.mark.parametrize(
    ("written", "digits"),
    [("(212) 736-5000", "2127365000"), ("1-800-BUY-NOW", "1800289669"), ("*21#", "*21#"), ("call me", "")],
)
def test_a_number_that_is_not_read_is_dialled_by_its_keys(written: str, digits: str) -> None:
    assert dialled_digits(written) == digits


IN_SENTENCES = [
    ("(646) 555-0199 is Bob's number", "US", ["(646) 555-0199"]),
    ("met Bob (646) 555-0199, call Friday", "US", ["(646) 555-0199"]),
    ("Bob (his office: 030 23125401) at 5", "DE", ["030 23125401"]),
    ("call Ada (030 23125401)", "DE", ["030 23125401"]),
    ("call Ada on (212) 736-5000", "GB", ["(212) 736-5000"]),
    ("call Ada on 06 60 55 01 11", "GB", ["06 60 55 01 11"]),
    ("call 1-800-555-TALK about the line", "US", ["1-800-555-TALK"]),
    ("Bob 212-555-0147 x12 or +44 (0)20 7946 0018", "US", ["212-555-0147 x12", "+44 (0)20 7946 0018"]),
    ("am 30.11.2026 um 15", "DE", []),
    ("on 2026-11-30 for 12 000 000", "DE", []),
    ("ref #2125550147 and $2125550147", "US", []),
]


@pytest.mark.parametrize(("said", "region", "numbers"), IN_SENTENCES)
def test_numbers_in_a_sentence(said: str, region: str, numbers: list[str]) -> None:
    assert phones_in(said, region) == numbers


def test_the_text_of_each_number_is_kept_as_written() -> None:
    read, _ = parse_phones("030 23125401 / 0171-3920055", "DE")
    assert [number.written for number in read] == ["030 23125401", "0171-3920055"]
    assert parse_phones("mobil 0171 3920055 (abends)", "DE")[0][0].written == "mobil 0171 3920055 (abends)"


@pytest.mark.parametrize(
    "written, read",
    [
        ("Ann@Example.COM", "ann@example.com"),
        ("Ann Lee <ann@example.com>", "ann@example.com"),
        ("mailto:ann@example.com?subject=x", "ann@example.com"),
        ("'ann@example.com',", "ann@example.com"),
        ("o'brien+news@example.co.uk", "o'brien+news@example.co.uk"),
        ("jürgen@müller.example", "jürgen@müller.example"),
        ("/o=ExchangeLabs/ou=Group/cn=Recipients/cn=abc", None),
        ("Ann Lee/Acme@Acme", None),
        ("ann@example.com; bo@example.com", None),
        ("ann at example", None),
    ],
)
def test_email_addresses_as_people_write_them(written: str, read: str | None) -> None:
    assert parse_email(written) == read


def test_a_cell_may_hold_several_addresses() -> None:
    assert parse_emails("ann@example.com ::: Bo <BO@example.com>; ann@example.com") == [
        "ann@example.com",
        "bo@example.com",
    ]


def test_words_are_compared_without_case_and_accents() -> None:
    assert fold("  Großmann   ÉVA ") == "grossmann eva"
    assert fold("Łódź Ørsted") == "lodz orsted"
    assert words("O'Malley, Seán (Köln)") == ["o", "malley", "sean", "koln"]


def test_countries_are_found_by_name_code_and_domain() -> None:
    assert [region_of(text) for text in ("Germany", "España", "U.S.A.", "fr", "Narnia")] == [
        "DE",
        "ES",
        "US",
        "FR",
        None,
    ]
    assert [region_of_domain(text) for text in ("a@b.de", "a@b.co.uk", "a@b.com", "a@b.io")] == ["DE", "GB", None, None]


def test_slow_libraries_are_loaded_only_when_needed() -> None:
    code = "import sys, followthrough.capture.files; print({'phonenumbers', 'nameparser'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "set()\n"


@pytest.mark.parametrize(
    ("written", "read"),
    [("+12025550119", "+1 202-555-0119"), ("020 7946 0021", "020 7946 0021"), ("+44", "+44"), ("", "")],
)
def test_a_stored_number_is_spaced_and_any_other_text_unchanged(written: str, read: str) -> None:
    assert international_form(written) == read
