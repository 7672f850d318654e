"""Detect the text encoding of a file and decode it. Files seldom name it, and often a few of their lines are broken."""

import codecs
import re

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
_UNKNOWN = str.maketrans({"\ufffd": None})
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
# Python codecs that are no charset of a file; a file that names one is an attack or a mistake.
_NO_CHARSETS = frozenset({"unicode-escape", "raw-unicode-escape", "undefined", "idna", "punycode", "utf-7"})
# cp1252 does not define these five bytes; Windows decodes them as the control characters of latin-1.
_OPEN_1252 = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")


def decode(data: bytes, region: str) -> tuple[str, str]:
    """Return (text, name of the encoding). Never fails.

    Tried in order: byte order mark, UTF-16 by its zero bytes, UTF-8, the code page of `region`. If most lines are
    UTF-8, only the broken ones are decoded in the code page.
    """
    if marked := _decode_marked(data):
        return marked
    data = data.replace(b"\0", b"")
    if _is_utf8(data):
        return data.decode("utf-8"), "utf-8"
    page = code_page(data, region)
    if _is_mostly_utf8(data):
        return "".join(decode_line(line, page) for line in data.splitlines(keepends=True)), "utf-8"
    return in_code_page(data, page), page


def as_utf8(data: bytes) -> bytes:
    """Convert UTF-16 and UTF-32 to UTF-8 and remove a UTF-8 byte order mark; return all other bytes unchanged."""
    if data.startswith(codecs.BOM_UTF8):
        return data[len(codecs.BOM_UTF8) :]
    marked = _decode_marked(data)
    return marked[0].encode("utf-8", "ignore") if marked else data


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


def _decode_marked(data: bytes) -> tuple[str, str] | None:
    """Return (text, encoding) if a byte order mark or the zero bytes of UTF-16 name the encoding, else None."""
    mark, name = next(((mark, name) for mark, name in _BOMS if data.startswith(mark)), (b"", ""))
    rest = data[len(mark) :]
    if name == "utf-8":
        return (rest.decode("utf-8"), name) if _is_utf8(rest) else None
    name = name or _utf16_by_zeros(data)
    return (rest.decode(name, "ignore").replace("\0", ""), name) if name else None


def _utf16_by_zeros(data: bytes) -> str:
    """Return 'utf-16-be' or 'utf-16-le' if most zero bytes are at even or at odd places; '' if neither."""
    sample = data[:4000]
    evens, odds = sample[0::2].count(0), sample[1::2].count(0)
    if max(evens, odds) * 5 > len(sample) and min(evens, odds) * 10 < max(evens, odds):
        return "utf-16-be" if evens > odds else "utf-16-le"
    return ""


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
