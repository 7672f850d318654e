"""Write a name as it stands on a card: 'Jan Toft' for 'jan toft', 'The Johnsons' for 'the johnsons'."""

from followthrough.matching.split_names import COUPLING, LEADING_WORDS

KEPT = COUPLING | LEADING_WORDS


def card_name(written: str) -> str:
    """The name with capitals where it was typed without any, and with the article of a family."""
    name = " ".join(written.split())
    if name.islower() or (name.isupper() and " " in name and all(len(word) > 1 for word in name.split())):
        name = name.lower()
        name = " ".join(_capitalized(word) for word in name.split(" "))
    return name[:1].upper() + name[1:] if name.startswith(("the ", "die ")) else name


def _capitalized(word: str) -> str:
    """'El-Amin' for 'el-amin', 'O'Malley' for 'o'malley'; 'van' and 'and' stay."""
    if word in KEPT:
        return word
    for mark in ("-", "'", "’"):
        word = mark.join(
            part[:1].upper() + part[1:] if len(part) > 1 or mark != "’" else part for part in word.split(mark)
        )
    return word
