"""Read vCard files as phones and mail programs write them."""

import pytest

from tests.capture.files.reading import card, one, people, read

pytestmark = pytest.mark.pure


def test_an_unfolded_photograph_does_not_swallow_the_next_lines() -> None:
    ann = one(
        card(
            "N:Lee;Ann",
            "FN:Ann Lee",
            "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRg",
            "iVBORw0KGgo+/AAA",
            "AA==",
            "TEL:2125550101",
        )
    )
    assert ann == {"full": "Ann Lee", "given": "Ann", "family": "Lee", "phones": ["+12125550101"], "photo": True}


def test_a_photograph_with_blank_lines_is_skipped() -> None:
    ann = one(card("FN:Ann Lee", "PHOTO;BASE64:", "  iVBORw0KGgo", "", "  AAAA", "", "TEL:2125550101", version="2.1"))
    assert ann["photo"] and ann["phones"] == ["+12125550101"]


def test_an_assistants_card_inside_a_card_is_left_out() -> None:
    nested = card("FN:Bo Ng", "TEL:2125550102", version="2.1").strip().split("\r\n")
    found, said = read(card("FN:Ann Lee", "AGENT:", *nested, "TEL:2125550101", version="2.1"))
    assert [(person["full"], person["phones"]) for person in found] == [("Ann Lee", ["+12125550101"])]
    assert said == ["The card contains someone else’s card (AGENT), which was left out."]


def test_an_assistants_card_in_one_line_is_left_out() -> None:
    assert one(card("FN:Ann Lee", r"AGENT:BEGIN:VCARD\nFN:Bo\nEND:VCARD\n", "TEL:2125550101"))["phones"] == [
        "+12125550101"
    ]


@pytest.mark.parametrize("version", ["2.1", "3.0", "4.0"])
def test_escapes_are_resolved_in_every_version(version: str) -> None:
    ann = one(
        card(r"N:Lee\;x;Ann", r"ORG:A\;B\, C;Sales", r"NOTE:a\nb\Nc\\d\,e\;f", r"CATEGORIES:x\,y,z", version=version)
    )
    assert (ann["family"], ann["org"], ann["note"], ann["tags"]) == ("Lee;x", "A;B, C", "a\nb\nc\\d,e;f", ["x,y", "z"])


def test_a_broken_card_is_kept_in_part_and_does_not_spoil_its_neighbours() -> None:
    found, said = read(card("FN:Ann Lee") + "BEGIN:VCARD\r\nFN:Bo Ng\r\nGARBAGE\r\n" + card("FN:Cy Lo"))
    assert [person["full"] for person in found] == ["Ann Lee", "Bo Ng", "Cy Lo"]
    assert said == [
        "The line ‘GARBAGE’ couldn’t be understood and was left out.",
        "The card has no end; everything up to the next one is kept.",
    ]


def test_a_card_without_its_first_line_is_read() -> None:
    found, said = read("FN:Ann Lee\r\nTEL:2125550101\r\nEND:VCARD\r\n" + card("FN:Bo Ng"))
    assert [person["full"] for person in found] == ["Ann Lee", "Bo Ng"]
    assert said == ["The card has no beginning; what’s there is kept."]


def test_a_note_with_bare_line_ends_is_kept_whole() -> None:
    ann = one(card("FN:Ann Lee", "NOTE:first", "second line", "third: with a colon", "TEL:2125550101"))
    assert (ann["note"], ann["phones"]) == ("first\nsecond line\nthird: with a colon", ["+12125550101"])


