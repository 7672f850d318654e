"""Detect whether a zip file is a workbook or an archive with one address book in it; else tell the user what to do."""

import posixpath

from followthrough.capture.files.workbook.zip_reader import NotRead, Package

# (a member that only files of this kind have, what to tell the user)
_REFUSED_KINDS = [
    ("xl/workbook.bin", "This is a binary workbook (.xlsb). Save it in Excel as .xlsx, then import that."),
    ("word/document.xml", "This is a Word document. Copy its table into a spreadsheet, save that, and import it."),
    ("ppt/presentation.xml", "This is a presentation. Put the contacts in a spreadsheet and import that."),
    ("index/document.iwa", "This is a Numbers or Pages file. Export it as CSV or Excel, then import that."),
    ("index.zip", "This is a Numbers or Pages file. Export it as CSV or Excel, then import that."),
]
_BOOKS = (".vcf", ".vcard", ".csv", ".tsv", ".xlsx", ".xlsm", ".ods")
# The file with the user's contacts in the archive that LinkedIn sends.
_CONNECTIONS = "connections.csv"
_NOTHING_INSIDE = "There’s no address book in this compressed file. Unpack it and import the vCard, CSV or Excel file."
OPEN_DOCUMENT = "application/vnd.oasis.opendocument.spreadsheet"


def kind_of_archive(package: Package) -> str:
    """Return 'xlsx', 'ods', or the name of the one address book inside. Raises NotRead if it is none of these."""
    why = next((why for part, why in _REFUSED_KINDS if part in package), "")
    if why:
        raise NotRead(why)
    if "xl/workbook.xml" in package or ("[content_types].xml" in package and "_rels/.rels" in package):
        return "xlsx"
    if "mimetype" in package and package.read("mimetype", 1000).startswith(OPEN_DOCUMENT.encode()):
        return "ods"
    return _book_inside(package)


def _book_inside(package: Package) -> str:
    books = [name for name in package.members if name.endswith(_BOOKS) and not _is_system_file(name)]
    likely = [name for name in books if posixpath.basename(name) == _CONNECTIONS] or books
    if len(likely) != 1:
        raise NotRead(_several_inside(books) if books else _NOTHING_INSIDE)
    return likely[0]


def _several_inside(books: list[str]) -> str:
    names = ", ".join(posixpath.basename(name) for name in books[:3])
    more = f" and {len(books) - 3} more" if len(books) > 3 else ""
    return f"There are {len(books)} address books in this compressed file: {names}{more}. Unpack it and choose yours."


def _is_system_file(name: str) -> bool:
    """True for the hidden and temporary files that macOS and Office add."""
    return name.startswith("__macosx/") or posixpath.basename(name).startswith((".", "~$"))
