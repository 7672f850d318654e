"""Taking a written name apart into given and family name, for those who were only written down whole."""

from functools import lru_cache
from types import ModuleType

from followthrough.kit.text import fold

# Words before and after a name that are no part of it (en, de, fr, es, it, nl); folded, without points.
_HONORIFICS = (
    "mr mrs ms miss mx sir dame lord lady dr doctor prof professor rev reverend fr father hon judge capt col gen lt"
    " maj sgt herr frau hr fr dipl ing dipl-ing mag monsieur madame mademoiselle m mme mlle me maitre docteur senor"
    " senora senorita sr sra srta don dona dott dottssa signor signora sig dhr mevr ir drs"
)
HONORIFICS = frozenset(_HONORIFICS.split())
_SUFFIXES = (
    "jr junior sr senior ii iii iv v md phd dphil dds dvm esq cpa mba ma msc bsc ba jd llm llb rn pe cfa pmp pa obe"
    " mbe cbe ret fils pere hijo msw lcsw pharmd facs"
)
SUFFIXES = frozenset(_SUFFIXES.split())
# Written small they begin a family name; written large only nameparser knows what they are.
_SMALL = "von vom zu zum zur van der den de del della di da dos das do du la le las los ter ten bin af av"
_PARTICLES = frozenset(_SMALL.split())
_EITHER = "st san santa saint al el ibn abu and und et y e i mac"
_UNSURE = HONORIFICS | SUFFIXES | _PARTICLES | frozenset(_EITHER.split())
# What a company ends with and a person does not. The short ones are also surnames (Sá, Co): only in capitals.
_LONG = (
    "inc llc llp ltd limited plc corp corporation company gmbh mbh ohg gbr kgaa sarl sasu eurl srl oyj ltda eirl"
    " foundation stiftung"
)
_SHORT = "lp co ag kg ug se ev sas sa sci snc sl slu slp sau scp spa bv nv vof oy ab as asa aps pty kk"
_LEGAL_FORMS, _SHORT_FORMS = frozenset(_LONG.split()), frozenset(_SHORT.split())


def split_name(full: str) -> tuple[str, str]:
    """(given, family) of a person's whole name; ('', '') for an address, a number or a company.

    Plain words come apart by themselves: 'Dr. Sean Patrick O'Malley', 'Jean de la Fontaine', 'Abernathy, Hannah'.
    Everything else is read by nameparser, which takes twenty times as long.
    """
    text = " ".join(full.split())
    if not is_personal(text):
        return "", ""
    return _listed(text) if "," in text else _in_order(text) or _parsed(text)


def turned(full: str) -> str:
    """'Abernathy, Hannah' as 'Hannah Abernathy'; names that are not written family first stay as they are."""
    parts = [part.strip() for part in full.split(",")]
    if len(parts) not in (2, 3) or not all(parts):
        return full
    if len(parts) == 3 and not are_suffixes(parts[2]):
        return full
    if are_suffixes(parts[1]) or is_company(full) or len(parts[1].split()) > 4:
        return full
    return f"{parts[1]} {parts[0]}" + "".join(f", {suffix}" for suffix in parts[2:])


def without_suffix(family: str) -> str:
    """'Bannister, Jr.' as 'Bannister'."""
    name, comma, rest = family.partition(",")
    return name.rstrip() if comma and rest.strip() and are_suffixes(rest) else family


def are_suffixes(text: str) -> bool:
    """Whether every word is one like 'Jr.', 'MD', 'Ph.D.'."""
    found = text.replace(",", " ").split()
    return bool(found) and all(_bare(word) in SUFFIXES for word in found)


def is_honorific(text: str) -> bool:
    """Whether the text is only a form of address or a rank: 'Mr.', 'Prof. Dr.'."""
    found = text.split()
    return bool(found) and all(_bare(word) in HONORIFICS for word in found)


def is_company(text: str) -> bool:
    """Whether the text ends as companies do: 'Summit Ridge Capital LLC', 'Lumière S.A.S.'."""
    found = text.replace(",", " ").split()
    if len(found) < 2:
        return False
    last, bare = found[-1], found[-1].replace(".", "").casefold()
    in_capitals = last.isupper() and not text.isupper()
    return bare in _LEGAL_FORMS or (bare in _SHORT_FORMS and (in_capitals or "." in last))


def is_personal(text: str) -> bool:
    """Whether the text can be somebody's name: letters in it, no address, number or company."""
    letters = sum(sign.isalpha() for sign in text)
    return letters > 0 and letters * 2 >= len(text) and "@" not in text and "://" not in text and not is_company(text)


def _bare(word: str) -> str:
    return fold(word).replace(".", "").strip(",;")


def _is_plain(word: str) -> bool:
    letters = word.replace("-", "").replace("'", "").replace("’", "")
    return letters.isalpha() and word[0].isupper() and fold(word) not in _UNSURE


def _listed(text: str) -> tuple[str, str]:
    family, given = text.split(",", 1)
    if _is_plain(family) and _is_plain(given.strip()):
        return given.strip(), family
    return _parsed(text)


def _in_order(text: str) -> tuple[str, str] | None:
    """Names whose words leave no doubt: ranks, plain words, then perhaps small particles and plain words."""
    parts = text.split(" ")
    while len(parts) > 2 and parts[0].endswith(".") and is_honorific(parts[0]):
        del parts[0]
    small = next((place for place, word in enumerate(parts) if word in _PARTICLES), len(parts))
    if len(parts) < 2 or not small or not all(_is_plain(word) for word in parts[:small]):
        return None
    if small == len(parts):
        return parts[0], parts[-1]
    family = parts[small:]
    if family[-1] in _PARTICLES or not all(word in _PARTICLES or _is_plain(word) for word in family):
        return None
    return parts[0], " ".join(family)


@lru_cache(maxsize=1)
def _nameparser() -> ModuleType:
    # 0.2 s to load: only for names that do not come apart by themselves.
    import nameparser

    return nameparser


def _parsed(text: str) -> tuple[str, str]:
    name = _nameparser().HumanName(text)
    given, family = str(name.first), str(name.last)
    return (given, family) if given or family else (text, "")
