from dataclasses import replace
from datetime import date, datetime, time, timedelta

from followthrough.words.engine.facts import OurPromise, TheirPromise, TouchFact, WaitingFor
from followthrough.words.sentences import (
    clock_was_away_line,
    day_done,
    day_line,
    first_run_lines,
    heartbeat_line,
    last_backup_line,
    next_begins,
    part_line,
    promises_ours,
    promises_theirs,
    reminder_line,
    silent_clock_line,
    touch_line,
    touch_line_parts,
    waiting_line,
    wrong_clock_line,
)
from tests.words.cast import AT_TEN, NEXT_FRIDAY, NOW, ROB, TODAY


def test_the_heading_of_today() -> None:
    assert day_line(9, minutes=42) == "9 to do, about 42 min"
    assert day_line(1, minutes=1) == "1 to do, about 1 min"
    assert day_line(9, minutes=42, spare=18) == "9 to do, about 42 min. 18 min to spare."
    assert day_line(0) == "Nothing left to do today."


def test_a_part_of_the_day_names_what_fits_and_what_does_not() -> None:
    assert part_line(3, minutes=14, groups=["promise"]) == "3 to do, 14 min. Includes every promise."
    assert part_line(6, minutes=30, groups=["promise", "quote"]) == "6 to do, 30 min. Includes every promise and quote."
    assert part_line(1, minutes=4, left=2) == "1 to do, 4 min. Two promises won’t fit."


def test_the_end_of_the_day() -> None:
    assert day_done(9, minutes=47, reached=4, kept=2, carried=0) == (
        "All done for today.",
        "9 follow-ups in 47 min. 4 people reached, 2 promises kept, nothing carried over.",
    )
    assert day_done(1, reached=1) == ("All done for today.", "1 follow-up. 1 person reached.")
    assert day_done(0) == ("All done for today.", "")
    assert next_begins(date(2026, 11, 25), name="Octavia Renwick-Diallo", today=TODAY, at=time(9, 30)) == (
        "Next up: Octavia Renwick-Diallo, tomorrow at 9:30."
    )
    assert next_begins(date(2026, 11, 30), name="Rob", today=TODAY) == "Next up: Rob, Monday."
    assert first_run_lines()[0] == "Nothing here yet."


def test_a_reminder_says_what_and_when() -> None:
    facts = replace(ROB, first="Ingrid", promise=OurPromise("call", AT_TEN))
    assert reminder_line(replace(facts, now=datetime(2026, 11, 24, 10))) == "Now: call Ingrid. You promised 10:00."
    assert reminder_line(facts) == "Today at 10:00: call Ingrid. You promised."
    assert reminder_line(replace(facts, promise=OurPromise("call"))) == "Now: call Ingrid. You promised."
    assert reminder_line(replace(facts, promise=None)) == "Now: call Ingrid."


def test_the_state_of_the_clock() -> None:
    assert heartbeat_line(12) == "Reminders are on. Last check 12 seconds ago."
    assert heartbeat_line(1) == "Reminders are on. Last check just now."
    assert heartbeat_line(200) == "Reminders are on. Last check three minutes ago."
    late = datetime(2026, 11, 23, 22, 10)
    assert silent_clock_line(late, now=NOW) == "Reminders have been off since 22:10. Some may come late."
    assert (
        silent_clock_line(datetime(2026, 11, 20, 9, 5), now=NOW)
        == "Reminders have been off since Friday 9:05. Some may come late."
    )
    assert silent_clock_line(None, now=NOW) == "Reminders haven’t started yet. They may come late."
    ahead = wrong_clock_line(datetime(2028, 11, 24, 9, 5), now=NOW)
    assert ahead.startswith("This computer’s clock was wrong: the last check says Friday 24 Nov 2028 at 9:05, which")
    back = datetime(2026, 11, 24, 7, 30)
    assert (
        clock_was_away_line(late, back, now=NOW, reminders=3)
        == "Reminders were off from 22:10 to 7:30. Three reminders came late."
    )
    assert clock_was_away_line(late, back, now=NOW) == "Reminders were off from 22:10 to 7:30."


def test_touches_read_as_sentences() -> None:
    lines = {
        TouchFact("call", "reached", NOW, "wants the damp test", 6): "Reached, 6 min. Wants the damp test.",
        TouchFact("call", "voicemail", NOW): "Voicemail.",
        TouchFact("call", "callback", NOW, "after three"): "Asked for a call. After three.",
        TouchFact("email", "sent", NOW, "the coating sheet"): "You emailed the coating sheet.",
        TouchFact("email", "sent", NOW, "Asked if it came"): "You emailed. Asked if it came.",
        TouchFact("letter", "sent", NOW): "You posted a letter.",
        TouchFact("email", "received", NOW, "Does it survive our cellar?"): "Rob emailed. Does it survive our cellar?",
        TouchFact("call", "received", NOW): "Rob called.",
        TouchFact("meeting", "met", NOW, "“Our lids curl.”", where="the stand"): "Met at the stand. “Our lids curl.”",
        TouchFact("meeting", "no_show", NOW): "No-show.",
        TouchFact("other", "noted", NOW, "likes tea"): "Note. Likes tea.",
    }
    assert {touched: touch_line(touched, facts=ROB) for touched in lines} == lines


def test_a_line_is_split_after_its_heading() -> None:
    reached = TouchFact("call", "reached", NOW, "wants the damp test", 6)
    assert touch_line_parts(reached, first=ROB.short_name) == ("Reached, 6 min.", "Wants the damp test.")
    assert touch_line_parts(TouchFact("call", "busy"), first=ROB.short_name) == ("Busy.", "")


def test_promises_in_both_directions_and_waiting_steps() -> None:
    assert promises_ours(kept=3, due_today=1) == "3 kept, 1 due today"
    assert promises_ours() == "none"
    waits = replace(ROB, waiting=WaitingFor("the lid drawing", date(2026, 11, 9)), window=NEXT_FRIDAY)
    assert promises_theirs(facts=waits, kept=1, waiting=1) == "1 kept, 1 waiting: the lid drawing, check in Friday"
    assert promises_theirs(facts=replace(ROB, their_promise=TheirPromise("the drawing")), kept=1) == "1 kept"
    assert waiting_line(waits) == "Rob, asked on Monday 9 Nov: the lid drawing. Check in Friday."


def test_the_last_backup_is_named_with_its_day_and_size() -> None:
    night = NOW.replace(hour=3, minute=0)
    assert last_backup_line(night, 1_240_000, now=NOW) == "Last backup: today at 3:00, 1.2 MB."
    assert last_backup_line(night - timedelta(days=1), 48_300, now=NOW) == "Last backup: yesterday at 3:00, 48 kB."
    assert last_backup_line(night, None, now=NOW) == "Last backup: today at 3:00."
    assert last_backup_line(night - timedelta(days=9), 12 * 10**9, now=NOW).endswith("Nov at 3:00, 12 GB.")
