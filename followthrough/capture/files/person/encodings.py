"""Which letters the bytes of a file mean. Files seldom say so, and often a few lines of them are wrong."""

import codecs
import re

# The code page that Excel and Outlook of that country write 'CSV' in; all others write cp1252 (or Mac Roman, or DOS).
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
# The first one counts when several make words alike.
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
# Python calls these encodings; a file that names one means mischief.
_NO_CHARSETS = frozenset({"unicode-escape", "raw-unicode-escape", "undefined", "idna", "punycode", "utf-7"})
# cp1252 leaves five bytes open; Windows itself reads them as the control signs of latin-1.
_OPEN_1252 = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")


def decode(data: bytes, region: str) -> tuple[str, str]:
    """(text, name of the encoding). Order: byte order mark, UTF-16 by its zeros, UTF-8, the code page of `region`.

    A file in UTF-8 stays so when single lines of it are broken: those lines alone are read in the code page.
    """
    if marked := _marked(data):
        return marked
    data = data.replace(b"\0", b"")
    if _is_utf8(data):
        return data.decode("utf-8"), "utf-8"
    page = code_page(data, region)
    if _is_mostly_utf8(data):
        return "".join(decode_line(line, page) for line in data.splitlines(keepends=True)), "utf-8"
    return in_code_page(data, page), page


def as_utf8(data: bytes) -> bytes:
    """The same bytes unless they are UTF-16 or UTF-32; a UTF-8 mark is taken off."""
    if data.startswith(codecs.BOM_UTF8):
        return data[len(codecs.BOM_UTF8) :]
    marked = _marked(data)
    return marked[0].encode("utf-8", "ignore") if marked else data


def decode_line(line: bytes, page: str) -> str:
    """UTF-8 when it is that, else the code page."""
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return in_code_page(line, page)


def in_code_page(data: bytes, page: str) -> str:
    """Never fails: bytes the page does not know are left out."""
    if page == "cp1252" and _OPEN_1252.search(data):
        return "".join(part.decode("latin-1") if _OPEN_1252.match(part) else part.decode("cp1252")
                       for part in re.split(rb"([\x81\x8d\x8f\x90\x9d])", data))  # fmt: skip
    return data.decode(page, "replace").translate(_UNKNOWN)


def known(charset: str) -> str | None:
    """Python's name for a charset a file names, None for one it does not know."""
    try:
        info = codecs.lookup(charset.strip(" '\""))
    except (LookupError, ValueError):
        return None
    return info.name if getattr(info, "_is_text_encoding", True) and info.name not in _NO_CHARSETS else None


def without_controls(text: str) -> str:
    """Without the signs no text has (NUL above all, which PostgreSQL refuses); tabs and line ends stay."""
    return _CONTROLS.sub("", text) if _CONTROLS.search(text) else text


def code_page(data: bytes, region: str) -> str:
    """The one-byte encoding that makes words of the letters, of those used in `region`."""
    local = _CODE_PAGE.get(region.upper())
    if local:
        return local
    sample = _lines_with_letters(data)
    return max(_WESTERN, key=lambda page: _likeness(in_code_page(sample, page)))


def _lines_with_letters(data: bytes) -> bytes:
    foreign = (line for line in data[:_SAMPLE].splitlines() if not line.isascii() and not _is_utf8(line))
    return b"\n".join(
        words
        for line in foreign
        for words in re.findall(rb"[A-Za-z .'-]{0,30}[\x80-\xff][A-Za-z\x80-\xff .'-]{0,30}", line)
    )


def _likeness(text: str) -> int:
    """How much the signs beyond ASCII look like letters inside words (small ones mostly)."""
    points = 0
    for before, sign in zip(" " + text, text, strict=False):
        if sign.isascii():
            continue
        if sign.isalpha():
            in_word = before.isalpha()
            points += 1 if sign.islower() or not in_word else 0 if before.isupper() else -2
        elif sign.isprintable():
            points -= 2 if before.isalpha() and sign not in "’‘–—…" else 0
        else:
            points -= 3
    return points


def _is_mostly_utf8(data: bytes) -> bool:
    good = bad = 0
    for line in data[:_SAMPLE].splitlines():
        if not line.isascii():
            is_good = _is_utf8(line)
            good, bad = good + is_good, bad + (not is_good)
    return good > bad


def _marked(data: bytes) -> tuple[str, str] | None:
    for mark, name in _BOMS:
        if data.startswith(mark):
            if name == "utf-8":
                rest = data[len(mark) :]
                return (rest.decode("utf-8"), name) if _is_utf8(rest) else None
            return data[len(mark) :].decode(name, "ignore").replace("\0", ""), name
    sample = data[:4000]
    evens, odds = sample[0::2].count(0), sample[1::2].count(0)
    if max(evens, odds) * 5 > len(sample) and min(evens, odds) * 10 < max(evens, odds):
        name = "utf-16-be" if evens > odds else "utf-16-le"
        return data.decode(name, "ignore").replace("\0", ""), name
    return None


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
