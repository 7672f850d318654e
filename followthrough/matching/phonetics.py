"""Turn a name into a key for its sound: one key for Meier, Mayer and Meyer, for Schmidt and Schmitt."""

from functools import lru_cache

from jellyfish import metaphone

from followthrough.matching.nicknames import without_umlaut_e

# Spellings that sound alike in German but not to metaphone, which is made for English. Replaced in this order.
_SOUNDS_LIKE = (
    ("dt", "t"), ("th", "t"), ("tz", "z"), ("ts", "z"), ("ck", "k"), ("chs", "x"), ("ks", "x"), ("ph", "f"),
    ("tsch", "ch"), ("sch", "sh"), ("ey", "i"), ("ei", "i"), ("ay", "i"), ("ai", "i"), ("y", "i"), ("ou", "u"),
    ("ie", "i"), ("j", "i"),
)  # fmt: skip


@lru_cache(maxsize=65536)
def sound_key(word: str) -> str:
    """Return the key for the sound of a folded word; '' for a word without Latin letters."""
    letters = "".join(sign for sign in without_umlaut_e(word) if "a" <= sign <= "z")
    for written, heard in _SOUNDS_LIKE:
        letters = letters.replace(written, heard)
    return str(metaphone(letters)) if letters else ""


def sounds_alike(a: str, b: str) -> bool:
    """True if two folded words sound the same. Words of three letters or fewer must be equal."""
    return a == b or (min(len(a), len(b)) > 3 and sound_key(a) == sound_key(b) != "")
