"""Read tables that programs export and that people type."""

import pytest

from followthrough.capture.files import read_contacts
from followthrough.capture.files.table.people_of_table import GUESSED, NO_HEADER
from tests.capture.files.reading import one, people, read

pytestmark = pytest.mark.pure

SALESFORCE = (
    "Salutation,First Name,Last Name,Title,Account Name,Mailing Street,Mailing City,Mailing Zip/Postal Code,"
    "Mailing Country,Phone,Mobile,Email,Account Owner,Birthdate\n"
    "Dr.,Ann,Lee,CFO,Acme,5 Main St,Boston,02110,"
    "United States,(212) 555-0101,212-555-0102,Ann@Example.com,Bob,3/9/1979\n"
)
OUTLOOK_DE = (
    "Anrede;Vorname;Nachname;Firma;Position;Straße geschäftlich;Ort geschäftlich;Postleitzahl geschäftlich;"
    "Straße privat;Telefon geschäftlich;Mobiltelefon;E-Mail-Adresse;E-Mail: Angezeigter Name;E-Mail 2: Adresse;"
    "Geburtstag;Kategorien\r\n"
    "Dr.;Jürgen;Großmann;Nord GmbH;Leiter;Lindenstr. 4;Hamburg;20099;"
    "Heimweg 1;030 23125401;0171 3920055;j@example.de;Jürgen (j@example.de);k@example.de;"
    "9.3.1979;Kunde\r\n"
)
THUNDERBIRD = (
    "First Name,Last Name,Display Name,Primary Email,Secondary Email,Work Phone,Mobile Number,Work Address,"
    "Work Address 2,Work City,Work ZipCode,Job Title,Organization,Web Page 1,Birth Year,Birth Month,Birth Day,Notes\n"
    "Ann,Lee,Ann Lee,a@example.com,b@example.com,212 555 0101,,5 Main,"
    "Floor 2,Boston,02110,CFO,Acme,a.example,1979,3,9,hi\n"
)
UNCLOSED = """Name,Company,Email
Ann Lee,"Acme,ann@example.com
Bo Ng,Acme,bo@example.com
Cy Lo,"Acme, Inc.",cy@example.com
"""
POINTING = """Name,Email,Country,Phone
A B,,France,01 99 00 12 34
C D,c@example.de,,0171 3920014
E F,e@example.de,,212 555 0101
"""
HEADERLESS = """Hannah Abernathy,Larkspur & Vane LLP,hannah@larkspur.example,312.555.0175
Wesley Tran,Copperleaf Software,wes@copperleaf.example,
"""


def test_a_salesforce_export() -> None:
    assert one(SALESFORCE) == {
        "full": "Dr. Ann Lee",
        "given": "Ann",
        "family": "Lee",
        "org": "Acme",
        "title": "CFO",
        "emails": ["ann@example.com"],
        "phones": ["+12125550101", "+12125550102"],
        "address": "5 Main St Boston 02110 United States",
        "birthday": "1979-03-09",
    }


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "mac_roman", "cp850", "utf-16"])
def test_a_german_outlook_export_in_any_encoding(encoding: str) -> None:
    jürgen = one(OUTLOOK_DE.encode(encoding), "DE")
    assert jürgen == {
        "full": "Dr. Jürgen Großmann",
        "given": "Jürgen",
        "family": "Großmann",
        "org": "Nord GmbH",
        "title": "Leiter",
        "emails": ["j@example.de", "k@example.de"],
        "phones": ["+493023125401", "+491713920055"],
        "address": "Lindenstr. 4 Hamburg 20099",
        "birthday": "1979-03-09",
        "tags": ["Kunde"],
    }


def test_thunderbird_writes_a_birthday_into_three_columns() -> None:
    ann = one(THUNDERBIRD)
    assert (ann["birthday"], ann["address"], ann["emails"]) == (
        "1979-03-09",
        "5 Main Floor 2 Boston 02110",
        ["a@example.com", "b@example.com"],
    )


