"""The user's own words, set into our sentences without bending them.

A phrase is 'do' ('send the price list'), 'thing' ('the price list'), or anything else, which is quoted as it stands.
"""

import re
from functools import lru_cache
from typing import Literal

Shape = Literal["do", "thing", "quote"]
# The same words come back on every page they stand on; a page of 50 rows asks some hundred times.
kept = lru_cache(maxsize=1024)


def word_set(words: str) -> frozenset[str]:
    return frozenset(words.split())


VERBS = word_set(
    """bring meet visit ask tell give get find look come drop introduce invite deliver pick send call ring phone write
    put confirm arrange fix repair replace thank talk speak discuss explain let see have keep try follow forward pay
    think read take go buy reserve add prepare make check show email mail print post text message quote"""
)
# These are nouns as often as verbs: what follows decides ('quote 1190', 'quote them 1190').
EITHER = word_set("call ring visit mail email print post text message quote check show drop pick look")
FOLLOWERS = word_set(
    """a an the it them him her me us their my our your this that these those all some both two three
    back again with about on at in up by for to if whether"""
)
# 'quote for 5,000 lids' and 'call on Saturday': only some nouns are followed by a preposition.
NOUNS_BEFORE = word_set("quote print post mail message text email check show")
PREPOSITIONS = word_set("with about on at in by for to up")
CLAUSE = word_set(
    """wants want wanted needs need needed asks asked is was are has had likes liked would will can could should may
    might looking interested said says met called i he she they we it you there if when because how what who why
    where whether not no do does did don't please"""
)
START_LOW = word_set("a an the their my our your this that these those some all two three more new")
TAILS = word_set("with about on to for and if")

# A reason is read at a glance; the whole of the words stands on the person's page.
LONG = 140


@kept
def clean(words: str) -> str:
    """One line, single spaces, no stray stop at the end."""
    return " ".join(words.split()).strip()


@kept
def shape(words: str) -> Shape:
    plain = clean(words).rstrip(".")
    if not plain or re.search(r"[.!?;:…](\s|$)|[“”\"]|\s,|,,", plain) or len(plain) > 90:
        return "quote"
    first, *rest = re.findall(r"[^\s,]+", plain.lower()) or [""]
    if re.search(r"\b(i|i'm|i’m|i'll|i’ll|i'd|i’d)\b", plain.lower()):
        return "quote"
    if first in VERBS and _is_verb(first, rest[0] if rest else "", plain):
        return "do"
    return "quote" if first in CLAUSE or not re.match(r"[\w$€£#+(]", plain) else "thing"


def _is_verb(first: str, second: str, plain: str) -> bool:
    if first not in EITHER or not second:
        return True
    if first in NOUNS_BEFORE and second in PREPOSITIONS:
        return False
    named = plain.split()[1][:1].isupper()
    return second in FOLLOWERS or named


@kept
def inside(words: str) -> str:
    """For the middle of a sentence: no stop at the end, a small letter where the word is no name."""
    plain = clean(words).rstrip(".")
    first = plain.split(" ", 1)[0]
    return plain[:1].lower() + plain[1:] if first.lower() in VERBS | START_LOW else plain


def of_you(words: str) -> str:
    """Words the user wrote of their own side, as the page says them back: 'my samples' are 'your samples'."""
    swaps = {"my": "your", "our": "your", "me": "you", "us": "you"}
    return re.sub(r"\b(my|our|me|us)\b", lambda found: swaps[found[0]], words)


def without_name(rest: str, first: str) -> str:
    """'Rob the list' or 'them the list' as 'the list': the sentence has named the person already."""
    named, _, tail = rest.partition(" ")
    return tail if named and named.rstrip(",") in (first, "them", "him", "her") else rest


@kept
def quoted(words: str, *, limit: int = 0) -> str:
    """“Our lids curl in the warehouse.” Typed quotation marks around the whole are not doubled; cut after `limit`."""
    plain = clean(words)
    for opening, closing in ("“”", '""', "‘’", "''", "„“", "«»"):
        if len(plain) > 1 and plain[0] == opening and plain[-1] == closing:
            plain = plain[1:-1].strip()
    plain = re.sub(r'"([^"]*)"', r"‘\1’", plain).replace("“", "‘").replace("”", "’")
    if not re.search(r"\w", plain):
        return ""
    if limit and len(plain) > limit:
        plain = plain[:limit].rsplit(" ", 1)[0].rstrip(",.;: ") + "…"
    return f"“{plain}”" if plain.endswith((".", "?", "!", "…")) else f"“{plain.rstrip(',;:')}.”"


def sentence(words: str) -> str:
    """The user's line as a sentence of its own."""
    plain = clean(words)
    if not re.search(r"\w", plain):
        return ""
    closed = plain.endswith((".", "?", "!", "…", ".”", "?”", "!”", "…”"))
    return plain[:1].upper() + plain[1:] + ("" if closed else ".")


def as_noted(what: str) -> str:
    """The words after a colon: as they stand, quoted where they are more than a phrase."""
    return quoted(what) if shape(what) == "quote" else inside(what)


def shaped(what: str, prefix: str) -> dict[str, str]:
    """The user's words under the one name that fits their shape: `<prefix>_do`, `_thing` or `_quote`."""
    form = shape(what)
    if not clean(what):
        return {}
    if form == "quote":
        return {f"{prefix}_quote": quoted(what, limit=LONG)}
    return {f"{prefix}_{form}": of_you(inside(what))}


def spoken(what: str, first: str, prefix: str) -> dict[str, str]:
    """The same, said to the person: nothing is quoted at them."""
    form = shape(what)
    verb, _, rest = inside(what).partition(" ")
    if form == "quote" or not verb:
        return {}
    bare = without_name(rest, first)
    named = form == "do" and bare != rest
    return {f"{prefix}_{form}": f"{verb} you {bare}".strip() if named else f"{verb} {rest}".strip()}
