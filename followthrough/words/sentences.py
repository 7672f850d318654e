"""Every function that makes a sentence, in one module to import."""

from followthrough.words.en.day_sentences import (
    backup_failed_line,
    clock_was_away_line,
    day_done,
    day_line,
    first_run_lines,
    heartbeat_line,
    last_backup_line,
    next_begins,
    part_line,
    reminder_line,
    silent_clock_line,
    wrong_clock_line,
)
from followthrough.words.engine.sentence_forms import Part, text_of
from followthrough.words.messages import message_after, overtaken_message
from followthrough.words.reasons import lead_in, reason_for_today, situation_of, whole_note
from followthrough.words.steps import next_step_sentence, proposal_sentence, waiting_sentence
from followthrough.words.timeline_lines import (
    promises_ours,
    promises_theirs,
    touch_line,
    touch_line_parts,
    waiting_line,
)

__all__ = [
    "Part",
    "backup_failed_line",
    "clock_was_away_line",
    "day_done",
    "day_line",
    "first_run_lines",
    "heartbeat_line",
    "last_backup_line",
    "lead_in",
    "message_after",
    "next_begins",
    "next_step_sentence",
    "overtaken_message",
    "part_line",
    "promises_ours",
    "promises_theirs",
    "proposal_sentence",
    "reason_for_today",
    "reminder_line",
    "silent_clock_line",
    "situation_of",
    "text_of",
    "touch_line",
    "touch_line_parts",
    "waiting_line",
    "waiting_sentence",
    "whole_note",
    "wrong_clock_line",
]
