"""Read unusual tables that people really send."""

from typing import Any

import pytest

from followthrough.capture.files import read_contacts
from tests.capture.files.reading import one, people, read

pytestmark = pytest.mark.pure

ANN = {"full": "Ann Lee", "given": "Ann", "family": "Lee", "emails": ["a@example.com"]}
FULL = {**ANN, "org": "Acme", "title": "Buyer", "phones": ["+442079460021"], "address": "5 High St LS1 4AP Leeds",
        "birthday": "1979-03-09", "note": "met in May", "tags": ["fair"]}  # fmt: skip


HEADERS = {
    "it": "Nome;Cognome;Azienda;Posizione;Cellulare;Indirizzo posta elettronica;Via (uff.);CAP (uff.);"
    "Città (uff.);Compleanno;Note;Categoria",
    "nl": "Voornaam;Achternaam;Bedrijf;Functie;Mobiele telefoon;E-mailadres;Straat zakelijk;Postcode zakelijk;"
    "Plaats zakelijk;Verjaardag;Notities;Categorieën",
    "pt": "Primeiro Nome;Sobrenome;Empresa;Cargo;Celular;Endereço de Email;Rua do Endereço Comercial;"
    "CEP do Endereço Comercial;Cidade do Endereço Comercial;Data de nascimento;Anotações;Categorias",
    "pl": "Imię;Nazwisko;Firma;Stanowisko;Telefon komórkowy;Adres e-mail;Adres służbowy - ulica;"
    "Adres służbowy - kod pocztowy;Adres służbowy - miejscowość;Urodziny;Notatki;Kategorie",
    "sv": "Förnamn;Efternamn;Företag;Befattning;Mobiltelefon;E-post;Gatuadress;Postnummer;Ort;Födelsedag;"
    "Anteckningar;Kategorier",
    "es": "Nombre;Apellidos;Organización;Puesto;Teléfono móvil;Dirección de correo electrónico;"
    "Calle del trabajo;Código postal del trabajo;Ciudad de trabajo;Cumpleaños;Notas;Categorías",
    "fr": "Prénom;Nom;Société;Profession;Tél. mobile;Adresse de messagerie;Rue (bureau);Code postal (bureau);"
    "Ville (bureau);Anniversaire;Notes;Catégories",
    "de": "Vorname;Nachname;Firma;Position;Mobiltelefon;E-Mail-Adresse;Straße geschäftlich;"
    "Postleitzahl geschäftlich;Ort geschäftlich;Geburtstag;Notizen;Kategorien",
    "own": "Forename;Surname;Employer;Job;Mob.;Mail;Address 1;Post Code;Town;D.O.B.;Comments;Labels",
}


@pytest.mark.parametrize("header", HEADERS.values(), ids=HEADERS.keys())
def test_headers_in_other_languages(header: str) -> None:
    row = "Ann;Lee;Acme;Buyer;+44 20 7946 0021;a@example.com;5 High St;LS1 4AP;Leeds;1979-03-09;met in May;fair"
    assert one(f"{header}\n{row}\n", "GB") == FULL


@pytest.mark.parametrize(
    "table",
    [
        "Name\tE-mail\nAnn Lee\ta@example.com\n",
        "Name|E-mail\nAnn Lee|a@example.com\n",
        "Name,E-mail\rAnn Lee,a@example.com\r",
        "Name, E-mail, Note\nAnn Lee, a@example.com, \n",
        '"Name,E-mail"\n"Ann Lee,a@example.com"\n',
        '"Name", "E-mail"\n"Ann Lee", "a@example.com"\n',
        "sep=;\r\nName;E-mail\r\nAnn Lee;a@example.com\r\n",
        "Name;Umsatz;E-Mail\nAnn Lee;1.234,50;a@example.com\n",
        "Report of May\nmade,by,us\n\n\n\n\n\n\n\n\n\nName,E-mail\nAnn Lee,a@example.com\n",
        "Contact,,\nName,E-mail,Phone\nAnn Lee,a@example.com,\n",
        "#,Name,E-mail\n1,Ann Lee,a@example.com\n",
        ",Name,E-mail\n1,Ann Lee,a@example.com\n",
        "Name,,E-mail,\nAnn Lee,x,a@example.com,y\n",
        "Name,Name,E-mail,E-mail\nAnn Lee,Office,a@example.com,\n",
        "Name,Company,E-mail\nAnn Lee <a@example.com>,n/a,-\n",
        "Name,E-mail\n'Ann Lee',a@example.com\n",
        "Name,E-mail\nAnn\0 Lee,a@example.com\0\n",
        "Name,E-mail\nAnn Lee,Ann Lee (a@example.com)\n",
        "Name,E-mail,Phone\nAnn Lee,mailto:A@example.com,none\n",
        "Name,E-mail\nAnn Lee,a@example.com\nName,E-mail\n",
    ],
)
def test_the_same_person_in_many_table_formats(table: str) -> None:
    assert people(table) == [ANN]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "cp1252", "mac_roman", "cp850", "cp1250"]
)
def test_umlauts_in_every_encoding(encoding: str) -> None:
    assert one("Name;E-Mail\nJürgen Größe;a@example.com\n".encode(encoding), "DE")["full"] == "Jürgen Größe"


