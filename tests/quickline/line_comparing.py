"""Compare what the product made of an everyday line with its label (tests/data/README.md, lines).

An answer holds the `note` as JSON and, when the line was really saved, what the person's page says: `waits`, `sides` of
the open promises, `rests`, `sentences` of the follow-ups, and `keeps`: whether find returns them by these words.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from tests.quickline.line_dates import is_right_date

Row = dict[str, Any]
TITLE = re.compile(r"^(the|dr|mr|mrs|ms|miss|prof|professor|rev|reverend|judge|lady|lord|sir|father|pastor)\.?\s+")
RETURNS = ("until", "wakes", "wake_on", "rest_until", "closed_until", "reopen_on", "paused_until")


@dataclass(frozen=True, slots=True)
class Verdict:
    """`right`: for each key of the label whether it is right. `said`: what the product said instead."""

    right: dict[str, bool]
    said: dict[str, object]
    is_sure: bool

    @property
    def all_right(self) -> bool:
        return all(self.right.values())

    @property
    def wrong_and_sure(self) -> bool:
        return self.is_sure and not self.right.get("person", True)


def compare(expect: Row, answer: Row) -> Verdict:
    """Compare one answer with the keys that the label has; a list in a label holds several right values."""
    note = answer["note"]
    steps = [step for step in (note.get("next"), *(note.get("more") or ())) if step] or [{}]
    turn = turn_of(answer, steps[0])
    lenient = turn == "theirs" and turn in many(expect.get("turn"))
    best, place = max(
        ((step_keys(expect, step, note, lenient), n) for n, step in enumerate(steps)),
        key=lambda one: (sum(one[0].values()), -one[1]),
    )
    right = {**plain_keys(expect, note, turn), **promise_keys(expect, answer, steps, turn), **best}
    others = [step for n, step in enumerate(steps) if n != place]
    if "second" in expect:
        right["second"] = any(all(step_keys(expect["second"], step, {}, False).values()) for step in others)
    if "what_not" in expect:
        sentences = nameless(" ".join(answer.get("sentences", ())).lower(), note)
        right["what_not"] &= not any(has(word, sentences) for word in expect["what_not"])
    if "closed_until" in expect:
        right["closed_until"] = is_back_on(expect["closed_until"], steps, answer.get("rests"), note)
    if "date_not" in expect:
        right["date_not"] = not set(expect["date_not"]) & {edge[:16] for step in steps for edge in edges(step)}
    if "keeps" in answer:
        right["keeps"] = all(answer["keeps"].values())
    said = {"person": note.get("person"), "outcome": note.get("outcome"), "turn": turn, "steps": steps}
    return Verdict(right, said | {"rest": {key: answer[key] for key in answer if key != "note"}}, not asks(note))


def plain_keys(expect: Row, note: Row, turn: str | None) -> dict[str, bool]:
    is_known, outcome = note.get("contact") is not None, str(note.get("outcome") or "").replace("_", "-") or None
    known = "known" not in expect or is_known == expect["known"] or (asks(note) and not expect["known"])
    names = [plain_name(name) for name in many(expect["person"])]
    found = {
        "person": asks(note) if expect["person"] is None else plain_name(note.get("person")) in names and known,
        "known": known,
        "asks": asks(note) == expect.get("asks"),
        "outcome": outcome in many(expect.get("outcome")),
        "turn": turn in many(expect.get("turn")),
    }
    return {key: value for key, value in found.items() if key in expect}


def promise_keys(expect: Row, answer: Row, steps: list[Row], turn: str | None) -> dict[str, bool]:
    """Who promised: by the person's page, else by the steps."""
    if "promised" not in expect:
        return {}
    by_steps = {step.get("promised_by", turn if step.get("promised") else None) for step in steps} - {None}
    sides, wanted = set(answer.get("sides", by_steps)), set(many(expect["promised"]))
    return {"promised": sides <= wanted if sides else None in wanted}


def step_keys(expect: Row, step: Row, note: Row, lenient: bool) -> dict[str, bool]:
    window, words = step.get("window"), words_of(step, note)
    bound = (window or {}).get("precision")
    bound = bound if bound in ("by", "after") else "on" if bound else None
    channels = many(expect.get("channel"))
    found = {
        "from": is_right_date(expect, window, lenient) if "from" in expect else True,
        "date_bound": lenient or bound == expect.get("date_bound"),
        "channel": (step.get("channel") or None) in channels or (None in channels and not window),
        "what_has": all(has(word, words) for word in expect.get("what_has", ())),
        "what_not": not any(has(word, nameless(words, note)) for word in expect.get("what_not", ())),
    }
    return {"date" if key == "from" else key: value for key, value in found.items() if key in expect}


def turn_of(answer: Row, step: Row) -> str | None:
    """'ours', 'theirs', or None when nothing is to be done."""
    if "turn" in step:
        return step["turn"]
    if answer.get("waits", answer["note"].get("purpose") == "waiting"):
        return "theirs"
    return None if (step.get("rest") or step.get("closed")) and not step.get("window") else "ours"


def is_back_on(day: str, steps: list[Row], rests: object, note: Row) -> bool:
    """True when the person comes back on that day or up to four days later, by a rest or by a step."""
    named = {key: note[key] for key in ("rest", "closed", *RETURNS) if key in note}
    days = [
        *rest_days([steps, rests, named]),
        *(edge for step in steps if not is_deadline(step) for edge in edges(step)[:1]),
    ]
    wanted = date.fromisoformat(day)
    return bool(days) and all(wanted <= date.fromisoformat(one[:10]) <= wanted + timedelta(days=4) for one in days)


def rest_days(value: object) -> Iterator[str]:
    if isinstance(value, list):
        for one in value:
            yield from rest_days(one)
    elif isinstance(value, dict):
        for key, one in value.items():
            if key in RETURNS and isinstance(one, str):
                yield one
            else:
                yield from rest_days(one)


def is_deadline(step: Row) -> bool:
    return (step.get("window") or {}).get("precision") == "by"


def edges(step: Row) -> list[str]:
    """The beginning and the end of the step's window."""
    window = step.get("window") or {}
    return [str(window[key]) for key in ("from", "by") if window.get(key)]


def asks(note: Row) -> bool:
    return not note.get("person") or "person" in (note.get("uncertain") or ())


def words_of(step: Row, note: Row) -> str:
    parts = (step.get("what"), step.get("about"), step.get("reason"), note.get("about"), note.get("reason"))
    return " ".join(str(part or "") for part in parts).lower()


def nameless(text: str, note: Row) -> str:
    """Return the text without the whole name: a last name that is left has become a topic."""
    name = " ".join(str(note.get("person") or "").lower().split())
    return text.replace(name, " ") if name else text


def has(word: str, text: str) -> bool:
    return re.search(r"(?<!\w)" + re.escape(word.lower()), text) is not None


def many(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def plain_name(name: object) -> str:
    """Return a name without case, titles, 'the' and 'family'."""
    text = unicodedata.normalize("NFC", str(name or "")).replace("’", "'").lower().replace("&", "and")
    text = " ".join(text.split()).strip(" .,:")
    while TITLE.match(text):
        text = TITLE.sub("", text)
    return re.sub(r"\s+(family|household)$", "", text)
