"""Read one file of each program that docs/bring-people.md names."""

import pytest

from tests.capture.files.books import book, packed
from tests.capture.files.reading import one, people, read

pytestmark = pytest.mark.pure

IPHONE = r"""BEGIN:VCARD
VERSION:3.0
PRODID:-//Apple Inc.//iPhone OS 18.1//EN
N:Lee;Ann;Marie;Dr.;
FN:Dr. Ann Marie Lee
NICKNAME:Annie
X-PHONETIC-FIRST-NAME:An
ORG:Acme\, Inc.;Sales
TITLE:Buyer
EMAIL;type=INTERNET;type=HOME;type=pref:ann@example.com
item1.EMAIL;type=INTERNET:ann@work.example.com
item1.X-ABLabel:_$!<Other>!$_
TEL;type=CELL;type=VOICE;type=pref:+1 (212) 555-0101
item2.TEL:212 555 0102
item2.X-ABLabel:Yacht
item3.ADR;type=HOME:;;5 Main St\nApt 4;Boston;MA;02110;United States
item3.X-ABADR:us
item4.URL;type=pref:https\://ann.example.com
item4.X-ABLabel:_$!<HomePage>!$_
X-SOCIALPROFILE;type=linkedin;x-user=ann:http\://www.linkedin.com/in/ann-demo
BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-09
NOTE:It\'s fine\, isn\'t it\; ask in May\nand June
CATEGORIES:Friends
PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAEBAQEBAQEBAQEBAQEBAQEBAQEB
 AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ==
END:VCARD
"""
ANDROID = """BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=47=72=6F=C3=9F=6D=61=6E=6E;=4A=C3=BC=72=
=67=65=6E;;;
FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=4A=C3=BC=72=67=65=6E=20=47=72=6F=C3=
=9F=6D=61=6E=6E
TEL;CELL;PREF:0171 3920014
TEL;WORK:+49 30 23125-210
EMAIL;HOME:j@example.de
ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=4E=6F=72=64=20=47=6D=62=48
NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=65=69=6E=73=0D=0A=7A=77=65=69
X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Jogi;1;;;;;;;;;;;;;
PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQE
 BQoHBwYIDAoMDAsKCwsNDhIQDQ4RDgsLEBYQERMUFRUVDA8XGBYUGBIUFRT=

END:VCARD
BEGIN:VCARD
VERSION:2.1
TEL;CELL:030 23125-333
END:VCARD
"""
GOOGLE = (
    "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,"
    "Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,"
    "Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,"
    "Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - Postal Code,"
    "Website 1 - Label,Website 1 - Value,Event 1 - Label,Event 1 - Value\n"
    'Ann,Marie,Lee,,,,Dr.,,Annie,,Acme,Buyer,Sales,1979-03-09,"met in May\n""at last""",,* myContacts ::: Fair,'
    "* Work,ann@example.com ::: lee@example.com,Home,ann@home.example.com,Mobile,+1 212-555-0101,"
    'Home,"5 Main St\nBoston 02110",5 Main St,Boston,02110,Profile,https://ann.example.com,Anniversary,2010-06-01\n'
)
OUTLOOK_WEB = (
    "First Name,Middle Name,Last Name,Title,Suffix,Nickname,Given Yomi,Surname Yomi,E-mail Address,E-mail 2 Address,"
    "E-mail 3 Address,Home Phone,Home Phone 2,Business Phone,Business Phone 2,Mobile Phone,Car Phone,Other Phone,"
    "Primary Phone,Pager,Business Fax,Home Fax,Other Fax,Company Main Phone,Callback,Radio Phone,Telex,TTY/TDD Phone,"
    "IMAddress,Job Title,Department,Company,Office Location,Manager's Name,Assistant's Name,Assistant's Phone,Company "
    "Yomi,Business Street,Business City,Business State,Business Postal Code,Business Country/Region,Home Street,"
    "Home City,Personal Web Page,Spouse,Schools,Hobby,Location,Web Page,Birthday,Anniversary,Notes\r\n"
    "Ann,,Lee,Dr.,,,,,ann@example.com,,,,,+1 212 555 0102,,+1 212 555 0101,,,,,,,,,,,,,,Buyer,Sales,Acme,,Boss Man,,,,"
    "5 Main St,Boston,MA,02110,United States,Heim 1,Elsewhere,,Bob,,,,https://ann.example.com,1979-03-09,,hello\r\n"
)
OUTLOOK_FR = (
    '"Titre","Prénom","Deuxième prénom","Nom","Suffixe","Société","Service","Titre","Rue (bureau)","Ville (bureau)",'
    '"Code postal (bureau)","Téléphone (bureau)","Tél. mobile","Anniversaire","Catégories","Adresse de messagerie",'
    '"Type de messagerie","Nom complet de l\'adresse de messagerie","Notes","Page Web","Privé"\r\n'
    '"","Noémie","","Lefèvre","","Lumière SAS","","Responsable","118 bd Demo","Paris","75008","01 99 00 12 34",'
    '"06 39 98 45 67","0/0/00","Client;VIP","n@example.fr","SMTP","Noémie Lefèvre (n@example.fr)","","","Faux"\r\n'
)
LINKEDIN = (
    'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing."\n\n'
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    'Ann,Lee,https://www.linkedin.com/in/ann-demo,,Acme,"Buyer, North",09 Mar 2021\n'
)


