"""How a name sounds, roughly: Meier, Mayer and Meyer are one key; Schmidt and Schmitt; Philipp and Filip."""

from functools import lru_cache

from jellyfish import metaphone

from followthrough.matching.nicknames import plain

# What metaphone, made for English, would tell apart though nobody hears it. In order.
_HEARD = (
    ("dt", "t"), ("th", "t"), ("tz", "z"), ("ts", "z"), ("ck", "k"), ("chs", "x"), ("ks", "x"), ("ph", "f"),
    ("tsch", "ch"), ("sch", "sh"), ("ey", "i"), ("ei", "i"), ("ay", "i"), ("ai", "i"), ("y", "i"), ("ou", "u"),
    ("ie", "i"), ("j", "i"),
)  # fmt: skip


@lru_cache(maxsize=16384)
def key(word: str) -> str:
    """A folded word's sound; '' for one without letters of the Latin alphabet."""
    letters = "".join(sign for sign in plain(word) if "a" <= sign <= "z")
    for written, heard in _HEARD:
        letters = letters.replace(written, heard)
    return str(metaphone(letters)) if letters else ""


def alike(a: str, b: str) -> bool:
    """Whether two folded words sound the same. Words of three letters sound like too many others."""
    return a == b or (min(len(a), len(b)) > 3 and key(a) == key(b) != "")
