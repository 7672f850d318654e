"""Translate the labels of numbers and addresses into our few words, and drop the tags programs add by themselves."""

import re

from followthrough.kit.text import fold

# Our label -> the folded words that mean it in a label, a column header or a vCard TYPE. The first match counts.
_KINDS = {
    "fax": "fax telefax faks faxnummer telecopie telefaxnummer workfax homefax",
    "pager": "pager beeper",
    "mobile": "mobile cell cellular iphone mobil handy mobiltelefon handynummer portable movil celular mobilnummer gsm"
    " cellulare telemovel mobiel mobiele komorka komorkowy mobilfunk mob cellphone",
    "home": "home private privat domicile particular personal prive perso casa privee thuis ab"
    " domowy residencial hem hjem",
    "work": "work business geschaftlich buro office job company professionnel bureau trabajo oficina dienstlich"
    " firma empresa entreprise travail pro arbeit main hauptnummer"
    " lavoro ufficio uff zakelijk werk comercial trabalho sluzbowy praca arbete arbejde arbeid direct durchwahl",
    "assistant": "asst assistant assistant's assistent",
    "car": "car auto",
    "other": "other andere autre otro sonstige weitere",
}
_KIND_OF = {word: kind for kind, words in _KINDS.items() for word in words.split()}
_ORDER = list(_KINDS)
_APPLE = re.compile(r"_\$!<(.*)>!\$_")
# Groups that programs put every contact into.
_PROGRAM_TAGS = frozenset(
    {"mycontacts", "my contacts", "other contacts", "all contacts", "meine kontakte", "mes contacts", "mis contactos"}
    | {"weitere kontakte", "autres contacts", "otros contactos", "my contacts group", "unfiled"}
)
_LONGEST = 80


def label_of(*texts: str) -> str:
    """Return 'mobile', 'work', 'home', 'fax' or another of our labels named in the texts; '' if there is none."""
    kinds = {_KIND_OF[word] for text in texts for word in re.split(r"[^\w']+", fold(text)) if word in _KIND_OF}
    return min(kinds, key=_ORDER.index) if kinds else ""


def own_label(text: str) -> str:
    """Return our label for the user's own one if we have it, else the user's. Apple's '_$!<Work>!$_' gives 'work'."""
    apple = _APPLE.fullmatch(text.strip())
    plain = (apple[1] if apple else text).strip().removeprefix("* ")
    return label_of(plain) or plain[:_LONGEST]


def tags_of(text: str, separators: str) -> list[str]:
    """Split a cell into tags, in order, without repeats and without programs' own tags such as '* myContacts'.

    `separators` is a regular expression.
    """
    found: dict[str, str] = {}
    for piece in re.split(separators, text):
        tag = piece.strip().removeprefix("* ").strip()[:_LONGEST]
        if tag and fold(tag) not in _PROGRAM_TAGS:
            found.setdefault(fold(tag), tag)
    return list(found.values())