def test_an_iphone_vcard() -> None:
    assert one(IPHONE.replace("\n", "\r\n")) == {
        "full": "Dr. Ann Marie Lee", "given": "Ann", "family": "Lee", "org": "Acme, Inc.", "title": "Buyer",
        "emails": ["ann@example.com", "ann@work.example.com"], "phones": ["+12125550101", "+12125550102"],
        "urls": ["https://ann.example.com", "http://www.linkedin.com/in/ann-demo"],
        "address": "5 Main St Apt 4 Boston MA 02110 United States", "birthday": "--03-09",
        "note": "It's fine, isn't it; ask in May\nand June", "tags": ["Friends"], "photo": True,
    }  # fmt: skip


def test_an_android_vcard() -> None:
    jürgen, nameless = people(ANDROID.replace("\n", "\r\n"), "DE")
    assert jürgen == {
        "full": "Jürgen Großmann", "given": "Jürgen", "family": "Großmann", "org": "Nord GmbH",
        "emails": ["j@example.de"], "phones": ["+491713920014", "+493023125210"], "note": "eins\nzwei", "photo": True,
    }  # fmt: skip
    assert nameless == {"phones": ["+493023125333"]}


def test_a_google_contacts_export() -> None:
    assert one(GOOGLE) == {
        "full": "Dr. Ann Marie Lee", "given": "Ann", "family": "Lee", "org": "Acme", "title": "Buyer",
        "emails": ["ann@example.com", "lee@example.com", "ann@home.example.com"], "phones": ["+12125550101"],
        "urls": ["https://ann.example.com"], "address": "5 Main St Boston 02110", "birthday": "1979-03-09",
        "note": 'met in May\n"at last"', "tags": ["Fair"],
    }  # fmt: skip


def test_an_outlook_web_export() -> None:
    assert one(OUTLOOK_WEB) == {
        "full": "Dr. Ann Lee", "given": "Ann", "family": "Lee", "org": "Acme", "title": "Buyer",
        "emails": ["ann@example.com"], "phones": ["+12125550102", "+12125550101"], "urls": ["https://ann.example.com"],
        "address": "5 Main St Boston MA 02110 United States", "birthday": "1979-03-09", "note": "hello",
    }  # fmt: skip


def test_a_french_outlook_export_in_its_encoding() -> None:
    assert one(OUTLOOK_FR.encode("cp1252"), "FR") == {
        "full": "Noémie Lefèvre", "given": "Noémie", "family": "Lefèvre", "org": "Lumière SAS", "title": "Responsable",
        "emails": ["n@example.fr"], "phones": ["+33199001234", "+33639984567"], "address": "118 bd Demo Paris 75008",
        "tags": ["Client", "VIP"],
    }  # fmt: skip


@pytest.mark.parametrize("archive", [False, True])
def test_linkedin_with_and_without_its_archive(archive: bool) -> None:
    data = packed({"Connections.csv": LINKEDIN, "messages.csv": "FROM,TO\n"}) if archive else LINKEDIN.encode()
    assert one(data) == {
        "full": "Ann Lee", "given": "Ann", "family": "Lee", "org": "Acme", "title": "Buyer, North",
        "urls": ["https://www.linkedin.com/in/ann-demo"],
    }  # fmt: skip


def test_a_spreadsheet() -> None:
    ann = ["Ann Lee", "Acme", "ann@example.com", 447700900456]
    rows = [["Spring fair"], [], ["Who", "Firma", "Mail", "Handy"], ann, ["Bo Ng", "Nord", "", "4.477E+11"]]
    found, said = read(book(*rows), "GB")
    assert [person["full"] for person in found] == ["Ann Lee", "Bo Ng"]
    assert [person.get("phones") for person in found] == [["+447700900456"], None]
    assert found[1]["unread_phones"] == ["4.477E+11"]
    assert said == ["‘4.477E+11’ could not be read as a phone number; it is kept as written."]
