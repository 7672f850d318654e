"""Fit the user's own words into our sentences unchanged.

A phrase has a shape: 'do' ('send the price list'), 'thing' ('the price list'), or 'quote': anything else, quoted as is.
"""

import re
from functools import lru_cache
from typing import Literal

Shape = Literal["do", "thing", "quote"]
# Pages ask for the same words again and again: some hundred times for 50 rows.
cached = lru_cache(maxsize=1024)


def word_set(words: str) -> frozenset[str]:
    """The words of a text separated by spaces."""
    return frozenset(words.split())


VERBS = word_set(
    """bring meet visit ask tell give get find look come drop introduce invite deliver pick send call ring phone write
    put confirm arrange fix repair replace thank talk speak discuss explain let see have keep try follow forward pay
    wish congratulate think read take go buy reserve add prepare make check show email mail print post text message
    quote"""
)
# Verbs that are nouns as often: the next word decides ('quote 1190', 'quote them 1190').
EITHER = word_set("call ring visit mail email print post text message quote check show drop pick look")
FOLLOWERS = word_set(
    """a an the it them him her me us their my our your this that these those all some both two three
    back again with about on at in up by for to if whether"""
)
# Words of EITHER that are nouns before a preposition: 'quote for 5,000 lids', but not 'call on Saturday'.
NOUNS_BEFORE = word_set("quote print post mail message text email check show")
PREPOSITIONS = word_set("with about on at in by for to up")
CLAUSE = word_set(
    """wants want wanted needs need needed asks asked is was are has had likes liked would will can could should may
    might looking interested said says met called i he she they we it you there if when because how what who why
    where whether not no do does did don't please"""
)
SAYS_SOMETHING = word_set("a an the his her their my our your its this that these those")
STATES = word_set(
    "is are was were isn't aren't wasn't has have had wants needs said says will won't can't doesn't didn't"
)
START_LOW = word_set(
    """a an the their my our your this that these those some all two three more new lunch coffee dinner breakfast brunch
    tea drinks drink meeting appointment tour visit viewing"""
)
TAILS = word_set("with about on to for and if")

# Characters of the user's words in a reason; the contact's page shows all of them.
LONGEST_QUOTE = 140


@cached
def one_line(words: str) -> str:
    """The words on one line with single spaces."""
    return " ".join(words.split()).strip()


@cached
def shape_of(words: str) -> Shape:
    """The shape of the user's words: 'do', 'thing' or 'quote'."""
    plain = one_line(words).rstrip(".")
    if not plain or re.search(r"[.!?;:…](\s|$)|[“”\"]|\s,|,,", plain) or len(plain) > 90:
        return "quote"
    first, *rest = re.findall(r"[^\s,]+", plain.lower()) or [""]
    if re.search(r"\b(i|i'm|i’m|i'll|i’ll|i'd|i’d)\b", plain.lower()):
        return "quote"
    if first in SAYS_SOMETHING and STATES.intersection(rest):
        return "quote"  # 'her offer is too low' is a sentence, not a thing
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


@cached
def inside_sentence(words: str) -> str:
    """The words for the middle of a sentence: no full stop, a small first letter unless the word may be a name."""
    plain = one_line(words).rstrip(".")
    first = plain.split(" ", 1)[0]
    if first.lower() not in VERBS | START_LOW or (first.isupper() and len(first) > 1):
        return plain
    return plain[:1].lower() + plain[1:]


def swap_me_to_you(words: str) -> str:
    """The user's words addressed to the user: 'your samples' for 'my samples'."""
    swaps = {"my": "your", "our": "your", "me": "you", "us": "you"}
    return re.sub(r"\b(my|our|me|us)\b", lambda found: swaps[found[0]], words)


def without_name(rest: str, first: str) -> str:
    """'the list' for 'Rob the list' or 'them the list', for a sentence that names the person already."""
    named, _, tail = rest.partition(" ")
    return tail if named and named.rstrip(",") in (first, "them", "him", "her") else rest


@cached
def quoted(words: str, *, limit: int = 0) -> str:
    """The words in quotation marks: “Our lids curl in the warehouse.” Marks typed around the whole are not doubled.

    Cut at a word's end after `limit` characters, if it is not 0; '' for words without a letter or digit.
    """
    plain = one_line(words)
    for opening, closing in ("“”", '""', "‘’", "''", "„“", "«»"):
        if len(plain) > 1 and plain[0] == opening and plain[-1] == closing:
            plain = plain[1:-1].strip()
    plain = re.sub(r'"([^"]*)"', r"‘\1’", plain).replace("“", "‘").replace("”", "’")
    if not re.search(r"\w", plain):
        return ""
    if limit and len(plain) > limit:
        plain = plain[:limit].rsplit(" ", 1)[0].rstrip(",.;: ") + "…"
    return f"“{plain}”" if plain.endswith((".", "?", "!", "…")) else f"“{plain.rstrip(',;:')}.”"


def as_sentence(words: str) -> str:
    """The user's words as a sentence of their own: with capital and full stop."""
    plain = one_line(words)
    if not re.search(r"\w", plain):
        return ""
    closed = plain.endswith((".", "?", "!", "…", ".”", "?”", "!”", "…”"))
    return plain[:1].upper() + plain[1:] + ("" if closed else ".")


def after_colon(what: str) -> str:
    """The words as they follow a colon: quoted if they are more than a phrase."""
    return quoted(what) if shape_of(what) == "quote" else inside_sentence(what)


def words_by_shape(what: str, prefix: str) -> dict[str, str]:
    """The user's words under the one key that names their shape: `<prefix>_do`, `_thing` or `_quote`; {} for none."""
    form = shape_of(what)
    if not one_line(what):
        return {}
    if form == "quote":
        return {f"{prefix}_quote": quoted(what, limit=LONGEST_QUOTE)}
    return {f"{prefix}_{form}": swap_me_to_you(inside_sentence(what))}


def spoken_words(what: str, first: str, prefix: str) -> dict[str, str]:
    """The same, spoken to the person: {} for words that would be quoted."""
    form = shape_of(what)
    verb, _, rest = inside_sentence(what).partition(" ")
    if form == "quote" or not verb:
        return {}
    bare = without_name(rest, first)
    named = form == "do" and bare != rest
    return {f"{prefix}_{form}": f"{verb} you {bare}".strip() if named else f"{verb} {rest}".strip()}
