"""Take the name of the person out of the words of a step and of its subject: they are said beside the name."""

from collections.abc import Sequence

from followthrough.quickline.line.parsed_line import ParsedLine

PREPOSITIONS = frozenset(["to", "for", "with", "w/", "w", "from", "mit", "an", "für", "bei", "von", "zu", "beim"])


def blank_name(line: ParsedLine) -> str:
    """The text with blanks for each place of the person's name, so that all offsets stay. A preposition right before
    goes with it: 'post the catalog to Gloria Sims' leaves 'post the catalog'."""
    text = line.text
    for start, end in line.name_ranges:
        owned = text[end : end + 2].lower() in ("'s", "’s")
        if text[end : end + 1] in ("s", "S"):  # 'peter wongs receptionist'
            owned, end = True, end - 1
        end += 2 if owned else text[end : end + 1] in ("'", "’")
        start = start if owned else _before_preposition(text, start)
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def without_name(line: ParsedLine, start: int, end: int) -> str:
    """The words of text[start:end] without the name, with single blanks."""
    return " ".join(blank_name(line)[start:end].split())


def _before_preposition(text: str, start: int) -> int:
    """The start of the preposition right before the name; the start of the name if there is none."""
    ahead: Sequence[str] = text[:start].split(" ")
    word = next((one for one in reversed(ahead) if one), "")
    return text.rindex(word, 0, start) if word.lower() in PREPOSITIONS else start