@pytest.mark.parametrize(
    "line, field, value",
    [
        ('TEL;TYPE="work:x";X="a;b":+1 212 555 0101', "phones", ["+12125550101"]),
        ("TEL;VALUE=uri;TYPE=cell:tel:+44-20-7946-0021;ext=102", "phones", ["+442079460021"]),
        ("TEL;PREF:2125550101,,22#", "phones", ["+12125550101"]),
        ("TEL;FAX:2125550199", "phones", ["+12125550199"]),
        ('ADR;LABEL="12 "Main":;;5 Main;Boston;;;', "address", "5 Main Boston"),
        ("ADR;TYPE=home;LABEL=5 Main^nBoston:;;;;;;", "address", "5 Main Boston"),
        ("LABEL;WORK;ENCODING=QUOTED-PRINTABLE:5 Main=0D=0ABoston", "address", "5 Main Boston"),
        ("item1.EMAIL;type=pref:Ann@Example.COM", "emails", ["ann@example.com"]),
        ("EMAIL:mailto:ann@example.com", "emails", ["ann@example.com"]),
        ("EMAIL;INTERNET:Ann Lee <ann@example.com>", "emails", ["ann@example.com"]),
        ("BDAY:19790309", "birthday", "1979-03-09"),
        ("BDAY:1979-03-09T00:00:00Z", "birthday", "1979-03-09"),
        ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29", "birthday", "--02-29"),
        ("BDAY:--0415", "birthday", "--04-15"),
        ("X-SOCIALPROFILE;type=twitter:https://social.example/ann", "urls", ["https://social.example/ann"]),
        ("NOTE;ENCODING=b:SGVsbG8gd29ybGQ=", "note", "Hello world"),
        ("ROLE:Buyer", "title", "Buyer"),
        ("CATEGORIES:myContacts,Friends", "tags", ["Friends"]),
        ("CATEGORIES:Customer;VIP", "tags", ["Customer", "VIP"]),
        (r"CATEGORIES:a\,b,c\;d", "tags", ["a,b", "c;d"]),
        ("TEL;VALUE=uri:tel:+12125550101;phone-context=example.com", "phones", ["+12125550101"]),
        ("TEL;waid=12125550101:+1 212 555-0101", "phones", ["+12125550101"]),
        ("TEL;TYPE=work,voice,pref:\u202a+12125550101\u202c", "phones", ["+12125550101"]),
        ("IMPP;X-SERVICE-TYPE=WhatsApp:x-apple:+12125550101", "phones", ["+12125550101"]),
        (r"NOTE:It\'s fine", "note", "It's fine"),
        (r"URL:http\://ann.example.com", "urls", ["http://ann.example.com"]),
        ("ADR:PO Box 12;Suite 3;5 Main;Boston;MA;02110;USA", "address", "PO Box 12 Suite 3 5 Main Boston MA 02110 USA"),
        ("BDAY;VALUE=DATE-TIME:1980-02-03T05:00:00+01:00", "birthday", "1980-02-03"),
        ("ORG:;Sales", "full", "Ann Lee"),
    ],
)
def test_properties_as_programs_write_them(line: str, field: str, value: object) -> None:
    assert one(card("FN:Ann Lee", line))[field] == value


def test_a_lotus_notes_name_in_place_of_an_address_is_left_out() -> None:
    found, said = read(
        "begin:vcard\r\nversion:2.1\r\nfn:Ann Lee\r\nemail:Ann Lee/Acme@Acme\r\nemail:ann@example.com\r\nend:vcard"
    )
    assert found[0]["emails"] == ["ann@example.com"]
    assert said == ["‘Ann Lee/Acme@Acme’ is not an e-mail address and was left out."]


def test_unreadable_numbers_are_kept_as_written() -> None:
    found, said = read(card("FN:Ann Lee", "TEL:4.477E+11", "TEL:555-0101"))
    assert found[0]["unread_phones"] == ["4.477E+11", "555-0101"]
    assert said[0] == "‘4.477E+11’ could not be read as a phone number; it is kept as written."


@pytest.mark.parametrize("kind", ["KIND:group", "X-ADDRESSBOOKSERVER-KIND:group"])
def test_a_group_is_not_a_person(kind: str) -> None:
    assert read(card(kind, "FN:Friends")) == ([], ["‘Friends’ is a group of cards, not a person; it was left out."])


@pytest.mark.parametrize("mark", ["X-ABShowAs:COMPANY", "KIND:org"])
def test_a_company_gets_no_first_name(mark: str) -> None:
    assert one(card("N:;;;;", "FN:Harbor Analytics", mark)) == {"full": "Harbor Analytics", "org": "Harbor Analytics"}


def test_a_name_without_parts_is_split_and_kept_whole() -> None:
    ann = one(card("FN:Prof. Dr. Ann Lee-Müller, MBA", version="4.0"))
    assert (ann["full"], ann["given"], ann["family"]) == ("Prof. Dr. Ann Lee-Müller, MBA", "Ann", "Lee-Müller")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "mac_roman"])
@pytest.mark.parametrize("ends", ["\r\n", "\n", "\r", "\r\r\n"])
def test_any_letters_and_any_line_ends(encoding: str, ends: str) -> None:
    text = card("N:Lefèvre;Noémie", "FN:Noémie Lefèvre", "NOTE:a long", "  line").replace("\r\n", ends)
    assert one(text.encode(encoding)) == {
        "full": "Noémie Lefèvre",
        "given": "Noémie",
        "family": "Lefèvre",
        "note": "a long line",
    }


