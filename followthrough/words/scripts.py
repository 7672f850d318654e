"""Scripts: words to say or send, made of greeting, subject matter, our date, permission to say no and signature."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

from followthrough.kit.windows import Window
from followthrough.words.en import numbers, vocabulary
from followthrough.words.en.outcome_words import channel_words
from followthrough.words.en.script_table import (
    ANSWER_LINK,
    BYE,
    CALLS,
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
from followthrough.words.own_text import fill_own, shipped_text
from followthrough.words.reasons import situation_of

# The texts that a workspace wrote itself, by (row, medium).
OwnTexts = Mapping[tuple[str, str], str]
Medium = Literal["call", "voicemail", "email", "text", "chat", "note"]
MEDIA: tuple[Medium, ...] = ("call", "voicemail", "email", "text", "chat", "note")
# Media whose words are spoken; those with a tab beside a step, and those whose words are in the links of programs.
SPOKEN: tuple[Medium, ...] = ("call", "voicemail")
BESIDE_STEP: tuple[Medium, ...] = ("call", "voicemail", "email", "text")
LINKED: tuple[Medium, ...] = ("email", "text")
# After which outcome the date stands that the words of a medium name, and the channel they go by.
OUTCOME_OF: Mapping[Medium, str] = {
    "call": "reached", "voicemail": "voicemail", "email": "sent", "text": "sent", "chat": "sent", "note": "sent",
}  # fmt: skip
CHANNEL_OF: Mapping[Medium, str] = {
    "call": "call", "voicemail": "call", "email": "email", "text": "text", "chat": "text", "note": "note",
}  # fmt: skip
SITUATIONS = tuple(CALLS)
# Situations in which the person did not ask to hear from us: the script says that no is fine (PRODUCT.md F10).
FIRST_APPROACH = frozenset({"met", "inquiry", "referral", "plain"})
# Words with short dates; scripts spell the month: 'Monday, November 9'.
WORDS_WITH_DATES = frozenset(
    {"told", "was_due", "last_on", "met_on", "sent_on", "since", "bought_on", "in_may", "voicemail_on", "heard_on"}
)
# Situations in which no date of ours is told: they end the matter, ask for something, or thank.
WITHOUT_DATE = frozenset({"said_no", "closing", "how_reached", "referral_thanks", "loves_it", "gave_it_away"})
# Rows for later tries of a first approach.
LATER_TRIES = frozenset({"second", "third", "retry"})
# Situations whose words stay the same after earlier tries.
SAME_AFTER_TRIES = frozenset(
    {
        "reply", "waiting", "their_promise", "said_no", "said", "covered", "no_news", "pack_sent", "closing",
        "referral_thanks", "how_reached", "loves_it", "disappointed", "gave_it_away", "not_opened",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Script:
    """A script in parts; parts with `mark` are facts of this person. `subject` is for email only."""

    parts: tuple[Part, ...]
    subject: str = ""
    # The row of `rows_of` that it comes from.
    row: str = ""

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
    own: OwnTexts = MappingProxyType({}),
) -> Script:
    """The script for one medium. `next` is the window of the proposed next try, so that both name the same date.

    `as_situation` is one of SITUATIONS; '' means that the facts decide. Raises KeyError for any other. `spoken` are the
    `spoken_words` of the facts, for a page that shows several media. `own` are the texts that the workspace wrote.
    """
    known = spoken_words(facts) if spoken is None else spoken
    words = _with_next(known, facts, medium, next, next_channel)
    base = as_situation or script_situation(facts)
    row = row_of(base, facts, medium)
    if own and (text := own.get((row, medium))):
        filled = fill_own(text, words)
        return Script(filled.parts, filled.subject, row)
    return replace(_script(facts, medium, base, words), row=row)


def scripts(facts: Facts, *, next: Window | None = None, next_channel: str = "call") -> dict[Medium, Script]:
    """The scripts for all media, for a page that switches between them."""
    spoken = spoken_words(facts)
    return {
        medium: script(facts, medium=medium, next=next, next_channel=next_channel, spoken=spoken) for medium in MEDIA
    }


def words_to_say(
    facts: Facts, medium: Medium, *, next: Window | None = None, next_channel: str = "call"
) -> dict[str, str]:
    """The words of the facts as one speaks them, with those of the next try."""
    return _with_next(spoken_words(facts), facts, medium, next, next_channel)


def rows_of(medium: Medium) -> tuple[str, ...]:
    """The rows that have words of their own in a medium: the situations, and those of later tries."""
    later = {"voicemail": ("second", "third"), "call": ()}
    return (*SITUATIONS, *later.get(medium, ("retry",)))


def names_date(situation: str, medium: Medium) -> bool:
    """True where the words tell our date."""
    return medium != "call" and situation not in WITHOUT_DATE


def editable_text(row: str, medium: Medium) -> str:
    """The words that come with the product for a row of `rows_of`, as one text to edit."""
    first = row in FIRST_APPROACH or row in LATER_TRIES
    return shipped_text(row, medium, first_approach=first, undated=row in WITHOUT_DATE)


def spoken_words(facts: Facts) -> dict[str, str]:
    """The words of the facts as one speaks them."""
    found = vocabulary.words_of(facts).whole() | vocabulary.words_spoken_to_them(facts)
    return found | {name: numbers.full_months(found[name]) for name in WORDS_WITH_DATES & found.keys()}


def row_of(base: str, facts: Facts, medium: Medium) -> str:
    """The row of `rows_of` that a situation has: later tries of a first approach have rows of their own."""
    if medium == "voicemail":
        return _voicemail_row(base, facts)
    return base if medium == "call" else _written_row(base, facts)


def _script(facts: Facts, medium: Medium, base: str, words: dict[str, str]) -> Script:
    lines = [
        fill_parts(HELLO["spoken" if medium in ("call", "voicemail") else medium], words),
        _matter(base, facts, medium, words),
        *_ending(base, facts, medium, words),
    ]
    subject = fill_text(SUBJECTS[_written_row(base, facts)], words) if medium == "email" else ""
    return Script(_laid_out(lines, medium), subject)


def script_situation(facts: Facts) -> str:
    """The situation of the facts, reduced to SITUATIONS."""
    if facts.last is not None and facts.last.outcome == "said_no":
        return "said_no"
    name = situation_of(facts)
    if name == "woken":
        return "keep_in_touch"
    if name == "retry":
        name = facts.purpose if facts.purpose in CALLS else "met" if facts.first_meeting else "plain"
    return name if name in CALLS else "plain"


def _matter(base: str, facts: Facts, medium: Medium, words: dict[str, str]) -> list[Part]:
    if medium == "call":
        return fill_parts(CALLS[base], words)
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
    if medium == "voicemail":
        return _ending_of_voicemail(base, facts, words, is_first=first)
    lines: list[list[Part]] = []
    if names_date(base, medium):
        lines.append(fill_parts(NEXT[medium], words))
    if first:
        lines.append([Part(NO_IS_FINE[medium])])
        lines.append(fill_parts(ANSWER_LINK.get(medium, ()), words))
    if medium == "call" and first and not facts.reach_known:
        lines.append([Part(HOW_REACHED)])
    lines.append(fill_parts(BYE.get(medium, ()), words))
    return lines


def _ending_of_voicemail(base: str, facts: Facts, words: dict[str, str], *, is_first: bool) -> list[list[Part]]:
    """Permission to say no, the number, and our date last, so that it is what they remember."""
    if base in WITHOUT_DATE:
        return []
    third = _voicemail_row(base, facts) == "third"
    fine = [[Part(NO_IS_FINE["voicemail"])]] if is_first and not third else []
    date = fill_parts(NEXT["third" if third else "voicemail"], words)
    return [*fine, fill_parts(BYE["voicemail"], words), date]


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
    """The lines in one paragraph; in mails and notes, greeting and signature are on lines of their own. The last line
    is the signature, empty where nothing is known of the member."""
    filled = [line for line in lines if line]
    signature = len(filled) - 1 if lines[-1] else len(filled)
    parts: list[Part] = []
    for place, line in enumerate(filled):
        apart = medium in ("email", "note") and place in (1, signature)
        between = "" if place == 0 else "\n\n" if apart else " "
        parts += [Part(between)] * bool(between) + [_marked(part) for part in line]
    return tuple(parts)


def _marked(part: Part) -> Part:
    """The part without slot and side: a script has no words that can be changed."""
    return Part(part.text, mark=part.mark) if part.slot or part.side else part