def test_polish_letters_in_a_british_workspace() -> None:
    data = "First Name,Last Name,Email\nŁucja,Żółć,a@example.com\n".encode("cp1250")
    assert one(data, "GB")["full"] == "Łucja Żółć"


def test_the_notes_above_a_linkedin_export_are_skipped() -> None:
    table = (
        'Notes:\n"When exporting your connection data, you may notice that some of the addresses are missing. Learn '
        'more here https://www.linkedin.com/help/linkedin/answer/261"\n\n'
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        'Ann,Lee,https://www.linkedin.com/in/ann-demo,a@example.com,Acme,"Buyer, North",09 Mar 2021\n'
        ",,,,,,01 Jan 2020\n"
    )
    found, said = read(table)
    assert found == [{**ANN, "org": "Acme", "title": "Buyer, North", "urls": ["https://www.linkedin.com/in/ann-demo"]}]
    assert said == ["There’s no name, company, email or phone in this row; it was left out."]


@pytest.mark.parametrize(
    "cell, phones",
    [
        ('"home: 212 555 0101, cell: 212 555 0102"', ["+12125550101", "+12125550102"]),
        ("h 212-555-0101 / m 212-555-0102", ["+12125550101", "+12125550102"]),
        ("Tel.: 212 555 0101; Fax: 212 555 0199", ["+12125550101", "+12125550199"]),
        ("212 555 0101 (home)", ["+12125550101"]),
        ("+1-212-555-0101 x12", ["+12125550101"]),
        ("=+12125550101", ["+12125550101"]),
        ("'+12125550101", ["+12125550101"]),
        ('"=""2125550101"""', ["+12125550101"]),
        ("12125550101.0", ["+12125550101"]),
    ],
)
def test_phone_cells(cell: str, phones: list[str]) -> None:
    assert one(f"Name,Phone\nAnn Lee,{cell}\n")["phones"] == phones


def test_a_label_inside_a_phone_cell_is_used() -> None:
    (ann,) = read_contacts(b'Name,Phone\nAnn,"home: 212 555 0101, cell: 212 555 0102"\n', "x.csv", "US").rows
    assert [number.label for number in ann.phones] == ["home", "mobile"]


@pytest.mark.parametrize("written", ["4.47701E+11", '"4,47701E+11"', "4.477E11"])
def test_digits_lost_in_excel_are_not_invented(written: str) -> None:
    found, said = read(f"Name,Phone\nAnn Lee,{written}\n")
    plain = written.strip('"')
    assert (found[0].get("phones"), found[0]["unread_phones"]) == (None, [plain])
    assert said == [f"‘{plain}’ could not be read as a phone number; it is kept as written."]


@pytest.mark.parametrize(
    "remark",
    ["Total,,5", "Total: 2 contacts,,", "Grand total,,", "Summe,,12", "Generated by CRM on 1 May,,", "© 2026 Us,,"],
)
def test_totals_and_notes_below_a_table_are_no_people(remark: str) -> None:
    found, said = read(f"Name,E-mail,Revenue\nAnn Lee,a@example.com,5\n{remark}\n")
    assert found == [ANN]
    assert said == [f"‘{remark.split(',')[0]}’ is a remark about the table, not a person; it was left out."]


