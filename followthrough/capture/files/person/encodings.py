"""Detect the text encoding of a file and decode it. Files seldom name it, and often a few of their lines are broken."""

import codecs
import re
from collections.abc import Iterator
from io import BytesIO

# The code page in which Excel and Outlook of a country write CSV. Other countries use one of _WESTERN.
_CODE_PAGE = {
    **dict.fromkeys(["CZ", "HR", "HU", "PL", "RO", "SI", "SK"], "cp1250"),
    **dict.fromkeys(["BG", "BY", "KZ", "MK", "RS", "RU", "UA"], "cp1251"),
    **dict.fromkeys(["EE", "LT", "LV"], "cp1257"),
    **dict.fromkeys(["CN", "SG"], "gb18030"),
    "GR": "cp1253",
    "TR": "cp1254",
    "IL": "cp1255",
    "JP": "cp932",
    "KR": "cp949",
    "TW": "big5",
    "HK": "big5",
}
# When several of these decode a text equally well, the first one is taken.
_WESTERN = ("cp1252", "mac_roman", "cp850", "cp1250")
_BOMS = [
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
]
_SAMPLE = 200_000
_PIECE = 1 << 20
_UNKNOWN = str.maketrans({"\ufffd": None})
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
# Python codecs that are no charset of a file; a file that names one is an attack or a mistake.
_NO_CHARSETS = frozenset({"unicode-escape", "raw-unicode-escape", "undefined", "idna", "punycode", "utf-7"})
# cp1252 does not define these five bytes; Windows decodes them as the control characters of latin-1.
_OPEN_1252 = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")


def decode_pieces(data: bytes, region: str) -> Iterator[str]:
    """Yield the text piece by piece, of 1 MB or a line. Never fails.

    Tried in order: byte order mark, UTF-16 by its zero bytes, UTF-8, the code page of `region`. If most lines are
    UTF-8, only the broken ones are decoded in the code page.
    """
    if marked := _marked_encoding(data):
        mark, name = marked
        yield from _decoded(data, name, "ignore", start=mark)
        return
    data = data.replace(b"\0", b"")
    if _is_utf8(data):
        yield from _decoded(data, "utf-8", "ignore")
        return
    page = code_page(data, region)
    if _is_mostly_utf8(data):
        yield from (decode_line(line, page) for line in _byte_lines(data))
    elif page == "cp1252":
        yield from (in_code_page(data[start : start + _PIECE], page) for start in range(0, len(data), _PIECE))
    else:
        yield from (text.translate(_UNKNOWN) for text in _decoded(data, page, "replace"))


def _decoded(data: bytes, name: str, errors: str, *, start: int = 0) -> Iterator[str]:
    """Decode piece by piece; a character may lie across two pieces."""
    decoder = codecs.getincrementaldecoder(name)(errors)
    for place in range(start, len(data), _PIECE):
        yield decoder.decode(data[place : place + _PIECE]).replace("\0", "")
    yield decoder.decode(b"", final=True)


def _byte_lines(data: bytes) -> Iterator[bytes]:
    """Yield the lines with their ends; of a very long one pieces."""
    for line in BytesIO(data):
        yield from (line[start : start + _PIECE] for start in range(0, len(line), _PIECE))


def as_utf8(data: bytes) -> bytes:
    """Convert UTF-16 and UTF-32 to UTF-8 and remove a UTF-8 byte order mark; return all other bytes unchanged."""
    if data.startswith(codecs.BOM_UTF8):
        return data[len(codecs.BOM_UTF8) :]
    marked = _marked_encoding(data)
    if not marked:
        return data
    return b"".join(text.encode("utf-8", "ignore") for text in _decoded(data, marked[1], "ignore", start=marked[0]))


def decode_line(line: bytes, page: str) -> str:
    """Decode as UTF-8 if the line is valid UTF-8, else in the code page."""
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return in_code_page(line, page)


def in_code_page(data: bytes, page: str) -> str:
    """Decode in a code page. Never fails: bytes the page does not define are dropped."""
    if page == "cp1252" and _OPEN_1252.search(data):
        return "".join(part.decode("latin-1") if _OPEN_1252.match(part) else part.decode("cp1252")
                       for part in re.split(rb"([\x81\x8d\x8f\x90\x9d])", data))  # fmt: skip
    return data.decode(page, "replace").translate(_UNKNOWN)


def python_charset(charset: str) -> str | None:
    """Return Python's name for a charset named in a file; None if Python does not know it."""
    try:
        info = codecs.lookup(charset.strip(" '\""))
    except (LookupError, ValueError):
        return None
    return info.name if getattr(info, "_is_text_encoding", True) and info.name not in _NO_CHARSETS else None


def without_controls(text: str) -> str:
    """Remove control characters other than tabs and line ends. PostgreSQL refuses NUL."""
    return _CONTROLS.sub("", text) if _CONTROLS.search(text) else text


def code_page(data: bytes, region: str) -> str:
    """Choose the code page for bytes that are not UTF-8: the one of `region`, else the western one that fits best."""
    local = _CODE_PAGE.get(region.upper())
    if local:
        return local
    sample = _lines_with_letters(data)
    return max(_WESTERN, key=lambda page: _text_score(in_code_page(sample, page)))


def _lines_with_letters(data: bytes) -> bytes:
    """Return the words around each byte beyond ASCII, of the lines that are not UTF-8."""
    foreign = (line for line in data[:_SAMPLE].splitlines() if not line.isascii() and not _is_utf8(line))
    return b"\n".join(
        words
        for line in foreign
        for words in re.findall(rb"[A-Za-z .'-]{0,30}[\x80-\xff][A-Za-z\x80-\xff .'-]{0,30}", line)
    )


def _text_score(text: str) -> int:
    """Rate a decoded text: the higher, the more its characters beyond ASCII look like letters inside words."""
    return sum(_sign_score(before, sign) for before, sign in zip(" " + text, text, strict=False) if not sign.isascii())


def _sign_score(before: str, sign: str) -> int:
    """Rate one character by the one before it: letters that fit gain, symbols and capitals inside words lose."""
    if sign.isalpha():
        if sign.islower() or not before.isalpha():
            return 1
        return 0 if before.isupper() else -2
    if not sign.isprintable():
        return -3
    return -2 if before.isalpha() and sign not in "’‘–—…" else 0


def _is_mostly_utf8(data: bytes) -> bool:
    good = bad = 0
    for line in data[:_SAMPLE].splitlines():
        if not line.isascii():
            is_good = _is_utf8(line)
            good, bad = good + is_good, bad + (not is_good)
    return good > bad


def _marked_encoding(data: bytes) -> tuple[int, str] | None:
    """Return (length of the mark, encoding) if a byte order mark or the zero bytes of UTF-16 name it, else None."""
    mark, name = next(((mark, name) for mark, name in _BOMS if data.startswith(mark)), (b"", ""))
    if name == "utf-8":
        return (len(mark), name) if _is_utf8(data) else None
    name = name or _utf16_by_zeros(data)
    return (len(mark), name) if name else None


def _utf16_by_zeros(data: bytes) -> str:
    """Return 'utf-16-be' or 'utf-16-le' if most zero bytes are at even or at odd places; '' if neither."""
    sample = data[:4000]
    evens, odds = sample[0::2].count(0), sample[1::2].count(0)
    if max(evens, odds) * 5 > len(sample) and min(evens, odds) * 10 < max(evens, odds):
        return "utf-16-be" if evens > odds else "utf-16-le"
    return ""


def _is_utf8(data: bytes) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for place in range(0, len(data), _PIECE):
            decoder.decode(data[place : place + _PIECE])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True
