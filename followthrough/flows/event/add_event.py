"""Add an event: once, or by a rule."""

from datetime import datetime, time

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.events.event_rule import next_day, read_rule
from followthrough.events.models import Event
from followthrough.flows.base.act_block import begin_act
from followthrough.flows.base.asked_window import asked_window
from followthrough.flows.base.repeat import again_if_ended
from followthrough.kit import windows
from followthrough.kit.errors import Refused
from followthrough.words.en import plan_words as say

LONGEST_NAME, LONGEST_RULE = 120, 80


@again_if_ended
def add_event(
    name: str, *, every: str = "", on: str = "", place: str = "", by: Member, now: datetime, client_key: str = ""
) -> Act:
    """Write the row. Returns the act. Raises Refused for no name, for a rule that cannot be read or never comes, for
    a date that cannot be one, and unless exactly one of `every` and `on` is given."""
    with begin_act(by, "event", now=now, client_key=client_key) as act:
        name, place = short_text(name, "name"), short_text(place, "place")
        if not name:
            raise Refused(say.EVENT_NEEDS_NAME, do=say.EVENT_NAME_EXAMPLE)
        if bool(every.strip()) == bool(on.strip()):
            raise Refused(say.ONCE_OR_BY_A_RULE, do=say.EVENT_RULE_EXAMPLE)
        first, rule = first_by_rule(every, by=by, now=now) if every.strip() else (first_on(on, by=by, now=now), "")
        starts = windows.to_utc(first, by.zone)
        Event.make(act, name=name, place=place, starts=starts, every=rule, zone=by.zone)
        return act.finish(say.event_added(name, first.date(), by.day_of(now)))


def first_by_rule(typed: str, *, by: Member, now: datetime) -> tuple[datetime, str]:
    """The first time from today on, and the rule as it is stored."""
    rule = read_rule(typed) if len(typed) <= LONGEST_RULE else None
    today = by.day_of(now)
    day = next_day(rule, today, today) if rule else None
    if rule is None or day is None:
        raise Refused(say.bad_event_rule(typed.strip()[:LONGEST_RULE]), do=say.EVENT_RULE_EXAMPLE)
    return datetime.combine(day, rule.at or time()), rule.text


def first_on(typed: str, *, by: Member, now: datetime) -> datetime:
    """The date of an event that comes once, with its hour if one was typed."""
    window = asked_window(typed, by=by, now=now)
    if window is None:
        raise Refused(say.ONCE_OR_BY_A_RULE, do=say.EVENT_RULE_EXAMPLE)
    return window.starts if window.precision == "at" else windows.midnight(window.starts.date())


def short_text(typed: str, what: str) -> str:
    """A text of one line. Raises Refused for one that is too long."""
    text = " ".join(typed.replace("\0", "").split())
    if len(text) > LONGEST_NAME:
        raise Refused(say.event_text_too_long(what, LONGEST_NAME), do=say.EVENT_NAME_EXAMPLE)
    return text