@pytest.mark.parametrize(
    "table, full, given, family",
    [
        ("Name\nAnn Lee\n", "Ann Lee", "Ann", "Lee"),
        ("Vorname;Nachname\nAnn;Lee\n", "Ann Lee", "Ann", "Lee"),
        ("Vorname;Name\nAnn;Lee\n", "Ann Lee", "Ann", "Lee"),
        ("Nom;Prénom\nLefèvre;Noémie\n", "Noémie Lefèvre", "Noémie", "Lefèvre"),
        ("Nombre;Apellidos\nÍñigo;Sáenz Peña\n", "Íñigo Sáenz Peña", "Íñigo", "Sáenz Peña"),
        ('Name,Email\n"García Márquez, Gabriel",\n', "Gabriel García Márquez", "Gabriel", "García Márquez"),
        ('Name,Email\n"van der Berg, Jan",\n', "Jan van der Berg", "Jan", "van der Berg"),
        ('Name,Email\n"Lee, Ann, PhD",\n', "Ann Lee, PhD", "Ann", "Lee"),
        ('Name,Email\n"John Smith, MD",\n', "John Smith, MD", "John", "Smith"),
        ('First Name,Last Name\nAnn,"Lee, PhD, MBA"\n', "Ann Lee, PhD, MBA", "Ann", "Lee"),
        ("First Name,Last Name\nPizza Mario,\n", "Pizza Mario", "Pizza Mario", ""),
        ("first_name,last_name\nAnn,Lee\n", "Ann Lee", "Ann", "Lee"),
        ("FirstName,LastName\nAnn,Lee\n", "Ann Lee", "Ann", "Lee"),
        ("Email\nAnn Lee <ann@example.com>\n", "Ann Lee", "Ann", "Lee"),
    ],
)
def test_names_in_one_column_or_two(table: str, full: str, given: str, family: str) -> None:
    ann = one(table)
    assert (ann["full"], ann.get("given", ""), ann.get("family", "")) == (full, given, family)


@pytest.mark.parametrize(
    "cell, phones",
    [
        ("'+1 212 555 0101", ["+12125550101"]),
        ('"=""2125550101"""', ["+12125550101"]),
        ("212-555-0101; 212-555-0102", ["+12125550101", "+12125550102"]),
        ("212-555-0101 / 212-555-0102", ["+12125550101", "+12125550102"]),
        ("2125550101 ::: +33 6 39 98 77 21", ["+12125550101", "+33639987721"]),
        ("cell: 212-555-0101 (evenings)", ["+12125550101"]),
        ("12125550101.0", ["+12125550101"]),
    ],
)
def test_phone_cells(cell: str, phones: list[str]) -> None:
    assert one(f"Name,Phone\nAnn Lee,{cell}\n")["phones"] == phones


def test_a_number_is_read_in_the_country_of_its_row() -> None:
    assert [person["phones"] for person in people(POINTING)] == [["+33199001234"], ["+491713920014"], ["+12125550101"]]


def test_formulas_are_read_as_text() -> None:
    rows = 'Name,Company,Notes\n=cmd|x,"=HYPERLINK(""http://x.example"")",\'=1+1\n'
    assert one(rows)["org"] == '=HYPERLINK("http://x.example")'
    assert one(rows)["note"] == "=1+1"


def test_an_unclosed_quote_does_not_swallow_the_next_rows() -> None:
    found, said = read(UNCLOSED)
    assert [(person["full"], person["org"], person["emails"]) for person in found] == [
        ("Ann Lee", "Acme", ["ann@example.com"]),
        ("Bo Ng", "Acme", ["bo@example.com"]),
        ("Cy Lo", "Acme, Inc.", ["cy@example.com"]),
    ]
    assert said == ["A quotation mark is never closed; the row was read without it."]


def test_unclosed_quotes_do_not_pair_up_across_rows() -> None:
    rows = "Name,Company,Email\n" + "".join(f'Ann Lee,"Acme,{number}@example.com\n' for number in range(6))
    assert [person["emails"] for person in people(rows)] == [[f"{number}@example.com"] for number in range(6)]


def test_a_cell_of_several_lines_stays_one_cell() -> None:
    rows = (
        'Name,Note,Email\nAnn Lee,"one, two, ""three""\nfour, five\n\nsix",a@example.com\nBo Ng,"x\ny",b@example.com\n'
    )
    assert [person["note"] for person in people(rows)] == ['one, two, "three"\nfour, five\n\nsix', "x\ny"]


def test_rows_are_counted_as_a_spreadsheet_counts_them() -> None:
    rows = 'Exported today\n\nName,Email,Note\nAnn Lee,a@example.com,"one\ntwo"\n\n,,only a note\n'
    reading = read_contacts(rows.encode(), "x.csv", "US")
    assert [person.row for person in reading.rows] == [4]
    assert [(error.row, error.is_read) for error in reading.errors] == [(6, False)]


def test_a_row_in_another_encoding_does_not_spoil_the_others() -> None:
    good, bad = "Name,Email\nJürgen Groß,j@example.com\n", "Zoë Klein,z@example.com\n"
    rows = good.encode() + bad.encode("cp1252") + "Ça Va,c@example.com".encode()
    assert [person["full"] for person in people(rows)] == ["Jürgen Groß", "Zoë Klein", "Ça Va"]