def test_a_charset_is_believed_when_it_fits_and_only_then() -> None:
    japanese = card("N;CHARSET=SHIFT_JIS:@", version="2.1").encode().replace(b"@", "山田;太郎".encode("shift_jis"))
    wrong = card("N;CHARSET=US-ASCII:Müller;Jürgen", version="2.1")
    assert [one(japanese)["full"], one(wrong)["full"]] == ["山田太郎", "Jürgen Müller"]


def test_version_21_keeps_the_blank_it_folded_at() -> None:
    assert one(card("FN:Ann Lee", "NOTE:two", " words", version="2.1"))["note"] == "two words"
    assert one(card("FN:Ann Lee", "NOTE:two", " words", version="3.0"))["note"] == "twowords"


def test_quoted_printable_folded_with_a_blank_as_well() -> None:
    note = "NOTE;ENCODING=QUOTED-PRINTABLE:Gr=C3=BC=\r\n =C3=9Fe aus=\r\n  K=C3=B6ln="
    ann = one(card("FN:Ann Lee", note, "", "TEL:2125550101", version="2.1"))
    assert (ann["note"], ann["phones"]) == ("Grüße aus Köln", ["+12125550101"])


def test_files_put_one_after_the_other_without_a_line_end() -> None:
    joined = card("FN:Ann Lee").strip() + card("FN:Bo Ng").strip() + "\r\n\ufeff" + card("FN:Cy Lo")
    assert [person["full"] for person in people(joined)] == ["Ann Lee", "Bo Ng", "Cy Lo"]


def test_nothing_a_database_refuses_comes_through() -> None:
    ann = one(card("FN;ENCODING=QUOTED-PRINTABLE:A=00nn=07 Lee", "NOTE;CHARSET=unicode_escape:\\ud800x", version="2.1"))
    assert (ann["full"], ann["note"]) == ("Ann Lee", "\\ud800x")


def test_an_empty_card_is_said_and_not_kept() -> None:
    assert people(card("REV:2024")) == []
    assert read(card("REV:2024"))[1] == ["There’s no name, company, email or phone in this card; it was left out."]


@pytest.mark.parametrize("name", ["N:Lee,Ann", "N:Ann Lee", "N:Lee;Ann", "N:Lee;Ann;;;"])
def test_a_name_in_too_few_pieces(name: str) -> None:
    ann = one(card(name, "TEL:2125550101"))
    assert (ann["full"], ann["given"], ann["family"]) == ("Ann Lee", "Ann", "Lee")


def test_the_same_name_in_two_scripts_is_one_name() -> None:
    names = ["FN;ALTID=1;LANGUAGE=en:Taro Yamada", "FN;ALTID=1;LANGUAGE=ja:山田太郎"]
    apart = ["N;ALTID=1;LANGUAGE=en:Yamada;Taro;;;", "N;ALTID=1;LANGUAGE=ja:山田;太郎;;;"]
    assert one(card(*names, *apart, version="4.0")) == {"full": "Taro Yamada", "given": "Taro", "family": "Yamada"}


def test_an_address_whose_label_goes_over_two_lines() -> None:
    ann = one(card("FN:Ann Lee", 'ADR;TYPE=WORK;LABEL="5 Main St', 'Boston":;;5 Main St;Boston;;;', "TEL:2125550101"))
    assert (ann["address"], ann["phones"]) == ("5 Main St Boston", ["+12125550101"])


def test_cards_copied_out_of_a_mail_with_a_margin() -> None:
    lines = card("FN:Ann Lee", "NOTE:one", "  two").replace("\r\n", "\n")
    assert one("".join(f"    {line}\n" for line in lines.splitlines()))["note"] == "one two"


def test_a_file_of_cards_without_a_card_says_so() -> None:
    assert read("BEGIN:VCARD,x")[1] != []


def test_a_card_of_outlook_with_a_key_a_picture_and_markup() -> None:
    lines = [
        "N;LANGUAGE=en-us:Lee;Ann",
        "FN:Ann Lee",
        *("KEY;X509;ENCODING=BASE64:", "  MIIDmzCCAoOgAwIBAgIQXK", "  AAAA", ""),
        "EMAIL;PREF;INTERNET:ann@example.com",
        *("PHOTO;TYPE=JPEG;ENCODING=BASE64:", " /9j/4AAQ", ""),
        'X-MS-OL-DESIGN;CHARSET=utf-8:<card xmlns="http://x" ver="1.0"><img/></card>',
        "TEL;WORK;FAX:2125550101",
    ]
    assert one(card(*lines, version="2.1")) == {
        "full": "Ann Lee", "given": "Ann", "family": "Lee", "emails": ["ann@example.com"], "phones": ["+12125550101"],
        "photo": True,
    }  # fmt: skip
