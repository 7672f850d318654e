"""The texts of a row of Today: computed once a day, kept until the row or the history of its contact changes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache
from threading import Lock
from typing import Any

from followthrough.consent.law import LawFacts, asked_not_to
from followthrough.consent.told_wishes import preferences_told
from followthrough.desk import ranking
from followthrough.desk.facts import FollowUpRow, facts_of_row
from followthrough.followups.outcomes import ASKS_US
from followthrough.kit import sql, windows
from followthrough.kit.dates.style import current_style
from followthrough.kit.windows import Window
from followthrough.touches.past_touches import TOUCHES_SHOWN, PastTouch, StoredTouch, in_local_time, past_touch
from followthrough.words import sentences
from followthrough.words.en import day_sentences
from followthrough.words.engine.facts import Facts

# A row as it was read: the columns of desk.facts.FollowUpRow, with its moments as text.
StoredRow = tuple[Any, ...]
MOMENTS = tuple(
    FollowUpRow._fields.index(name)
    for name in (
        "next_by",
        "opened_at",
        "told_at",
        "our_from",
        "our_by",
        "first_by",
        "their_from",
        "their_by",
        "words_at",
    )
)
# Texts that are kept: the rows of some members' days. The oldest ones go first.
MOST_KEPT = 2048


@dataclass(frozen=True, slots=True, eq=False)
class RowTexts:
    """The parts of a row that hold all day: `facts` as of midnight, the newest `marks` in the reader's local time.

    Two are equal only if they are the same object: then a page may keep what it makes of it.
    """

    due: FollowUpRow
    window: Window
    facts: Facts
    marks: Sequence[PastTouch]
    when: str
    why: str
    group: str
    due_by: datetime
    # The clock time of the step in UTC, None without one; and whether it is due by a later day.
    at: datetime | None = None
    waits: bool = False
    # The sentence that they asked not to be reached this way, '' where they did not.
    refused: str = ""


_kept: dict[tuple[Any, ...], RowTexts] = {}
_changing = Lock()


def texts_of_rows(
    found: Sequence[StoredRow],
    zone: str,
    day: date,
    *,
    read_touches: Callable[[Sequence[StoredRow]], Mapping[int, Sequence[StoredTouch]]],
) -> list[RowTexts]:
    """Return the texts of each row. `read_touches` gives the touches of the contacts of some rows, by contact.

    It is asked only about rows whose texts are not kept: after each logged touch the page draws all others again. All
    that the texts depend on is in the key: the row holds the version of the follow-up and that of the contact's
    history (touches/history_version.py).
    """
    how = (current_style(), zone, day)
    texts = [_kept.get((how, row)) for row in found]
    new = [row for row, known in zip(found, texts, strict=True) if known is None]
    if not new:
        return texts  # type: ignore[return-value]  # none of them is None
    touches = read_touches(new)
    made = {row: compute_texts(row, tuple(touches[row[1]]), zone, day) for row in new}
    keep({(how, row): told for row, told in made.items()})
    return [known or made[row] for row, known in zip(found, texts, strict=True)]


def keep(made: Mapping[tuple[Any, ...], RowTexts]) -> None:
    with _changing:
        _kept.update(made)
        for key in list(_kept)[: max(0, len(_kept) - MOST_KEPT)]:
            del _kept[key]


def count_kept() -> int:
    return len(_kept)


def forget_texts() -> None:
    with _changing:
        _kept.clear()


def compute_texts(stored: StoredRow, marks: Sequence[StoredTouch], zone: str, day: date) -> RowTexts:
    """Compute the parts of a row. `marks` are the touches of its contact, as touches.queries gives them for facts."""
    due = followup_row(stored)
    here = in_local_time(map(past_touch, marks), zone)
    facts = facts_of_row(due, here, zone=zone, now=windows.midnight(day))
    assert facts.window is not None
    return RowTexts(
        due,
        facts.window,
        facts,
        here[-TOUCHES_SHOWN:],
        windows.short_words(facts.window, day, facts.now),
        reason_of(due, facts),
        ranking.group_of(due.purpose, promised=facts.promise is not None, asked=asks_us(facts)),
        due.our_by or due.next_by,
        facts.window.utc()[0] if facts.window.precision == "at" else None,
        facts.window.precision == "by" and facts.window.last_day > day,
        refusal(due, zone, day),
    )


def reason_of(due: FollowUpRow, facts: Facts) -> str:
    """Return why the row is there; of a thing without a contact, for whom it is."""
    if due.is_own:
        return day_sentences.own_thing(due.full if due.is_colleagues else "")
    return sentences.reason_for_today(facts)


def asks_us(facts: Facts) -> bool:
    """True when the last thing between us is that they asked for a call or wrote, and we wait for nothing of theirs."""
    return facts.last is not None and facts.last.outcome in ASKS_US and facts.waiting is None


def refusal(due: FollowUpRow, zone: str, day: date) -> str:
    """The sentence that the person asked not to be reached on the planned channel; '' where they did not."""
    said = tuple(one.preference() for one in preferences_told(due.wishes))
    if not said:
        return ""
    facts = LawFacts(due.given or due.full, due.own_zone or zone, said)
    no = next(asked_not_to(facts, due.channel, windows.to_utc(windows.midnight(day), zone)), None)
    return no.why if no else ""


def followup_row(stored: StoredRow) -> FollowUpRow:
    """Return the row with its moments as datetimes."""
    row = list(stored)
    for place in MOMENTS:
        row[place] = sql.moment_of(row[place]) if row[place] else None
    return FollowUpRow._make(row)


@lru_cache(maxsize=256)
def reason_at(told: RowTexts, minute: datetime) -> str:
    """Return the reason of a row at a minute of the member's wall time."""
    return sentences.reason_for_today(replace(told.facts, now=minute))
