"""Lines of a timeline: touches, counts of promises in both directions, and steps that wait."""

from followthrough.kit.dates.style import cached_in_style
from followthrough.words.en import vocabulary
from followthrough.words.en.outcome_words import channel_words, heading_of
from followthrough.words.en.sentence_table import PROMISES, TOUCHES
from followthrough.words.en.step_words import StepLike
from followthrough.words.engine import phrases
from followthrough.words.engine.facts import Facts, TouchFact
from followthrough.words.engine.sentence_forms import fill_text


def touch_line(touched: TouchFact, *, facts: Facts) -> str:
    """A touch in words: 'Reached, 6 min. Wants the damp test before they talk price.'"""
    return fill_text(TOUCHES[_row(touched)], _words(touched, facts.short_name))


def touch_line_parts(touched: TouchFact, *, first: str) -> tuple[str, str]:
    """The same line as heading and the words kept with the touch: ('Voicemail.', ''). `first` is Facts.short_name."""
    return _line_parts(touched.outcome, touched.channel, touched.words, touched.minutes, touched.where, first)


@cached_in_style(maxsize=2048)
def _line_parts(outcome: str, channel: str, said: str, minutes: int | None, where: str, first: str) -> tuple[str, str]:
    """Cached: of the lines of a page many say the same, and the page comes back after each touch."""
    touched = TouchFact(channel, outcome, None, said, minutes, where)
    words = _words(touched, first)
    line = fill_text(TOUCHES[_row(touched)], words)
    tail = words["told_us"] if words["told_us"] and line.endswith(words["told_us"]) else ""
    return line.removesuffix(tail).rstrip() if tail else line, tail


def promises_ours(*, kept: int = 0, due_today: int = 0, open_: int = 0, late: int = 0, broken: int = 0) -> str:
    """Our promises as counts: '3 kept, 1 due today'. `open_` counts those not yet due."""
    counts = ((kept, "kept"), (due_today, "due today"), (late, "overdue"), (open_, "open"), (broken, "broken"))
    return fill_text(PROMISES["ours"], {"counts": _counts(counts)})


def promises_theirs(*, facts: Facts, kept: int = 0, waiting: int = 0, late: int = 0) -> str:
    """Their promises as counts: '1 kept, 1 waiting: the lid drawing, check in Friday'."""
    counts = _counts(((kept, "kept"), (waiting, "waiting"), (late, "overdue")))
    words = vocabulary.words_of(facts)
    words["counts"] = counts
    return fill_text(PROMISES["theirs"], words if waiting else {"counts": counts})


def waiting_line(facts: Facts, *, as_step: StepLike | None = None) -> str:
    """A step that waits: 'Anselm, asked on Monday 9 Nov: the lid drawing. Check in Friday.'"""
    return fill_text(PROMISES["waiting"], vocabulary.words_of(facts, step=as_step))


def _row(touched: TouchFact) -> str:
    if touched.outcome == "received":
        return "theirs"
    if touched.outcome == "sent":
        return "mine"
    return "met" if touched.outcome == "met" else "talk"


def _words(touched: TouchFact, first: str) -> dict[str, str]:
    form = phrases.shape_of(touched.words)
    return {
        "first": first,
        "head": heading_of(touched.outcome, touched.channel),
        "took": str(touched.minutes) if touched.minutes else "",
        "told_us": phrases.as_sentence(touched.words),
        "sent_thing": phrases.swap_me_to_you(phrases.inside_sentence(touched.words)) if form == "thing" else "",
        "past": channel_words(touched.channel).past if touched.channel != "other" else "sent something",
        "sent": channel_words(touched.channel).sent,
        "wrote": channel_words(touched.channel).wrote,
        "at_place": vocabulary.at_place(touched.where),
    }


def _counts(counts: tuple[tuple[int, str], ...]) -> str:
    return ", ".join(f"{number:,} {name}" for number, name in counts if number) or "none"
