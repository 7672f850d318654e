"""The block 'How they want to be reached' of a person's page: each way with what was said of it, hours and clock."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from followthrough.consent.hours import Hours, clock_of
from followthrough.consent.law import hours_words
from followthrough.followups.channels import CALL
from followthrough.kit import windows
from followthrough.kit.dates.words import clock_words
from followthrough.kit.zones import city_of
from followthrough.web.contact.context import HoursBar, ReachBlock
from followthrough.web.followup.context import WayToReach
from followthrough.web.followup.wishes import Wishes
from followthrough.words.en.web import contact as say

# The bar shows 6 am to 10 pm.
BAR_FROM, BAR_UNTIL = 6 * 60, 22 * 60


def reach_block(ways: Sequence[WayToReach], wishes: Wishes) -> ReachBlock:
    """The block: their preferred way first, and those they do not want last. `ways` say what was said of them."""
    shown = [replace(way, key="") if way.refused else way for way in ways]
    hours = wishes.facts.hours_for(CALL, wishes.now)
    said = hours if hours and hours.kind != "unknown" else None
    return ReachBlock(
        ways=sorted(shown, key=lambda way: (bool(way.refused), not way.preferred)),
        hours=say.reached_between(hours_words(said), zone_name(wishes)) if said else "",
        clock=clock_there(wishes),
        bar=bar_of(said, windows.local_day(wishes.now, wishes.facts.zone)) if said else None,
    )


def zone_name(wishes: Wishes) -> str:
    """'New York' for somebody whose clock shows another time than the member's, else ''."""
    return city_of(wishes.facts.zone) if clock_there(wishes) else ""


def clock_there(wishes: Wishes) -> str:
    """'It’s 8:48 am there.'; '' where the member's clock shows the same."""
    there = windows.to_local(wishes.now, wishes.facts.zone)
    return say.clock_there(clock_words(there)) if there != windows.to_local(wishes.now, wishes.member.zone) else ""


def bar_of(hours: Hours, today: date) -> HoursBar | None:
    """The open times of their day as parts of a bar; None on a day without any."""
    spans = hours.spans_on(today)
    parts = [(first - BAR_FROM, last - first) for first, last in spans]  # calls lie between 8 and 21
    ticks = [clock_words(clock_of(minute)) for minute in (BAR_FROM, (BAR_FROM + BAR_UNTIL) // 2, BAR_UNTIL)]
    return HoursBar(BAR_UNTIL - BAR_FROM, parts, say.hours_label(hours_words(hours)), ticks) if spans else None
