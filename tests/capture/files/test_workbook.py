"""Read workbooks as people keep them, and compare with openpyxl."""

from datetime import date, datetime
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.table import Table

from followthrough.capture.files import read_contacts
from followthrough.capture.files.person.person import RowError
from followthrough.capture.files.workbook.xlsx_book import open_book, sheet_records
from followthrough.capture.files.workbook.zip_reader import Package
from tests.capture.files.books import MAIN, OFFICE, book, cells, links, packed, raw
from tests.capture.files.reading import one, people, read

pytestmark = pytest.mark.pure

HEAD = ["Name", "Company", "E-mail", "Phone", "Postcode", "City", "Birthday"]


def grid(data: bytes) -> list[list[str]]:
    found = open_book(Package(data))
    return [record.cells for sheet in found.sheets for record in sheet_records(found, sheet, [])]


def test_a_plain_sheet_of_people() -> None:
    ann = one(
        book(HEAD, ["Ann Lee", "Acme", "Ann@Example.com", "+44 20 7946 0021", "N1 1AA", "London", date(1979, 3, 9)])
    )
    assert ann == {"full": "Ann Lee", "given": "Ann", "family": "Lee", "org": "Acme", "emails": ["ann@example.com"],
                   "phones": ["+442079460021"], "address": "N1 1AA London", "birthday": "1979-03-09"}  # fmt: skip


@pytest.mark.parametrize(
    "value, code, text",
    [
        (447700900456, "General", "447700900456"),
        (4.47700900456e11, "General", "447700900456"),
        (447700900456.0, "0.00E+00", "447700900456"),
        (1067, "00000", "01067"),
        ("01067", "General", "01067"),
        (447700900456, '"+"0', "+447700900456"),
        (447700900456, "\\+#", "+447700900456"),
        (2125550147, "[<=9999999]###\\-####;\\(###\\)\\ ###\\-####", "2125550147"),
        (0.1 + 0.2, "General", "0.3"),
        (-12, "General", "-12"),
        (True, "General", "TRUE"),
        (datetime(1979, 3, 9), "yyyy-mm-dd", "1979-03-09"),
        (datetime(1979, 3, 9), "[$-407]d. mmmm yyyy;@", "1979-03-09"),
        (datetime(2026, 3, 4, 17, 30), "d/m/yy h:mm", "2026-03-04 17:30"),
        ("two\nlines", "General", "two\nlines"),
        ("  kept  ", "General", "  kept  "),
        ("=1+1", "@", "=1+1"),
    ],
)
def test_cells_are_read_as_excel_shows_them(value: Any, code: str, text: str) -> None:
    def formatted(made: Workbook) -> None:
        cell = made.active["A2"]  # type: ignore[index]
        cell.value, cell.number_format = value, code
        if isinstance(value, str):
            cell.data_type = "s"

    assert grid(book(["Name"], change=formatted)) == [["Name"], [text]]


def test_days_count_from_1904_in_old_mac_workbooks() -> None:
    def old(made: Workbook) -> None:
        made.epoch = datetime(1904, 1, 1)
        made.active["A1"] = datetime(1979, 3, 9)  # type: ignore[index]

    assert grid(book(change=old)) == [["1979-03-09"]]


def test_texts_in_runs_furigana_and_escapes() -> None:
    strings = (
        "<si><r><t>Ann </t></r><r><rPr><b/></rPr><t>Lee</t></r></si>"
        "<si><t>山田 太郎</t><rPh sb='0' eb='2'><t>ヤマダ</t></rPh></si>"
        "<si><t>a_x000D_\nb_x005F_x0041_ _xD800_x</t></si><si/>"
    )
    rows = "".join(f"<row><c t='s'><v>{place}</v></c></row>" for place in range(5))
    assert grid(raw(rows, strings=strings)) == [["Ann Lee"], ["山田 太郎"], ["a\nb_x0041_ x"], ["#LOST!"]]


@pytest.mark.parametrize(
    "main, office", [(MAIN, OFFICE), ("http://purl.oclc.org/ooxml/spreadsheetml/main", "http://purl.oclc.org/ooxml/officeDocument/relationships")],
    ids=["usual", "strict"],
)  # fmt: skip
def test_strict_workbooks_are_read_too(main: str, office: str) -> None:
    rows = cells("Name", "Email") + cells("Ann Lee", "a@example.com")
    assert one(raw(rows, main=main, office=office))["emails"] == ["a@example.com"]


def test_elements_with_a_prefix_are_read_too() -> None:
    rows = cells("Name", "Email") + cells("Ann Lee", "a@example.com")
    for name in ("row", "c", "is", "t"):
        rows = rows.replace(f"<{name}", f"<x:{name}").replace(f"</{name}>", f"</x:{name}>")
    sheet = f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData>{rows}</x:sheetData></x:worksheet>'
    assert one(raw("", more={"xl/worksheets/sheet1.xml": sheet}))["full"] == "Ann Lee"


