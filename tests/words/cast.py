"""The people and the day of these tests, and patterns of faults that no sentence may have."""

import re
from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal

from followthrough.kit import windows
from followthrough.words.engine.facts import (
    ClosedFact,
    Facts,
    FirstMeeting,
    OurPromise,
    Purchase,
    QuoteFact,
    TheirPromise,
    TouchFact,
    WaitingFor,
)

ZONE = "Europe/Berlin"
TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 8, 48)
AT_TEN = windows.window_at(datetime(2026, 11, 24, 10), ZONE)
LAST_FRIDAY = windows.on_day(date(2026, 11, 20), ZONE)
NEXT_FRIDAY = windows.on_day(date(2026, 11, 27), ZONE)
THURSDAY = windows.window_between(date(2026, 11, 26), time(7), time(10), ZONE)
TRIES = (
    TouchFact("call", "no_answer", datetime(2026, 11, 16, 14, 20)),
    TouchFact("call", "no_answer", datetime(2026, 11, 20, 15, 40)),
)
MESSAGES = (
    TouchFact("call", "voicemail", datetime(2026, 11, 16, 8, 20)),
    TouchFact("call", "voicemail", datetime(2026, 11, 20, 8, 40)),
)

PLAIN = Facts(name="Ingrid")
ROB = Facts(
    name="Rob Hale", first="Rob", channel="call", window=THURSDAY, today=TODAY, now=NOW,
    me="Ann", my_org="Alder & Finch", my_phone="555-0100",
)  # fmt: skip
FULL = Facts(
    name="Ingrid Solberg-Reyes",
    first="Ingrid",
    org="Marrowby Teas Inc.",
    title="Head of purchasing",
    purpose="met",
    about="lids that stay flat",
    channel="call",
    what="the sample results",
    window=AT_TEN,
    today=TODAY,
    now=NOW,
    promise=OurPromise("call with the sample results", AT_TEN, date(2026, 11, 19), 1, LAST_FRIDAY),
    their_promise=TheirPromise("the lid drawing", LAST_FRIDAY),
    waiting=WaitingFor("the lid drawing", date(2026, 11, 9)),
    tries=2,
    attempts=TRIES,
    last=TouchFact("email", "received", datetime(2026, 11, 17, 9, 5), "Does it survive our cellar?", 6, "the stand"),
    first_meeting=FirstMeeting("Packwell Fair", "Our lids curl in the warehouse", date(2026, 11, 11)),
    quote=QuoteFact("1179", Decimal("1240.40"), "USD", date(2026, 11, 11), date(2026, 12, 11)),
    closed=ClosedFact("not_interested", date(2026, 5, 4), date(2026, 11, 2), "in the autumn, after the move"),
    bought=Purchase("twelve candles", date(2026, 11, 2)),
    referrer="Ben",
    keep_in_touch_weeks=8,
    opened_on=date(2026, 11, 12),
    reach_known=True,
    me="Ann",
    my_org="Alder & Finch",
    my_phone="555-0100",
)
# Each fact alone: beside a promise it would not be said.
VARIANTS = {
    "promised": FULL,
    "late": replace(FULL, promise=OurPromise("the corrected artwork proof", LAST_FRIDAY, date(2026, 11, 19))),
    "met": replace(FULL, promise=None, last=None, waiting=None, their_promise=None, closed=None, quote=None),
}

BANNED = "lead leads pipeline prospect ticket task nurture oops he she him her his hers himself herself"
WRONG = (
    r"None", r"  ", r" [,.;:?]", r"“”", r"“\s", r",[,.]", r"\.\.", r":\.", r"[.?]”,", r"[{}\[\]!]", r"^\s", r"\s$",
    r"(?i)\b(" + "|".join(BANNED.split()) + r")\b", r"\b(with|about|for|at|and|to|of)[.,;:]", r"\b0 \w+s?\b",
)  # fmt: skip


def faults(said: str) -> list[str]:
    """The faults of a sentence, by pattern."""
    flat = said.replace("\n\n", " ").replace("\n", " ")
    return [wrong for wrong in WRONG if re.search(wrong, flat)]


def is_closed(said: str) -> bool:
    return said.endswith((".", "?", ".”", "?”", "…”"))