def test_a_company_called_total_is_kept() -> None:
    assert people("Name,Company\nAnn Lee,Total\n,Total Fitness Ltd\n") == [
        {"full": "Ann Lee", "given": "Ann", "family": "Lee", "org": "Total"},
        {"org": "Total Fitness Ltd"},
    ]


def test_a_person_above_the_header_is_reported() -> None:
    found, said = read("Zed Ex,z@example.com\nName,E-mail\nAnn Lee,a@example.com\n")
    assert (found, said) == ([ANN], ["This row is above the header row; it was left out."])


def test_a_postcode_by_itself_is_no_address() -> None:
    reading = read_contacts(b"Name,Zip,Email\nAnn Lee,02110,a@example.com\n", "x.csv", "US")
    assert [person.address for person in reading.rows] == [""]
    assert reading.unused == ["Zip"]


@pytest.mark.parametrize(
    "cell, tags",
    [('"Customer, VIP"', ["Customer", "VIP"]), ("Customer;VIP", ["Customer", "VIP"]),
     ('"* myContacts ::: A, B ::: Friends"', ["A, B", "Friends"])],
)  # fmt: skip
def test_tags_are_split_at_the_strongest_separator(cell: str, tags: list[str]) -> None:
    assert one(f"Name,Tags\nAnn Lee,{cell}\n")["tags"] == tags


def test_a_title_before_a_name_with_the_family_name_first() -> None:
    assert one('Name,E-mail\n"Dr. Großmann, Jürgen",a@example.com\n')["full"] == "Dr. Jürgen Großmann"


def test_two_columns_of_birthdays_are_one_birthday() -> None:
    spanish = "Nombre,Apellidos,Correo,Aniversario,Cumpleaños\nAnn,Lee,a@example.com,01/06/2010,09/03/1979\n"
    german = "Vorname,Nachname,E-Mail,Geburtsjahr,Geburtsmonat,Geburtstag\nAnn,Lee,a@example.com,1979,3,9\n"
    assert [one(table, "ES")["birthday"] for table in (spanish, german)] == ["1979-03-09", "1979-03-09"]


def test_a_note_of_a_thousand_lines_is_kept() -> None:
    note = "\n".join(f"line {number}" for number in range(1000))
    assert [person.get("note") for person in people(f'Name,Note\nAnn,"{note}"\nBo,\n')] == [note, None]


def test_formula_errors_are_reported_only_in_used_columns() -> None:
    found, said = read("Name,E-mail,Sum\nAnn Lee,#N/A,#REF!\n")
    assert found == [{key: value for key, value in ANN.items() if key != "emails"}]
    assert said == ["The cell in ‘E-mail’ shows an error instead of a result; it was left out."]


@pytest.mark.parametrize(
    "data, begins",
    [
        (b'["vcard", [["version", {}, "text", "4.0"]]]', "These are cards in JSON"),
        (b"dn: cn=Ann Lee\ncn: Ann", "This is LDIF."),
        (b"SQLite format 3\0", "This is a database."),
        (b"\x1f\x8b\x08", "This kind of compressed file"),
        (b"{\\rtf1", "This is a text document"),
    ],
)
def test_other_files_say_what_to_do(data: bytes, begins: str) -> None:
    found, (said,) = read(data)
    assert found == [] and said.startswith(begins)


def test_a_choice_applies_to_our_own_export_too() -> None:
    from followthrough.capture.files.table.own_export import HEADER

    row: dict[str, Any] = dict.fromkeys(HEADER, "") | {"Name": "Lee, Ann", "Notes": "'=1+1"}
    table = (",".join(HEADER) + "\n" + ",".join(f'"{cell}"' for cell in row.values()) + "\n").encode()
    (kept,) = read_contacts(table, "contacts.csv", "US").rows
    (told,) = read_contacts(table, "contacts.csv", "US", mapping={13: "does"}).rows
    assert (kept.full, kept.note, told.full, told.does) == ("Lee, Ann", "=1+1", "Ann Lee", "=1+1")
