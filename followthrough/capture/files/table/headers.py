"""What the columns of a table are called, in the programs people export from (en, de, fr, es).

Google Contacts (old and new), Outlook, LinkedIn, HubSpot, Salesforce, Thunderbird, Yahoo, and what people type.
A header is compared folded, without figures and signs: 'E-mail 2 - Value' is 'e mail value', number 2.
"""

import re
from dataclasses import dataclass, replace

from followthrough.capture.files.person.labels import label_of
from followthrough.capture.files.table.header_names import ABOUT, ALIASES, MAIL_WORDS, PHONE_WORDS, WHOSE
from followthrough.kit.text import fold

_TARGET_OF = {fold(alias): target for target, aliases in ALIASES.items() for alias in aliases.split("|")}

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_SIGNS = re.compile(r"[\W_]+")
_FIGURES = re.compile(r"\d+")
_ADDRESS_TARGETS = frozenset({"address", "street", "pobox", "city", "state", "zip", "country"})


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: `target` is ours ('' for one that is not used), `kind` a label such as 'work' or 'mobile'.

    `group` tells addresses apart; `label_at` is the column that holds this one's label, or -1.
    """

    index: int
    header: str
    target: str
    kind: str = ""
    group: str = ""
    label_at: int = -1


def columns(header: list[str]) -> list[Column]:
    """What each column of a table means, judged together: 'Name' beside 'Vorname' is a family name."""
    read = [_column(index, text) for index, text in enumerate(header)]
    targets = {column.target for column in read}
    name = "full" if "given" not in targets or "family" in targets else "family"
    # Spanish forms write Nombre and Apellidos, German ones Name and Vorname.
    if "family" in targets and "given" not in targets:
        name = "given"
    title = "prefix" if "title" in targets else "title?"
    settled = {
        "name?": name,
        "title?": title,
        "family?": "known as" if "family" in targets else "family",
        "birthday?": "" if "birthday" in targets else "birthday",
    }
    # German Thunderbird: Geburtsjahr, Geburtsmonat, Geburtstag.
    if "birth month" in targets and "birth day" not in targets:
        settled["birthday"] = "birth day"
    return with_labels([replace(column, target=settled.get(column.target, column.target)) for column in read])


def with_labels(read: list[Column]) -> list[Column]:
    """Each column knowing which other one holds its label."""
    labels = {_place(column.header): column.index for column in read if column.target == "label"}
    return [replace(column, label_at=_label_at(column, labels)) for column in read]


def _label_at(column: Column, labels: dict[tuple[str, str], int]) -> int:
    """'Phone 1 - Label' labels 'Phone 1 - Value', and our own 'Phones - Label' labels 'Phones'."""
    place = labels.get(_place(column.header), labels.get((_words(column.header), ""), -1))
    return -1 if column.target == "label" else place


def known(header: list[str]) -> int:
    """How many different things a row names, if it were the header."""
    return len({target for text in header if text.strip() and "@" not in text and (target := target_of(text))})


def target_of(text: str) -> str | None:
    """Ours for one header: '' for one known but not used, None for an unknown one."""
    for words in dict.fromkeys((_words(text), _words(_CAMEL.sub(" ", text)))):
        if words in _TARGET_OF:
            return _TARGET_OF[words]
    tokens = words.split()
    rest = " ".join(word for word in tokens if word not in WHOSE)
    if rest != words and rest in _TARGET_OF and _TARGET_OF[rest] not in ("phone?", "name?"):
        return _TARGET_OF[rest]
    if ABOUT.isdisjoint(tokens):
        if not MAIL_WORDS.isdisjoint(tokens) or "e mail" in words:
            return "email"
        if not PHONE_WORDS.isdisjoint(tokens):
            return "phone"
    return None


def _column(index: int, text: str) -> Column:
    target = target_of(text) or ""
    figures = _FIGURES.search(text)
    kind = (
        label_of(_CAMEL.sub(" ", text)) if target in ("email", "phone", "phone?") or target in _ADDRESS_TARGETS else ""
    )
    group = kind + (figures[0] if figures and target in _ADDRESS_TARGETS and "-" in text else "")
    return Column(index, text.strip(), target, kind, group)


def _words(text: str) -> str:
    return " ".join(_SIGNS.sub(" ", _FIGURES.sub(" ", fold(text[:80]))).split())


def _place(header: str) -> tuple[str, str]:
    """What Google's pairs of columns share: ('phone', '1') of 'Phone 1 - Label' and of 'Phone 1 - Value'."""
    before, _, _ = header.rpartition(" - ")
    figures = _FIGURES.search(before)
    return (_words(before), figures[0] if figures else "") if before else ("", header)
