"""What a vCard says that has no field is kept as a line for the note, or named; indented cards are read."""

import pytest

from followthrough.capture.files.read import Reading, read_contacts

pytestmark = pytest.mark.pure

CARD = """BEGIN:VCARD
VERSION:4.0
FN:Ann Lee
N:Lee;Ann;;;
NICKNAME:Annie
ORG:Acme;Sales;North
TITLE:Buyer
ROLE:Negotiator
RELATED;TYPE=spouse;VALUE=text:Bob Lee
item1.X-ABRELATEDNAMES:Kim Lee
item1.X-ABLabel:_$!<Child>!$_
ANNIVERSARY:20100501
item2.X-ABDATE:2015-03-09
item2.X-ABLabel:first order
IMPP:xmpp:ann@example.com
X-SKYPE:ann.lee
TEL:+1 212 555 0147
IMPP:tel:+12125550147
ADR:;;1 High St;Boston;;;
ADR;TYPE=home:;;5 Low Rd;Boston;;;
X-SOCIALPROFILE;TYPE=twitter:x-apple:annlee
PHOTO;ENCODING=b:AAAA
GEO:geo:1,2
NOTE:likes tea
END:VCARD
"""


def reading(text: str) -> Reading:
    found = read_contacts(text.encode(), "x.vcf", "US")
    found.rows = iter(list(found.rows))
    return found


def test_what_has_no_field_is_a_fact() -> None:
    (ann,) = reading(CARD).rows
    assert sorted(ann.facts) == [
        "Address: 5 Low Rd Boston", "Anniversary: 2010-05-01", "Chat: xmpp:ann@example.com", "Child: Kim Lee",
        "Department: North", "Department: Sales", "First order: 2015-03-09", "Nickname: Annie",
        "Profile: x-apple:annlee", "Role: Negotiator", "Skype: ann.lee", "Spouse: Bob Lee",
    ]  # fmt: skip
    assert ann.note == "likes tea"


def test_what_cannot_be_a_line_is_named_with_the_number_of_cards() -> None:
    assert sorted(reading(CARD + CARD).left_out()) == ["photo (2 cards)", "position (2 cards)"]
    assert reading("BEGIN:VCARD\nFN:Ann Lee\nEND:VCARD\n").left_out() == []


def test_columns_left_out_are_named_also_without_a_header() -> None:
    table = b"Ann Lee,ann@example.com,+1 212 555 0147,2 rooms\nBo Ng,bo@example.com,+1 212 555 0148,3 rooms\n"
    found = read_contacts(table, "x.csv", "US")
    assert len(list(found.rows)) == 2 and found.left_out() == ["column 4 (2 rooms)"]


PLAIN = "BEGIN:VCARD\nVERSION:3.0\nFN:Ann Lee\nNOTE:one\n  two\nEMAIL:ann@example.com\nEND:VCARD\n"


def indented(text: str, margin: str, edges: str) -> str:
    lines = text.splitlines()
    return "".join((edges if line[:3] in ("BEG", "END") else margin) + line + "\n" for line in lines)


@pytest.mark.parametrize("margin", ["  ", "\t", "    ", " "])
@pytest.mark.parametrize("edges", ["", "  ", "\t"])
def test_an_indented_card_is_read_like_another(margin: str, edges: str) -> None:
    text = indented(PLAIN, margin, edges) + PLAIN + indented(PLAIN, margin, edges)
    found = [(one.full, one.note, one.emails) for one in reading(text).rows]
    assert found == [("Ann Lee", "one two", [("ann@example.com", "")])] * 3
