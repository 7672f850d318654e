"""Find what a line reports that one side said, asked or owes. A language has the patterns (`said.py` in its folder)."""

import re
from collections.abc import Sequence

from followthrough.quickline.core.sayings import Saying
from followthrough.quickline.languages import sayings_of
from followthrough.quickline.line.parsed_line import CharRange

# Words that are no part of a name, also where they were taken for it.
OURSELVES = re.compile(r"(?:i|we|ich|wir)(?:'\w+)?")
WORD = re.compile(r"[\w'@-]+")


def find_sayings(text: str, names: Sequence[CharRange], locale: str) -> list[Saying]:
    """The reports of the line in order; of two that overlap the earlier one. `names`: where the person is named."""
    masked = mask_names(text, names)
    table = sayings_of(locale)
    words = {word for whole in WORD.findall(masked) for word in (whole, whole[whole.find("'") :])}
    found = [
        (start, place, Saying(pattern.kind, start, match.end()))
        for place in {place for word in words for place in table.places_by_word.get(word, ())}
        for pattern in [table.patterns[place]]
        for match in pattern.compiled.finditer(masked)
        for start in [_start_of_name(masked, match.start())]
        if pattern.by != "us" or table.before_ours.search(masked, 0, match.start())
    ]
    kept: list[Saying] = []
    for _, _, saying in sorted(found, key=lambda one: one[:2]):
        if not kept or saying.starts >= kept[-1].body:
            kept.append(saying)
    return kept


def _start_of_name(masked: str, at: int) -> int:
    """The character at which the name begins that a report cuts; `at` if it cuts none."""
    inside = masked[at : at + 1] == "@" and masked[max(0, at - 1) : at] == "@"
    return len(masked[:at].rstrip("@")) if inside else at


def mask_names(text: str, names: Sequence[CharRange]) -> str:
    """The text in lower case, with the same length, straight apostrophes, and '@' for each letter of the names."""
    small = text.lower() if text.isascii() else _small_letters(text)
    for start, end in names:
        small = small[:start] + re.sub(r"\S+", _masked, small[start:end]) + small[end:]
    return small


def _small_letters(text: str) -> str:
    """The text in lower case. A letter stays where two stand for it in lower case, so that the places stay."""
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text).replace("’", "'")


def _masked(word: re.Match[str]) -> str:
    """'@@@' for 'ada'; 'i' stays."""
    return word.group() if OURSELVES.fullmatch(word.group()) else "@" * len(word.group())
