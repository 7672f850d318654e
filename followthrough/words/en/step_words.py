"""The words for a next step and for the tries before it."""

import re
from datetime import date, datetime, time
from math import ceil
from typing import Protocol

from followthrough.kit import windows
from followthrough.kit.dates.words import day_words, hour_words
from followthrough.kit.windows import Window
from followthrough.words.en import numbers
from followthrough.words.en.outcome_words import channel_words
from followthrough.words.engine import phrases
from followthrough.words.engine.facts import Facts, TouchFact
from followthrough.words.engine.sentence_forms import capitalized

Dictionary = dict[str, str]
# Verbs that need the person: 'call Ada and thank them'.
NEEDS_PERSON = phrases.word_set("thank wish pay congratulate")
# The purpose of a follow-up that is a thing of the member's own.
OWN = "own"
QUESTIONS = phrases.word_set("how what whether if when which who why")


class StepLike(Protocol):
    """A next step: the policy's steps and those of the facts both fit."""

    @property
    def channel(self) -> str: ...
    @property
    def what(self) -> str: ...
    @property
    def window(self) -> Window | None: ...


def step_words(facts: Facts, step: StepLike, today: date | None) -> Dictionary:
    """The words for the step: what to do, when, and about what."""
    kind, first = channel_words(step.channel), facts.short_name
    doing = kind.verb.format(first)
    # 'Again' only when the last touch was on the same channel.
    again = facts.last is not None and facts.last.channel == step.channel != ""
    found = {"do_step": doing, "call": capitalized(doing), "call_again": capitalized(kind.again if again else doing)}
    found["do_bare"] = kind.bare if step.channel else ""
    found["when"] = windows.window_words(step.window, today) if step.window and today else ""
    found["comma"] = "," if "," in found["when"] else ""
    found["soon"] = numbers.short_window(step.window, today) if step.window and today else ""
    is_brought = (facts.promise or facts.purpose == "reply") and can_be_sent(step.what)
    found["with"] = "with" if is_brought else "about"
    found["with"] = "for" if step.channel == "meeting" else found["with"]
    found |= _what(step, first)
    if back := found.pop("back", ""):
        found |= {"do_step": f"{doing} {back}", "call": capitalized(f"{doing} {back}")}
    # 'Find another number': without a channel to name, the user's verb begins the sentence.
    found["own_do"] = _own_do(found, step, is_own=facts.purpose == OWN)
    return found


def _own_do(found: Dictionary, step: StepLike, *, is_own: bool) -> str:
    """The user's own words where they begin the sentence; of a thing without a person always: there is no name."""
    if is_own:
        return phrases.inside_sentence(step.what)
    return found.get("what_do", "") if step.channel == "other" else ""


def _what(step: StepLike, first: str) -> Dictionary:
    """The step's words: a thing, something to do, the rest after the channel's own verb, or something to send."""
    what = phrases.swap_me_to_you(phrases.inside_sentence(step.what))
    verb, _, rest = what.partition(" ")
    if verb in QUESTIONS and phrases.shape_of(f"ask {what}") == "do":
        return {"what_do": f"ask {what}"}
    if phrases.shape_of(what) != "do":
        return phrases.words_by_shape(step.what, "what")
    given, rest = rest, phrases.without_name(rest, first)
    if verb in channel_words(step.channel).own:
        return _tail(rest)
    if verb in ("send", "post") and rest and not re.search(r"^(it|them|her|him)\b|\bto\b", rest):
        return {
            "what_do": what,
            "send": f"{capitalized(verb)} {first}",
            "send_low": f"{verb} {first}",
            "what_given": rest,
        }
    named = verb in NEEDS_PERSON and step.channel != "other" and given.partition(" ")[0] == first
    return {"what_do": f"{verb} them {rest if given != first else ''}".strip() if named else what}


