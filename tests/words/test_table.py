"""Every row of the tables, printed with all its words and with as few as possible, compared with the golden file.

After a change of words: `REWRITE=1 pytest tests/words/test_table.py`, then read the difference.
"""

import os
from pathlib import Path

import pytest

from followthrough.words.en.script_table import NO_IS_FINE, SCRIPTS
from followthrough.words.en.sentence_table import TABLE
from followthrough.words.engine.sentence_forms import all_words, capitalized, fill_text, needed_words
from tests.words.cast import faults, is_closed

GOLDEN = Path(__file__).with_name("sentences.txt")
ROWS = {
    f"{group}.{name}": row
    for groups in (TABLE, {f"script {name}": rows for name, rows in SCRIPTS.items()})
    for group, rows in groups.items()
    for name, row in rows.items()
}
# Headings, counts and signatures, which do not end with a full stop.
OPEN_ENDED = ("day.all", "promises.ours", "promises.theirs", "script subject", "script bye", "script hello")

SAMPLE = {
    "about_do": "send the lids",
    "about_quote": "“wants a price for 50 jars.”", "about_thing": "lids that stay flat", "at": "9:30",
    "at_place": "at the stand", "back": "7:30", "because": "not interested", "before": "Met at Packwell Fair.",
    "bought": "twelve candles", "bought_on": "on Monday 2 Nov", "call": "Call Ingrid", "call_again": "Call again",
    "call_back": "Call back", "came_to": "four people reached, two promises kept, nothing carried over", "comma": ",",
    "count": "9", "counts": "3 kept, 1 due today", "did": "reached", "do_bare": "call", "do_step": "call Ingrid",
    "due": "today at 10:00", "due_soon": "today at 10:00", "every": "eight weeks", "first": "Ingrid",
    "error": "There is no room.",
    "first_due": "Tuesday", "follow_ups": "9 follow-ups", "gone": "22:10", "groups": "promise and quote",
    "head": "Reached", "i_promised_do": "call with the sample results",
    "heard_on": "on Thursday", "i_promised_thing": "the sample results",
    "in_may": "in May", "last_ago": "five days ago", "last_on": "on Thursday", "last_quote": "“Does it hold?”",
    "late": "two days", "later_again": "I’ll call you again",
    "later_once_more": "I’ll call you once more", "later_you": "I’ll call you",
    "left": "two promises", "logged": "Left Ingrid a voicemail.", "me": "Ann", "met_on": "on Wednesday 11 Nov",
    "met_quote": "“Our lids curl.”", "met_where": "at Packwell Fair", "minutes": "42 min", "moment": "at 9:52",
    "money": "$1,240", "more": "one more step",
    "moved": "moved once", "my_org": "Alder & Finch", "my_phone": "555-0100", "name": "Ingrid Solberg-Reyes",
    "next": "on Thursday before 10", "next_act": "call", "next_day": "tomorrow",
    "opened": "on Monday", "other_step": "call Ingrid Thursday", "own_do": "find another number",
    "past": "emailed", "people": "214 contacts",
    "promised": "the sample results", "promised_do": "call with the sample results",
    "promised_for": "Promised for 10:00.", "promised_quote": "“What I found.”", "promised_thing": "the sample results",
    "promised_time": "10:00", "quote_no": "1179", "ran_out": "on Friday 20 Nov", "referrer": "Ben",
    "reminders": "three reminders", "rest_on": "on Monday 4 May", "rest_quote": "“After the move.”",
    "send": "Send Ingrid", "sent_ago": "six days ago", "sent_on": "on Wednesday 18 Nov",
    "sent": "emailed", "sent_thing": "the sheet",
    "since": "on Monday 9 Nov", "soon": "Thursday before 10", "soon_due": "today at 10:00", "send_low": "send Ingrid",
    "size": "1.2 MB", "span": "12 seconds", "spare": "18",
    "steps": "nine steps", "their_do": "send the lid drawing", "their_due": "on Friday",
    "their_quote": "“You get it.”", "their_thing": "the lid drawing", "their_words": "“It held.”",
    "this_time": "before 10 this time", "to": "Ben", "told": "on Thursday", "took": "6",
    "told_us": "Wants the damp test.",
    "topic": "lids that stay flat", "touch": "Voicemail.", "tried": "no answer twice", "tries": "five",
    "tries_times": "twice", "undone": "left Ingrid a voicemail", "valid": "Friday 11 Dec",
    "valid_spoken": "Friday 11 December", "voicemail_nth": "third", "voicemail_on": "on Friday",
    "waited": "the drawing",
    "waited_do": "send the lid drawing", "waited_quote": "“Will it fit?”", "waited_thing": "the lid drawing",
    "was_due": "Friday", "what_do": "ask how it went", "what_given": "the quote", "what_quote": "“Is it dry?”",
    "what_tail": "with the sample results", "what_thing": "the sample results", "when": "Thursday 26 Nov, before 10",
    "when_other": "Thursday 26 Nov, this time before 10", "who": "Ben", "with": "with", "woken": "in May",
    "wrote": "emailed", "you_promised": "You promised.", "you_said": "You said you would.", "zone": "New York",
}  # fmt: skip

# Not a fact: it is there when the date has a comma.
GLUE = {"comma"}


def printed(row: tuple[str, ...]) -> list[str]:
    """Each form with all its words, then with only the words that it needs."""
    said = []
    for form in row:
        richest = fill_text((form,), {name: SAMPLE[name] for name in all_words(form)})
        poorest = fill_text(
            (form,), {name: SAMPLE[name] for name in all_words(form) if name in needed_words(form) | GLUE}
        )
        said += [richest] if richest == poorest else [richest, poorest]
    return said


@pytest.mark.parametrize("name", ROWS)
def test_every_form_reads_well_at_its_richest_and_its_poorest(name: str) -> None:
    for said in printed(ROWS[name]):
        assert not faults(said), said
        assert said == capitalized(said) or name.startswith("script bye")
        if not name.startswith(OPEN_ENDED):
            assert is_closed(said), said


@pytest.mark.parametrize("name", ROWS)
def test_forms_stand_richest_first_so_that_each_can_win(name: str) -> None:
    row = ROWS[name]
    for place, form in enumerate(row):
        assert not any(needed_words(earlier) <= needed_words(form) for earlier in row[:place]), form


def test_the_check_finds_faults() -> None:
    wrong = (
        "Call None.",
        "Call  Rob.",
        "Call Rob , now.",
        "Rob said: “”",
        "Call Rob about.",
        "Ask her.",
        "Oops.",
        "Good!",
    )
    assert all(faults(said) for said in wrong)
    assert not faults("Rob said: “call me.” Here, there and then.")


def test_no_is_fine_reads_well() -> None:
    assert not [said for said in NO_IS_FINE.values() if faults(said) or not is_closed(said)]


def test_the_tables_equal_the_golden_file() -> None:
    text = "".join(f"{name}\n" + "".join(f"    {said!r}\n" for said in printed(row)) for name, row in ROWS.items())
    if os.environ.get("REWRITE"):
        GOLDEN.write_text(text, encoding="utf-8")
    assert text == GOLDEN.read_text(encoding="utf-8")


def test_the_sample_has_only_words_that_the_tables_use() -> None:
    used = frozenset[str]().union(*(all_words(form) for row in ROWS.values() for form in row))
    assert set(SAMPLE) == used