def test_titles_above_the_header_merged_cells_and_empty_columns() -> None:
    def merged(made: Workbook) -> None:
        sheet = made.active
        assert sheet is not None
        sheet.merge_cells("A1:F1")
        sheet.merge_cells("D5:D6")

    rows = [["Spring fair 2026"], [], [None, "Met in hall 4"], [None, "Name", None, "Company", "Mail"],
            [None, "Ann Lee", None, "Acme", "a@example.com"], [None, "Bo Ng", None, None, "b@example.com"]]  # fmt: skip
    assert [(person["full"], person.get("org"), person["emails"]) for person in people(book(*rows, change=merged))] == [
        ("Ann Lee", "Acme", ["a@example.com"]),
        ("Bo Ng", "Acme", ["b@example.com"]),
    ]


def test_a_header_of_two_rows_is_not_a_person() -> None:
    def merged(made: Workbook) -> None:
        made.active.merge_cells("A1:A2")  # type: ignore[union-attr]

    rows = [["Name", "Contact", None], [None, "E-mail", "Phone"], ["Ann Lee", "a@example.com", "212 555 0101"]]
    assert people(book(*rows, change=merged)) == [
        {"full": "Ann Lee", "given": "Ann", "family": "Lee", "emails": ["a@example.com"], "phones": ["+12125550101"]}
    ]


def test_the_link_behind_a_cell_is_read() -> None:
    below = "<hyperlinks><hyperlink ref='B2' r:id='r1'/><hyperlink r:id='r2' ref='C2'/></hyperlinks>".replace("'", '"')
    rows = cells("Name", "E-mail", "LinkedIn") + cells("Ann Lee", "Write", "Profile")
    ann = one(
        raw(rows, below=below, more=links(r1="mailto:Ann@example.com?subject=Hi", r2="https://linkedin.example/ann"))
    )
    assert (ann["emails"], ann["urls"]) == (["ann@example.com"], ["https://linkedin.example/ann"])


def test_missing_formula_results_are_reported_and_never_invented() -> None:
    rows = cells("Name", "E-mail", "Phone") + (
        '<row><c t="str"><v>Ann Lee</v></c><c t="str"><f>A1</f><v>a@example.com</v></c>'
        '<c t="e"><f>B1</f><v>#N/A</v></c></row><row><c t="str"><v>Bo Ng</v></c><c><f>A1</f></c></row>'
    )
    found, said = read(raw(rows))
    assert [person.get("emails") for person in found] == [["a@example.com"], None]
    assert said == [
        "The cell in ‘Phone’ shows an error instead of a result; it was left out.",
        "A formula in ‘E-mail’ has no saved result; open the file in Excel, save it, and import it again.",
    ]


def test_every_sheet_of_people_is_read_and_the_others_are_reported() -> None:
    def more(made: Workbook) -> None:
        for title, rows in {
            "Suppliers": [["E-mail", "Vorname", "Nachname"], ["c@example.com", "Cy", "Lo"]],
            "Products": [["Name", "Description"], ["Paper", "white"]],
            "Old": [["Name", "E-mail"], ["Di Mo", "d@example.com"]],
            "Empty": [],
        }.items():
            sheet = made.create_sheet(title)
            for row in rows:
                sheet.append(row)
        made["Old"].sheet_state = "hidden"

    reading = read_contacts(
        book(["Name", "E-mail"], ["Ann Lee", "a@example.com"], ["", ""], change=more), "x.xlsx", "US"
    )
    assert [person.full for person in reading.rows] == ["Ann Lee", "Cy Lo"]
    assert [(seen.index, seen.header, seen.target) for seen in reading.columns] == [
        (0, "Sheet: Name", "full"), (1, "Sheet: E-mail", "email"), (20_000, "Suppliers: E-mail", "email"),
        (20_001, "Suppliers: Vorname", "given"), (20_002, "Suppliers: Nachname", "family")]  # fmt: skip
    alone = "and was left out. Save it as a separate file if you want to import it."
    assert reading.errors == [
        RowError(0, f"The sheet ‘Products’ doesn’t look like contacts {alone}", True),
        RowError(0, f"The sheet ‘Old’ is hidden {alone}", True),
    ]


def test_the_columns_of_each_sheet_are_chosen_separately() -> None:
    def more(made: Workbook) -> None:
        for row in [["Name", "E-mail", "X"], ["Bo Ng", "b@example.com", "Nord"]]:
            made.create_sheet("Two") if "Two" not in made.sheetnames else None
            made["Two"].append(row)

    data = book(["Name", "E-mail", "X"], ["Ann Lee", "a@example.com", "met in May"], change=more)
    ann, bo = read_contacts(data, "x.xlsx", "US", mapping={2: "note", 20_002: "org"}).rows
    assert (ann.note, ann.org, bo.note, bo.org) == ("met in May", "", "", "Nord")


def test_a_sheet_without_a_header_is_guessed() -> None:
    reading = read_contacts(book(["Ann Lee", "a@example.com"], ["Bo Ng", "b@example.com"]), "x.xlsx", "US")
    assert [person.full for person in reading.rows] == ["Ann Lee", "Bo Ng"]
    assert [seen.target for seen in reading.columns] == ["full", "email"]


