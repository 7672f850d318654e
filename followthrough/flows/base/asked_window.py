"""The date that a member typed for a next step: what it means, and which dates no step can have."""

from datetime import datetime, timedelta

from followthrough.accounts.models import Member
from followthrough.flows.base.plan_after_outcome import no_date_refusal
from followthrough.flows.base.policy_input import local_today, parse_window
from followthrough.kit.errors import Refused
from followthrough.kit.windows import Window
from followthrough.words.en.flows import base as say

# The farthest day for a typed date: a year that is one digit wrong is seen at once.
FARTHEST = timedelta(days=5 * 366)


def asked_window(words: str, *, by: Member, now: datetime) -> Window | None:
    """The window that was typed for a next step, None for no words.

    Raises Refused for words that name no date, a day that is over, and one that is not within five years.
    """
    if not words.strip():
        return None
    window = parse_window(words, by=by, now=now)
    if window is None:
        raise no_date_refusal(words)
    today = local_today(by, now)
    if window.last_day < today:
        raise Refused(say.is_over(words.strip()), do=say.TODAY_OR_LATER)
    if window.starts.date() > today + FARTHEST:
        raise Refused(say.too_far(words.strip()), do=say.WITHIN_FIVE_YEARS)
    return window
