"""Two made-up people for whom a template is shown: one of whom everything is known, one of whom only the name is."""

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

from followthrough.kit import windows
from followthrough.kit.windows import Window
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

FULLEST, SHORTEST = "Hyacinth Moreau", "Mike"


def fullest_facts(now: datetime, *, zone: str, me: str, my_org: str, my_phone: str) -> Facts:
    """The facts of somebody of whom everything is known. `now` is naive local time of `zone`."""

    def on(days: int) -> Window:
        return windows.on_day((now + timedelta(days=days)).date(), zone)

    tries = tuple(TouchFact("call", "voicemail", now - timedelta(days=days)) for days in (8, 4))
    return Facts(
        name=FULLEST, first="Hyacinth", org="Marrowby Teas", title="Buyer", about="the jars that arrive cracked",
        channel="call", today=now.date(), now=now, promise=OurPromise("the divider sheet", on(-1), on(-5).day),
        their_promise=TheirPromise("the label drawing", on(-2)),
        waiting=WaitingFor("the label drawing", on(-9).day), tries=2, attempts=tries,
        last=TouchFact("call", "received", now - timedelta(days=2)),
        first_meeting=FirstMeeting("Packwell Fair", "", on(-12).day),
        quote=QuoteFact("1190", Decimal(980), "USD", on(-6).day, on(24).day),
        closed=ClosedFact("later", on(-40).day, on(150).day), bought=Purchase("twelve candles", on(-20).day),
        referrer="Ben", me=me or "Noor", my_org=my_org, my_phone=my_phone or "555-0100",
    )  # fmt: skip


def shortest_facts(known: Facts) -> Facts:
    """The facts of somebody of whom only the first name is known, on the same day."""
    return replace(Facts(name=SHORTEST), first=SHORTEST, today=known.today, now=known.now, me=known.me)
