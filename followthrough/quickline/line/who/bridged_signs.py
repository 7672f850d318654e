"""Signs inside a name: an emoji between given and family name does not end the name."""

import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from followthrough.quickline.core.tokens import Token
from followthrough.quickline.line.who.capitalised_names import is_capital

WIDEST = 12  # characters between the two words
JOINERS = "\u200d\ufe0f\ufe0e"  # invisible parts of an emoji


def is_sign(character: str) -> bool:
    """True for an emoji, a heart, a star and the invisible parts of one."""
    return unicodedata.category(character) in ("So", "Sk", "Cs") or character in JOINERS


def bridge_signs(text: str, tokens: Sequence[Token]) -> list[Token]:
    """The same tokens; a capitalised word with only signs before the next one reaches up to it."""
    if text.isascii():
        return list(tokens)
    bridged = list(tokens)
    for at in range(len(bridged) - 1):
        one, two = bridged[at], bridged[at + 1]
        gap = text[one.ends : two.starts]
        if 1 < len(gap) <= WIDEST and is_capital(one) and is_capital(two) and _is_only_signs(gap):
            bridged[at] = replace(one, ends=two.starts - 1)
    return bridged


def without_signs(name: str) -> str:
    """The name without emoji and with single blanks."""
    if name.isascii():
        return name
    return " ".join("".join(" " if is_sign(one) else one for one in name).split())


def _is_only_signs(gap: str) -> bool:
    return any(map(is_sign, gap)) and all(is_sign(one) or one.isspace() for one in gap)
