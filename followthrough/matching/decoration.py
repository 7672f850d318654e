"""Recognise what people write beside a name: pronouns, emoji, and how somebody is related to somebody else."""

import re
import unicodedata
from functools import lru_cache

_PRONOUN_WORDS = (
    "she her hers he him his they them their theirs xe xem ze zir zie hir ey em fae faer it its any all pronouns"
    " sie ihr ihre er ihn ihm elle elles il ils lui iel ella ellas ellos el él elu ela ele hen hun hij zij die diens"
)
_WORD = "|".join(sorted(_PRONOUN_WORDS.split(), key=len, reverse=True))
# In brackets, or without them if at least two are joined by a slash: '(they/them)', 'she/her/hers', ', he/him'.
_PRONOUNS = re.compile(
    rf"\s*[(\[{{]\s*(?:{_WORD})(?:\s*[/|,&+ ]\s*(?:{_WORD}))*\s*[)\]}}]"
    rf"|[\s,–-]*\b(?:{_WORD})(?:\s?[/|]\s?(?:{_WORD}))+(?!\w)",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[/(\[{|]")
# Joiners and variation selectors of emoji, and the sign that makes a key cap.
_EMOJI_JOINTS = "\u200d\ufe0f\ufe0e\u20e3"
_RELATIVE_WORDS = (
    "wife husband spouse partner mother father mum mom mummy mommy dad daddy son daughter sister brother aunt uncle"
    " niece nephew cousin grandma grandpa grandmother grandfather granny nan nana parents child kid kids baby fiance"
    " fiancee girlfriend boyfriend widow assistant secretary pa"
    " ehefrau ehemann frau mann mutter vater mama papa sohn tochter schwester bruder tante onkel oma opa eltern kind"
    " freundin freund assistentin assistent femme mari mere pere fils fille soeur frere esposa esposo madre padre hijo"
    " hija hermana hermano moglie marito"
)
RELATIVES = frozenset(_RELATIVE_WORDS.split())
_RELATIVE = "|".join(_RELATIVE_WORDS.split())
# 'Walker (wife)', 'Bob's sister', 'Kim - daughter', 'mother of Kim', 'Walker wife'. A bare last word counts only if it
# is no family name, as Son and Mann are. The text is folded.
_RELATION = re.compile(
    rf"[(\[](?:my |his |her |their |the |meine? |ihre? |seine? )?({_RELATIVE})\b[^)\]]*[)\]]"
    rf"|(?<=\w)(?:['’]s?|s['’]) ({_RELATIVE})\b"
    rf"|\s*[,–-] ({_RELATIVE})$"
    rf"|\b({_RELATIVE}) (?:of|von|de|to)\b"
    r"|(?<=\w )(wife|husband|daughter|mother|father|ehefrau|ehemann|tochter|mutter|vater|schwester|bruder)$"
)


@lru_cache(maxsize=4096)
def without_decoration(name: str) -> str:
    """Return the name without pronouns and emoji: 'Sam Lee' for 'Sam Lee (they/them)' and for 'Sam 🎉 Lee'.

    A name that is nothing else is returned unchanged.
    """
    if name.isascii() and not _MARKS.search(name):
        return name
    plain = _PRONOUNS.sub("", name)
    if not plain.isascii():
        plain = "".join(" " if _is_emoji(sign) else sign for sign in plain)
    return " ".join(plain.split()).strip(" ,") or name


def split_relation(fold: str) -> tuple[str, str]:
    """Return (the folded name without it, the word that says how this person is related to another one or '').

    'walker (wife)' gives ('walker', 'wife'), "bob's sister kim" gives ('bob kim', 'sister').
    """
    found = _RELATION.search(fold)
    if not found:
        return fold, ""
    word = next(filter(None, found.groups()))
    return " ".join(f"{fold[: found.start()]} {fold[found.end() :]}".split()), word


def _is_emoji(sign: str) -> bool:
    return sign in _EMOJI_JOINTS or unicodedata.category(sign) in ("So", "Sk", "Cn")
