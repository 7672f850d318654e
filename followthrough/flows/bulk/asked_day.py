"""The day that is typed for many people, and how a sentence says it."""

from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.flows.base.asked_window import asked_window
from followthrough.flows.base.policy_input import local_today
from followthrough.kit.dates.words import day_words
from followthrough.kit.errors import Refused
from followthrough.kit.windows import Window
from followthrough.words.en import numbers
from followthrough.words.en.flows import bulk as say


def day_asked_for(words: str, *, by: Member, now: datetime) -> Window:
    """The window of the words. Raises Refused without words, and for words that name no day a step can have."""
    window = asked_window(words, by=by, now=now)
    if window is None:
        raise Refused(say.DAY_NEEDED, do=say.DAY_EXAMPLE)
    return window


def window_said(window: Window, *, by: Member, now: datetime) -> str:
    """'Saturday, Nov 28', or with an hour as short as rows say it."""
    today = local_today(by, now)
    return day_words(window.day, today) if window.precision == "day" else numbers.short_window(window, today)
