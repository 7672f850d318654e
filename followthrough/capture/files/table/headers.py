"""Recognise the column names of a table.

Known are those of Google Contacts (old and new), Outlook, LinkedIn, HubSpot, Salesforce, Thunderbird and Yahoo, and
what people type. A header is compared folded, without digits and punctuation: 'E-mail 2 - Value' is 'e mail value'.
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
_LABELLED = _ADDRESS_TARGETS | {"email", "phone", "phone?"}


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table. `target`: the field it fills, '' if it is not used. `kind`: a label such as 'work'.

    `group` is equal for the columns of one postal address. `label_at`: index of the column that holds the label, or -1.
    """

    index: int
    header: str
    target: str
    kind: str = ""
    group: str = ""
    label_at: int = -1


def columns_of_header(header: list[str]) -> list[Column]:
    """Return the columns that a header names. They are judged together: 'Name' beside 'Vorname' is a family name."""
    read = [_column(index, text) for index, text in enumerate(header)]
    settled = _settle_ambiguous({column.target for column in read})
    return with_labels([replace(column, target=settled.get(column.target, column.target)) for column in read])


def _settle_ambiguous(targets: set[str]) -> dict[str, str]:
    """Return {ambiguous target: what it is beside the other targets of the table}."""
    settled = {
        "name?": _bare_name(has_given="given" in targets, has_family="family" in targets),
        "title?": "prefix" if "title" in targets else "title?",
        "family?": "known as" if "family" in targets else "family",
        "birthday?": "" if "birthday" in targets else "birthday",
    }
    # German Thunderbird writes Geburtsjahr, Geburtsmonat, Geburtstag.
    if "birth month" in targets and "birth day" not in targets:
        settled["birthday"] = "birth day"
    return settled


def _bare_name(*, has_given: bool, has_family: bool) -> str:
    """Decide what 'Name' is: Spanish forms write Nombre and Apellidos, German ones Name and Vorname."""
    if has_given == has_family:
        return "full"
    return "family" if has_given else "given"


def with_labels(read: list[Column]) -> list[Column]:
    """Return the columns with `label_at` set."""
    labels = {_place(column.header): column.index for column in read if column.target == "label"}
    return [replace(column, label_at=_label_at(column, labels)) for column in read]


def _label_at(column: Column, labels: dict[tuple[str, str], int]) -> int:
    """Find the label's column: 'Phone 1 - Label' for 'Phone 1 - Value', and in our exports 'Phones - Label'."""
    place = labels.get(_place(column.header), labels.get((_words(column.header), ""), -1))
    return -1 if column.target == "label" else place


def count_known(header: list[str]) -> int:
    """Count the different fields that a row names."""
    return len({target for text in header if text.strip() and "@" not in text and (target := target_of(text))})


def target_of(text: str) -> str | None:
    """Return the field that a header names: '' for a known header we do not use, None for an unknown one."""
    for words in dict.fromkeys((_words(text), _words(_CAMEL.sub(" ", text)))):
        if words in _TARGET_OF:
            return _TARGET_OF[words]
    rest = " ".join(word for word in words.split() if word not in WHOSE)
    if rest != words and _TARGET_OF.get(rest, "name?") not in ("phone?", "name?"):
        return _TARGET_OF[rest]
    return _email_or_phone(words)


def _email_or_phone(words: str) -> str | None:
    """Recognise an unknown header by a word for mail or phone, unless it is about another person."""
    tokens = words.split()
    if not ABOUT.isdisjoint(tokens):
        return None
    if not MAIL_WORDS.isdisjoint(tokens) or "e mail" in words:
        return "email"
    return "phone" if not PHONE_WORDS.isdisjoint(tokens) else None


def _column(index: int, text: str) -> Column:
    target = target_of(text) or ""
    figures = _FIGURES.search(text)
    kind = label_of(_CAMEL.sub(" ", text)) if target in _LABELLED else ""
    group = kind + (figures[0] if figures and target in _ADDRESS_TARGETS and "-" in text else "")
    return Column(index, text.strip(), target, kind, group)


def _words(text: str) -> str:
    return " ".join(_SIGNS.sub(" ", _FIGURES.sub(" ", fold(text[:80]))).split())


def _place(header: str) -> tuple[str, str]:
    """Return what Google's pairs of columns share: ('phone', '1') for 'Phone 1 - Label' and for 'Phone 1 - Value'."""
    before, _, _ = header.rpartition(" - ")
    figures = _FIGURES.search(before)
    return (_words(before), figures[0] if figures else "") if before else ("", header)
