"""The quote of a line, what it is about, and what is doubtful or was not understood."""

from collections.abc import Sequence

from followthrough.quickline.core.clauses import Deed
from followthrough.quickline.core.tokens import Token
from followthrough.quickline.core.vocabulary import Vocabulary
from followthrough.quickline.line.line import Line, Place


def tell_quote(line: Line, tokens: Sequence[Token], vocabulary: Vocabulary) -> None:
    places = [i for i, token in enumerate(tokens) if token.text in vocabulary.cues.quoted]
    for i, token in enumerate(tokens):
        if token.kind == "money" and not line.money:
            key = "number" if token.text.startswith("#") else "money"
            setattr(line, key, token.written.lstrip("#"))
            line.spans[key] = (token.starts, token.ends)
        near = any(0 < i - place <= 3 for place in places)
        if (
            near
            and token.kind in ("big", "num", "year", "phone")
            and not line.number
            and i
            and tokens[i - 1].text in (*vocabulary.cues.quoted, "ref", "no", "number", "#", "nr", ".")
        ):
            line.number = token.written
            line.spans["number"] = (token.starts, token.ends)
        if token.text in vocabulary.cues.holds:
            days = next((t for t in tokens[i + 1 : i + 4] if t.kind == "num"), None)
            if days is not None and isinstance(days.value, int):
                line.valid_days = days.value


def tell_about(
    line: Line, tokens: Sequence[Token], taken: Sequence[Place], deeds: Sequence[Deed], vocabulary: Vocabulary
) -> None:
    """The words behind 're', 'about', 'regarding', up to a break, a date or the next verb."""
    starts = {deed.first for deed in deeds}
    for i, token in enumerate(tokens):
        if token.text not in vocabulary.cues.matters or i + 1 >= len(tokens):
            continue
        if any(start <= token.starts < end for start, end in taken):
            continue
        last = i + 1
        while (
            last < len(tokens) and tokens[last].kind not in ("stop", "comma", "line") and last not in starts - {i + 1}
        ):
            if any(start <= tokens[last].starts < end for start, end in taken) or tokens[last].text in (
                "then",
                "call",
                "but",
            ):
                break
            last += 1
        if last > i + 1:
            place = (tokens[i + 1].starts, tokens[last - 1].ends)
            line.about, line.spans["about"] = line.text[place[0] : place[1]], place
            return


def tell_doubts(line: Line, tokens: Sequence[Token], deeds: Sequence[Deed], vocabulary: Vocabulary) -> None:
    if line.due:
        line.spans["due"] = line.due.span
        if not line.due.is_sure:
            line.uncertain.append("date")
    if line.person is None:
        line.uncertain.append("person")
    if line.due is None and (line.next_action or line.fog):
        line.uncertain.append("date")
    covered = [
        *line.spans.values(),
        *((tokens[d.first].starts, tokens[d.last - 1].ends) for d in deeds),
        *(s.span for s in line.promises),
    ]
    left = [
        t.written
        for t in tokens
        if t.written[:1].isalnum()
        and t.text not in vocabulary.cues.small
        and not any(a <= t.starts < b for a, b in covered)
    ]
    line.rest = " ".join(left) + (line.text[2000:] and " " + line.text[2000:])
