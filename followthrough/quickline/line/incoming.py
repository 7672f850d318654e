"""Find lines that say the person contacted us: 'missed Ada's call', 'Ada gave me a bell', 'got the form from Ada'."""

import re
from collections.abc import Sequence
from functools import cache

from followthrough.quickline.core.phrase_matcher import PhraseMatch
from followthrough.quickline.core.tokens import Token, token_at
from followthrough.quickline.core.vocabulary import Vocabulary
from followthrough.quickline.languages import vocabulary_of
from followthrough.quickline.line.parsed_line import CharRange, ParsedLine
from followthrough.quickline.line.side_remarks import says_they_contacted_us

OURS = frozenset({"i", "we", "i'm", "we're", "im", "i'd", "i've"})
BESIDE = frozenset({"was", "were", "am", "be", "just", "still", "then", "also", "already", "too", "so"})
# dispositions that are a state of whoever is the subject
STATES = frozenset({"busy", "unavailable", "no_answer"})


@cache
def _pattern(name: str, locale: str) -> re.Pattern[str]:
    return re.compile(getattr(vocabulary_of(locale).incoming, name), re.IGNORECASE)


def is_incoming_line(line: ParsedLine) -> bool:
    """True for 'Ada called', 'Ada from Tidewater left a message', 'missed Ada's call', 'got the form from Ada'."""
    if "person" not in line.spans:
        return False
    ends = [line.spans[name][1] for name in ("person", "org") if name in line.spans]
    if any(says_they_contacted_us(line.text, end, line.locale) for end in ends):
        return True
    signed = _with_sign(line)
    return bool(_pattern("contacted", line.locale).search(signed)) or _we_got(signed, line.locale)


def _we_got(signed: str, locale: str) -> bool:
    """True for 'got the form from @', not for "haven't got the form from @" and 'will have it from @'."""
    found = _pattern("gave", locale).search(signed)
    return found is not None and not _pattern("not_yet", locale).search(signed[: found.start()].rstrip())


def _with_sign(line: ParsedLine) -> str:
    """The line with @ for the name of the person: "missed @'s call"."""
    start, end = line.spans["person"]
    return f"{line.text[:start]}@{line.text[end:]}".replace("’", "'")


def report_ranges(line: ParsedLine) -> list[CharRange]:
    """The ranges of an incoming line that tell that they contacted us or that we were away; [] for other lines."""
    if not line.is_incoming:
        return []
    start, end = line.spans["person"]
    signed, longer = _with_sign(line), end - start - 1

    def written(at: int) -> int:
        return at + longer if at > start else at

    found = (match for name in ("contacted", "about_us") for match in _pattern(name, line.locale).finditer(signed))
    when = _pattern("when", line.locale)
    leads = [
        lead.span()
        for match in _pattern("gave", line.locale).finditer(signed)
        for lead in _pattern("gave_leads", line.locale).finditer(signed, match.start(), match.end())
    ]
    ends = [(match.start(), (when.match(signed, match.end()) or match).end()) for match in found if match.group()]
    return [(written(start), written(end)) for start, end in ends + leads]


def is_inside(at: int, ranges: Sequence[CharRange]) -> bool:
    """True for a character in one of the ranges."""
    return any(start <= at < end for start, end in ranges)


def way_they_came(line: ParsedLine) -> str | None:
    """The channel of an incoming line: as a verb says it, else by its words ('gave me a bell', "Ada's email came in").
    None if nothing says it."""
    if line.channel not in (None, "meeting"):
        return line.channel
    said = " ".join(line.text[start:end] for start, end in line.reports)
    if said and _pattern("by_call", line.locale).search(said):
        return "call"
    ways = vocabulary_of(line.locale).incoming.ways
    way = next((way for way, words in ways.items() if re.search(words, said, re.IGNORECASE)), None)
    is_thing = "person" in line.spans and _we_got(_with_sign(line), line.locale)
    return way or (None if is_thing else line.channel)


def is_about_us(match: PhraseMatch[str], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for 'I was out', 'while I was in a meeting', "missed Ada's call": it was we who were not there."""
    if match.value not in STATES:
        return False
    after = token_at(tokens, match.last)
    if match.phrase == "missed":
        return after.text in ("it", "calls", "call") or _is_call_of(tokens, match.last)
    if after.text in ("from", "by") and token_at(tokens, match.last + 1).text in ("me", "us"):
        return True
    if match.value == "no_answer" and match.phrase not in vocabulary.incoming.states:
        return False
    at = match.first - 1
    while at > 0 and tokens[at].text in BESIDE:
        at -= 1
    return token_at(tokens, at).text in OURS


def _is_call_of(tokens: Sequence[Token], at: int) -> bool:
    """True for "Ada's call", "Ada Brook's first call", 'a call from Ada': a call of theirs within four words."""
    near = [token.text for token in tokens[at : at + 4]]
    return any(text in ("call", "calls") for text in near) and (
        any(text.endswith("'s") for text in near) or near[0] in ("a", "another", "two", "his", "her", "their")
    )


def is_mention(match: PhraseMatch[str], tokens: Sequence[Token], line: ParsedLine, vocabulary: Vocabulary) -> bool:
    """True where a mailbox or a receptionist is only a thing or somebody of theirs: 'wants an answering machine'."""
    words = vocabulary.incoming
    before, after = token_at(tokens, match.first - 1).text, token_at(tokens, match.last).text
    if match.phrase == "left it with":
        person = line.spans.get("person", (-1, -1))
        return token_at(tokens, match.last).starts == person[0]
    if match.phrase in words.desks:
        return after in words.speaking
    if match.phrase not in words.machines:
        return False
    if before in ("my", "our"):
        return token_at(tokens, match.first - 2).text != "left"
    if after in words.needing or (after in ("for", "at") and match.phrase not in words.messages):
        return True
    led = {token.text for token in tokens[max(0, match.first - 4) : match.first]}
    return bool(led & words.needing) and not led & {"left", "got", "on", "to", "reached", "hit"}


def is_told_only(match: PhraseMatch[str], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True if a message was left: with the receptionist, not where we only spoke to her or the mailbox was full."""
    if match.value not in ("gatekeeper", "voicemail"):
        return True
    words = match.phrase.split()
    if "full" in words or token_at(tokens, match.last).text == "full":
        return False
    if vocabulary.cues.verb_last or match.value == "voicemail":
        following = {token.text for token in tokens[match.last : match.last + 2]}
        return "full" not in following
    near = {token.text for token in tokens[max(0, match.first - 6) : match.last + 6]}
    return bool(near & vocabulary.incoming.leaving)
