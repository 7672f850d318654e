"""Split a whole name into given and family name, and recognise titles, suffixes and companies."""

from functools import lru_cache
from itertools import takewhile
from types import ModuleType

from followthrough.kit.text import fold
from followthrough.matching.decoration import without_decoration

# Words before and after a name that are no part of it (en, de, fr, es, it, nl); folded, without full stops.
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
# Suffixes that distinguish father and son.
GENERATIONS = frozenset(("jr", "junior", "sr", "senior", "ii", "iii", "iv"))
# As they are written behind a name that is split without nameparser.
_YOUNGER = frozenset(("Jr.", "Sr.", "Jr", "Sr", "II", "III"))
# Titles by which people are called, also before a given name; words of households.
_FAMILIAR = (
    "sister brother father mother pastor coach chef uncle aunt auntie aunty onkel tante nurse sgt sergeant capt captain"
    " col colonel officer vicar deacon principal cllr councillor grandma grandpa oma opa"
)
FAMILIAR = frozenset(_FAMILIAR.split())
# Titles of a man and of a woman.
_HIS = "mr herr hr monsieur senor signor sig sir lord dhr"
_HERS = "mrs ms miss frau madame mademoiselle mme mlle senora senorita sra srta dame lady mevr dottssa signora"
MALE_TITLES, FEMALE_TITLES = frozenset(_HIS.split()), frozenset(_HERS.split())
# Words for everybody of one family name.
HOUSEHOLD = frozenset(("family", "household", "familie", "fam", "famille", "familia", "ehepaar", "eheleute"))
ARTICLES = frozenset(("the", "die"))
# Words that begin a letter, and those that join two titles.
_DEAR = (
    "dear hello hi sehr geehrte geehrter geehrtes liebe lieber hallo cher chere chers estimado estimada querido querida"
    " gentile egregio beste geachte"
)
_GREETINGS = frozenset(_DEAR.split())
_JOINING = frozenset({"and", "und", "et", "&", "y", "e", "familie", "family", "famille", "familia"})
# In lower case they begin a family name; capitalised names with one of these are left to nameparser.
_SMALL = "von vom zu zum zur van der den de del della di da dos das do du la le las los ter ten bin af av"
PARTICLES = frozenset(_SMALL.split())
_EITHER = "st san santa saint al el ibn abu and und et y e i mac"
_UNSURE = HONORIFICS | SUFFIXES | PARTICLES | frozenset(_EITHER.split())
# Legal forms at the end of a company's name. The short ones are surnames too (Sá, Co), so they count in capitals only.
_LONG = (
    "inc llc llp ltd limited plc corp corporation company gmbh mbh ohg gbr kgaa sarl sasu eurl srl oyj ltda eirl"
    " foundation stiftung"
)
_SHORT = "lp co ag kg ug se ev sas sa sci snc sl slu slp sau scp spa bv nv vof oy ab as asa aps pty kk"
LONG_FORMS, SHORT_FORMS = frozenset(_LONG.split()), frozenset(_SHORT.split())


def split_name(full: str) -> tuple[str, str]:
    """Return (given, family) of a person's whole name; ('', '') for an address, a number or a company.

    A household has no given name ('The Johnsons'), nor has a title with one word ('Sister Mary', 'Uncle Bob').

    Simple names are split here: 'Dr. Sean Patrick O'Malley', 'Jean de la Fontaine', 'Abernathy, Hannah'. All others are
    left to nameparser, which takes twenty times as long. Pronouns and emoji are no part of either name.
    """
    text = " ".join(without_decoration(full).split())
    if not is_personal(text) or is_household(text):
        return "", ""
    title, _, rest = text.partition(" ")
    if _bare(title) in FAMILIAR and rest:
        return split_name(rest) if " " in rest else ("", rest)
    return _split_family_first(text) if "," in text else _split_simple(text) or _parse_name(text)


def is_household(full: str) -> bool:
    """True for 'The Johnsons' and 'the Walker family'."""
    found = [_bare(word) for word in full.split()]
    return len(found) > 1 and (found[0] in ARTICLES or not HOUSEHOLD.isdisjoint(found))


def first_name(full: str) -> str:
    """The name that stands for the whole one in a sentence: 'Hassan' for 'Dr. Hassan El-Amin', 'Dr. Osei' and 'The
    Johnsons' as they are."""
    return split_name(full)[0] or full


