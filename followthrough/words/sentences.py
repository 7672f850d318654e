"""Every function that makes a sentence, in one module to import."""

from followthrough.words.en.days import (
    away,
    beat,
    day_line,
    done,
    next_begins,
    nothing_yet,
    part_line,
    reminder,
    stale,
)
from followthrough.words.engine.forms import Part, text
from followthrough.words.messages import conflict, slip
from followthrough.words.reasons import lead_in, situation, why
from followthrough.words.steps import step, then, waiting
from followthrough.words.timeline_lines import promises_ours, promises_theirs, touch, touch_parts, waiting_line

__all__ = [
    "Part",
    "away",
    "beat",
    "conflict",
    "day_line",
    "done",
    "lead_in",
    "next_begins",
    "nothing_yet",
    "part_line",
    "promises_ours",
    "promises_theirs",
    "reminder",
    "situation",
    "slip",
    "stale",
    "step",
    "text",
    "then",
    "touch",
    "touch_parts",
    "waiting",
    "waiting_line",
    "why",
]