def test_a_table_with_rows_below_and_a_filter() -> None:
    def table(made: Workbook) -> None:
        made.active.add_table(Table(displayName="People", ref="A1:B3"))  # type: ignore[union-attr]
        made.active.row_dimensions[2].hidden = True  # type: ignore[union-attr]

    rows = [["Name", "E-mail"], ["Ann Lee", "a@example.com"], ["Bo Ng", "b@example.com"], ["Cy Lo", "c@example.com"]]
    assert len(people(book(*rows, change=table))) == 3


def test_rows_keep_the_number_they_have_in_the_sheet() -> None:
    rows = "<row r='3'><c r='B3' t='str'><v>Name</v></c></row><row r='7'><c r='B7' t='str'><v>Ann Lee</v></c></row>"
    reading = read_contacts(raw(rows), "x.xlsx", "US")
    assert [(person.row, person.full) for person in reading.rows] == [(7, "Ann Lee")]


def test_one_address_book_in_an_archive_is_read_several_are_reported() -> None:
    card = "BEGIN:VCARD\nFN:Ann Lee\nEND:VCARD\n"
    assert (
        one(packed({"Takeout/Contacts/All.vcf": card, "__MACOSX/._All.vcf": b"\0", "a.jpg": b"x"}))["full"] == "Ann Lee"
    )
    assert one(packed({"x.xlsx": book(["Name", "Email"], ["Ann Lee", "a@example.com"])}))["full"] == "Ann Lee"
    linkedin = {"Messages.csv": "From,To\na,b\n", "Connections.csv": "First Name,Last Name\nAnn,Lee\n"}
    assert one(packed(linkedin))["full"] == "Ann Lee"
    assert read(packed({"a.vcf": card, "b/b.csv": "x"}))[1] == [
        "There are 2 address books in this compressed file: a.vcf, b.csv. Unpack it and choose yours."
    ]
    assert read(packed({"a.txt": "x"}))[1][0].startswith("There’s no address book in this compressed file.")


@pytest.mark.parametrize(
    "member, begins",
    [("xl/workbook.bin", "This is a binary workbook"), ("word/document.xml", "This is a Word document"),
     ("Index/Document.iwa", "This is a Numbers")],
)  # fmt: skip
def test_other_zip_files_say_what_to_do(member: str, begins: str) -> None:
    assert read(packed({"[Content_Types].xml": "", "_rels/.rels": "", member: "x"}))[1][0].startswith(begins)


def test_a_workbook_with_a_password_and_an_old_one_say_what_to_do() -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    assert "password" in read(ole + "EncryptedPackage".encode("utf-16-le"))[1][0]
    assert "old Excel file" in read(ole + "Workbook".encode("utf-16-le"))[1][0]


def test_open_document_spreadsheets() -> None:
    def cell(text: str, said: str = "", remark: str = "") -> str:
        return f"<table:table-cell {said}><text:p>{text}</text:p>{remark}</table:table-cell>"

    remark = "<office:annotation><text:p>a remark</text:p></office:annotation>"
    rows = (
        '<table:table-row><table:table-cell table:number-columns-repeated="2"/>'
        f"{cell('Name')}{cell('Phone')}{cell('Birthday')}</table:table-row>"
        '<table:table-row table:number-rows-repeated="5"><table:table-cell/></table:table-row>'
        "<table:table-row><table:table-cell/><table:table-cell/>" + cell("Ann Lee", remark=remark)
        + cell("1.21E+10", 'office:value-type="float" office:value="12125550101"')
        + cell("9 March 79", 'office:value-type="date" office:date-value="1979-03-09"') + "</table:table-row>"
        '<table:table-row table:number-rows-repeated="1048000"><table:table-cell '
        'table:number-columns-repeated="16384"/></table:table-row>'
    )  # fmt: skip
    content = (
        '<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>'
        f'<table:table table:name="People">{rows}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    reading = read_contacts(
        packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content}), "x.ods", "US"
    )
    (ann,) = reading.rows
    assert (ann.row, ann.full, [n.e164 for n in ann.phones], ann.birthday) == (
        7,
        "Ann Lee",
        ["+12125550101"],
        "1979-03-09",
    )


VALUES = st.one_of(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12).filter(lambda text: text[:1] != "="),
    st.integers(-(10**14), 10**14), st.booleans(), st.none(), st.dates(date(1901, 1, 1), date(2099, 1, 1)),
)  # fmt: skip


@given(st.lists(st.lists(VALUES, min_size=1, max_size=5), max_size=6))
@settings(max_examples=40, deadline=None)
def test_we_read_what_openpyxl_reads(rows: list[list[Any]]) -> None:
    data = book(*rows)
    theirs = load_workbook(BytesIO(data), data_only=True).worksheets[0].iter_rows(values_only=True)

    def said(value: Any) -> str:
        if isinstance(value, datetime):
            return value.date().isoformat()
        return "" if value is None else str(value).upper() if isinstance(value, bool) else str(value)

    wanted = [[said(value) for value in row] for row in theirs]
    trimmed = [row[: max(place + 1 for place, cell in enumerate(row) if cell)] for row in wanted if any(row)]
    assert [row[: len(want)] for row, want in zip(grid(data), trimmed, strict=True)] == trimmed