def given_name_first(full: str) -> str:
    """Turn 'Abernathy, Hannah' into 'Hannah Abernathy'; return a name that is not written family first unchanged."""
    parts = [part.strip() for part in full.split(",")]
    if len(parts) not in (2, 3) or not all(parts):
        return full
    if len(parts) == 3 and not are_suffixes(parts[2]):
        return full
    if are_suffixes(parts[1]) or is_company(full) or len(parts[1].split()) > 4:
        return full
    return f"{parts[1]} {parts[0]}" + "".join(f", {suffix}" for suffix in parts[2:])


def without_suffix(family: str) -> str:
    """Return 'Bannister' for 'Bannister, Jr.'."""
    name, comma, rest = family.partition(",")
    return name.rstrip() if comma and rest.strip() and are_suffixes(rest) else family


def are_suffixes(text: str) -> bool:
    """True if every word is a suffix such as 'Jr.', 'MD' or 'Ph.D.'."""
    found = text.replace(",", " ").split()
    return bool(found) and all(_bare(word) in SUFFIXES for word in found)


def is_honorific(text: str) -> bool:
    """True if every word is a form of address or an academic title: 'Mr.', 'Prof. Dr.'."""
    found = text.split()
    return bool(found) and all(_bare(word) in HONORIFICS for word in found)


def titles_in_greeting(text: str) -> str:
    """Return 'Ms' for 'Dear Ms Roe', 'Herr Dr.' for 'Sehr geehrter Herr Dr. Weber', '' for 'Dear Jane'.

    A text that is only titles is returned unchanged.
    """
    if not text:
        return ""
    found = text.split()
    while found and _bare(found[0]) in _GREETINGS:
        del found[0]
    titles = list(takewhile(lambda word: _bare(word) in HONORIFICS or _bare(word) in _JOINING, found))
    return " ".join(titles) if any(_bare(word) in HONORIFICS for word in titles) else ""


def is_company(text: str) -> bool:
    """True if the text ends with a legal form: 'Summit Ridge Capital LLC', 'Lumière S.A.S.'."""
    found = text.replace(",", " ").split()
    if len(found) < 2:
        return False
    last, bare = found[-1], found[-1].replace(".", "").casefold()
    in_capitals = last.isupper() and not text.isupper()
    return bare in LONG_FORMS or (bare in SHORT_FORMS and (in_capitals or "." in last))


def is_personal(text: str) -> bool:
    """True if the text can be a person's name: mostly letters, and no address and no company."""
    letters = sum(sign.isalpha() for sign in text)
    return letters > 0 and letters * 2 >= len(text) and "@" not in text and "://" not in text and not is_company(text)


def _bare(word: str) -> str:
    return fold(word).replace(".", "").strip(",;")


def _is_plain(word: str) -> bool:
    """True for a capitalised word that can only be part of a name."""
    letters = word.replace("-", "").replace("'", "").replace("’", "")
    return letters.isalpha() and word[0].isupper() and fold(word) not in _UNSURE


def _split_family_first(text: str) -> tuple[str, str]:
    family, given = text.split(",", 1)
    if _is_plain(family) and _is_plain(given.strip()):
        return given.strip(), family
    return _parse_name(text)


def _split_simple(text: str) -> tuple[str, str] | None:
    """Split titles, plain words and initials, a family name with particles, and 'Jr.'; None if in doubt."""
    parts = text.split(" ")
    while len(parts) > 2 and parts[0].endswith(".") and is_honorific(parts[0]):
        del parts[0]
    if len(parts) > 2 and parts[-1] in _YOUNGER:
        del parts[-1]
    first_particle = next((place for place, word in enumerate(parts) if word in PARTICLES), len(parts))
    initials = set(filter(_is_initial, parts[1:-1])) - {*parts[:1], *parts[-1:]}
    names = [word for word in parts[:first_particle] if word not in initials]
    if len(parts) < 2 or not first_particle or not all(map(_is_plain, names)):
        return None
    if first_particle == len(parts):
        return parts[0], parts[-1]
    family = parts[first_particle:]
    return (parts[0], " ".join(family)) if _is_family_with_particles(family) else None


def _is_initial(word: str) -> bool:
    """True for 'J.'."""
    return len(word) == 2 and word[1] == "." and word[0].isalpha() and word[0].isupper()


def _is_family_with_particles(words: list[str]) -> bool:
    """True for particles and plain words, a plain one last: 'de la Fontaine'."""
    return words[-1] not in PARTICLES and all(word in PARTICLES or _is_plain(word) for word in words)


@lru_cache(maxsize=1)
def _nameparser() -> ModuleType:
    # It takes 0.2 s to load, so it is loaded only for names that are not simple.
    import nameparser

    return nameparser


def _parse_name(text: str) -> tuple[str, str]:
    name = _nameparser().HumanName(text)
    given, family = str(name.first), str(name.last)
    return (given, family) if given or family else (text, "")
