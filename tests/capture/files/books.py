"""Build workbooks: with openpyxl, or by hand for files that no program writes."""

import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Any

from openpyxl import Workbook

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
SHEET = '<worksheet xmlns="{main}" xmlns:r="{office}"><sheetData>{rows}</sheetData>{below}</worksheet>'


def book(*rows: list[Any], change: Callable[[Workbook], None] | None = None) -> bytes:
    """Return a workbook with one sheet, written by openpyxl."""
    made = Workbook()
    assert made.active is not None
    for row in rows:
        made.active.append(row)
    if change:
        change(made)
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def packed(members: Mapping[str, str | bytes | int], *, way: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip file. A number in place of a text stands for so many MB of blanks, written in pieces."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", way) as archive:
        for name, text in members.items():
            with archive.open(name, "w") as member:
                for piece in [b" " * 1_000_000] * text if isinstance(text, int) else [text]:
                    member.write(piece.encode() if isinstance(piece, str) else piece)
    return out.getvalue()


def raw(rows: str, *, below: str = "", strings: str = "", more: Mapping[str, str | bytes | int] | None = None,
        workbook: str = "", main: str = MAIN, office: str = OFFICE) -> bytes:  # fmt: skip
    """Return a workbook whose rows are the given XML."""
    related = [("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "sharedStrings", "sharedStrings.xml"),
               ("rId3", "styles", "styles.xml")]  # fmt: skip
    sheets = '<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets>'
    members = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": _relationships([("rId1", "officeDocument", "xl/workbook.xml")], office),
        "xl/_rels/workbook.xml.rels": _relationships(related, office),
        "xl/workbook.xml": workbook or f'<workbook xmlns="{main}" xmlns:r="{office}">{sheets}</workbook>',
        "xl/worksheets/sheet1.xml": SHEET.format(main=main, office=office, rows=rows, below=below),
        "xl/sharedStrings.xml": f'<sst xmlns="{main}">{strings}</sst>',
    }
    return packed({**members, **(more or {})})


def cells(*values: str) -> str:
    """Return the XML of a row with these texts."""
    return "<row>" + "".join(f'<c t="inlineStr"><is><t>{value}</t></is></c>' for value in values) + "</row>"


def _relationships(related: list[tuple[str, str, str]], office: str) -> str:
    found = "".join(f'<Relationship Id="{key}" Type="{office}/{kind}" Target="{to}"/>' for key, kind, to in related)
    return f'<Relationships xmlns="{PACKAGE}">{found}</Relationships>'


def links(**to: str) -> dict[str, str]:
    """Return the relationships part of the first sheet: {id: address of a hyperlink}."""
    found = "".join(
        f'<Relationship Id="{key}" Type="{OFFICE}/hyperlink" Target="{target}" TargetMode="External"/>'
        for key, target in to.items()
    )
    return {"xl/worksheets/_rels/sheet1.xml.rels": f'<Relationships xmlns="{PACKAGE}">{found}</Relationships>'}
