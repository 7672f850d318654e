"""Find the quote of a line and its subject, and note what is uncertain or was not understood."""

from collections.abc import Sequence

from followthrough.quickline.core.clauses import VerbUse
from followthrough.quickline.core.tokens import MAX_CHARACTERS, Token
from followthrough.quickline.core.vocabulary import Vocabulary
from followthrough.quickline.line.parsed_line import CharRange, ParsedLine
from followthrough.quickline.line.told.thing import whole_words
from followthrough.quickline.line.who.words_without_name import without_name

NUMBER_LEADS = ("ref", "no", "number", "#", "nr", ".")
NUMBER_KINDS = ("big", "num", "year", "phone")
REACH = 3  # words between 'quote' and its number, between 'valid' and the days
MATTER_ENDS = ("stop", "comma", "line")
BEHIND_MATTER = ("then", "call", "but")


def set_quote(line: ParsedLine, tokens: Sequence[Token], vocabulary: Vocabulary) -> None:
    """Set the amount, the number of the quote and how many days it is valid. A word after '#' is a number, too."""
    quotes = [at for at, token in enumerate(tokens) if token.text in vocabulary.cues.sent_quote_words]
    for at, token in enumerate(tokens):
        if token.kind == "money" and not line.money:
            _keep_quoted(line, "number" if token.text.startswith("#") else "money", token, token.written.lstrip("#"))
        near = any(0 < at - quote <= REACH for quote in quotes)
        if near and not line.number and _is_quote_number(at, tokens, vocabulary):
            _keep_quoted(line, "number", token, token.written)
        if token.text in vocabulary.cues.validity_words:
            line.valid_days = _days_behind(at, tokens, line.valid_days)


def _keep_quoted(line: ParsedLine, part: str, token: Token, written: str) -> None:
    """Set `money` or `number`, with its span."""
    setattr(line, part, written)
    line.spans[part] = (token.starts, token.ends)


def _is_quote_number(at: int, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for '1190' in 'quote 1190' and 'quote no 1190'."""
    if not at or tokens[at].kind not in NUMBER_KINDS:
        return False
    return tokens[at - 1].text in vocabulary.cues.sent_quote_words or tokens[at - 1].text in NUMBER_LEADS


def _days_behind(at: int, tokens: Sequence[Token], otherwise: int | None) -> int | None:
    """30 for 'valid 30 days'; `otherwise` if no number follows."""
    days = next((token.value for token in tokens[at + 1 : at + 1 + REACH] if token.kind == "num"), None)
    return days if isinstance(days, int) else otherwise


def set_subject(
    line: ParsedLine,
    tokens: Sequence[Token],
    date_ranges: Sequence[CharRange],
    uses: Sequence[VerbUse],
    vocabulary: Vocabulary,
) -> None:
    """Set `about` to the words after 're', 'about' or 'regarding', up to a break, a date or the next verb."""
    small = vocabulary.cues.articles | vocabulary.cues.possessive
    verbs = {use.first for use in uses if not (use.first and tokens[use.first - 1].text in small)}
    for at, token in enumerate(tokens):
        if token.text not in vocabulary.cues.subject_leads or _is_in(token, date_ranges):
            continue
        last = at + 1
        while last < len(tokens) and not _ends_matter(last, tokens, date_ranges, verbs - {at + 1}):
            last += 1
        place = (tokens[at + 1].starts, tokens[last - 1].ends) if last > at + 1 else (0, 0)
        if about := whole_words(without_name(line, *place), vocabulary):
            line.about, line.spans["about"] = about, place
            return


def _ends_matter(at: int, tokens: Sequence[Token], date_ranges: Sequence[CharRange], verbs: set[int]) -> bool:
    """True for a break, a verb, a date and words like 'then'."""
    token = tokens[at]
    return token.kind in MATTER_ENDS or at in verbs or token.text in BEHIND_MATTER or _is_in(token, date_ranges)


def _is_in(token: Token, places: Sequence[CharRange]) -> bool:
    """True if the token begins in one of the ranges of characters."""
    return any(start <= token.starts < end for start, end in places)


def set_doubts(line: ParsedLine, tokens: Sequence[Token], uses: Sequence[VerbUse], vocabulary: Vocabulary) -> None:
    """Add the fields to ask about to `uncertain`, and set `rest` to the words that no field was made of."""
    if line.due:
        line.spans["due"] = line.due.span
        if not line.due.is_sure:
            line.uncertain.append("date")
    if line.person is None:
        line.uncertain.append("person")
    if line.due is None and (line.next_action or line.vague_date):
        line.uncertain.append("date")
    left = " ".join(_words_left(line, tokens, uses, vocabulary))
    line.words_left = left + (line.text[MAX_CHARACTERS:] and " " + line.text[MAX_CHARACTERS:])


def _words_left(
    line: ParsedLine, tokens: Sequence[Token], uses: Sequence[VerbUse], vocabulary: Vocabulary
) -> list[str]:
    """The written words outside all spans, verbs and promises, without the ignored words."""
    covered = [
        *line.spans.values(),
        *((tokens[use.first].starts, tokens[use.last - 1].ends) for use in uses),
        *(promise.span for promise in line.promises),
    ]
    small = vocabulary.cues.ignored_words
    words = (token for token in tokens if token.written[:1].isalnum() and token.text not in small)
    return [token.written for token in words if not _is_in(token, covered)]
