"""What a packed file is: a workbook, the one address book inside an archive, or neither, and then what to do."""

import posixpath

from followthrough.capture.files.workbook.zip_reader import NotRead, Package

# A part that only files of this kind have: what to say.
_OTHERS = [
    ("xl/workbook.bin", "This is a binary workbook (.xlsb). Save it in Excel as .xlsx, then bring that in."),
    ("word/document.xml", "This is a Word document. Copy its table into a spreadsheet, save that, and bring it in."),
    ("ppt/presentation.xml", "This is a presentation. Write the people into a spreadsheet, and bring that in."),
    ("index/document.iwa", "This is a Numbers or Pages file. Export it as CSV or Excel, then bring that in."),
    ("index.zip", "This is a Numbers or Pages file. Export it as CSV or Excel, then bring that in."),
]
_BOOKS = (".vcf", ".vcard", ".csv", ".tsv", ".xlsx", ".xlsm", ".ods")
# Of the whole archive that LinkedIn sends, these are the people one knows.
_CONNECTIONS = "connections.csv"
_NOTHING_INSIDE = "There is no address book in this packed file. Unpack it, then bring in the vCard, CSV or Excel file."
OPEN_DOCUMENT = "application/vnd.oasis.opendocument.spreadsheet"


def kind_of(package: Package) -> str:
    """'xlsx', 'ods', else the name of the one address book inside. Raises NotRead when it is none of these."""
    why = next((why for part, why in _OTHERS if part in package), "")
    if why:
        raise NotRead(why)
    if "xl/workbook.xml" in package or ("[content_types].xml" in package and "_rels/.rels" in package):
        return "xlsx"
    if "mimetype" in package and package.read("mimetype", 1000).startswith(OPEN_DOCUMENT.encode()):
        return "ods"
    return _inside(package)


def _inside(package: Package) -> str:
    books = [name for name in package.members if name.endswith(_BOOKS) and not _is_bookkeeping(name)]
    named = [name for name in books if posixpath.basename(name) == _CONNECTIONS]
    if len(named or books) == 1:
        return (named or books)[0]
    if not books:
        raise NotRead(_NOTHING_INSIDE)
    names = ", ".join(posixpath.basename(name) for name in books[:3])
    more = f" and {len(books) - 3} more" if len(books) > 3 else ""
    raise NotRead(f"There are {len(books)} address books in this packed file: {names}{more}. Unpack it, choose yours.")


def _is_bookkeeping(name: str) -> bool:
    return name.startswith("__macosx/") or posixpath.basename(name).startswith((".", "~$"))
