"""The rules for a file that is taken in: its size, its name, and that it is no program. Pure."""

import unicodedata
from pathlib import PurePosixPath

from followthrough.kit.errors import Refused
from followthrough.words.en.sending import material_flows as say

LARGEST = 20_000_000  # bytes; most mailboxes take no larger attachment
LONGEST_NAME = 120
# Ends of names of files that run when they are opened, on Windows, macOS or Linux, or in a browser.
RUNS = frozenset(
    [
        "app",
        "apk",
        "bat",
        "bin",
        "cmd",
        "com",
        "cpl",
        "deb",
        "dll",
        "dmg",
        "exe",
        "gadget",
        "hta",
        "htm",
        "html",
        "iso",
        "jar",
        "js",
        "jse",
        "lnk",
        "mjs",
        "msi",
        "msp",
        "pif",
        "pkg",
        "ps1",
        "psm1",
        "reg",
        "rpm",
        "run",
        "scf",
        "scr",
        "sh",
        "svg",
        "vb",
        "vbe",
        "vbs",
        "wasm",
        "wsf",
        "wsh",
        "xhtml",
        "xht",
    ]
)
# First bytes of programs: Windows, Linux, scripts, macOS (both orders of bytes, and for several processors).
PROGRAMS = (
    b"MZ", b"\x7fELF", b"#!", b"\xfe\xed\xfa\xce", b"\xfe\xed\xfa\xcf", b"\xce\xfa\xed\xfe", b"\xcf\xfa\xed\xfe",
    b"\xca\xfe\xba\xbe",
)  # fmt: skip
FIRST_BYTES = 4


def clean_name(typed: str) -> str:
    """The name of a file without its folders, and without signs that are not seen or that turn the text around.

    It keeps its end when it is cut. Raises Refused for one without a letter or digit.
    """
    last = typed.replace("\\", "/").rstrip("/").rpartition("/")[2]
    seen = "".join(sign for sign in unicodedata.normalize("NFC", last) if unicodedata.category(sign)[0] not in "CZ"
                   or sign == " ")  # fmt: skip
    name = " ".join(seen.split()).strip(". ")
    if not any(sign.isalnum() for sign in name):
        raise Refused(say.FILE_WITHOUT_NAME, do=say.GIVE_IT_A_NAME)
    end = PurePosixPath(name).suffix[:20]
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - len(end)] + end


def refuse_program(name: str, first: bytes) -> None:
    """Raise Refused for a file that would run when it is opened, by the end of its name or by its first bytes."""
    if PurePosixPath(name).suffix.lower().lstrip(".") in RUNS or first.startswith(PROGRAMS):
        raise Refused(say.is_a_program(name), do=say.SEND_PDF)


def refuse_size(name: str, size: int) -> None:
    """Raise Refused for an empty file and for one that is too large."""
    if not size:
        raise Refused(say.is_empty(name), do=say.ANOTHER_FILE)
    if size > LARGEST:
        raise Refused(say.too_large(name, largest=LARGEST // 1_000_000), do=say.LINK_INSTEAD)
