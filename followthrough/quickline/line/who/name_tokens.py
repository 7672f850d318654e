"""Prepare the tokens of a line for names: whole known names, months as family names, emoji inside a name."""

from collections.abc import Sequence

from followthrough.quickline.core.tokens import Token
from followthrough.quickline.core.vocabulary import Vocabulary
from followthrough.quickline.line.who.bridged_signs import bridge_signs
from followthrough.quickline.line.who.family_months import with_family_months
from followthrough.quickline.line.who.known_people import (
    TokenRange,
    as_plain_words,
    find_whole_names,
    without_plain_s,
)


def with_names(
    text: str, tokens: Sequence[Token], known: Sequence[str], vocabulary: Vocabulary
) -> tuple[list[Token], list[TokenRange]]:
    """(the tokens, the places of whole known names). Date words inside a name are plain words."""
    bridged = bridge_signs(text, tokens)
    places = find_whole_names(bridged, known, vocabulary)
    settled = without_plain_s(as_plain_words(bridged, places), places, known)
    return with_family_months(settled, vocabulary), places
