"""The `parse` command: one JSON answer for each line of JSON, as data/language/score.py expects it. Never raises."""

import json
from datetime import datetime
from typing import IO, Any

from followthrough.quickline.dates.date_parser import FoundDate, find_dates, find_due_date, parse_date_phrase
from followthrough.quickline.line.commitments import find_commitment
from followthrough.quickline.line.parse_line import parse_line

Answer = dict[str, Any]


def answer(row: Answer) -> Answer:
    """The answer to one row of a task ('capture', 'dates', ...). {} for an unknown task or a row that cannot be
    parsed."""
    task = row.get("task") if isinstance(row, dict) else None
    answerer = TASKS.get(task) if isinstance(task, str) else None
    if answerer is None:
        return {}
    try:
        text = str(row.get("text") or "")
        reference = _reference(row)
        return answerer(text, reference, row)
    except (KeyError, ValueError, OverflowError):
        return {}


def _reference(row: Answer) -> datetime:
    """The row's local time. The task 'intent' has none and needs none."""
    written = row["reference"] if row.get("task") != "intent" else "2026-01-01"
    return datetime.fromisoformat(str(written)).replace(tzinfo=None)


def _locale(row: Answer) -> str:
    return str(row.get("locale") or "en-US")


def value_of(when: FoundDate | None) -> Answer | None:
    """A date as JSON; None for None."""
    if when is None:
        return None
    value = {"start": _iso(when.starts), "end": _iso(when.ends), "grain": when.grain, "bound": when.bound}
    return value | {"daypart": when.daypart} if when.daypart else value


def _iso(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes")


def capture(text: str, reference: datetime, row: Answer) -> Answer:
    """The fields of a line, in the words of the label guide."""
    line = parse_line(text, reference, _locale(row))
    return {
        "person": line.person,
        "org": line.org,
        "channel": line.medium,
        "outcome": line.disposition,
        "next_action": line.next_action,
        "due": value_of(line.due),
    }


def dates(text: str, reference: datetime, row: Answer) -> Answer:
    """The due date of the text or phrase, or its last date."""
    when = find_due_date(text, reference, _locale(row)) or parse_date_phrase(text, reference, _locale(row))
    if when is None:
        found = find_dates(text, reference, _locale(row))
        when = found[-1] if found else None
    return {"due": value_of(when)}


def commitment(text: str, reference: datetime, row: Answer) -> Answer:
    """The promise or request in the text."""
    found = find_commitment(text, str(row.get("direction") or "incoming"), reference, _locale(row))
    return {"act": found.act, "owner": found.owner, "due": value_of(found.due)}


def intent(text: str, reference: datetime, row: Answer) -> Answer:
    """True if the sentence contains a promise or request. By cue words, without a model."""
    return {"intent": find_commitment(text, "incoming", reference).act != "none"}


TASKS = {"capture": capture, "dates": dates, "commitment": commitment, "intent": intent}


def main(stdin: IO[str], stdout: IO[str]) -> None:
    """Write one line of answer for each line of `stdin`; {} for a malformed one."""
    for text in stdin:
        if text.strip():
            stdout.write(json.dumps(_answer_line(text), ensure_ascii=False) + "\n")


def _answer_line(text: str) -> Answer:
    try:
        row = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return answer(row) if isinstance(row, dict) else {}
