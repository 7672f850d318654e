"""Find a promise or a request in one sentence, by cue words. Good enough to suggest it, not to act on it."""

import re
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from types import ModuleType

from followthrough.quickline.dates.date_parser import FoundDate, find_due_date
from followthrough.quickline.detect_language import detect_locale
from followthrough.quickline.languages import language_of

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
    act, owner = _of_note(text, cues) if direction == "note" else _of_mail(text, direction, cues)
    return Commitment(act, owner, find_due_date(sentence, reference, locale)) if act != "none" else NOTHING


def _of_mail(text: str, direction: str, cues: ModuleType) -> tuple[str, str]:
    """(act, owner) of a sentence in a mail: a promise is the speaker's, a request is the other side's."""
    speaker = "us" if direction == "outgoing" else "them"
    if re.search(cues.HOPE, text):
        return "promise", speaker
    act = _act(text, cues)
    if act == "none":
        return "none", "none"
    return act, speaker if act == "promise" else FLIP[speaker]


def _act(text: str, cues: ModuleType) -> str:
    """promise | request | none."""
    main = re.sub(cues.CONDITION, "", text)
    for sentence in (main, text):
        promised, asked = re.search(cues.PROMISE, sentence), re.search(cues.REQUEST, sentence)
        if re.search(cues.NEITHER, sentence):
            return "none"
        if promised and (not asked or promised.start() <= asked.start() or not sentence.endswith("?")):
            return "request" if asked and asked.start() < promised.start() else "promise"
        if asked:
            return "request"
    return "none"


def _of_note(text: str, cues: ModuleType) -> tuple[str, str]:
    """(act, owner) of a sentence in a note, which may be about both sides."""
    if re.search(cues.NOTE_NEITHER, text):
        return "none", "none"
    if re.search(cues.NOTE_ASKED_THEM, text):
        return "request", "them"
    if re.search(cues.NOTE_OURS, text):
        return "promise", "us"
    if re.search(cues.NOTE_THEIRS, text):
        return "promise", "them"
    return ("request", "us") if re.search(cues.NOTE_ASKED_US, text) else ("none", "none")