def _tail(rest: str) -> Dictionary:
    """The words after the channel's own verb: 'back' and 'again' stay beside the verb, the rest follows the date."""
    first, _, more = rest.partition(" ")
    if first in ("back", "again"):
        return {"back": first} | _tail(more)
    return {"what_tail" if first in phrases.TAILS else "what_thing": rest}


@phrases.cached
def can_be_sent(thing: str) -> bool:
    """True for a thing that we bring or send, so that we call 'with' it; the reader of lines knows which."""
    # Deferred, and of the line reader only these two: its patterns cost a command more than all its own work.
    from followthrough.quickline.en.sent_things import SENT_THINGS
    from followthrough.quickline.line.told.thing_kinds import is_among

    return is_among(SENT_THINGS, thing)


def try_words(facts: Facts, step: StepLike, today: date | None) -> Dictionary:
    """The words for the tries so far, and for another hour this time."""
    made = facts.attempts
    number = max(facts.tries, len(made))
    found = {"when_other": _when_other(step, made, today)}
    if number:
        found |= {
            "tries": numbers.number_words(number),
            "tried": _tried(made, number),
        }
        found["tries_times"] = numbers.times_words(number)
    if step.window and today:
        clock = numbers.clock_part(step.window, today)
        found["this_time"] = f"{clock} this time" if clock and _another_hour(step.window, made) else clock
    found |= _voicemails(made, today)
    return found


def _voicemails(made: tuple[TouchFact, ...], today: date | None) -> Dictionary:
    left = [touch for touch in made if touch.outcome == "voicemail"]
    found = {"voicemail_nth": numbers.ordinal(len(left) + 1) if left else ""}
    if left and left[-1].at and today:
        found["voicemail_on"] = numbers.past_on(left[-1].at.date(), today)
    return found


def _tried(made: tuple[TouchFact, ...], number: int) -> str:
    """'no answer twice', 'two voicemails before 9', 'one voicemail and no answer'."""
    if len(made) < number:
        return numbers.counted_words(number, "try", "tries")
    outcomes = [touch.outcome for touch in made]
    tries: list[str] = []
    if left := outcomes.count("voicemail"):
        tries.append(numbers.counted_words(left, "voicemail"))
    for outcome, name in (("no_answer", "no answer"), ("busy", "busy")):
        if missed := outcomes.count(outcome):
            tries.append(name if missed == 1 else f"{name} {numbers.times_words(missed)}")
    hours = _same_hours(made) if len(made) > 1 and len(tries) == 1 else ""
    return numbers.join_with_and(tries) + (f" {hours}" if hours else "")


def _same_hours(made: tuple[TouchFact, ...]) -> str:
    hours = [touch.at.hour + touch.at.minute / 60 for touch in made if touch.at]
    if len(hours) < len(made):
        return ""
    if max(hours) < 12:
        hour = ceil(max(hours) + 0.01)
        return f"before {hour_words(time(hour))}" if hour < 12 else "before noon"
    return f"after {hour_words(time(int(min(hours))))}" if min(hours) >= 12 else ""


def _another_hour(window: Window, made: tuple[TouchFact, ...]) -> bool:
    """True if no earlier try was at the hours of this window, or within an hour of an exact time."""
    slack = 60 if window.precision == "at" else 0
    start = _minute(window.starts) - slack
    end = start + 2 * slack + (window.ends - window.starts).total_seconds() / 60
    seen = [_minute(touch.at) for touch in made if touch.at]
    return bool(seen) and not any(start <= minute < end for minute in seen)


def _minute(moment: datetime) -> int:
    return moment.hour * 60 + moment.minute


def _when_other(step: StepLike, made: tuple[TouchFact, ...], today: date | None) -> str:
    if not (step.window and today and numbers.clock_part(step.window, today) and _another_hour(step.window, made)):
        return ""
    day = day_words(step.window.starts.date(), today)
    return f"{day}, this time {numbers.clock_part(step.window, today)}"
