"""Find a promise or a request in one sentence, by cue words. Good enough to suggest it, not to act on it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from types import ModuleType

from followthrough.quickline.dates.date_parser import FoundDate, find_due_date
from followthrough.quickline.detect_language import detect_locale
from followthrough.quickline.languages import language_of, vocabulary_of
from followthrough.quickline.line.told.sayings import find_sayings

MAX_CHARACTERS = 600


@dataclass(frozen=True, slots=True)
class Commitment:
    """act: promise | request | none; owner: who must act next, us | them | none; due: when, if a date is named."""

    act: str
    owner: str
    due: FoundDate | None = None


NOTHING = Commitment("none", "none")
FLIP = {"us": "them", "them": "us"}


def find_commitment(sentence: str, direction: str, reference: datetime, locale: str = "en-US") -> Commitment:
    """The promise or request in a sentence. direction: outgoing (we wrote it), incoming (they did), note (ours,
    about them)."""
    text = " ".join(sentence[:MAX_CHARACTERS].lower().replace("’", "'").split())
    locale = detect_locale(sentence, locale)
    cues = import_module(language_of(locale).commitments)
    if direction == "note":
        act, owner = _of_note(sentence, text, cues, locale)
        return Commitment(act, owner, find_due_date(sentence, reference, locale)) if act != "none" else NOTHING
    speaker = "us" if direction == "outgoing" else "them"
    act, due = _act_of_mail(text, cues), find_due_date(sentence, reference, locale)
    if act == "none" and due and _is_under_way(text, cues):
        act = "promise"
    return Commitment(act, speaker if act == "promise" else FLIP[speaker], due) if act != "none" else NOTHING


def _act_of_mail(text: str, cues: ModuleType) -> str:
    """promise | request | none, of a sentence in a mail: a promise is the speaker's, a request is to the other side."""
    return "promise" if re.search(cues.HOPE, text) else _act(text, cues)


def _is_under_way(text: str, cues: ModuleType) -> bool:
    """True for 'the driver comes Friday', which is promised because it has a date."""
    return not re.search(cues.NEITHER, text) and bool(re.search(cues.UNDER_WAY, text))


def _act(text: str, cues: ModuleType) -> str:
    """promise | request | none."""
    main = re.sub(cues.CONDITION, "", text)
    for sentence in (main, text):
        promised, asked = re.search(cues.PROMISE, sentence), re.search(cues.REQUEST, sentence)
        if re.search(cues.NEITHER, sentence):
            return "none"
        if promised and (not asked or promised.start() <= asked.start() or not sentence.endswith("?")):
            is_soft = asked is not None and re.fullmatch(cues.SOFT_REQUEST, asked.group()) is not None
            return "request" if asked and not is_soft and asked.start() < promised.start() else "promise"
        if asked:
            return "request"
    return "none"


# kind of a report in a line -> (act, owner)
OF_KIND: Mapping[str, tuple[str, str]] = {
    "promised": ("promise", "us"), "debt": ("promise", "us"), "will": ("promise", "us"), "call_me": ("request", "us"),
    "awaited": ("request", "us"), "wish": ("request", "us"), "want": ("request", "us"), "theirs": ("promise", "them"),
    "duty": ("promise", "them"), "waiting": ("promise", "them"), "court": ("promise", "them"),
    "asked": ("request", "them"),
}  # fmt: skip
NAME = re.compile(r"\b[A-Z][\w-]+(?: [A-Z][\w-]+)*")


def _of_note(sentence: str, text: str, cues: ModuleType, locale: str) -> tuple[str, str]:
    """(act, owner) of a sentence in a note, which may be about both sides: as its first report says, else by cues."""
    if re.search(cues.NOTE_NEITHER, text):
        return "none", "none"
    for saying in find_sayings(sentence[:MAX_CHARACTERS], _names_in(sentence[:MAX_CHARACTERS], locale), locale):
        if saying.kind in OF_KIND:
            return OF_KIND[saying.kind]
    if re.search(cues.NOTE_ASKED_THEM, text):
        return "request", "them"
    if re.search(cues.NOTE_OURS, text):
        return "promise", "us"
    if re.search(cues.NOTE_THEIRS, text):
        return "promise", "them"
    return ("request", "us") if re.search(cues.NOTE_ASKED_US, text) else ("none", "none")


def _names_in(sentence: str, locale: str) -> list[tuple[int, int]]:
    """Where a note seems to name somebody: capitalised words, but not a verb or an everyday word that begins it."""
    vocabulary = vocabulary_of(locale)
    small = vocabulary.verbs.keys() | vocabulary.everyday | vocabulary.subjects_ours | vocabulary.subjects_theirs
    spans = (found.span() for found in NAME.finditer(sentence))
    return [(start, end) for start, end in spans if start or sentence[start:end].split()[0].lower() not in small]