def test_the_code_page_of_the_country_is_used() -> None:
    assert one("Name,Email\nŁukasz Żółć,l@example.pl\n".encode("cp1250"), "PL")["full"] == "Łukasz Żółć"
    assert one("Name,Email\nИван Петров,i@example.com\n".encode("cp1251"), "RU")["given"] == "Иван"


def test_without_a_header_columns_are_guessed_from_their_cells() -> None:
    found, said = read(HEADERLESS)
    assert [(person["full"], person["org"]) for person in found] == [
        ("Hannah Abernathy", "Larkspur & Vane LLP"),
        ("Wesley Tran", "Copperleaf Software"),
    ]
    assert said == [GUESSED]


def test_a_header_in_unknown_words_is_not_a_person() -> None:
    assert [person["full"] for person in people("\nΌνομα,Ταχυδρομείο\nΆννα Λη,a@example.gr\n")] == ["Άννα Λη"]


def test_quotes_escaped_by_a_backslash() -> None:
    assert one('"Name","Note","Email"\n"Ann Lee","she said \\"hi, you\\" twice","a@example.com"\n')["note"] == (
        'she said "hi, you" twice'
    )


@pytest.mark.parametrize(
    "header, region",
    [
        (
            "Prénom,Nom,Société,Fonction,Rue (bureau),Ville (bureau),Tél. mobile,Adresse de messagerie,Anniversaire",
            "FR",
        ),
        (
            "Nombre,Apellidos,Organización,Puesto,Calle del trabajo,Ciudad de trabajo,Teléfono móvil,Correo,Cumpleaños",
            "ES",
        ),
        ("Vorname,Nachname,Firma,Position,Straße geschäftlich,Ort geschäftlich,Mobiltelefon,E-Mail,Geburtstag", "DE"),
        ("名,姓,会社名,役職,Street,City,携帯電話,メール,Birthday", "GB"),
        ("FirstName,LastName,AccountName,JobTitle,MailingStreet,MailingCity,MobilePhone,Email,Birthdate", "GB"),
        ("First,Last,Organization,Role,Address 1,Town,Cell #,Mail,DOB", "GB"),
    ],
)
def test_the_same_columns_under_other_names(header: str, region: str) -> None:
    ann = one(f"{header}\nAnn,Lee,Acme,Buyer,5 High St,Leeds,+44 20 7946 0021,ann@example.com,09/03/1979\n", region)
    assert ann == {
        "full": "Ann Lee",
        "given": "Ann",
        "family": "Lee",
        "org": "Acme",
        "title": "Buyer",
        "address": "5 High St Leeds",
        "phones": ["+442079460021"],
        "emails": ["ann@example.com"],
        "birthday": "1979-03-09",
    }


def test_a_text_without_columns_says_what_to_do() -> None:
    assert read("hello world\nfoo bar\n") == ([], [NO_HEADER])


def test_companies_without_a_person() -> None:
    assert people("Name,Company,Email\n,Acme Ltd,\nNord GmbH,,x@example.de\n") == [
        {"org": "Acme Ltd"},
        {"full": "Nord GmbH", "org": "Nord GmbH", "emails": ["x@example.de"]},
    ]


def test_unused_columns_are_named() -> None:
    reading = read_contacts(SALESFORCE.encode(), "x.csv", "US")
    assert (len(list(reading.rows)), reading.read, reading.unused) == (1, 1, ["Account Owner"])


@pytest.mark.parametrize(
    "data, begins",
    [
        (b"", "people is empty."),
        (b"PK\x03\x04....", "This file is damaged and can’t be unpacked."),
        (b"\xd0\xcf\x11\xe0", "This is an old Excel file (.xls). Save it in Excel as .xlsx"),
        (b"%PDF-1.7", "This is a PDF."),
        (b"<html>", "This is a web page or XML."),
        (b'{"a": 1}', "This is JSON."),
    ],
)
def test_files_that_are_no_address_book_say_what_to_do(data: bytes, begins: str) -> None:
    found, (said,) = read(data)
    assert found == [] and said.startswith(begins)


def test_a_huge_cell_is_cut_with_a_remark() -> None:
    found, said = read("Name,Email,Notes\nAnn Lee,a@example.com," + "x" * 300_000 + "\nBo Ng,b@example.com,\n")
    assert [person["full"] for person in found] == ["Ann Lee", "Bo Ng"]
    assert len(found[0]["note"]) == 100_000
    assert said == ["A cell is longer than 100,000 characters; its beginning is kept."]
