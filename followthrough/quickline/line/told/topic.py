"""Find the topic of a step without words of its own: the subject of the line, what they want, or its description."""

import re
from functools import cache

from followthrough.quickline.languages import vocabulary_of
from followthrough.quickline.line.parsed_line import ParsedLine
from followthrough.quickline.line.side_remarks import find_preferences, find_wish
from followthrough.quickline.line.told.thing import ABOUT, whole_words, without_names
from followthrough.quickline.line.who.words_without_name import blank_name

# Characters of a step's words.
LONGEST_TOPIC = 160
# Dispositions whose clause only tells of the touch.
TOUCHES = frozenset({
    "voicemail", "message_left", "gatekeeper", "no_answer", "no_reply", "busy", "wrong_number", "spoke", "met", "sent",
    "received", "callback_requested", "no_show", "bounced",
})  # fmt: skip
NUMBER = re.compile(r"\(?\+?\d[\d ()/.-]{6,}\d|\S+@\S+\.\w+")
CLAUSES = re.compile(r"[,;.!?:]+(?=\s|$)|\s[–—-]+\s|\n")


def topic_of(line: ParsedLine) -> str:
    """The words after 'about'; else the thing they want; else what the line says before its first step. '' if none."""
    if line.about and whole_words(line.about, vocabulary_of(line.locale)):
        return line.about
    return _shortened(wish_of(line) or _described(line))


def wish_of(line: ParsedLine) -> str:
    """The thing they want, without the date: 'a price for 50 jars'. '' for a wish to do something, and without one."""
    start, end = line.spans.get("due", (0, 0))
    text = _cut_at_plans(line)
    text = text[:start].rstrip() + "," + text[end:] if end else text
    wish = whole_words(find_wish(text, line.locale), vocabulary_of(line.locale))
    words = [*wish.split()]
    fillers = vocabulary_of(line.locale).cues.date_fillers
    while len(words) > 1 and words[-1].lower() in fillers:
        words.pop()
    return " ".join(words)


def _cut_at_plans(line: ParsedLine) -> str:
    """The line with a comma before each step of ours that begins without one: 'wants leads, call tues'."""
    text, cues = line.text, vocabulary_of(line.locale).cues
    for step in line.promises:
        before = text[: step.span[0]].split()[-1:]
        small = cues.requests | cues.articles | cues.before_things | {"to"}
        if not step.theirs and step.action in ABOUT | {"send"} and before and before[0].lower() not in small:
            text = text[: step.span[0] - 1] + "," + text[step.span[0] :]
    return text


def _without_dates(line: ParsedLine) -> str:
    """The line with blanks in place of the name, its due date, its steps and its outcome."""
    text = blank_name(line)
    spans = [*find_preferences(line.text, line.locale), *(one.span for one in line.promises)]
    spans += [line.spans[name] for name in ("due", "next_action") if name in line.spans]
    spans += line.reports
    for start, end in spans:
        text = text[:start] + "," + " " * (end - start - 1) + text[end:]
    return text


def _described(line: ParsedLine) -> str:
    """The clauses of the line that tell neither a touch of ours nor a step, without the name and numbers."""
    vocabulary = vocabulary_of(line.locale)
    cues = vocabulary.cues
    told = [line.spans["outcome"][0]] if "outcome" in line.spans and line.disposition in TOUCHES else []
    kept, start = [], 0
    text = _without_dates(line)
    for end, behind in [*((gap.start(), gap.end()) for gap in CLAUSES.finditer(text)), (len(text), len(text))]:
        clause = text[start:end]
        if not any(start <= at < end for at in told):
            kept.append(whole_words(_plain_clause(clause, line, cues.quoted_lead), vocabulary))
        start = behind
    return ", ".join(words for words in kept if any(letter.isalnum() for letter in words))


def _plain_clause(clause: str, line: ParsedLine, quoted_lead: str) -> str:
    """'her offer is too low' for 'Ada says her offer is too low'."""
    words = " ".join(NUMBER.sub(" ", without_names(clause, line)).split())
    return _lead(quoted_lead).sub("", words).strip(" ,;-–'\"“”()")


@cache
def _lead(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _shortened(words: str) -> str:
    """The words, cut at the end of a word after LONGEST_TOPIC characters."""
    plain = " ".join(words.split())
    return plain if len(plain) <= LONGEST_TOPIC else plain[:LONGEST_TOPIC].rsplit(" ", 1)[0] + "…"
