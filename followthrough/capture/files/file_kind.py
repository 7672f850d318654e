"""Detect a file's kind by its first bytes, and tell the user what to do with one that is no address book."""

import re

LARGEST = 200_000_000
_VCARD = re.compile(rb"(?:^|[\r\n])[^\w\r\n]{0,9}BEGIN\s{0,3}:\s{0,3}VCARD", re.IGNORECASE)
_JCARD = re.compile(rb"\[\s*(?:\[\s*)?\"vcard\"", re.IGNORECASE)
_OLE, _LOCKED = b"\xd0\xcf\x11\xe0", "EncryptedPackage".encode("utf-16-le")
_OLD = "This is an old Excel file (.xls). Save it in Excel as .xlsx or CSV, then import that."
_OUTLOOK = "This is an Outlook data file. In Outlook, export the contacts as CSV, then import that."
_PACKED = "This kind of compressed file can’t be read here. Unpack it, then import what’s inside."
_PICTURE = "This is a picture, not an address book."
_NO_TEXT = "This file can’t be read as text. Export the contacts as CSV or vCard (.vcf) instead."
# Bytes of no text, but for tabs, line ends and form feeds.
_CONTROLS = bytes(each for each in range(32) if each not in (9, 10, 11, 12, 13, 27))
_BOXED_PICTURES = (b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"avif", b"avis", b"crx ")
_PICTURE_NAMES = (
    ".png", ".jpg", ".jpeg", ".gif", ".webp", ".heic", ".heif", ".avif", ".bmp", ".tif", ".tiff", ".ico", ".dng",
)  # fmt: skip
_JSON = "This is JSON. Export the contacts as CSV or vCard instead."
# (first bytes of the file, what to tell the user)
_REFUSED_KINDS = [
    (b"\x09\x08\x10\x00", _OLD),
    (b"%PDF", "This is a PDF. Export the contacts as CSV or vCard instead."),
    *((start, _PACKED) for start in (b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh9", b"\xfd7zXZ")),
    *((start, _PICTURE) for start in (b"\x89PNG", b"\xff\xd8\xff", b"GIF8")),
    (b"!BDN", _OUTLOOK),
    (b"SQLite format 3", "This is a database. Export the contacts as CSV or vCard instead."),
    (b"bplist00", "This is a Mac app’s file. Export the contacts as vCard, then import that."),
    (b"{\\rtf", "This is a text document. Copy its table into a spreadsheet, save that, and import it."),
    (b"dn:", "This is LDIF. Export the contacts as vCard or CSV, then import that."),
    (b"<", "This is a web page or XML. Export the contacts as CSV or vCard instead."),
    *((start, _JSON) for start in (b"[{", b"[ {", b"[\n", b"[\r\n", b"{")),
]


def why_not(data: bytes, filename: str) -> str:
    """Return a sentence that says why the file cannot be an address book and what to do; '' if it may be one."""
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        return f"{filename or 'The file'} is empty."
    if len(data) > LARGEST:
        return f"{filename or 'The file'} is larger than {LARGEST // 1_000_000} MB. Export it in parts."
    if data.startswith(_OLE):
        return _refuse_old_office(data)
    start = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n").replace(b"\0", b"")
    if _JCARD.match(start):
        return "These are cards in JSON (jCard). Export the contacts as vCard (.vcf) instead."
    if is_picture(data, filename):
        return _PICTURE
    return next((why for beginning, why in _REFUSED_KINDS if start.startswith(beginning)), _refuse_bytes(data))


def is_picture(data: bytes, filename: str) -> bool:
    """True for a picture that names its kind later than in its first bytes, and for one known by its name alone: a
    damaged picture, whose bytes could be read as a table of nonsense."""
    boxed = data[4:8] == b"ftyp" and data[8:12] in _BOXED_PICTURES
    riff = data.startswith(b"RIFF") and data[8:12] == b"WEBP"
    tiff = data.startswith((b"II*\0", b"MM\0*"))
    return (
        boxed or riff or tiff or (filename.lower().endswith(_PICTURE_NAMES) and not is_vcard(data) and not is_zip(data))
    )


def _refuse_bytes(data: bytes) -> str:
    """Return a sentence for bytes that are no text in any encoding: many control characters; '' for a text."""
    start = data[:4096]
    if is_zip(data) or start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ""
    letters = start.replace(b"\0", b"")
    return _NO_TEXT if len(letters.translate(None, _CONTROLS)) < len(letters) * 0.93 else ""


def is_zip(data: bytes) -> bool:
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def is_vcard(data: bytes) -> bool:
    """True if BEGIN:VCARD is among the first 100 KB, also in UTF-16."""
    start = data[:100_000]
    return bool(_VCARD.search(start) or _VCARD.search(start.replace(b"\0", b"")))


def _refuse_old_office(data: bytes) -> str:
    if _LOCKED in data:
        return "This workbook is locked with a password. Save it in Excel without one, then import that."
    if "__nameid_version1.0".encode("utf-16-le") in data:
        return _OUTLOOK
    return _OLD
