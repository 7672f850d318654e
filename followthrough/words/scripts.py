"""Scripts: words to say or send, made of greeting, subject matter, our date, permission to say no and signature."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from followthrough.kit.windows import Window
from followthrough.words.en import numbers, vocabulary
from followthrough.words.en.outcome_words import channel_words
from followthrough.words.en.script_table import (
    ANSWERS,
    BYE,
    HELLO,
    HOW_REACHED,
    NEXT,
    NO_IS_FINE,
    NOTES,
    SUBJECTS,
    VOICEMAILS,
    WRITTEN,
)
from followthrough.words.engine.facts import Facts
from followthrough.words.engine.sentence_forms import Part, fill_parts, fill_text, text_of
from followthrough.words.reasons import situation_of

Medium = Literal["answers", "voicemail", "mail", "text", "chat", "note"]
MEDIA: tuple[Medium, ...] = ("answers", "voicemail", "mail", "text", "chat", "note")
SITUATIONS = tuple(ANSWERS)
# Situations in which the person did not ask to hear from us: the script says that no is fine (PRODUCT.md F10).
FIRST_APPROACH = frozenset({"met", "inquiry", "referral", "plain"})
# Words with short dates; scripts spell the month: 'Monday, November 9'.
WORDS_WITH_DATES = frozenset(
    {"told", "was_due", "last_on", "met_on", "sent_on", "since", "bought_on", "in_may", "voicemail_on", "heard_on"}
)
# Situations whose words stay the same after earlier tries.
SAME_AFTER_TRIES = frozenset({"reply", "waiting", "their_promise", "said_no", "said"})


@dataclass(frozen=True, slots=True)
class Script:
    """A script in parts; parts with `mark` are facts of this person. `subject` is for mail only."""

    parts: tuple[Part, ...]
    subject: str = ""

    @property
    def text(self) -> str:
        return text_of(self.parts)


def script(
    facts: Facts,
    *,
    medium: Medium,
    as_situation: str = "",
    next: Window | None = None,
    next_channel: str = "call",
    spoken: Mapping[str, str] | None = None,
) -> Script:
    """The script for one medium. `next` is the window of the proposed next try, so that both name the same date.

    `as_situation` is one of SITUATIONS; '' means that the facts decide. Raises KeyError for any other. `spoken` are the
    `spoken_words` of the facts, for a page that shows several media.
    """
    known = spoken_words(facts) if spoken is None else spoken
    return _script(facts, medium, as_situation, _with_next(known, facts, medium, next, next_channel))


def scripts(facts: Facts, *, next: Window | None = None, next_channel: str = "call") -> dict[Medium, Script]:
    """The scripts for all media, for a page that switches between them."""
    spoken = spoken_words(facts)
    return {
        medium: script(facts, medium=medium, next=next, next_channel=next_channel, spoken=spoken) for medium in MEDIA
    }


def spoken_words(facts: Facts) -> dict[str, str]:
    """The words of the facts as one speaks them."""
    found = vocabulary.words_of(facts).whole() | vocabulary.words_spoken_to_them(facts)
    return found | {name: numbers.full_months(found[name]) for name in WORDS_WITH_DATES & found.keys()}


def _script(facts: Facts, medium: Medium, as_situation: str, words: dict[str, str]) -> Script:
    base = as_situation or script_situation(facts)
    lines = [
        fill_parts(HELLO["spoken" if medium in ("answers", "voicemail") else medium], words),
        _matter(base, facts, medium, words),
        *_ending(base, facts, medium, words),
    ]
    subject = fill_text(SUBJECTS[_written_row(base, facts)], words) if medium == "mail" else ""
    return Script(_laid_out(lines, medium), subject)


def script_situation(facts: Facts) -> str:
    """The situation of the facts, reduced to SITUATIONS."""
    if facts.last is not None and facts.last.outcome == "said_no":
        return "said_no"
    name = situation_of(facts)
    if name == "woken":
        return "keep_in_touch"
    if name == "retry":
        name = facts.purpose if facts.purpose in ANSWERS else "met" if facts.first_meeting else "plain"
    return name if name in ANSWERS else "plain"


def _matter(base: str, facts: Facts, medium: Medium, words: dict[str, str]) -> list[Part]:
    if medium == "answers":
        return fill_parts(ANSWERS[base], words)
    if medium == "voicemail":
        row = _voicemail_row(base, facts)
        return fill_parts(VOICEMAILS[row], words)
    if medium == "note" and base in NOTES:
        return fill_parts(NOTES[base], words)
    return fill_parts(WRITTEN[_written_row(base, facts)], words)


def _voicemail_row(base: str, facts: Facts) -> str:
    """The key in VOICEMAILS: a second and a third voicemail have rows of their own."""
    left = sum(touch.outcome == "voicemail" for touch in facts.attempts)
    if not left or base in SAME_AFTER_TRIES:
        return base
    return "third" if left >= 2 else "second"


def _written_row(base: str, facts: Facts) -> str:
    tried = facts.tries > 0 or bool(facts.attempts)
    return "retry" if tried and base in FIRST_APPROACH else base


def _ending(base: str, facts: Facts, medium: Medium, words: dict[str, str]) -> list[list[Part]]:
    """Our date, permission to say no, how they like to be reached, the signature; unknown facts are left out."""
    first = base in FIRST_APPROACH and not (facts.last and facts.last.outcome in ("reached", "received"))
    lines: list[list[Part]] = []
    third = medium == "voicemail" and _voicemail_row(base, facts) == "third"
    if medium != "answers" and base != "said_no":
        lines.append(fill_parts(NEXT["third" if third else medium], words))
    if first and not third:
        lines.append([Part(NO_IS_FINE[medium])])
    if medium == "answers" and first and not facts.reach_known:
        lines.append([Part(HOW_REACHED)])
    if medium != "voicemail" or lines:
        lines.append(fill_parts(BYE.get(medium, ()), words))
    return lines


def _with_next(
    spoken: Mapping[str, str], facts: Facts, medium: Medium, next_window: Window | None, next_channel: str
) -> dict[str, str]:
    """The spoken words with those of the next try; a note names its date, whenever read."""
    later = channel_words(next_channel).later
    again, once_more = ("I’ll call you again", "I’ll call you once more") if next_channel == "call" else (later, later)
    words = {**spoken, "later_you": later, "later_again": again, "later_once_more": once_more}
    if next_window and facts.day:
        words["next"] = numbers.window_as_spoken(next_window, facts.day, absolute=medium == "note")
    return words


def _laid_out(lines: list[list[Part]], medium: Medium) -> tuple[Part, ...]:
    """The lines in one paragraph; in mails and notes, greeting and signature are on lines of their own."""
    filled = [line for line in lines if line]
    parts: list[Part] = []
    for place, line in enumerate(filled):
        apart = medium in ("mail", "note") and place in (1, len(filled) - 1)
        between = "" if place == 0 else "\n\n" if apart else " "
        parts += [Part(between)] * bool(between) + [_marked(part) for part in line]
    return tuple(parts)


def _marked(part: Part) -> Part:
    """The part without slot and side: a script has no words that can be changed."""
    return Part(part.text, mark=part.mark) if part.slot or part.side else part
