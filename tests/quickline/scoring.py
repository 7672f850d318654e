"""Score a labelled file: the share of lines parsed right, by part and in all, and of dates that are wrong but sure.

A small scorer of its own: a label is a list of answers that count, the preferred one first.
"""

import json
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any

from followthrough.quickline.line.parse_line import ParsedLine, parse_line
from followthrough.quickline.parse_command import value_of

PARTS = ("person", "org", "channel", "outcome", "next_action")
TITLES = ("the ", "mr ", "mrs ", "ms ", "dr ", "mr. ", "mrs. ", "dr. ")
Row = dict[str, Any]


@dataclass
class Score:
    """Counts of right answers by part; `all` = every part of a line. `share(part)` in per cent."""

    lines: int = 0
    right: Counter[str] = field(default_factory=Counter)
    wrong_but_sure: int = 0

    def share(self, part: str) -> float:
        return 100 * self.right[part] / self.lines

    def words(self) -> str:
        parts = ", ".join(f"{part} {self.share(part):.1f}" for part in ("all", *PARTS, "due", "day"))
        return f"{self.lines} lines: {parts}; wrong but sure {100 * self.wrong_but_sure / self.lines:.1f} %"


def scored(path: Path) -> Score:
    score = Score()
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        mark(score, row["expect"], parse_line(row["text"], moment(row["reference"]), row["locale"]))
    return score


def mark(score: Score, expect: Row, line: ParsedLine) -> None:
    score.lines += 1
    read = (line.person, line.org, line.medium, line.disposition, line.next_action)
    said = dict(zip(PARTS, read, strict=True))
    good = {part: plain(said[part]) in [plain(one) for one in expect[part]] for part in PARTS}
    due, wanted = value_of(line.due), expect["due"]
    good["due"] = any(same_time(one, due) for one in wanted)
    score.right.update(part for part, is_right in good.items() if is_right)
    score.right["day"] += any(same_day(one, due) for one in wanted)
    score.right["all"] += all(good.values())
    score.wrong_but_sure += due is not None and "date" not in line.uncertain and not good["due"]


def plain(name: str | None) -> str | None:
    if name is None:
        return None
    word = " ".join(name.lower().replace("’", "'").split()).strip(" .,")
    for title in TITLES:
        word = word.removeprefix(title)
    return word.removesuffix("'s") or None


def moment(value: str) -> datetime:
    return datetime.fromisoformat(value)


def same_day(wanted: Row | None, said: Row | None) -> bool:
    if wanted is None or said is None:
        return wanted is said
    return moment(wanted["start"]).date() == moment(said["start"]).date()


def same_time(wanted: Row | None, said: Row | None) -> bool:
    """The minute, the day, the part of the day within two hours, the window within a day at its end."""
    if wanted is None or said is None:
        return wanted is said
    start, end, said_start, said_end = (moment(row[edge]) for row in (wanted, said) for edge in ("start", "end"))
    if wanted["grain"] == "minute":
        return abs(said_start - start) < timedelta(minutes=1)
    if start.date() != said_start.date():
        return False
    if wanted["grain"] == "daypart":
        inside = start - timedelta(hours=2) <= said_start < end and said_start.time() != time(0)
        return inside or abs(said_end - end) <= timedelta(hours=2)
    if wanted["grain"] == "window":
        return abs(said_end - end) <= timedelta(days=1)
    return wanted["grain"] == "day" or (said_start == start and abs(said_end - end) <= timedelta(hours=1))
